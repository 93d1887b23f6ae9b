"""Numbers of works as people paste them, brought into the one form that is kept.

Promise: what is no PMID or DOI comes back as it was typed, so that the form can show it and refuse it.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

_PMID = re.compile(
    r"^(?:https?://)?(?:(?:www\.)?pubmed\.ncbi\.nlm\.nih\.gov/|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed/)?"
    r"(?:pmid\s*:?\s*)?0*([1-9]\d{0,8})[/.]?$",
    re.IGNORECASE,
)
_DOI_ADDRESS = re.compile(r"^(?:https?://)?(?:dx\.|www\.)?doi\.org/", re.IGNORECASE)
_DOI_PREFIX = re.compile(r"^doi\s*:?\s*(?=10\.)", re.IGNORECASE)


def bare_pmid(text: str) -> str:
    """The number of "PMID: 12210812" or of an address at PubMed."""
    found = _PMID.match(text.strip())
    return found[1] if found else text.strip()


def bare_doi(text: str) -> str:
    """The DOI of "doi:10.1002/ajh.10111" or of an address at doi.org, where it may be percent-encoded."""
    text = text.strip()
    if address := _DOI_ADDRESS.match(text):
        text = unquote(text[address.end() :])
    return _DOI_PREFIX.sub("", text).rstrip(".,;")
