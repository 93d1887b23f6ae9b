"""The reference index: who uses what."""

from references.links.index import (
    Holder,
    Use,
    count_uses,
    forget,
    public_uses_of,
    record_current,
    record_working,
    retire_current,
    uses_of,
)

__all__ = [
    "Holder",
    "Use",
    "count_uses",
    "forget",
    "public_uses_of",
    "record_current",
    "record_working",
    "retire_current",
    "uses_of",
]
