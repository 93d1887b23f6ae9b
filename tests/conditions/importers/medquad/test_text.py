"""Headings, paragraphs, markers and names of MedQuAD texts. All sentences are invented."""

import pytest

from conditions.importers.medquad.headings import Block, take_headings
from conditions.importers.medquad.names import other_names
from conditions.importers.medquad.paragraphs import paragraphs, to_html, without_markers


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("cause", "What causes marble ear? A stone."),
        ("cause", "What causes marble ear ? A stone."),
        ("symptoms", "What are the signs and symptoms of marble ear? A stone."),
        ("inheritance", "Is marble ear inherited? A stone."),
        ("diagnosis", "How might marble ear be diagnosed? A stone."),
        ("treatment", "How might St. Marble ear be treated? A stone."),
    ],
)
def test_the_usual_heading_is_stripped(section, text):
    headed = take_headings(section, text)
    assert (headed.heading, headed.blocks, headed.stripped) == ("", (Block("", "A stone."),), 1)


@pytest.mark.parametrize(
    ("section", "text", "heading"),
    [
        (
            "diagnosis",
            "Is genetic testing available for it? Yes. It is.",
            "Is genetic testing available for it?",
        ),
        ("inheritance", "Is it inherited? No, never.", "Is it inherited?"),
        ("cause", "What causes it? Is it genetic? Stones.", "What causes it? Is it genetic?"),
        (
            "inheritance",
            "Is it inherited? If so, in what manner? By mail.",
            "Is it inherited? If so, in what manner?",
        ),
    ],
)
def test_a_heading_that_readers_need_replaces_the_usual_one(section, text, heading):
    assert take_headings(section, text).heading == heading


def test_a_second_heading_inside_the_text_becomes_a_sub_heading():
    headed = take_headings("diagnosis", "How is it diagnosed? By ear. Is a test available? Yes, one.")
    assert headed.blocks == (Block("", "By ear. "), Block("Is a test available?", " Yes, one."))


def test_a_first_heading_that_is_not_the_usual_one_becomes_a_sub_heading_beside_a_second():
    headed = take_headings("diagnosis", "Is a test available? Yes, one. How is it diagnosed? By ear.")
    assert [block.question for block in headed.blocks] == ["Is a test available?", "How is it diagnosed?"]


def test_questions_within_a_sentence_and_in_addresses_are_left_alone():
    text = "A page called Is it stone? tells more: https://example.org/?q=How are you?x"
    assert take_headings("cause", f"What causes it? {text}").blocks == (Block("", text),)


def test_questions_without_an_answer_are_given_back():
    assert take_headings("cause", "What causes it? Stones. What is a stone?").unanswered == (
        "What is a stone?",
    )


def test_wide_spaces_after_a_sentence_are_paragraphs():
    assert paragraphs("One stone.  Two stones.   Three, a  wide gap.") == [
        "One stone.",
        "Two stones.",
        "Three, a wide gap.",
    ]


def test_a_typist_who_always_leaves_two_spaces_makes_no_paragraphs():
    assert paragraphs("One.  Two.  Three.  Four.   Five.") == ["One. Two. Three. Four.", "Five."]


def test_a_list_is_made_only_where_it_is_unmistakable():
    assert to_html("It needs: - a hammer - a nail") == (
        "<p>It needs:</p><ul><li><p>a hammer</p></li><li><p>a nail</p></li></ul>"
    )
    assert (
        to_html("Bone - hard. Skin - soft. Ear - marble.") == "<p>Bone - hard. Skin - soft. Ear - marble.</p>"
    )


def test_signs_of_markup_are_escaped():
    assert to_html("Below <5 & above >3") == "<p>Below &lt;5 &amp; above &gt;3</p>"


@pytest.mark.parametrize(
    ("text", "clean", "markers"),
    [
        ("It rings.[9184] Then", "It rings. Then", ["[9184]"]),
        ("It rings. [1] [2]", "It rings.", ["[1]", "[2]"]),
        ("It rings.[3][4], still", "It rings., still", ["[3]", "[4]"]),
        ("It rings.[orphanet] Then", "It rings. Then", ["[orphanet]"]),
        ("such as:[ One", "such as: One", ["["]),
        ('search for "marble [ti] AND ear"', 'search for "marble [ti] AND ear"', []),
        ("canal [inner ear] stones", "canal [inner ear] stones", []),
    ],
)
def test_leaked_markers_are_taken_out_and_other_brackets_stay(text, clean, markers):
    assert without_markers(text) == (clean, markers)


@pytest.mark.parametrize(
    ("given", "tidy"),
    [
        (["Rickets, familial"], ["Familial rickets"]),
        (["Waardenburg ear, familial"], ["Waardenburg ear, familial"]),
        (["Rickets, vascular type"], ["Rickets, vascular type"]),
        (["MARBLE RICKETS, TOTAL"], ["Marble rickets, total"]),
        (["VAN MUSTER SYNDROME"], ["Van Muster syndrome"]),
        (["CMT 1A", "ARCMT2K", "MICROCEPHALIA"], ["CMT 1A", "ARCMT2K", "Microcephalia"]),
        (["Ear, marble", "Marble Ear"], []),
        (["Ear marble"], ["Ear marble"]),
    ],
)
def test_names_are_tidied_with_care(given, tidy):
    assert other_names("Marble ear", given, ["Here rickets are meant."]) == (tidy, [])


def test_a_name_that_is_too_long_is_given_back():
    assert other_names("Marble ear", ["x" * 251], []) == ([], ["x" * 251])
