"""What editors do to facts: who may, when it is refused, what readers see and find, what the history says."""

import pytest

from conditions.actions import facts
from conditions.errors import NotAllowed, NotReady, WrongState
from conditions.importers.catalogue.load.wanted import FIELDS
from conditions.models import Fact, FeatureName, FeatureTerm, PublishedName
from conditions.models.fact import SAID
from tests import build
from tests.conditions.facts.given import a_page, fresh, given, history, proposed, source

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return a_page()


def findable(page):
    return set(PublishedName.objects.filter(condition=page).values_list("name", flat=True))


def test_what_a_fact_says_is_what_catalogues_give():
    assert set(SAID) == set(FIELDS)


def test_a_hidden_name_no_longer_finds_the_page_and_finds_it_again_when_shown(page):
    name = given(page, "name", "Ringing knee", language="en")
    facts.show_fact(facts.hide_fact(name, by=build.editor()), by=build.editor())
    assert "Ringing knee" in findable(page)
    facts.hide_fact(name, by=build.editor(), note="Not used any more")
    assert fresh(name).is_hidden
    assert "Ringing knee" not in findable(page)
    assert history(name) == ["Not used any more", "Shown to readers", "Hidden from readers"]


def test_what_is_so_already_is_refused_in_words(page):
    fact = given(page)
    with pytest.raises(WrongState, match="Readers see this fact already"):
        facts.show_fact(fact, by=build.editor())
    facts.hide_fact(fact, by=build.editor())
    with pytest.raises(WrongState, match="hidden already"):
        facts.hide_fact(fact, by=build.editor())
    with pytest.raises(WrongState, match="as its source gives it"):
        facts.restore_given(fact, by=build.editor())
    Fact.objects.all().delete()
    with pytest.raises(WrongState, match="removed this fact meanwhile"):
        facts.override_fact(fact, {"label": "Birth"}, by=build.editor())


@pytest.mark.parametrize(
    "act",
    [
        lambda fact, by: facts.hide_fact(fact, by=by),
        lambda fact, by: facts.show_fact(fact, by=by),
        lambda fact, by: facts.override_fact(fact, {"label": "Birth"}, by=by),
        lambda fact, by: facts.restore_given(fact, by=by),
        lambda fact, by: facts.add_fact(fact.condition, {"kind": "gene", "label": "G"}, by=by),
        lambda fact, by: facts.remove_fact(fact, by=by),
    ],
)
def test_moderators_change_no_facts(page, act):
    fact = given(page)
    with pytest.raises(NotAllowed):
        act(fact, build.moderator())
    assert (fresh(fact).label, Fact.objects.count()) == ("Childhood", 1)


def test_an_override_keeps_what_the_source_gave_the_first_time(page):
    fact = given(page, evidence="check")
    facts.override_fact(fact, {"label": "Adult"}, by=build.editor())
    facts.override_fact(fact, {"label": "Elderly"}, by=build.editor())
    row = fresh(fact)
    assert (row.label, row.evidence, row.origin) == ("Elderly", "check", "catalogue")
    assert (row.given["label"], row.given["evidence"], set(row.given)) == ("Childhood", "check", set(SAID))
    facts.override_fact(fact, {"label": "Childhood"}, by=build.editor())
    assert not fresh(fact).is_overridden


def test_as_the_source_says_again(page):
    name = given(page, "name", "Ringing knee", language="en")
    facts.override_fact(name, {"label": "Humming knee"}, by=build.editor())
    assert "Humming knee" in findable(page)
    facts.restore_given(name, by=build.editor())
    assert (fresh(name).label, fresh(name).given) == ("Ringing knee", None)
    assert "Ringing knee" in findable(page)
    assert "Humming knee" not in findable(page)


def test_while_the_source_says_something_newer_it_is_not_put_back_to_what_it_said_before(page):
    fact = given(page)
    facts.override_fact(fact, {"label": "Adult"}, by=build.editor())
    proposed(fresh(fact), label="Birth")
    with pytest.raises(WrongState, match="Accept or decline that first"):
        facts.restore_given(fact, by=build.editor())


def test_a_fact_of_a_catalogue_does_not_become_another_kind(page):
    with pytest.raises(NotReady, match="fact of another kind"):
        facts.override_fact(given(page), {"kind": "gene"}, by=build.editor())


def test_what_is_refused_leaves_everything_as_it_was(page):
    fact = given(page, "prevalence", "1-9 / 100 000")
    with pytest.raises(NotReady, match="share of people"):
        facts.override_fact(fact, {"label": "Quite rare"}, by=build.editor())
    assert (fresh(fact).label, fresh(fact).given, history(fact)) == ("1-9 / 100 000", None, [])


def test_an_act_that_breaks_in_the_middle_leaves_nothing_behind(page, monkeypatch):
    name = given(page, "name", "Ringing knee", language="en")

    def broken(numbers):
        raise RuntimeError

    monkeypatch.setattr(facts, "index_names", broken)
    with pytest.raises(RuntimeError):
        facts.hide_fact(name, by=build.editor())
    assert (fresh(name).is_hidden, history(name)) == (False, [])


def test_an_added_fact_is_an_editors_own_stands_last_and_has_a_version(page):
    given(page, "gene", "A", position=4)
    fact = facts.add_fact(page, {"kind": "gene", "label": "B"}, by=build.editor(), source=source())
    assert (fact.origin, fact.position, fact.source, history(fact)) == ("editor", 5, source(), ["Added"])


def test_only_what_no_catalogue_gives_is_removed(page):
    own = facts.add_fact(page, {"kind": "name", "label": "Own", "language": "en"}, by=build.editor())
    assert "Own" in findable(page)
    with pytest.raises(NotAllowed):
        facts.remove_fact(own, by=build.editor())
    facts.remove_fact(own, by=build.reviewer())
    assert "Own" not in findable(page)
    with pytest.raises(WrongState, match="Hide it instead"):
        facts.remove_fact(given(page), by=build.reviewer())


def test_a_feature_finds_its_term_by_its_code_and_by_words_that_one_term_alone_has(page):
    terms = [
        FeatureTerm.objects.create(code=f"HP:000000{n}", name=f"Sign {n}", source=source()) for n in (1, 2)
    ]
    FeatureName.objects.create(term=terms[1], name="Ringing", folded="ringing", kind="lay", source=source())
    coded = facts.add_fact(page, {"kind": "feature", "code": "hp:0000001"}, by=build.editor())
    worded = facts.add_fact(page, {"kind": "feature", "label": "Ringing"}, by=build.editor())
    assert [(row.term, row.label) for row in (coded, worded)] == [(terms[0], "Sign 1"), (terms[1], "Ringing")]
    facts.override_fact(worded, {"label": "Something else"}, by=build.editor())
    assert fresh(worded).term is None
