"""The public wording: refused while it has words that were marked to go, and screened again at each save.

Promise: what was decided about words before is remembered by comparing the texts themselves; no words are
stored beside them. A word that only looks like one that had to go is marked and decided, never refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from django.db import transaction

from conditions.actions.audit import record_question
from conditions.actions.moderate_hold import worked_on
from conditions.actions.moderate_original import is_there, opened
from conditions.actions.moderate_spans import ORIGINAL, WORDING
from conditions.actions.redact import rows_of, to_look_at
from conditions.errors import WordsMustGo, WrongState
from conditions.models import Question, QuestionEvent, Redaction
from conditions.questions.asked import Asked
from conditions.questions.deidentify import PLACEHOLDERS, redact
from conditions.questions.same_words import Key, Place, Searched, key_of, overlaps
from conditions.questions.spans import Confidence, Kind, Span
from conditions.search.vocabulary import vocabulary
from gard.lib.clean_text import clean
from gard.lib.sealing import fingerprint

if TYPE_CHECKING:
    from django.contrib.auth.models import User

LONGEST = 4000
LOOKS_REMOVED, OWN_NAME = "looks-removed", "own-name"
LEAST_PART = 3
"""Letters of a part of a name that is looked for by itself."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was decided about words, in memory for the length of one act."""

    gone: dict[Key, Redaction] = field(default_factory=dict, repr=False)
    spellings: set[str] = field(default_factory=set, repr=False)
    kept: dict[Key, Redaction] = field(default_factory=dict, repr=False)
    kept_in_wording: dict[Key, Redaction] = field(default_factory=dict, repr=False)
    names: set[Key] = field(default_factory=set, repr=False)

    def stays(self, key: Key) -> Redaction | None:
        """The decision that these words may stay, unless the same words had to go elsewhere."""
        return self.kept_in_wording.get(key) or (None if key in self.gone else self.kept.get(key))


@dataclass(frozen=True, slots=True)
class Screened:
    """What the screen makes of a wording: places that make it refused, and places to be decided."""

    refused: tuple[Place, ...]
    spans: tuple[Span, ...]


@transaction.atomic
def write_wording(question: Question, *, by: User, text: str) -> None:
    """Save the public wording and mark what still needs a decision in it.

    Raise NotAllowed, WrongState, or WordsMustGo with the places.
    """
    found = worked_on(question, by)
    text = tidy(text)
    if not text:
        raise WrongState("Write the question in its public wording.")
    if len(text) > LONGEST:
        raise WrongState(f"The public wording has at most {LONGEST:,} characters.")
    known = known_of(found)
    screened = screen_wording(text, found.language, known)
    if screened.refused:
        raise WordsMustGo(screened.refused)
    rows = rows_of(found, WORDING, screened.spans)
    for row in rows:
        carry_over(row, known.stays(key_of(text[row.begins : row.ends])))
    found.redactions.filter(of=WORDING).delete()
    Redaction.objects.bulk_create(rows)
    found.question, found.wording_digest = text, digest_of(text)
    found.save(update_fields=["question", "wording_digest"])
    left = sum(not row.decision for row in rows)
    record_question(QuestionEvent.Kind.WORDED, found, by=by, note=f"{left} to decide in it" if left else "")


def wording_problems(question: Question) -> tuple[str, ...]:
    """Why the wording is not fit to be shown, in whole sentences. Nothing stands in the way of desk's own."""
    if not question.is_from_a_reader:
        return ()
    if not question.question.strip():
        return ("The question has no public wording.",)
    try:
        return (*decisions_missing(question), *words_left(question))
    except WrongState as problem:  # The reader's own words are there and no key opens them.
        return (str(problem),)


def decisions_missing(question: Question) -> Iterator[str]:
    rows = list(question.redactions.exclude(decision=Redaction.Decision.KEEP))
    in_original = sum(row.of == ORIGINAL and not row.decision for row in rows)
    if in_original and is_there(question):
        yield f"Nobody has decided {places(in_original)} in the reader's own words."
    in_wording = sum(row.of == WORDING and not row.decision for row in rows)
    if in_wording:
        yield f"Nobody has decided {places(in_wording)} in the public wording."
    must_go = sum(row.of == WORDING and row.decision == Redaction.Decision.REMOVE for row in rows)
    if must_go:
        yield f"The public wording still has {places(must_go)} that must go."


def words_left(question: Question) -> Iterator[str]:
    """The wording as it stands, screened again with what is known today."""
    text = question.question
    if question.wording_digest != digest_of(text):
        yield "The public wording was changed after it was screened. Save it again on the page “Moderate”."
        return
    rows = [(row.begins, row.ends) for row in question.redactions.filter(of=WORDING)]
    screened = screen_wording(text, question.language, known_of(question))
    if screened.refused:
        yield "The public wording has words that were marked to go. Write it anew on the page “Moderate”."
    unseen = [
        span for span in screened.spans if not any(overlaps((span.start, span.end), row) for row in rows)
    ]
    if unseen:
        yield f"Screened again, the public wording has {places(len(unseen))} to look at. Save it again."


def places(number: int) -> str:
    return "one marked place" if number == 1 else f"{number} marked places"


def screen_wording(text: str, language: str, known: Known) -> Screened:
    searched = Searched(text)
    holders = placeholders_in(text, language)
    found = to_look_at(text, language, holders=holders)
    refused: list[Place] = []
    soft: list[Span] = []
    for key, row in known.gone.items():
        if key in known.kept_in_wording:
            continue
        for place in searched.places_of(key):
            if any(overlaps(place, holder) for holder in holders):
                continue
            if key in known.kept or only_looks_alike(key, text[slice(*place)], place, found, known):
                soft.append(suspected(place, Kind(row.kind), LOOKS_REMOVED))
            else:
                refused.append(place)
    for key in known.names - known.gone.keys():
        soft += [
            suspected(place, Kind.NAME, OWN_NAME)
            for place in searched.places_of(key)
            if not text[place[0]].islower() or any(overlaps(place, (s.start, s.end)) for s in found)
        ]
    return Screened(tuple(sorted(set(refused))), apart([*found, *soft]))


def only_looks_alike(key: Key, words: str, place: Place, found: list[Span], known: Known) -> bool:
    """A single ordinary or medical word: “will” after Will had to go, “Wilson disease” after Mr Wilson."""
    if len(key) > 1 or any(overlaps(place, (span.start, span.end)) for span in found):
        return False
    return words not in known.spellings or key[0] in vocabulary().words


def suspected(place: Place, kind: Kind, reason: str) -> Span:
    return Span(*place, kind, Confidence.SUSPECTED, reason)


def apart(spans: list[Span]) -> tuple[Span, ...]:
    """In order; of spans that touch, one over both."""
    done: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        if done and span.start < done[-1].end:
            done[-1] = replace(done[-1], end=max(done[-1].end, span.end))
        else:
            done.append(span)
    return tuple(done)


def placeholders_in(text: str, language: str) -> list[Place]:
    found = []
    for holder in set(PLACEHOLDERS[language].values()):
        start = text.find(holder)
        while start >= 0:
            found.append((start, start + len(holder)))
            start = text.find(holder, start + len(holder))
    return found


def known_of(question: Question) -> Known:
    """Every decision with the words that it is about. Raise WrongState when no key opens the original."""
    known = Known()
    asked = opened(question) if is_there(question) else None
    is_screened = question.wording_digest == digest_of(question.question)
    for row in question.redactions.exclude(decision="").order_by("decided_at", "pk"):
        if row.of == ORIGINAL and asked:
            note(known, row, asked.text[row.begins : row.ends])
        elif row.of == WORDING and is_screened:
            note(known, row, question.question[row.begins : row.ends])
    if asked:
        given = {key_of(asked.given_name), key_of(asked.family_name), key_of(asked.email)}
        parts = {(part,) for key in given for part in key if len(part) >= LEAST_PART}
        known.names.update(key for key in given | parts if key)
    return known


def note(known: Known, row: Redaction, words: str) -> None:
    key = key_of(words)
    if not key:
        return
    if row.decision == Redaction.Decision.REMOVE:
        known.gone[key] = row
        known.spellings.add(words)
        if row.kind == Kind.NAME.value:
            known.names.update((part,) for part in key if len(part) >= LEAST_PART and len(key) > 1)
    else:
        (known.kept if row.of == ORIGINAL else known.kept_in_wording)[key] = row


def carry_over(row: Redaction, earlier: Redaction | None) -> None:
    if earlier:
        row.kind, row.decision = earlier.kind, earlier.decision
        row.decided_at, row.decided_by = earlier.decided_at, earlier.decided_by


def suggestion(question: Question, asked: Asked) -> str:
    """The reader's own words without all that is marked, except what may stay: where the wording begins."""
    rows = question.redactions.filter(of=ORIGINAL).exclude(decision=Redaction.Decision.KEEP)
    spans = [Span(r.begins, r.ends, Kind(r.kind), Confidence(r.confidence), r.reason) for r in rows]
    return tidy(redact(asked.text, spans, question.language))


def tidy(text: str) -> str:
    return clean(text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def digest_of(wording: str) -> str:
    return fingerprint("screened wording", wording)
