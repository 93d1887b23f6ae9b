"""Codes in one notation, however catalogues and people write them: `OMIM:154700`, `#154700`, `ORPHA558`."""

from __future__ import annotations

import re

from references.codes import CODE_SCHEMES, SCHEME_OF, bare

LABELS = dict(CODE_SCHEMES)
SHORT = {"orpha": "ORPHA", "mondo": "MONDO", "doid": "DOID", "ncit": "NCIt", "hpo": "HP"}
NOT_IN_CODES = re.compile(r"[^0-9a-z]+")
OMIM_SIGNS = "#*+%^"
"""OMIM prints one of these before a number: what kind of entry it is (omim.org, FAQ 1.3)."""

PREFIXES = sorted({*SCHEME_OF, "ORPHA CODE", "GARD ID", "MESH ID", "MONDO ID"}, key=len, reverse=True)
WITH_PREFIX = re.compile(
    rf"(?P<prefix>{'|'.join(re.escape(prefix) for prefix in PREFIXES)})"
    rf"[\s:_#*+%^=./-]*(?P<code>[A-Za-z]{{0,3}}[\d][\w.\-]*)",
    re.IGNORECASE,
)
IRI = re.compile(r"https?://\S*[/#](?P<last>[A-Za-z]+_[A-Za-z0-9.]+)/?")
ALONE = re.compile(rf"(?P<sign>[{re.escape(OMIM_SIGNS)}]?)(?P<code>[A-Za-z]{{0,3}}\d[\w.]*)")


def squeezed(scheme: str, code: str) -> str:
    """The code without its prefix, in small letters and digits; numbers without leading noughts."""
    plain = NOT_IN_CODES.sub("", bare(scheme, code).rpartition(":")[2].casefold())
    return plain.lstrip("0") or plain if plain.isdigit() else plain


def folded_code(scheme: str, code: str) -> str:
    """What a code is compared by: "omim 154700"."""
    return f"{scheme} {squeezed(scheme, code)}"


def written_code(scheme: str, code: str) -> str:
    """How the site prints it: "OMIM:154700", "ORPHA:558", "GARD:0006975", "MONDO:0007947"."""
    last = code.rpartition(":")[2]
    if scheme == "gard" and last.isdigit():
        last = f"{int(last):07d}"
    return f"{SHORT.get(scheme) or LABELS.get(scheme, scheme)}:{last}"


def codes_in(query: str) -> tuple[list[str], str]:
    """The codes that a query may be, as `folded_code` writes them, and the bare code when no system is
    named: "#154700" is (["omim 154700"], ""), "154700" is ([], "154700")."""
    text = query.strip()
    address = IRI.fullmatch(text)
    text = address["last"] if address else text
    named = WITH_PREFIX.fullmatch(text)
    if named:
        prefix = re.sub(r"\s(?:ID|CODE)$", "", named["prefix"].upper())
        scheme = SCHEME_OF[prefix]
        code = f"PS{named['code']}" if prefix in {"OMIMPS", "PHENOTYPIC SERIES"} else named["code"]
        return [folded_code(scheme, code)], ""
    alone = ALONE.fullmatch(text)
    if alone is None:
        return [], ""
    if alone["sign"]:
        return [folded_code("omim", alone["code"])], ""
    return [], squeezed("", alone["code"])
