"""The whole way of one question, in browsers without scripts; at its end nothing shows who asked.

Asked by a reader, prepared by a moderator, answered by a writer, posted by somebody else, taken back by the
reader, purged. Then everything that is stored, logged, cached or shown is searched for the reader.
"""

import io
import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core import mail
from django.core.management import call_command
from django.db import close_old_connections
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, expect

from conditions.models import Letter, Original, Question, Redaction
from conditions.permissions import sync_roles
from tests import build
from tests.conditions.private_words import (
    ASKED,
    CONTROL,
    EMAIL,
    FAMILY,
    HOSPITAL,
    NAME,
    PRIVATE,
    TELEPHONE,
    WORDING,
)
from tests.crawl import crawl
from tests.everything_stored import LoggedWords, all_logs, places_of

ANSWER = "Most rattling knees heal"
MARKED = ((HOSPITAL, "hospital"), (TELEPHONE, "telephone"), (EMAIL, "email"), (NAME, "name"))


@pytest.fixture
def logs() -> Iterator[LoggedWords]:
    with all_logs() as heard:
        yield heard


@pytest.fixture
def somebody(browser, live_server, transactional_db):
    """A browser without scripts for a reader, or for a member of a role: somebody("Writer")."""
    contexts = []

    def open_browser(role: str = "") -> Page:
        context = browser.new_context(
            locale="en-US", java_script_enabled=False, base_url=live_server.url, ignore_https_errors=False
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        if role:
            cookie = signed_in(role).cookies[settings.SESSION_COOKIE_NAME]
            context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        return context.new_page()

    yield open_browser
    for context in contexts:
        context.close()


def signed_in(role: str) -> Client:
    sync_roles()
    user, _ = User.objects.get_or_create(username=role.lower(), defaults={"is_staff": True})
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user)
    return client


def press(page: Page, role: str, name: str | re.Pattern[str]) -> None:
    with page.expect_navigation():
        page.get_by_role(role, name=name).first.click()


def ask(page: Page) -> str:
    """The address of the private page."""
    page.goto(f"{reverse('ask')}?condition=1")
    page.get_by_label("What would you like to know?").fill(ASKED.text)
    page.get_by_label("First name").fill(NAME)
    page.get_by_label("Last name").fill(FAMILY)
    page.get_by_label("E-mail address").fill(EMAIL)
    page.get_by_label(re.compile("^Yes, you may post it")).check()
    press(page, "button", "Send my question")
    if page.get_by_role("button", name="Send my question anyway").count():
        press(page, "button", "Send my question anyway")
    expect(page.get_by_role("heading", name="Thank you. We have your question.")).to_be_visible()
    assert not [word for word in PRIVATE if word in page.content()]
    return page.url


def moderate(page: Page, question: Question) -> None:
    page.goto(reverse("admin:conditions_question_moderate", args=[question.pk]))
    press(page, "button", "To take out what identifies")
    text = question.original.opened().text
    for words, kind in MARKED:
        if not is_marked(question, text.index(words), words):
            page.locator("#id_words").fill(words)
            page.locator("#id_mark_kind").select_option(kind)
            press(page, "button", re.compile("^Mark"))
    decide_all(page, question, text)
    page.locator("#id_text").fill(WORDING)
    press(page, "button", "Save the wording")
    decide_all(page, question, WORDING)
    press(page, "button", re.compile("^Accept"))
    close_old_connections()
    assert Question.objects.get(pk=question.pk).state == "writing"


def is_marked(question: Question, begins: int, words: str) -> bool:
    marked = Redaction.objects.filter(question=question, of="original")
    return marked.filter(begins__lte=begins, ends__gte=begins + len(words)).exists()


def decide_all(page: Page, question: Question, text: str) -> None:
    """With the buttons of each place: what shows who asked goes, the rest stays."""
    while row := Redaction.objects.filter(question=question, decision="").first():
        is_private = any(word in text[row.begins : row.ends] for word in PRIVATE)
        value = f"{'remove' if is_private else 'keep'}:{row.pk}"
        with page.expect_navigation():
            page.locator(f'button[name="decide"][value="{value}"]').click()
        close_old_connections()


def answer(page: Page, question: Question) -> None:
    page.goto(reverse("admin:conditions_question_change", args=[question.pk]))
    page.locator("textarea[name=opener]").fill(f"<p>{ANSWER} by themselves.</p>")
    press(page, "button", "Save and continue editing")
    press(page, "link", re.compile("^Hand the answer in"))
    press(page, "button", "Hand in")


def post(page: Page, question: Question) -> None:
    page.goto(reverse("admin:conditions_question_change", args=[question.pk]))
    press(page, "link", re.compile("^Answer and post"))
    press(page, "button", "Answer and post")


def letters_sent() -> None:
    call_command("send_letters", stdout=io.StringIO())
    assert set(Letter.objects.values_list("state", flat=True)) == {"sent"}
    assert {tuple(letter.to) for letter in mail.outbox} == {(EMAIL,)}
    greeted = [letter for letter in mail.outbox if NAME in letter.body]
    assert len(greeted) == len(mail.outbox) - 1  # All but the acknowledgement greet by name.
    mail.outbox.clear()


def take_back(page: Page, link: str) -> None:
    page.goto(link)
    expect(page.get_by_text(ANSWER)).to_be_visible()
    press(page, "link", "Take my consent back")
    press(page, "button", "Take my consent back")
    expect(page.get_by_text("You took your consent back.")).to_be_visible()


def everything_shown(link: str) -> dict[str, str]:
    """Every page that a reader, the asker or somebody at the desk reaches."""
    public = ["/", reverse("sitemap"), link, "/diseases/1/glass-knee", "/diseases/1/glass-knee/questions/1"]
    pages = crawl(Client(), public)
    question = Question.objects.get(original=None)
    acts = ("change", "history", "moderate", "preview")
    desk = [reverse(f"admin:conditions_question_{act}", args=[question.pk]) for act in acts]
    desk += [reverse(f"admin:conditions_{model}_changelist") for model in ("question", "letter")]
    for role in ("Moderator", "Administrator"):
        found = crawl(signed_in(role), [*desk, reverse("admin:index")], most=80)
        pages |= {f"{role} {address}": text for address, text in found.items()}
    return pages


def test_after_the_purge_nothing_shows_who_asked(somebody, live_server, logs):
    build.published(sections={"summary": build.TEXT, "cause": build.TEXT})
    reader = somebody()
    link = ask(reader)
    code = link.rpartition("/")[2]
    question = Question.objects.get()
    moderate(somebody("Moderator"), question)
    answer(somebody("Writer"), question)
    post(somebody("Reviewer"), question)
    reader.goto("/diseases/1/glass-knee/questions/1")
    expect(reader.get_by_text("thimbleberry tea").first).to_be_visible()
    letters_sent()
    # Kept, and sealed: whoever has the database alone reads nothing, and the search does find what is there.
    assert Original.objects.get().opened().email == EMAIL
    assert places_of(*PRIVATE, code, more={"logs": logs.text}) == []
    assert [place for place in places_of(CONTROL) if place.startswith("table")]
    take_back(reader, link)
    assert reader.goto("/diseases/1/glass-knee/questions/1").status in {404, 410}
    call_command("purge_questions", stdout=io.StringIO())
    assert not Original.objects.exists()
    shown = everything_shown(link.removeprefix(live_server.url))
    assert len(shown) > 50
    assert any(ANSWER in text for address, text in shown.items() if address.startswith("Moderator"))
    assert places_of(*PRIVATE, more={"logs": logs.text, **shown}) == []
    readers = {address for address, text in shown.items() if ANSWER in text and " " not in address}
    assert {address.rpartition("/")[2] for address in readers} == {code}  # Only the person who asked.
