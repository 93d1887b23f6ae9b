"""What facts and proposals say, in words and side by side, for the desk."""

from __future__ import annotations

from dataclasses import dataclass

from conditions.models import Fact, FactProposal
from conditions.models.fact import SAID
from references.codes import CODE_SCHEMES
from references.places import language_name

LABELS = {name: str(Fact._meta.get_field(name).verbose_name) for name in SAID}
SHOWN_AS = {
    "kind": dict(Fact.Kind.choices),
    "scheme": dict(CODE_SCHEMES),
    "frequency": dict(Fact.Frequency.choices),
}
NO_LONGER = "No longer says so"


@dataclass(frozen=True, slots=True)
class Line:
    """One field: what the page says, what the source gave before, what it says now. Empty is empty."""

    label: str
    page: str
    before: str
    now: str


def words(name, value):
    """The value of one field as an editor reads it."""
    if not value:
        return ""
    if name == "language":
        return language_name(value)
    return str(SHOWN_AS.get(name, {}).get(value, value))


def in_a_line(values):
    """What is said, the most telling first: "HP:0001250 Seizure, Often (30-79 %)"."""
    code = " ".join(filter(None, (words("scheme", values.get("scheme")), values.get("code", ""))))
    parts = [
        values.get("label", ""),
        values.get("text", ""),
        code,
        words("frequency", values.get("frequency")),
    ]
    parts += [values.get("frequency_text", ""), values.get("detail", "")]
    return ", ".join(part for part in parts if part)


def given_beside(fact):
    """Fields in which an editor says something else than the source gave."""
    gave = fact.given or {}
    says = fact.says
    return [
        Line(LABELS[name], words(name, says[name]), words(name, gave[name]), "")
        for name in SAID
        if name in gave and gave[name] != says[name]
    ]


def lines(proposal: FactProposal) -> list[Line]:
    """What is proposed, side by side; only what differs."""
    says, fact = proposal.says, proposal.fact
    if proposal.kind == FactProposal.Kind.NAME:
        return [Line("name", proposal.condition.name, "", str(says.get("name", "")))]
    if "obsolete" in says:
        into = f"Given up: now part of number {says['into']}" if says.get("into") else "Given up"
        return [Line("page", f"{proposal.condition.name} ({proposal.condition_id})", "Listed", into)]
    page = fact.says if fact else {}
    gave = {**page, **(fact.given or {})} if fact else says
    if proposal.kind == FactProposal.Kind.GONE:
        return [Line("fact", in_a_line(page) or "Removed", in_a_line({**gave, **says}), NO_LONGER)]
    found = [
        Line(LABELS[name], *(words(name, each.get(name)) for each in (page, gave, says)))
        for name in SAID
        if len({each.get(name, "") for each in (page, gave, says)}) > 1
    ]
    return found or [Line("fact", in_a_line(page), "", in_a_line(says))]


def subject(proposal: FactProposal) -> str:
    """Which fact it is about: "How common: 1-9 / 100 000"."""
    fact = proposal.fact
    if fact is None:
        kind = words("kind", proposal.says.get("kind"))
        return f"{kind}: {in_a_line(proposal.says)}" if kind else "The page itself"
    return f"{fact.get_kind_display()}: {in_a_line(fact.says)}"
