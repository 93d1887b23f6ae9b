"""What a proposal to de-identify consists of: a place in the text, what stands there, how sure, and why.

Promise: nothing here holds a word of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
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
    """Proposed: goes unless the moderator keeps it. Suspected: stays unless the moderator takes it out."""

    PROPOSED = "proposed"
    SUSPECTED = "suspected"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (not included) of the text; `reason` is a key of `REASONS`."""

    start: int
    end: int
    kind: Kind
    confidence: Confidence
    reason: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A name of the lists of institutions in a text; `is_sure` if it is hardly ever anything else."""

    first: int
    last: int
    kind: Kind
    is_sure: bool


REASONS: dict[str, str] = {
    "cue-relation": "A word for a relative or another person stands before it.",
    "cue-title": "A title or a profession stands before it.",
    "cue-called": "Words such as “is called” or “my name is” stand before it.",
    "cue-signed": "It stands where people sign or greet.",
    "known-name": "It is in the lists of given and family names.",
    "name-shape": "It is written as names are written.",
    "initials": "It looks like the initials of a person.",
    "email": "It looks like an e-mail address.",
    "link": "It looks like a web address.",
    "handle": "It looks like the name of an account.",
    "telephone": "It looks like a telephone number.",
    "cue-number": "A word such as “passport” or “policy number” stands before it.",
    "number-form": "It has the form of a number that identifies a person.",
    "street": "It looks like a street, a house number or a post box.",
    "postcode": "It looks like a postal code.",
    "cue-place": "Words such as “live in” or “town of” stand before it.",
    "known-place": "It is in the list of towns.",
    "beside-address": "It is the quarter or the town of an address.",
    "large-place": "It is a country, a state or another large region.",
    "institution-word": "It contains a word such as “hospital” or “school”.",
    "known-institution": "It is the name of a well-known institution.",
    "cue-care": "Words about being treated somewhere stand before it.",
    "cue-school": "Words about going to school or studying stand before it.",
    "cue-work": "Words about working somewhere stand before it.",
    "company-form": "It has the form of a company's name.",
    "date": "It is an exact date.",
    "great-age": "An age of 90 or more is rare enough to find a person.",
    "singles-out": "The phrase may fit one person or family only.",
    "capital": "It has a capital letter and is in no list of medical or ordinary words.",
    "between-found": "It stands between two places that were found.",
    "beside-found": "It stands beside a place that was found and may belong to it.",
    "edge": "It may be the rest of what was found right beside it.",
    "announced": "Words about care, work, school, living or a name stand before it.",
    "may-single-out": "Words such as “only”, “first” or “famous” stand in it; it may fit few people.",
    "rare-listed": "It is in the lists of names or towns and is rarely used as a word.",
    "context": "The words around it are like those around what was marked in other questions.",
    "unread": "The screen could not finish, so these words need a look.",
    "unknown-word": "It is in no list of medical or ordinary words.",
}
