"""A source that would lose very much is left alone: its files may have been cut off."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from conditions.importers.catalogue import formats
from conditions.importers.catalogue.records import Code, KindOf, Named, Term
from conditions.models import ClassificationLink, Condition, Fact, FeatureName, ImportRun
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
MANY = 240
NUMBERS = range(KNEE, KNEE + MANY)
JOINTS = [listed(number, f"Joint {number}") for number in NUMBERS]
NAMES = [entry(number, names=(Named(f"Ringing joint {number}"),)) for number in NUMBERS]
LOST_NAMES = "It would lose 140 of its 240 facts “Other name”: more than a fifth."


@pytest.fixture
def loaded(tmp_path):
    following(tmp_path, {LISTS: JOINTS + NAMES})
    return tmp_path


def test_a_file_that_was_cut_off_changes_nothing_and_the_numbers_are_said(loaded):
    before, runs = everything(), ImportRun.objects.count()
    (report,) = following(loaded, {LISTS: JOINTS + NAMES[:100]})
    assert report.is_refused
    assert any(sentence.startswith(LOST_NAMES) for sentence in report.told)
    assert "--allow-loss" in report.told[-1]
    assert (everything(), ImportRun.objects.count()) == (before, runs)
    (again,) = following(loaded, {LISTS: JOINTS + NAMES})
    assert again.is_quick


def test_a_source_may_lose_as_much_as_its_files_say_when_that_is_allowed(loaded):
    (report,) = following(loaded, {LISTS: JOINTS + NAMES[:100]}, may_lose=True)
    assert not report.is_refused
    assert report.counts["fact removed"] == 140
    assert Fact.objects.filter(kind="name").count() == 100


def test_a_fifth_may_go_and_so_may_fifty_of_few(loaded):
    (report,) = following(loaded, {LISTS: JOINTS + NAMES[: MANY * 4 // 5]})
    assert report.counts["fact removed"] == MANY // 5
    plan = {LISTS: JOINTS, "Few": NAMES[:60]}
    following(loaded, plan, may_lose=True)
    assert not following(loaded, plan | {"Few": NAMES[:36]})[1].is_refused


def test_what_is_said_in_other_words_is_no_loss(loaded):
    other = [entry(number, names=(Named(f"Humming joint {number}"),)) for number in NUMBERS]
    (report,) = following(loaded, {LISTS: JOINTS + other})
    assert report.counts["fact removed"] == report.counts["fact created"] == MANY


def test_facts_that_editors_decided_on_are_not_counted_as_lost(loaded):
    Fact.objects.filter(kind="name").update(is_hidden=True)
    assert not following(loaded, {LISTS: JOINTS + NAMES[:1]})[0].is_refused


def test_many_kinds_that_each_lose_few_are_counted_together(tmp_path):
    kinds = ("onset", "inheritance", "prevalence")
    said = [says(number, kind, "x") for number in NUMBERS[:40] for kind in kinds]
    following(tmp_path, {LISTS: JOINTS, "Kinds": said})
    report = following(tmp_path, {LISTS: JOINTS, "Kinds": said[:20]})[1]
    assert any(s.startswith("It would lose 100 of its 120 facts: more than") for s in report.told)


def test_names_of_features_and_places_are_counted_as_well(tmp_path):
    terms = [
        Term(Code("hpo", f"HP:{n:07}"), f"Sign {n}", (Named(f"Mark {n}", "lay"),)) for n in range(1, 101)
    ]
    places = [KindOf(Code("mondo", f"MONDO:{n}"), Code("mondo", "MONDO:1")) for n in NUMBERS]
    following(tmp_path, {LISTS: JOINTS, "Signs": terms, "Tree": places})
    reports = following(tmp_path, {LISTS: JOINTS, "Signs": terms[:50], "Tree": places[:100]})
    assert [report.is_refused for report in reports] == [False, True, True]
    assert "100 of its 200 names of features" in reports[1].told[-1]
    assert "140 of its 240 places of classes" in reports[2].told[-1]
    assert (FeatureName.objects.count(), ClassificationLink.objects.count()) == (200, 240)


def test_an_import_that_is_gone_on_with_is_not_asked_again(loaded, monkeypatch):
    step = "conditions.importers.catalogue.load.run.SourceRun.close"
    with monkeypatch.context() as patch:

        def dying(self, batch):
            raise KeyboardInterrupt

        patch.setattr(step, dying)
        with pytest.raises(KeyboardInterrupt):
            following(loaded, {LISTS: JOINTS + NAMES[:100]}, may_lose=True)
    (report,) = following(loaded, {LISTS: JOINTS + NAMES[:100]}, may_resume=True)
    assert not report.is_refused
    assert Fact.objects.filter(kind="name").count() == 100


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_the_command_says_so_goes_on_with_other_sources_and_fails(loaded, monkeypatch, options):
    monkeypatch.setitem(formats.FORMATS, "tiny", TINY)
    plan_of(loaded, {LISTS: JOINTS + NAMES[:100]})
    plan = loaded / "plan.toml"
    plan.write_text(
        f'[[source]]\nname = "{LISTS}"\nlicence = "CC0"\nmakes_conditions = true\n'
        'files = [{format = "tiny", path = "1.tiny"}]\n',
        encoding="utf-8",
    )
    out = StringIO()
    with pytest.raises(CommandError, match=f"Not imported, see above: {LISTS}"):
        call_command("import_catalogue", str(plan), *options, verbosity=0, stdout=out)
    assert LOST_NAMES in out.getvalue()
    assert Fact.objects.filter(kind="name").count() == MANY
    call_command("import_catalogue", str(plan), *options, "--allow-loss", verbosity=0, stdout=out)
    assert Fact.objects.filter(kind="name").count() == (MANY if options else 100)
    assert Condition.objects.count() == MANY
