"""Of a pasted address only what it names is looked for, and of an unknown one nothing."""

import pytest

from conditions.search.pasted import Pasted, read_pasted

OWN = ("rare.example", "localhost:8000")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Marfan  syndrome", "Marfan syndrome"),
        ("HLA-A/B", "HLA-A/B"),
        ("del(22)(q11.2/q12)", "del(22)(q11.2/q12)"),
        ("50%defective", "50%defective"),
        ("Marfan%20syndrome", "Marfan syndrome"),
        ("Marfan%00", "Marfan%00"),
        ("HP%3A0001250", "HP:0001250"),
        ("https://omim.org/entry/154700", "OMIM:154700"),
        ("<https://omim.org/entry/154700>", "OMIM:154700"),
        ("see https://omim.org/entry/154700.", "OMIM:154700"),
        ("m.omim.org/entry/154700", "OMIM:154700"),
        ("https://omim.org/entry/154700 https://omim.org/entry/219700", "OMIM:154700, OMIM:219700"),
        ("/diseases/6975/marfan-syndrome", "GARD:0006975"),
        ("https://rare.example/diseases/6975/marfan-syndrome/summary", "GARD:0006975"),
        ("http://localhost:8000/diseases/6975", "GARD:0006975"),
        ("localhost:8000/diseases/6975", "GARD:0006975"),
        ("/espanol/diseases/6975/x/questions", "GARD:0006975"),
        ("/diseases/feature/HP:0001250", "HP:0001250"),
        ("/diseases/feature/HP%3A0001250", "HP:0001250"),
        ("/diseases/gene/FBN1", "FBN1"),
        ("/diseases/gene/HLA-A/B", "HLA-A/B"),
        ("/diseases/tree/mondo/MONDO:0007947", "MONDO:0007947"),
        ("https://rare.example/search?q=glass+knee", "glass knee"),
        ("/glossary/connective-tissue", "connective tissue"),
        ("/organizations/7/the-glass-society", "the glass society"),
    ],
)
def test_what_is_looked_for(typed, text):
    assert read_pasted(typed, OWN) == Pasted(text)


@pytest.mark.parametrize(
    "address",
    [
        "http://other.example/diseases/6975/x",
        "https://example.org/marfan-syndrome",
        "example.org/marfan-syndrome",
        "www.example.org",
        "https://omim.org/help/faq",
        "omim.org",
        "/diseases/browse/M",
        "https://rare.example/diseases/99999999999999999999/x",
        "https://rare.example/about",
        "https://rare.example/search?q=http://example.org/marfan",
    ],
)
def test_the_pieces_of_an_unknown_address_are_no_words(address):
    assert read_pasted(address, OWN) == Pasted("", address)


def test_words_beside_an_unknown_address_are_looked_for():
    assert read_pasted("Marfan https://example.org/knee", OWN) == Pasted("Marfan", "https://example.org/knee")
