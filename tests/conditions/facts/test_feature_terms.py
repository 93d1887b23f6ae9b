"""Features of pages can be looked for without an ontology, by what the pages call them, as far as readers see
those pages; an ontology that comes later says more of the same terms."""

import pytest

from conditions.actions import publish_again, withdraw
from conditions.actions.facts import add_fact, hide_fact, override_fact, remove_fact, show_fact
from conditions.errors import NotReady
from conditions.importers.catalogue.load.restore import restore
from conditions.importers.catalogue.records import Code, Named, Term, Translation
from conditions.models import Fact, FeatureLink, FeatureName, FeatureTerm, ImportRun
from tests import build
from tests.conditions.facts.given import a_page, given
from tests.conditions.importers.catalogue.load.catalogues import KNEE, LISTS, following, listed, says
from tests.conditions.importers.load.pages import NUMBER, load, page
from tests.conditions.management.commands import run as command

pytestmark = pytest.mark.django_db
FLAT, RINGING = "HP:0001763", "HP:0000360"
FEATURE = {"kind": "feature", "scheme": "hpo", "code": FLAT, "label": "Pes planus", "lay_label": "Flat feet"}
ADDRESS = f"/diseases/feature/{FLAT}"


def document(**feature):
    return page(facts=[FEATURE | feature])


def found(client, words="flat feet"):
    """Names and addresses of what the suggestions of the symptom search offer."""
    rows = client.get("/symptoms/suggest", {"q": words}).json()["suggestions"]
    return [(row["name"], row["url"]) for row in rows]


OFFERED = [("Flat feet", f"/symptoms?has={FLAT}#chosen")]


def test_a_published_document_makes_its_features_findable(client):
    load(document(), publish=True)
    assert found(client) == found(client, "pes planus") == OFFERED
    assert "Glass knee" in client.get("/symptoms", {"has": FLAT}).content.decode()
    assert ADDRESS in client.get("/diseases/features?system=limbs").content.decode()
    assert ADDRESS in client.get("/search", {"q": "flat feet"}).content.decode()
    text = client.get(ADDRESS).content.decode()
    assert "Glass knee" in text
    assert "Pes planus" in text
    assert "None" not in text


def test_two_pages_that_name_a_feature_share_one_term(client):
    load(document(), publish=True)
    load(document(label="Flatfoot", lay_label="Fallen arches") | {"number": NUMBER + 1}, publish=True)
    term = FeatureTerm.objects.get()
    assert (term.name, term.lay_name, term.conditions_count) == ("Pes planus", "Flat feet", 2)
    assert found(client, "fallen arches") == found(client, "flatfoot") == OFFERED


def test_what_readers_do_not_see_yet_is_not_found(client):
    load(document())
    assert found(client) == []
    assert client.get(ADDRESS).status_code == 404
    assert "flat feet" not in client.get("/symptoms", {"has": FLAT}).content.decode().lower()


def test_what_editors_do_to_a_feature_is_followed_at_once(client):
    by, on = build.administrator(), a_page()
    fact = add_fact(on, FEATURE, by=by)
    assert found(client) == OFFERED
    fact = hide_fact(fact, by=by)
    assert (found(client), client.get(ADDRESS).status_code) == ([], 404)
    assert not FeatureName.objects.exists(), "The words are kept nowhere else."
    assert FeatureTerm.objects.get().name == FLAT
    fact = show_fact(fact, by=by)
    assert found(client) == OFFERED
    fact = override_fact(fact, {"code": RINGING, "label": "Tinnitus", "lay_label": "Ringing ears"}, by=by)
    assert (found(client), found(client, "ringing ears")[0][0]) == ([], "Ringing ears")
    remove_fact(fact, by=by)
    assert found(client, "ringing ears") == []


def test_features_go_and_come_with_their_page(client):
    load(document(), publish=True)
    edition, by = Fact.objects.get().condition.editions.get(), build.reviewer()
    withdraw(edition.condition, by=by, note="Wrong.")
    assert (found(client), client.get(ADDRESS).status_code) == ([], 404)
    publish_again(edition, by=by)
    assert (found(client), client.get(ADDRESS).status_code) == (OFFERED, 200)


def test_a_document_that_no_longer_names_a_feature_takes_it_away(client):
    load(document(), publish=True)
    load(document(code=RINGING, label="Tinnitus", lay_label="Ringing ears"), publish=True)
    assert found(client) == []
    assert FeatureTerm.objects.in_use().get().name == "Tinnitus"


def test_a_mode_of_inheritance_among_the_features_is_no_sign():
    load(document(code="HP:0000006", label="Autosomal dominant inheritance"), publish=True)
    assert not FeatureTerm.objects.exists()


def test_an_editor_may_use_any_code_until_the_site_has_the_ontology():
    by, on = build.administrator(), a_page()
    add_fact(on, FEATURE, by=by)
    add_fact(on, {"kind": "feature", "code": RINGING, "label": "Tinnitus"}, by=by)
    FeatureTerm.objects.create(code="HP:0000002", name="Cough", source=given(on).source)
    with pytest.raises(NotReady, match="knows no HP:0000001"):
        add_fact(on, {"kind": "feature", "code": "HP:0000001", "label": "Anything"}, by=by)


def test_a_site_from_before_finds_its_features_by_one_command(client):
    given(a_page(), **(FEATURE | {"origin": "document"}))
    assert "Clinical features: 1." in command("rebuild_search").out
    assert found(client) == OFFERED
    rows = list(FeatureName.objects.values_list())
    command("rebuild_search")
    assert list(FeatureName.objects.values_list()) == rows


def test_an_ontology_says_more_of_the_same_term_and_taking_it_back_says_less(client, tmp_path):
    load(document(lay_label="Feet without arches"), publish=True)
    term, foot = FeatureTerm.objects.get(), Code("hpo", "HP:0001760")
    ontology = [
        Term(foot, "Abnormal foot morphology"),
        Term(Code("hpo", FLAT), "Pes planus", (Named("Flat feet", "lay"),), parents=(foot,)),
        Translation(Code("hpo", FLAT), "es", "Pie plano", source_text="Pes planus"),
    ]
    following(tmp_path, {"Ontology": ontology})
    after = FeatureTerm.objects.get(code=FLAT)
    assert (after.pk, after.lay_name, after.spanish_name) == (term.pk, "Flat feet", "Pie plano")
    assert (after.source.name, after.conditions_count) == ("Ontology", 1)
    assert FeatureLink.objects.get().parent.code == foot.code
    names = list(after.names.filter(language="en").values_list("name", flat=True))
    assert sorted(names) == ["Feet without arches", "Flat feet", "Pes planus"], "None is there twice."
    assert found(client, "without arches")[0][0] == "Flat feet"
    restore(ImportRun.objects.get())
    back = FeatureTerm.objects.get()
    assert (back.pk, back.lay_name, back.source) == (term.pk, "Feet without arches", None)
    assert {name.source for name in back.names.all()} == {None}


def test_everyday_words_of_pages_stand_where_an_ontology_has_none(client, tmp_path):
    load(document(), publish=True)
    following(tmp_path, {"Ontology": [Term(Code("hpo", FLAT), "Pes planus")]})
    assert found(client) == OFFERED
    hide_fact(Fact.objects.get(), by=build.administrator())
    assert (found(client), FeatureTerm.objects.get().lay_name) == ([], "")


def test_a_catalogue_makes_terms_of_its_codes_as_well(client, tmp_path):
    feature = says(KNEE, "feature", "Pes planus", code=Code("hpo", FLAT))
    following(tmp_path, {LISTS: [listed(KNEE, "Glass knee"), feature]})
    assert found(client, "pes planus") == [("Pes planus", f"/symptoms?has={FLAT}#chosen")]
    restore(ImportRun.objects.get())
    assert found(client, "pes planus") == []


def test_terms_of_other_branches_are_not_linked_where_the_hierarchy_is_known(tmp_path):
    course, slow = Code("hpo", "HP:0031797"), Code("hpo", "HP:9999999")
    following(tmp_path, {"Ontology": [Term(course, "Course"), Term(slow, "Slow", parents=(course,))]})
    load(document(code=slow.code, label="Slow"), publish=True)
    assert Fact.objects.get().term is None
