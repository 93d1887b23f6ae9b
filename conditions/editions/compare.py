"""What two payloads say differently, part by part.

Promise: nothing that was frozen differs without being named here, and nothing is named that does not differ.
Ids count as what they stand for today: a work that was merged into another is the same work.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from django.utils.safestring import SafeString

from conditions.editions.payload import FrozenSection, Payload
from conditions.kinds import ORDER
from references.richtext import ChangeWords, marked_changes, references_in, remap

Status = Literal["added", "removed", "changed", "same"]
Fate = Literal["added", "removed", "kept"]
ORGANIZATION_GROUPS = ("supporting", "general")

MISSING = "number {id}, which is kept no more"
NOTHING = Payload("", "", True, (), (), (), (), (), ())
"""What a page says that was never published."""


@dataclass(frozen=True, slots=True)
class Named:
    """What an id stands for today, after merges; `short` is how a marker in the text calls a work."""

    id: int
    name: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class Labels:
    """Names by the ids that payloads hold. `missing` names what is kept no more, with {id}; empty leaves it
    out."""

    works: Mapping[int, Named] = field(default_factory=dict)
    terms: Mapping[int, Named] = field(default_factory=dict)
    organizations: Mapping[int, Named] = field(default_factory=dict)
    resources: Mapping[int, Named] = field(default_factory=dict)
    categories: Mapping[int, Named] = field(default_factory=dict)
    parents: Mapping[int, Named] = field(default_factory=dict)
    missing: str = MISSING

    def named(self, of_kind: Mapping[int, Named], ids: Iterable[int]) -> list[Named]:
        """In this order, each thing once."""
        found: dict[int, Named] = {}
        for key in ids:
            if name := of_kind.get(key):
                found.setdefault(name.id, name)
            elif self.missing:
                found.setdefault(key, Named(key, self.missing.replace("{id}", str(key))))
        return list(found.values())


@dataclass(frozen=True, slots=True)
class FieldChange:
    """Name, address, or whether it is rare ("yes" or "no")."""

    key: str
    old: str
    new: str

    @property
    def is_changed(self) -> bool:
        return self.old != self.new


@dataclass(frozen=True, slots=True)
class Item:
    fate: Fate
    name: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class ListChange:
    """What is listed now, in its order, then what is listed no more."""

    key: str
    items: tuple[Item, ...]
    is_reordered: bool = False

    @property
    def is_changed(self) -> bool:
        return self.is_reordered or any(item.fate != "kept" for item in self.items)


@dataclass(frozen=True, slots=True)
class SectionChange:
    """One section; `body` is marked, and empty where the texts are the same."""

    kind: str
    status: Status
    old_heading: str
    new_heading: str
    old_date: dt.date | None
    new_date: dt.date | None
    attached: ListChange
    body: SafeString
    is_body_changed: bool

    @property
    def heading(self) -> str:
        """A heading of its own; usually empty."""
        return self.old_heading if self.status == "removed" else self.new_heading

    @property
    def has_new_heading(self) -> bool:
        return self.status == "changed" and self.old_heading != self.new_heading

    @property
    def has_new_date(self) -> bool:
        return self.status == "changed" and self.old_date != self.new_date

    @property
    def is_layout_only(self) -> bool:
        """The texts differ in something that marks cannot show, such as the width of a table's cell."""
        return self.is_body_changed and "<ins>" not in self.body and "<del>" not in self.body


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything in the order in which it is shown."""

    fields: tuple[FieldChange, ...]
    lists: tuple[ListChange, ...]
    sections: tuple[SectionChange, ...]
    works: ListChange

    @property
    def name(self) -> str:
        """What the page is called now."""
        return self.fields[0].new or self.fields[0].old

    @property
    def changed_fields(self) -> tuple[FieldChange, ...]:
        return tuple(each for each in self.fields if each.is_changed)

    @property
    def changed_lists(self) -> tuple[ListChange, ...]:
        return tuple(each for each in self.lists if each.is_changed)

    @property
    def changed_sections(self) -> tuple[SectionChange, ...]:
        return tuple(each for each in self.sections if each.status != "same")

    @property
    def same_sections(self) -> tuple[SectionChange, ...]:
        return tuple(each for each in self.sections if each.status == "same")

    @property
    def is_same(self) -> bool:
        return not (
            self.changed_fields or self.changed_lists or self.changed_sections or self.works.is_changed
        )


def compare(old: Payload, new: Payload, labels: Labels, words: ChangeWords | None = None) -> Comparison:
    """Both payloads, part by part."""
    kinds = sorted(
        {section.kind for payload in (old, new) for section in payload.sections}, key=ORDER.__getitem__
    )
    return Comparison(
        fields=(
            FieldChange("name", old.name, new.name),
            FieldChange("address", old.slug, new.slug),
            FieldChange("rare", *("yes" if payload.is_rare else "no" for payload in (old, new))),
        ),
        lists=tuple(lists(old, new, labels)),
        sections=tuple(section(old.section(kind), new.section(kind), labels, words) for kind in kinds),
        works=unordered("works", *(labels.named(labels.works, works_of(payload)) for payload in (old, new))),
    )


def lists(old: Payload, new: Payload, labels: Labels) -> Iterable[ListChange]:
    yield ordered(
        "other-names", *([other_name(row.name, row.language) for row in p.other_names] for p in (old, new))
    )
    yield unordered("categories", *(labels.named(labels.categories, p.categories) for p in (old, new)))
    yield unordered("groups", *(labels.named(labels.parents, p.parents) for p in (old, new)))
    for group in ORGANIZATION_GROUPS:
        ids = ([row.organization for row in p.organizations if row.group == group] for p in (old, new))
        yield ordered(f"organizations-{group}", *(labels.named(labels.organizations, each) for each in ids))
    yield ordered("resources", *(labels.named(labels.resources, p.resources) for p in (old, new)))


def other_name(name: str, language: str) -> Named:
    return Named(0, name if language == "en" else f"{name} ({language})")


def works_of(payload: Payload) -> list[int]:
    """Cited or attached, in the order of the page."""
    found: list[int] = []
    for each in payload.sections:
        found += [int(key) for key in references_in(each.body).citations if key.isdecimal()]
        found += each.attached
    return found


def ordered(key: str, old: list[Named], new: list[Named]) -> ListChange:
    """A list in the order that the editor gave it."""
    before, now = [(row.id, row.name) for row in old], [(row.id, row.name) for row in new]
    kept = [row for row in before if row in now]
    items = [Item("kept" if row in before else "added", row[1]) for row in now]
    items += [Item("removed", row[1]) for row in before if row not in now]
    return ListChange(key, tuple(items), is_reordered=kept != [row for row in now if row in before])


def unordered(key: str, old: list[Named], new: list[Named]) -> ListChange:
    """A list whose order means nothing, by name."""
    before, now = {row.id for row in old}, {row.id for row in new}
    rows = {row.id: row for row in (*old, *new)}

    def fate(id: int) -> Fate:
        return "removed" if id not in now else "kept" if id in before else "added"

    in_order = sorted(rows.values(), key=lambda row: (row.name.casefold(), row.id))
    return ListChange(key, tuple(Item(fate(row.id), row.name, row.short) for row in in_order))


def section(
    old: FrozenSection | None, new: FrozenSection | None, labels: Labels, words: ChangeWords | None
) -> SectionChange:
    before, now = bodies_today(old.body if old else "", new.body if new else "", labels)
    shown = new or old
    if shown is None:
        raise ValueError("A section is in one of the two payloads at least.")
    attached = unordered(
        "attached", *(labels.named(labels.works, each.attached if each else ()) for each in (old, new))
    )
    is_same = (
        old is not None
        and new is not None
        and (old.heading, old.updated_on, before) == (new.heading, new.updated_on, now)
        and not attached.is_changed
    )
    return SectionChange(
        kind=shown.kind,
        status="added" if old is None else "removed" if new is None else "same" if is_same else "changed",
        old_heading=old.heading if old else "",
        new_heading=new.heading if new else "",
        old_date=old.date if old else None,
        new_date=new.date if new else None,
        attached=attached,
        body=marked(before, now, labels, words) if before != now else SafeString(),
        is_body_changed=before != now,
    )


def bodies_today(old: str, new: str, labels: Labels) -> list[str]:
    """Both texts with the ids of what stands for their works and terms today."""
    if old == new:
        return [old, new]
    found = [references_in(body) for body in (old, new)]
    works = today((key for refs in found for key in refs.citations), labels.works)
    terms = today((key for refs in found for key in refs.terms), labels.terms)
    return [remap(body, works, terms) for body in (old, new)]


def today(keys: Iterable[str], named: Mapping[int, Named]) -> dict[str, str]:
    rows = {key: named.get(int(key)) if key.isdecimal() else None for key in keys}
    return {key: str(row.id) if row else key for key, row in rows.items()}


def marked(old: str, new: str, labels: Labels, words: ChangeWords | None) -> SafeString:
    works = {row.id: row.short or row.name for row in labels.works.values()}
    terms = {row.id: row.name for row in labels.terms.values()}
    return marked_changes(old, new, works=works, terms=terms, words=words)
