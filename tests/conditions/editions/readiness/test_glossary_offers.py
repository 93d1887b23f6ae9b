"""Glossary terms that a text uses and does not mark."""

import time

import pytest

from conditions.editions.readiness.glossary import on_glossary, vocabulary
from tests.conditions.editions.readiness.sections import text

ROWS = (
    (1, "bone marrow", "marrow"),
    (1, "bone marrow", "medulla ossium"),
    (2, "bone", "bones"),
    (3, "AIDS", None),
    (4, "X-linked", None),
    (5, "Gaucher's disease", None),
    (6, "anaemia", "anémie"),
)


def offers(*bodies, marked=()):
    kinds = ("summary", "cause", "treatment")
    texts = [text(body, kind) for body, kind in zip(bodies, kinds, strict=False)]
    found = on_glossary(texts, vocabulary(ROWS), set(marked))
    return [(one.place, one.fix.term, one.fix.words, one.fix.passed) for one in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>The bone marrow fails.</p>", [(1, "bone marrow")]),
        ("<p>The Bone  marrow fails; bones ache.</p>", [(1, "Bone marrow"), (2, "bones")]),
        ("<p>Of <strong>bone</strong> marrow.</p>", [(1, "bone marrow")]),
        ("<p>Of bone, marrow and bony parts.</p>", [(2, "bone"), (1, "marrow")]),
        ("<p>Jawbone and marrowless.</p>", []),
        ("<p>It aids AIDS patients.</p>", [(3, "AIDS")]),
        ("<p>It is x linked.</p>", [(4, "x linked")]),
        ("<p>It is Gaucher’s disease.</p>", [(5, "Gaucher’s disease")]),
        ("<p>Anémie and Anaemia.</p>", [(6, "Anémie")]),
        ("<p>The bone's end.</p>", [(2, "bone")]),
        ("<h3>Bone</h3><p>No word.</p>", []),
        ("<p><a href='/x'>Bone</a> and <dfn data-term='9'>bone</dfn>.</p>", []),
        ("<p>Of bone<cite data-citation='1'></cite> marrow.</p>", [(2, "bone"), (1, "marrow")]),
    ],
)
def test_whole_words_are_found_folded_and_the_longest_first(body, expected):
    assert [(term, words) for _, term, words, _ in offers(body)] == expected


def test_a_term_is_offered_once_a_page_where_readers_meet_it_first():
    assert offers("<p>No word.</p>", "<p>A bone.</p>", "<p>Bones.</p>") == [("cause", 2, "bone", 0)]
    assert offers("<p>A bone.</p>", marked=[2]) == []


def test_what_stands_inside_a_longer_term_is_passed_over():
    assert offers("<p>Bone marrow is in bone; marrow in bone.</p>")[1] == ("summary", 2, "bone", 0)
    assert offers("<p>The bone marrow.</p><p>A bone.</p>")[1] == ("summary", 2, "bone", 1)


def test_a_glossary_of_thousands_is_compiled_once():
    rows = tuple((n, f"term{n} of kind{n % 7}", f"form{n}") for n in range(2_000))
    page = [text("<p>" + "plain words with form7 among them and term9 of kind2. " * 80 + "</p>")]
    list(on_glossary(page, vocabulary(rows), set()))
    start = time.process_time()
    found = list(on_glossary(page, vocabulary(tuple(rows)), set()))
    assert {one.fix.words for one in found} == {"form7", "term9 of kind2"}
    assert time.process_time() - start < 0.1  # 4 ms where it was written
