"""The edges of what was found: the rest of a token, an initial behind a name, a first or last word, a joint.

Promise: suspected only, never over what is found; what is proposed keeps its size, until `united` joins
the parts of one name; each word is looked at a bounded number of times.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from ..phrases.clauses import clauses
from ..spans import Confidence, Kind, Span
from ..vocabularies.edge_words import NEVER_FIRST, SAYS, SHORT_FORMS
from ..words.careful import carefully
from ..words.found import Found, covering, suspected, with_more
from ..words.reading import Reading, Word
from .bare import bare
from .ends import (
    INSTITUTIONS,
    NAMING,
    OWN_FORM,
    PLACED,
    codes,
    edge,
    ends,
    first_words,
    first_words_unshown,
    last_letters,
    last_words,
)

_QUOTED = re.compile(r"(?<!\w)['‘]")
_JOINT = re.compile(
    r"\s?(?:by|&|y|e|sta\.?|sto\.?|st\.?|km|of|de|del|de\sla|de\slas|de\slos|of\sthe|on\sthe|in\sthe"
    r"|at\sthe|the|la|las|el|los)\s?",
    re.IGNORECASE,
)
#: Small words within the name of one institution, or of an institution and whom or where it is called after.
_WITHIN_NAME = re.compile(
    r"\s(?:am|im|an\sder|zum|zur|von|van|du|des|di|da|do|dos|das|nan|don|do[nñ]a|dr\.?|doctor|doctora|hermanos|hnos\.?|gran|grand|ivf"
    r"|d['’]|l['’]|mis?)\s|\s[dl]['’]",
    re.IGNORECASE,
)
_CATALAN_NAME = re.compile(r"\s(?:[A-ZÀ-Ý][\w'’-]{1,15}\s)?i\s")
#: Between a name and its number, and between the parts of one address.
_NUMBER_SIGN = re.compile(
    r"\s?n?[.,]?\s?(?:no\.?|n[.º°o]{1,2}|nro\.?|n[uú]m\.?|number|[º°#])\s?:?\s?", re.IGNORECASE
)
_WITHIN_ADDRESS = re.compile(
    r"\s(?:entre|con|esq\.?|esquina(?:\scon|\sde)?|opp\.?|off)\s|\.?\s(?:\d{1,4}\s)?km\.?\s|,\s(?:off|opp\.?|km|esquina)\s|\.\sMi\s",
    re.IGNORECASE,
)
_MOST_BETWEEN, _LONGEST_REST = 3, 24


def edges(reading: Reading, spans: Sequence[Span]) -> list[Span]:
    """The spans with their edges; a suspected one grows, beside a proposed one stands a suspected one."""
    placed = list(spans)
    found = Found(reading, placed, covering(reading, placed))
    for rule in RULES:
        if more := sorted(carefully(rule, found, reading=reading), key=lambda span: span.start):
            placed = _grown(with_more(placed, more))
            found = Found(reading, placed, covering(reading, placed))
    return placed


def _grown(spans: Sequence[Span]) -> list[Span]:
    """What touches a suspected span and was found as its edge is part of it."""
    grown: list[Span] = []
    for span in spans:
        last = grown[-1] if grown else None
        if last and last.end == span.start and span.reason == "edge" and _is_loose(last):
            grown[-1] = Span(last.start, span.end, last.kind, last.confidence, last.reason)
        elif last and last.end == span.start and last.reason == "edge" and _is_loose(span):
            grown[-1] = Span(last.start, span.end, span.kind, span.confidence, span.reason)
        else:
            grown.append(span)
    return grown


def _is_loose(span: Span) -> bool:
    return span.confidence is Confidence.SUSPECTED and span.kind not in OWN_FORM


def whole_tokens(found: Found) -> Iterator[Span]:
    """Figures and single letters joined to a span ("csc/2018/071"), the rest of a word, a last apostrophe."""
    text = found.reading.text
    for span in found.spans:
        if span.kind in OWN_FORM or span.kind is Kind.COMBINATION:
            continue
        start, end = span.start, span.end
        while max(0, span.start - _LONGEST_REST) < start and _is_joined(text, start - 1, start):
            start -= 1
        while end < min(len(text), span.end + _LONGEST_REST) and _is_joined(text, end, end - 1):
            end += 1
        if start < span.start and not (text[start] == "/" or text[start : start + 1].isspace()):
            yield edge(start, span.start, span.kind)
        if end == span.end and span.kind in INSTITUTIONS and _ends_with_apostrophe(text, span):
            end += 1
        if end > span.end and text[end - 1] != "/":
            yield edge(span.end, end, span.kind)


def _is_joined(text: str, place: int, beside: int) -> bool:
    """Whether a character beside a span belongs to its token: letters to letters, a slash among figures."""
    if text[place].isalnum() and (text[beside].isalnum() or text[beside] in "/#"):
        return True
    chunk = text[max(0, place - 12) : place + 13]
    return text[place] in "/#" and any(c.isdecimal() for c in chunk) and "://" not in chunk


def _ends_with_apostrophe(text: str, span: Span) -> bool:
    """ "St. Augustine Girls' thinks": the last letter is an s, and no quotation was opened."""
    opened = _QUOTED.search(text[max(0, span.start - 60) : span.end])
    return text[span.end : span.end + 1] in ("'", "’") and text[span.end - 1] in "sS" and not opened


def joints(found: Found) -> Iterator[Span]:
    """ "glam bar by suki", "Curl Up and Dye": what joins two parts that were found."""
    words_, text = found.reading.words, found.reading.text
    last = -1
    for word in words_:
        if found.of[word.index] < 0:
            continue
        if last >= 0 and found.of[last] != found.of[word.index]:
            one, other = found.spans[found.of[last]], found.spans[found.of[word.index]]
            between = words_[last + 1 : word.index]
            apart = text[one.end : other.start]
            if _is_within(one, other, apart, text[other.start : other.start + 1]):
                yield suspected(one.end, other.start, one.kind, "joint")
            elif _may_join(one, other, apart) or _are_capitals(found.reading, between, one, other, apart):
                yield edge(one.end, other.start, one.kind)
        last = word.index


def _is_within(one: Span, other: Span, apart: str, begins: str) -> bool:
    """ "Grundschule am Lindenhain", "Escuela N.º 214", "Pollos Don Chuy", "Diag. 74 entre 2 y 3"."""
    is_bare_sign = one.kind not in INSTITUTIONS and not any(c.isalpha() and c not in "ºª" for c in apart)
    if begins.isdecimal() and one.kind in PLACED and not is_bare_sign and _NUMBER_SIGN.fullmatch(apart):
        return other.kind in PLACED or other.kind is Kind.IDENTIFIER
    if one.kind is other.kind is Kind.ADDRESS:
        return _WITHIN_ADDRESS.fullmatch(apart) is not None
    if one.kind is other.kind is Kind.NAME:
        return _CATALAN_NAME.fullmatch(apart) is not None
    called_after = (Kind.NAME, Kind.PLACE, Kind.ADDRESS)
    named = one.kind in INSTITUTIONS and (other.kind is one.kind or other.kind in called_after)
    return named and _WITHIN_NAME.fullmatch(apart) is not None


def _may_join(one: Span, other: Span, apart: str) -> bool:
    kinds = {one.kind, other.kind}
    if not _JOINT.fullmatch(apart) or not kinds & (INSTITUTIONS | {Kind.COMBINATION, Kind.PLACE}):
        return False
    return one.kind in PLACED or Kind.COMBINATION in kinds or apart == " km "


def _are_capitals(reading: Reading, between: Sequence[Word], one: Span, other: Span, apart: str) -> bool:
    if not between or len(between) > _MOST_BETWEEN or not {one.kind, other.kind} & INSTITUTIONS:
        return False
    plain = not apart.strip(" -&'’") or not re.search(r"[^\w\s&'’-]|\n", apart)
    return (
        plain
        and all(
            (reading.shows_name(w) and w.key not in NEVER_FIRST) or w.key in ("and", "y", "of", "de", "the")
            for w in between
        )
        and any(reading.shows_name(w) for w in between)
    )


def spaces(found: Found) -> Iterator[Span]:
    """The space between two parts of a number or a date, and the stop of a short form: "Brgy. San Roque"."""
    text = found.reading.text
    for one, other in itertools.pairwise(found.spans):
        apart, before, after = (text[a:b] for a, b in _parts(one, other))
        dated = other.kind is Kind.DATE and (before[-1:].isdecimal() or after.isdecimal())
        figures = before[-1:].isdecimal() and after[:1].isdecimal()
        short = apart == ". " and before.lower() in SHORT_FORMS and other.kind in NAMING
        if short or (apart in (" ", "-") and (dated or figures)):
            yield edge(one.end, other.start, one.kind)


def _parts(one: Span, other: Span) -> tuple[tuple[int, int], ...]:
    return (one.end, other.start), (one.start, one.end), (other.start, other.end)


def speaking(found: Found) -> Iterator[Span]:
    """ "King's put a box in his chest": an owner's ending where nothing is owned."""
    for index, span in ends(found):
        word, after = found.reading.words[index], found.reading.at(index + 1)
        says = (
            after is None or after.key in SAYS or found.reading.text[word.end + 2 : word.end + 3] in ",.?!;)"
        )
        if word.is_possessive and span.end == word.end and says:
            yield edge(span.end, span.end + 2, span.kind)


RULES = (
    whole_tokens,
    speaking,
    last_letters,
    codes,
    last_words,
    first_words,
    joints,
    first_words_unshown,
    spaces,
    bare,
    clauses,
)
