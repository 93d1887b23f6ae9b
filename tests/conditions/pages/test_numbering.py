"""The numbers of works: as displayed, whole page and section alone, with links back, after merges."""

import re

import pytest

from conditions.pages import build_page
from references.actions import merge
from tests import build

pytestmark = pytest.mark.django_db


def printed(html: str) -> str:
    """The text with its markers as a reader sees them, without tags."""
    return re.sub(r"<[^>]+>", "", html)


def listed(page) -> list[tuple[int, int]]:
    return [(entry.number, entry.citation_id) for entry in page.references]


@pytest.fixture
def marrow():
    return build.bone_marrow_necrosis()


def test_the_whole_page_numbers_works_by_first_appearance(marrow):
    page = build_page(marrow.edition)
    works = (marrow.paydas, marrow.matsue, marrow.inoue, marrow.janssens)
    assert listed(page) == list(enumerate((work.pk for work in works), 1))
    texts = {section.kind: printed(section.body) for section in page.sections if section.body}
    assert texts == {
        "summary": "Part of the marrow dies for want of blood.",
        "symptoms": "Bones hurt.[1][2][3] Tests change.[1][2]",
        "cause": "Leukemia is the best known link.[2]Infections and other cancers count too.[1][2]"
        "A few medicines were blamed.[2]At times nobody knows.[1]",
        "treatment": "Doctors treat what is behind it.[4]",
        "prognosis": "Children do well.[3] Adults may recover.[2]",
    }


def test_cause_alone_numbers_for_itself_and_lists_the_attached_work_last(marrow):
    page = build_page(marrow.edition, alone="cause")
    assert listed(page) == [(1, marrow.matsue.pk), (2, marrow.paydas.pk), (3, marrow.inoue.pk)]
    assert "count too.[2][1]" in printed(page.sections[0].body)
    assert page.references[2].backlinks == ()


def test_prognosis_alone_numbers_for_itself(marrow):
    page = build_page(marrow.edition, alone="prognosis")
    assert listed(page) == [(1, marrow.inoue.pk), (2, marrow.matsue.pk)]
    assert printed(page.sections[0].body) == "Children do well.[1] Adults may recover.[2]"


def test_a_section_without_markers_has_no_list(marrow):
    assert build_page(marrow.edition, alone="summary").references == ()


def test_a_work_cited_often_has_one_number_and_a_link_back_to_each_place(marrow):
    page = build_page(marrow.edition)
    body = "".join(section.body for section in page.sections)
    paydas = page.references[0]
    assert paydas.backlinks == ("cite-1-1", "cite-1-2", "cite-1-3", "cite-1-4")
    for entry in page.references:
        for anchor in entry.backlinks:
            assert body.count(f'id="{anchor}"') == 1
        assert body.count(f'href="#{entry.anchor}"') == len(entry.backlinks)


def test_markers_stand_without_spaces_between_or_before_them(marrow):
    body = next(s.body for s in build_page(marrow.edition).sections if s.kind == "symptoms")
    assert re.search(r"hurt\.<sup[^>]*><a", body)
    assert "</sup><sup" in body
    assert " <sup" not in body


def test_a_merged_work_resolves_to_the_one_that_stands_for_it(marrow):
    merge(marrow.inoue, into=marrow.matsue, by=build.editor())
    page = build_page(marrow.edition)
    assert listed(page) == [(1, marrow.paydas.pk), (2, marrow.matsue.pk), (3, marrow.janssens.pk)]
    texts = {section.kind: printed(section.body) for section in page.sections}
    assert texts["prognosis"] == "Children do well.[2] Adults may recover.[2]"
    assert listed(build_page(marrow.edition, alone="cause")) == [
        (1, marrow.matsue.pk),
        (2, marrow.paydas.pk),
    ]


def test_works_attached_only_follow_the_cited_ones_in_order_of_their_text():
    cited, second, first = build.citation("Zeta Z"), build.citation("Beta B"), build.citation("Alpha A")
    edition = build.published(
        sections={"summary": f"<p>So.{build.cite(cited)}</p>", "cause": "<p>Quite.</p>"},
        attached={"summary": [second], "cause": [first, cited]},
    )
    assert listed(build_page(edition)) == [(1, cited.pk), (2, first.pk), (3, second.pk)]


def test_works_of_a_section_that_is_not_shown_are_not_listed():
    work = build.citation()
    edition = build.published(
        sections={"summary": build.TEXT, "cause": ""}, attached={"cause": [work], "summary": []}
    )
    page = build_page(edition)
    assert page.references == ()
    assert "references" not in [section.kind for section in page.sections]


def test_the_text_of_a_work_is_live_while_its_number_stays(marrow):
    type(marrow.janssens).objects.filter(pk=marrow.janssens.pk).update(title="A corrected title")
    entry = build_page(marrow.edition).references[3]
    assert entry.text == (
        "Janssens AM, Offner FC. A corrected title. Journal of Glass. 2000; "
        "https://pubmed.example.org/10760751. Accessed 4/8/2010."
    )
    assert (entry.number, entry.link) == (4, "https://pubmed.example.org/10760751")
