"""What every test gets: no outside network, quick passwords, plain static files, the roles of the site, a
browser on request."""

import gc
import os
from collections.abc import Iterator
from contextlib import nullcontext

import pytest
from django.db import connection, transaction
from django.test import override_settings
from hypothesis import settings as hypothesis_settings

from conditions.permissions import sync_roles
from conditions.search import feature_reading, known_words, vocabulary
from tests.gate.browser import ARGUMENTS, find_chromium
from tests.migrated import kept_between_runs
from tests.network import only_loopback

# The same cases on every run, and no failure because a machine was slow.
hypothesis_settings.register_profile("gate", derandomize=True, deadline=None, database=None, max_examples=100)
hypothesis_settings.load_profile("gate")

# Whoever asks for one of these meets a database.
DATABASE = {"db", "transactional_db", "live_server"}

GARBAGE_THRESHOLD = 50_000
TEST_SETTINGS = {
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    "STORAGES": {
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    },
}


def pytest_sessionstart() -> None:
    """Looks for rubbish seldom: a request makes many objects and hardly a ring of them."""
    gc.set_threshold(GARBAGE_THRESHOLD, 10, 50)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "journeys" in item.path.parts:
            item.add_marker("journey")
        if item.get_closest_marker("django_db") or DATABASE.intersection(item.fixturenames):
            item.add_marker("database")


@pytest.fixture(scope="session", autouse=True)
def no_outside_network() -> Iterator[None]:
    with only_loopback():
        yield


@pytest.fixture(scope="session", autouse=True)
def quick_settings() -> Iterator[None]:
    with override_settings(**TEST_SETTINGS):
        yield


@pytest.fixture(scope="session")
def django_db_setup(
    request, django_db_modify_db_settings, django_db_use_migrations, django_db_blocker
) -> None:
    """The roles are in the database before the first test, as on a site that was set up. A test that commits
    takes them away for all that follow, so nobody may count on them: tests.build makes what is missing."""
    with kept_between_runs(connection) if django_db_use_migrations else nullcontext():
        request.getfixturevalue("django_db_setup")
    with django_db_blocker.unblock():
        sync_roles()


@pytest.fixture(scope="module")
def rows_of_the_module(django_db_setup, django_db_blocker) -> Iterator[object]:
    """A place for rows that every test of a module starts from, made once: `with rows_of_the_module(): ...`.

    What a test changes is undone after it, and the rows when the module ends. Not for modules with tests that
    commit. The objects are shared: a test that changes one takes a copy.
    """
    with django_db_blocker.unblock():
        around = transaction.atomic()
        around.__enter__()
    yield django_db_blocker.unblock
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        around.__exit__(None, None, None)


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """One Chromium for all journeys of a process; each journey opens its own context."""
    from playwright.sync_api import sync_playwright

    program = find_chromium(os.environ)
    if program is None:
        pytest.fail("Journeys need Chromium: set CHROMIUM=/path/to/chromium or install it.")
    # Playwright keeps a loop running in this thread; the database is used beside it, never inside it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(program), args=list(ARGUMENTS))
        yield chromium
        chromium.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def page(browser) -> Iterator[object]:
    """A fresh browser page, without cookies; an error on its console or in a script fails the test."""
    context = browser.new_context(locale="en-US", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(15_000)
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(f"script error: {error}"))
    page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    assert problems == [], f"The browser complained: {problems}"


@pytest.fixture(autouse=True)
def words_of_names_read_anew() -> None:
    """No test corrects words by the names of another, or takes them for medicine."""
    known_words.forget()
    vocabulary.forget()
    feature_reading.forget()
