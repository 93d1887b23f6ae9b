"""The shape of what de-identification finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a span tells about the person."""

    NAME = "name"
    EMAIL = "email"
    TELEPHONE = "telephone"
    ADDRESS = "address"
    PLACE = "place"
    HOSPITAL = "hospital"
    SCHOOL = "school"
    EMPLOYER = "employer"
    DATE = "date"
    IDENTIFIER = "identifier"
    LINK = "link"
    AGE = "age"
    COMBINATION = "combination"


class Confidence(StrEnum):
    """Proposed: a rule knows it. Suspected: nothing vouches for the word."""

    PROPOSED = "proposed"
    SUSPECTED = "suspected"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to before `end`; `reason` is a code of REASONS."""

    start: int
    end: int
    kind: Kind
    confidence: Confidence
    reason: str
