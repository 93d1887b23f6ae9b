"""The sample site behind a live server, loaded once for all journeys of a module, with a past edition, a
withdrawn page and a term and work to look at."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from pytest_django.live_server_helper import LiveServer

from conditions.actions import withdraw, withdraw_question
from conditions.models import Condition, Question, Section
from references.models import SiteText
from tests.build import administrator, change, publish, reviewer

MARROW = "/diseases/10724/bone-marrow-necrosis"
LEBER = "/diseases/6870/leber-hereditary-optic-neuropathy"
MARFAN = "/diseases/16535/marfan-syndrome"
WITHDRAWN = "/diseases/7893/wilson-disease"
WITHDRAWN_QUESTION = "/diseases/6233/cystic-fibrosis/questions/2"
ALERT = "The telephone line is closed today."


@contextmanager
def sample_site(django_db_blocker) -> Iterator[str]:
    """The address of the site. Its rows are committed, as a server needs them, and removed at the end.

    Tests that use it bear the mark django_db: without it there is no test database to load into.
    """
    with django_db_blocker.unblock(), override_settings(ALLOWED_HOSTS=["127.0.0.1"]):
        name = str(connection.settings_dict["NAME"])
        assert name.startswith(("test_", "file:memorydb_")), f"{name} is not the database of the tests."
        call_command("setup_site", verbosity=0)
        SiteText.objects.create(key="site.alert", language="en", body=ALERT)
        second_edition()
        withdraw_question(
            Question.objects.get(condition=6233, number=2), by=administrator(), note="Being revised"
        )
        withdraw(Condition.objects.get(number=7893), by=administrator(), note="Being revised")
        server = LiveServer("127.0.0.1")
        try:
            yield server.url
        finally:
            server.thread.terminate()  # A late answer may still close the shared connection: it stays shared.
            call_command("flush", verbosity=0, interactive=False)


def second_edition() -> None:
    row = Condition.objects.get(number=10724)
    body = Section.objects.get(condition=row, kind="treatment", language="en").body
    change(row, treatment=f"{body}<p>Added for the second edition.</p>")
    publish(Condition.objects.get(pk=row.pk), by=reviewer(), note="Treatment: a sentence more")
