"""Postal codes of all countries by their form, boxes, bags and rural routes of the post.

Promise: figures alone are a code only beside a town, a state or a word for a code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies.regions import LARGE_WORDS, STATE_CODES
from ..vocabularies.tables import words
from ..words.lexicon import Known
from ..words.reading import Reading, Word

_BOX = re.compile(
    r"(?<!\w)(?:p\.?\s?o\.?\s?box|post\s?office\sbox|po\sbox|gpo\sbox|locked\sbag"
    r"|private\s(?:mail\s)?bag|post\s?bag|b\.?\s?p\.?(?=\s?\d)|box\sno\.?|apartado(?:\sde\scorreos"
    r"|\spostal"
    r"|\sde\scorreo)?|casilla(?:\sde\scorreo|\spostal)?|apdo\.?(?:\sde\scorreos|\spostal)?|a\.\s?p\.)"
    r"\s?(?:number|no\.?|n[º°]\.?|n[uú]mero|#)?\s?x?\d{1,7}[A-Za-z]?(?!\w)",
    re.IGNORECASE,
)
#: Boxes, bags, rural routes, mail that waits at a counter, land by its survey.
_MAIL = re.compile(
    r"(?<!\w)(?:p\.?\s?o\.?\s?box\s(?:no\.?\s)?[a-z]{1,3}\s?-?\d{1,6}(?:-\d{2,6})?"
    r"|p\.?\s?o\.?\s?box\s\d{1,6}-\d{2,6}"
    r"|(?:private\s|p\.?\s?)bag\s?[a-z]?\d{1,6}|mail\sservice\s\d{1,5}|(?:cmb|rmb|rsd|lmb)\s?[a-z]?\d{1,5}"
    r"|(?:(?:site|box|rr|r\.\s?r\.|hc|comp|gd|group)\s?[#-]?\s?\d{1,5}(?:,?\s|(?!\w))){2,4}(?<=\d)"
    r"|(?:rr|hc)\s?[#-]\s?\d{1,3}(?:\s?box\s\d{1,5})?"
    r"|general\sdelivery|poste\srestante|entrega\sgeneral|lista\sde\scorreos|apartado\s(?:postal"
    r"|a[eé]reo)\s\d{1,6}"
    r"|(?:ne|nw|se|sw)[\s-]\d{1,2}-\d{1,3}-\d{1,2}(?:[\s-]w\d)?"
    r"|civic\s(?:number|no\.?|address|\#)\s?\d{1,5}(?:\s(?:to|and"
    r"|-)\s\d{1,5})?(?:\son\s(?:[\w'’-]{2,20}\s){1,3}(?:rd|road|st|street|lane|hwy|highway|dr"
    r"|drive))?"
    r"|ward\sno\.?\s?\d{1,3}|erf\s\d{1,6}|as\sposted\sto\s\d{1,5})(?!\w)"
)
_BARE_BOX = re.compile(
    r"(?:\b(?:to|or|by|at|through|via|is)|[:,\n])\s(?P<where>Box\s\d{1,5})(?=\s{0,2}[,.;\n]|$)"
)
_POSTCODES = (
    re.compile(
        r"(?<!\w)(?:[A-PR-UWYZ]\d[\dA-HJKPSTUW]?"
        r"|[A-PR-UWYZ][A-HK-Y]\d[\dABEHMNPRVWXY]?)\s?\d[ABD-HJLNP-UW-Z]{2}(?!\w)",
        re.IGNORECASE,
    ),  # United Kingdom
    re.compile(
        r"(?<!\w)[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][\s-]?\d[ABCEGHJ-NPRSTV-Z]\d(?!\w)", re.IGNORECASE
    ),  # Canada
    re.compile(
        r"\b(?:zip(?:\s?code)?|postal\scode|post\s?code|c[oó]digo\spostal|c\.?\s?p\.?|cp)\s?(?:is|es|:"
        r"|number|de|n[uú]mero)?\s?(?P<code>\d{4,5}(?:-\d{4})?"
        r"|[A-Za-z]{1,2}\d[\dA-Za-z]?(?:\s\d[A-Za-z]{2})?)(?!\w)",
        re.IGNORECASE,
    ),
)
_CODES = (
    re.compile(
        r"(?<!\w)(?:FIQQ|SIQQ|STHL|ASCN|TDCU|BBND|BIQQ|PCRN|TKCA|GX11|AI-)\s?(?:1ZZ|1AA|2640)(?!\w)",
        re.IGNORECASE,
    ),
    re.compile(r"(?<=\b[A-Z]{2}\s)\d{5}(?:-\d{4})?(?=[\s.,)]|$)"),
    re.compile(
        r"(?:c[oó]digo\spostal|post\s?code|zip(?:\scode)?|eircode"
        r"|pin\s?code)\b[^.!?\d\n]{1,50}(?P<code>\d{4,6}(?:\s(?:y|and|not|no)\s(?:es|is|it\s?is|not"
        r"|no)?\s?\d{4,6})?)(?!\w)",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![\w-])(?:[AC-FHKNPRTV-Y]\d{2}|D6W)\s?[0-9AC-FHKNPRTV-Y]{4}(?![\w-])", re.IGNORECASE),
    re.compile(r"(?<![\w/.-])\d{5}-\d{4}(?![\w-])"),
    re.compile(r"(?<![\w/.-])\d{5}-\d{3}(?![\w-])"),
    re.compile(r"(?<!\w)[A-HJ-NP-Z]\d{4}[A-Z]{3}(?!\w)"),
    re.compile(r"(?<!\w)[1-9]\d{3}\s[A-Z]{2}(?=\s[A-Z][a-z]|[,.\n]|$)"),
    re.compile(
        r"(?<!\w)(?:c\.?\s?p\.?|pin(?:\s?code)?|zip(?:\s?code)?|post\s?code|c[oó]digo\spostal|eircode|cep"
        r"|postal)\s?:?\s?(?:is\s|es\s|el\s"
        r"|number\s)?[A-Z]{0,2}\d[\dA-Z]{2,6}(?:[\s-]?\d[\dA-Z]{1,3})?(?!\w)",
        re.IGNORECASE,
    ),
)
_FIVE_FIGURES = re.compile(r"\d{5}(?:-\d{4})?")
_AUSTRALIA = ("nsw", "vic", "qld", "wa", "sa", "tas", "act", "nt")
_AUSTRALIAN = words("nsw vic qld wa sa tas act nt victoria queensland tasmania wales australia")
_OUTWARD = re.compile(r"(?<!\w)[A-Z]{1,2}\d{1,2}[A-Z]?(?!\w|\s\d[A-Z]{2})")
_SAYS_CODE = re.compile(r"post\s?code|\barea\b", re.IGNORECASE)
_CODED = words(
    """
    omim mim orpha orphanet mondo gard hp pmid nct doi icd cie id nhs no mrn ref dni policy number claim
    """
)
#: The first half of a British postcode: the letters of its areas with two letters, and one or two figures.
_HALF = re.compile(r"(?P<area>[A-Z]{2})(?P<figures>\d{1,2})[A-Z]?(?![\w-]|\s\d[A-Z]{2})")
_AREAS = words(
    """
    AB AL BA BB BD BH BL BN BR BS BT CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY EC EH EN
    EX FK FY GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY LA LD LE LL LN LS LU ME MK ML NE NG
    NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF
    TN TQ TR TS TW UB WA WC WD WF WN WR WS WV YO ZE
    """
)
_IN = re.compile(r"\b(?:in|near|around|round|postcode|area|at)\s$")
#: Areas of one figure that are rather a gas, a gene or a protein.
_NO_AREAS_ALONE = words("CO CA CB CT NO SO SP PR PA PE PL PH TN SS SM NP BB CR ME HR ST TS LS")
_SMALL_HALF = re.compile(r"(?P<area>[a-z]{2})\d{1,2}[a-z]?")


def boxes(reading: Reading) -> Iterator[Span]:
    """Boxes, bags and routes; mail that waits at a counter; land by its survey."""
    for pattern, text in ((_BOX, reading.text), (_MAIL, reading.lowered), (_BARE_BOX, reading.text)):
        for match in pattern.finditer(text):
            start, end = match.span("where") if "where" in pattern.groupindex else match.span()
            yield _address(start, end, "street")


def postcodes(reading: Reading) -> Iterator[Span]:
    """Codes that their form or a word before them tells."""
    for pattern in _POSTCODES:
        for match in pattern.finditer(reading.text):
            start, end = match.span("code") if "code" in pattern.groupindex else match.span()
            yield _address(start, end, "postcode")
    yield from _codes(reading)


def five_figure_codes(reading: Reading) -> Iterator[Span]:
    """ZIP and Spanish postal codes: five figures beside a town or a state."""
    for word in reading.words:
        if reading.key(word.index - 1) in _AUSTRALIA and word.text.isdecimal() and len(word.text) == 4:
            yield Span(word.start, word.end, Kind.ADDRESS, Confidence.PROPOSED, "postcode")
        if not _FIVE_FIGURES.fullmatch(word.text) or word.gap[-1:] in (".", "/", "-"):
            continue
        if reading.text[word.end : word.end + 3].strip(" .,\n")[:1].isdecimal():
            continue
        before, after = reading.at(word.index - 1), reading.at(word.index + 1)
        beside = [before] if before and word.gap.strip(" \n") in ("", ",", "(") else []
        beside += [after] if after and after.gap.strip(" \n") in ("", ",") and reading.capital(after) else []
        if any(_is_town_or_state(other) for other in beside):
            yield Span(word.start, word.end, Kind.ADDRESS, Confidence.PROPOSED, "postcode")


def _is_town_or_state(word: Word) -> bool:
    return (
        word.key in LARGE_WORDS or word.text in STATE_CODES or (word.known(Known.TOWN) and not word.is_common)
    )


def _codes(reading: Reading) -> Iterator[Span]:
    for pattern in _CODES:
        for match in pattern.finditer(reading.text):
            start, end = match.span("code") if "code" in pattern.groupindex else match.span()
            yield _address(start, end, "postcode")
    for match in _OUTWARD.finditer(reading.text):
        if _SAYS_CODE.search(reading.text[max(0, match.start() - 60) : match.end() + 12]):
            yield _address(match.start(), match.end(), "postcode")
    for word in reading.words:
        before, after = reading.at(word.index - 1), reading.at(word.index + 1)
        if not word.text.isdecimal() or before is None or word.gap.strip(" \n,.-–("):
            continue
        end = word.end
        if (
            after is not None
            and after.gap in (" ", "-", "/")
            and after.text.isdecimal()
            and len(word.text) != 3
        ):
            continue
        if len(word.text) == 3 and after is not None and after.gap == " " and len(after.text) == 3:
            end = after.end if after.text.isdecimal() else word.end
        figures = len(word.text) if end == word.end else 6
        beside = _is_placelike(reading, before) or (
            after is not None and after.gap == " " and reading.shows_name(after) and figures > 4
        )
        if beside and (figures in (5, 6) or (figures == 4 and _is_four(word, before))):
            yield _address(word.start, end, "postcode")


def _is_placelike(reading: Reading, word: Word) -> bool:
    """A state, or a word with a capital that is no medicine."""
    if word.text in STATE_CODES or word.key in _AUSTRALIAN:
        return True
    if not reading.has_case:
        return word.is_letters and word.known(Known.TOWN) and not word.is_common
    return reading.shows_name(word) and not word.is_upper and not word.is_medical and word.key not in _CODED


def _is_four(word: Word, before: Word) -> bool:
    return not re.fullmatch(r"(?:19|20)\d\d", word.text) or before.key in _AUSTRALIAN


def half_codes(reading: Reading, found: list[Span]) -> Iterator[Span]:
    """Half a British postcode behind an address, or behind a town typed in small letters."""
    ends = {span.end for span in found}
    for match in _HALF.finditer(reading.text):
        before = reading.text[max(0, match.start() - 12) : match.start()]
        addressed = any(match.start() - gap in ends for gap in (1, 2, 3))
        placed = (
            len(match.group("figures")) == 2 or match.group("area") not in _NO_AREAS_ALONE
        ) and _IN.search(before)
        if match.group("area") in _AREAS and (addressed or placed):
            yield _address(match.start(), match.end(), "postcode")
    for word in reading.words if not reading.has_case else ():
        half = _SMALL_HALF.fullmatch(word.text)
        town = reading.at(word.index - 1)
        if half is None or half.group("area").upper() not in _AREAS or town is None or word.gap != " ":
            continue
        if town.known(Known.TOWN) and not town.is_common:
            yield _address(word.start, word.end, "postcode")


def _address(start: int, end: int, reason: str) -> Span:
    return Span(start, end, Kind.ADDRESS, Confidence.PROPOSED, reason)
