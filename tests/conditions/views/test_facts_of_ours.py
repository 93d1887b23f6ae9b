"""What an editor wrote in place of a catalogue's words: readers see it as ours, and nobody else signs it."""

import json

import pytest

from conditions.actions import facts
from conditions.models import Fact
from tests import build
from tests.conditions.facts.given import a_page, given, source
from tests.conditions.management.commands import run
from tests.reader import read, said, text_of, words_of

pytestmark = pytest.mark.django_db
GLASS = "/diseases/7/glass-knee"
OURS = "Joints that ring like a glass."
THEIRS = "An arthropathy of vitreous habitus."


@pytest.fixture
def page():
    return a_page()


def joints(name="Joint list", **more):
    return source(name, licence="CC BY 4.0", url="https://joints.example.org/", **more)


def overridden(page, kind, *, by=None, write=None, **theirs):
    """A fact of the catalogue in place of which an editor wrote something else."""
    fact = given(page, kind, theirs.pop("label", ""), by_source=by or joints(), **theirs)
    return facts.override_fact(fact, write or {"label": "Other"}, by=build.editor())


def defined(page, **more):
    """A definition of the catalogue that an editor replaced."""
    return overridden(page, "definition", text=THEIRS, evidence="PMID:7", write={"text": OURS}, **more)


def row(response, kind):
    return next(found for found in response.context["page"].glance if found.kind == kind)


@pytest.mark.parametrize("address", [GLASS, f"{GLASS}/definition"])
def test_a_definition_of_ours_is_no_quotation_and_names_at_most_what_it_replaces(client, page, address):
    defined(page)
    response = read(client, address)
    words = words_of(response)
    assert f"{OURS} {said('page.definition.ours.instead', sources='Joint list')}" in words
    assert said("page.definition.intro") not in words
    for foreign in ("<blockquote", "CC BY 4.0", "joints.example.org", "PMID:7"):
        assert foreign not in text_of(response)


def test_beside_ours_the_words_of_another_catalogue_are_still_quoted(client, page):
    defined(page)
    given(page, "definition", "", by_source=joints("Knee list"), text="A disease of the knee.")
    words = words_of(read(client, GLASS))
    assert words.count(said("page.definition.intro")) == 1
    assert words.index(OURS) < words.index(said("page.definition.intro")) < words.index("A disease of")
    assert "A disease of the knee. From Source: Knee list 1 (CC BY 4.0)" in words


def test_page_json_and_exports_give_our_words_without_source_licence_or_evidence(client, page):
    defined(page)
    given(page, "onset", "Childhood", by_source=joints("Knee list"))
    document = json.loads(read(client, f"{GLASS}/page.json").content)
    (ours,) = (fact for fact in document["facts"] if fact["kind"] == "definition")
    assert (ours["text"], ours.get("source", ""), ours.get("evidence", "")) == (OURS, "", "")
    assert [each["name"] for each in document["sources"].values()] == ["Knee list"]
    assert "PMID:7" not in run("export_pages", "-").out


def test_evidence_that_an_editor_gives_goes_with_our_words(client, page):
    fact = defined(page)
    facts.override_fact(fact, {"evidence": "PMID:8"}, by=build.editor())
    document = json.loads(read(client, f"{GLASS}/page.json").content)
    assert [fact["evidence"] for fact in document["facts"]] == ["PMID:8"]


def test_our_own_export_read_back_says_nothing_twice(page, tmp_path):
    defined(page)
    file = tmp_path / "pages.ndjson"
    run("export_pages", file)
    file.write_text(file.read_text().replace("Glass knee", "Glassy knee"))
    assert "1 updated" in run("import_pages", file, "--overwrite").out
    assert Fact.objects.filter(condition=page).count() == 1


@pytest.mark.parametrize(
    ("kind", "theirs", "write"),
    [
        ("onset", {"label": "Childhood"}, {"label": "Adult"}),
        ("inheritance", {"label": "Autosomal recessive"}, {"label": "X-linked"}),
        ("prevalence", {"label": "1-9 / 100 000"}, {"label": "1-9 / 1 000 000"}),
        ("gene", {"label": "FBN1"}, {"label": "FBN2"}),
        ("code", {"scheme": "omim", "code": "154700"}, {"code": "154701"}),
    ],
)
def test_no_value_that_an_editor_wrote_is_signed_by_the_source(client, page, kind, theirs, write):
    overridden(page, kind, write=write, **theirs)
    response = read(client, GLASS)
    assert [value.sources for value in row(response, kind).values] == [()]
    assert "Joint list" not in words_of(response)


def test_another_source_does_not_sign_what_an_editor_wrote_of_the_same_gene(client, page):
    gene = {"label": "FBN1", "scheme": "hgnc", "code": "HGNC:3603"}
    overridden(page, "gene", write={"detail": "Only in one family"}, **gene)
    given(page, "gene", by_source=joints("Knee list"), detail="Seen beside", **gene)
    values = row(read(client, GLASS), "gene").values
    assert sorted((value.detail, [note.name for note in value.sources]) for value in values) == [
        ("Only in one family", []),
        ("Seen beside", ["Knee list"]),
    ]


def test_what_another_source_says_word_for_word_stands_once_with_that_source(client, page):
    overridden(page, "onset", write={"label": "Adult"}, label="Childhood")
    given(page, "onset", "Adult", by_source=joints("Knee list"))
    values = row(read(client, GLASS), "onset").values
    assert [(value.text, value.sources[0].name) for value in values] == [("Adult", "Knee list")]


def test_names_of_ours_are_from_no_catalogue(client, page):
    overridden(page, "name", write={"label": "Ringing knee"}, label="Vitreous knee", language="en")
    words = words_of(read(client, GLASS))
    assert "Ringing knee" in words
    assert said("page.names.from") not in words


def test_a_sign_of_ours_is_told_apart_from_those_of_the_source(client, page):
    overridden(page, "feature", label="Ringing", write={"frequency_text": "1 in 2"})
    given(page, "feature", "Rash", by_source=joints())
    response = read(client, GLASS)
    (symptoms,) = (each for each in response.context["page"].sections if each.kind == "symptoms")
    found = {view.term: len(view.sources) for group in symptoms.features for view in group.features}
    assert found == {"Ringing": 0, "Rash": 1}
    table = text_of(response).split('<table class="features">')[1]
    assert table.split("</table>")[0].count("Joint list") == 1
    assert "table-source" not in table


def test_a_page_of_a_gene_names_no_source_for_what_an_editor_wrote(client, page):
    overridden(page, "gene", write={"label": "FBN2"}, label="FBN1")
    assert "Joint list" not in words_of(read(client, "/diseases/gene/FBN2"))


def test_as_the_source_says_again_is_a_quotation_again(client, page):
    facts.restore_given(defined(page), by=build.editor())
    response = read(client, GLASS)
    assert "<blockquote" in text_of(response)
    assert f"{THEIRS} From Source: Joint list 1 (CC BY 4.0)" in words_of(response)
