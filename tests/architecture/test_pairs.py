"""Times end in `_at`, people in `_by`, and the database keeps each pair together."""

from dataclasses import dataclass

import pytest
from django.db.models import CheckConstraint, Model, Q

from tests.architecture.source import report
from tests.architecture.test_privacy import own_models

# Model.field -> why it stands alone.
ALONE = {
    "ImportRecord.imported_at": "An import is a command that the machine runs; no account stands behind it.",
    "Question.received_at": "Somebody outside sent it; no account stands behind it.",
    "Question.consent_changed_at": "The person who asked says so, without an account.",
    "Letter.queued_at": "The act that wrote it is recorded with who did it.",
    "Letter.next_try_at": "The machine tries.",
    "Letter.sent_at": "The machine sends.",
    "FactProposal.proposed_at": "A catalogue says so, through an import; whose run it was, the run says.",
    "ImportRun.finished_at": "Who started the run ended it.",
    "OpenForm.seen_at": "The last sign of a tab; whose tab it is, the row says.",
}
# Model.pair -> why the database does not hold it together.
LOOSE: dict[str, str] = {}


@dataclass(frozen=True)
class Row:
    """What the law needs to know of a model."""

    name: str
    may_be_empty: dict[str, bool]
    constrained: tuple[frozenset[str], ...]


def row_of(model: type[Model]) -> Row:
    checks = [c.condition for c in model._meta.constraints if isinstance(c, CheckConstraint)]
    return Row(
        model.__name__,
        {field.name: field.null for field in model._meta.local_fields},
        tuple(frozenset(names_in(check)) for check in checks),
    )


def names_in(condition: Q) -> set[str]:
    names = set()
    for child in condition.children:
        names |= names_in(child) if isinstance(child, Q) else {child[0].partition("__")[0]}
    return names


def violations(row: Row, alone: dict[str, str], loose: dict[str, str]) -> list[str]:
    problems = []
    for field in row.may_be_empty:
        stem, ending = field[:-3], field[-3:]
        if ending not in {"_at", "_by"} or f"{row.name}.{field}" in alone:
            continue
        other = stem + ("_by" if ending == "_at" else "_at")
        if other not in row.may_be_empty:
            problems.append(f"{row.name}.{field} has no {other}.")
        elif ending == "_at" and not held(row, stem) and f"{row.name}.{stem}" not in loose:
            problems.append(f"{row.name}: no constraint holds {field} and {other} together.")
    return problems


def held(row: Row, stem: str) -> bool:
    """Held by a constraint on both; or the time is always there and the person too, at least by name.

    An account may be deleted, so a name beside it, never empty, is as good as the account.
    """
    time, person, person_name = f"{stem}_at", f"{stem}_by", f"{stem}_by_name"
    if any({time, person} <= names for names in row.constrained):
        return True
    if row.may_be_empty[time]:
        return False
    return not row.may_be_empty[person] or any(person_name in names for names in row.constrained)


def test_times_and_people_come_in_pairs_that_the_database_holds():
    problems = [problem for model in own_models() for problem in violations(row_of(model), ALONE, LOOSE)]
    assert not problems, report(problems)


def test_every_exception_names_a_field_and_a_reason():
    stems = {f"{m.__name__}.{f.name}" for m in own_models() for f in m._meta.local_fields}
    assert set(ALONE) <= stems
    assert {f"{name}_at" for name in LOOSE} <= stems
    assert all([*ALONE.values(), *LOOSE.values()])


@pytest.mark.parametrize(
    ("fields", "constrained", "problem"),
    [
        ({"sent_at": False}, (), "Row.sent_at has no sent_by."),
        ({"sent_by": False}, (), "Row.sent_by has no sent_at."),
        (
            {"sent_at": True, "sent_by": True},
            (frozenset({"sent_at"}),),
            "Row: no constraint holds sent_at and sent_by together.",
        ),
        ({"sent_at": False, "sent_by": True}, (), "Row: no constraint holds sent_at and sent_by together."),
    ],
)
def test_the_law_of_pairs_bites(fields, constrained, problem):
    assert violations(Row("Row", fields, constrained), {}, {}) == [problem]


@pytest.mark.parametrize(
    ("fields", "constrained"),
    [
        ({"sent_at": True, "sent_by": True}, (frozenset({"sent_at", "sent_by"}),)),
        ({"sent_at": False, "sent_by": False}, ()),
        ({"sent_at": False, "sent_by": True}, (frozenset({"sent_by_name"}),)),
    ],
)
def test_pairs_that_are_held_pass(fields, constrained):
    assert violations(Row("Row", fields, constrained), {}, {}) == []


def test_names_are_found_in_nested_conditions():
    assert names_in(Q(a=1) | ~Q(Q(b__isnull=True) & Q(c=2))) == {"a", "b", "c"}
