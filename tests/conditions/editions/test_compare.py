"""Comparing payloads: every part that differs is named, and nothing else is."""

from dataclasses import replace

import pytest

from conditions.editions import FrozenName, FrozenOrganization, FrozenSection
from conditions.editions.compare import NOTHING, ORGANIZATION_GROUPS, Labels, Named, compare
from conditions.models import OrganizationListing
from tests.gallery_comparison import LABELS, NEW, OLD


def fates(change):
    return [(item.fate, item.name) for item in change.items]


def part(comparison, key):
    return next(each for each in comparison.lists if each.key == key)


def section(comparison, kind):
    return next(each for each in comparison.sections if each.kind == kind)


def test_a_payload_compared_with_itself_differs_in_nothing():
    comparison = compare(OLD, OLD, LABELS)
    assert comparison.is_same
    assert [each.status for each in comparison.sections] == ["same"] * 5
    assert not any(each.body for each in comparison.sections)


#: One change of each field that a payload has.
CHANGES = {
    "name": "Other",
    "slug": "other",
    "is_rare": False,
    "other_names": (FrozenName("Brittle knee", "es"), FrozenName("Fragile knee", "en")),
    "categories": (3,),
    "parents": (),
    "sections": OLD.sections[1:],
    "organizations": OLD.organizations[::-1],
    "resources": (22, 21),
}


def test_no_part_of_a_payload_can_differ_without_being_named():
    assert set(CHANGES) == set(OLD.__slots__)
    for field, value in CHANGES.items():
        assert not compare(OLD, replace(OLD, **{field: value}), LABELS).is_same, field


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("heading", "Other"),
        ("body", "<p>Other.</p>"),
        ("updated_on", None),
        ("attached", ()),
    ],
)
def test_no_part_of_a_section_can_differ_without_being_named(field, value):
    sections = (replace(OLD.sections[0], **{field: value}), *OLD.sections[1:])
    comparison = compare(OLD, replace(OLD, sections=sections), LABELS)
    assert [each.kind for each in comparison.changed_sections] == ["summary"]


def test_sections_come_in_the_order_of_the_page_with_what_became_of_each():
    comparison = compare(OLD, NEW, LABELS)
    assert [(each.kind, each.status) for each in comparison.sections] == [
        ("summary", "changed"),
        ("symptoms", "same"),
        ("cause", "changed"),
        ("diagnosis", "added"),
        ("treatment", "removed"),
        ("prognosis", "changed"),
    ]
    summary, prognosis = section(comparison, "summary"), section(comparison, "prognosis")
    assert "[Lee 2019]" in summary.body
    assert "[Cho 2024]" in summary.body
    assert fates(summary.attached) == [("added", LABELS.works[2].name), ("removed", LABELS.works[1].name)]
    assert (prognosis.has_new_heading, prognosis.has_new_date, prognosis.is_body_changed) == (
        True,
        True,
        False,
    )
    assert section(comparison, "cause").is_layout_only


def test_lists_say_what_came_went_and_stayed():
    comparison = compare(OLD, NEW, LABELS)
    assert fates(part(comparison, "categories")) == [
        ("removed", "Bones"),
        ("added", "Glass"),
        ("kept", "Joints"),
    ]
    assert fates(part(comparison, "groups")) == [("added", "Glass diseases"), ("removed", "Knee diseases")]
    assert fates(part(comparison, "organizations-supporting")) == [
        ("kept", "Glass Circle"),
        ("removed", "Zebra Union"),
    ]
    assert fates(part(comparison, "organizations-general")) == [
        ("added", "Zebra Union"),
        ("removed", "Aid for All"),
    ]
    assert fates(part(comparison, "resources")) == [
        ("kept", "A guide for families."),
        ("removed", "PubMed lists articles."),
    ]
    names = part(comparison, "other-names")
    assert (names.is_reordered, {fate for fate, _ in fates(names)}) == (True, {"kept"})


def test_the_groups_of_organizations_are_those_of_the_pages():
    assert tuple(OrganizationListing.Group.values) == ORGANIZATION_GROUPS


def test_works_are_listed_once_whether_cited_or_attached():
    comparison = compare(OLD, NEW, LABELS)
    assert fates(comparison.works) == [("added", LABELS.works[2].name), ("removed", LABELS.works[1].name)]


def test_what_was_merged_into_one_is_the_same_thing():
    labels = replace(
        LABELS,
        works={1: LABELS.works[2], 2: LABELS.works[2]},
        organizations={**LABELS.organizations, 13: LABELS.organizations[12]},
    )
    cited = "<p>So.<cite data-citation='{}'></cite></p>"
    first = replace(NOTHING, sections=(FrozenSection("cause", "", cited.format(1), None, (1,)),))
    second = replace(NOTHING, sections=(FrozenSection("cause", "", cited.format(2), None, (2,)),))
    assert compare(first, second, labels).is_same
    first = replace(NOTHING, organizations=(FrozenOrganization("general", 13),))
    second = replace(NOTHING, organizations=(FrozenOrganization("general", 12),))
    assert compare(first, second, labels).is_same


def test_what_is_kept_no_more_is_named_by_its_number_for_editors_and_left_out_for_readers():
    gone = replace(NOTHING, categories=(99,))
    assert fates(part(compare(NOTHING, gone, Labels()), "categories")) == [
        ("added", "number 99, which is kept no more")
    ]
    assert compare(NOTHING, gone, Labels(missing="")).is_same


def test_a_page_that_was_never_published_is_all_new():
    comparison = compare(NOTHING, OLD, LABELS)
    assert {each.status for each in comparison.sections} == {"added"}
    assert comparison.name == "Glass knee"
    assert compare(OLD, NOTHING, LABELS).name == "Glass knee"


def test_a_work_and_its_namesake_are_told_apart():
    labels = Labels(works={4: Named(4, "Lee A. One.", "Lee 2019a"), 5: Named(5, "Lee A. Two.", "Lee 2019b")})
    cited = "<p>So.<cite data-citation='{}'></cite></p>"
    first, second = (
        replace(NOTHING, sections=(FrozenSection("cause", "", cited.format(key), None, ()),))
        for key in (4, 5)
    )
    body = section(compare(first, second, labels), "cause").body
    assert "[Lee 2019a]" in body
    assert "[Lee 2019b]" in body
