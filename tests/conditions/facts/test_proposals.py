"""Accepting and declining what catalogues propose: of facts, names and pages; one and many."""

import pytest

from conditions.actions import facts, proposals
from conditions.errors import NotAllowed, WrongState
from conditions.models import (
    Condition,
    Draft,
    Edition,
    Event,
    Fact,
    FactProposal,
    MergedNumber,
    PublishedName,
)
from tests import build
from tests.conditions.facts.given import a_page, fresh, given, history, proposed, proposed_of_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return a_page()


@pytest.fixture
def overridden(page):
    return facts.override_fact(given(page), {"label": "Adult"}, by=build.editor())


def accept(proposal, **more):
    return proposals.accept_proposal(proposal, by=build.reviewer(), **more)


def decline(proposal, **more):
    return proposals.decline_proposal(proposal, by=build.reviewer(), **more)


def test_an_accepted_change_is_what_the_source_says_now_and_shown(page):
    name = facts.hide_fact(given(page, "name", "Ringing knee", language="en"), by=build.editor())
    accept(proposed(name, label="Humming knee"))
    row = fresh(name)
    assert (row.label, row.given, row.is_hidden) == ("Humming knee", None, False)
    assert PublishedName.objects.filter(condition=page, name="Humming knee").exists()
    assert history(row)[0] == "As Joint list 1 says now"


def test_a_declined_change_leaves_what_readers_see_and_remembers_what_the_source_says(overridden):
    done = decline(proposed(overridden, label="Birth"))
    row = fresh(overridden)
    assert (row.label, row.given["label"]) == ("Adult", "Birth")
    assert (done.state, done.decided_by) == ("declined", build.reviewer())
    facts.restore_given(row, by=build.editor())
    assert fresh(row).label == "Birth"


def test_a_declined_change_of_a_hidden_fact_stays_hidden_and_follows_its_source(page):
    fact = facts.hide_fact(given(page), by=build.editor())
    decline(proposed(fact, label="Birth"))
    assert (fresh(fact).is_hidden, fresh(fact).label, fresh(fact).given) == (True, "Birth", None)


def test_what_the_source_no_longer_says_goes_and_the_record_keeps_what_it_was(page):
    hidden = facts.hide_fact(given(page), by=build.editor())
    earlier = decline(proposed(hidden, label="Birth"))
    row = accept(proposed(fresh(hidden), "gone"))
    assert not Fact.objects.exists()
    assert (fresh(row).fact, fresh(row).says["label"], fresh(row).state) == (None, "Birth", "accepted")
    assert fresh(earlier).state == "declined"


def test_an_editors_words_outlive_what_the_source_no_longer_says_as_the_editors_own(page):
    fact = given(page, "definition", "", text="An arthropathy.", evidence="PMID:7")
    facts.override_fact(fact, {"text": "Joints ring."}, by=build.editor())
    row = accept(proposed(fresh(fact), "gone"))
    kept = fresh(fact)
    assert (kept.text, kept.origin, kept.source, kept.given, kept.evidence) == (
        *("Joints ring.", "editor", None, None),
        "",
    )
    assert history(kept)[0] == "Joint list 1 no longer says so; kept as an editor's own"
    assert (fresh(row).state, fresh(row).says["text"]) == ("accepted", "An arthropathy.")
    facts.remove_fact(kept, by=build.reviewer())
    assert fresh(row).state == "accepted"


def test_evidence_that_an_editor_gave_stays_with_the_words(page):
    fact = facts.override_fact(given(page, evidence="PMID:7"), {"evidence": "PMID:8"}, by=build.editor())
    accept(proposed(fact, "gone"))
    assert (fresh(fact).evidence, fresh(fact).source) == ("PMID:8", None)


def test_a_declined_end_leaves_the_fact(overridden):
    decline(proposed(overridden, "gone"))
    assert fresh(overridden).label == "Adult"


def test_an_accepted_name_goes_into_the_working_copy_and_not_before_readers(page):
    accept(proposed_of_page(page, "name", name="Vitreous knee"))
    assert Condition.objects.get(pk=7).name == "Vitreous knee"
    assert Edition.objects.get(condition=7).name == "Glass knee"
    assert Draft.objects.get(condition=7).writers.get() == build.reviewer()
    assert history(page)[0] == "Name as Joint list 1 gives it"


def test_a_page_whose_entry_was_given_up_is_withdrawn_and_its_number_leads_on(page):
    other = a_page("Glass leg", 8)
    accept(proposed_of_page(page, "gone", obsolete=True, into=8))
    assert not Edition.objects.current().filter(condition=7).exists()
    assert Event.objects.filter(kind="withdrawn").get().public_reason == "It is now part of Glass leg."
    merged = MergedNumber.objects.get()
    assert (merged.number, merged.into, merged.reason) == (7, other, "It is now part of Glass leg.")


def test_without_a_successor_it_is_withdrawn_and_a_second_time_there_is_nothing_to_do(page):
    accept(proposed_of_page(page, "gone", obsolete=True, into=None))
    assert Event.objects.filter(kind="withdrawn").get().public_reason == proposals.NOT_LISTED
    accept(proposed_of_page(page, "gone", obsolete=True, into=None))
    assert Event.objects.filter(kind="withdrawn").count() == 1
    assert not MergedNumber.objects.exists()


@pytest.mark.parametrize("act", [proposals.accept_proposal, proposals.decline_proposal])
@pytest.mark.parametrize("who", [build.editor, build.moderator])
def test_writers_and_moderators_decide_nothing(overridden, act, who):
    row = proposed(overridden, label="Birth")
    with pytest.raises(NotAllowed):
        act(row, by=who())
    assert (fresh(row).state, fresh(overridden).label) == ("open", "Adult")


@pytest.mark.parametrize("act", [accept, decline])
def test_what_is_decided_gone_or_another_by_now_is_refused(overridden, act):
    row = proposed(overridden, label="Birth")
    seen = row.digest
    FactProposal.objects.filter(pk=row.pk).update(says={**row.says, "label": "Any age"})
    with pytest.raises(WrongState, match="something else again"):
        act(row, seen=seen)
    act(row)
    with pytest.raises(WrongState, match="ed already"):
        act(row)
    FactProposal.objects.all().delete()
    with pytest.raises(WrongState, match="is gone"):
        act(row)


def test_a_decision_that_breaks_in_the_middle_leaves_nothing_behind(overridden, monkeypatch):
    row = proposed(overridden, label="Birth")

    def broken(*args, **more):
        raise RuntimeError

    monkeypatch.setattr(proposals, "decide", broken)
    with pytest.raises(RuntimeError):
        accept(row)
    assert (fresh(row).state, fresh(overridden).label) == ("open", "Adult")


@pytest.mark.parametrize("state", ["accepted", "declined"])
def test_of_many_what_can_be_done_is_done_and_the_rest_is_told(page, state):
    rows = [
        proposed(facts.hide_fact(given(page, label=label), by=build.editor()), evidence="new")
        for label in "ABC"
    ]
    decline(rows[1])
    many = proposals.accept_proposals if state == "accepted" else proposals.decline_proposals
    decided = many([(row, row.digest) for row in rows], by=build.administrator())
    assert decided.done == 2
    assert [(row, reason) for row, reason in decided.refused] == [
        (rows[1], "This proposal is declined already.")
    ]
    assert [fresh(row).state for row in rows] == [state, "declined", state]
