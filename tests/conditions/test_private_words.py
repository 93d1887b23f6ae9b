"""A reader's own words: sealed while they are kept, and nowhere at all once their time is over."""

import datetime as dt
import io

import pytest
import reversion
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone
from reversion.models import Revision, Version

from conditions.actions.expire import erase, forget_original, purge
from conditions.actions.question import take_from_readers
from conditions.models import Event, Letter, Original, Question, QuestionEvent, Redaction, Topic
from tests import build
from tests.conditions.private_words import (
    CONTROL,
    HOSPITAL,
    NAME,
    PRIVATE,
    WORDING,
    all_letters_sent,
    answered,
    asked,
    days_ago,
    full_text_merged,
    posted,
    worded,
)
from tests.everything_stored import all_logs, places_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return build.published().condition


@pytest.fixture
def logs():
    with all_logs() as heard:
        yield heard


def take_back(question: Question) -> None:
    """As the person who asked does through the private link."""
    take_from_readers(question, gone=Question.Gone.ASKER, by=None)
    Question.objects.filter(pk=question.pk).update(consent="withdrawn", consent_changed_at=timezone.now())


def careless(question: Question) -> None:
    """What people do at the desk although they should not: every place where a name can be typed."""
    reviewer = build.reviewer()
    for body, comment in ((f"<p>Dear {NAME}, so.</p>", "First"), ("<p>So.</p>", f"For Mrs {NAME}")):
        with reversion.create_revision(manage_manually=True):
            topic = Topic(question=question, heading="What we know", body=body)
            topic.save()
            reversion.add_to_revision(question)
            reversion.add_to_revision(topic)
            reversion.set_comment(comment)
        topic.delete()
    QuestionEvent.objects.filter(question=question, kind="accepted").update(note=f"Call {HOSPITAL}")
    Event.objects.filter(kind="question-posted").update(note=f"As {NAME} wishes")
    LogEntry.objects.create(
        user=reviewer,
        content_type=ContentType.objects.get_for_model(Question),
        object_id=str(question.pk),
        object_repr=f"For {NAME}",
        action_flag=CHANGE,
        change_message=f"Deleted topic {HOSPITAL}",
    )


def test_the_whole_way_leaves_the_words_nowhere(page, logs, client):
    question = posted(answered(worded(asked(condition=page), page)))
    assert places_of(*PRIVATE, more={"logs": logs.text}) == []  # Kept, but sealed.
    assert Original.objects.get(question=question).opened().given_name == NAME
    assert "table" in " ".join(places_of(CONTROL))
    all_letters_sent()
    take_back(question)
    call_command("purge_questions", stdout=io.StringIO())
    assert not Original.objects.exists()
    assert places_of(*PRIVATE, more={"logs": logs.text}) == []
    assert client.get(question.get_absolute_url()).status_code in {404, 410}


def test_what_people_wrote_down_carelessly_goes_with_the_original(page):
    question = posted(answered(worded(asked(condition=page), page)))
    careless(question)
    seen = " ".join(places_of(NAME, HOSPITAL))
    for table in ("version", "revision", "django_admin_log", "questionevent", "conditions_event"):
        assert table in seen
    all_letters_sent()
    purge(timezone.localdate() + dt.timedelta(days=31))
    assert places_of(*PRIVATE) == []
    newest = Version.objects.get_for_object(question).select_related("revision")[0]
    assert newest.revision.comment == "Deleted with the words of a reader"
    assert newest.field_dict["question"] == WORDING
    assert Event.objects.get(kind="question-posted").happened_by_name == "Moderator Example"


def test_versions_without_a_word_of_the_reader_stay(page):
    question = worded(asked(condition=page), page)
    with reversion.create_revision(manage_manually=True):
        reversion.add_to_revision(question)
        reversion.set_comment("The first wording")
    forget_original(question, by=build.moderator())
    assert [v.revision.comment for v in Version.objects.get_for_object(question)] == ["The first wording"]


def test_a_topic_of_another_question_keeps_its_versions(page):
    question, other = worded(asked(condition=page), page), build.question(page)
    with reversion.create_revision(manage_manually=True):
        topic = Topic.objects.create(question=other, body="<p>So.</p>")
        for row in (question, other, topic):
            reversion.add_to_revision(row)
        reversion.set_comment(f"For {NAME}")
    erase(question, by=build.moderator())
    kept = Version.objects.get_for_object(topic)
    assert [version.revision.comment for version in kept] == ["Deleted with the words of a reader"]
    assert not Version.objects.get_for_object(question)


def test_erasing_leaves_an_empty_row_with_its_number_taken(page, client):
    question = posted(answered(worded(asked(condition=page), page)))
    careless(question)
    address = question.get_absolute_url()
    assert client.get(address).status_code == 200
    erase(question)
    question.refresh_from_db()
    assert (question.state, question.number, question.gone) == ("erased", 1, "asker")
    assert (question.question, question.opener, question.answer, question.posting) == ("", "", None, None)
    assert question.link_digest is None
    assert client.get(address).status_code in {404, 410}
    for model in (Original, Redaction, Topic):
        assert not model.objects.filter(question=question).exists()
    assert not Version.objects.get_for_object(question)
    assert not Revision.objects.filter(version=None)
    full_text_merged()
    assert places_of(*PRIVATE, CONTROL) == []
    event = question.history.first()
    assert (event.kind, event.happened_by_name, event.note) == ("erased", "The person who asked", "")


def test_erasing_or_forgetting_twice_does_nothing_twice(page):
    question = worded(asked(condition=page), page)
    for _ in range(2):
        forget_original(question)
    assert question.history.filter(kind="forgotten").count() == 1
    for _ in range(2):
        erase(question)
    assert question.history.filter(kind="erased").count() == 1


def test_the_office_erases_in_its_own_name_and_letters_that_wait_go(page):
    question = asked(condition=page)
    assert Letter.objects.count() == 1
    erase(question, by=build.moderator())
    assert not Letter.objects.exists()
    assert question.history.first().happened_by_name == "Moderator Example"


def test_who_waited_for_the_answer_to_an_erased_question_goes_back_to_the_queue(page):
    first, second = worded(asked("one"), page), asked("two")
    Question.objects.filter(pk=second.pk).update(state="merged", merged_into=first)
    erase(first)
    second.refresh_from_db()
    assert (second.state, second.merged_into) == ("received", None)
    assert second.history.first().kind == "reopened"


def test_a_wording_that_nobody_outside_has_read_goes_when_it_names_the_reader(page):
    question = asked()
    text = f"{NAME} asks about {HOSPITAL}."
    Question.objects.filter(pk=question.pk).update(state="declined", question=text)
    assert purge(timezone.localdate() + dt.timedelta(days=181)).named == ()
    question.refresh_from_db()
    assert (question.state, question.question) == ("declined", "")


def test_an_answer_that_names_the_reader_is_told_to_the_operator_by_number(page, capsys):
    question = answered(worded(asked(condition=page), page))
    all_letters_sent()
    frozen = {"question": "", "opener": f"<p>Dear Mrs {NAME}</p>", "topics": []}
    Question.objects.filter(pk=question.pk).update(answer=frozen)
    days_ago(question, 31)
    call_command("purge_questions")
    said = capsys.readouterr()
    assert f"Question {question.pk} " in said.err
    assert NAME not in said.err + said.out
    assert not Original.objects.exists()


def test_other_rights_do_not_suffice(page):
    question = asked(condition=page)
    for act in (forget_original, erase):
        for role in ("", "Writer", "Reviewer"):
            with pytest.raises(Exception, match="may not"):
                act(question, by=build.account(role))
    assert Original.objects.count() == 1


def test_the_search_finds_a_word_wherever_it_was_put(page, settings, tmp_path):
    """Guards the guard."""
    settings.DATA_DIR = tmp_path
    word = "Zanzibarword"
    assert places_of(word) == []
    (tmp_path / "mail").mkdir()
    (tmp_path / "mail" / "1.log").write_text(word)
    cache.set("x", {"y": word})
    build.administrator().logentry_set.create(action_flag=1, object_repr=word)
    build.question(page, f"{word} asks?")
    Original.objects.create(
        question=build.question(page), sealed=word.encode(), expires_on=build.DAY, text_digest="x"
    )
    from django.contrib.sessions.backends.db import SessionStore

    store = SessionStore()
    store["typed"] = word
    store.save()
    found = " ".join(places_of(word.upper(), more={"logs": f"a {word}"}))
    for place in (
        *("1.log", "cache default", "django_admin_log", "conditions_question", "conditions_original"),
        *("sessions, unpacked", "logs"),
    ):
        assert place in found
    cache.clear()
