"""The buttons of the page “Moderate”: each calls one action and says in a sentence what was done.

Promise: what is said holds no word of the reader; it is kept with the session until it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Q

from conditions.actions import moderate
from conditions.actions.moderate_wording import tidy
from conditions.errors import ActionError
from conditions.models import Condition, Question, QuestionEvent, Redaction
from gard.lib.clean_text import clean

GREATEST_KEY = 2**63 - 1
MOST_OFFERED = 12
WORDS, WORDING = "#words", "#wording"


@dataclass(frozen=True, slots=True)
class Done:
    """`place` is the part of the page to go on with when nothing is said; what is said is read first."""

    said: str = ""
    place: str = ""


class ChooseCondition(ActionError):
    """Several pages fit what was typed, or none."""

    def __init__(self, found: list[Condition]) -> None:
        self.found = found
        super().__init__(
            "Several pages have this in their name. Choose one."
            if found
            else "No page has this name or number. Look it up in the list of condition pages."
        )


def claim(question, user, sent):
    moderate.claim(question, by=user, take_over=sent.get("take_over") == "yes")
    return Done("This question is in your hands.")


def release(question, user, sent):
    moderate.release(question, by=user)
    return Done("Given back to the queue.")


def assign(question, user, sent):
    colleague = row_of(User, sent.get("colleague"))
    if colleague is None:
        raise ActionError("Choose a colleague.")
    moderate.assign(question, by=user, to=colleague)
    return Done("Assigned.")


def reveal(question, user, sent):
    """Whoever reads to take out what identifies takes the question in hand with the same button."""
    why = sent.get("why", "")
    if why == QuestionEvent.Why.DEIDENTIFY and question.claimed_by_id is None:
        moderate.claim(question, by=user)
    moderate.reveal(question, by=user, why=why)
    return Done(place=WORDS)


def decide(question, user, sent):
    """The button says what and which place: “remove:12”; the kind has a field of its own."""
    what, _, key = sent.get("decide", "").partition(":")
    place = row_of(Redaction, key, question=question)
    if place is None:
        raise ActionError("This place is not marked any more.")
    if what == "kind":
        moderate.decide(place, by=user, decision=place.decision, kind=sent.get(f"kind-{place.pk}", ""))
    else:
        moderate.decide(place, by=user, decision="" if what == "undo" else what)
    return Done(place=next_place(question, place) if what != "kind" else f"#place-{place.pk}")


def next_place(question, place):
    """The next place to decide: after this one, else the first, else the wording."""
    rows = list(question.redactions.undecided().filter(of=place.of))
    after = [row for row in rows if row.begins > place.begins] or rows
    return f"#place-{after[0].pk}" if after else WORDING


def accept_proposed(question, user, sent):
    number = moderate.accept_proposed(question, by=user, of=sent.get("of", ""))
    return Done(f"{number} proposed {'place' if number == 1 else 'places'} must go.")


def mark(question, user, sent):
    """Selected in the text (two offsets), or typed; the same words elsewhere in the text are marked too."""
    of, kind = sent.get("of", ""), sent.get("kind", "")
    begins, ends = sent.get("begins", ""), sent.get("ends", "")
    if is_number(begins) and is_number(ends):
        moderate.mark(question, by=user, of=of, begins=int(begins), ends=int(ends), kind=kind)
        return Done("Marked.")
    number = moderate.mark_words(question, by=user, of=of, words=sent.get("words", ""), kind=kind)
    return Done(f"Marked in {number} {'place' if number == 1 else 'places'}.")


def word(question, user, sent):
    moderate.write_wording(question, by=user, text=tidy(sent.get("text", "")))
    return Done("The wording is saved.")


def accept(question, user, sent):
    condition = chosen_condition(sent)
    moderate.accept(question, by=user, condition=condition, note=sent.get("note", ""))
    return Done("Passed on to the writers.")


def chosen_condition(sent):
    """By its number, alone or before the name, or by a name that only one page has. Raise ChooseCondition."""
    typed = clean(sent.get("condition_number") or sent.get("condition", "")).strip()[:200]
    number = typed.split(" ")[0]
    if condition := row_of(Condition, number):
        return condition
    rows = Condition.objects.order_by("name")
    exact = list(rows.filter(name__iexact=typed)[:2])
    names = Q(name__icontains=typed) | Q(other_names__name__icontains=typed)
    found = exact or (list(rows.filter(names).distinct()[:MOST_OFFERED]) if typed else [])
    if len(found) == 1:
        return found[0]
    if not typed:
        raise ActionError("Choose the page on which it is to stand.")
    raise ChooseCondition(found)


def mark_spam(question, user, sent):
    moderate.mark_spam(question, by=user)
    return Done("Marked as spam. Nobody is answered.")


def reopen(question, user, sent):
    moderate.reopen(question, by=user)
    return Done("Open again, and in your hands.")


def answer_privately(question, user, sent):
    is_private = sent.get("is_private") == "yes"
    moderate.answer_privately(question, by=user, is_private=is_private)
    return Done(
        "Only the person gets the answer."
        if is_private
        else "The answer may be posted, if the person allowed it."
    )


ACTS = {
    "claim": claim,
    "release": release,
    "assign": assign,
    "reveal": reveal,
    "decide": decide,
    "accept-proposed": accept_proposed,
    "mark": mark,
    "word": word,
    "accept": accept,
    "spam": mark_spam,
    "reopen": reopen,
    "privately": answer_privately,
}


def is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and int(text[:20]) <= GREATEST_KEY and len(text) < 20


def row_of(model, key, **more):
    """The row with this key as it was sent, or None."""
    key = key or ""
    return model.objects.filter(pk=int(key), **more).first() if is_number(key) else None


def question_of(key) -> Question | None:
    return Question.objects.select_related("condition", "claimed_by", "merged_into").filter(pk=key).first()
