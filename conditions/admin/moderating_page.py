"""What the page “Moderate” shows of one question, read in a constant number of queries.

Promise: while the reader's own words are closed to whoever looks, nothing here holds a word of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from itertools import groupby, islice

from django.contrib.auth.models import User
from django.db.models import Q

from conditions.actions.moderate_hold import MODERATE, WORKED_ON
from conditions.actions.moderate_original import VIEW, is_there, open_until, opened
from conditions.actions.moderate_spans import BY_HAND
from conditions.actions.moderate_wording import LOOKS_REMOVED, OWN_NAME, suggestion, wording_problems
from conditions.admin.question_work import clock_of
from conditions.errors import WrongState
from conditions.models import Question, QuestionEvent, QuestionRules, Redaction
from conditions.questions.asked import HEARD, ROLES, Asked
from conditions.questions.screen import SIGNALS
from conditions.questions.spans import REASONS, Confidence, Kind
from conditions.questions.states import OPEN, UNMODERATED, Move, is_possible
from references.richtext import ChangeWords, TextTooLong, marked_changes

OWN_REASONS = {
    BY_HAND: "A moderator marked it.",
    LOOKS_REMOVED: "The same word had to go elsewhere.",
    OWN_NAME: "It is part of a name or an address that the person gave.",
}
KIND_LABELS = {
    **{kind.value: kind.value.capitalize() for kind in Kind},
    "email": "E-mail address",
    "identifier": "Record or identity number",
    "combination": "Rare combination",
}
MOST_EVENTS = 60
MOST_COLLEAGUES = 100
BREAK = re.compile(r"(\r\n|\r)")
TOO_LONG = "These texts are too long to be compared."
GONE = "The reader's own words were deleted when their time was over. The public wording is all that is left."


@dataclass(frozen=True, slots=True)
class MarkedPlace:
    """One marked place with its words, for the eyes of somebody who may read them."""

    row: Redaction
    words: str = field(repr=False)

    @property
    def kind_label(self) -> str:
        return KIND_LABELS[self.row.kind]

    @property
    def reason(self) -> str:
        return REASONS.get(self.row.reason) or OWN_REASONS.get(self.row.reason, "")

    @property
    def is_suspected(self) -> bool:
        return self.row.confidence == Confidence.SUSPECTED.value

    @property
    def sureness(self) -> str:
        return "marked by hand" if self.row.is_by_hand else self.row.confidence

    @property
    def verdict(self) -> str:
        return VERDICTS[self.row.decision]


VERDICTS = {"": "not decided", "remove": "must go", "keep": "may stay"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text from this character on, marked or not."""

    at: int
    text: str = field(repr=False)
    place: MarkedPlace | None = None


@dataclass(frozen=True, slots=True)
class MarkedText:
    of: str
    pieces: tuple[Piece, ...] = field(repr=False)
    places: tuple[MarkedPlace, ...] = field(repr=False)

    @property
    def undecided(self) -> int:
        return sum(not place.row.decision for place in self.places)

    @property
    def proposed(self) -> int:
        return sum(not place.row.decision and not place.is_suspected for place in self.places)


def marked_text(of: str, text: str, rows: list[Redaction]) -> MarkedText:
    pieces: list[Piece] = []
    places = [MarkedPlace(row, text[row.begins : row.ends]) for row in rows if row.ends <= len(text)]
    at = 0
    for place in places:
        pieces += plain_pieces(text[at : place.row.begins], at)
        pieces.append(Piece(place.row.begins, place.words, place))
        at = place.row.ends
    pieces += plain_pieces(text[at:], at)
    return MarkedText(of, tuple(pieces), tuple(places))


def plain_pieces(text: str, at: int) -> list[Piece]:
    """A browser makes one character of a line end that has two, so places are counted anew after each."""
    done = []
    for part in BREAK.split(text):
        if part:
            done.append(Piece(at, "\n" if BREAK.fullmatch(part) else part))
        at += len(part)
    return done


@dataclass(frozen=True, slots=True)
class Happening:
    """Events of one kind by one person that follow one another, as one line."""

    first: QuestionEvent
    number: int

    def __str__(self) -> str:
        if self.number > 1:
            return f"{self.first.get_kind_display()}, {self.number} times"
        return self.first.get_kind_display()


def happenings(question) -> list[Happening]:
    events = list(question.history.all()[:MOST_EVENTS])
    grouped = groupby(events, key=lambda event: (event.kind, event.happened_by_name))
    return [Happening(rows[0], len(rows)) for rows in (list(group) for _, group in grouped)]


def who_asked(asked: Asked) -> list[tuple[str, str]]:
    """What else the person told us; empty answers are left out."""
    before = {True: "Yes", False: "No", None: ""}[asked.has_asked_before]
    told = {
        "Name": asked.name,
        "E-mail address": asked.email,
        "Writes as": ROLES.get(asked.role, asked.role),
        "Country": ", ".join(part for part in (asked.state, asked.country) if part),
        "Asked us before": before,
        "Heard of us through": HEARD.get(asked.heard, asked.heard),
    }
    return [(label, value) for label, value in told.items() if value]


def compared(old: str, new: str):
    """The wording with what went and what came, word by word."""
    try:
        return marked_changes(paragraphs(old), paragraphs(new), words=ChangeWords())
    except TextTooLong:
        return TOO_LONG


def paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())


def head_of(question, user) -> dict:
    """Everything beside the words: the same whether they are open or not."""
    rules = QuestionRules.objects.current()
    return {
        "clock": clock_of(question, rules.target_days) if question.state in OPEN else None,
        "signals": [SIGNALS.get(code, code) for code in question.signals],
        "is_mine": question.claimed_by_id == user.pk,
        "may_be_claimed": question.state in WORKED_ON,
        "colleagues": colleagues(user) if question.state in WORKED_ON else [],
        "happenings": happenings(question),
        "can": {move.name.lower(): is_possible(question.state, move) for move in Move},
        "problems_of_wording": wording_problems(question),
        "next": None if question.state in UNMODERATED else next_in_queue(question, user),
    }


def next_in_queue(question, user) -> Question | None:
    """What waits longest for a decision and is in nobody else's hands; urgent ones first."""
    rows = Question.objects.filter(Q(claimed_by=None) | Q(claimed_by=user), state__in=UNMODERATED)
    rows = rows.exclude(received_at=None).exclude(pk=question.pk)
    return rows.order_by("-is_urgent", "received_at", "pk").first()


def colleagues(user) -> list[User]:
    backend = "django.contrib.auth.backends.ModelBackend"
    found = User.objects.with_perm(MODERATE, backend=backend).exclude(pk=user.pk)
    people = (person for person in found.order_by("last_name", "username") if person.has_usable_password())
    return list(islice(people, MOST_COLLEAGUES))


def words_of(question, user) -> dict:
    """The words as far as they are open to whoever looks."""
    closes_at = open_until(question, user)
    is_kept = is_there(question)
    rows = list(question.redactions.all())
    own = [row for row in rows if row.of == Redaction.Of.WORDING]
    context = {
        "may_reveal": user.has_perm(VIEW) and is_kept,
        "has_right_to_read": user.has_perm(VIEW),
        "is_kept": is_kept,
        "gone_note": "" if is_kept else GONE,
        "reasons": [choice for choice in QuestionEvent.Why.choices if choice[0]],
        "kinds": list(KIND_LABELS.items()),
        "wording": question.question,
        "worded": marked_text("wording", question.question, own) if question.question else None,
    }
    if closes_at is None or not is_kept:
        return context
    try:
        asked = opened(question)
    except WrongState as problem:
        return context | {"gone_note": str(problem), "may_reveal": False}
    originals = [row for row in rows if row.of == Redaction.Of.ORIGINAL]
    start = suggestion(question, asked)
    return context | {
        "closes_at": closes_at,
        "original": marked_text("original", asked.text, originals),
        "told": who_asked(asked),
        "suggestion": start,
        "wording": question.question or start,
        "comparison": compared(asked.text, question.question or start),
    }
