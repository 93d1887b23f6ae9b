"""Pages of clinical features: one, and all that conditions name."""

import pytest

from conditions.actions import withdraw
from conditions.models import Fact, FeatureTerm
from conditions.search import feature_reading
from conditions.search.feature_reading import features_and_words, forget
from conditions.views import features
from tests import build
from tests.feature_tree import CODES, Terms
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
HEAD = f"/diseases/feature/{CODES['large head']}"


@pytest.fixture(scope="module", autouse=True)
def terms(rows_of_the_module):
    with rows_of_the_module():
        terms = Terms()
        FeatureTerm.objects.filter(code__in=[CODES["large head"], CODES["small head"]]).update(
            system="head-neck"
        )
        terms.called(terms["large head"], "Big skull", "synonym")
        terms.called(terms["large head"], "Cabeza grande", "label", "es")
        terms.published("Glass knee", {"large head": "very-frequent", "absences": ""})
        terms.published("Stone knee", {"large head": ""})
        terms.published("Clay knee", {"large head": "very-frequent", "small head": "excluded"})
        return terms


@pytest.fixture(autouse=True)
def read_anew():
    """What is kept in memory knows nothing of rows that were rolled back."""
    forget()
    features_and_words()


def groups(response) -> list[tuple[str, int, list[str]]]:
    return [(g.label, g.total, [c.name for c in g.conditions]) for g in response.context["listed"].groups]


def test_a_feature_shows_its_names_and_the_conditions_by_how_often_it_is_seen(client):
    response = read(client, HEAD, template="conditions/feature.html", queries=6)
    assert groups(response) == [
        ("Very often (80-99 %)", 2, ["Clay knee", "Glass knee"]),
        ("How often is not known", 1, ["Stone knee"]),
    ]
    html, words = text_of(response), words_of(response)
    assert "<h1>Large head</h1>" in html
    for part in ("Medical term Medical large head", "Also called Big skull", "In Spanish Cabeza grande"):
        assert part in words
    assert f'href="/symptoms?has={CODES["large head"]}"' in html
    assert 'href="/diseases/features?system=head-neck"' in html
    assert f'<link rel="canonical" href="http://testserver{HEAD}">' in html


def test_what_a_feature_is_a_kind_of_and_its_kinds_are_linked(client):
    response = read(client, f"/diseases/feature/{CODES['skull']}")
    above, below = response.context["relatives"].broader, response.context["relatives"].narrower
    assert [(each.name, each.conditions) for each in above] == [("Bones", 3)]
    assert [(each.name, each.conditions) for each in below] == [("Large head", 3), ("Small head", 0)]
    assert said("feature.conditions.none") in words_of(response)


def test_a_condition_in_which_it_is_not_seen_is_not_listed(client):
    assert groups(read(client, f"/diseases/feature/{CODES['small head']}")) == []


def test_where_sources_differ_the_condition_is_listed_once(client, terms):
    condition = Fact.objects.filter(label="Medical absences").get().condition
    Fact.objects.create(condition=condition, **terms.fact("large head", "very-rare", position=9))
    assert sum(len(names) for _, _, names in groups(client.get(HEAD))) == 3


@pytest.mark.parametrize("size", [1, 2])
def test_a_long_list_comes_in_parts_that_lose_nothing(client, monkeypatch, size):
    monkeypatch.setattr(features, "ON_ONE_PAGE", size)
    found, address = [], HEAD
    while address:
        response = read(client, address, queries=6)
        found += [name for _, _, names in groups(response) for name in names]
        address = response.context["next_url"]
    assert found == ["Clay knee", "Glass knee", "Stone knee"]
    assert '<meta name="robots" content="noindex">' in text_of(response)


@pytest.mark.parametrize("after", ["x", "-1", "999", "9" * 40, "²"])
def test_a_place_that_is_none_begins_at_the_beginning(client, after):
    assert len(groups(client.get(HEAD, {"after": after}))) == 2


@pytest.mark.parametrize("written", ["hp:0000008", "HP_0000008", "HP:8", "HPO:0000008"])
def test_other_ways_to_write_a_code_redirect(client, written):
    response = client.get(f"/diseases/feature/{written}")
    assert (response.status_code, response["Location"]) == (301, HEAD)


def test_a_code_that_was_given_up_leads_to_its_successor(client, terms):
    terms.add("old head", code="HP:0777777", is_obsolete=True, successor=CODES["large head"])
    response = client.get("/diseases/feature/HP:0777777")
    assert (response.status_code, response["Location"]) == (301, HEAD)


def test_a_code_that_was_given_up_for_nothing_says_so(client, terms):
    terms.add("gone", code="HP:0888888", is_obsolete=True)
    assert said("feature.given-up") in words_of(client.get("/diseases/feature/HP:0888888"))


@pytest.mark.parametrize("code", ["HP:9999999", "x", "8", "HP:", "HP:12345678", "%F0%9F%92%A5"])
def test_what_is_no_code_is_not_found(client, code):
    assert client.get(f"/diseases/feature/{code}").status_code == 404


def test_what_is_hidden_or_withdrawn_is_gone_at_once(client):
    Fact.objects.filter(condition__name="Clay knee").update(is_hidden=True)
    withdraw(Fact.objects.get(label="Medical absences").condition, by=build.reviewer(), note="x")
    assert groups(client.get(HEAD)) == [("How often is not known", 1, ["Stone knee"])]


def names(response) -> list[str]:
    return [row.name for row, _ in response.context["rows"]]


def test_all_features_stand_by_part_of_the_body_and_by_letter_with_counts(client):
    response = read(client, "/diseases/features", template="conditions/features.html", queries=2)
    assert response.context["systems"] == [
        ("Head, face and neck", "/diseases/features?system=head-neck", 1),
        ("Metabolism and laboratory findings", "/diseases/features?system=metabolism", 1),
    ]
    assert [(letter, count) for letter, _, count in response.context["letters"] if count] == [
        ("A", 1),
        ("L", 1),
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("system=head-neck", ["Large head"]),
        ("system=metabolism", ["Absences"]),
        ("system=other", []),
        ("system=eye", []),
        ("letter=L", ["Large head"]),
        ("letter=Q", []),
        ("q=lagre", ["Large head"]),
        ("q=HP:0000008", ["Large head"]),
        ("q=cabeza", ["Large head"]),
        ("q=xqzzt", []),
    ],
)
def test_a_list_holds_what_was_asked_for(client, query, found):
    assert names(read(client, f"/diseases/features?{query}", template="conditions/features.html")) == found


@pytest.mark.parametrize("query", ["system=nose", "letter=AA", "letter=%C3%84"])
def test_what_is_no_part_of_the_list_is_not_found(client, query):
    assert client.get(f"/diseases/features?{query}").status_code == 404


def test_a_long_list_of_features_comes_in_parts(client, terms, monkeypatch):
    monkeypatch.setattr(features, "ON_ONE_PAGE", 2)
    monkeypatch.setattr(feature_reading, "system_of", lambda name, lay_name: "")
    terms.published("Bone knee", dict.fromkeys(("limbs", "bent fingers", "skull", "eyes"), ""))
    found, address = [], "/diseases/features?system=other"
    while address:
        response = client.get(address)
        found += names(response)
        address = response.context["next_url"]
    assert found == ["Absences", "Bent fingers", "Eyes", "Limbs", "Skull"]


def test_a_site_without_features_says_so(client):
    Fact.objects.all().delete()
    forget()
    words = words_of(client.get("/diseases/features"))
    assert said("features.none") in words
    assert said("features.systems.heading") not in words


def test_the_pages_are_for_reading_only(client):
    only_reads(client, HEAD)
    only_reads(client, "/diseases/features")
