"""Freezing: rows in any order give one payload, in the order of the page."""

import pytest

from conditions.actions import working_payload
from conditions.editions import FrozenName, FrozenOrganization, refs_in, uses_in
from conditions.kinds import AUTHORED, ON_PAGE
from conditions.models import Category, OrganizationListing, OtherName, Section
from references.links import Use
from tests import build

pytestmark = pytest.mark.django_db


def test_sections_stand_in_the_order_of_the_page_however_they_were_entered():
    row = build.condition(sections={kind: f"<p>{kind}</p>" for kind in reversed(AUTHORED)})
    kinds = [section.kind for section in working_payload(row).sections]
    assert kinds == [kind for kind in ON_PAGE if kind in AUTHORED]


def test_a_section_keeps_heading_text_date_and_attached_works():
    late, early = build.citation("Late L"), build.citation("Early E")
    row = build.condition(sections={"cause": "<p>So.</p>"}, attached={"cause": [early, late]})
    Section.objects.update(heading="What causes it?")
    section = working_payload(row).section("cause")
    assert (section.heading, section.body, section.updated_on) == (
        "What causes it?",
        "<p>So.</p>",
        "2010-04-08",
    )
    assert section.attached == (late.pk, early.pk)
    assert section.date == build.DAY


def test_languages_are_frozen_apart():
    row = build.condition()
    build.change(row, cause="<p>Así es.</p>", language="es")
    assert [section.kind for section in working_payload(row).sections] == ["summary"]
    assert [section.kind for section in working_payload(row, "es").sections] == ["cause"]


def test_organisations_come_group_by_group_in_the_editors_order():
    names = ("Alpha", "Beta", "Gamma", "Delta")
    alpha, beta, gamma, delta = (build.organization(name) for name in names)
    row = build.condition(general=(alpha, beta), supporting=(gamma, delta))
    OrganizationListing.objects.filter(organization=gamma).update(position=9)
    assert working_payload(row).organizations == (
        FrozenOrganization("supporting", delta.pk),
        FrozenOrganization("supporting", gamma.pk),
        FrozenOrganization("general", alpha.pk),
        FrozenOrganization("general", beta.pk),
    )


def test_names_follow_the_editors_order_and_sets_follow_their_numbers():
    shelves = [Category.objects.create(name=name, slug=name.lower()) for name in ("Zeta", "Alpha")]
    upper, lower = build.condition("Upper"), build.condition("Lower")
    row = build.condition(names=("One", "Two"), categories=shelves[::-1], parents=(lower, upper))
    OtherName.objects.filter(name="One").update(position=5, language="es")
    payload = working_payload(row)
    assert payload.other_names == (FrozenName("Two", "en"), FrozenName("One", "es"))
    assert payload.categories == (shelves[0].pk, shelves[1].pk)
    assert payload.parents == (upper.pk, lower.pk)


def test_equal_rows_give_equal_payloads():
    row = build.condition(names=("One", "Two"), supporting=(build.organization(),))
    assert working_payload(row) == working_payload(row)
    assert working_payload(row).digest() == working_payload(row).digest()


def test_uses_name_each_reference_and_place_once():
    work, word = build.citation(), build.term()
    group, thing = build.organization(), build.resource()
    text = f"<p><dfn data-term='{word.pk}'>It</dfn>{build.cite(work)} is.{build.cite(work)}</p>"
    row = build.condition(
        sections={"summary": text, "cause": build.TEXT},
        attached={"cause": [work]},
        supporting=(group,),
        resources=(thing,),
    )
    assert uses_in(working_payload(row)) == [
        Use("citation", work.pk, "summary"),
        Use("term", word.pk, "summary"),
        Use("citation", work.pk, "cause"),
        Use("organization", group.pk, "organizations"),
        Use("resource", thing.pk, "learn-more"),
    ]


def test_references_are_found_in_text_and_beside_it():
    first, second = build.citation("First F"), build.citation("Second S")
    row = build.condition(sections={"cause": f"<p>So.{build.cite(first)}</p>"}, attached={"cause": [second]})
    found = refs_in(working_payload(row).sections)
    assert (found.citations, found.terms) == ({first.pk, second.pk}, frozenset())
