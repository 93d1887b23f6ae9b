"""Search over the names of published pages, and over the texts that readers see."""

from conditions.search.query import Found, search_names
from conditions.search.similar import Offer, search_questions, similar

__all__ = ["Found", "Offer", "search_names", "search_questions", "similar"]
