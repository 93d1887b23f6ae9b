"""Merging one object: its fields, its rows, and what there is to tell and to ask about them.

Promise: what does not touch is merged without a question; where two people changed the same, both texts are
shown with whose they are.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django import forms
from django.db.models import Model
from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from gard.lib.versions.aggregate import key_of
from gard.lib.versions.ancestor import Meanwhile, Save, Stored, save_of
from gard.lib.versions.merge_form import as_stored_now, in_words, merge_form, mergeable, stored_in_words
from gard.lib.versions.merge_rows import MergedRows, RowClash, merge_rows
from gard.lib.versions.posted import Row, as_posted, names_of, read_rows, typed, write_rows
from gard.lib.versions.set_aside import SetAside, name_of

Describe = Callable[[forms.Field, str, str], SafeString]
MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """One of two texts for a field: how a page shows it, and what the form's fields must say to have it."""

    text: str
    marked: SafeString
    values: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that two people changed in different ways. `name`: what the form calls the field."""

    prefix: str
    index: int
    field: str
    name: str
    label: str
    save: Save
    theirs: Choice
    mine: Choice


@dataclass(frozen=True, slots=True)
class RowQuestion:
    """A row that one person removed and another changed."""

    anchor: str
    label: str
    save: Save
    sentence: str


@dataclass(slots=True)
class Merge:
    """What came of it: what the editor must decide, and what others changed beside that."""

    newest: Save
    conflicts: list[Conflict] = field(default_factory=list)
    questions: list[RowQuestion] = field(default_factory=list)
    # Author, then row, then what of it.
    kept: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    set_aside: list[SetAside] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        return bool(self.conflicts or self.questions)

    @property
    def authors(self) -> list[str]:
        """Those whose saves are in the way."""
        saves = [each.save for each in self.conflicts] + [each.save for each in self.questions]
        return list(dict.fromkeys(save.author for save in saves))

    def keep(self, save: Save, row: str, what: str) -> None:
        self.kept.setdefault(save.author, {}).setdefault(row, []).append(what)

    @property
    def kept_in_words(self) -> str:
        """Whose changes are in the form beside the editor's own: “Ana (Name; Address) and Ben (Year)”."""
        said = []
        for author, rows in self.kept.items():
            labels = [f"{row}: {', '.join(what)}" if row else "; ".join(what) for row, what in rows.items()]
            more = f"; {len(labels) - MOST_NAMED} more" if len(labels) > MOST_NAMED else ""
            said.append(f"{author} ({'; '.join(labels[:MOST_NAMED])}{more})")
        return " and ".join(said)


class ObjectMerge:
    """One merge of one object."""

    def __init__(self, describe: Describe, obj: Any, meanwhile: Meanwhile, data: QueryDict) -> None:
        self.describe, self.obj, self.meanwhile, self.data = describe, obj, meanwhile, data
        self.ancestor = meanwhile.since
        self.merge = Merge(save_of(meanwhile.newest.revision, meanwhile.reader))

    def merge_fields(self, form: Any) -> None:
        fields = mergeable(form)
        theirs = as_stored_now(self.obj, fields)
        base = self.ancestor.rows.get(key_of(self.obj)) if self.ancestor else None
        mine: Row = self.data.copy()
        merged = merge_form(fields, base, theirs, mine)
        for name in merged.taken:
            for part in names_of(fields[name], name):
                self.data.pop(part, None)
                if part in merged.row:
                    self.data.setlist(part, merged.row.getlist(part))
            self.merge.keep(self.meanwhile.who(key_of(self.obj), name), "", str(fields[name].label))
        if merged.clashes:
            self._clash("", self.obj.pk, RowClash(0, merged.clashes, fields, base, theirs, mine), "")

    def merge_rows(self, formset: Any) -> None:
        posted = read_rows(self.data, formset.prefix)
        if posted is None:
            return
        merged = merge_rows(formset, posted, self.ancestor)
        write_rows(self.data, merged.posted)
        for clash in merged.clashes:
            row = clash.theirs.row
            self._clash(formset.prefix, row.pk, clash, f"{described(row)}: ")
        for row, each, name in merged.taken:
            self.merge.keep(self.meanwhile.who(key_of(row), name), described(row), str(each.label))
        for row in merged.added:
            self.merge.keep(self.meanwhile.who(key_of(row)), described(row), "added")
        for row in merged.removed:
            self.merge.keep(self.meanwhile.who(key_of(row)), described(row), "removed")
        self._ask(formset, merged)

    def _clash(self, prefix: str, pk: Any, clash: RowClash, start: str) -> None:
        for name in clash.names:
            self.merge.conflicts.append(self._conflict(prefix, clash, name, start))
        self.merge.set_aside.append(SetAside.of(prefix, pk, clash.names, clash.fields, clash.mine))

    def _conflict(self, prefix: str, clash: RowClash, name: str, start: str) -> Conflict:
        each = clash.fields[name]
        place = f"{prefix}-{clash.index}-" if prefix else ""
        said = partial(self._choice, each, place, clash.base, name)
        theirs: Row = Row(as_posted(each, name, clash.theirs.value(name)))
        return Conflict(
            prefix,
            clash.index,
            name,
            f"{place}{name}",
            f"{start}{each.label}",
            self.meanwhile.who(key_of(clash.theirs.row), name),
            said(theirs),
            said(clash.mine),
        )

    def _choice(self, each: forms.Field, place: str, base: Stored | None, name: str, row: Row) -> Choice:
        text = in_words(each, typed(each, name, row))
        # Without a common beginning there is nothing to mark.
        old = (stored_in_words(each, name, base) if base else "") or text
        values = {f"{place}{part}": row.getlist(part) for part in names_of(each, name)}
        return Choice(text, self.describe(each, old, text), json.dumps(values))

    def _ask(self, formset: Any, merged: MergedRows) -> None:
        for index, row in merged.kept_from_removal:
            said = "{} changed it while you removed it. It is back in the form."
            self._question(f"{formset.prefix}-{index}", row, said)
        for index, base, typed_row in merged.brought_back:
            row = base.row if base else formset.model()
            said = "{} removed it while you changed it. It is back in the form, with what you typed."
            self._question(f"{formset.prefix}-{index}", row, said)
            fields, pk = mergeable(formset.empty_form), typed_row.get(formset.model._meta.pk.name)
            self.merge.set_aside.append(SetAside.of(formset.prefix, pk, fields, fields, typed_row))

    def _question(self, anchor: str, row: Model, sentence: str) -> None:
        save = self.meanwhile.who(key_of(row))
        label = described(row) if row.pk else "A row"
        said = f"{sentence.format(save.author)} To leave it out, remove it there before you save."
        self.merge.questions.append(RowQuestion(anchor, label, save, said))


def described(row: Model) -> str:
    """A row of an object in a sentence: Section “Cause”."""
    return capfirst(f"{row._meta.verbose_name} “{name_of(row)}”")
