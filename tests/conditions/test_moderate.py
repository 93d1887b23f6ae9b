"""What becomes of a reader's question: each outcome by the right person, from the right state, recorded."""

import pytest
from django.db import transaction

from conditions.actions import letters, moderate
from conditions.errors import NotAllowed, NotReady, WrongState
from conditions.models import Letter, Question
from tests import build
from tests.conditions.asked import as_it_is, in_hands_of, ready, received, refused

pytestmark = pytest.mark.django_db
EMAIL = {"email": "ewa@example.org"}


@pytest.fixture
def user():
    return build.moderator()


@pytest.fixture
def written(monkeypatch):
    """Every letter as (kind, reason), in order."""
    seen = []

    def compose(kind, question, asked, reason=""):
        seen.append((kind.value, reason))
        return letters.Mail(asked.email, "Subject", "Text")

    monkeypatch.setattr(letters, "compose", compose)
    return seen


def held(user, **more):
    question = received(is_trapped=True, **more)
    return in_hands_of(user, question)


def test_accepting_gives_the_page_and_its_next_number_and_passes_it_on(user):
    page = build.condition()
    build.question(page)
    question = ready(user)
    moderate.accept(question, by=user, condition=page, note="Ask the geneticist.")
    question = as_it_is(question)
    assert (question.state, question.condition, question.number) == ("writing", page, 2)
    assert (question.claimed_by, question.claimed_at) == (None, None)
    event = question.history.first()
    assert (event.kind, event.note, event.happened_by) == ("accepted", "Ask the geneticist.", user)


def test_a_question_that_is_not_stripped_is_not_accepted(user):
    question = in_hands_of(user, received())
    with pytest.raises(NotReady, match="no public wording"):
        moderate.accept(question, by=user, condition=build.condition())
    moderate.write_wording(question, by=user, text="is it mild?")
    with pytest.raises(NotReady, match="Nobody has decided"):
        moderate.accept(question, by=user, condition=build.condition("Other"))
    assert (as_it_is(question).state, as_it_is(question).number) == ("received", None)


def test_who_was_held_back_is_thanked_when_the_question_is_accepted(user, written):
    question = held(user, text="is it mild?", **EMAIL)
    assert (question.state, written) == ("held", [])
    moderate.write_wording(question, by=user, text="is it mild?")
    moderate.accept(question, by=user, condition=build.condition())
    assert written == [("acknowledgement", "")]


def test_declining_sends_the_kind_letter_for_the_reason_in_the_language_of_the_person(user, written):
    question = in_hands_of(user, received("es leve?", language="es", **EMAIL))
    moderate.decline(question, by=user, reason="advice", note="Third time")
    question = as_it_is(question)
    assert (question.state, question.decline_reason, question.claimed_by) == ("declined", "advice", None)
    assert question.history.first().note == "Third time"
    (kind, reason) = written[-1]
    assert kind == "declined"
    assert "Consulte a su médico" in reason
    assert question.letters.filter(kind="declined", state="waiting").count() == 1


@pytest.mark.parametrize("reason", ["", "tired"])
def test_declining_needs_a_reason(user, reason):
    question = in_hands_of(user, received())
    assert "Choose why" in refused(lambda: moderate.decline(question, by=user, reason=reason))
    assert as_it_is(question).state == "received"


def test_every_reason_has_its_sentence_in_both_languages():
    from references.site_texts import SiteTexts

    for reason in Question.DeclineReason.values[1:]:
        english, spanish = (moderate.reason_text(SiteTexts(code), reason) for code in ("en", "es"))
        assert english.endswith(".")
        assert spanish.endswith(".")
        assert english != spanish


def test_spam_gets_no_letter(user, written):
    question = held(user, **EMAIL)
    moderate.mark_spam(question, by=user)
    assert (as_it_is(question).state, as_it_is(question).claimed_by, written) == ("spam", None, [])
    assert question.history.first().kind == "spam"


def test_merging_leads_the_chain_to_its_end_and_takes_along_what_was_merged_before(user):
    last, middle, first = (received(nonce=name) for name in ("last", "middle", "first"))
    for question in (last, middle, first):
        moderate.claim(question, by=user)
    moderate.merge(first, middle, by=user)
    moderate.merge(middle, last, by=user)
    assert (as_it_is(first).merged_into, as_it_is(middle).merged_into) == (last, last)
    more = received(nonce="more")
    moderate.claim(more, by=user)
    moderate.merge(more, as_it_is(first), by=user)
    assert as_it_is(more).merged_into == last
    assert (as_it_is(more).state, as_it_is(more).claimed_by) == ("merged", None)
    assert more.history.first().note == f"Into Reader's question {last.pk}"
    assert last.history.first().note == f"Took in Reader's question {more.pk}"


def test_a_question_is_not_merged_into_itself_nor_into_what_is_closed(user):
    question, other = received(), received(nonce="two")
    moderate.claim(question, by=user)
    assert "itself" in refused(lambda: moderate.merge(question, question, by=user))
    moderate.claim(other, by=user)
    moderate.mark_spam(other, by=user)
    assert "“spam”" in refused(lambda: moderate.merge(question, other, by=user))
    assert as_it_is(question).state == "received"


def test_whoever_asks_what_is_answered_already_is_written_to_at_once(user, written):
    target, question = received(nonce="target"), in_hands_of(user, received(**EMAIL))
    Question.objects.filter(pk=target.pk).update(state="answered")
    moderate.merge(question, target, by=user)
    assert written[-1] == ("answer", "")


def test_who_was_held_back_is_thanked_when_the_question_is_merged(user, written):
    target, question = received(nonce="target"), held(user, **EMAIL)
    moderate.merge(question, target, by=user)
    assert written == [("acknowledgement", "")]


@pytest.mark.parametrize("how", ["declined", "spam", "merged"])
def test_what_was_closed_is_opened_again_in_the_hands_of_who_opened_it(user, written, how):
    question = in_hands_of(user, received(**EMAIL))
    {
        "declined": lambda: moderate.decline(question, by=user, reason="other"),
        "spam": lambda: moderate.mark_spam(question, by=user),
        "merged": lambda: moderate.merge(question, received(nonce="two"), by=user),
    }[how]()
    moderate.reopen(question, by=user)
    question = as_it_is(question)
    assert (question.state, question.decline_reason, question.merged_into) == ("received", "", None)
    assert (question.claimed_by, question.history.first().kind) == (user, "reopened")
    assert not question.letters.filter(kind="declined", state="waiting").exists()
    assert not Letter.objects.filter(state="dropped").exclude(sealed=None).exists()


def test_answering_the_person_only_is_said_and_taken_back(user):
    question = in_hands_of(user, received())
    moderate.answer_privately(question, by=user, is_private=True)
    moderate.answer_privately(question, by=user, is_private=True)
    assert as_it_is(question).is_private_only
    assert not as_it_is(question).may_be_posted
    moderate.answer_privately(question, by=user, is_private=False)
    assert as_it_is(question).may_be_posted
    assert question.history.filter(kind="private").count() == 2


def test_what_readers_see_or_nobody_asked_is_not_answered_privately(user):
    own = build.posted(build.published().condition)
    assert "Nobody outside" in refused(lambda: moderate.answer_privately(own, by=user, is_private=True))
    question = received()
    moderate.claim(question, by=user)
    Question.objects.filter(pk=question.pk).update(
        condition=own.condition, number=2, state="answered", posting={}, posted_at=own.posted_at
    )
    assert "Withdraw it" in refused(lambda: moderate.answer_privately(question, by=user, is_private=True))


def acts(question, by):
    other = received(nonce="another")
    return {
        "accept": lambda: moderate.accept(question, by=by, condition=build.condition("Paper")),
        "decline": lambda: moderate.decline(question, by=by, reason="scope"),
        "mark_spam": lambda: moderate.mark_spam(question, by=by),
        "merge": lambda: moderate.merge(question, other, by=by),
        "answer_privately": lambda: moderate.answer_privately(question, by=by, is_private=True),
    }


NAMES = ("accept", "decline", "mark_spam", "merge", "answer_privately")


@pytest.mark.parametrize("name", NAMES)
def test_others_decide_nothing(user, name):
    question = ready(user)
    for role in ("", "Writer", "Reviewer"):
        with pytest.raises(NotAllowed):
            acts(question, build.account(role))[name]()
    assert (as_it_is(question).state, as_it_is(question).claimed_by) == ("received", user)


@pytest.mark.parametrize("name", NAMES)
def test_each_act_demands_that_the_question_is_in_ones_hands(user, name):
    question = ready(user)
    assert "Moderator Example has" in refused(acts(question, build.administrator())[name])
    moderate.release(question, by=user)
    assert "Take it in hand first" in refused(acts(question, user)[name])
    assert as_it_is(question).state == "received"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("state", ["spam", "erased"])
def test_each_act_is_refused_in_the_wrong_state(user, name, state):
    question = ready(user)
    Question.objects.filter(pk=question.pk).update(state=state, question="", link_digest=None)
    before = question.history.count()
    with pytest.raises(WrongState, match=f"“{state}”"):
        acts(question, user)[name]()
    assert question.history.count() == before


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_of_an_act_that_is_rolled_back(user, name):
    question = ready(user)
    before = (question.history.count(), Letter.objects.count())
    with transaction.atomic():
        acts(question, user)[name]()
        transaction.set_rollback(True)
    now = as_it_is(question)
    assert (now.state, now.claimed_by, now.is_private_only) == ("received", user, False)
    assert (question.history.count(), Letter.objects.count()) == before


def test_opening_again_needs_the_right_and_something_closed(user):
    question = received()
    with pytest.raises(NotAllowed):
        moderate.reopen(question, by=build.reviewer())
    assert "“new”" in refused(lambda: moderate.reopen(question, by=user))


def test_a_note_has_a_bound(user):
    question = in_hands_of(user, received())
    said = refused(lambda: moderate.decline(question, by=user, reason="scope", note="x" * 501))
    assert "500" in said
    assert as_it_is(question).state == "received"


def test_a_note_that_could_show_who_asked_is_refused_and_nothing_is_done(user):
    page = build.condition()
    question, note = ready(user), "The son is Tomasz Zielinski."
    acts = (
        lambda: moderate.accept(question, by=user, condition=page, note=note),
        lambda: moderate.decline(question, by=user, reason="scope", note=note),
        lambda: moderate.mark_spam(question, by=user, note=note),
    )
    for act in acts:
        said = refused(act)
        assert "The note contains words that could show who asked" in said
        assert "Zielinski" not in said
    fresh = as_it_is(question)
    assert (fresh.state, fresh.number, fresh.letters.filter(kind="declined").count()) == ("received", None, 0)
