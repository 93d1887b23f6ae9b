"""The reading grade: what counts as a sentence, a word and a syllable, and what is judged at all."""

import pytest

from conditions.editions.readiness.grade import on_grade, reading, spoken_syllables
from conditions.editions.readiness.sentences import divided, sentences, words
from conditions.editions.readiness.syllables import syllables
from tests.conditions.editions.readiness.sections import sentences_of, text

EASY = "<p>" + "The bone may break. It can heal in a few weeks. Rest helps a lot. " * 5 + "</p>"
HARD = (
    "<p>Osteogenesis imperfecta comprises heterogeneous disorders characterized by susceptibility to "
    "fractures, which frequently necessitate multidisciplinary management, including pharmacological "
    "intervention, physiotherapy, orthopaedic rehabilitation and continuous psychosocial support for "
    "affected individuals. The bone may break. It can heal. " + "Rest helps a lot. " * 6 + "</p>"
)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "gene genes heart caused called eye does treats"),
        (2, "tissue disease people wanted every marrow isn't baby baseline hopeful syndromes"),
        (3, "area created specialist aorta's"),
        (4, "leukemia autosomal"),
        (5, "mitochondria corticosteroid"),
        (6, "hypermobility osteoarthritis"),
        (7, "neurofibromatosis glucocerebrosidase"),
    ],
)
def test_syllables_are_counted_as_they_are_said(count, said):
    assert {word: syllables(word) for word in said.split()} == dict.fromkeys(said.split(), count)


@pytest.mark.parametrize(("word", "count"), [("MRI", 3), ("UVW", 5), ("12.5", 0), ("2019", 0), ("NF1", 3)])
def test_abbreviations_are_spelled_and_figures_left_out(word, count):
    assert spoken_syllables(word) == count


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("It heals. It breaks!", ["It heals.", "It breaks!"]),
        ("Seen by Dr. Smith in 3.5 of 100.", ["Seen by Dr. Smith in 3.5 of 100."]),
        ("Such germs, e.g. E. coli, grow.", ["Such germs, e.g. E. coli, grow."]),
        ("It lacks vitamin E. It aches.", ["It lacks vitamin E.", "It aches."]),
        ("He said “no.” She left", ["He said “no.”", "She left"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(block, expected):
    assert list(divided(block)) == expected


def test_headings_cells_and_items_that_are_no_sentences_are_left_out():
    body = (
        "<h3>Signs of it</h3><p>These are the signs:</p><ul><li>pain</li><li>Bones may break.</li></ul>"
        "<table><tbody><tr><td>One cell here.</td></tr></tbody></table>"
    )
    assert sentences(text(body).lines) == ["These are the signs:", "Bones may break."]
    assert words("A well-known 3.5 mg dose, isn't it?") == [
        "A",
        "well-known",
        "3.5",
        "mg",
        "dose",
        "isn't",
        "it",
    ]


def test_the_grade_is_that_of_the_formula():
    found = reading(text(EASY).lines)
    assert found.grade == round(0.39 * 75 / 15 + 11.8 * 75 / 75 - 15.59, 1)
    # Two sentences: 13 words with 16 syllables, six times.
    body = "<p>" + "The bone marrow may break in people. It is a tissue with cells. " * 6 + "</p>"
    assert reading(text(body).lines).grade == round(0.39 * 13 / 2 + 11.8 * 16 / 13 - 15.59, 1)


def test_a_hard_section_is_told_with_its_long_sentences_and_an_easy_one_is_not():
    assert list(on_grade(text(EASY), 8)) == []
    (found,) = on_grade(text(HARD), 8)
    assert found.level == "advice"
    assert found.sentence.startswith("Cause reads at grade ")
    assert found.sentence.endswith("; this site aims at 8 or lower. Divide its longest sentences.")
    assert len(found.details) == 1
    assert found.details[0].startswith("28 words: Osteogenesis imperfecta comprises")
    assert list(on_grade(text(HARD), 18)) == []


def test_a_section_too_short_to_judge_is_left_alone():
    assert list(on_grade(text("<p>Osteogenesis imperfecta comprises heterogeneous disorders.</p>"), 3)) == []
    assert sentences_of(on_grade(text(""), 3)) == []
