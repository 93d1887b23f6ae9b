"""Sample data that fills every part of every component: for the gallery, which is also a test."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from conditions.kinds import AUTHORED
from conditions.pages.fact_views import ForeignNames
from conditions.pages.page import (
    EditionView,
    NamedLink,
    OrganizationGroup,
    Page,
    QuestionLink,
    ResourceGroup,
    ResourceView,
    SectionView,
)
from references.richtext import CitationText, Numbering, TermText, render
from references.shown import OrganizationView, ReferenceView
from tests.gallery_facts import CATALOGUE, ONTOLOGY, classification, definitions, features, glance, systems

URL = "/diseases/10724/sample-marrow-condition"
DAY = dt.date(2010, 4, 8)
SUMMARY = (
    "<p>This sample stands in for a condition of the <dfn data-term='1'>bone marrow</dfn>, the soft tissue "
    "in large bones that makes blood cells<cite data-citation='1'></cite><cite data-citation='2'></cite>. "
    "It shows what a page can hold: <strong>strong words</strong>, <em>words set apart</em>, H<sub>2</sub>O, "
    "10<sup>9</sup> and <a href='https://example.org/guide'>a link to another site</a>.</p>"
    "<p>Doctors first described it in reports on a few people. Since then, larger studies have shown that it "
    "often comes with another illness, and that it can pass when that illness is treated"
    "<cite data-citation='1'></cite>.</p>"
)
CAUSE = (
    "<p>Several causes are known<cite data-citation='2'></cite><cite data-citation='1'></cite>.</p>"
    "<h3>Illnesses that can lead to it</h3><ul><li>some cancers of the blood</li><li>severe infections"
    "<cite data-citation='3'></cite></li><li>a few medicines<ul><li>most often in high doses</li></ul></li>"
    "</ul>"
    "<h4>How sure are we?</h4><blockquote><p>In some people no cause is found.</p></blockquote>"
    "<table><thead><tr><th scope='col'>Study</th><th scope='col'>People</th><th scope='col'>Cause found</th>"
    "</tr></thead><tbody><tr><td>First</td><td>20</td><td>17</td></tr><tr><td>Second</td><td>81</td><td>70</td></tr>"
    "</tbody></table>"
)
PLAIN = (
    "<p>A short section of plain text stands here, long enough to fill a line or two on a wide screen.</p>"
)
TERMS = {
    1: TermText(1, "bone marrow", "/glossary/bone-marrow", "Soft tissue inside bones that makes blood cells.")
}


def work(
    number: int, text: str, pmid: str, doi: str, backlinks: tuple[str, ...], link: str = ""
) -> ReferenceView:
    before, _, after = text.partition(link) if link else (text, "", "")
    anchor = f"ref-{number}"
    return ReferenceView(
        number, anchor, number, text, before, link, after, f"/citations/{number}", pmid, doi, backlinks
    )


def organization(name: str, **parts: Any) -> OrganizationView:
    empty = dict.fromkeys(("address", "telephone", "toll_free", "tty", "fax", "email", "website"), "")
    return OrganizationView(
        **{"name": name, "url": "/organizations/1/sample", **empty, "languages": (), "countries": ()} | parts
    )


FULL_ORGANIZATION = organization(
    "Sample Marrow Foundation",
    address="12 Example Street\nSuite 4\nSpringfield 01234\nUnited States",
    telephone="+1 555-0100",
    toll_free="800-555-0199",
    tty="+1 555-0101",
    fax="+1 555-0102",
    email="help@example.org",
    website="https://www.example.org/support",
    languages=("en", "es"),
    countries=("US", "CA"),
)
OTHER_ORGANIZATION = organization("Rare Friends Network", website="https://friends.example.org/")


def authored() -> dict[str, SafeString]:
    numbering = Numbering()
    citations = {number: CitationText(number, f"Work {number}") for number in (1, 2, 3)}
    texts = {"summary": SUMMARY, "symptoms": PLAIN, "cause": CAUSE}
    texts |= {kind: PLAIN for kind in AUTHORED if kind not in texts}
    return {kind: render(text, numbering, citations, TERMS, place=kind) for kind, text in texts.items()}


def sections() -> tuple[SectionView, ...]:
    bodies = authored()
    none = mark_safe("")

    def own(kind: str, heading: str = "", **parts: Any) -> SectionView:
        return SectionView(kind, heading, f"{URL}/{kind}", bodies[kind], DAY, **parts)

    research = ResourceView(
        "", "A register of studies", " lists trials on the sample condition.", "https://example.org/r"
    )
    start = ResourceView("Our ", "short guide", " is a good first read.", "https://example.org/s")
    depth = ResourceView(
        "", "PubMed", " finds journal articles about the sample condition.", "https://example.org/p"
    )
    groups = (
        OrganizationGroup("supporting", (FULL_ORGANIZATION,)),
        OrganizationGroup("general", (OTHER_ORGANIZATION, FULL_ORGANIZATION)),
    )
    asked = (
        QuestionLink(1, "My sister is 34 and has this condition. Can it come back?", f"{URL}/questions/1"),
    )
    return (
        own("summary"),
        own("symptoms", features=features(), systems=systems()),
        own("cause", "What causes the sample condition?"),
        *(own(kind) for kind in ["inheritance", "diagnosis", "treatment", "prognosis", "statistics"]),
        own("find-a-specialist"),
        own("related-conditions"),
        SectionView("definition", "", f"{URL}/definition", none, definitions=definitions()),
        SectionView("classification", "", f"{URL}/classification", none, classification=classification()),
        SectionView(
            "research", "", f"{URL}/research", none, resources=(ResourceGroup("research", (research,)),)
        ),
        SectionView("organizations", "", f"{URL}/organizations", none, organizations=groups),
        own("living-with"),
        SectionView(
            "learn-more",
            "",
            f"{URL}/learn-more",
            none,
            resources=(ResourceGroup("where-to-start", (start,)), ResourceGroup("in-depth", (depth,))),
        ),
        SectionView("questions", "", f"{URL}/questions", none, questions=asked),
        SectionView("references", "", f"{URL}/references", none),
    )


def references() -> tuple[ReferenceView, ...]:
    link = "https://example.org/works/3"
    first = "Adams A, Brown B, Clark C. A study of twenty people. Journal of Samples. 2002;70(4):300-305."
    second = "Davis D. A second look. Sample Reviews. 2006;12:1-9."
    return (
        work(1, first, "12210812", "10.1002/sample.10111", ("cite-1-1", "cite-1-2", "cite-1-3")),
        work(2, second, "16788101", "", ("cite-2-1", "cite-2-2")),
        work(3, f"Evans E. Infections. 2000; {link}. Accessed 4/8/2010.", "", "", ("cite-3-1",), link),
        work(4, "Fox F. A book on marrow. Sample Press. 1999.", "", "", ()),
    )


def sample_page() -> Page:
    """A page that has everything."""
    published = dt.datetime(2020, 12, 31, 9, 30, tzinfo=dt.UTC)
    return Page(
        number=10724,
        name="Sample marrow condition",
        slug="sample-marrow-condition",
        language="en",
        is_rare=False,
        url=URL,
        edition=EditionView(3, published, True, f"{URL}/editions/3"),
        other_names=(
            "Sample disease",
            "Marrow sample syndrome",
            "SMC",
            "Condition of the sample marrow",
            "SMC type 1",
        ),
        categories=(
            NamedLink("Blood diseases", "/diseases/categories/blood-diseases"),
            NamedLink("Musculoskeletal diseases", "/diseases/categories/musculoskeletal-diseases"),
        ),
        parents=(NamedLink("Marrow conditions", "/diseases/1/marrow-conditions"),),
        subtypes=(NamedLink("Sample condition of children", "/diseases/2/sample-condition-of-children"),),
        glance=glance(),
        sections=sections(),
        references=references(),
        tags=frozenset(),
        foreign_names=(ForeignNames("es", "Spanish", ("Enfermedad de muestra", "Síndrome de la muestra")),),
        name_sources=(CATALOGUE, ONTOLOGY),
        sources=(CATALOGUE, ONTOLOGY),
    )
