"""MedQuAD files of the GARD part to records.

Format of 2019 (Ben Abacha and Demner-Fushman, doi:10.1186/s12859-019-3119-4):

    Document[@id @source @url]
      Focus                     the name
      FocusAnnotations
        UMLS                    noisy codes: not read
        Synonyms/Synonym*       other names
      QAPairs/QAPair*[@pid]
        Question[@qid @qtype]   made by a machine from the name: not read
        Answer                  the text, its real heading first, without line breaks

The number of the condition stands in the address (`.../gard/<number>/<slug>`); `id` is MedQuAD's own.
Promise: what the format does not know is refused with the file and the reason; no file can hurt the reader.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from conditions.importers.page_document.reading import LIMIT_BYTES, TOO_LARGE
from conditions.importers.page_document.results import Reason, Refusal

ADDRESS = re.compile(r"https?://[^/\s]+/(?:gard|diseases)/([0-9]+)(?:/([-a-zA-Z0-9_]*))?/?(?:[?#].*)?")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
GREATEST_NUMBER = 2**31 - 1
LONGEST_NAME = 250
SECTION_OF = {
    "information": "summary",
    "symptoms": "symptoms",
    "causes": "cause",
    "inheritance": "inheritance",
    "exams and tests": "diagnosis",
    "treatment": "treatment",
}
"""The section of the page for each type of question."""


@dataclass(frozen=True, slots=True)
class MedquadAnswer:
    """One answer: the section that it belongs to, and its text as the file gives it."""

    section: str
    text: str


@dataclass(frozen=True, slots=True)
class MedquadRecord:
    """One file as it stands, before anything is made of it."""

    number: int
    slug: str
    name: str
    synonyms: tuple[str, ...]
    answers: tuple[MedquadAnswer, ...]


class _Refused(Exception):
    def __init__(self, message: str, field: str = "", line: int | None = None) -> None:
        super().__init__(message)
        self.message, self.field, self.line = message, field, line


def parse_file(path: Path) -> MedquadRecord | Refusal:
    """Read one file."""
    name = str(path)
    try:
        if path.stat().st_size > LIMIT_BYTES:
            return Refusal(name, None, "", TOO_LARGE, Reason.TOO_LARGE)
        data = path.read_bytes()
    except OSError as error:
        message = f"This file cannot be read: {error.strerror or error}."
        return Refusal(name, None, "", message, Reason.UNREADABLE)
    return parse_bytes(data, name)


def parse_bytes(data: bytes, file: str) -> MedquadRecord | Refusal:
    """Read the content of one file; `file` is what a refusal calls it."""
    if len(data) > LIMIT_BYTES:
        return Refusal(file, None, "", TOO_LARGE, Reason.TOO_LARGE)
    try:
        return _record(_root(data))
    except _Refused as error:
        reason = Reason.MALFORMED if error.line or not error.field else Reason.INVALID
        return Refusal(file, error.line, error.field, error.message, reason)


def _root(data: bytes) -> Any:
    try:
        root = fromstring(data, forbid_dtd=True)
    except DefusedXmlException:
        raise _Refused("The file declares a document type or entities, which are not read.") from None
    except ParseError as error:
        line, column = error.position
        said = str(error).split(":")[0]
        raise _Refused(f"This is not well-formed XML: {said} (column {column + 1}).", line=line) from None
    except (LookupError, ValueError) as error:
        raise _Refused(f"The text of this file cannot be decoded: {error}.") from None
    if root.tag != "Document":
        raise _Refused(
            f"This is no MedQuAD file: the outermost element is <{root.tag[:60]}>, not <Document>."
        )
    return root


def _record(root: Any) -> MedquadRecord:
    number, slug = _address(root.get("url", ""))
    name = _words(root.findtext("Focus"), "Focus")
    if not name:
        raise _Refused("The file gives no name.", "Focus")
    if len(name) > LONGEST_NAME:
        raise _Refused(f"The name is longer than {LONGEST_NAME} characters.", "Focus")
    synonyms = [_words(each.text, "Synonym") for each in root.iterfind("FocusAnnotations/Synonyms/Synonym")]
    pairs = root.iterfind("QAPairs/QAPair")
    answers = [_answer(pair, f"QAPair[{place}]") for place, pair in enumerate(pairs, start=1)]
    return MedquadRecord(number, slug, name, tuple(s for s in synonyms if s), tuple(answers))


def _address(url: str) -> tuple[int, str]:
    found = ADDRESS.fullmatch(url.strip())
    if not found:
        raise _Refused(f"The address “{url[:120]}” holds no number of a condition.", "Document@url")
    number = int(found[1]) if len(found[1]) <= 10 else 0
    if not 1 <= number <= GREATEST_NUMBER:
        raise _Refused(f"The number {found[1][:40]} is not between 1 and {GREATEST_NUMBER}.", "Document@url")
    return number, found[2] or ""


def _answer(pair: Any, place: str) -> MedquadAnswer:
    question = pair.find("Question")
    kind = "" if question is None else question.get("qtype", "").strip()
    if kind not in SECTION_OF:
        known = ", ".join(SECTION_OF)
        raise _Refused(
            f"The type of question “{kind[:60]}” is not known. Known are: {known}.", f"{place}@qtype"
        )
    answer = pair.find("Answer")
    text = "" if answer is None else "".join(answer.itertext())
    if CONTROL.search(text):
        raise _Refused("The text holds a control character.", f"{place}/Answer")
    return MedquadAnswer(SECTION_OF[kind], text)


def _words(text: str | None, field: str) -> str:
    words = " ".join((text or "").split())
    if CONTROL.search(words):
        raise _Refused("The name holds a control character.", field)
    return words
