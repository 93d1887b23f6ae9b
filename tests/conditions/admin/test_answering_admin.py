"""A writer answers at the form, a second person sends; each sees what may be done next."""

import pytest
from django.urls import reverse
from lxml import html

from conditions.models import EditorialRules, Letter, Question, QuestionEvent
from tests import build
from tests.conditions.admin.desk import find
from tests.conditions.asking import ASKED, accepted, linked, received, write
from tests.conditions.test_answer import again, letters

PRIVATE = ("Philippa", "philippa", "Bartholomew", "Odile", "Wexmouth")


@pytest.fixture(autouse=True)
def private_links(monkeypatch):
    monkeypatch.setattr("conditions.actions.letters.link_of", linked)


@pytest.fixture
def page(db):
    return build.published(sections={"summary": build.TEXT, "cause": build.TEXT}).condition


def form_of(question):
    return reverse("admin:conditions_question_change", args=[question.pk])


def act_page(question, act):
    return reverse(f"admin:conditions_question_{act}", args=[question.pk])


def press(client, question, act, **fields):
    """Open the page that asks before the act, fill it in, press its button."""
    form = client.get(act_page(question, act)).context["form"]
    seen = {"seen": form["seen"].value()} if "seen" in form.fields else {}
    return client.post(act_page(question, act), {"note": "", **seen, **fields}, follow=True)


def buttons(client, question):
    page = html.fromstring(client.get(form_of(question)).content.decode())
    return [link.text for link in page.xpath("//ul[@class='standing-acts']//a")]


def save(client, row, **changes):
    page = client.get(form_of(row))
    form = find(page, "//form[@id='question_form']")[0]
    given = {
        name: value
        for name, value in dict(form.form_values()).items()
        if "__prefix__" not in name and not name.startswith("_")
    }
    return client.post(form_of(row), given | changes, follow=True)


def test_a_writer_answers_but_does_not_change_the_wording(role, page):
    writer, question = role("Writer"), accepted(page)
    fields = find(writer.get(form_of(question)), "//*[@name]/@name")
    assert "opener" in fields
    assert not {"question", "language", "condition"} & set(fields)
    save(writer, question, opener="<p>Most heal.</p>", question="A wording of my own")
    question = again(question)
    assert (question.opener, question.question) == ("<p>Most heal.</p>", "Can a rattling knee heal?")
    assert list(question.answer_writers.all()) == [writer.user]


def test_a_writer_does_not_change_the_wording_of_the_desk_either_but_a_moderator_does(role, page):
    question = build.question(page, "Why?")
    save(role("Writer"), question, question="Mine?")
    assert again(question).question == "Why?"
    save(role("Moderator"), question, question="Why not?")
    question = again(question)
    assert (question.question, question.answer_writers.count()) == ("Why not?", 0)


def test_the_wording_of_a_reader_is_not_changed_past_the_screen(role, page):
    question = accepted(page)
    save(role("Moderator"), question, question="About Philippa")
    assert again(question).question == "Can a rattling knee heal?"


def test_a_topic_shows_a_section_of_another_page(role, page):
    other = build.published("Paper ankle", sections={"treatment": build.TEXT}).condition
    question, writer = accepted(page), role("Writer")
    topic = {"position": "1", "section": "treatment", "condition": str(other.pk), "heading": "", "body": ""}
    rows = {f"topics-0-{name}": value for name, value in {**topic, "updated_on": ""}.items()}
    save(writer, question, **rows, **{"topics-TOTAL_FORMS": "1"})
    assert question.topics.get().condition == other
    shown = writer.get(form_of(question)).content.decode()
    assert "<dt>Paper ankle</dt><dd>Treatment</dd>" in shown
    assert "<dt>Glass knee</dt><dd>Summary, Cause</dd>" in shown


def test_each_person_is_offered_what_they_may_do_next(role, page):
    writer, reviewer = role("Writer"), role("Reviewer")
    question = write(accepted(page), by=writer.user)
    assert buttons(writer, question) == ["Hand the answer in…", "Preview"]
    press(writer, question, "hand_in")
    assert buttons(writer, question) == ["Return…", "Preview"]
    assert buttons(reviewer, question) == ["Answer and post…", "Answer privately…", "Return…", "Preview"]
    press(reviewer, question, "post")
    assert buttons(reviewer, question) == ["Preview", "Withdraw…"]
    write(again(question), "<p>Few heal.</p>", by=writer.user)
    assert buttons(reviewer, question) == ["Correct…", "Preview", "Withdraw…"]
    assert buttons(writer, question) == ["Preview"]


def test_whoever_wrote_it_is_told_why_somebody_else_sends_it(role, page):
    reviewer = role("Reviewer")
    question = write(accepted(page), by=reviewer.user)
    press(reviewer, question, "hand_in")
    assert buttons(reviewer, question) == ["Return…", "Preview"]
    assert "somebody else checks and sends it" in reviewer.get(form_of(question)).content.decode()
    assert "somebody else must check" in press(reviewer, question, "post").content.decode()
    assert again(question).posted_at is None
    EditorialRules.objects.create(may_approve_own=True)
    assert "Answer and post…" in buttons(reviewer, question)


def test_the_whole_way_of_an_answer_at_the_desk(role, page, client):
    writer, reviewer = role("Writer"), role("Reviewer")
    question = accepted(page)
    save(writer, question, opener="<p>Most heal.</p>")
    assert "Handed in." in press(writer, question, "hand_in").content.decode()
    press(reviewer, question, "return", note="Name a source.")
    assert "Name a source." in writer.get(form_of(question)).content.decode()
    press(writer, question, "hand_in")
    press(reviewer, question, "answer")
    press(reviewer, question, "post")
    assert "Most heal." in client.get(again(question).get_absolute_url()).content.decode()
    save(writer, question, opener="<p>Few heal.</p>")
    press(reviewer, question, "correct", what="Fewer heal than we said.")
    assert "Few heal." in client.get(again(question).get_absolute_url()).content.decode()
    press(reviewer, question, "withdraw", note="To be checked")
    assert client.get(again(question).get_absolute_url()).status_code in {404, 410}
    assert letters(question) == ["acknowledgement", "answer", "posted", "correction"]


def test_an_answer_that_changed_behind_the_page_is_not_sent(role, page):
    reviewer = role("Reviewer")
    question = write(accepted(page))
    press(role("Writer"), question, "hand_in")
    seen = reviewer.get(act_page(question, "post")).context["form"]["seen"].value()
    write(question, "<p>Changed meanwhile.</p>")
    answer = reviewer.post(act_page(question, "post"), {"note": "", "seen": seen})
    assert "Somebody changed the question or its answer" in answer.content.decode()
    assert again(question).posted_at is None


@pytest.mark.parametrize("act", ["post", "answer", "correct"])
def test_the_pages_show_the_answer_and_the_letter_and_no_private_word(role, page, act):
    question = write(accepted(page), topics=({"section": "cause"},))
    press(role("Writer"), question, "hand_in")
    shown = role("Reviewer").get(act_page(question, act)).content.decode()
    assert "Most knees heal." in shown
    assert "Glass joints break like a cup." in shown
    assert "Dear reader" in shown
    assert not any(word in shown for word in PRIVATE)


def test_the_letter_can_be_read_beside_the_preview(role, page):
    writer, question = role("Writer"), write(accepted(page))
    assert act_page(question, "letters") in find(
        writer.get(act_page(question, "preview")), "//aside//a/@href"
    )
    shown = writer.get(act_page(question, "letters")).content.decode()
    assert "Dear reader" in shown
    assert not any(word in shown for word in PRIVATE)
    desk = writer.get(act_page(build.question(page), "letters")).content.decode()
    assert "no letter goes out" in desk


def test_the_form_and_its_history_show_no_private_word_and_keep_no_typing(role, page):
    shown = role("Moderator").get(form_of(accepted(page)))
    assert not any(word in shown.content.decode() for word in PRIVATE)
    assert "keeper.js" not in shown.content.decode()
    assert "Received" in shown.content.decode()


def test_a_question_that_has_no_page_yet_can_be_opened(role, db):
    question = received()
    assert role("Moderator").get(form_of(question)).status_code == 200
    assert buttons(role("Writer"), question) == []
    assert "no page yet" in role("Writer").get(act_page(question, "preview"), follow=True).content.decode()


def test_the_preview_of_a_page_that_is_not_published_shows_its_working_copy(role, db):
    question = write(accepted(build.condition("Paper ankle")), topics=({"section": "summary"},))
    shown = role("Writer").get(act_page(question, "preview")).content.decode()
    assert "Glass joints break like a cup." in shown


@pytest.mark.parametrize("how", ["button", "action"])
def test_a_number_that_was_given_is_never_free_again(role, page, how):
    administrator, question = role("Administrator"), build.posted(page)
    press(administrator, question, "withdraw")
    if how == "button":
        address = reverse("admin:conditions_question_delete", args=[question.pk])
        assert administrator.post(address, {"post": "yes"}).status_code == 403
    else:
        chosen = {"action": "delete_selected", "_selected_action": [question.pk], "post": "yes"}
        answer = administrator.post(f"{reverse('admin:conditions_question_changelist')}?work=all", chosen)
        assert "number and record stay" in answer.content.decode()
    assert build.question(page).number == 2


def test_letters_are_listed_without_content_and_tried_again(role, page):
    accepted(page)
    Letter.objects.update(state="given-up", next_try_at=None, problem="SMTPRecipientsRefused 550")
    where = reverse("admin:conditions_letter_changelist")
    administrator = role("Administrator")
    shown = administrator.get(where).content.decode()
    assert "SMTPRecipientsRefused 550" in shown
    detail = administrator.get(reverse("admin:conditions_letter_change", args=[Letter.objects.get().pk]))
    assert not any(word in shown + detail.content.decode() for word in (*PRIVATE, ASKED.email))
    assert "Letters to readers do not get through" in administrator.get("/admin/").content.decode()
    chosen = {"action": "try_again_now", "_selected_action": [Letter.objects.get().pk]}
    assert "tried at the next run: 1" in administrator.post(where, chosen, follow=True).content.decode()
    assert Letter.objects.get().state == "waiting"
    assert "do not get through" not in administrator.get("/admin/").content.decode()


def test_a_moderator_sees_letters_and_tries_none_again(role, page):
    accepted(page)
    Letter.objects.update(state="given-up", next_try_at=None, problem="X")
    chosen = {"action": "try_again_now", "_selected_action": [Letter.objects.get().pk]}
    where = reverse("admin:conditions_letter_changelist")
    role("Moderator").post(where, chosen, follow=True)
    assert Letter.objects.get().state == "given-up"


def test_the_rules_for_questions_are_one_row_that_only_an_administrator_changes(role, db):
    where = reverse("admin:conditions_questionrules_changelist")
    assert role("Moderator").get(where).status_code == 200
    answer = role("Administrator").get(where, follow=True)
    form = find(answer, "//form[@id='questionrules_form']")[0]
    given = {name: value for name, value in dict(form.form_values()).items() if name[0] != "_"}
    address = answer.redirect_chain[-1][0]
    role("Administrator").post(address, given | {"target_days": "7"})
    shown = role("Moderator").get(where, follow=True)
    assert ">7<" in shown.content.decode()
    assert role("Moderator").post(address, given | {"target_days": "9"}).status_code == 403
    assert Question.objects.count() == QuestionEvent.objects.count() == 0
