"""Readiness: problems that stop a publication and advice that does not, in an editor's words."""

import pytest

from conditions.editions import FrozenSection, Payload, check
from tests import build

pytestmark = pytest.mark.django_db


def section(body="<p>Words.</p>", *, kind="cause", updated_on="2010-04-08", attached=()):
    return FrozenSection(kind, "", body, updated_on, tuple(attached))


def payload(*sections, name="Glass knee", slug="glass-knee", categories=(1,)):
    return Payload(name, slug, True, (), tuple(categories), (), tuple(sections), (), ())


def test_a_page_with_text_from_a_work_and_a_date_is_ready_without_advice():
    cited = section(f"<p>Words.{build.cite(build.citation())}</p>")
    found = check(payload(cited))
    assert (found.is_ready, found.problems, found.advice) == (True, (), ())


@pytest.mark.parametrize("body", ["", "<p></p>", "<p> </p>", "<p><cite data-citation='1'></cite></p>"])
def test_a_page_without_words_is_not_ready(body):
    build.citation()
    found = check(payload(section(body)))
    assert "The page has no text and no facts yet. Write at least one section." in found.problems


def test_facts_can_stand_in_for_words():
    assert check(payload(), has_facts=True).is_ready


@pytest.mark.parametrize("name", ["", "  "])
def test_a_page_needs_a_name(name):
    assert "The page has no name." in check(payload(section(), name=name)).problems


def test_a_page_needs_an_address():
    found = check(payload(section(), slug=""))
    assert [problem for problem in found.problems if "no address" in problem]


def test_markers_that_lead_nowhere_are_named_section_by_section():
    cause = section("<p>So.<cite data-citation='98'></cite><cite data-citation='97'></cite></p>")
    other = section("<p>It <dfn data-term='99'>is</dfn>.</p>", kind="treatment")
    attached = section(kind="prognosis", attached=[96])
    assert check(payload(cause, other, attached)).problems == (
        "Cause cites work 97, which does not exist. Remove the marker or cite another work.",
        "Cause cites work 98, which does not exist. Remove the marker or cite another work.",
        "Treatment marks glossary term 99, which does not exist. Remove the mark.",
        "Prognosis cites work 96, which does not exist. Remove the marker or cite another work.",
    )


def test_works_that_were_merged_or_retired_are_no_problem():
    survivor = build.citation("Stays S")
    merged = build.citation("Goes G", is_retired=True)
    merged.merged_into = survivor
    merged.save()
    assert check(payload(section(f"<p>So.{build.cite(merged)}</p>"))).is_ready


def test_advice_names_what_a_reviewer_would_miss():
    found = check(payload(section(updated_on=None), section("", kind="treatment"), categories=()))
    assert found.is_ready
    assert found.advice == (
        "Cause cites no work. Readers and colleagues will ask where it comes from.",
        "Cause has no date, so readers cannot tell how old it is.",
        "Treatment is empty and will not be shown.",
        "The page is in no category, so readers who browse will not find it there.",
    )


def test_an_attached_work_counts_as_a_source():
    found = check(payload(section(attached=[build.citation().pk])))
    assert found.advice == ()
