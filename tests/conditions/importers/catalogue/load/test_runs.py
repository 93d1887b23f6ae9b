"""Runs that break off, are gone on with, are taken back; and a dry run that leaves nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, connections

from conditions.actions import record_change
from conditions.errors import NotAllowed, WrongState
from conditions.importers.catalogue import formats
from conditions.importers.catalogue.load.alone import CATALOGUE, MEDQUAD, alone
from conditions.importers.catalogue.load.pages import Pages
from conditions.importers.catalogue.load.restore import TakingBack, restore
from conditions.importers.catalogue.records import Code, KindOf, Named, Refusal, Term
from conditions.models import Condition, Edition, Fact, FeatureTerm, ImportRun
from tests import build
from tests.conditions.importers.catalogue.load.catalogues import (
    KNEE,
    LISTS,
    TINY,
    entry,
    everything,
    following,
    listed,
    plan_of,
    says,
)

pytestmark = pytest.mark.django_db

NUMBERS = range(KNEE, KNEE + 5)
FIRST = [
    *(listed(number, f"Joint {number}") for number in NUMBERS),
    *(says(number, evidence="old") for number in NUMBERS),
    entry(KNEE, names=(Named("Ringing knee"),), parents=(Code("mondo", "MONDO:1"),)),
    Term(Code("hpo", "HP:0000360"), "Tinnitus", (Named("Ringing ears", "lay"),)),
    says(KNEE, "feature", "Ringing in the ears", code=Code("hpo", "HP:0000360")),
]
SECOND = [
    *(listed(number, f"Joint {number} renamed") for number in [*NUMBERS[1:], KNEE + 9]),
    *(says(number, evidence="new") for number in NUMBERS[1:]),
    Term(Code("mondo", f"MONDO:{KNEE}"), is_obsolete=True, successor=Code("mondo", f"MONDO:{KNEE + 1}")),
    KindOf(Code("mondo", f"MONDO:{KNEE + 2}"), Code("mondo", "MONDO:2")),
    Term(Code("hpo", "HP:0000360"), "Tinnitus of the ear", (Named("Humming ears", "lay"),)),
]
SMALL = {"batch_size": 2}


@pytest.fixture
def loaded(tmp_path):
    following(tmp_path, {LISTS: FIRST}, **SMALL)
    return tmp_path


def break_off_in_batch(monkeypatch, number: int) -> None:
    """The process dies while it writes this batch of conditions."""
    write, seen = Pages.write, []

    def dying(self, numbers, batch):
        seen.append(numbers)
        write(self, numbers, batch)
        if len(seen) == number:
            raise KeyboardInterrupt

    monkeypatch.setattr(Pages, "write", dying)


def last_run() -> ImportRun:
    return ImportRun.objects.order_by("-pk")[0]


def test_a_file_that_gives_nothing_leaves_its_source_as_it_was(loaded):
    before, runs = everything(), ImportRun.objects.count()
    for records in ([Refusal("1.tiny", "It was cut off; download it again.")], []):
        report = following(loaded, {LISTS: records}, **SMALL)[0]
        assert report.is_refused
        assert any("Nothing of this source was changed." in sentence for sentence in report.told)
    assert (everything(), ImportRun.objects.count()) == (before, runs)


def test_taking_a_run_back_gives_exactly_what_was_there(loaded):
    before = everything()
    following(loaded, {LISTS: SECOND}, **SMALL)
    assert everything() != before
    assert restore(last_run()) == []
    assert everything() == before
    assert last_run().state == "restored"


def test_taking_a_run_back_leaves_features_linked_that_an_earlier_one_knows(loaded):
    """Texts with features were loaded beside the second import, which linked them."""
    said = Fact.objects.create(condition_id=KNEE + 2, kind="feature", label="Tinnitus", origin="document")
    following(loaded, {LISTS: [*SECOND[:-1], FIRST[-2]]}, **SMALL)
    assert Fact.objects.get(pk=said.pk).term is not None
    told = restore(last_run())
    assert Fact.objects.get(pk=said.pk).term == FeatureTerm.objects.get()
    assert FeatureTerm.objects.get().conditions_count == 2
    assert told == ["1 clinical feature is linked by what other imports say of it."]


def test_taking_the_first_run_back_leaves_an_empty_site(tmp_path):
    build.reviewer()
    following(tmp_path, {LISTS: []})
    before = everything()
    following(tmp_path, {LISTS: FIRST})
    restore(last_run())
    assert everything() == before


def test_a_broken_run_that_is_resumed_ends_like_one_that_was_not(loaded, monkeypatch):
    before = everything()
    with monkeypatch.context() as patch:
        break_off_in_batch(patch, 2)
        with pytest.raises(KeyboardInterrupt):
            following(loaded, {LISTS: SECOND}, **SMALL)
    assert last_run().state == "running"
    (report,) = following(loaded, {LISTS: SECOND}, may_resume=True, **SMALL)
    assert report.told[0] == f"Went on with import {last_run().pk}, which had broken off."
    assert report.counts["condition updated"] == 4
    assert set(Fact.objects.filter(kind="onset").values_list("evidence", flat=True)) == {"new"}
    assert FeatureTerm.objects.get().lay_name == "Humming ears"
    restore(last_run())
    assert everything() == before


@pytest.mark.parametrize("may_resume", [True, False])
def test_a_taking_back_that_broke_off_ends_with_the_next_start_and_that_is_said(
    loaded, monkeypatch, may_resume
):
    before = everything()
    following(loaded, {LISTS: SECOND}, **SMALL)
    after, number = everything(), last_run().pk
    with monkeypatch.context() as patch:
        patch.setattr(TakingBack, "go", dying_in_batch(2))
        with pytest.raises(KeyboardInterrupt):
            restore(last_run())
    assert everything() not in (before, after)
    (report,) = following(loaded, {LISTS: FIRST}, may_resume=may_resume, **SMALL)
    said = f"Taking back import {number} ({LISTS}) had broken off; the rest of it is taken back now."
    assert report.told[0] == said
    assert ImportRun.objects.get(pk=number).state == "restored"
    assert everything() == before


def dying_in_batch(number: int):
    """The process dies in this batch of a taking back."""
    go, seen = TakingBack.go, []

    def dying(self):
        seen.append(self)
        go(self)
        if len(seen) == number:
            raise KeyboardInterrupt

    return dying


def test_a_broken_run_is_taken_back_first_when_it_is_not_resumed(loaded, monkeypatch):
    before = everything()
    with monkeypatch.context() as patch:
        break_off_in_batch(patch, 2)
        with pytest.raises(KeyboardInterrupt):
            following(loaded, {LISTS: SECOND}, **SMALL)
    broken = last_run()
    (report,) = following(loaded, {LISTS: FIRST}, may_resume=True, **SMALL)
    assert report.told[0] == f"Import {broken.pk} ({LISTS}) had broken off and was taken back."
    assert everything() == before


def test_rows_on_which_people_worked_since_are_kept_and_told(tmp_path):
    following(tmp_path, {LISTS: FIRST}, **SMALL)
    page = Condition.objects.get(pk=KNEE)
    record_change(page, by=build.editor())
    Fact.objects.filter(condition=KNEE + 1, kind="onset").update(is_hidden=True)
    kept = restore(last_run())
    assert "2 conditions kept, because people have worked on them since." in kept
    assert set(Condition.objects.values_list("pk", flat=True)) == {KNEE, KNEE + 1}
    assert Edition.objects.filter(is_current=True).count() == 2
    assert Fact.objects.get(kind="onset").condition_id == KNEE + 1


def test_runs_are_taken_back_newest_first(loaded):
    first = last_run()
    following(loaded, {LISTS: SECOND}, **SMALL)
    with pytest.raises(WrongState, match=f"in this order: {last_run().pk}"):
        restore(first)
    restore(last_run())
    restore(first)
    with pytest.raises(WrongState, match="taken back already"):
        restore(first)


def test_who_may_not_publish_may_not_import(tmp_path):
    with pytest.raises(NotAllowed):
        following(tmp_path, {LISTS: FIRST}, by=build.editor())
    following(tmp_path, {LISTS: FIRST}, by=build.editor(), must_publish=False)
    assert not Edition.objects.exists()


# The command.


def command(monkeypatch, folder, said, *options) -> str:
    monkeypatch.setitem(formats.FORMATS, "tiny", TINY)
    plan_of(folder, said)
    plan = folder / "plan.toml"
    lines = []
    for number, name in enumerate(said, start=1):
        makes = "true" if name == LISTS else "false"
        lines.append(f'[[source]]\nname = "{name}"\nlicence = "CC0"\nmakes_conditions = {makes}')
        lines.append(f'files = [{{format = "tiny", path = "{number}.tiny"}}]')
    plan.write_text("\n".join(lines), encoding="utf-8")
    said_out = StringIO()
    call_command("import_catalogue", str(plan), *options, verbosity=0, stdout=said_out)
    return said_out.getvalue()


def test_a_dry_run_reports_the_same_and_changes_nothing(tmp_path, monkeypatch):
    before = everything()
    dry = command(monkeypatch, tmp_path, {LISTS: FIRST}, "--dry-run")
    assert everything() == before
    assert not ImportRun.objects.exists()
    assert "This was a dry run: nothing was changed." in dry
    real = command(monkeypatch, tmp_path, {LISTS: FIRST})
    assert real.splitlines()[1:] == dry.splitlines()[1:-1]
    assert Condition.objects.count() == len(NUMBERS)


def test_an_import_that_fails_takes_itself_back_and_says_so(tmp_path, monkeypatch):
    command(monkeypatch, tmp_path, {LISTS: FIRST})
    before = everything()

    def fails(self, batch):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("conditions.importers.catalogue.load.run.SourceRun.close", fails)
    with pytest.raises(CommandError, match="the disk is full") as caught:
        command(monkeypatch, tmp_path, {LISTS: SECOND})
    assert f"Taken back: import {last_run().pk} ({LISTS})." in str(caught.value)
    assert everything() == before


@contextmanager
def somebody_else(command_name: str) -> Iterator[None]:
    """Another process is importing: one that has a connection of its own."""
    if connection.vendor == "sqlite":
        with alone(command_name):
            yield
        return
    own, other = connections["default"], connection.copy()
    connections["default"] = other
    place = alone(command_name)
    with place:
        connections["default"] = own
        yield
        connections["default"] = other
    connections["default"] = own
    other.close()


@pytest.mark.parametrize("first", [CATALOGUE, MEDQUAD])
@pytest.mark.parametrize("second", [CATALOGUE, MEDQUAD])
def test_a_second_import_waits_for_the_first_and_says_which_one_runs(tmp_path, monkeypatch, first, second):
    start = {
        CATALOGUE: lambda: command(monkeypatch, tmp_path, {LISTS: FIRST}),
        MEDQUAD: lambda: call_command("import_medquad", tmp_path, verbosity=0),
    }
    with somebody_else(first), pytest.raises(CommandError, match=f"^{first} is running on this site"):
        start[second]()
    assert not Condition.objects.exists()
    assert "created" in command(monkeypatch, tmp_path, {LISTS: FIRST})


def test_only_one_source_and_taking_back_by_number(tmp_path, monkeypatch):
    plan = {LISTS: FIRST, "Others": [says(KNEE, label="Any age")]}
    command(monkeypatch, tmp_path, plan, "--only", LISTS)
    assert ImportRun.objects.get().source.name == LISTS
    with pytest.raises(CommandError, match="no source called “Nobody”; it has Joints, Others"):
        command(monkeypatch, tmp_path, plan, "--only", "Nobody")
    out = StringIO()
    call_command("import_catalogue", restore=last_run().pk, stdout=out)
    assert out.getvalue().startswith(f"Import {last_run().pk} (Joints) was taken back.")
    assert not Condition.objects.exists()
    with pytest.raises(CommandError, match="There is no import 77"):
        call_command("import_catalogue", restore=77)
