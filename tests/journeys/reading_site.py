"""The sample site behind a live server, loaded once for all journeys of a process, with a past edition, a
withdrawn page and a term and work to look at; each module finds it as it was loaded."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from pytest_django.live_server_helper import LiveServer

from conditions.actions import shelve_all, withdraw, withdraw_question
from conditions.models import Category, CategoryHead, Condition, Fact, Question, Section
from references.models import SiteText
from tests import classes
from tests.build import DAY, administrator, change, citation, cite, posted, publish, reviewer
from tests.journeys.kept_site import KeptSite

MARROW = "/diseases/10724/bone-marrow-necrosis"
LEBER = "/diseases/6870/leber-hereditary-optic-neuropathy"
MARFAN = "/diseases/16535/marfan-syndrome"
WITHDRAWN = "/diseases/7893/wilson-disease"
WITHDRAWN_QUESTION = "/diseases/6233/cystic-fibrosis/questions/2"
SPANISH_QUESTION = f"{MARFAN}/questions/2"
WITHDRAWN_SPANISH_QUESTION = f"{MARFAN}/questions/3"
ALERT = "The telephone line is closed today."
SITE = KeptSite()


@contextmanager
def sample_site(django_db_blocker) -> Iterator[str]:
    """The address of the site. Its rows are committed, as a server needs them, and removed at the end.

    Tests that use it bear the mark django_db: without it there is no test database to load into.
    """
    with django_db_blocker.unblock(), override_settings(ALLOWED_HOSTS=["127.0.0.1"]):
        name = str(connection.settings_dict["NAME"])
        assert name.startswith(("test_", "file:memorydb_")), f"{name} is not the database of the tests."
        if not SITE.put_back():
            load()
            SITE.keep()
        server = LiveServer("127.0.0.1")
        try:
            yield server.url
        finally:
            server.thread.terminate()  # A late answer may still close the shared connection: it stays shared.
            call_command("flush", verbosity=0, interactive=False)


def load() -> None:
    call_command("setup_site", verbosity=0)
    SiteText.objects.create(key="site.alert", language="en", body=ALERT)
    second_edition()
    catalogue()
    spanish_questions()
    withdraw_question(
        Question.objects.get(condition=6233, number=2), by=administrator(), note="Being revised"
    )
    withdraw(Condition.objects.get(number=7893), by=administrator(), note="Being revised")


def catalogue() -> None:
    """A tree with two conditions, a long letter, and a name in Spanish."""
    top, group = classes.node("T:1", "Disease of the body"), classes.node("T:2", "Diseases of the marrow")
    classes.under(group, top)
    for number in (10724, 16535):
        row = Condition.objects.get(number=number)
        classes.under(classes.node(f"K:{number}", row.name, row), group)
    classes.pages(
        (f"Kn{'aei'[n % 3]}e with a long name of several words, number {n}" for n in range(230)), 90_000
    )
    classes.count()
    category = Category.objects.get(slug="blood-diseases")
    CategoryHead.objects.create(category=category, node=group)
    shelve_all()
    Fact.objects.create(condition_id=16535, kind="name", language="es", label="Síndrome de Marfan")
    Fact.objects.create(condition_id=16535, kind="gene", scheme="hgnc", code="HGNC:3603", label="FBN1")


def spanish_questions() -> None:
    """One that shares sections of two English pages, and one that was taken down."""
    row = Condition.objects.get(number=16535)
    topics = (
        {"section": "treatment"},
        {"section": "cause", "condition_id": 10724, "heading": "Otra causa de dolor"},
        {"heading": "Qué preguntar", "body": f"<p>Lleve esta lista.{cite(citation('Vidrio V'))}</p>"},
    )
    opener = "<p>Sí, muchas personas con esta enfermedad nadan. Antes hable con su cardiólogo.</p>"
    asked = posted(
        row, "¿Puede nadar mi hija, que tiene la aorta ancha?", language="es", opener=opener, topics=topics
    )
    asked.other_conditions.add(6233, 90_000)
    Question.objects.filter(pk=asked.pk).update(corrected_on=DAY, correction="Quitamos un consejo antiguo.")
    gone = posted(row, "¿Y volar?", language="es", opener="<p>Sí.</p>")
    withdraw_question(gone, by=administrator(), note="Being revised")


def second_edition() -> None:
    row = Condition.objects.get(number=10724)
    body = Section.objects.get(condition=row, kind="treatment", language="en").body
    change(row, treatment=f"{body}<p>Added for the second edition.</p>")
    publish(Condition.objects.get(pk=row.pk), by=reviewer(), note="Treatment: a sentence more")
