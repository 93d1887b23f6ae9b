"""Abbreviations: which are told, and what spells them out."""

import pytest

from conditions.editions.readiness.abbreviations import on_abbreviations
from conditions.editions.readiness.introductions import introductions, spells
from tests.conditions.editions.readiness.sections import sentences_of, text


def told(*bodies, explained=(), marked=()):
    """The abbreviations that a page with these sections is told of."""
    kinds = ("summary", "cause", "treatment")
    texts = [text(body, kind) for body, kind in zip(bodies, kinds, strict=False)]
    return [sentence.split(" uses ")[1].split(",")[0].split()[0]
            for sentence in sentences_of(on_abbreviations(texts, explained, marked))]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>An MRI helps. Another MRI may follow.</p>", ["MRI"]),
        ("<p>MRIs help.</p>", ["MRI"]),
        ("<p>People with hEDS or EDS bruise.</p>", ["hEDS", "EDS"]),
        ("<p>Changes in GBA1 matter.</p>", ["GBA1"]),
        ("<p>A low level of IgA and of AChR.</p>", ["IgA", "AChR"]),
        ("<h3>MRI of the head</h3><p>It helps.</p>", ["MRI"]),
        ("<p>CF-related signs; a CT/PET scan.</p>", ["CF", "CT", "PET"]),
    ],
)
def test_an_abbreviation_that_nothing_spells_out_is_told_once(body, expected):
    assert told(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "<p>Magnetic resonance imaging (MRI) helps. An MRI is safe.</p>",
        "<p>MRI (magnetic resonance imaging) helps.</p>",
        "<p>Hypermobile Ehlers-Danlos syndrome (hEDS) is mild. People with hEDS bruise.</p>",
        "<p>Neurofibromatosis type 1 (also called NF1) is common.</p>",
        "<p>Neurofibromatosis type 1 (NF1 or NF-1) is common.</p>",
        "<p><dfn data-term='1'>Computed tomography</dfn><cite data-citation='1'></cite> (CT) helps.</p>",
        "<p>MRI stands for magnetic resonance imaging.</p>",
        "<p>Magnetic resonance images (MRIs) help. One MRI is enough.</p>",
    ],
)
def test_a_long_form_beside_it_spells_it_out(body):
    assert told(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "<p>DNA and HIV in the USA.</p>",
        "<p>Type II, stage IV, factor VIII and trisomy XXI.</p>",
        "<p>Give 400 IU, or 3 MBq; HP:0001250, ORPHA558, Q87.4, T1, B12, COL5A1, c.1521_1523delCTT.</p>",
        "<p>The MTTP gene and the SDHB, SDHC and SDHD genes. The gene called BRAF. MTTP is large.</p>",
        "<p>Changes in <em>GBA1</em> matter. GBA1 is a gene.</p>",
        "<p>A <dfn data-term='4'>CGH</dfn> test. CGH is new.</p>",
        "<h3>WHEN TO CALL A DOCTOR</h3><p>Do NOT wait.</p>",
        "<p>See https://www.NIH.gov/ABC or www.FDA.gov.</p>",
        "<p>McArdle, MacLeod and PhD students at 10 a.m.</p>",
    ],
)
def test_what_is_no_abbreviation_to_a_reader_is_left_alone(body):
    assert told(body) == []


def test_the_page_counts_as_a_whole_and_in_order():
    long, short = "<p>Magnetic resonance imaging (MRI) helps.</p>", "<p>An MRI helps.</p>"
    assert told(long, short) == []
    (found,) = on_abbreviations([text(short, "summary"), text(long, "cause")], ())
    assert found.sentence == (
        "Summary uses MRI before it is spelled out, only in Cause. Spell it out the first time."
    )
    assert found.place == "summary"
    (found,) = on_abbreviations([text(short + long)], ())
    assert (
        found.sentence
        == "Cause uses MRI before it is spelled out, further down. Spell it out the first time."
    )


def test_facts_other_names_and_offered_terms_explain_too():
    body = "<p>Changes in GBA1 cause GD1. An MRI helps.</p>"
    assert told(body, explained={"GBA1", "GD1"}, marked=["MRI"]) == []


def test_brackets_that_hold_something_else_spell_nothing_out():
    assert told("<p>Tests of the head (MRI) help.</p>") == ["MRI"]
    assert list(introductions("the hand (see page 3) and foot (it aches)")) == []


@pytest.mark.parametrize(
    ("words", "short", "fits"),
    [
        ("magnetic resonance imaging", "MRI", True),
        ("acetylcholine receptor", "AChR", True),
        ("a tool of magnetic resonance imaging", "MRI", True),
        ("tests of the head", "MRI", False),
        ("the MRI", "MRI", False),
        ("", "MRI", False),
        ("x", "X", False),
    ],
)
def test_the_letters_are_found_in_the_words(words, short, fits):
    assert spells(words, short) is fits
