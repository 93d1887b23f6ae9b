"""The rows by which pages are found follow what readers see, in the transaction that changes it."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conditions.actions import withdraw
from conditions.models import Condition, Fact, MergedNumber, NamesChange, PublishedName
from conditions.search.names import index_names
from tests import build

pytestmark = pytest.mark.django_db


def names_of(number):
    return {(row.kind, row.language, row.name) for row in PublishedName.objects.filter(condition=number)}


def make(**more):
    return build.published(number=7, names=("Brittle knee",), **more).condition


def test_a_page_is_found_by_its_names_its_codes_and_its_genes():
    make(
        facts=(
            {"kind": "name", "label": "Rodilla de vidrio", "language": "es"},
            {"kind": "name", "label": "BRITTLE KNEE", "language": "en"},
            {"kind": "code", "scheme": "omim", "code": "154700"},
            {"kind": "code", "scheme": "mondo", "code": "MONDO:0007947"},
            {"kind": "gene", "label": "FBN1", "scheme": "hgnc", "code": "HGNC:3603"},
            {"kind": "onset", "label": "Childhood"},
        )
    )
    assert names_of(7) == {
        ("display", "en", "Glass knee"),
        ("other", "en", "Brittle knee"),
        ("other", "es", "Rodilla de vidrio"),
        ("code", "", "GARD:0000007"),
        ("code", "", "OMIM:154700"),
        ("code", "", "MONDO:0007947"),
        ("code", "", "HGNC:3603"),
        ("gene", "", "FBN1"),
    }


def test_what_an_editor_hides_is_found_no_more():
    make(facts=({"kind": "name", "label": "Vitreous knee"},))
    Fact.objects.update(is_hidden=True)
    index_names([7])
    assert "Vitreous knee" not in {name for _, _, name in names_of(7)}


def test_a_merged_number_leads_to_its_page():
    row = make()
    MergedNumber.objects.create(number=90, into=row)
    index_names([7])
    assert ("code", "", "GARD:0000090") in names_of(7)


def test_a_page_that_was_withdrawn_is_in_no_row():
    row = make(facts=({"kind": "gene", "label": "FBN1"},))
    withdraw(row, by=build.reviewer(), note="Wrong")
    assert not PublishedName.objects.exists()
    index_names([7])
    assert not PublishedName.objects.exists()


def test_a_page_that_was_never_published_is_in_no_row():
    build.condition("Draft knee", number=8, facts=({"kind": "name", "label": "Secret knee"},))
    index_names([8])
    assert not PublishedName.objects.exists()


def test_names_of_the_working_copy_wait_for_publication():
    row = make()
    Condition.objects.filter(pk=7).update(name="Renamed")
    build.fill(row, names=("New other name",))
    index_names([7])
    assert {name for kind, _, name in names_of(7) if kind != "code"} == {"Glass knee", "Brittle knee"}


def test_a_second_call_writes_nothing_and_tells_nobody():
    make()
    stamp, keys = NamesChange.objects.stamp(), set(PublishedName.objects.values_list("pk", flat=True))
    with CaptureQueriesContext(connection) as queries:
        index_names([7])
    writing = ("INSERT", "UPDATE", "DELETE")
    assert not [q for q in queries.captured_queries if q["sql"].startswith(writing)]
    assert (NamesChange.objects.stamp(), set(PublishedName.objects.values_list("pk", flat=True))) == (
        stamp,
        keys,
    )


def test_every_change_of_names_changes_the_stamp():
    stamps = {NamesChange.objects.stamp()}
    row = make()
    stamps.add(NamesChange.objects.stamp())
    withdraw(row, by=build.reviewer(), note="Wrong")
    stamps.add(NamesChange.objects.stamp())
    assert len(stamps) == 3


def test_many_pages_cost_as_many_queries_as_one():
    for number in range(1, 9):
        build.published(f"Knee {number}", number=number)
    PublishedName.objects.all().delete()
    costs = []
    for numbers in ([1], range(2, 9)):
        with CaptureQueriesContext(connection) as queries:
            index_names(numbers)
        costs.append(len(queries))
    assert costs[0] == costs[1] <= 7
    assert PublishedName.objects.filter(kind="display").count() == 8


def test_rebuilding_writes_the_rows_of_a_site_that_had_none():
    make()
    there = names_of(7)
    PublishedName.objects.all().delete()
    call_command("rebuild_search", verbosity=0)
    assert names_of(7) == there
