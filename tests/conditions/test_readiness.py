"""Readiness: problems that stop a publication and advice that does not, in an editor's words."""

import pytest

from conditions.actions import working_payload
from conditions.editions import FrozenSection, Payload, about_page, check
from conditions.editions.readiness import MarkOffer
from conditions.kinds import AUTHORED
from conditions.models import Condition, EditorialRules, PageReview
from references.models import Citation, GlossaryTerm
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


def test_an_attached_work_counts_as_a_source_and_is_named_while_the_text_never_cites_it():
    work = build.citation("Glass B")
    (found,) = check(payload(section(attached=[work.pk]))).findings
    assert (
        found.sentence
        == "Cause is based on a work that the text never cites. Cite it where the text relies on it."
    )
    assert found.details == (str(work),)
    cited = section(f"<p>Words.{build.cite(work)}</p>", kind="treatment", attached=[])
    assert check(payload(section(attached=[work.pk]), cited)).advice == ()


def test_a_work_that_was_merged_is_cited_under_either_of_its_numbers():
    survivor, merged = build.citation("Stays S"), build.citation("Goes G")
    Citation.objects.filter(pk=merged.pk).update(merged_into=survivor)
    cited = section(f"<p>So.{build.cite(merged)}</p>", attached=[survivor.pk])
    assert check(payload(cited)).advice == ()


@pytest.mark.parametrize("kind", ["find-a-specialist", "related-conditions"])
def test_sections_that_state_nothing_need_no_work(kind):
    assert check(payload(section(kind=kind))).advice == ()


def test_findings_say_their_level_place_and_rule_and_stand_in_the_order_of_the_page():
    term = build.term("marrow")
    summary = section("<h4>Bones</h4><p>The MRI shows marrow.</p>", kind="summary")
    broken = section(f'<p><a href="/www.example.org">Here</a>.{build.cite(build.citation())}</p>')
    readiness = check(payload(summary, broken, categories=()))
    assert [(found.level, found.place, found.rule) for found in readiness.findings] == [
        ("advice", "summary", "no-citation"),
        ("advice", "summary", "heading-order"),
        ("advice", "summary", "abbreviation"),
        ("advice", "summary", "glossary"),
        ("blocking", "cause", "link"),
        ("advice", "page", "no-category"),
    ]
    assert readiness.findings[3].fix == MarkOffer(term.pk, "marrow")
    assert [
        (level.name, level.count, [group.title for group in level.groups]) for level in readiness.levels
    ] == [
        ("blocking", 1, ["Cause"]),
        ("advice", 5, ["Summary", "The page as a whole"]),
    ]
    assert readiness.counts == "1 to mend, 5 worth a look."
    assert check(payload(summary, broken), advise=False).findings == readiness.findings[4:5]


def test_terms_are_offered_in_the_language_of_the_page_while_they_may_be_chosen():
    kept, gone = build.term("marrow"), build.term("spleen", is_retired=True)
    build.term("blood", language="es")
    same = build.term("medulla", slug="medulla")
    GlossaryTerm.objects.filter(pk=same.pk).update(merged_into=kept)
    text = "<p>The marrow, the medulla, the spleen and blood.</p>"
    offered = [found.fix.term for found in check(payload(section(text))).findings if found.fix]
    assert offered == [kept.pk]
    marked = (
        f'<p>Of <dfn data-term="{same.pk}">medulla</dfn> and <dfn data-term="{gone.pk}">spleen</dfn>.</p>'
    )
    assert [
        found
        for found in check(payload(section(text), section(marked, kind="treatment"))).findings
        if found.fix
    ] == []


def test_the_office_sets_the_grade_and_only_english_is_judged():
    hard = section(
        "<p>" + "Considerable heterogeneity necessitates individualized interdisciplinary care. " * 9 + "</p>"
    )
    assert [found.rule for found in check(payload(hard)).findings].count("reading-grade") == 1
    assert "reading-grade" not in [found.rule for found in check(payload(hard), language="es").findings]
    EditorialRules.objects.create(reading_grade=18)
    assert "aims at 18" in next(
        f.sentence for f in check(payload(hard)).findings if f.rule == "reading-grade"
    )


def test_facts_explain_gene_symbols():
    page = build.condition(sections={"cause": "<p>Changes in GBA1 matter.</p>"})
    fact = {"kind": "gene", "label": "GBA1", "scheme": "hgnc", "code": "HGNC:4177"}
    assert "abbreviation" in rules_of(page)
    build.fill(page, facts=(fact,))
    assert "abbreviation" not in rules_of(page)
    assert about_page(page).has_facts


def test_a_review_is_missed_until_somebody_has_approved_the_page():
    page = build.condition()
    assert "no-review" in rules_of(page)
    build.approved(page)
    assert rules_of(page).isdisjoint({"no-review", "no-reviewer"})
    build.publish(page)
    assert rules_of(page).isdisjoint({"no-review", "no-reviewer"})
    PageReview.objects.update(reviewer=None)
    assert rules_of(page) & {"no-review", "no-reviewer"} == {"no-reviewer"}


def rules_of(page):
    """The rules that a stored page is told of."""
    page = Condition.objects.get(pk=page.pk)
    return {found.rule for found in check(working_payload(page), about=about_page(page)).findings}


def test_the_number_of_queries_does_not_grow_with_the_page(django_assert_num_queries):
    works, term = [build.citation(f"Glass {n}") for n in range(12)], build.term("joint")
    text = "<p>The <dfn data-term='{}'>joint</dfn> and MRI.{}</p>".format
    kinds = list(AUTHORED)
    one = payload(section(text(term.pk, build.cite(works[0])), attached=[works[11].pk]))
    eleven = payload(
        *(section(text(term.pk, build.cite(work)), kind=kind, attached=[works[11].pk])
          for kind, work in zip(kinds, works, strict=False))
    )  # fmt: skip
    for page in (one, eleven):
        with django_assert_num_queries(5):  # works, terms, texts of works, glossary, rules
            check(page)
    with django_assert_num_queries(2):
        check(eleven, advise=False)
