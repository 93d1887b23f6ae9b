"""Export, import into an empty site, export again: the same bytes; and once more changes nothing."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction

from conditions.actions import withdraw
from conditions.management.commands.setup_site import SAMPLE
from conditions.models import Condition, Edition, Fact, OtherName, Question, Section
from tests import build
from tests.conditions.importers.load.pages import everything, page, question, work

pytestmark = pytest.mark.django_db

SAMPLE_PAGES, FEW_PAGES = 16, 3
MARKED = '<p>Uno.<cite data-citation="c1"></cite> <dfn data-term="t1">Dos</dfn>.</p>'
BILINGUAL = page(
    900400,
    "Two-tongued knee",
    other_names=[
        {"name": "Zeta knee"},
        {"name": "Rodilla bilingüe", "language": "es"},
        {"name": "Alpha knee"},
    ],
    citations={
        "c9": work("Cited second", pmid="12210812"),
        "c1": work(
            "Cited first", doi="10.5555/knee.1", url="https://knee.example.org/", accessed="2020-02-29"
        ),
        "c2": work("Attached", year=1999, pages="1-9"),
        "c3": work("Attached", year=1999, pages="1-9", kind="book"),
        "c4": work("In an answer"),
    },
    terms={"t1": {"name": "knee", "slug": "knee", "definition": "A joint.", "other_forms": ["z", "a"]}},
    sections=[
        {"kind": "cause", "language": "es", "heading": "¿Por qué?", "body": MARKED, "updated": "2022-01-02"},
        {"kind": "summary", "body": MARKED.replace("c1", "c9"), "attached": ["c3", "c2"]},
    ],
    organizations=[
        {"group": "general", "name": "For all", "languages": ["es", "en"], "countries": ["US", "CA"]},
        {"group": "supporting", "name": "For knees", "address": "1 Street\nTown", "email": "a@example.org"},
        {"group": "general", "name": "Aid", "scope": "general"},
    ],
    questions=[
        question(7, opener='<p>Ask.<cite data-citation="c4"></cite></p>', topics=[{"section": "summary"}]),
        question(
            2, posted=None, topics=[{"heading": "Own", "body": "<p>Words.</p>", "updated": "2020-05-06"}]
        ),
    ],
)


def export(target: Path, *options: str) -> dict[str, bytes]:
    """Everything that the export wrote, by the name of the file."""
    call_command("export_pages", str(target), *options, stderr=StringIO())
    files = sorted(target.iterdir()) if target.is_dir() else [target]
    return {path.name: path.read_bytes() for path in files}


def load(*sources: Path, publish: bool = True) -> str:
    said = StringIO()
    call_command("import_pages", *map(str, sources), *["--publish"] * publish, verbosity=0, stdout=said)
    return said.getvalue()


@pytest.fixture
def empty_again():
    """Undo what came before, as if this were another site."""
    with transaction.atomic():
        start = transaction.savepoint()

        def undo() -> None:
            transaction.savepoint_rollback(start)
            assert not Condition.objects.exists()
            # Another site gives other numbers to its rows.
            for letter in "XYZ":
                build.citation(letter)
                build.organization(letter)
                build.term(letter.lower())

        yield undo


@pytest.fixture
def bilingual(tmp_path) -> Path:
    """A page in two languages with drafts of every kind."""
    draft = tmp_path / "bilingual.json"
    draft.write_text(json.dumps(BILINGUAL), encoding="utf-8")
    return draft


@pytest.fixture
def site(bilingual, empty_again):
    """The whole sample site, and the page in two languages."""
    load(SAMPLE / "pages", bilingual)


@pytest.fixture
def few(bilingual, empty_again):
    """Some pages of it: what holds for these holds for all."""
    load(*sorted((SAMPLE / "pages").iterdir())[:FEW_PAGES], bilingual)


@pytest.mark.parametrize(("target", "options"), [("pages", ()), ("pages.ndjson", ("--drafts",))])
def test_the_same_bytes_come_back_from_an_empty_site(site, empty_again, tmp_path, target, options):
    first = export(tmp_path / target, *options)
    empty_again()
    said = load(tmp_path / target)
    assert said.startswith(f"{SAMPLE_PAGES + 1} read: {SAMPLE_PAGES + 1} created, ")
    assert export(tmp_path / f"again-{target}", *options) == {
        name.replace(target, f"again-{target}") if name == target else name: data
        for name, data in first.items()
    }
    before = everything()
    assert f"{SAMPLE_PAGES + 1} unchanged, 0 refused; 0 published" in load(tmp_path / target)
    assert everything() == before


def test_drafts_come_back_without_being_published(few, empty_again, tmp_path):
    first = export(tmp_path / "drafts", "--drafts")
    empty_again()
    load(tmp_path / "drafts", publish=False)
    assert not Edition.objects.exists()
    assert not Question.objects.posted().exists()
    assert export(tmp_path / "again", "--drafts") == first


def test_what_a_site_exports_is_unchanged_to_itself(few, tmp_path):
    export(tmp_path / "drafts", "--drafts")
    said = load(tmp_path / "drafts")
    assert f"{FEW_PAGES + 1} unchanged, 0 refused; 0 published" in said
    before = everything()
    load(tmp_path / "drafts")
    assert everything() == before


def test_the_comparison_covers_every_part_of_a_document(site, tmp_path):
    documents = [json.loads(data) for data in export(tmp_path / "drafts", "--drafts").values()]
    parts = set(documents[0]) - {"format", "version", "number", "name", "slug", "is_rare"}
    assert [part for part in parts if not any(document[part] for document in documents)] == []
    sections = [section for document in documents for section in document["sections"]]
    assert {section["language"] for section in sections} == {"en", "es"}
    assert any(section["attached"] for section in sections)
    assert any(not document["is_rare"] for document in documents)


def test_the_published_export_holds_what_readers_see_and_no_draft(few, tmp_path):
    Section.objects.filter(condition=900400, kind="summary").update(body="<p>Unreviewed words.</p>")
    Question.objects.filter(condition=900400, number=7).update(question="Unreviewed question?")
    Fact.objects.create(condition_id=900400, kind="gene", label="HIDDEN1", is_hidden=True)
    written = export(tmp_path / "pages", "--number", "900400")["900400-two-tongued-knee.json"].decode()
    document = json.loads(written)
    assert "Unreviewed" not in written
    assert "HIDDEN1" not in written
    assert [section["language"] for section in document["sections"]] == ["en"]
    assert [asked["number"] for asked in document["questions"]] == [7]


def test_names_keep_their_order(few, tmp_path):
    names = [name["name"] for name in page_of(tmp_path, 900400)["other_names"]]
    assert names == ["Zeta knee", "Rodilla bilingüe", "Alpha knee"]
    assert OtherName.objects.filter(condition=900400).count() == 3


def test_keys_follow_the_first_appearance(few, tmp_path):
    citations = page_of(tmp_path, 900400, "--drafts")["citations"]
    assert [work["title"] for work in citations.values()] == [
        *("Cited second", "Attached", "Attached", "Cited first", "In an answer"),
    ]
    assert list(citations) == ["c1", "c2", "c3", "c4", "c5"]


def test_a_withdrawn_page_is_not_in_the_published_export(few, tmp_path):
    withdraw(Condition.objects.get(pk=900400), by=build.reviewer(), note="Errors")
    assert len(export(tmp_path / "pages")) == FEW_PAGES


def page_of(folder: Path, number: int, *options: str) -> dict:
    (written,) = export(folder / "one", "--number", str(number), *options).values()
    return json.loads(written)


def test_questions_on_several_pages_in_several_languages_come_back(tmp_path, empty_again):
    home, other = build.published().condition, build.published("Paper ankle").condition
    topics = ({"section": "summary", "condition": other}, {"section": "summary"})
    asked = build.question(home, "¿Sana?", topics=topics)
    asked.other_conditions.add(other)
    Question.objects.filter(pk=asked.pk).update(language="es")
    build.post_question(Question.objects.get(pk=asked.pk), by=build.moderator(), on=build.DAY)
    first = export(tmp_path / "first")
    empty_again()
    load(tmp_path / "first")
    assert export(tmp_path / "second") == first
    made = Question.objects.get()
    assert (made.condition_id, made.number, made.language) == (home.pk, 1, "es")
    assert [row.pk for row in made.other_conditions.all()] == [other.pk]
    assert [topic.condition_id for topic in made.topics.all()] == [other.pk, None]
    assert "2 unchanged" in load(tmp_path / "first")
