"""Numbers and pages: markers, the list, glossary links, ids, tables."""

import re

import pytest

from references.richtext import CitationText, Labels, Numbering, NumberingClosed, TermText, render

PAYDAS, MATSUE, INOUE, JANSSENS = 11, 12, 13, 14
WORKS = {number: CitationText(number, f"Work {number}.") for number in (PAYDAS, MATSUE, INOUE, JANSSENS)}
TERMS = {7: TermText(7, "Marrow", "/glossary/marrow", 'The "soft" inside of bones')}


def cited(*works):
    return "".join(f'<cite data-citation="{work}"></cite>' for work in works)


# Where the sections of the reference page cite which work; the words do not matter.
SUMMARY = f"<p>One.{cited(PAYDAS, MATSUE, INOUE)}</p>"
SYMPTOMS = f"<p>Two.{cited(PAYDAS, MATSUE, INOUE)} Three.{cited(PAYDAS, MATSUE)}</p>"
CAUSE = (
    f"<p>Four.{cited(MATSUE)}</p><p>Five.{cited(PAYDAS, MATSUE)}</p>"
    f"<p>Six.{cited(MATSUE)}</p><p>Seven.{cited(PAYDAS)}</p>"
)
TREATMENT = f"<p>Eight.{cited(JANSSENS)}</p>"
PROGNOSIS = f"<p>Nine.{cited(INOUE)} Ten.{cited(MATSUE)}</p>"


def shown(numbering, *sections):
    return [render(html, numbering, WORKS, TERMS, f"s{at}") for at, html in enumerate(sections)]


def listed(numbering):
    return [(entry.number, entry.citation_id) for entry in numbering.entries()]


def printed(html):
    return re.findall(r">(\[\d+\])<", html)


def test_the_whole_page_numbers_by_first_appearance():
    numbering = Numbering()
    pages = shown(numbering, SUMMARY, SYMPTOMS, CAUSE, TREATMENT, PROGNOSIS)
    assert listed(numbering) == [(1, PAYDAS), (2, MATSUE), (3, INOUE), (4, JANSSENS)]
    assert printed(pages[2]) == ["[2]", "[1]", "[2]", "[2]", "[1]"]


def test_cause_alone_numbers_for_itself_and_lists_the_attached_work_third():
    numbering = Numbering()
    (page,) = shown(numbering, CAUSE)
    assert numbering.attach(INOUE) == 3
    assert numbering.attach(MATSUE) == 1
    assert listed(numbering) == [(1, MATSUE), (2, PAYDAS), (3, INOUE)]
    assert printed(page) == ["[1]", "[2]", "[1]", "[1]", "[2]"]
    assert numbering.entries()[2].backlinks == ()


def test_prognosis_alone_numbers_for_itself():
    numbering = Numbering()
    shown(numbering, PROGNOSIS)
    assert listed(numbering) == [(1, INOUE), (2, MATSUE)]


def test_neighbouring_markers_keep_the_order_in_which_they_were_written():
    text = f"<p>a{cited(PAYDAS, MATSUE)}</p>"
    assert printed(shown(Numbering(), text)[0]) == ["[1]", "[2]"]
    assert printed(shown(Numbering(), f"<p>b{cited(MATSUE)}</p>", text)[1]) == ["[2]", "[1]"]


def test_a_work_cited_often_has_one_number_and_a_way_back_to_each_place():
    numbering = Numbering()
    pages = shown(numbering, CAUSE, PROGNOSIS)
    matsue = numbering.entries()[0]
    assert matsue.backlinks == ("cite-1-1", "cite-1-2", "cite-1-3", "cite-1-4")
    assert matsue.places == ("s0", "s0", "s0", "s1")
    assert matsue.anchor == "ref-1"
    assert re.findall(r'id="(cite-1-\d)"', "".join(pages)) == list(matsue.backlinks)


def test_a_marker_is_a_named_link_to_its_reference():
    html = shown(Numbering(), f"<p>a{cited(PAYDAS)}</p>")[0]
    assert html == (
        '<p>a<sup class="citation"><a id="cite-1-1" href="#ref-1" role="doc-noteref" '
        'aria-label="Reference 1">[1]</a></sup></p>'
    )


def test_a_question_on_the_same_page_numbers_for_itself():
    html = shown(Numbering("q1-", labels=Labels(reference="Referencia")), f"a{cited(PAYDAS)}")[0]
    assert 'id="q1-cite-1-1" href="#q1-ref-1"' in html
    assert 'aria-label="Referencia 1"' in html


@pytest.mark.parametrize("prefix", ["q 1-", '"', "1-", "q1"])
def test_a_prefix_that_cannot_start_an_id_is_refused(prefix):
    with pytest.raises(ValueError, match="cannot start the id"):
        Numbering(prefix)


def test_markers_after_the_attached_works_are_refused():
    numbering = Numbering()
    numbering.attach(PAYDAS)
    with pytest.raises(NumberingClosed):
        numbering.mark(MATSUE, "cause")


def test_merged_works_share_the_number_of_the_one_that_survives():
    numbering = Numbering()
    works = {1: CitationText(2, "Kept."), 2: CitationText(2, "Kept.")}
    html = render(f"<p>a{cited(1)} b{cited(2)}</p>", numbering, works, {}, "cause")
    assert printed(html) == ["[1]", "[1]"]
    assert listed(numbering) == [(1, 2)]


def test_unknown_works_and_terms_leave_the_words():
    text = f'<p>a{cited(99, "c1")} <dfn data-term="99">b</dfn> <dfn data-term="t1">c</dfn></p>'
    numbering = Numbering()
    assert shown(numbering, text) == ["<p>a b c</p>"]
    assert numbering.entries() == ()


def test_terms_and_links_say_where_they_lead():
    html = shown(
        Numbering(), '<dfn data-term="7">marrow</dfn> <a href="https://e.org">x</a> <a href="/y">y</a>'
    )[0]
    assert (
        '<a class="term" href="/glossary/marrow" data-definition="The &quot;soft&quot; inside of bones">'
        in html
    )
    assert '<a href="https://e.org" rel="noopener">x</a>' in html
    assert '<a href="/y">y</a>' in html


def test_headings_have_ids_that_are_unique_on_the_page():
    numbering = Numbering()
    text = "<h3>Early signs</h3><h4>Early signs</h4><h3>Early signs 2</h3><h3>…</h3>"
    html = "".join(render(text, numbering, {}, {}, place) for place in ("symptoms", "cause"))
    ids = re.findall(r'<h[34] id="([^"]+)">', html)
    assert ids[:2] == ["symptoms-early-signs", "symptoms-early-signs-2"]
    assert ids[3] == "symptoms-heading"
    assert len(ids) == len(set(ids)) == 8
    assert all(found.startswith("symptoms-") for found in ids[:4])


def test_a_wide_table_can_be_scrolled_with_the_keyboard():
    html = shown(Numbering(), "<table><tr><td>a</table><table><tr><td>b</table>")[0]
    assert '<div class="table-scroll" role="group" tabindex="0" aria-label="Table 1"><table>' in html
    assert 'aria-label="Table 2"' in html


def test_what_is_rendered_is_marked_safe_for_templates():
    assert hasattr(shown(Numbering(), "a & b")[0], "__html__")
    assert shown(Numbering(), "a & b")[0] == "<p>a &amp; b</p>"
