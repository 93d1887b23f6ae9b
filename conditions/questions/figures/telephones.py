"""Telephone numbers, in figures and spelt, with their extensions.

Promise: found once for each text, and looked at by several detectors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..words.number_forms import CATALOGUE_BEFORE
from ..words.reading import Reading
from ..words.small_letters import found_small, small

#: No number that is dialled has more figures.
_MOST = 15
_PROPOSED = Confidence.PROPOSED
#: Figures with the signs that people put between them; letters O and l are typed for 0 and 1.
_FIGURES = re.compile(
    r"(?<![\w.,/-])(?:\+\s?|\(\s?\+?)?\d(?:[\s().\-–/·]{0,3}[\dOol]){5,18}(?![\w%]|[.,/]\d)"
)
_EXTENSION = re.compile(
    r"[\s,]{0,3}(?:\(?(?:ext(?:ension|\.|ensi[oó]n)?|x|extn|int(?:erno)?\.?|anexo|opt(?:ion)?\.?|opci[oó]n|press|marque)"
    r"\s?\.?:?\s?#?\d{1,6}\)?)",
    re.IGNORECASE,
)
#: A short number of a desk, a pager or a ward, and the end of a number of which the rest is known.
_INNER = small(
    r"\b(?:ext(?:ension|ensi[oó]n|n)?\.?|interno|anexo|bleep|bleeper|pager|beeper|busca|buscapersonas|dect|mensaf[oó]nico"
    r"|(?:phone|mobile|cell|tel[eé]fono|m[oó]vil|celular|line|landline)\s(?:number\s)?(?:that\s|que\s)?(?:ends?|ending|termina|acaba"
    r"|terminad[oa]|acabad[oa])\s(?:in|with|en|con)|(?:phone|mobile|cell|line)\sending)"
    r"(?:\s(?:is|es|no|n[º°]|number|n[uú]mero|el|al|in|en)){0,2}\.?\s?[:#]?\s?(?P<inner>\d{2,3}[-\s]\d{2,4}|\d{3,6})(?![\w%]|[.,/]\d)"
)
_CALL = re.compile(
    r"\b(?:tel(?:[eé]fono|ephone|[eé]f|f|fno)?|tfn?o|ph(?:one)?|mob(?:ile)?|cell?(?:ular)?|m[oó]vil|fax"
    r"|call(?:ing)?|ring|text|reach|whats\s?app"
    r"|wasap|ll[aá]m\w{1,7}|marcar|landline|fijo|contact|n[uú]mero|number|phoning|sms|at|al|on)\b",
    re.IGNORECASE,
)
_ALPHA_NUMBER = re.compile(
    r"(?<!\w)(?:1[-.\s])?8(?:00|88|77|66|55)[-.\s][A-Z0-9]{3,7}(?:-[A-Z0-9]{2,5})?(?!\w)"
)
_DIGIT = (
    r"(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|ten|eleven|twelve|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\s](?:one|two|three|four|five|six"
    r"|seven|eight|nine))?|hundred|thousand|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|die(?:z|ci\w{3,6})|once|doce"
    r"|trece|catorce|quince|veinte|(?:dos|tres|cuatro|seis|ocho)?cientos|quinientos|cien"
    r"|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?:\sy\s\w{3,6})?|veinti\w{2,7}|\d)"
)
_SPELT = re.compile(rf"\b{_DIGIT}(?:[\s,-]{{1,2}}{_DIGIT}){{4,14}}\b", re.IGNORECASE)

_CALL_NOW = re.compile(
    r"\b(?:call|ring|text|phone|tel|telephone|mob|mobile|cell?|cel|celular|whats\s?app|viber|signal|wsp|wpp|fono|m[oó]vil|tlf|tfno"
    r"|tel[eé]fono|ll[aá]m\w{1,6}|texted|reached|rung)(?:\s(?:me|us|on|at|is|no|al|number|num|es|nro|n[uú]mero|my|mi|please|pls)){0,3}"
    r"(?:\s(?:me|us|my|her|his|mi|a|al|la|el)(?:\s\w{2,12}){1,3})?\W{0,3}$",
    re.IGNORECASE,
)


#: Behind a name or a town, a comma and groups of figures; a postcode has fewer.
_SIGNED = re.compile(r"[^\W\d_][,;(]\s?$")
_GROUPED = re.compile(
    r"\(?0\d{1,4}\)?[-\s]\d{3,4}[-\s]\d{3,4}|\d{3}[-\s]\d{3}[-\s]\d{3,4}|\d{3}([-\s]\d\d){3}"
)
_EXTENDED = re.compile(r"\d[\s,(]{1,3}(?:ext|x|int|anexo)[\w.:]{0,7}\s?\d{1,6}\)?$", re.IGNORECASE)


def called_telephones(reading: Reading) -> Iterator[Span]:
    """Those behind "call me on", or with an extension, before they are taken for a postcode."""
    for span in telephones(reading):
        written = reading.text[span.start : span.end]
        figures = sum(c.isdecimal() for c in written)
        called = _CALL_NOW.search(reading.text[max(0, span.start - 50) : span.start]) is not None
        signed = _SIGNED.search(reading.text[max(0, span.start - 3) : span.start]) and _GROUPED.fullmatch(
            written
        )
        if figures > 8 and (called or signed or _EXTENDED.search(written)):
            yield span
    for match in found_small(reading, _INNER):
        yield Span(*match.span("inner"), Kind.TELEPHONE, _PROPOSED, "telephone")


def telephones(reading: Reading) -> list[Span]:
    if reading.telephones is None:
        reading.telephones = list(_telephones(reading.text))
    return reading.telephones


def _telephones(text: str) -> Iterator[Span]:
    for match in (*_ALPHA_NUMBER.finditer(text), *_spelt_telephones(text)):
        yield Span(match.start(), match.end(), Kind.TELEPHONE, _PROPOSED, "telephone")
    for match in _FIGURES.finditer(text):
        digits = sum(c.isdecimal() or c in "Ool" for c in match.group())
        cued = _CALL.search(text[max(0, match.start() - 30) : match.start()]) is not None
        if not _is_telephone(match.group(), digits, cued) or CATALOGUE_BEFORE.search(
            text[max(0, match.start() - 12) : match.start()]
        ):
            continue
        extension = _EXTENSION.match(text, match.end())
        end = extension.end() if extension else match.start() + len(match.group().rstrip(" (.-"))
        yield Span(match.start(), end, Kind.TELEPHONE, _PROPOSED, "telephone")


def _spelt_telephones(text: str) -> Iterator[re.Match[str]]:
    """Seven figures in words, or five (some of two figures) where calling is spoken of."""
    for match in _SPELT.finditer(text):
        cued = _CALL.search(text[max(0, match.start() - 30) : match.start()]) is not None
        if cued or len(re.split(r"[\s,-]{1,2}", match.group())) > 6:
            yield match


def _is_telephone(written: str, digits: int, cued: bool) -> bool:
    groups = re.findall(r"\d+", written)
    if digits > _MOST or (len(groups[-1]) == 1 and "-" in written):
        return False
    if all(re.fullmatch(r"(?:19|20)\d\d", group) for group in groups):
        return False
    if digits >= 9 or written.lstrip("( ").startswith(("+", "00")):
        return digits >= 7 and len(groups) <= 9
    if digits in (7, 8):
        return cued or re.fullmatch(r"\(?\d{3}\)?[-.\s]\d{4}|\d{4}[-.\s]\d{4}", written) is not None
    return cued and digits == 6 and len(groups) <= 3
