"""The parts of a page that nobody writes by hand, beside facts: organisations and resources."""

from __future__ import annotations

from collections.abc import Iterable

from conditions.editions import Payload
from conditions.models import Fact
from conditions.pages.lookup import Lookup
from conditions.pages.page import OrganizationGroup, ResourceGroup, ResourceView
from references.codes import bare
from references.models import Resource
from references.shown import organization_view


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
    codes = dict.fromkeys(
        bare(f.scheme, f.code)
        for f in lookup.facts
        if f.kind == Fact.Kind.CODE and f.scheme == resource.code_scheme and f.code
    )
    return [ResourceView(*resource.parts(name, code), url=resource.url(name, code)) for code in codes]
