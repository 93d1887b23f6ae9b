"""The questions that head an answer or stand inside it: in the source they were headings.

Promise: no heading stays in the running text, and none that readers need to understand the text is lost.
A question at the start is the section's own heading. It is dropped where the page's usual heading says the
same, and replaces that heading where it does not (or where the text answers it with yes or no). A question
inside the text that stands for itself becomes a sub-heading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 260
LONGEST_HEADING = 250
SENTENCE_END = re.compile(r"(?<!\bSt)(?<!\bDr)[.!?][\"')\]]*\s+(?=[\"'(]?[A-Z0-9])")
QUESTION = re.compile(
    r"(?:(?<=[.!?] )|(?<=[.!?][\"')] )|(?<=  )|^)"
    r"((?:What|How|Is|Are|Can|Do|Does|Why|When|Where|Which|Who|Should|Will|Could|Has|Have)\b[^?.!]{3,240}\?)"
    r"(?=\s+[\"'(]?[A-Z0-9]|\s*$)"
)
YES_OR_NO = re.compile(r"\s*(?:Yes|No)\s*[,.;]")
USUAL = {
    "symptoms": re.compile(r"What (?:are the )?(?:signs and )?symptoms\b[^?]*"),
    "cause": re.compile(r"What (?:causes|is the cause)\b[^?]*"),
    "inheritance": re.compile(
        r"(?:(?:How|Is|Are|Can)\b[^?]*\b(?:inherited|an inherited condition|genetic)"
        r"|How do people inherit [^?]*)"
    ),
    "diagnosis": re.compile(r"How\b[^?]*\bdiagnosed"),
    "treatment": re.compile(
        r"(?:How\b[^?]*\b(?:treated|managed)|What is the treatment for [^?]*"
        r"|What treatments? (?:is|are|might be) available for [^?]*|Is there (?:any |a )?treatment for [^?]*)"
    ),
}
"""Questions that say what the usual heading of the section says."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text under one question; `question` is empty for text that has none."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Headed:
    """An answer without its headings: `heading` replaces the usual one, `blocks` follow one another."""

    heading: str
    blocks: tuple[Block, ...]
    stripped: int
    unanswered: tuple[str, ...] = ()


def take_headings(section: str, text: str) -> Headed:
    """Take the questions out of an answer; those with nothing below them come back as `unanswered`."""
    if section == "summary":
        return Headed("", (Block("", text),), 0)
    opening, rest = _opening(text)
    blocks = _inner(rest)
    stripped = len(opening) + sum(1 for block in blocks if block.question)
    if blocks and not blocks[0].question:
        blocks[0] = Block(" ".join(opening), blocks[0].text)
    elif opening:
        blocks.insert(0, Block(" ".join(opening), ""))
    kept = [block for block in blocks if block.text.strip()]
    unanswered = tuple(block.question for block in blocks if block not in kept)
    if kept and _is_usual(section, kept[0]):
        kept[0] = Block("", kept[0].text)
    heading = ""
    if len(kept) == 1 and len(kept[0].question) <= LONGEST_HEADING:
        heading, kept = kept[0].question, [Block("", kept[0].text)]
    return Headed(heading, tuple(kept), stripped, unanswered)


def _opening(text: str) -> tuple[list[str], str]:
    """The questions at the start, and what follows them."""
    questions: list[str] = []
    rest = text.lstrip()
    while (end := rest.find("?")) >= 0 and end <= LONGEST:
        question = rest[: end + 1]
        if SENTENCE_END.search(question) or (len(rest) > end + 1 and not rest[end + 1].isspace()):
            break
        if questions and not QUESTION.match(rest) and not rest.startswith("If so"):
            break
        questions.append(_tidy(question))
        rest = rest[end + 1 :].lstrip()
    return questions, rest


def _inner(text: str) -> list[Block]:
    """The text cut at the questions that stand for themselves inside it."""
    pieces = QUESTION.split(text)
    blocks = [Block("", pieces[0])] if pieces[0].strip() else []
    blocks += [Block(_tidy(q), after) for q, after in zip(pieces[1::2], pieces[2::2], strict=True)]
    return blocks


def _is_usual(section: str, block: Block) -> bool:
    question = block.question.rstrip("? ")
    return bool(USUAL[section].fullmatch(question)) and not YES_OR_NO.match(block.text)


def _tidy(question: str) -> str:
    return re.sub(r"\s+([?,])", r"\1", " ".join(question.split()))
