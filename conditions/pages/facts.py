"""Facts as a page shows them: what several sources say alike stands once, with all of them.

Promise: what an editor wrote in place of a source's words is never signed with a source.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace

from conditions.models import Fact
from conditions.pages.fact_views import (
    DefinitionView,
    ForeignNames,
    GlanceRow,
    GlanceValue,
    SourceNote,
)
from conditions.pages.gene_relations import relation_of
from conditions.pages.pictures import family_of, mode_of, rate_scale, share_of, stage_of, timeline
from conditions.pages.pictures.onset import OLDEST, STAGES
from conditions.pages.pictures.prevalence import in_words, says_nothing
from conditions.pages.sources import SourceList
from gard.lib.folding import fold
from references.codes import bare, code_address
from references.places import language_name

Kind = Fact.Kind
LATEST = (OLDEST, OLDEST)
"""Where a label that names no stage stands among the ages of onset."""
NO_HEREDITY = {"not-inherited"}
GLANCE = (Kind.ONSET, Kind.INHERITANCE, Kind.PREVALENCE, Kind.GENE, Kind.CODE)


def grouped(facts: Iterable[Fact], key: Callable[[Fact], Hashable]) -> list[list[Fact]]:
    """Facts of one key together, in the order in which they are given."""
    groups: dict[Hashable, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(key(fact), []).append(fact)
    return list(groups.values())


def without_echoes(facts: Sequence[Fact], key: Callable[[Fact], Hashable]) -> list[Fact]:
    """Without what an editor wrote in place of one source where another says that word for word."""

    def words(fact: Fact) -> Hashable:
        said = (fact.label, fact.detail, fact.lay_label, fact.frequency, fact.frequency_text)
        return key(fact), tuple(map(fold, said))

    said = {words(fact) for fact in facts if not fact.is_overridden}
    return [fact for fact in facts if not fact.is_overridden or words(fact) not in said]


def glance(facts: Sequence[Fact], sources: SourceList) -> tuple[GlanceRow, ...]:
    """Rows of the at-a-glance panel; a kind without facts has none."""
    rows = []
    for kind in GLANCE:
        known = [fact for fact in facts if fact.kind == kind and tells(fact)]
        known = without_echoes(known, sameness)
        if kind == Kind.ONSET:
            known.sort(key=lambda fact: STAGES.get(stage_of(fact.label, fact.code), LATEST))
        same = genes_alike(known) if kind == Kind.GENE else sameness
        values = tuple(glance_value(group, sources) for group in grouped(known, voice(same)))
        if kind == Kind.INHERITANCE and len(values) > 1:
            values = tuple(unexplained(value) if value.words in NO_HEREDITY else value for value in values)
        if values:
            rows.append(glance_row(kind, known, values))
    return tuple(rows)


def unexplained(value: GlanceValue) -> GlanceValue:
    """As the catalogue says it alone: "it is not passed on" is untrue beside a way in which it is."""
    return replace(value, words="")


def tells(fact: Fact) -> bool:
    """Not that a catalogue does not know; nor the number that stands below the name of the page anyway."""
    is_own_number = fact.scheme == "gard" and bare("gard", fact.code).lstrip("0") == str(fact.condition_id)
    return not says_nothing(fact.label) and not is_own_number


def glance_row(kind: Fact.Kind, facts: list[Fact], values: tuple[GlanceValue, ...]) -> GlanceRow:
    """With the picture of all its values, where there is one."""
    onset = [stage_of(fact.label, fact.code) for fact in facts if kind == Kind.ONSET]
    shares = [
        share for fact in facts if kind == Kind.PREVALENCE and (share := share_of(fact.label, fact.detail))
    ]
    return GlanceRow(kind.value, str(kind.label), values, timeline(onset), rate_scale(shares))


def voice(key: Callable[[Fact], Hashable]) -> Callable[[Fact], Hashable]:
    """As `key`, with what an editor wrote in place of a source apart: no source signs for it."""
    return lambda fact: (key(fact), fact.is_overridden)


def sameness(fact: Fact) -> Hashable:
    """What two facts of one kind share when they say the same."""
    if fact.kind == Kind.CODE or (fact.kind == Kind.GENE and fact.code):
        return fact.scheme, bare(fact.scheme, fact.code).casefold()
    if fact.kind == Kind.INHERITANCE and (mode := mode_of(fact.label, fact.code)):
        return mode
    return fold(fact.label or fact.code), fold(fact.detail)


def same_statement(fact: Fact) -> Hashable:
    """What two facts of one page share when readers are told the same, whatever their kind."""
    if fact.kind == Kind.FEATURE:
        return fact.kind, fact.term_id or fold(fact.label or fact.code)
    if fact.kind in {Kind.NAME, Kind.DEFINITION}:
        return fact.kind, fact.language or "en", fold(fact.text or fact.label)
    return fact.kind, sameness(fact)


def genes_alike(facts: Iterable[Fact]) -> Callable[[Fact], Hashable]:
    """The same number of HGNC is the same gene, and so is a symbol that stands at a number elsewhere."""
    numbered = [fact for fact in facts if fact.code]
    number_of = {fold(symbol_of(fact)): sameness(fact) for fact in reversed(numbered) if symbol_of(fact)}
    return lambda fact: number_of.get("" if fact.code else fold(fact.label), sameness(fact))


def symbol_of(fact: Fact) -> str:
    """Of a fact that was fetched `with_symbols`, also what another page says of its number."""
    return getattr(fact, "symbol", None) or fact.label


def glance_value(facts: list[Fact], sources: SourceList) -> GlanceValue:
    """One value of all these facts, worded as the most trusted of them."""
    fact = facts[0]
    text, words, family = fact.label or fact.code, "", None
    if fact.kind in {Kind.ONSET, Kind.INHERITANCE}:
        text = text[:1].upper() + text[1:]
    details = list(dict.fromkeys(each.detail.removesuffix(" in") for each in facts if each.detail))
    relations: dict[str, None] = {}
    if fact.kind == Kind.CODE:
        text = f"{fact.get_scheme_display()} {bare(fact.scheme, fact.code)}"
    elif fact.kind == Kind.PREVALENCE:
        text = in_words(text)
    elif fact.kind == Kind.ONSET:
        words = stage_of(fact.label, fact.code)
    elif fact.kind == Kind.INHERITANCE:
        words = mode_of(fact.label, fact.code)
        family = family_of(words)
    elif fact.kind == Kind.GENE:
        text = next(filter(None, map(symbol_of, facts)), "") or f"gene {fact.code}"
        relations = {key: None for each in details if (key := relation_of(each))}
        details = [each for each in (fact.lay_label, *details) if each and not relation_of(each)]
    return GlanceValue(
        text=text,
        detail="; ".join(details),
        url=code_address(fact.scheme, fact.code),
        sources=sources.of(each.said_by for each in facts),
        words=words,
        relations=tuple(relations),
        family=family,
    )


def definitions(facts: Sequence[Fact], language: str, sources: SourceList) -> tuple[DefinitionView, ...]:
    """Those of the page's language first, in it the most trusted source's; the same text once."""
    known = [fact for fact in facts if fact.kind == Kind.DEFINITION and (fact.text or fact.label)]
    known.sort(key=lambda fact: (fact.language or language) != language)
    return tuple(
        DefinitionView(
            group[0].text or group[0].label,
            group[0].language or language,
            sources.of(fact.said_by for fact in group),
            ", ".join(
                dict.fromkeys(fact.source.name for fact in group if fact.source and fact.is_overridden)
            ),
        )
        for group in grouped(known, lambda fact: (fact.language or language, fold(fact.text or fact.label)))
    )


def other_names(
    name: str, given: Sequence[tuple[str, str]], facts: Sequence[Fact], language: str
) -> dict[str, tuple[str, ...]]:
    """By language, names that differ from the page's own and from one another: the editors' (`given`, name
    and language), then those of catalogues. The page's language is always there."""
    named = [*given, *((f.label, f.language or language) for f in facts if f.kind == Kind.NAME and f.label)]
    found: dict[str, dict[str, str]] = {language: {}}
    for text, its_language in named:
        key = fold(text) or text
        if key != fold(name):
            found.setdefault(its_language, {}).setdefault(key, text)
    return {each: tuple(names.values()) for each, names in found.items()}


def foreign_names(names: dict[str, tuple[str, ...]], language: str) -> tuple[ForeignNames, ...]:
    return tuple(
        ForeignNames(each, language_name(each), found)
        for each, found in sorted(names.items())
        if each != language and found
    )


def name_sources(facts: Sequence[Fact], sources: SourceList) -> tuple[SourceNote, ...]:
    return sources.of(fact.said_by for fact in facts if fact.kind == Kind.NAME)
