"""Accept or decline what catalogues propose where an editor has decided otherwise.

Promise: a proposal is decided once, and stays as a record of who decided what. What was declined is not
proposed again until the source says something new: the fact remembers what its source says by now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from conditions.actions.draft import record_change
from conditions.actions.facts import drop, keep, locked, put, term_of, written
from conditions.actions.merged_numbers import merge_number
from conditions.actions.publish import withdraw
from conditions.errors import ActionError, WrongState
from conditions.models import Condition, Edition, Fact, FactProposal, MergedNumber
from conditions.permissions import require

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Kind, State = FactProposal.Kind, FactProposal.State
Seen = tuple[FactProposal, str]
"""A proposal, and the digest of what the person was shown of it; empty where nobody was shown anything."""

LONGEST_NAME = 250
NOT_LISTED = "The catalogue no longer lists it."


@dataclass(slots=True)
class Decided:
    """What a decision about many did: how many, and what could not be done, each with the reason."""

    done: int = 0
    refused: list[tuple[FactProposal, str]] = field(default_factory=list)


@transaction.atomic
def accept_proposal(proposal: FactProposal, *, by: User, seen: str = "") -> FactProposal:
    """The page follows the source: a fact says what it says or goes, a page takes its name or is withdrawn.
    What an editor wrote is never deleted with what a source said.

    `seen` is the digest of what the person was shown. Raise WrongState when it is decided or proposes
    something else by now, NotAllowed without the rights of the act that follows.
    """
    require(by, "conditions.decide_factproposal", "decide what catalogues propose")
    row = waiting(proposal, seen)
    ACCEPTING[Kind(row.kind), row.fact_id is not None](row, by)
    return decide(row, State.ACCEPTED, by=by)


@transaction.atomic
def decline_proposal(proposal: FactProposal, *, by: User, seen: str = "") -> FactProposal:
    """What readers see stays. Raise as `accept_proposal` does."""
    require(by, "conditions.decide_factproposal", "decide what catalogues propose")
    row = waiting(proposal, seen)
    if row.fact is not None and row.kind == Kind.CHANGED:
        remember(row.fact, row, by=by)
    return decide(row, State.DECLINED, by=by)


def accept_proposals(proposals: Iterable[Seen], *, by: User) -> Decided:
    """Each for itself: what is refused is told, the rest is done."""
    return decide_all(accept_proposal, proposals, by)


def decline_proposals(proposals: Iterable[Seen], *, by: User) -> Decided:
    return decide_all(decline_proposal, proposals, by)


def decide_all(act: Callable[..., FactProposal], proposals: Iterable[Seen], by: User) -> Decided:
    decided = Decided()
    for proposal, seen in proposals:
        try:
            act(proposal, by=by, seen=seen)
        except ActionError as refusal:
            decided.refused.append((proposal, str(refusal)))
        else:
            decided.done += 1
    return decided


def waiting(proposal: FactProposal, seen: str) -> FactProposal:
    """The row as it is now, held until the end. Raise WrongState when it is decided, gone or another."""
    row = FactProposal.objects.select_for_update(no_key=True).filter(pk=proposal.pk).first()
    if row is None:
        raise WrongState("This proposal is gone: its fact was removed, or the import was taken back.")
    if not row.is_open:
        raise WrongState(f"This proposal is {row.get_state_display().lower()} already.")
    if seen and seen != row.digest:
        raise WrongState("The source says something else again since you opened this. Look at it anew.")
    return row


def decide(proposal: FactProposal, state: FactProposal.State, *, by: User) -> FactProposal:
    proposal.state, proposal.decided_at, proposal.decided_by = state, timezone.now(), by
    proposal.save(update_fields=["fact", "says", "state", "decided_at", "decided_by"])
    return proposal


def take_over(proposal: FactProposal, by: User) -> None:
    """The source counts again, for readers too: an editor's wording or veto ends."""
    fact = locked(fact_of(proposal))
    put(fact, proposal.says)
    fact.given, fact.is_hidden = None, False
    fact.term_id = term_of(fact)
    written(fact, f"As {proposal.source} says now", by=by)


def let_go(proposal: FactProposal, by: User) -> None:
    """The fact goes, unless an editor wrote something else than the source: those words stay, as the editor's
    own. The proposal keeps what the source said, for the record."""
    fact = locked(fact_of(proposal))
    if fact.given is not None:
        proposal.says = fact.given
        fact.evidence = fact.own_evidence
        fact.origin, fact.source, fact.given = Fact.Origin.EDITOR, None, None
        written(fact, f"{proposal.source} no longer says so; kept as an editor's own", by=by)
        return
    proposal.says, proposal.fact = fact.says, None
    FactProposal.objects.filter(pk=proposal.pk).update(fact=None)
    drop(fact, f"{proposal.source} no longer says so", by=by)


def rename(proposal: FactProposal, by: User) -> None:
    """In the working copy: readers see it when the page is published."""
    require(by, "conditions.change_condition", "change pages")
    condition = Condition.objects.select_for_update(no_key=True).get(pk=proposal.condition_id)
    condition.name = str(proposal.says["name"])[:LONGEST_NAME]
    condition.save(update_fields=["name"])
    record_change(condition, by=by)
    keep(Condition.objects.get(pk=condition.pk), f"Name as {proposal.source} gives it", by=by)


def retire_page(proposal: FactProposal, by: User) -> None:
    """Withdrawn, with the reason; its number leads on where the source says what stands for it."""
    condition, into = proposal.condition, survivor_of(proposal.says)
    reason = f"It is now part of {into.name}."[:300] if into else NOT_LISTED
    if Edition.objects.current().filter(condition=condition).exists():
        withdraw(condition, by=by, note=f"{proposal.source} has given the entry up.", public_reason=reason)
    if into and not MergedNumber.objects.filter(pk=condition.pk).exists():
        merge_number(condition.pk, into, by=by, reason=reason)


ACCEPTING: dict[tuple[FactProposal.Kind, bool], Callable[[FactProposal, User], None]] = {
    (Kind.CHANGED, True): take_over,
    (Kind.GONE, True): let_go,
    (Kind.NAME, False): rename,
    (Kind.GONE, False): retire_page,
}
"""What accepting does, by what is proposed and whether it is about one fact."""


def remember(fact: Fact, proposal: FactProposal, *, by: User) -> None:
    """An override keeps what the source says now as what it gave; a hidden fact says it, still hidden. So the
    next import finds nothing new."""
    row = locked(fact)
    if row.given is not None:
        row.given = proposal.says
    elif row.is_hidden:
        put(row, proposal.says)
        row.term_id = term_of(row)
    else:
        return
    written(row, f"Kept as it is, though {proposal.source} says otherwise now", by=by)


def fact_of(proposal: FactProposal) -> Fact:
    """Raise WrongState when it is gone."""
    if proposal.fact is None:
        raise WrongState("The fact is gone.")
    return proposal.fact


def survivor_of(says: dict[str, Any]) -> Condition | None:
    into = says.get("into")
    return Condition.objects.filter(pk=int(into)).first() if into else None
