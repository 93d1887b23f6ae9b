"""What people say of what they see leads to signs and symptoms, and not to a disease with a like name."""

import pytest

from tests import build
from tests.feature_tree import Terms
from tests.reader import said, text_of, words_of

pytestmark = pytest.mark.django_db
PAGES = {
    "Biliary cirrhosis": ("Hanot disease",),
    "Heavy chain amyloidosis": ("AH amyloidosis, Ig heavy chain",),
    "Androgen balding": ("Late balding",),
    "Valve prolapse": ("Floppy valve",),
    "Ondine del Barco typhus": (),
    "Crohn disease": (),
    "Prostate cancer, familial": (),
}


@pytest.fixture(scope="module", autouse=True)
def pages(rows_of_the_module):
    with rows_of_the_module():
        for name, others in PAGES.items():
            build.published(name, names=others)
        terms = Terms()
        terms.published(
            "Thing of arms", {"weak muscles": "", "seizures": "", "large head": "", "short arms": ""}
        )
        terms.called(terms["weak muscles"], "Floppy", "other")
        terms.called(terms["weak muscles"], "Hypotonia", "other")
        terms.called(terms["short arms"], "Trouble walking", "other")


def results(client, query):
    return client.get("/search", {"q": query}).context["results"]


@pytest.mark.parametrize(
    "query",
    ["cannot walk", "big head", "late talking", "floppy baby", "dedos largos", "my child walks badly"],
)
def test_usual_words_become_no_disease_that_nobody_meant(client, query):
    found = results(client, query)
    assert found.did_you_mean == ""
    assert found.left_out or not found.pages
    names = {page.name for page in found.pages}
    assert not names & {"Biliary cirrhosis", "Heavy chain amyloidosis", "Ondine del Barco typhus"}


@pytest.mark.parametrize(
    ("query", "feature"),
    [
        ("cannot walk", "Short arms"),
        ("big head", "Large head"),
        ("floppy baby", "Weak muscles"),
        ("my child has seizures and is floppy", "Seizures"),
        ("my child has seizures and is floppy", "Weak muscles"),
    ],
)
def test_they_find_features(client, query, feature):
    response = client.get("/search", {"q": query})
    assert feature in [place.name for place in response.context["results"].features]
    offers = client.get("/symptoms", {"q": query}).context["offers"]
    assert feature in [offer.name for offer in offers]


def test_features_stand_before_names_that_share_a_word_only(client):
    response = client.get("/search", {"q": "floppy baby"})
    text, words = text_of(response), words_of(response)
    assert text.index('id="found-features"') < text.index('id="found-conditions"')
    assert said("search.fewer", words="baby") in words
    assert 'href="/symptoms?q=floppy%20baby"' in text


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("crones disease", "Crohn disease"),
        ("prostrate cancer", "Prostate cancer, familial"),
        ("hanot diseese", "Biliary cirrhosis"),
    ],
)
def test_real_slips_are_still_corrected(client, query, page):
    assert results(client, query).pages[0].name == page


def test_a_sure_match_does_not_lead_away(client):
    assert "/symptoms?q=" not in text_of(client.get("/search", {"q": "crohn disease"}))
    assert "/symptoms?q=crone" in text_of(client.get("/search", {"q": "crone disease"}))


def test_while_somebody_types_usual_words_become_no_disease_either(client):
    rows = client.get("/search/suggest", {"q": "big head "}).json()["suggestions"]
    assert [row["name"] for row in rows] == []
