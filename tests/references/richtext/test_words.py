"""Words, keys and findings: what else is asked of a text."""

import pytest

from references.richtext import (
    MAX_LENGTH,
    UnknownKey,
    plain_text,
    problems,
    references_in,
    remap,
    same_meaning,
)

TEXT = (
    '<p>The <dfn data-term="t1">marrow</dfn> dies.<cite data-citation="c2"></cite>'
    '<cite data-citation="c1"></cite></p><ul><li>Fever<cite data-citation="c2"></cite></li></ul>'
)


def test_keys_are_found_in_reading_order_with_repeats():
    found = references_in(TEXT)
    assert found.citations == ("c2", "c1", "c2")
    assert found.terms == ("t1",)
    assert references_in("<p>none</p>").citations == ()


def test_keys_are_replaced_by_those_of_the_rows():
    changed = remap(TEXT, {"c1": "10", "c2": "20"}, {"t1": "5"})
    assert references_in(changed).citations == ("20", "10", "20")
    assert '<dfn data-term="5">marrow</dfn>' in changed


@pytest.mark.parametrize(
    ("citations", "terms", "kind", "key"),
    [({"c1": "1"}, {"t1": "1"}, "citation", "c2"), ({"c1": "1", "c2": "2"}, {}, "glossary term", "t1")],
)
def test_a_key_without_a_row_is_named(citations, terms, kind, key):
    with pytest.raises(UnknownKey) as caught:
        remap(TEXT, citations, terms)
    assert (caught.value.kind, caught.value.key) == (kind, key)
    assert str(caught.value) == f"The text refers to the {kind} “{key}”, which does not exist."


def test_a_new_key_that_is_none_is_refused():
    with pytest.raises(ValueError, match="cannot be the key"):
        remap(TEXT, {"c1": '1"><script>', "c2": "2"}, {"t1": "1"})


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("", ""),
        (TEXT, "The marrow dies.\nFever"),
        ("<h3>a</h3><p>b<br>c</p>", "a\nb\nc"),
        ("<table><tr><td>a<td>b<tr><td>c<td></table>", "a\tb\nc"),
        ("10<sup>5</sup> H<sub>2</sub>O 1<sup>st</sup>", "10⁵ H₂O 1st"),
        ("&lt;b&gt; &amp;", "<b> &"),
    ],
)
def test_plain_text_reads_as_a_person_would(html, words):
    assert plain_text(html) == words


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("<p>a b</p>", "<p>a\n  b</p>", True),
        ("<p>it's \"so\" - yes...</p>", "<p>it’s “so” – yes…</p>", True),
        ("<p>a b</p>", "<p><strong>a</strong> b</p>", True),
        ("<p>a</p><p>b</p>", "<ul><li>a</li><li>b</li></ul>", True),
        ("<p>a</p>", '<p><dfn data-term="1">a</dfn></p>', True),
        ("<p>a b</p>", '<p><a href="/x">a <em>b</em></a></p>', False),
        ('<p><a href="/x">a b</a></p>', '<p><a href="/x">a <em>b</em></a></p>', True),
        ('<p><a href="/x">a</a></p>', '<p><a href="/y">a</a></p>', False),
        ("<p>a</p>", '<p>a<cite data-citation="1"></cite></p>', False),
        ('<p>a<cite data-citation="1"></cite><cite data-citation="2"></cite></p>',
         '<p>a<cite data-citation="2"></cite><cite data-citation="1"></cite></p>', False),
        ("<p>10<sup>5</sup></p>", "<p>105</p>", False),
        ("<p>seen in</p>", "<p>not seen in</p>", False),
    ],
)  # fmt: skip
def test_meaning_is_words_citations_and_links(old, new, same):
    assert same_meaning(old, new) is same
    assert same_meaning(new, old) is same


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<script>x</script>", ["a script"]),
        ("<img src=x onerror=alert(1)>", ["picture (<img>)", "carries code (onerror)"]),
        ("<a href='javascript:alert(1)'>x</a>", ["link to “javascript:alert(1)”"]),
        ("<a href='#_ftn1'>x</a>", ["link to “#_ftn1”"]),
        ("x<y and y>z", ["<y> is not known"]),
        ("<foo>x</foo>", ["<foo> is not known"]),
        ("<cite data-citation='x y'></cite>", ["key “x y”"]),
        ("<dfn>x</dfn>", ["glossary mark"]),
        ("<del>x</del>", ["struck out"]),
        ("<cite data-citation='9'></cite><dfn data-term='8'>x</dfn>", ["citation “9”", "glossary term “8”"]),
        ("x" * (MAX_LENGTH + 1), ["500,001 characters"]),
    ],
)
def test_an_editor_is_told_what_would_go(html, told):
    found = problems(html, known_citations={1}, known_terms={"1"})
    assert len(found) == len(told)
    for sentence, part in zip(found, told, strict=True):
        assert part in sentence
        assert sentence.endswith(".")


@pytest.mark.parametrize(
    "html",
    [
        TEXT,
        "<p class=MsoNormal style='x:y'><span lang=EN>a<o:p></o:p></span></p><!-- <script> -->",
        "<cite>Nature</cite> <a name=top></a>",
        '<a href="https://example.org/?a=b&amp;c">x</a>',
        "Normal values: 1 < 2 and 3 > 2, p<0.05",
    ],
)
def test_ordinary_text_and_the_noise_of_word_processors_are_not_mentioned(html):
    assert problems(html) == ()


def test_known_keys_are_no_problem():
    assert problems(TEXT, known_citations={"c1", "c2"}, known_terms={"t1"}) == ()
    assert problems('<cite data-citation="3"></cite>', known_citations=[3]) == ()
