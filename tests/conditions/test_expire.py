"""When a reader's own words go, and what the daily purge says and survives."""

import datetime as dt
import io

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from conditions.actions import expire
from conditions.actions.asker import erase_by_asker
from conditions.actions.expire import Purged, erase, purge, what_is_due
from conditions.actions.receive import WasDeleted
from conditions.models import DeletedForm, HelpfulVote, Original, Question, QuestionEvent, QuestionRules
from gard.lib.sealing import new_nonce
from tests import build
from tests.conditions.private_words import NAME, all_letters_sent, asked, days_ago

pytestmark = pytest.mark.django_db


def today() -> dt.date:
    return timezone.localdate()


def in_state(state: str, days: int, **fields) -> Question:
    """A question that came into this state so many days ago."""
    question = asked(new_nonce())
    all_letters_sent()
    set_aside = {"declined": "declined", "spam": "spam", "merged": "merged"}
    if state == "answered":
        fields |= {"answer": {"question": "", "opener": "<p>So.</p>", "topics": []}}
        fields |= {"answered_at": timezone.now()}
    Question.objects.filter(pk=question.pk).update(state=state, **fields)
    if state in set_aside:
        event = QuestionEvent.objects.get(question=question)
        event.pk, event.kind = None, set_aside[state]
        event.save()
    days_ago(question, days)
    return question


@pytest.mark.parametrize("state", ["answered", "declined", "spam"])
def test_the_words_go_so_many_days_after_the_answer_or_the_decision(state):
    in_state(state, 29)
    assert purge(today()).originals == 0
    in_state(state, 30)
    assert purge(today()).originals == 1
    assert Original.objects.count() == 1


def test_the_office_sets_the_days():
    QuestionRules.objects.create(keep_days_after_answer=3)
    in_state("answered", 2)
    in_state("answered", 3)
    assert what_is_due(today()).originals == 1


@pytest.mark.parametrize("state", ["held", "received", "writing", "checking", "merged"])
def test_the_words_of_a_question_that_waits_stay_until_their_last_day(state):
    target = in_state("writing", 0)
    question = in_state(state, 100, **({"merged_into": target} if state == "merged" else {}))
    last = Original.objects.get(question=question).expires_on
    assert purge(last).originals == 0
    assert purge(last + dt.timedelta(days=1)).originals == 2


def test_whoever_asked_the_same_is_forgotten_after_that_answer():
    early, late = in_state("answered", 31), in_state("answered", 1)
    Original.objects.all().delete()
    in_state("merged", 40, merged_into=early)
    waits = in_state("merged", 40, merged_into=late)
    assert purge(today()).originals == 1
    assert Original.objects.get().question == waits


def test_words_go_at_the_next_purge_after_consent_was_taken_back_with_the_answer_in_hand():
    question = in_state("answered", 2)
    taken_back = {"consent": "withdrawn", "consent_changed_at": timezone.now()}
    Question.objects.filter(pk=question.pk).update(**taken_back)
    before_the_answer = in_state("answered", 2, consent="withdrawn")
    assert purge(today()).originals == 1
    assert Original.objects.get().question == before_the_answer


def test_a_letter_that_waits_keeps_the_words_of_whoever_took_consent_back():
    question = in_state("answered", 2)
    waiting = {"state": "waiting", "sealed": b"x", "next_try_at": timezone.now(), "sent_at": None}
    question.letters.update(**waiting)
    Question.objects.filter(pk=question.pk).update(consent="withdrawn", consent_changed_at=timezone.now())
    assert purge(today()).originals == 0
    assert purge(today() + dt.timedelta(days=28)).originals == 1
    assert [(row.state, row.sealed) for row in question.letters.all()] == [("dropped", None)]


def test_digests_of_senders_and_voters_last_for_their_day():
    question = asked()
    HelpfulVote.objects.create(question=question, is_helpful=True, voted_on=today(), voter_digest="x")
    assert (purge(today()).senders, purge(today()).voters) == (0, 0)
    done = purge(today() + dt.timedelta(days=1))
    assert (done.senders, done.voters) == (1, 1)
    assert Original.objects.get().sender_digest == ""
    assert HelpfulVote.objects.get().is_helpful


def test_of_a_deleted_question_a_digest_stays_that_leads_nowhere_until_its_time_is_over():
    question = asked()
    link_digest = question.link_digest
    erase_by_asker(question)
    kept = DeletedForm.objects.get()
    assert link_digest not in str(vars(kept))
    assert kept.deleted_on == today()
    assert purge(today() + dt.timedelta(days=179)).forms == 0
    assert what_is_due(today() + dt.timedelta(days=180)).forms == 1
    assert purge(today() + dt.timedelta(days=180)).forms == 1
    assert not DeletedForm.objects.exists()


def test_a_question_that_the_office_erased_does_not_come_back_either():
    erase(asked("one"), by=build.administrator())
    with pytest.raises(WasDeleted):
        asked("one")
    assert [row.state for row in Question.objects.all()] == ["erased"]


def test_a_dry_run_counts_and_changes_nothing():
    question = in_state("answered", 30)
    out = io.StringIO()
    call_command("purge_questions", "--dry-run", stdout=out)
    assert "readers' own words: 1 due" in out.getvalue()
    assert Original.objects.filter(question=question).exists()
    call_command("purge_questions", stdout=out)
    assert "readers' own words: 1 deleted" in out.getvalue()
    assert what_is_due(today()) == Purged()
    assert purge(today()) == Purged()


def test_one_question_that_breaks_leaves_the_others_to_their_turn(monkeypatch, capsys, caplog):
    broken, other = in_state("answered", 30), in_state("answered", 30)
    forget = expire.forget

    def forget_most(question, *, by):
        if question.pk == broken.pk:
            raise ValueError(f"Failing row contains {NAME}")
        return forget(question, by=by)

    monkeypatch.setattr(expire, "forget", forget_most)
    with pytest.raises(CommandError, match=f"^Questions that could not be purged: {broken.pk}\\."):
        call_command("purge_questions")
    assert Original.objects.get().question == broken
    assert not Original.objects.filter(question=other).exists()
    assert "ValueError" in caplog.text
    assert NAME not in caplog.text + "".join(capsys.readouterr())


def test_words_that_no_key_opens_are_deleted_on_time(settings):
    question = in_state("answered", 30)
    settings.PRIVATE_KEYS = ["A" * 43 + "="]
    assert purge(today()) == Purged(originals=1)
    assert question.history.filter(kind="forgotten").exists()


def test_what_is_added_to_an_erased_question_goes_again():
    question = asked()
    expire.erase(question, by=build.moderator())
    HelpfulVote.objects.create(question=question, is_helpful=True, voted_on=today())
    assert what_is_due(today()).leftovers == 1
    assert purge(today()).leftovers == 1
    assert not HelpfulVote.objects.exists()


def test_a_letter_that_outlived_the_words_is_dropped():
    question = asked()
    Original.objects.all().delete()
    assert purge(today()).letters == 1
    assert [(row.state, row.sealed) for row in question.letters.all()] == [("dropped", None)]


def test_letters_that_became_files_go_with_the_purge(settings, tmp_path):
    settings.EMAIL_FILE_PATH, settings.EMAIL_BACKEND = (
        tmp_path,
        "django.core.mail.backends.filebased.EmailBackend",
    )
    (tmp_path / "20260101-1.log").write_text(f"Dear {NAME}")
    call_command("purge_questions", stdout=io.StringIO())
    assert not list(tmp_path.iterdir())


def test_what_a_restore_brought_back_is_erased_again():
    back, other = asked("one"), asked("two")
    call_command("purge_questions", "--erase", str(back.pk), "999999", stdout=io.StringIO())
    assert list(Question.objects.order_by("pk").values_list("state", flat=True)) == ["erased", "received"]
    assert Original.objects.get().question == other
