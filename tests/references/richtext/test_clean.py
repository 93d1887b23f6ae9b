"""Cleaning: whatever comes in, clean text in the grammar comes out, and the words survive."""

import time
from contextlib import suppress

import pytest

from references.richtext import MAX_LENGTH, TextTooLong, clean

ORDINARY = [
    ("", ""),
    ("   ", ""),
    ("hello", "<p>hello</p>"),
    ("<p>a</p>\n\n<p>b</p>", "<p>a</p><p>b</p>"),
    ("<p>a&nbsp;b\u00a0c\u2009d</p>", "<p>a b c d</p>"),
    ("<p>dys\u00adplasia\u200b</p>", "<p>dysplasia</p>"),
    ("<p></p><p> </p><p>&nbsp;</p><p><strong> </strong></p>", ""),
    ("<p>a</p><p><br></p><p>b</p>", "<p>a</p><p>b</p>"),
    ("<b>a</b> <i>b</i>", "<p><strong>a</strong> <em>b</em></p>"),
    ("<b>a</b><b> </b><b>b</b>", "<p><strong>a b</strong></p>"),
    ("<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>",
     "<h3>a</h3><h3>b</h3><h3>c</h3><h4>d</h4><h4>e</h4><h4>f</h4>"),
    ("<h2>Two<br>lines</h2>", "<h3>Two lines</h3>"),
    ("<div>a<div>b</div>c</div><section>d</section>", "<p>a</p><p>b</p><p>c</p><p>d</p>"),
    ("<p>a<br>b</p>", "<p>a<br>b</p>"),
    ("a<br><br>b", "<p>a</p><p>b</p>"),
    ("<ul><li><p>one</p></li><li></li></ul>", "<ul><li>one</li></ul>"),
    ("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li><p>a</p><p>b</p></li></ul>"),
    ("<ul><li>a<ol><li>b</li></ol></li></ul>", "<ul><li>a<ol><li>b</li></ol></li></ul>"),
    ("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
    ("<li>a<li>b", "<ul><li>a</li><li>b</li></ul>"),
    ("<blockquote>a</blockquote>", "<blockquote><p>a</p></blockquote>"),
    ("<dl><dt>a</dt><dd>b</dd></dl>", "<p>a</p><p>b</p>"),
    ("x<sup>2</sup> H<sub>2</sub>O", "<p>x<sup>2</sup> H<sub>2</sub>O</p>"),
    ("1 < 2 & 3 > 2", "<p>1 &lt; 2 &amp; 3 &gt; 2</p>"),
    ("<p>caf\u0065\u0301</p>", "<p>caf\u0065\u0301</p>".replace("e\u0301", "\u00e9")),
    ("<font face=Arial>a</font> <u>b</u> <blink>c</blink>", "<p>a b c</p>"),
    ("<p>a <strong>b</strong><p>c", "<p>a <strong>b</strong></p><p>c</p>"),
]  # fmt: skip

TABLES = [
    ("<table><tr><th scope=col>a<td colspan=2 rowspan=1>b</table>",
     '<table><tbody><tr><th scope="col">a</th><td colspan="2">b</td></tr></tbody></table>'),
    ("<table><tr><td>a<tfoot><tr><td>b</table>",
     "<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>"),
    ("<table><caption>Ages</caption><thead><tr><th>a</thead><tbody><tr><td></table>",
     "<p>Ages</p><table><thead><tr><th>a</th></tr></thead><tbody><tr><td></td></tr></tbody></table>"),
    ("<table><tr><td><table><tr><td>in</table>out</table>",
     "<table><tbody><tr><td><p>in</p><p>out</p></td></tr></tbody></table>"),
    ("<table><tr><td> </td></tr></table>", ""),
    ("<table><caption><ul><li>x</ul><blockquote>y</blockquote></caption><tr><td>a</table>",
     "<p>x</p><p>y</p><table><tbody><tr><td>a</td></tr></tbody></table>"),
    ("<table><tr><td colspan=9999 rowspan=0 scope=row>a</table>",
     "<table><tbody><tr><td>a</td></tr></tbody></table>"),
    ("<ul><li>a<table><tr><td>b</table></ul>", "<ul><li><p>a</p><p>b</p></li></ul>"),
]  # fmt: skip

MARKERS = [
    ('a <cite data-citation="1"></cite> <cite data-citation="c2"></cite> b',
     '<p>a<cite data-citation="1"></cite><cite data-citation="c2"></cite> b</p>'),
    ('a <b> </b><br><cite data-citation="1"></cite>', '<p>a<cite data-citation="1"></cite></p>'),
    ('a<cite data-citation="1">[1]</cite>.', '<p>a<cite data-citation="1"></cite>.</p>'),
    ('a<cite data-citation="1"/> never lost', '<p>a<cite data-citation="1"></cite> never lost</p>'),
    ('a <cite data-citation="1 OR 1">[1]</cite> b', "<p>a b</p>"),
    ('a<cite data-citation="01"></cite><cite data-citation="C1"></cite><cite data-citation=""></cite>',
     "<p>a</p>"),
    ("in <cite>Nature</cite>", "<p>in Nature</p>"),
    ('<b>a<cite data-citation="1"></cite>b</b>',
     '<p><strong>a</strong><cite data-citation="1"></cite><strong>b</strong></p>'),
    ('<dfn data-term="t1">marrow</dfn> <dfn>x</dfn> <dfn data-term="?">y</dfn>',
     '<p><dfn data-term="t1">marrow</dfn> x y</p>'),
    ('<a href="/x"><dfn data-term="1">a</dfn></a>', '<p><a href="/x">a</a></p>'),
]  # fmt: skip

LINKS = [
    ("https://example.org/a?b=c&amp;d#e", "https://example.org/a?b=c&amp;d#e"),
    ("HTTP://example.org", "http://example.org"),
    (" https://example.org/a b ", "https://example.org/a%20b"),
    ("https://example.org/?term=a[title]", "https://example.org/?term=a%5Btitle%5D"),
    ("https://example.org/100%", "https://example.org/100%25"),
    ("mailto:a@example.org", "mailto:a@example.org"),
    ("/glossary/marrow", "/glossary/marrow"),
    ("//evil.example", None),
    ("/\\evil.example", None),
    ("/\t/evil.example", None),
    ("\\\\evil.example", None),
    ("#_ftn1", None),
    ("page.html", None),
    ("ftp://example.org", None),
    ("https:example.org", None),
    ("https://", None),
    ("https://user@example.org", None),
    ("https://example.org/" + "a" * 3000, None),
]

WORD_LIST = (
    "<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'>"
    "<![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>\u00b7"
    "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>Fever<o:p></o:p></p>"
    "<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><!--[if !supportLists]-->"
    "<span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><!--[endif]-->"
    "<b style='mso-bidi-font-weight:normal'>High</b></p>"
    "<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'>Pain</p>"
    "<p class=MsoNormal>After<o:p>&nbsp;</o:p></p>"
)
GOOGLE_DOCS = (
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">'
    'Plain </span><span style="font-weight:700;font-style:italic">bold</span></p></b>'
)
PASTES = [
    (WORD_LIST,
     "<ul><li>Fever<ol><li><strong>High</strong></li></ol></li><li>Pain</li></ul><p>After</p>"),
    ("<!--[if gte mso 9]><xml><o:x>noise</o:x></xml><![endif]--><style>p {}</style><p class=MsoNormal>a</p>",
     "<p>a</p>"),
    (GOOGLE_DOCS,
     "<p>Plain <strong><em>bold</em></strong></p>"),
    ('10<span style="vertical-align:super">5</span>', "<p>10<sup>5</sup></p>"),
    ("<p>\u2022 a</p><p>\u00b7&nbsp;&nbsp; b</p>", "<ul><li>a</li><li>b</li></ul>"),
    ("<p>Signs:<br>\u2022 a<br>\u2022 b</p>", "<p>Signs:</p><ul><li>a</li><li>b</li></ul>"),
    ("<ul><li>\u2022 a</li></ul>", "<ul><li>a</li></ul>"),
    ("<span><span><span>a</span></span></span>", "<p>a</p>"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), ORDINARY + TABLES + MARKERS + PASTES)
def test_text_comes_out_in_the_grammar(given, expected):
    assert clean(given) == expected
    assert clean(expected) == expected


@pytest.mark.parametrize(("href", "kept"), LINKS)
def test_links_keep_only_addresses_that_are_safe_to_follow(href, kept):
    expected = "<p>word</p>" if kept is None else f'<p><a href="{kept}">word</a></p>'
    assert clean(f'<a href="{href}" target="_blank" class="x" rel="me">word</a>') == expected
    assert clean(expected) == expected


def test_a_text_that_is_too_long_is_refused_in_words_for_the_editor():
    with pytest.raises(TextTooLong, match=r"10,000,000 characters; at most 500,000"):
        clean("x" * 10_000_000)
    with pytest.raises(TextTooLong):  # "&" is stored in five characters
        clean("&" * MAX_LENGTH)


def test_characters_that_no_database_takes_disappear():
    assert clean("a\x00b\ud800c\x07d&#1;e&#xFFFF;") == "<p>abcde</p>"


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 100_000,
        "<ul><li>" * 60_000,
        "<p>" + "".join(f"<b style={n}>" for n in range(9_000)) + "</p>" + "<p>x</p>" * 20_000,
        "<table><tr><td>" * 30_000,
        "<!--" * 120_000,
        "<a href=x " * 40_000,
        "<blockquote>" * 40_000,
    ],
)
def test_hostile_nesting_neither_overflows_nor_takes_long(hostile):
    started = time.process_time()
    with suppress(TextTooLong):
        clean(hostile)
    assert time.process_time() - started < 3
