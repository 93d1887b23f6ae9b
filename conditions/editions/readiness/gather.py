"""What the rules must know from the database, in a constant number of queries whatever the page holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from conditions.editions.readiness.glossary import Vocabulary, vocabulary
from conditions.editions.readiness.text import SectionText
from conditions.models import Condition, Draft, EditorialRules, Fact, PageReview
from references.models import Citation, GlossaryTerm

LONGEST_MERGE_CHAIN = 8


@dataclass(frozen=True, slots=True)
class About:
    """What is live about a page and not part of its text. Three queries, made by `about_page`.

    `is_reviewed`: a date of review is there, or an approval that will set it. `has_reviewer`: and a person.
    """

    has_facts: bool
    genes: frozenset[str]
    is_reviewed: bool
    has_reviewer: bool


@dataclass(frozen=True, slots=True)
class Known:
    """What the text is held against: id -> the id that stands for it after merges, texts of some works."""

    works: Mapping[int, int]
    terms: Mapping[int, int]
    work_texts: Mapping[int, str] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=lambda: Vocabulary({}))
    grade: int = 0
    genes: frozenset[str] = frozenset()


def about_page(condition: Condition | None, language: str = "en") -> About:
    """For a page that is not stored yet, nothing is known and nothing asked."""
    if condition is None:
        return About(False, frozenset(), False, False)
    facts = list(condition.facts.shown().values_list("kind", "label", "code"))
    symbols = (word for kind, label, code in facts if kind == Fact.Kind.GENE for word in (label, code))
    reviewers = PageReview.objects.filter(condition=condition, language=language).values_list(
        "reviewer", flat=True
    )
    approvals = Draft.objects.approved().filter(condition=condition, language=language)
    people = [*approvals.values_list("decided_by", flat=True), *reviewers]
    return About(
        has_facts=bool(facts),
        genes=frozenset(word.strip() for word in symbols if word.strip()),
        is_reviewed=bool(people),
        has_reviewer=any(people),
    )


def gather(texts: list[SectionText], language: str, genes: frozenset[str], *, advise: bool) -> Known:
    """Works and terms; for advice, the glossary of the language and the rules of the office too."""
    cited = {key for text in texts for key in text.cited}
    attached = {key for text in texts for key in text.section.attached}
    works = survivors(Citation, cited | attached)
    terms = survivors(GlossaryTerm, {key for text in texts for key in text.terms})
    if not advise:
        return Known(works=works, terms=terms)
    used = {works[key] for key in cited if key in works}
    uncited = {works[key] for key in attached if key in works} - used
    return Known(
        works=works,
        terms=terms,
        work_texts={work.pk: str(work) for work in Citation.objects.filter(pk__in=uncited)}
        if uncited
        else {},
        vocabulary=vocabulary(glossary_rows(language)),
        grade=EditorialRules.objects.current().reading_grade,
        genes=genes,
    )


def glossary_rows(language: str) -> tuple[tuple[int, str, str | None], ...]:
    """Id, name and one other form of every term that editors may choose; a row for each form."""
    offered = GlossaryTerm.objects.offered().filter(language=language)
    return tuple(offered.order_by("pk").values_list("pk", "name", "other_forms__form"))


def survivors(model: type[Citation] | type[GlossaryTerm], wanted: set[int]) -> dict[int, int]:
    """For each id that exists, the id that stands for it now; a query for each link of the longest merge."""
    into: dict[int, int | None] = {}
    missing = {key for key in wanted if key < 2**63}
    for _ in range(LONGEST_MERGE_CHAIN):
        if not missing:
            break
        into |= dict(model._default_manager.filter(pk__in=missing).values_list("pk", "merged_into"))
        missing = {target for target in into.values() if target} - into.keys()

    def last(key: int) -> int:
        for _ in range(LONGEST_MERGE_CHAIN):
            target = into.get(key)
            if target is None:
                break
            key = target
        return key

    return {key: last(key) for key in wanted if key in into}
