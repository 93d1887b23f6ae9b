"""Comparing two texts: what is marked is what changed, and both texts can be had back from the marks."""

import random
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from references.richtext import ChangeWords, clean, marked_changes, plain_text
from references.richtext.grammar import GRAMMAR_TAGS
from tests.references.richtext.test_attacks import MARKUP

WORKS = {1: "Lee 2019", 2: "Cho <2020>"}
TERMS = {7: "bone marrow"}
SHOWN = {*(GRAMMAR_TAGS - {"cite"}), "div", "span", "ins", "del"}
OURS = ("change-note", "visually-hidden")


def stored(markup: str, *, without: str) -> str:
    """The stored text that is left when one side's marks are taken away and the other's are accepted."""
    tree = lxml_html.fragment_fromstring(markup, create_parent="div")
    gone = {"added": "ins", "removed": "del"}[without]
    for element in list(tree.iter()):
        classes = (element.get("class") or "").split()
        if element.tag == gone or f"is-{without}" in classes or set(classes) & set(OURS):
            element.drop_tree()
        elif element.tag == "sup" and "citation" in classes:
            element.tag, element.text = "cite", None
    return clean(lxml_html.tostring(tree, encoding="unicode"))


def marks(old: str, new: str, **labels) -> list[tuple[str, str]]:
    """Element and words of each mark, notes in round brackets included, what is only heard left out."""
    tree = lxml_html.fragment_fromstring(marked_changes(old, new, **labels), create_parent="div")
    for heard in list(tree.iterfind('.//span[@class="visually-hidden"]')):
        heard.drop_tree()
    return [(mark.tag, mark.text_content()) for mark in tree.iter("ins", "del")]


# Two texts made of the same few parts: now and then alike, now and then not.
PARTS = st.sampled_from(
    [
        "a b c the d",
        " the dose is 10 mg.",
        " the dose is 10.5 mg daily.",
        " l\u2019air e\u0301te\u0301, \u7d30\u80de",
        " ",
        *(
            "<p>",
            "<h3>",
            "<h4>",
            "<ul><li>",
            "</ul>",
            "<li>",
            "<ol><li>",
            "</ol>",
            "<blockquote>",
            "</blockquote>",
        ),
        *("<table><tr><td>", "<tr>", "<td>", "</table>"),
        *("<strong>", "</strong>", "<em>", "</em>", "<sup>2</sup>", "<br>"),
        *('<a href="/x">', '<a href="https://e.org/?a=1&amp;b=2">', "</a>", '<dfn data-term="7">', "</dfn>"),
        *(
            '<cite data-citation="1"></cite>',
            '<cite data-citation="2"></cite>',
            '<cite data-citation="c3"></cite>',
        ),
    ]
)
TEXT = st.lists(PARTS, max_size=30).map("".join)


@settings(max_examples=300)
@given(TEXT, TEXT)
@example("<p>a <a href='/x'>b</a> c</p>", "<p>a b <em>c</em></p>")
@example("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul><li>a b</li><li>b</li></ul>")
def test_accepting_all_changes_gives_the_new_text_and_rejecting_them_the_old(old, new):
    markup = marked_changes(old, new, works=WORKS, terms=TERMS)
    assert stored(markup, without="removed") == clean(new)
    assert stored(markup, without="added") == clean(old)


@settings(max_examples=150)
@given(MARKUP, MARKUP)
def test_hostile_markup_is_safe_in_a_comparison_and_keeps_both_texts(old, new):
    markup = marked_changes(old, new)
    assert plain_text(stored(markup, without="removed")) == plain_text(new)
    tree = lxml_html.fragment_fromstring(markup, create_parent="div")
    assert {element.tag for element in tree.iter()} <= SHOWN
    assert all(not name.startswith("on") and name != "style" for el in tree.iter() for name in el.attrib)
    assert all(el.get("href", "/").startswith(("/", "http://", "https://", "mailto:")) for el in tree.iter())


@given(TEXT)
def test_a_text_compared_with_itself_has_no_marks(text):
    assert marks(text, text) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("<p>The dose is 10.5 mg daily.</p>", "<p>The dose is 10.6 mg daily.</p>",
         [("del", "10.5"), ("ins", "10.6")]),
        ("<p>X-linked disease of boys.</p>", "<p>X-linked disease.</p>", [("del", " of boys")]),
        ("<p>Seen in adults.</p>", "<p>Seen in adults and children.</p>", [("ins", " and children")]),
        ("<p>one two three</p>", "<p>two three</p>", [("del", "one ")]),
        ("<p>10<sup>5</sup> cells are seen</p>", "<p>105 cells are seen</p>",
         [("del", "105"), ("ins", "105")]),
        ('<p>Early<cite data-citation="1"></cite>.</p>', '<p>Early<cite data-citation="2"></cite>.</p>',
         [("del", "[Lee 2019]"), ("ins", "[Cho <2020>]")]),
        ('<p>See <a href="/a">here</a> for more.</p>', '<p>See <a href="/b">here</a> for more.</p>',
         [("del", "here (/a)"), ("ins", "here (/b)")]),
        ("<p>The marrow makes cells.</p>", '<p>The <dfn data-term="7">marrow</dfn> makes cells.</p>',
         [("del", "marrow"), ("ins", "marrow (glossary: bone marrow)")]),
        ("<p>Cited by none.</p>", '<p>Cited by none<cite data-citation="99"></cite>.</p>',
         [("ins", "[work that is not kept]")]),
        ("<p>First.</p><p>Last.</p>", "<p>First.</p><p>Between them.</p><p>Last.</p>",
         [("ins", "Between them.")]),
        ("<ul><li>Fever</li><li>Cough</li></ul>", "<ul><li>High fever</li><li>Cough</li><li>Rash</li></ul>",
         [("del", "Fever"), ("ins", "High fever"), ("ins", "Rash")]),
        ("<table><tr><th>Age</th><td>2 years</td></tr></table>",
         "<table><tr><th>Age</th><td>3 years</td></tr></table>", [("del", "2"), ("ins", "3")]),
        ("<table><tr><td>20</td></tr><tr><td>x y</td></tr></table>",
         "<table><tr><td>25</td></tr><tr><td>x y</td></tr></table>", [("del", "20"), ("ins", "25")]),
        ("<h3>Causes</h3><p>Genes do it.</p>", "<h4>Causes</h4><p>Genes do it.</p>",
         [("del", "Causes"), ("ins", "Causes")]),
        ("", "<p>All new.</p>", [("ins", "All new.")]),
        ("<p>Red fish swim deep at night.</p>", "<p>Tall birds and very old trees.</p>",
         [("del", "Red fish swim deep at night."), ("ins", "Tall birds and very old trees.")]),
    ],
)  # fmt: skip
def test_what_changed_is_marked_and_nothing_else(old, new, expected):
    assert marks(old, new, works=WORKS, terms=TERMS) == expected


def test_rewritten_words_are_one_change_but_a_citation_among_them_that_stayed_is_not():
    old, new = "<p>Some rare old of many words end.</p>", "<p>Other quite fresh of sundry things end.</p>"
    assert marks(f"{old}<p>x</p>", f"{new}<p>x</p>")[0] == ("del", "Some rare old of many words end.")
    old, new = (
        "<p>Most people start early{} and improve soon.</p>",
        "<p>Most people begin late{} and recover soon.</p>",
    )
    cited = '<cite data-citation="1"></cite>'
    assert ("ins", "begin late") in marks(old.format(cited), new.format(cited), works=WORKS)


def test_marks_are_heard_and_say_where_they_end():
    words = ChangeWords(added="Nuevo:", removed="Era:", end="Fin.")
    markup = marked_changes("<p>one two three</p>", "<p>one 2 three</p><p>four</p>", words=words)
    assert markup == (
        '<p>one <del><span class="visually-hidden">Era: </span>two<span class="visually-hidden"> Fin. </span>'
        '</del><ins><span class="visually-hidden">Nuevo: </span>2<span class="visually-hidden"> Fin. </span>'
        '</ins> three</p><p class="is-added"><ins><span class="visually-hidden">Nuevo: </span>four</ins></p>'
    )


def test_a_long_section_is_compared_at_once():
    rng = random.Random(5)  # noqa: S311 - the same text on every run
    words = [*["the", "of", "and", "in", "is", "a"] * 50, *(f"word{n}" for n in range(600))]
    lines = [[rng.choice(words) for _ in range(95)] for _ in range(18)]
    old = "".join(f"<p>{' '.join(line)}</p>" for line in lines)
    for line in lines:
        line[rng.randrange(95)] = "changed"
    new = "".join(f"<p>{' '.join(line)}</p>" for line in lines)
    assert 8_000 < len(old) < 14_000
    started = time.process_time()
    assert 18 <= sum(tag == "ins" for tag, _ in marks(old, new)) <= 36
    assert time.process_time() - started < 0.5  # about 0.02 on a quiet machine


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("".join(f"<p>{'left ' * 9}{n}</p>" for n in range(7_000)),
         "".join(f"<p>{'right ' * 8}x{n}</p>" for n in range(7_000))),
        ("<p>" + " ".join(f"a{n}" for n in range(70_000)), "<p>" + " ".join(f"b{n}" for n in range(70_000))),
        ("<p>" + " ".join(f"u{n} x{n}" for n in range(33_000)),
         "<p>" + " ".join(f"u{n} y{n}" for n in range(33_000))),
        ("<p>" + "a b " * 120_000, "<p>" + "b a c " * 80_000),
    ],
    ids=["paragraphs", "words", "every second word", "the same few words"],
)  # fmt: skip
def test_two_hostile_texts_of_full_length_do_not_take_long(old, new):
    started = time.process_time()
    assert marked_changes(old[:499_000], new[:499_000])
    assert time.process_time() - started < 8  # about 1 on a quiet machine
