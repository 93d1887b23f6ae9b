"""Is a page fit for readers? Blocking findings stop a publication; advice does not.

Blocking is what would break the page for its readers: no name, no address, nothing to read, a marker or
mark that leads nowhere, a link that cannot work. (A link without any scheme never gets here: cleaning
refuses it, and the form says so.) All else is advice, also a text that cites no work: pages that come from
MedQuAD carry no citations, and readers are better served by them than by nothing.

Promise: every sentence names the place and says what to do; the number of queries is the same whatever the
page holds; nothing is written.
"""

from conditions.editions.readiness.check import check
from conditions.editions.readiness.findings import (
    ADVICE,
    BLOCKING,
    PAGE,
    Finding,
    MarkOffer,
    Readiness,
    together,
)
from conditions.editions.readiness.gather import About, about_page

__all__ = [
    "ADVICE",
    "BLOCKING",
    "PAGE",
    "About",
    "Finding",
    "MarkOffer",
    "Readiness",
    "about_page",
    "check",
    "together",
]
