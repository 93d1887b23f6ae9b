"""Where a reference is used, told to an editor: in the panel of its form and in refusals to delete it.

Promise: a place is named with a link to where editors find it, and whether readers see it there now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.admin.utils import quote
from django.db.models import Model
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from references.links import uses_of
from references.models import Link

MOST_NAMED = 10
MOST_LISTED = 100


@dataclass(frozen=True, slots=True)
class HolderPlaces:
    """One page or question that uses a reference. `public_path` is empty unless readers see the use now."""

    label: str
    admin_path: str
    public_path: str
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Usage:
    """All that use one reference: the first of them, and how many there are in all."""

    holders: tuple[HolderPlaces, ...]
    count: int

    @property
    def more(self) -> int:
        return self.count - len(self.holders)


def usage_of(target: str, key: int) -> Usage:
    """One query, however many uses there are."""
    holders = by_holder(uses_of(target, key))
    return Usage(holders[:MOST_LISTED], len(holders))


def by_holder(links: Iterable[Link]) -> tuple[HolderPlaces, ...]:
    grouped: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        grouped[link.holder].append(link)
    return tuple(holder_places(rows) for rows in grouped.values())


def holder_places(links: Sequence[Link]) -> HolderPlaces:
    newest = links[-1]
    current = next((link for link in links if link.state == Link.State.CURRENT), None)
    states: dict[str, list[str]] = defaultdict(list)
    for link in sorted(links, key=lambda link: (STATES.index(link.state), -(link.edition or 0))):
        states[state_of(link)].append(link.place.replace("-", " "))
    uses = tuple(f"{state}: {named}" if named else state for state, named in joined(states))
    return HolderPlaces(newest.label, newest.admin_path, current.public_path if current else "", uses)


STATES = (Link.State.WORKING, Link.State.CURRENT, Link.State.PAST)


def state_of(link: Link) -> str:
    words = str(link.get_state_display())
    return f"{words} {link.edition}" if link.edition and link.state == Link.State.PAST else words


def joined(states: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(state, ", ".join(dict.fromkeys(filter(None, places)))) for state, places in states.items()]


def reasons_to_keep(target: str, things: Sequence[Model]) -> list[SafeString]:
    """Why these cannot be deleted, one line for each use, at most ten and a line that counts the rest."""
    keys = [thing.pk for thing in things]
    is_one = len(things) == 1
    lines = [merged_line(row, is_one) for row in merged_into(things, keys)]
    links = Link.objects.filter(**{f"{target}__in": keys}).used_on()
    of_thing: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        of_thing[getattr(link, f"{target}_id")].append(link)
    for thing in things:
        lines += [used_line(thing, holder, is_one) for holder in by_holder(of_thing[thing.pk])]
    rest = len(lines) - MOST_NAMED
    return [*lines[:MOST_NAMED], format_html("and {} more", rest)] if rest > 0 else lines


def merged_into(things: Sequence[Model], keys: list[int]) -> list[Model]:
    if not things:
        return []
    return list(type(things[0])._default_manager.filter(merged_into__in=keys).select_related("merged_into"))


def merged_line(row: Model, is_one: bool) -> SafeString:
    opts = row._meta
    address = reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[quote(row.pk)])
    survivor = "it" if is_one else f"“{row.merged_into}”"
    return format_html('<a href="{}">{}</a> was merged into {}', address, row, survivor)


def used_line(thing: Model, holder: HolderPlaces, is_one: bool) -> SafeString:
    label = (
        format_html('<a href="{}">{}</a>', holder.admin_path, holder.label)
        if holder.admin_path
        else holder.label
    )
    uses = "; ".join(holder.uses)
    if holder.public_path:
        uses = format_html('{}; <a href="{}">public page</a>', uses, holder.public_path)
    if is_one:
        return format_html("{} ({})", label, uses)
    return format_html("“{}” is used on {} ({})", thing, label, uses)
