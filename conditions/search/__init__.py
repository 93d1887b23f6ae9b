"""Search over the names of published pages, and over the texts that readers see."""

from conditions.search.finding import Results, search, suggest
from conditions.search.similar import Offer, search_questions, similar

__all__ = ["Offer", "Results", "search", "search_questions", "similar", "suggest"]
