"""The text of a reference: no stray punctuation whatever is missing."""

from datetime import date
from itertools import product

import pytest

from references.citation_text import citation_text, distinct, short_citation

FULL = {
    "authors": "Smith A, Jones B",
    "title": "On marrow",
    "source": "Blood Rev",
    "year": 2002,
    "volume": "88",
    "issue": "8",
    "pages": "1769-80",
    "publisher": "",
    "url": "https://example.org/1",
    "accessed": date(2010, 4, 8),
}
EMPTY = {
    key: None if key in ("year", "accessed") else ""
    for key in FULL
}  # fmt: skip


def text(*, date_format="n/j/Y", **parts):
    return citation_text(**{**EMPTY, **parts}, date_format=date_format)


CASES = [
    ({}, ""),
    (FULL,
     "Smith A, Jones B. On marrow. Blood Rev. 2002;88(8):1769-80. https://example.org/1. Accessed 4/8/2010."),
    ({**FULL, "volume": "", "issue": "", "pages": ""},
     "Smith A, Jones B. On marrow. Blood Rev. 2002; https://example.org/1. Accessed 4/8/2010."),
    ({"authors": "Smith A", "source": "Cancer", "year": 2000}, "Smith A. Cancer. 2000."),
    ({"title": "Why?", "source": "Book, 5th ed."}, "Why? Book, 5th ed."),
    ({"title": "“Stop!”", "year": 1999}, "“Stop!” 1999."),
    ({"authors": " Smith  A, ", "title": ".", "source": "-"}, "Smith A."),
    ({"title": "A", "accessed": date(2010, 4, 8)}, "A."),
    ({"title": "A", "url": "https://e.org"}, "A. https://e.org."),
    ({"title": "A", "year": 2001, "url": "https://e.org"}, "A. 2001; https://e.org."),
    ({"title": "A", "volume": "3", "pages": "4"}, "A. 3:4."),
    ({"title": "A", "year": 2001, "volume": "3", "issue": "2"}, "A. 2001;3(2)."),
    ({"title": "A", "year": 2001, "pages": "4-5."}, "A. 2001:4-5."),
    ({"title": "A", "publisher": "Elsevier", "year": 2010}, "A. Elsevier; 2010."),
    ({"title": "A", "publisher": "Wiley & Co."}, "A. Wiley & Co."),
    ({"title": "A", "publisher": "Elsevier", "year": 2010, "volume": "2", "pages": "12-20", "url": "https://e.org",
      "accessed": date(2010, 12, 31)},
     "A. Elsevier; 2010. Vol. 2, p. 12-20. https://e.org. Accessed 12/31/2010."),
]  # fmt: skip


@pytest.mark.parametrize(("parts", "expected"), CASES)
def test_a_reference_reads_as_it_should(parts, expected):
    assert text(**parts) == expected


def test_the_form_of_the_date_belongs_to_the_site():
    parts = {"url": "https://e.org", "accessed": date(2010, 4, 8)}
    assert text(**parts, date_format="j/n/Y") == "https://e.org. Accessed 8/4/2010."


@pytest.mark.parametrize("publisher", ["", "Elsevier"])
def test_no_combination_of_missing_parts_leaves_stray_punctuation(publisher):
    for present in product([True, False], repeat=len(FULL)):
        parts = {key: value for (key, value), keep in zip(FULL.items(), present, strict=True) if keep}
        found = text(**{**parts, "publisher": publisher})
        for stray in ("..", "  ", " .", "()", ";.", ":.", ";:", "; ;", ",."):
            assert stray not in found
        assert found == "" or found.endswith(".")
        assert found[:1] not in set(".,;:) ")
        assert ("Accessed" in found) == ("url" in parts and "accessed" in parts)


@pytest.mark.parametrize(
    ("authors", "title", "year", "short"),
    [
        ("Paydas S, Ergin M", "Twenty cases", 2002, "Paydas 2002"),
        ("de la Cruz AB, Lee C", "", 2019, "de la Cruz 2019"),
        ("National Institutes of Health", "Glass", 2020, "National Institutes of Health 2020"),
        ("Lee C.", "", None, "Lee"),
        (
            "",
            "A title that goes on for longer than a marker can",
            2001,
            "A title that goes on for longer\u2026 2001",
        ),
        ("", "", None, ""),
    ],
)
def test_a_marker_names_the_first_author_and_the_year(authors, title, year, short):
    assert short_citation(authors, title, "", year) == short


def test_works_of_one_name_and_year_get_letters():
    named = distinct({9: "Lee 2019", 4: "Lee 2019", 5: "Cho 2020"})
    assert named == {4: "Lee 2019a", 9: "Lee 2019b", 5: "Cho 2020"}
    many = distinct(dict.fromkeys(range(60), "Lee"))
    assert (many[25], many[26], len(set(many.values()))) == ("Leez", "Leeza", 60)
