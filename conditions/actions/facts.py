"""What editors do to facts: hide, override, add, take back. Readers see it at once, on every page.

Promise: what a catalogue gave is kept beside what an editor says, no import passes over an editor's decision,
and every act is one version with its author. Nothing of it is done by halves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import reversion
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model

from conditions.actions.fact_rules import Values, checked
from conditions.actions.feature_terms import follow_features, term_with
from conditions.errors import NotReady, WrongState
from conditions.features import is_feature
from conditions.models import Condition, Fact, FactProposal, FeatureName, Source
from conditions.models.fact import SAID
from conditions.permissions import require
from conditions.search.names import index_names, pages_with_numbers
from gard.lib.folding import fold
from gard.lib.versions import describe_revision

if TYPE_CHECKING:
    from django.contrib.auth.models import User

CHANGE = "conditions.change_fact"
GONE_MEANWHILE = "Somebody has removed this fact meanwhile."
DECIDE_FIRST = (
    "The source says something else by now, and that waits for a decision. Accept or decline that first."
)


@transaction.atomic
def hide_fact(fact: Fact, *, by: User, note: str = "") -> Fact:
    """Keep it, but not for readers; imports keep it hidden. Raise WrongState when it is hidden."""
    require(by, CHANGE, "hide facts")
    row = locked(fact)
    if row.is_hidden:
        raise WrongState("This fact is hidden already.")
    row.is_hidden = True
    return written(row, note or "Hidden from readers", by=by)


@transaction.atomic
def show_fact(fact: Fact, *, by: User, note: str = "") -> Fact:
    """Raise WrongState when readers see it."""
    require(by, CHANGE, "show facts")
    row = locked(fact)
    if not row.is_hidden:
        raise WrongState("Readers see this fact already.")
    row.is_hidden = False
    return written(row, note or "Shown to readers", by=by)


@transaction.atomic
def override_fact(fact: Fact, values: Values, *, by: User, note: str = "") -> Fact:
    """Let it say something else; `values` are some of what a fact says. Raise NotReady with what is wrong.

    Of a fact that is not an editor's own, what the source gave is kept the first time.
    """
    require(by, CHANGE, "change facts")
    row = locked(fact)
    before = Fact.objects.get(pk=row.pk)
    if values.get("kind", row.kind) != row.kind and row.origin != Fact.Origin.EDITOR:
        raise NotReady(
            ("What a catalogue gives cannot become a fact of another kind. Hide it and add yours.",)
        )
    tidied, problems = checked({**row.says, **values}, row.says)
    put(row, tidied)
    complain(row, list(problems.values()))
    follow_change(row, before=before)
    return written(row, note or "Changed", by=by)


@transaction.atomic
def restore_given(fact: Fact, *, by: User, note: str = "") -> Fact:
    """What the source gives counts again, and imports may replace it. Raise WrongState when it does, or when
    the source says something else by now."""
    require(by, CHANGE, "change facts")
    row = locked(fact)
    if row.given is None:
        raise WrongState("This fact is as its source gives it.")
    if row.proposals.filter(state=FactProposal.State.OPEN).exists():
        raise WrongState(DECIDE_FIRST)
    put(row, row.given)
    row.given = None
    row.term_id = term_of(row)
    return written(row, note or "As the source says again", by=by)


@transaction.atomic
def add_fact(
    condition: Condition, values: Values, *, by: User, source: Source | None = None, note: str = ""
) -> Fact:
    """A fact of an editor's own; no import touches it. Raise NotReady with what is wrong."""
    require(by, "conditions.add_fact", "add facts")
    tidied, problems = checked(values)
    last = condition.facts.filter(kind=tidied.get("kind", "")).order_by("-position").first()
    row = Fact(condition=condition, source=source, position=last.position + 1 if last else 0)
    put(row, tidied)
    complain(row, list(problems.values()))
    row.term_id = term_of(row)
    return written(row, note or "Added", by=by)


@transaction.atomic
def remove_fact(fact: Fact, *, by: User) -> None:
    """Raise WrongState for what a catalogue gives: its next release would bring it back."""
    require(by, "conditions.delete_fact", "remove facts")
    row = locked(fact)
    if row.origin == Fact.Origin.CATALOGUE:
        raise WrongState(
            "A catalogue gives this fact, so its next import would bring it back. Hide it instead."
        )
    drop(row, "Removed", by=by)


def follow_change(fact: Fact, *, before: Fact) -> None:
    """An editor has given the row new values: keep what the source gave, find its term,
    which is made if need be. The fact is not saved."""
    fact.origin = before.origin
    if before.origin != Fact.Origin.EDITOR:
        gave = before.given if before.given is not None else before.says
        fact.given = None if fact.says == {**fact.says, **gave} else gave
    if fact.term_id is None or differs(fact, before, "kind", "scheme", "code", "label"):
        fact.term_id = term_of(fact)


@transaction.atomic
def record_fact_change(fact: Fact, *, by: User, before: Fact | None = None) -> None:
    """A form has saved the row, which was `before`: what follows from that. The form keeps the version."""
    require(by, CHANGE if before else "conditions.add_fact", "change facts")
    if before is not None:
        follow_change(fact, before=before)
    else:
        fact.term_id = term_of(fact)
    fact.save(update_fields=["origin", "given", "term"])
    follow_features([fact.condition_id], left=[before.term_id if before else None])
    index_names({*found_by(fact), *(found_by(before) if before else ())})


def differs(fact: Fact, other: Fact, *names: str) -> bool:
    return any(getattr(fact, name) != getattr(other, name) for name in names)


def locked(fact: Fact) -> Fact:
    """The row as it is now, held until the end. Raise WrongState when it is gone."""
    row = Fact.objects.select_for_update(no_key=True).filter(pk=fact.pk).first()
    if row is None:
        raise WrongState(GONE_MEANWHILE)
    return row


def put(fact: Fact, values: Values) -> None:
    """Give the row what is said; other keys are passed over."""
    for name in SAID:
        if name in values:
            setattr(fact, name, values[name])


def complain(fact: Fact, problems: list[str]) -> None:
    """Raise NotReady with these problems, or else with what the columns cannot take."""
    if not problems:
        try:
            fact.full_clean(exclude=["condition", "source", "term"])
        except ValidationError as error:
            problems = error.messages
    if problems:
        raise NotReady(tuple(problems))


def written(fact: Fact, comment: str, *, by: User) -> Fact:
    """Save the row with its version, and let it be found by what it says now."""
    before = Fact.objects.filter(pk=fact.pk).values_list("term_id", flat=True).first()
    fact.save()
    keep(fact, comment, by=by)
    follow_features([fact.condition_id], left=[before])
    index_names(found_by(fact))
    return fact


def drop(fact: Fact, comment: str, *, by: User) -> None:
    """The row goes; its last version stays, and so do decided proposals about it."""
    keep(fact, comment, by=by)
    fact.proposals.exclude(state=FactProposal.State.OPEN).update(fact=None)
    number, numbers, term = fact.condition_id, found_by(fact), fact.term_id
    fact.delete()
    follow_features([number], left=[term])
    index_names(numbers)


def found_by(fact: Fact) -> set[int]:
    """The page of the fact, and those that are found by the symbol that it gives for the number of a gene."""
    is_of_gene = fact.kind == Fact.Kind.GENE and fact.code and fact.label
    return {fact.condition_id, *(pages_with_numbers([fact.code]) if is_of_gene else ())}


def keep(row: Model, comment: str, *, by: User) -> None:
    with reversion.create_revision(manage_manually=True):
        reversion.add_to_revision(row)
        describe_revision(comment, by=by)


def term_of(fact: Fact) -> int | None:
    """The clinical feature that is meant: by its code, else by words that one term alone has."""
    if fact.kind != Fact.Kind.FEATURE:
        return None
    if fact.code:
        return term_with(fact.code) if is_feature(fact.code, fold(fact.label)) else None
    if not is_feature("", fold(fact.label)):
        return None
    names = FeatureName.objects.filter(folded=fold(fact.label), language="en", term__is_obsolete=False)
    found = set(names.values_list("term_id", flat=True))
    return found.pop() if len(found) == 1 else None
