"""Counts of lists follow what editors do to facts and what readers can open, at once."""

import pytest

from conditions.actions import publish_again, withdraw
from conditions.actions.count_features import pages_naming
from conditions.actions.facts import add_fact, hide_fact, override_fact, remove_fact, show_fact
from conditions.actions.proposals import accept_proposal
from conditions.models import ClassificationNode, FeatureTerm
from conditions.search.feature_reading import features, forget
from tests import build, classes
from tests.conditions.facts.given import a_page, fresh, given, proposed, source

pytestmark = pytest.mark.django_db


@pytest.fixture
def terms():
    FeatureTerm.objects.create(code="HP:0000360", name="Tinnitus", source=source())
    FeatureTerm.objects.create(code="HP:0001250", name="Seizure", source=source())


def counts():
    return dict(FeatureTerm.objects.values_list("name", "conditions_count"))


def below():
    return dict(ClassificationNode.objects.values_list("name", "conditions_below"))


def test_features_are_counted_as_editors_change_facts(terms):
    page, by = a_page(), build.administrator()
    fact = add_fact(page, {"kind": "feature", "code": "HP:0000360"}, by=by)
    assert counts() == {"Tinnitus": 1, "Seizure": 0}
    fact = hide_fact(fact, by=by)
    assert counts()["Tinnitus"] == 0
    fact = show_fact(fact, by=by)
    fact = override_fact(fact, {"code": "HP:0001250", "label": ""}, by=by)
    assert counts() == {"Tinnitus": 0, "Seizure": 1}
    remove_fact(fact, by=by)
    assert counts()["Seizure"] == 0


def test_a_feature_that_a_page_only_denies_counts_as_little_as_lists_show_it(terms):
    page, by = a_page(), build.administrator()
    denied = add_fact(page, {"kind": "feature", "code": "HP:0000360", "frequency": "excluded"}, by=by)
    assert counts() == {"Tinnitus": 0, "Seizure": 0}
    tinnitus = FeatureTerm.objects.get(name="Tinnitus")
    given(page, "feature", "Ringing", code="HP:0000360", frequency="frequent", term=tinnitus)
    assert pages_naming() == {tinnitus.pk: 1}, "Another source has seen it."
    page.facts.get(label="Ringing").delete()
    denied = override_fact(fresh(denied), {"frequency": "very-rare"}, by=by)
    assert counts() == {"Tinnitus": 1, "Seizure": 0}
    override_fact(fresh(denied), {"frequency": "excluded"}, by=by)
    assert counts() == {"Tinnitus": 0, "Seizure": 0}


@pytest.mark.parametrize(("frequency", "count"), [("excluded", 0), ("", 1), ("very-rare", 1)])
def test_counts_are_what_the_index_of_symptoms_holds(terms, frequency, count):
    page = a_page()
    term = FeatureTerm.objects.get(name="Tinnitus")
    given(page, "feature", "Tinnitus", code="HP:0000360", frequency=frequency, term=term)
    forget()
    assert pages_naming() == features().index.in_use() == ({term.pk: 1} if count else {})


def test_features_are_counted_as_proposals_are_accepted(terms):
    page, by = a_page(), build.administrator()
    fact = given(page, "feature", "Tinnitus", code="HP:0000360", scheme="hpo", is_hidden=True)
    accept_proposal(proposed(fact, code="HP:0001250", label="Seizure"), by=by)
    assert counts() == {"Tinnitus": 0, "Seizure": 1}
    accept_proposal(proposed(fresh(fact), "gone"), by=by)
    assert counts()["Seizure"] == 0


def test_features_and_classes_are_counted_as_pages_come_and_go(terms):
    page = a_page()
    given(page, "feature", "Tinnitus", code="HP:0000360", term=FeatureTerm.objects.get(name="Tinnitus"))
    top, joints, bones = (classes.node(f"T:{name}", name) for name in ("Top", "Joints", "Bones"))
    classes.under(joints, top)
    classes.under(bones, top)
    classes.under(classes.node("K:1", "Knee", page), joints, bones)
    classes.count()
    by = build.reviewer()
    withdraw(page, by=by, note="Wrong.")
    assert (counts()["Tinnitus"], below()) == (0, {"Top": 0, "Joints": 0, "Bones": 0, "Knee": 0})
    publish_again(page.editions.get(), by=by)
    assert (counts()["Tinnitus"], below()) == (1, {"Top": 1, "Joints": 1, "Bones": 1, "Knee": 0})
    by_hand = below()
    classes.count()
    assert below() == by_hand, "Counted anew it is the same."
