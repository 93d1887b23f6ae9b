"""export_pages: a folder, one file, or standard output; only what readers see unless drafts are asked for."""

import json

import pytest

from conditions.importers.page_document import dumps, parse_value
from conditions.models import Condition
from tests import build
from tests.conditions.importers.load.pages import load, page
from tests.conditions.management.commands import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    load(page(2, "Paper elbow"), publish=True)
    load(page(1, "Glass knee", parents=[{"number": 9, "name": "Brittle joints"}]))


def test_a_folder_gets_one_file_for_each_published_page(pages, tmp_path):
    said = run("export_pages", tmp_path / "new" / "folder")
    assert said.code == 0
    (file,) = (tmp_path / "new" / "folder").iterdir()
    assert file.name == "2-paper-elbow.json"
    document = parse_value(json.loads(file.read_text(encoding="utf-8"))).document
    assert file.read_text(encoding="utf-8") == dumps(document)
    assert said.complaint == f"1 pages written to {tmp_path / 'new' / 'folder'}.\n"


def test_drafts_are_every_page_but_not_the_groups_without_one(pages, tmp_path):
    run("export_pages", tmp_path, "--drafts")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["1-glass-knee.json", "2-paper-elbow.json"]
    assert Condition.objects.filter(pk=9).exists()


def test_one_line_a_page_by_number(pages, tmp_path, capsys):
    run("export_pages", tmp_path / "all.ndjson", "--drafts")
    lines = (tmp_path / "all.ndjson").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["number"] for line in lines] == [1, 2]
    run("export_pages", "-", "--drafts")
    assert capsys.readouterr().out.splitlines() == lines


def test_single_pages_can_be_asked_for(pages, tmp_path):
    assert run("export_pages", tmp_path, "--number", 1, "--drafts").code == 0
    assert [file.name for file in tmp_path.iterdir()] == ["1-glass-knee.json"]


def test_a_number_that_readers_cannot_see_is_missed_aloud(pages, tmp_path):
    said = run("export_pages", tmp_path, "--number", 1, "--number", 2, "--number", 77)
    assert (said.code, said.error) == (1, "2 of the numbers asked for have no such page.")


def test_a_target_that_cannot_be_written_is_named(pages, tmp_path):
    (tmp_path / "taken").write_text("")
    said = run("export_pages", tmp_path / "taken")
    assert (said.code, said.error) == (1, f"{tmp_path / 'taken'} cannot be written: File exists.")


def test_the_number_of_queries_for_a_page_does_not_grow_with_its_terms(django_assert_max_num_queries):
    from conditions.importers.documents import document_of_edition

    terms = [build.term(f"word{number}") for number in range(6)]
    marks = "".join(f'<dfn data-term="{row.pk}">{row.name}</dfn> ' for row in terms)
    edition = build.published(sections={"summary": f"<p>{marks}</p>"})
    with django_assert_max_num_queries(8):
        assert len(document_of_edition(edition).terms) == 6
