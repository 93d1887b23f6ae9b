"""The parts of a page that nobody writes by hand: features, organisations, resources, the panel at the
top."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conditions.editions import Payload
from conditions.models import Fact, Source
from conditions.pages.lookup import Lookup
from conditions.pages.page import (
    FeatureGroup,
    FeatureView,
    GlanceRow,
    GlanceValue,
    OrganizationGroup,
    ResourceGroup,
    ResourceView,
    SourceNote,
)
from references.codes import bare, code_address
from references.models import Resource
from references.shown import organization_view

GLANCE = (Fact.Kind.ONSET, Fact.Kind.INHERITANCE, Fact.Kind.PREVALENCE, Fact.Kind.GENE, Fact.Kind.CODE)
NOT_KNOWN = "How often is not known"


def source_note(source: Source | None) -> SourceNote | None:
    return SourceNote(source.name, source.release, source.licence, source.url) if source else None


def glance(facts: Sequence[Fact]) -> tuple[GlanceRow, ...]:
    """Rows of the at-a-glance panel; a kind without facts has none."""
    rows = []
    for kind in GLANCE:
        values = tuple(glance_value(fact) for fact in facts if fact.kind == kind)
        if values:
            rows.append(GlanceRow(kind.value, str(kind.label), values))
    return tuple(rows)


def glance_value(fact: Fact) -> GlanceValue:
    text = fact.label or fact.code
    if fact.kind == Fact.Kind.CODE:
        text = f"{fact.get_scheme_display()} {bare(fact.scheme, fact.code)}"
    return GlanceValue(text, fact.detail, code_address(fact.scheme, fact.code), source_note(fact.source))


def feature_groups(facts: Sequence[Fact]) -> tuple[FeatureGroup, ...]:
    """Clinical features by how often they are seen, most often first, not known last."""
    groups = []
    for value, label in [*Fact.Frequency.choices, ("", NOT_KNOWN)]:
        features = [feature(f) for f in facts if f.kind == Fact.Kind.FEATURE and f.frequency == value]
        if features:
            features.sort(key=lambda view: (view.lay_term or view.term).casefold())
            groups.append(FeatureGroup(str(value), str(label), tuple(features)))
    return tuple(groups)


def feature(fact: Fact) -> FeatureView:
    return FeatureView(
        term=fact.label,
        lay_term=fact.lay_label,
        hpo_id=bare("hpo", fact.code) if fact.code else "",
        hpo_url=code_address("hpo", fact.code),
        frequency_text=fact.frequency_text,
        source=source_note(fact.source),
    )


def organization_groups(payload: Payload, lookup: Lookup) -> tuple[OrganizationGroup, ...]:
    """Supporting first, then general; an organisation merged with another one on the page is shown once."""
    groups = []
    shown: set[int] = set()
    for group in ("supporting", "general"):
        views = []
        for listing in payload.organizations:
            found = lookup.organizations.get(listing.organization)
            if listing.group == group and found and found.pk not in shown:
                shown.add(found.pk)
                views.append(organization_view(found))
        if views:
            groups.append(OrganizationGroup(group, tuple(views)))
    return tuple(groups)


def resource_groups(names: Iterable[str], payload: Payload, lookup: Lookup) -> tuple[ResourceGroup, ...]:
    """The named groups that have entries: listed ones in the editor's order, then the automatic ones.

    An automatic resource steps back where an editor has listed one of the same name.
    """
    listed = dict.fromkeys(lookup.resources[key] for key in payload.resources if key in lookup.resources)
    names_listed = {row.name for row in listed}
    automatic = [
        row
        for row in lookup.resources.values()
        if row.automatic != Resource.Automatic.NEVER and row.name not in names_listed
    ]
    automatic.sort(key=lambda row: (row.position, row.name, row.pk))
    ordered = [*listed, *dict.fromkeys(automatic)]
    groups = []
    for name in names:
        views = tuple(
            v for row in ordered if row.group == name for v in resource_views(row, payload.name, lookup)
        )
        if views:
            groups.append(ResourceGroup(name, views))
    return tuple(groups)


def resource_views(resource: Resource, name: str, lookup: Lookup) -> Iterable[ResourceView]:
    """One view; none for a resource that needs a code which is not known; one for each code it has."""
    if not resource.code_scheme:
        return [ResourceView(*resource.parts(name), url=resource.url(name))]
    codes = [
        bare(f.scheme, f.code)
        for f in lookup.facts
        if f.kind == Fact.Kind.CODE and f.scheme == resource.code_scheme and f.code
    ]
    return [ResourceView(*resource.parts(name, code), url=resource.url(name, code)) for code in codes]
