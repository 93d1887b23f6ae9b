"""What a reader sees of a condition that catalogues know: with text of ours and without."""

import gzip
import re

import pytest

from conditions.models import ClassificationLink, ClassificationNode, FeatureTerm, Source
from tests import build
from tests.reader import read, said, text_of, words_of

pytestmark = pytest.mark.django_db
GLASS = "/diseases/1/glass-knee"
SECRET = "Quaggaword"


def catalogue_page(count: int, **more):
    """A page with `count` facts of every kind from `count` sources, in the midst of a classification."""
    sources = [
        Source.objects.create(name=f"Source {n}", release=f"r{n}", licence="CC0") for n in range(count)
    ]
    facts = []
    for n, source in enumerate(sources):
        term = FeatureTerm.objects.create(
            code=f"HP:{n}", name=f"Sign {n}", lay_name=f"Lay {n}", source=source
        )
        facts += [
            {"kind": "name", "label": f"Name {n}", "source": source},
            {"kind": "name", "label": f"Nombre {n}", "language": "es", "source": source},
            {"kind": "definition", "text": f"Definition {n}.", "source": source},
            {"kind": "onset", "label": "Childhood", "source": source},
            {"kind": "inheritance", "label": "Autosomal recessive", "source": source},
            {"kind": "prevalence", "label": "1-9 / 100 000", "detail": f"Land {n}", "source": source},
            {"kind": "gene", "label": f"GEN{n}", "source": source},
            {"kind": "code", "scheme": "omim", "code": f"{100000 + n}", "source": source},
            {
                "kind": "feature",
                "label": f"Sign {n}",
                "term": term,
                "frequency": "frequent",
                "source": source,
            },
            {"kind": "feature", "label": f"Seizure {n}", "source": source},
        ]
    edition = build.published(facts=facts, **{"sections": {}} | more)
    nodes = [
        ClassificationNode.objects.create(scheme="mondo", code=f"{n}", name=f"Class {n}", source=sources[0])
        for n in range(2 * count + 1)
    ]
    here = nodes.pop()
    here.condition = edition.condition
    here.save()
    for n, node in enumerate(nodes):
        child, parent = (here, node) if n % 2 else (node, here)
        ClassificationLink.objects.create(child=child, parent=parent, source=sources[0])
    return edition


@pytest.mark.parametrize("count", [1, 30])
def test_facts_cost_no_more_queries_however_many_there_are(client, count):
    catalogue_page(count)
    response = read(client, GLASS, template="conditions/condition.html", queries=6)
    assert len(re.findall("GEN[0-9]+", text_of(response))) == count
    assert text_of(response).count("(CC0)") == count + count  # in the list of sources, under definitions


def test_a_page_without_text_says_so_and_invites_a_question(client):
    catalogue_page(1)
    html = text_of(read(client, GLASS))
    assert said("page.no-text", name="Glass knee") in html
    assert 'href="/questions/ask?condition=1"' in html
    headings = re.findall(r'<h2 id="([a-z-]+)"', html)
    assert headings == [
        *("at-a-glance", "on-this-page", "definition", "symptoms", "classification"),
        *("organizations", "questions", "about-this-page"),
    ]
    contents = html[html.index('id="on-this-page"') : html.index('class="page-body"')]
    assert re.findall(r'href="#([a-z-]+)"', contents) == headings[2:-1]


def test_a_page_with_text_says_nothing_of_that(client):
    catalogue_page(1, sections={"summary": build.TEXT})
    words = words_of(read(client, GLASS))
    assert said("page.no-text", name="Glass knee") not in words
    assert words.index("Glass joints break") < words.index("Definition 0.")


def test_every_picture_has_its_words(client):
    catalogue_page(1)
    response = read(client, GLASS)
    words = words_of(response)
    for part in (
        *(
            "Childhood",
            said("onset.childhood"),
            "Autosomal recessive",
            said("inheritance.autosomal-recessive"),
        ),
        *("1 to 9 in 100,000", said("prevalence.one-in-100000"), "Often (30-79 %)"),
    ):
        assert part in words, part
    pictures = re.findall(r"<svg[^>]*>", text_of(response))
    assert len(pictures) == 4
    assert all("aria-label=" in picture or 'aria-hidden="true"' in picture for picture in pictures)
    assert "style=" not in text_of(response)


def test_lay_names_come_first_and_codes_lead_to_the_ontology(client):
    catalogue_page(1)
    html = text_of(read(client, f"{GLASS}/symptoms"))
    row = html[html.index(">Lay 0</a> <span") :].partition("</th>")[0]
    assert "Sign 0" in row
    assert 'href="https://hpo.jax.org/browse/term/HP:0"' in row
    assert 'id="source-1"' in html


def test_names_in_spanish_are_marked_as_such(client):
    catalogue_page(1)
    assert re.search(r'<dd lang="es">\s*<ul[^>]*><li>Nombre 0</li>', text_of(read(client, GLASS)))


@pytest.mark.parametrize("section", ["definition", "classification", "symptoms"])
def test_sections_of_facts_stand_alone_with_their_sources(client, section):
    catalogue_page(2)
    html = text_of(read(client, f"{GLASS}/{section}"))
    assert said("page.sources.heading") in html
    assert set(re.findall(r'href="#(source-\d)"', html)) <= set(re.findall(r'id="(source-\d)"', html))


def test_nothing_of_a_hidden_fact_is_shown(client):
    source = Source.objects.create(name=SECRET)
    kinds = ("name", "definition", "onset", "inheritance", "prevalence", "gene", "code", "feature")
    texts = dict.fromkeys(("label", "lay_label", "text", "detail", "code"), SECRET)
    build.published(
        facts=[
            {"kind": kind, "scheme": "omim", "source": source, "is_hidden": True, **texts} for kind in kinds
        ]
    )
    assert SECRET not in text_of(read(client, GLASS))
    assert client.get(f"{GLASS}/definition").status_code == 404


def test_resources_follow_from_codes_without_any_text_of_ours(client):
    build.resource(
        "OMIM", sentence="[[OMIM]] describes {name}.", address="https://omim.example.org/{code}",
        automatic="code", code_scheme="omim",
    )  # fmt: skip
    catalogue_page(1)
    assert 'href="https://omim.example.org/100000"' in text_of(read(client, GLASS))


def test_a_page_with_nothing_but_codes_has_no_empty_list(client):
    build.published(facts=[{"kind": "code", "scheme": "omim", "code": "154700"}])
    panel = text_of(read(client, GLASS)).partition('id="at-a-glance"')[2].partition("</section>")[0]
    assert "OMIM 154700" in panel
    assert "<dl>" not in panel


def test_a_large_page_stays_small_on_the_wire(client):

    catalogue_page(60)
    assert len(gzip.compress(read(client, GLASS).content)) < 60_000
