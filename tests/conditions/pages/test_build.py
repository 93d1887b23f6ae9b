"""The page as data: order, conditions under which parts are there, what is frozen and what is live."""

import pytest

from conditions.actions import working_payload
from conditions.models import Category, Condition, Edition, Fact, Section, Source
from conditions.pages import NoSuchSection, build_page, preview_page
from references.actions import merge
from references.models import Organization
from tests import build

pytestmark = pytest.mark.django_db


def kinds(page) -> list[str]:
    return [section.kind for section in page.sections]


def section(page, kind):
    return next(found for found in page.sections if found.kind == kind)


def test_the_reference_page_has_its_sections_in_order():
    page = build_page(build.bone_marrow_necrosis().edition)
    assert kinds(page) == [
        *("summary", "symptoms", "cause", "treatment", "prognosis", "research", "organizations"),
        *("learn-more", "questions", "references"),
    ]
    assert (page.name, page.identifier, page.is_rare) == ("Bone marrow necrosis", "GARD:0010724", False)
    assert page.url == "/diseases/10724/bone-marrow-necrosis"


def test_each_section_has_its_own_date_heading_and_address():
    row = build.condition(sections={"cause": build.TEXT, "treatment": build.TEXT})
    Section.objects.filter(kind="cause").update(heading="What breaks it?", updated_on=None)
    page = build_page(build.publish(row, by=build.reviewer()))
    cause, treatment = section(page, "cause"), section(page, "treatment")
    assert (cause.heading, cause.updated_on) == ("What breaks it?", None)
    assert (treatment.heading, treatment.updated_on) == ("", build.DAY)
    assert (cause.url, cause.anchor) == ("/diseases/1/glass-knee/cause", "cause")
    assert page.updated_on == build.DAY


def test_a_bare_page_has_only_what_is_always_there():
    page = build_page(build.published())
    assert kinds(page) == ["summary", "organizations", "questions"]
    assert (page.other_names, page.categories, page.parents, page.subtypes) == ((), (), (), ())
    assert (page.glance, page.references) == ((), ())
    assert (section(page, "organizations").organizations, section(page, "questions").questions) == ((), ())


def test_organisations_come_in_two_groups_supporting_first():
    groups = section(build_page(build.bone_marrow_necrosis().edition), "organizations").organizations
    assert [(group.group, [row.name for row in group.organizations]) for group in groups] == [
        ("supporting", ["Marrow Friends"]),
        ("general", ["Zebra Union", "Aid for All"]),
    ]


def test_a_group_without_entries_is_not_there():
    page = build_page(build.published(general=(build.organization(),)))
    assert [group.group for group in section(page, "organizations").organizations] == ["general"]


def test_organisations_that_were_merged_are_shown_once():
    kept, gone = build.organization("Kept"), build.organization("Gone")
    edition = build.published(supporting=(gone,), general=(kept,))
    merge(gone, into=kept, by=build.editor())
    groups = section(build_page(edition), "organizations").organizations
    assert [(group.group, [row.name for row in group.organizations]) for group in groups] == [
        ("supporting", ["Kept"])
    ]


def test_a_new_telephone_number_shows_at_once_while_text_stays():
    group = build.organization(telephone="111")
    edition = build.published(supporting=(group,))
    Organization.objects.update(telephone="222")
    Section.objects.update(body="<p>Unfinished</p>")
    page = build_page(Edition.objects.get(pk=edition.pk))
    assert section(page, "organizations").organizations[0].organizations[0].telephone == "222"
    assert section(page, "summary").body == build.TEXT


def test_parents_and_subtypes_are_there_only_while_readers_can_see_them():
    upper = build.published("Joint diseases")
    row = build.condition(parents=(upper.condition, build.condition("Unfinished group")))
    assert build_page(upper).subtypes == ()
    child = build.publish(row, by=build.reviewer())
    assert [link.name for link in build_page(upper).subtypes] == ["Glass knee"]
    assert [(link.name, link.url) for link in build_page(child).parents] == [
        ("Joint diseases", upper.get_absolute_url())
    ]
    build.condition("Unfinished child", parents=(upper.condition,))
    assert [link.name for link in build_page(upper).subtypes] == ["Glass knee"]


def test_categories_are_alphabetical_and_live():
    shelves = [Category.objects.create(name=name, slug=name.lower()) for name in ("zeta", "Alpha", "beta")]
    edition = build.published(categories=tuple(shelves))
    Category.objects.filter(name="beta").update(name="Gamma")
    assert [link.name for link in build_page(edition).categories] == ["Alpha", "Gamma", "zeta"]


def test_facts_make_the_panel_and_the_table_each_with_its_source():
    source = Source.objects.create(name="HPO", release="2026-02", url="https://hpo.example.org/")
    edition = build.published(
        facts=(
            {
                "kind": "feature",
                "label": "Pain",
                "code": "0012531",
                "lay_label": "It hurts",
                "source": source,
            },
            {"kind": "feature", "label": "Fever", "frequency": "excluded"},
            {"kind": "feature", "label": "Rattle", "frequency": "very-frequent", "frequency_text": "9/10"},
            {"kind": "code", "scheme": "omim", "code": "OMIM:154700"},
            {"kind": "onset", "label": "Childhood", "source": source},
        )
    )
    page = build_page(edition)
    assert kinds(page)[:2] == ["summary", "symptoms"]
    assert [(row.kind, [value.text for value in row.values]) for row in page.glance] == [
        ("onset", ["Childhood"]),
        ("code", ["OMIM 154700"]),
    ]
    assert page.glance[0].values[0].sources[0].name == "HPO"
    groups = section(page, "symptoms").features
    assert [(group.frequency, [f.term for f in group.features]) for group in groups] == [
        ("very-frequent", ["Rattle"]),
        ("excluded", ["Fever"]),
        ("", ["Pain"]),
    ]
    pain = groups[-1].features[0]
    assert (pain.hpo_id, pain.lay_term, pain.sources[0].release) == ("HP:0012531", "It hurts", "2026-02")


def test_hidden_facts_are_not_there_and_a_hidden_one_goes_at_once():
    edition = build.published(facts=({"kind": "onset", "label": "Childhood"},))
    assert build_page(edition).glance
    Fact.objects.update(is_hidden=True)
    assert build_page(edition).glance == ()


def test_resources_carry_the_name_and_the_code_and_automatic_ones_come_by_themselves():
    build.resource(automatic="all")
    build.resource(
        "OMIM",
        sentence="[[OMIM {code}]] describes {name}.",
        address="https://omim.example.org/{code}",
        automatic="code",
        code_scheme="omim",
    )
    bare = build_page(build.published("Paper & ankle"))
    assert [view.phrase for view in section(bare, "learn-more").resources[0].resources] == ["PubMed"]
    coded = build_page(build.published(facts=({"kind": "code", "scheme": "omim", "code": "154700"},)))
    views = section(coded, "learn-more").resources[0].resources
    assert [(view.phrase, view.after, view.url) for view in views] == [
        ("OMIM 154700", " describes Glass knee.", "https://omim.example.org/154700"),
        ("PubMed", " lists articles about Glass knee.", "https://pubmed.example.org/?term=Glass%20knee"),
    ]
    assert section(bare, "learn-more").resources[0].resources[0].url.endswith("?term=Paper%20%26%20ankle")


def test_a_section_alone_is_that_section_only():
    page = build_page(build.bone_marrow_necrosis().edition, alone="cause")
    assert (kinds(page), page.alone) == (["cause"], "cause")


@pytest.mark.parametrize("kind", ["inheritance", "research", "references", "no-such-thing"])
def test_a_section_that_is_not_there_is_refused(kind):
    with pytest.raises(NoSuchSection):
        build_page(build.published(), alone=kind)


def test_the_preview_shows_the_working_copy_as_it_would_be_published():
    edition = build.published()
    build.change(edition.condition, summary="<p>Unfinished.</p>", cause="<p>Perhaps.</p>")
    page = preview_page(Condition.objects.get())
    assert (page.edition.number, page.edition.is_current) == (0, False)
    published = build_page(build.publish(edition.condition, by=build.reviewer()))
    assert (page.sections, page.name, page.url) == (published.sections, published.name, published.url)


def test_a_preview_of_a_page_without_an_address_can_be_built():
    Condition.objects.create(number=9, name="Unfinished")
    assert preview_page(Condition.objects.get()).url == "/diseases/9/-"
    assert working_payload(Condition.objects.get()).slug == ""


def test_the_tags_name_everything_the_page_shows():
    marrow = build.bone_marrow_necrosis()
    tags = build_page(marrow.edition).tags
    assert {"condition:10724", f"citation:{marrow.inoue.pk}"} <= tags
    assert len([tag for tag in tags if tag.startswith("organization:")]) == 3
    assert len([tag for tag in tags if tag.startswith("resource:")]) == 2


def test_hostile_text_that_got_past_every_check_does_not_reach_a_page():
    edition = build.published()
    payload = edition.payload
    payload["sections"][0]["body"] = "<p>So<img src=x onerror=alert(1)></p><script>alert(2)</script>"
    Edition.objects.filter(pk=edition.pk).update(payload=payload)
    body = section(build_page(Edition.objects.get()), "summary").body
    assert body == "<p>So</p>"


def test_the_description_is_made_of_the_first_words():
    long = build.published("Long", sections={"cause": f"<p>{'word ' * 60}</p>"})
    assert build_page(build.published()).description == "Glass joints break like a cup."
    described = build_page(long).description
    assert described.startswith("word word")
    assert described.endswith("…")
    assert len(described) <= 160
