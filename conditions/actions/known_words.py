"""Compares what we write with the sealed words of whoever reads it: who asked, and who asked the same.

Promise: a sentence says where something stands, never which private word it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from conditions.errors import NotReady
from conditions.models import Original, Question, Redaction
from conditions.questions.asked import Asked
from conditions.questions.giveaways import gives_away
from conditions.questions.spans import Kind
from conditions.questions.states import State
from gard.lib.sealing import CannotOpen

CLOSED = "The reader's own words cannot be opened, so {what} cannot be compared with them."
SHOWS = "{place} contains words that could show who asked. Take them out{more}."
SHOWS_IN_ANSWER = "; the letter greets by name"
NOTE = "The note"


@dataclass(frozen=True, slots=True)
class Known:
    """What one person is known by."""

    names: tuple[str, ...]
    marked: tuple[str, ...]


def private_words(question: Question, places: list[tuple[str, str]]) -> list[str]:
    """Where an answer says what the people who are to read it are known by; each text with its place."""
    try:
        people = known_people(question)
    except CannotOpen:
        return [CLOSED.format(what="the answer")]
    shown = (place for place, text in places if says_who(text, people))
    return [SHOWS.format(place=place, more=SHOWS_IN_ANSWER) for place in shown]


def check_note(question: Question, note: str) -> None:
    """A note stays readable for everybody at the desk. Raise NotReady when it could show who asked."""
    if problems := problems_of_note(question, note, NOTE):
        raise NotReady(problems)


def problems_of_note(question: Question, note: str, place: str) -> tuple[str, ...]:
    """Why colleagues must not read this note, which stands at this place."""
    if not note.strip():
        return ()
    try:
        people = known_people(question)
    except CannotOpen:
        return (CLOSED.format(what=place[0].lower() + place[1:]),)
    return (SHOWS.format(place=place, more=""),) if says_who(note, people) else ()


def says_who(text: str, people: list[Known]) -> bool:
    return any(gives_away(text, known.marked, known.names) for known in people)


def known_people(question: Question) -> list[Known]:
    """Whoever asked this question or one that was merged into it. Raise CannotOpen."""
    same = Q(question__merged_into=question, question__state=State.MERGED)
    originals = Original.objects.filter(Q(question=question) | same).order_by("pk")
    return [known_by(original.question_id, original.opened()) for original in originals]


def known_by(key: int, asked: Asked) -> Known:
    """Names and address, and all else that a moderator marked to go in these words."""
    rows = Redaction.objects.filter(
        question=key, of=Redaction.Of.ORIGINAL, decision=Redaction.Decision.REMOVE
    )
    marked = [(row.kind, asked.text[row.begins : row.ends]) for row in rows]
    names = (asked.given_name, asked.family_name, *(words for kind, words in marked if kind == Kind.NAME))
    return Known(names, (asked.email, *(words for _, words in marked)))
