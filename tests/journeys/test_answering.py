"""A writer answers a reader's question in the browser; somebody else looks at it, sends and posts it."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from conditions.actions import hand_in, post_question
from conditions.models import Letter, Question
from tests import build
from tests.conditions.asking import accepted, linked, write
from tests.journeys.editor_page import save
from tests.journeys.test_accessibility_admin import found_at


@pytest.fixture
def question(transactional_db, monkeypatch):
    monkeypatch.setattr("conditions.actions.letters.link_of", linked)
    page = build.published(sections={"summary": build.TEXT, "cause": build.TEXT}).condition
    return accepted(page)


def form_of(live_server, question):
    return live_server.url + reverse("admin:conditions_question_change", args=[question.pk])


def press(page, role, name):
    with page.expect_navigation():
        page.locator("#content-main").get_by_role(role, name=name, exact=True).click()


def test_a_writer_answers_and_another_person_posts(page, live_server, signed_in, policy_watch, question):
    signed_in("Writer")
    page.goto(form_of(live_server, question))
    page.locator(".field-opener .ProseMirror").click()
    page.keyboard.type("Most rattling knees heal.")
    page.get_by_role("button", name="Add another Topic of the answer").click()
    page.locator("#id_topics-0-section").select_option("cause")
    save(page)
    expect(page.get_by_text("Answer written by Writer Example.")).to_be_visible()
    press(page, "link", "Hand the answer in…")
    press(page, "button", "Hand in")
    signed_in("Reviewer")
    page.goto(form_of(live_server, question))
    press(page, "link", "Preview")
    expect(page.get_by_role("heading", name="Cause")).to_be_visible()
    with page.expect_navigation():
        page.get_by_role("link", name="Back to the form", exact=True).click()
    press(page, "link", "Answer and post…")
    expect(page.get_by_text("Glass joints break like a cup.")).to_be_visible()
    press(page, "button", "Answer and post")
    with page.expect_navigation():
        page.get_by_role("link", name="On the site", exact=True).click()
    expect(page.get_by_text("Most rattling knees heal.")).to_be_visible()
    assert list(Letter.objects.order_by("pk").values_list("kind", flat=True)) == [
        "acknowledgement",
        "answer",
        "posted",
    ]


BOXES = """() => {
    const article = document.querySelector("main article"), from = article.getBoundingClientRect().top
    return Array.from(article.querySelectorAll("*")).map((part) => {
        const box = part.getBoundingClientRect()
        return [part.tagName, ...[box.left, box.top - from, box.width, box.height].map(Math.round)]
    })
}"""


def drawn(page, address):
    """Where each part of the answer stands, on a desktop and on a telephone."""
    found = []
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found.append(page.evaluate(BOXES))
    return found


def test_the_preview_is_drawn_like_the_page_that_readers_see(page, live_server, signed_in, question):
    work = build.citation()
    own = {"heading": "Pain", "body": f"<p>Rest helps.{build.cite(work)}</p>", "updated_on": build.DAY}
    write(question, topics=({"section": "cause"}, own))
    hand_in(question, by=build.editor())
    signed_in("Reviewer")
    address = live_server.url + reverse("admin:conditions_question_preview", args=[question.pk])
    before = drawn(page, address)
    post_question(Question.objects.get(pk=question.pk), by=build.reviewer())
    posted = Question.objects.get(pk=question.pk)
    assert drawn(page, live_server.url + posted.get_absolute_url()) == before


def test_the_pages_of_an_answer_have_no_serious_barrier(page, live_server, signed_in, question):
    write(question, topics=({"section": "cause"}, {"heading": "Pain", "body": "<p>Rest helps.</p>"}))
    Question.objects.filter(pk=question.pk).update(state="checking")
    Letter.objects.update(state="given-up", next_try_at=None, problem="SMTPRecipientsRefused 550")
    signed_in("Administrator")
    letter = Letter.objects.get()
    addresses = [
        *(
            reverse(f"admin:conditions_question_{act}", args=[question.pk])
            for act in ("change", "preview", "letters", "return", "answer", "post", "correct")
        ),
        reverse("admin:conditions_letter_changelist"),
        reverse("admin:conditions_letter_change", args=[letter.pk]),
        reverse("admin:conditions_questionrules_changelist"),
        reverse("admin:index"),
    ]
    assert [problem for path in addresses for problem in found_at(page, live_server.url + path)] == []
