"""Attacks: nothing that an author, an importer or a thief of an account writes runs in a browser."""

import re

import nh3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from references.richtext import (
    CitationText,
    Numbering,
    TermText,
    clean,
    plain_text,
    references_in,
    remap,
    render,
    same_meaning,
)
from references.richtext.grammar import GRAMMAR_TAGS

ATTACKS = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<scr\x00ipt>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img/src='x'/onerror='alert(1)'>",
    "<p onclick=alert(1) style='background:url(javascript:alert(1))'>a</p>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<math><mi><xmp></mi><img src=x onerror=alert(1)></xmp>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<textarea><p title='</textarea><img src=x onerror=alert(1)>'>",
    "<template><img src=x onerror=alert(1)></template>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='javascript:alert(1)'></object><embed src='javascript:alert(1)'>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<a href='java&#x09;script:alert(1)'>x</a>",
    "<a href='&#106;avascript&colon;alert(1)'>x</a>",
    "<a href='\x01javascript:alert(1)'>x</a>",
    "<a href=' &#14; javascript:alert(1)'>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<a href='blob:https://a.example/1'>x</a>",
    "<a href='https://a.example/\" onmouseover=\"alert(1)'>x</a>",
    "<a href='mailto:a@b.example\" onmouseover=\"alert(1)'>x</a>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<cite data-citation='1\" onmouseover=\"alert(1)'></cite>",
    "<dfn data-term='1' onmouseover=alert(1)>x</dfn>",
    "<td colspan='1\" onclick=\"alert(1)'>x",
    "<table><tr><th scope='col\" onclick=\"x'>a</table>",
    "<base href='https://evil.example/'><meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<style>@import 'https://evil.example'</style><link rel=stylesheet href=https://evil.example>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?xml-stylesheet href='javascript:alert(1)'?>",
    "<p title='--><script>alert(1)</script>'>a",
    "<plaintext><script>alert(1)</script>",
    "<xmp><script>alert(1)</script></xmp>",
    "<select><template><img src=x onerror=alert(1)></select>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
]
CITATIONS = {1: CitationText(1, "<script>alert(1)</script>")}
TERMS = {1: TermText(1, "x", "javascript:alert(1)", '"><script>alert(1)</script>')}
TAG = re.compile(r"<(/?)([^\s<>/]*)([^<>]*)>")
STORED_ATTRIBUTES = re.compile(
    r'(?: href="(?:https?://|mailto:|/(?![/\\]))[^"<>\s]*"| data-(?:citation|term)="[a-z0-9-]+"'
    r'| scope="[a-z]+"| (?:col|row)span="[0-9]+")*'
)


def assert_only_grammar(html):
    """Every "<" belongs to a tag of the grammar with attributes of the grammar."""
    assert "<" not in TAG.sub("", html)
    for _, tag, attributes in TAG.findall(html):
        assert tag in GRAMMAR_TAGS
        assert STORED_ATTRIBUTES.fullmatch(attributes)


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_stored_as_harmless_text(attack):
    once = clean(attack)
    assert_only_grammar(once)
    assert clean(once) == once


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_row_written_past_every_check_is_still_shown_safely(attack):
    page = render(f"<p>{attack}</p><h3>{attack}</h3>", Numbering(), CITATIONS, TERMS, "cause")
    for _, tag, attributes in TAG.findall(page):
        assert tag in GRAMMAR_TAGS | {"div"}
        assert not re.search(r"\son\w+=", re.sub(r'"[^"]*"', '""', attributes))
        assert "javascript:" not in attributes.lower()


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_parser_of_the_standard_sees_the_same_as_we_wrote(attack):
    stored = clean(attack)
    attributes = {
        "a": {"href"},
        "cite": {"data-citation"},
        "dfn": {"data-term"},
        "th": {"scope", "colspan", "rowspan"},
        "td": {"colspan", "rowspan"},
    }
    parsed = nh3.clean(stored, tags=set(GRAMMAR_TAGS), attributes=attributes, link_rel=None)
    assert parsed == stored


FRAGMENTS = st.sampled_from(
    [
        *ATTACKS,
        *(f"<{tag}>" for tag in sorted(GRAMMAR_TAGS)),
        *(f"</{tag}>" for tag in sorted(GRAMMAR_TAGS)),
        *(f"<{tag}>" for tag in ("h1", "b", "/b", "div", "/div", "span", "/span", "caption", "tfoot")),
        *(f"<{tag}>" for tag in ("svg", "math", "center", "hr", "dd")),
        "<p style='mso-list:l0 level1 lfo1'>",
        "<p style='mso-list:l0 level3 lfo1'>",
        "<span style='mso-list:Ignore'>",
        "<b style='font-weight:normal'>",
        '<a href="/a">',
        '<a href="https://e.org/[x]">',
        '<dfn data-term="7">',
        '<cite data-citation="3"></cite>',
        '<cite data-citation="c3">[3]',
        *(
            " ",
            "\n",
            "&nbsp;",
            "\u2022",
            "\u2022 ",
            "\u00b7",
            "\u200b",
            "\u0301",
            "e",
            "word",
            "1.",
            "[1]",
            "&",
        ),
        *("<br>", "<!--", "-->", "<", ">", '"', "&amp;lt;", "\u2028", "\x1f"),
    ]
)
MARKUP = st.lists(st.one_of(FRAGMENTS, st.text(max_size=6)), max_size=40).map("".join)


@settings(max_examples=400, deadline=None)
@given(MARKUP)
def test_cleaning_twice_is_cleaning_once(html):
    once = clean(html)
    assert clean(once) == once


@settings(max_examples=200, deadline=None)
@given(MARKUP)
def test_no_mixture_of_markup_leaves_the_grammar(html):
    assert_only_grammar(clean(html))


@settings(max_examples=200, deadline=None)
@given(MARKUP)
def test_cleaning_keeps_references_words_and_meaning(html):
    once = clean(html)
    found = references_in(html)
    assert references_in(once) == found
    assert plain_text(once) == plain_text(html)
    assert same_meaning(html, once)
    same = {key: key for key in found.citations}, {key: key for key in found.terms}
    assert remap(html, *same) == once
