"""What an import does to facts: each case of the difference, and what editors decided."""

import pytest

from conditions.actions.proposals import accept_proposal
from conditions.importers.catalogue.records import Code, Named
from conditions.models import Condition, Fact, FactProposal, Source
from tests import build
from tests.conditions.importers.catalogue.load.catalogues import (
    ELBOW,
    KNEE,
    LISTS,
    entry,
    everything,
    following,
    listed,
    says,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(tmp_path):
    """Import the condition list with what it says, and a second catalogue if there is one."""

    def run(*said, orphans=None, **how):
        sources = {LISTS: [listed(KNEE, "Glass knee"), *said]}
        return following(tmp_path, sources | ({"Orphans": orphans} if orphans is not None else {}), **how)

    return run


def onset():
    return Fact.objects.get(kind="onset")


def test_a_release_creates_updates_and_removes_what_differs_only(run):
    run(says(KNEE, evidence="old"), says(KNEE, "gene", "GLASS1"), says(KNEE, "inheritance", "X"))
    kept, gene = onset().pk, Fact.objects.get(kind="gene").pk
    (report,) = run(says(KNEE, evidence="new"), says(KNEE, "gene", "GLASS1"), says(KNEE, "prevalence", "1-9"))
    counts = {key: n for key, n in report.counts.items() if key.startswith("fact ")}
    assert counts == {"fact created": 1, "fact updated": 1, "fact unchanged": 3, "fact removed": 1}
    assert (onset().pk, onset().evidence) == (kept, "new")
    assert Fact.objects.get(kind="gene").pk == gene
    assert not Fact.objects.filter(kind="inheritance").exists()


def test_facts_carry_their_source_release_and_origin(run):
    run(says(KNEE))
    assert (onset().origin, onset().source.name, onset().source.release) == ("catalogue", LISTS, "2.0")
    assert (onset().source.trust, onset().source.licence) == (1, "CC0")


def test_names_that_differ_become_facts_in_their_language_and_definitions_keep_their_sources(run):
    names = (Named("GLASS KNEE"), Named("Rodilla", language="es"), Named("Brittle knee", scope="broad"))
    run(entry(KNEE, "glass-knee", names=names, definition="It rings.", definition_sources=("A", "B")))
    said = Fact.objects.filter(kind="name").order_by("pk").values_list("label", "language", "detail")
    assert list(said) == [("Rodilla", "es", ""), ("Brittle knee", "en", "broad")]
    definition = Fact.objects.get(kind="definition")
    assert (definition.text, definition.language, definition.evidence) == ("It rings.", "en", "A, B")


def test_facts_of_editors_documents_and_other_sources_stay(run):
    run(says(KNEE), orphans=[says(KNEE, label="Any age")])
    page = Condition.objects.get(pk=KNEE)
    Fact.objects.create(condition=page, kind="onset", label="Editor")
    Fact.objects.create(condition=page, kind="onset", label="Document", origin="document")
    run(orphans=[says(KNEE, label="Any age")])
    assert set(Fact.objects.filter(kind="onset").values_list("label", flat=True)) == {
        "Any age",
        "Editor",
        "Document",
    }


def test_an_override_survives_and_a_change_is_proposed_once(run):
    run(says(KNEE, evidence="old"))
    row = onset()
    given = {name: getattr(row, name) for name in ("kind", "label", "evidence")}
    Fact.objects.filter(pk=row.pk).update(label="Adult", given=given)
    run(says(KNEE, evidence="old"))
    assert not FactProposal.objects.exists()
    (report,) = run(says(KNEE, evidence="new"))
    assert report.counts["fact proposed"] == 1
    proposal = FactProposal.objects.get()
    assert (proposal.kind, proposal.says["evidence"], proposal.fact_id) == ("changed", "new", row.pk)
    (again,) = run(says(KNEE, evidence="new"), says(KNEE, "gene", "G"))
    assert again.counts["fact proposed"] == 0
    assert (onset().label, onset().evidence) == ("Adult", "old")


def test_a_reworded_label_under_an_override_is_proposed_and_not_put_beside_it(run):
    run(says(KNEE, label="Childhood"))
    Fact.objects.filter(pk=onset().pk).update(label="Adult", given=onset().says)
    (report,) = run(says(KNEE, label="In childhood"))
    assert onset().label == "Adult", "There is one only."
    proposal = FactProposal.objects.get()
    assert (proposal.kind, proposal.says["label"]) == ("changed", "In childhood")
    assert (report.counts["fact proposed"], report.counts["fact created"]) == (1, 0)
    (again,) = run(says(KNEE, label="In childhood"), says(KNEE, "gene", "G"))
    assert again.counts["fact proposed"] == 0
    accept_proposal(proposal, by=build.reviewer())
    assert (onset().label, onset().given) == ("In childhood", None)
    run(says(KNEE, label="In childhood"), says(KNEE, "gene", "H"))
    assert not FactProposal.objects.filter(state="open").exists()
    assert onset().label == "In childhood"


def test_a_reworded_label_with_the_same_code_is_the_same_fact(run):
    ears, eyes = (Code("hpo", f"HP:000000{n}") for n in (3, 4))
    run(says(KNEE, "feature", "Ears", code=ears), says(KNEE, "feature", "Eyes", code=eyes))
    hidden = Fact.objects.filter(kind="feature", label="Ears")
    hidden.update(is_hidden=True)
    run(says(KNEE, "feature", "Ringing ears", code=ears), says(KNEE, "feature", "Weak eyes", code=eyes))
    assert FactProposal.objects.get().says["label"] == "Ringing ears"
    assert set(Fact.objects.filter(kind="feature").values_list("label", "is_hidden")) == {
        ("Ears", True),
        ("Weak eyes", False),
    }


def test_which_of_two_went_is_not_guessed(run):
    run(says(KNEE, label="Childhood"), says(KNEE, label="Adult"))
    Fact.objects.filter(label="Childhood").update(is_hidden=True)
    run(says(KNEE, label="Infancy"))
    assert FactProposal.objects.get().kind == "gone"
    assert set(Fact.objects.filter(kind="onset").values_list("label", flat=True)) == {"Childhood", "Infancy"}


def test_what_is_no_symbol_of_a_gene_is_refused_and_its_code_kept(run):
    code = Code("hgnc", "HGNC:3603")
    (report,) = run(
        says(KNEE, "gene", "fibrillin 1 (see OMIM)", code=code),
        says(KNEE, "gene", "not known"),
        says(KNEE, "gene", "HLA-B"),
    )
    assert report.refused.counts["What stands for the gene is no symbol"] == 2
    genes = Fact.objects.filter(kind="gene")
    assert set(genes.values_list("label", "code")) == {("", "HGNC:3603"), ("HLA-B", "")}


def test_a_hidden_fact_stays_hidden_and_its_end_is_proposed(run):
    run(says(KNEE))
    Fact.objects.filter(pk=onset().pk).update(is_hidden=True)
    run()
    assert onset().is_hidden
    assert FactProposal.objects.get().kind == "gone"
    run(says(KNEE, "gene", "G"))
    assert FactProposal.objects.count() == 1


def test_a_proposal_that_waits_follows_the_source_and_a_declined_one_is_not_made_again(run):
    run(says(KNEE, evidence="1"))
    Fact.objects.filter(pk=onset().pk).update(is_hidden=True)
    run(says(KNEE, evidence="2"))
    run(says(KNEE, evidence="3"))
    waiting = FactProposal.objects.get()
    assert waiting.says["evidence"] == "3"
    waiting.state, waiting.decided_at = "declined", waiting.proposed_at
    waiting.save()
    run(says(KNEE, evidence="3"), says(KNEE, "gene", "G"))
    assert FactProposal.objects.count() == 1


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"label": "x" * 401}, "The label is longer than 400 characters"),
        ({"language": "fr"}, "The site has no pages in the language “fr”"),
        ({"frequency": "often"}, "“onset” or “often” is not known here"),
    ],
)
def test_what_a_row_cannot_hold_is_refused_with_its_reason(run, said, reason):
    (report,) = run(says(KNEE, **said))
    assert report.refused.to_json() == [{"reason": reason, "count": 1, "examples": [f"MONDO:{KNEE}"]}]


def test_entries_that_no_condition_is_are_counted(run):
    (report,) = run(says(ELBOW))
    assert report.told == ["1 statements are about no condition of this site."]


def test_the_same_plan_and_files_again_change_nothing(run):
    run(says(KNEE), orphans=[says(KNEE, label="Any age")])
    before = everything()
    reports = run(says(KNEE), orphans=[says(KNEE, label="Any age")])
    assert all(report.is_quick for report in reports)
    assert everything() == before


def test_a_row_that_somebody_took_away_comes_back_with_the_same_files(run):
    run(says(KNEE))
    onset().delete()
    (report,) = run(says(KNEE))
    assert not report.is_quick
    assert onset().label == "Childhood"


def test_two_sources_of_one_name_are_one_row_of_sources(run):
    Source.objects.create(name=LISTS, release="2.0")
    run(says(KNEE))
    assert Source.objects.get().trust == 1
