"""Where a question stands on its way to an answer, for its form: facts, next acts, what happened.

Promise: an act is offered only to who may do it; a constant number of queries; no word of the reader.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from conditions.actions.answer_texts import is_same, posting_of
from conditions.actions.answering import POST, is_own_answer
from conditions.actions.audit import name_of
from conditions.editions import Payload
from conditions.kinds import AUTHORED
from conditions.models import Edition, EditorialRules
from conditions.questions.states import UNMODERATED, WRITTEN, Move, State, is_possible

CHANGE = "conditions.change_question"
MOST_EVENTS = 60
OWN = "You wrote part of this answer, so somebody else checks and sends it."
OWN_ALLOWED = "You wrote part of this answer. The site's rules let you send it; the record will say so."

ERASED = "This question was erased, so nothing is written to it any more."
UNMODERATED_YET = "The answer is written once a moderator has passed the question on."
CLOSED = "This question is closed, so no answer is written to it. A moderator can open it again."


@dataclass(frozen=True, slots=True)
class Act:
    label: str
    url: str
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class Sections:
    """What a page offers to be shared in an answer."""

    page: str
    names: str


@dataclass(frozen=True, slots=True)
class Standing:
    question: object
    facts: tuple[str, ...]
    acts: tuple[Act, ...]
    note: str
    sections: tuple[Sections, ...]
    events: tuple
    has_changed: bool


def standing(question, user):
    writers = list(question.answer_writers.all())
    is_own = user in writers
    rules = EditorialRules.objects.current() if is_own else None
    may_send = not is_own or rules.may_approve_own
    note = why_closed(question)
    if not note and is_own and user.has_perm(POST):
        note = OWN_ALLOWED if may_send else OWN
    has_changed = is_changed(question)
    return Standing(
        question=question,
        facts=tuple(facts(question, writers)),
        acts=tuple(acts(question, user, is_own=is_own, may_send=may_send, has_changed=has_changed)),
        note=note,
        sections=tuple(sections(question)),
        events=tuple(question.history.all()[:MOST_EVENTS]) if may_see_events(user) else (),
        has_changed=has_changed,
    )


def is_written(question):
    """Whether its answer can change: a reader's question once it was passed on, one of the desk always."""
    state = State(question.state)
    return state in WRITTEN or not (question.is_from_a_reader or state == State.ERASED)


def why_closed(question):
    """Why its form is only to be read; empty when it is not."""
    if is_written(question):
        return ""
    if question.state == State.ERASED:
        return ERASED
    return UNMODERATED_YET if State(question.state) in UNMODERATED else CLOSED


def may_see_events(user):
    return user.has_perm("conditions.view_questionevent")


def is_changed(question):
    """Whether the working copy says something else than what was sent or posted."""
    frozen = [each for each in (question.answer, question.posting) if each is not None]
    now = posting_of(question)
    return any(not is_same(each, now, question.language) for each in frozen)


def facts(question, writers):
    """Short sentences."""
    if question.is_from_a_reader:
        promised = question.promised_on
        by = f"; we promised an answer by {day(promised)}" if promised else ""
        yield f"Received {day(question.received_at)}{by}."
        yield f"Consent: {question.get_consent_display().lower()}."
    else:
        yield "Written at the desk: nobody waits for a letter."
    if question.is_private_only:
        yield "To be answered privately."
    if question.claimed_by:
        yield f"In the hands of {name_of(question.claimed_by)}."
    if writers:
        yield f"Answer written by {', '.join(name_of(writer) for writer in writers)}."
    if question.answered_at:
        yield f"Sent {day(question.answered_at)}."
    if question.posted_at:
        yield f"Readers see it since {day(question.posted_at)}."
    if question.corrected_on:
        yield f"Corrected {question.corrected_on:%B} {question.corrected_on.day}: {question.correction}"
    if question.gone:
        yield f"Taken from readers: {question.get_gone_display().lower()}."


def day(moment):
    return f"{moment:%B} {moment.day}, {moment.year}"


def acts(question, user, *, is_own, may_send, has_changed):
    state, is_readers = State(question.state), question.is_from_a_reader
    may_post, may_change = user.has_perm(POST), user.has_perm(CHANGE)
    if may_change and is_possible(state, Move.HAND_IN):
        yield act(question, "Hand the answer in…", "hand_in", is_next=True)
    if may_send and may_post:
        yield from sending(question, state, is_readers=is_readers)
        if has_changed and (question.answer is not None or question.posted_at):
            yield act(question, "Correct…", "correct", is_next=True)
    if is_possible(state, Move.RETURN) and (may_post or (may_change and is_own)):
        yield act(question, "Return…", "return")
    if question.condition_id:
        yield act(question, "Preview", "preview")
    if may_post and question.posted_at:
        yield act(question, "Withdraw…", "withdraw")


def sending(question, state, *, is_readers):
    """What puts the answer before the person who asked, or before readers."""
    can_be_posted = question.may_be_posted and question.number is not None
    if is_readers and state == State.CHECKING:
        if can_be_posted:
            yield act(question, "Answer and post…", "post", is_next=True)
        yield act(question, "Answer privately…", "answer", is_next=not can_be_posted)
    elif is_readers and state == State.ANSWERED and can_be_posted and not question.posted_at:
        yield act(question, "Post…", "post", is_next=True)
    elif not is_readers and is_possible(state, Move.ANSWER):
        yield act(question, "Post…", "post", is_next=not question.posted_at)


def act(question, label, name, *, is_next=False):
    return Act(label, reverse(f"admin:conditions_question_{name}", args=[question.pk]), is_next)


def sections(question):
    """Which sections readers can see on the pages that the answer can share from."""
    pages = {topic.condition_id for topic in question.topics.all()} | {question.condition_id}
    pages |= {page.pk for page in question.other_conditions.all()}
    for edition in Edition.objects.current().filter(condition__in=pages - {None}).order_by("sort_name"):
        payload = Payload.from_json(edition.payload)
        names = [AUTHORED[each.kind] for each in payload.sections if each.body and each.kind in AUTHORED]
        yield Sections(edition.name, ", ".join(names) or "no section")


def is_in_the_way(question, user):
    """Whether this person may not send the answer, having written it."""
    return is_own_answer(question, user) and not EditorialRules.objects.current().may_approve_own
