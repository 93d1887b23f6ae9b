"""Abbreviations that a page uses without ever having spelled them out.

Promise: each is told once, where readers meet it first. What is no abbreviation to a reader is left alone:
gene symbols (those among the facts, words in italics, as symbols are printed, and what is called a gene),
Roman numerals, units, codes, lines and stresses in capitals, marked glossary terms, the page's own other
names, and the few in `known_short`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from conditions.editions.readiness.findings import ADVICE, Finding
from conditions.editions.readiness.introductions import introductions
from conditions.editions.readiness.known_short import FAMILIAR, ROMAN, STRESSED, UNITS
from conditions.editions.readiness.text import SectionText
from references.richtext import Line

_CHUNK_ENDS = " \t\n(){}[]“”\"‘’'/,;!?…"
_TOKEN = re.compile(r"(?<![^\W_])[a-z]{0,2}[A-Z][A-Za-z0-9]{1,9}(?![^\W_])")
_CODE = re.compile(r"\d{3}|[:_=>@\\]|\.\w|^[A-Z]\d|\d[A-Z]+\d")
_SYMBOLS = r"([A-Z][A-Z0-9]+(?:(?:,? and |,? or |, |/)[A-Z][A-Z0-9]+)*)"
_GENES = re.compile(rf"\b{_SYMBOLS} genes?\b|\bgenes?,? (?:called |named |known as )?{_SYMBOLS}\b")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


@dataclass(frozen=True, slots=True)
class Use:
    """An abbreviation in a section; `is_spelled_out` where this very place introduces it."""

    short: str
    section: SectionText
    is_spelled_out: bool


def on_abbreviations(
    texts: list[SectionText], explained: Collection[str], marked: Collection[str] = ()
) -> Iterator[Finding]:
    """`explained`: gene symbols and other names. `marked`: forms that the glossary rule speaks of already."""
    known = {base(word) for word in (*explained, *marked)}
    # The whole page first: what explains a word may stand after it.
    uses = [use for text in texts for line in text.lines for use in uses_in(line, text, known)]
    spelled_in: dict[str, SectionText] = {}
    for use in uses:
        if use.is_spelled_out:
            spelled_in.setdefault(use.short, use.section)
    for use in uses:
        if use.short in known:
            continue
        known.add(use.short)
        if not use.is_spelled_out:
            yield Finding(ADVICE, use.section.kind, "abbreviation", told(use, spelled_in.get(use.short)))


def told(use: Use, later: SectionText | None) -> str:
    where, short = use.section.title, use.short
    if later is None:
        return f"{where} uses {short}, which the page never spells out. First write: long form ({short})."
    place = "further down" if later is use.section else f"only in {later.title}"
    return f"{where} uses {short} before it is spelled out, {place}. Spell it out the first time."


def uses_in(line: Line, section: SectionText, known: set[str]) -> Iterator[Use]:
    """In order of appearance. Marked terms and symbols in italics are explained by that, for the whole
    page."""
    text = line.text
    if is_in_capitals(text):
        return
    for run in line.runs:
        if run.term or run.is_italic:
            known.update(base(token) for token in _TOKEN.findall(run.text))
    if "gene" in text:
        known.update(base(token) for pair in _GENES.findall(text) for token in _TOKEN.findall(" ".join(pair)))
    spelled: dict[str, int] = {}
    for place, short in introductions(text):
        for part in (short, *_TOKEN.findall(short)):  # NF-1 spells NF out too
            spelled.setdefault(base(part), place)
    shown = _ADDRESS.sub(lambda found: " " * len(found[0]), text) if "www." in text or "://" in text else text
    for token in _TOKEN.finditer(shown):
        short, place = base(token[0]), token.start()
        if looks_short(short) and not is_code_or_shouted(shown, token):
            yield Use(short, section, short in spelled and spelled[short] <= place)


def base(short: str) -> str:
    """Without the s of a plural: MRIs is MRI."""
    return short[:-1] if len(short) > 2 and short.endswith("s") and short[-2].isupper() else short


def looks_short(word: str) -> bool:
    """Two capitals or more, and at least half of the letters: T1 and B12 are names, McArdle is one too."""
    letters = [character for character in word if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    if word in FAMILIAR or word in UNITS or word in STRESSED or ROMAN.fullmatch(word):
        return False
    return capitals >= 2 and capitals * 2 >= len(letters)


def is_in_capitals(text: str) -> bool:
    """A heading or a line of several words, all in capitals."""
    found = re.findall(r"[^\W\d_]{2,}", text)
    return len(found) > 1 and text == text.upper()


def is_code_or_shouted(text: str, token: re.Match[str]) -> bool:
    """Whether it belongs to a code (HP:0001250), or is a word in capitals between words in capitals."""
    start, end = token.span()
    while start and text[start - 1] not in _CHUNK_ENDS:
        start -= 1
    while end < len(text) and text[end] not in _CHUNK_ENDS:
        end += 1
    before = text[max(0, start - 30) : start].split(" ")
    after = text[end : end + 30].split(" ")
    words = [before[-2] if len(before) > 1 else "", text[start:end], after[1] if len(after) > 1 else ""]
    is_shouted = all(len(word) > 1 and word.isalpha() and word.isupper() for word in words)
    return is_shouted or bool(_CODE.search(text[start:end].strip(".:-")))
