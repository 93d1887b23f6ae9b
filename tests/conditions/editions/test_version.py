"""A version of the history says what the page said then, and reading it writes nothing."""

import json

import pytest
import reversion
from django.db import connection
from django.test.utils import CaptureQueriesContext
from reversion.models import Version

from conditions.actions import working_payload
from conditions.editions.version import VersionUnreadable, payload_of_version
from conditions.models import Category, Condition, OtherName, Section
from tests import build

pytestmark = pytest.mark.django_db


def keep(row):
    """Keep a version as a save at the desk does."""
    with reversion.create_revision(manage_manually=True):
        reversion.add_to_revision(Condition.objects.get(pk=row.pk))
    return Version.objects.get_for_object(row).first()


@pytest.fixture
def page():
    """A page with everything that a version keeps."""
    work = build.citation()
    row = build.condition(
        sections={"cause": f"<p>It breaks.{build.cite(work)}</p>", "summary": build.TEXT},
        attached={"cause": [work, build.citation("Cho B")]},
        names=("Brittle knee", "Fragile knee"),
        categories=(Category.objects.create(name="Joints", slug="joints"),),
        parents=(build.condition("Joint disease", number=50),),
        supporting=(build.organization("B"), build.organization("A")),
        general=(build.organization("C"),),
        resources=(build.resource("One"), build.resource("Another")),
    )
    OtherName.objects.create(condition=row, name="Rodilla de vidrio", language="es", position=1)
    build.fill(row, sections={"summary": "<p>Hola.</p>"}, language="es")
    return row


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_version_says_what_the_working_copy_said_when_it_was_kept(page, language):
    before, version = working_payload(page, language), keep(page)
    build.change(page, summary="<p>Later.</p>", treatment="<p>Rest.</p>")
    page.other_names.all().delete()
    page.sections.filter(kind="cause").delete()
    page.categories.clear()
    after = working_payload(page, language)
    with CaptureQueriesContext(connection) as captured:
        assert payload_of_version(version, language) == before
    assert {query["sql"].split()[0] for query in captured.captured_queries} <= {"SELECT"}
    assert working_payload(page, language) == after


def rewrite(version, **fields):
    """The version as a site of another form would have kept it; None takes a field away."""
    stored = json.loads(version.serialized_data)
    for name, value in fields.items():
        if value is None:
            del stored[0]["fields"][name]
        else:
            stored[0]["fields"][name] = value
    Version.objects.filter(pk=version.pk).update(serialized_data=json.dumps(stored))


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (Condition, {"name": None}),
        (Condition, {"name": 7}),
        (Condition, {"categories": "x"}),
        (Section, {"kind": "a-kind-of-long-ago"}),
        (Section, {"body": None}),
        (Section, {"updated_on": "yesterday"}),
    ],
)
def test_a_version_that_no_longer_fits_is_refused_in_words(page, model, fields):
    version = keep(page)
    parts = [each for each in version.revision.version_set.all() if each._model is model]
    rewrite(next(each for each in parts if '"language": "es"' not in each.serialized_data), **fields)
    with pytest.raises(VersionUnreadable, match="cannot be compared"):
        payload_of_version(Version.objects.get(pk=version.pk))


def test_a_version_of_words_that_are_no_json_is_refused_in_words(page):
    version = keep(page)
    version.serialized_data = "not json"
    with pytest.raises(VersionUnreadable):
        payload_of_version(version)
