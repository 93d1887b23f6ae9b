"""Reads the code out of the address of a catalogue, or the identifier of an ontology in any address.

Promise: pure. Looks only where the catalogue writes its codes, in the part or parameter of that name first,
so that versions, places in a list and whatever else has figures are no codes.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from references.codes import SCHEME_OF

WHOLE = r"(?![0-9A-Za-z])"
IN_PART = r"[/?=&#]"
LAST_NUMBER = r"/(\d+)/?(?=[?#]|$)"

PAGES = (
    ("omim.org", "omim", (r"/entry/(\d{6})", r"[?&]search=(\d{6})", rf"{IN_PART}((?:PS)?\d{{6}})")),
    ("ncbi.nlm.nih.gov/omim", "omim", (rf"{IN_PART}(\d{{6}})",)),
    ("ncbi.nlm.nih.gov/medgen", "medgen", (rf"{IN_PART}((?:CN?)?\d+)",)),
    ("ncbi.nlm.nih.gov/mesh", "mesh", (rf"{IN_PART}([CD]?\d+)",)),
    ("meshb.nlm.nih.gov", "mesh", (r"[?&]ui=([CD]\d+)", rf"{IN_PART}([CD]\d+)")),
    ("uts.nlm.nih.gov", "umls", (rf"{IN_PART}(C\d{{7}})",)),
    (
        "orpha.net",
        "orpha",
        (
            r"[?&]Expert=(\d+)",
            r"/detail/(\d+)",
            r"Orphanet_(\d+)",
            r"\bORPHA[:_ ]?(\d+)",
            r"[?&]Disease_Disease_Search_diseaseGroup=(\d+)",
            LAST_NUMBER,
        ),
    ),
    ("rarediseases.info.nih.gov", "gard", (r"/(?:diseases|gard)/(\d+)", LAST_NUMBER)),
    ("monarchinitiative.org", "mondo", (r"(MONDO[:_]\d+)",)),
    ("disease-ontology.org", "doid", (r"(DOID[:_]\d+)",)),
    ("evsexplore.semantics.cancer.gov", "ncit", (rf"{IN_PART}(C\d+)",)),
    ("hpo.jax.org", "hpo", (r"(HP[:_]\d+)",)),
    ("genenames.org", "hgnc", (r"(HGNC:\d+)",)),
    ("icd.who.int", "icd-11", (r"#(\d+)", r"/entity/(\d+)")),
)
"""Where a catalogue is, at this host or one below it; its system; where its codes stand, the surest first."""

CATALOGUES = tuple(
    (place, scheme, tuple(re.compile(code + WHOLE, re.IGNORECASE) for code in codes))
    for place, scheme, codes in PAGES
)
HOSTS = tuple({place.partition("/")[0] for place, _, _ in PAGES})
ADDRESS = re.compile(
    r"(?:https?://)?(?:[^/?#@\s]*@)?(?P<host>[^/?#:\s]+)(?::\d+)?(?P<rest>\S.*)?", re.IGNORECASE
)
PREFIXES = "|".join(re.escape(prefix) for prefix in sorted(SCHEME_OF, key=len, reverse=True))
IDENTIFIER = re.compile(
    rf"{IN_PART}(?P<prefix>{PREFIXES})[:_](?P<code>[A-Za-z]{{0,3}}\d[A-Za-z0-9.]*)/?(?=[?&#]|$)",
    re.IGNORECASE,
)
"""Of an ontology: http://purl.obolibrary.org/obo/MONDO_0007947."""

ESCAPED = re.compile(r"%[0-9A-Fa-f]{2}")
MOST_ESCAPED = 3
"""An address inside an address inside another has its escapes escaped."""


def unescaped(text: str) -> str:
    """The text with what stands for `%3A` and the like; as it was where that would be no readable text."""
    for _ in range(MOST_ESCAPED):
        plain = unquote(text) if ESCAPED.search(text) else text
        if plain == text or "\ufffd" in plain or not plain.isprintable():
            return text
        text = plain
    return text


def host_of(address: str) -> tuple[str, str]:
    """The host in small letters, and what follows it."""
    found = ADDRESS.fullmatch(address)
    return (found["host"].casefold(), found["rest"] or "") if found else ("", "")


def is_at(host: str, place: str) -> bool:
    return host == place or host.endswith(f".{place}")


def code_in_address(address: str) -> tuple[str, str] | None:
    """The scheme and the code of an address of one of the catalogues, or of what any address identifies by a
    code with its prefix; or None."""
    host, rest = host_of(address)
    for place, scheme, codes in CATALOGUES:
        site, _, folder = place.partition("/")
        if is_at(host, site) and rest.casefold().startswith(f"/{folder}"):
            found = next(filter(None, (code.search(rest) for code in codes)), None)
            if found:
                return scheme, found[1].upper().replace("_", ":")
    named = IDENTIFIER.search(rest)
    return (SCHEME_OF[named["prefix"].upper()], named["code"]) if named else None
