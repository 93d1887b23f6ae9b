"""What the form of a question and its old versions may change, by whom, and until when."""

import pytest
from django.urls import reverse
from lxml import html
from reversion.models import Version

from conditions.actions import hand_in, moderate, post_question
from conditions.actions.asker import erase_by_asker
from conditions.admin.question import QuestionAdmin
from conditions.models import Original, Question, SearchedText, Topic
from gard.lib.versions.authors import read_comment
from references.models import Link
from tests import build
from tests.conditions.asking import accepted

KNEES, HEARTS = "<p>Most knees heal.</p>", "<p>Most hearts heal.</p>"


@pytest.fixture
def home(db):
    return build.published("Glass knee").condition


@pytest.fixture
def other(db):
    return build.published("Brass heart").condition


def page(name, question, *more):
    return reverse(f"admin:conditions_question_{name}", args=[question.pk, *more])


def typed(client, address):
    """The form at this address, as a browser would send it back."""
    forms = html.fromstring(client.get(address).content).xpath("//form[@id='question_form']")
    given = dict(forms[0].form_values())
    return {name: value for name, value in given.items() if "__prefix__" not in name and name[0] != "_"}


def save(client, question, /, **changes):
    return client.post(page("change", question), typed(client, page("change", question)) | changes)


def topic_of(question):
    row = {"position": "1", "heading": "Bartholomew in Wexmouth", "body": "<p>St Odile</p>", "section": ""}
    return {"topics-TOTAL_FORMS": "1", **{f"topics-0-{name}": value for name, value in row.items()}}


def first_version(question):
    return Version.objects.get_for_object(question).order_by("pk").first()


def restore(client, question):
    """As who opens the oldest version and saves it."""
    address = page("revision", question, first_version(question).pk)
    response = client.post(address, typed(client, address))
    assert response.status_code == 302
    return client.get(response["Location"]).content.decode()


def again(question):
    return Question.objects.get(pk=question.pk)


def moved(question, other):
    """Declined, opened again, and accepted for another page."""
    by = build.moderator()
    moderate.claim(question, by=by)
    moderate.decline(question, by=by, reason="scope")
    moderate.reopen(question, by=by)
    moderate.accept(question, by=by, condition=other)


def test_an_old_version_moves_no_question_to_another_page(editor, home, other):
    question = accepted(home)
    save(editor, question, opener=KNEES)
    build.question(other)
    moved(question, other)
    save(editor, question, opener=HEARTS)
    hand_in(question, by=editor.user)
    post_question(question, by=build.reviewer())
    before = again(question)
    said = restore(editor, question)
    after = again(question)
    assert (after.condition, after.number, after.opener) == (other, before.number, KNEES)
    assert before.number != 1
    assert "Left as it is now: condition, number." in said
    assert set(SearchedText.objects.filter(question=question).values_list("condition", flat=True)) == {
        other.pk
    }
    assert after.posting["opener"] == HEARTS


def test_what_an_old_version_cites_is_known_after_it_is_restored(editor, home):
    work, question = build.citation(), accepted(home)
    save(editor, question, opener=f'<p>Knees heal<cite data-citation="{work.pk}"></cite>.</p>')
    save(editor, question, opener=HEARTS)
    assert not Link.objects.filter(holder=f"question:{question.pk}", citation=work).exists()
    restore(editor, question)
    assert Link.objects.filter(holder=f"question:{question.pk}", citation=work).exists()
    assert editor.user in question.answer_writers.all()


@pytest.mark.parametrize("name", ["Writer", "Moderator"])
def test_the_wording_of_a_readers_question_is_never_restored(role, home, name):
    client, by = role(name), build.moderator()
    question = accepted(home, wording="Old wording?")
    save(client, question, opener=KNEES)
    moderate.claim(question, by=by)
    moderate.write_wording(question, by=by, text="Can a rattling knee heal?")
    save(client, question, opener=HEARTS)
    restore(client, question)
    assert (again(question).question, again(question).opener) == ("Can a rattling knee heal?", KNEES)


@pytest.mark.parametrize(("name", "wording"), [("Writer", "New wording?"), ("Moderator", "Old wording?")])
def test_the_wording_of_the_desk_is_restored_by_whoever_may_change_it(role, home, name, wording):
    question = build.question(home, "Old wording?")
    moderator = role("Moderator")
    save(moderator, question, opener=KNEES)
    save(moderator, question, question="New wording?", opener=HEARTS)
    restore(role(name), question)
    assert (again(question).question, again(question).opener) == (wording, KNEES)


def test_an_open_form_saves_no_topic_and_no_version_of_an_erased_question(editor, home):
    question = accepted(home)
    data = typed(editor, page("change", question)) | topic_of(question)
    erase_by_asker(question)
    assert editor.post(page("change", question), data).status_code == 403
    assert not Topic.objects.exists()
    assert not Version.objects.get_for_object(question).exists()
    assert not Version.objects.filter(serialized_data__contains="Wexmouth").exists()


def test_what_is_erased_in_the_middle_of_a_save_stays_erased(editor, home, monkeypatch):
    question = accepted(home)
    data = typed(editor, page("change", question)) | topic_of(question) | {"opener": KNEES}
    lock = QuestionAdmin.lock

    def erased_before(self, request, obj):
        if again(question).state != "erased":
            erase_by_asker(question)
        lock(self, request, obj)

    monkeypatch.setattr(QuestionAdmin, "lock", erased_before)
    assert editor.post(page("change", question), data).status_code == 403
    assert not Topic.objects.exists()
    assert not Version.objects.filter(serialized_data__contains="Wexmouth").exists()


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ("held", "once a moderator has passed the question on"),
        ("received", "once a moderator has passed the question on"),
        ("declined", "This question is closed"),
        ("spam", "This question is closed"),
        ("merged", "This question is closed"),
    ],
)
def test_an_answer_is_written_only_to_what_was_passed_on(editor, home, state, sentence):
    question = accepted(home)
    save(editor, question, opener=HEARTS)
    old = page("revision", question, first_version(question).pk)
    save(editor, question, opener=KNEES)
    late, restored = typed(editor, page("change", question)), typed(editor, old)
    Question.objects.filter(pk=question.pk).update(state=state)
    assert editor.post(page("change", question), late | topic_of(question)).status_code == 403
    assert editor.post(old, restored).status_code == 403
    assert again(question).opener == KNEES
    assert not Topic.objects.exists()
    shown = editor.get(page("change", question)).content.decode()
    assert sentence in shown
    assert 'name="opener"' not in shown


@pytest.mark.parametrize("state", ["writing", "checking", "answered"])
def test_the_answer_to_what_was_passed_on_is_written_until_it_is_closed(editor, home, state):
    question = accepted(home)
    Question.objects.filter(pk=question.pk).update(state=state)
    assert save(editor, question, opener=KNEES).status_code == 302
    assert again(question).opener == KNEES


def test_only_who_may_post_puts_a_posted_question_on_another_page(editor, role, client, home, other):
    question = build.posted(home, "Can glass joints heal at night?")
    address = f"/diseases/{other.pk}/brass-heart/questions"
    save(editor, question, other_conditions=str(other.pk), opener=HEARTS)
    assert again(question).opener == HEARTS
    assert "glass joints" not in client.get(address).content.decode()
    save(role("Reviewer"), question, other_conditions=str(other.pk))
    assert "glass joints" in client.get(address).content.decode()


def test_an_old_version_puts_a_posted_question_on_no_other_page(editor, role, home, other):
    question = build.question(home)
    save(editor, question, other_conditions=str(other.pk), opener=KNEES)
    save(editor, question, other_conditions=[], opener=HEARTS)
    post_question(question, by=build.reviewer())
    restore(editor, question)
    assert (again(question).opener, again(question).other_conditions.count()) == (KNEES, 0)
    restore(role("Reviewer"), question)
    assert list(again(question).other_conditions.all()) == [other]
    assert SearchedText.objects.filter(question=question, condition=other).exists()


@pytest.mark.parametrize(
    "said",
    [
        "Philippa asked again",
        "called PHILIPPA@mail.example.org",
        "heard from St Odile hospital",
        "For young Young",
    ],
)
def test_what_is_said_of_a_save_must_not_show_who_asked_and_nothing_typed_is_lost(role, home, said):
    question, writer = accepted(home), role("Writer")
    before = Version.objects.get_for_object(question).count()
    answer = save(writer, question, opener=KNEES, revision_comment=said)
    shown = html.fromstring(answer.content)
    assert "What you said about the change contains words that could show who asked" in shown.text_content()
    assert shown.get_element_by_id("id_revision_comment").value == said
    assert shown.get_element_by_id("id_opener").value.strip() == KNEES
    question.refresh_from_db()
    assert (question.opener, Version.objects.get_for_object(question).count()) == ("", before)
    save(writer, question, opener=KNEES, revision_comment="Most young knees heal")
    assert newest_comment(question) == "Most young knees heal"


def test_what_is_said_of_a_restored_version_is_compared_too(role, home):
    question, writer = accepted(home), role("Writer")
    save(writer, question, opener=KNEES)
    save(writer, question, opener=HEARTS)
    address = page("revision", question, first_version(question).pk)
    answer = writer.post(address, typed(writer, address) | {"revision_comment": "As for Bartholomew"})
    assert "could show who asked" in answer.content.decode()
    question.refresh_from_db()
    assert question.opener == HEARTS


def test_without_a_key_a_save_says_nothing_but_is_kept(role, home):
    question, writer = accepted(home), role("Writer")
    Original.objects.filter(question=question).update(sealed=b"lost")
    answer = save(writer, question, opener=KNEES, revision_comment="Clearer")
    assert "what you said about the change cannot be compared" in answer.content.decode()
    assert save(writer, question, opener=KNEES, revision_comment="").status_code == 302


def newest_comment(question):
    newest = Version.objects.get_for_object(question).order_by("-pk").first()
    return read_comment(newest.revision).text
