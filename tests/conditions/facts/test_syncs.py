"""Editors' decisions through imports: nothing is undone, what differs is proposed, decisions hold."""

import pytest

from conditions.actions import facts, proposals
from conditions.importers.catalogue.records import Code, Statement
from conditions.models import Fact, FactProposal
from tests import build
from tests.conditions.facts.given import fresh
from tests.conditions.importers.catalogue.load.catalogues import (
    ELBOW,
    KNEE,
    LISTS,
    following,
    listed,
    says,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def sync(tmp_path):
    """The catalogue says these things of the knee now; gives the number of what was proposed and written."""

    def run(*said):
        (report,) = following(tmp_path, {LISTS: [listed(KNEE, "Glass knee"), *said]})
        counts = report.counts
        return counts["fact proposed"], counts["fact updated"] + counts["fact created"] + counts[
            "fact removed"
        ]

    return run


@pytest.fixture
def overridden(sync):
    sync(says(KNEE, evidence="one"))
    return facts.override_fact(Fact.objects.get(kind="onset"), {"label": "Adult"}, by=build.editor())


def statement(code):
    return Statement(Code("mondo", code), "onset", label="Childhood")


def proposal():
    return FactProposal.objects.get(state="open")


def test_what_was_accepted_is_what_the_next_import_finds(sync, overridden):
    assert sync(says(KNEE, evidence="two")) == (1, 0)
    assert fresh(overridden).label == "Adult"
    proposals.accept_proposal(proposal(), by=build.reviewer())
    assert (fresh(overridden).label, fresh(overridden).evidence) == ("Childhood", "two")
    assert sync(says(KNEE, evidence="two"), says(KNEE, "gene", "G")) == (0, 1)
    assert sync(says(KNEE, evidence="three")) == (0, 2)
    assert fresh(overridden).evidence == "three"


def test_what_was_declined_is_proposed_again_only_when_the_source_says_something_new(sync, overridden):
    sync(says(KNEE, evidence="two"))
    proposals.decline_proposal(proposal(), by=build.reviewer())
    assert sync(says(KNEE, evidence="two"), says(KNEE, "gene", "G")) == (0, 1)
    assert sync(says(KNEE, evidence="three"), says(KNEE, "gene", "G")) == (1, 0)
    assert fresh(overridden).label == "Adult"


def test_a_declined_change_of_a_hidden_fact_is_not_proposed_again(sync):
    sync(says(KNEE, evidence="one"))
    hidden = facts.hide_fact(Fact.objects.get(kind="onset"), by=build.editor())
    assert sync(says(KNEE, evidence="two")) == (1, 0)
    proposals.decline_proposal(proposal(), by=build.reviewer())
    assert sync(says(KNEE, evidence="two"), says(KNEE, "gene", "G")) == (0, 1)
    assert fresh(hidden).is_hidden


def test_an_accepted_end_leaves_an_editors_words_and_what_the_source_says_once_more_is_a_new_fact(
    sync, overridden
):
    assert sync() == (1, 0)
    proposals.accept_proposal(proposal(), by=build.reviewer())
    assert sync(says(KNEE, "gene", "G")) == (0, 1)
    assert sync(says(KNEE), says(KNEE, "gene", "G")) == (0, 1)
    assert sorted(Fact.objects.filter(kind="onset").values_list("label", "origin")) == [
        ("Adult", "editor"),
        ("Childhood", "catalogue"),
    ]


def test_an_editors_words_stay_on_the_page_that_a_sources_facts_have_left(tmp_path):
    """The source gives the entry, and with it all facts, to another number."""
    moved = "MONDO:1"
    following(tmp_path, {LISTS: [listed(KNEE, "Glass knee", moved), statement(moved)]})
    fact = facts.override_fact(Fact.objects.get(kind="onset"), {"label": "Adult"}, by=build.editor())
    others = [listed(KNEE, "Glass knee", "MONDO:2"), listed(ELBOW, "Glass elbow", moved)]
    following(tmp_path, {LISTS: [*others, statement(moved)]})
    assert proposal().get_kind_display() == "The source no longer says so"
    proposals.accept_proposal(proposal(), by=build.reviewer())
    assert (fresh(fact).condition_id, fresh(fact).label, fresh(fact).source) == (KNEE, "Adult", None)
    (theirs,) = Fact.objects.filter(kind="onset", source__isnull=False)
    assert (theirs.condition_id, theirs.label) == (ELBOW, "Childhood")


def test_what_counts_as_the_source_says_again_follows_the_source(sync, overridden):
    facts.restore_given(overridden, by=build.editor())
    assert sync(says(KNEE, evidence="two")) == (0, 1)


def test_an_editors_own_fact_is_not_touched_by_what_a_catalogue_says(sync, overridden):
    own = facts.add_fact(overridden.condition, {"kind": "gene", "label": "G"}, by=build.editor())
    sync(says(KNEE, evidence="one"), says(KNEE, "gene", "G"))
    sync(says(KNEE, evidence="one"))
    assert (fresh(own).label, fresh(own).origin) == ("G", "editor")


def test_a_proposal_goes_when_the_source_is_back_at_what_it_said(sync, overridden):
    sync(says(KNEE, evidence="two"))
    assert proposal().says["evidence"] == "two"
    assert sync(says(KNEE, evidence="one")) == (0, 0)
    assert not FactProposal.objects.exists()
