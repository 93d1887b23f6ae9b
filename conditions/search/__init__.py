"""Search over the names of published pages."""

from conditions.search.query import Found, search_names

__all__ = ["Found", "search_names"]
