"""What stands between an answer and the people who are to read it, in whole sentences.

Promise: a sentence says where something stands, never which private word it is.
"""

from __future__ import annotations

from conditions.actions.answer_texts import digest_of_answer, is_empty, posting_of, texts_of
from conditions.actions.known_words import private_words
from conditions.actions.moderate_wording import wording_problems
from conditions.editions import Payload, refs_in
from conditions.kinds import AUTHORED
from conditions.models import Edition, Question, Topic
from conditions.questions.states import State
from references.models import Citation, GlossaryTerm
from references.richtext import plain_text

EMPTY = "The answer is empty. Write an opening or at least one topic."
UNCHECKED = "The answer has not been handed in, so nobody could check it yet."
CHANGED = "The answer was changed after it was sent. Correct it first, so that the person who asked is told."
WITHOUT_CONSENT = "The person who asked does not allow us to post the question. It can be answered privately."
PRIVATE = "This question is to be answered privately, so it is not posted."
NO_PAGE = "The question has no page yet. A moderator chooses one and passes the question on."


def problems_of_answer(
    question: Question, *more: tuple[str, str], pages_may_follow: bool = False
) -> tuple[str, ...]:
    """Why the asker cannot be answered yet; `more` are further texts to look through, each with its place."""
    problems = [EMPTY] if is_empty(question) else []
    problems += missing_sections(question, pages_may_follow=pages_may_follow)
    problems += missing_references(question)
    problems += private_words(question, [*places(question), *more])
    return tuple(problems)


def problems_of_posting(
    question: Question, *more: tuple[str, str], pages_may_follow: bool = False
) -> tuple[str, ...]:
    """Why readers cannot see it, or not as it stands now: all that is known at once."""
    problems = []
    if question.is_private_only:
        problems.append(PRIVATE)
    if question.consent not in {Question.Consent.NONE, Question.Consent.GIVEN}:
        problems.append(WITHOUT_CONSENT)
    if question.condition is None or question.number is None:
        problems.append(NO_PAGE)
    if question.is_from_a_reader and question.posted_at is None:
        problems += problems_of_state(question)
    if not question.question.strip():
        problems.append("The question has no public wording.")
    elif question.is_from_a_reader:
        problems += wording_problems(question)
    return (*problems, *problems_of_answer(question, *more, pages_may_follow=pages_may_follow))


def problems_of_state(question: Question) -> list[str]:
    if question.state == State.ANSWERED:
        is_as_sent = digest_of_answer(question.answer) == digest_of_answer(posting_of(question))
        return [] if is_as_sent else [CHANGED]
    return [] if question.state == State.CHECKING else [UNCHECKED]


def missing_sections(question: Question, *, pages_may_follow: bool = False) -> list[str]:
    """Sections that the answer shares and readers cannot see. A home page that is not published misses none:
    the question shows nowhere until it is. In an import, other pages may be published after it."""
    shared = [topic for topic in question.topics.select_related("condition") if topic.section]
    pages = {page_of(topic, question) for topic in shared} - {None}
    editions = {e.condition_id: e for e in Edition.objects.current().filter(condition__in=pages)}
    problems = []
    for topic in shared:
        edition = editions.get(page_of(topic, question) or 0)
        if edition is None:
            if topic.condition is not None and topic.condition_id != question.condition_id:
                if pages_may_follow:
                    continue
                problems.append(
                    f"The answer shares a section of {topic.condition.name}, which is not published."
                )
            elif question.condition is None:
                problems.append(f"The answer shares the section {AUTHORED[topic.section]}, of no page.")
            continue
        section = Payload.from_json(edition.payload).section(topic.section)
        if section is None or not section.body:
            problems.append(missing(topic, question, edition))
    return problems


def missing(topic: Topic, question: Question, edition: Edition) -> str:
    is_home = page_of(topic, question) == question.condition_id
    page = "the published page" if is_home else f"the published page on {edition.name}"
    return f"The answer shares the section {AUTHORED[topic.section]}, which {page} does not have."


def page_of(topic: Topic, question: Question) -> int | None:
    return topic.condition_id or question.condition_id


def missing_references(question: Question) -> list[str]:
    found = refs_in(texts_of(question))
    works = set(Citation.objects.filter(pk__in=found.citations).values_list("pk", flat=True))
    terms = set(GlossaryTerm.objects.filter(pk__in=found.terms).values_list("pk", flat=True))
    return [
        *(f"The answer cites work {key}, which does not exist." for key in sorted(found.citations - works)),
        *(f"The answer marks term {key}, which does not exist." for key in sorted(found.terms - terms)),
    ]


def places(question: Question) -> list[tuple[str, str]]:
    """The texts of the answer, each with where it stands."""
    found = [("The opening of the answer", plain_text(question.opener))]
    for place, topic in enumerate(question.topics.all(), start=1):
        found.append((f"The heading of topic {place}", topic.heading))
        found.append((f"The text of topic {place}", plain_text(topic.body)))
    return found
