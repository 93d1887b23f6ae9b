"""Codes in one notation, however catalogues and people write them: `OMIM:154700`, `#154700`, `ORPHA558`."""

from __future__ import annotations

import re
import unicodedata

from conditions.search.code_addresses import code_in_address, unescaped
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
BETWEEN = re.compile(r"\s*[,;|]\s*|\s+(?:and|or|y|o)\s+|\s+(?=[A-Za-z][A-Za-z-]*:\S)")
"""What stands between codes that were pasted together."""
ALONE = re.compile(rf"(?P<sign>[{re.escape(OMIM_SIGNS)}]?)(?P<code>[A-Za-z]{{0,3}}\d[\w.]*)")


def squeezed(scheme: str, code: str) -> str:
    """The code without its prefix, in small letters and digits; numbers without leading noughts."""
    plain = NOT_IN_CODES.sub("", bare(scheme, code).rpartition(":")[2].casefold())
    return plain.lstrip("0") or plain if plain.isdecimal() else plain


def folded_code(scheme: str, code: str) -> str:
    """What a code is compared by: "omim 154700"."""
    return f"{scheme} {squeezed(scheme, code)}"


def written_code(scheme: str, code: str) -> str:
    """How the site prints it: "OMIM:154700", "ORPHA:558", "GARD:0006975", "MONDO:0007947"."""
    last = code.rpartition(":")[2]
    if scheme == "gard" and last.isdecimal():
        last = f"{int(last):07d}"
    return f"{SHORT.get(scheme) or LABELS.get(scheme, scheme)}:{last}"


def codes_in(query: str) -> tuple[list[str], str]:
    """The codes that a query may be, as `folded_code` writes them, and the bare code when no system is
    named: "#154700" is (["omim 154700"], ""), "154700" is ([], "154700")."""
    named = named_code(query)
    if named:
        return [folded_code(*named)], ""
    alone = ALONE.fullmatch(plain(query))
    return [], squeezed("", alone["code"]) if alone else ""


def several_codes(query: str) -> list[tuple[str, str]]:
    """Systems and codes of a query that is a list of them: "OMIM:154700, OMIM:219700"; else nothing."""
    parts = [part for part in BETWEEN.split(plain(query)) if part]
    found = [named_code(part) for part in parts] if len(parts) > 1 else []
    return [code for code in found if code] if all(found) else []


def named_code(query: str) -> tuple[str, str] | None:
    """The system and the code of a query that says both: by a prefix, by a sign of OMIM, by an address."""
    text = plain(query)
    addressed = code_in_address(text)
    if addressed:
        return addressed
    named = WITH_PREFIX.fullmatch(text)
    if named:
        prefix = re.sub(r"\s(?:ID|CODE)$", "", named["prefix"].upper())
        code = f"PS{named['code']}" if prefix in {"OMIMPS", "PHENOTYPIC SERIES"} else named["code"]
        return SCHEME_OF[prefix], code
    alone = ALONE.fullmatch(text)
    return ("omim", alone["code"]) if alone and alone["sign"] else None


def plain(query: str) -> str:
    """Full-width letters and digits, as some keyboards write them, in plain ones; no escapes of addresses,
    and no spaces around or stroke behind."""
    return unescaped(unicodedata.normalize("NFKC", query)).strip().rstrip("/")
