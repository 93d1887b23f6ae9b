"""Clinical features: by how often they are seen, and by part of the body."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from django.urls import reverse

from conditions.features import is_feature, system_of
from conditions.features.lay_names import everyday
from conditions.models import Fact, FeatureTerm
from conditions.pages.fact_views import FeatureGroup, FeatureView, SystemGroup
from conditions.pages.facts import grouped, voice, without_echoes
from conditions.pages.pictures import bar_of
from conditions.pages.sources import SourceList
from gard.lib.folding import fold
from references.codes import bare, code_address

OTHER = "other"
NOT_KNOWN = "How often is not known"
LEAST_FOR_SYSTEMS = 2
"""A list of one part of the body says nothing that the table does not say."""


def features_of(facts: Sequence[Fact], sources: SourceList) -> tuple[FeatureView, ...]:
    """Each feature once for each frequency that is given; one without a frequency joins one that has it."""
    known = [fact for fact in facts if fact.kind == Fact.Kind.FEATURE and is_sign(fact)]
    views = []
    for same in grouped(without_echoes(known, identity), voice(identity)):
        classes = list(dict.fromkeys(fact.frequency for fact in same))
        for frequency in [each for each in classes if each] or [""]:
            rows = [fact for fact in same if fact.frequency in {frequency, ""}]
            rows.sort(key=lambda fact: fact.frequency != frequency)
            views.append(feature(rows, sources))
    return tuple(sorted(views, key=lambda view: view.name.casefold()))


def is_sign(fact: Fact) -> bool:
    """Whether it is one, and not how the condition is passed on or what its course is."""
    code = fact.term.code if fact.term else fact.code
    return is_feature(bare("hpo", code) if code else "", fold(fact.label))


def identity(fact: Fact) -> Hashable:
    """What makes two facts the same feature: the term, its code, or its name."""
    code = fact.term.code if fact.term else fact.code
    return bare("hpo", code) if code else fold(fact.label)


def feature(facts: list[Fact], sources: SourceList) -> FeatureView:
    """The term of the ontology adds everyday words, code and part of the body, where facts have none."""
    first = facts[0]
    term = next((fact.term for fact in facts if fact.term), None)
    code = next((fact.code for fact in facts if fact.code), "") or (term.code if term else "")
    lay = everyday(lay_name_of(facts, term))
    label = first.label or (term.name if term else first.code)
    figures = dict.fromkeys(fact.frequency_text for fact in facts if fact.frequency_text)
    bars = (bar_of(first.frequency, figure) for figure in figures)
    return FeatureView(
        term=label,
        lay_term="" if fold(lay) == fold(label) else lay,
        hpo_id=bare("hpo", code) if code else "",
        hpo_url=code_address("hpo", code),
        frequency_text=", ".join(figures),
        sources=sources.of(fact.said_by for fact in facts),
        system=(term.system if term else "") or system_of(label, lay),
        frequency=first.frequency,
        bar=next((bar for bar in bars if bar and bar.share is not None), None),
        url=term.get_absolute_url() if term else "",
    )


def lay_name_of(facts: list[Fact], term: FeatureTerm | None) -> str:
    """An editor's words first, then those of the term, which search and lists show as well."""
    own = [fact for fact in facts if fact.origin == Fact.Origin.EDITOR or fact.is_overridden]
    written = [fact.lay_label for fact in own]
    given = [fact.lay_label for fact in facts]
    return next(filter(None, [*written, term.lay_name if term else "", *given]), "")


def by_frequency(features: Sequence[FeatureView]) -> tuple[FeatureGroup, ...]:
    """Most often first, not known last."""
    groups = []
    for value, label in [*Fact.Frequency.choices, ("", NOT_KNOWN)]:
        found = tuple(view for view in features if view.frequency == value)
        if found:
            groups.append(FeatureGroup(str(value), str(label), found, bar_of(str(value))))
    return tuple(groups)


def by_system(features: Sequence[FeatureView]) -> tuple[SystemGroup, ...]:
    """The parts of the body, the one with most features first, the others last; without those never seen."""
    seen = [view for view in features if view.frequency != Fact.Frequency.EXCLUDED]
    groups = []
    for value, label in FeatureTerm.System.choices:
        found = tuple(view for view in seen if view.system == value)
        if found:
            groups.append(SystemGroup(str(value), str(label), found, list_of(str(value))))
    groups.sort(key=lambda group: (group.system == "", -len(group.features)))
    return tuple(groups) if len(groups) >= LEAST_FOR_SYSTEMS else ()


def list_of(system: str) -> str:
    """All features of a part of the body, on every page."""
    return f"{reverse('features')}?system={system or OTHER}"
