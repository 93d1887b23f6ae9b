"""import_medquad: files of our own in the format of the collection, from the folder to the public page."""

import shutil

import pytest

from conditions.models import Condition, Edition
from tests.architecture.source import ROOT
from tests.conditions.importers.load.pages import everything
from tests.conditions.management.commands import run

pytestmark = pytest.mark.django_db

SAMPLES = ROOT / "tests" / "samples" / "medquad"
NUMBER = 900301


def test_a_file_becomes_a_page_that_readers_see(client):
    said = run("import_medquad", SAMPLES, "--publish")
    assert (said.code, said.out.splitlines()[0]) == (
        0,
        "1 read: 1 created, 0 updated, 0 unchanged, 0 refused; 1 published.",
    )
    response = client.get(f"/diseases/{NUMBER}/glass-knee-syndrome")
    assert response.status_code == 200
    shown = response.content.decode()
    assert shown.index("Arthralgia") < shown.index("2-3 toe syndactyly")
    assert "[9184]" not in shown


def test_features_stand_by_how_often_they_are_seen_and_inheritance_in_the_panel(client):
    run("import_medquad", SAMPLES, "--publish")
    page = client.get(f"/diseases/{NUMBER}/glass-knee-syndrome").context["page"]
    (symptoms,) = (section for section in page.sections if section.kind == "symptoms")
    assert {group.frequency: [each.term for each in group.features] for group in symptoms.features} == {
        "very-frequent": ["Arthralgia"],
        "frequent": ["2-3 toe syndactyly"],
        "occasional": ["Aplasia/Hypoplasia of the 5th finger, left", "Tinnitus"],
    }
    panel = {row.kind: [value.text for value in row.values] for row in page.glance}
    assert panel["inheritance"] == ["Autosomal dominant inheritance"]
    assert panel["onset"] == ["Adult onset"]
    assert all(value.sources for row in page.glance for value in row.values)


def test_twice_changes_nothing():
    run("import_medquad", SAMPLES, "--publish")
    before = everything()
    said = run("import_medquad", SAMPLES, "--publish")
    assert said.out.startswith("1 read: 0 created, 0 updated, 1 unchanged, 0 refused; 0 published.")
    assert everything() == before


def test_notes_name_what_was_taken_out():
    said = run("import_medquad", SAMPLES, "--notes")
    assert "symptoms: Markers of lost references were taken out of the text: [9184]." in said.out
    assert not Edition.objects.exists()


def test_bad_files_are_named_and_never_stop_the_rest(tmp_path):
    shutil.copy(SAMPLES / "0000001.xml", tmp_path / "b.xml")
    shutil.copy(SAMPLES / "0000001.xml", tmp_path / "c.xml")
    (tmp_path / "a.xml").write_text("<Document>\n<Focus>Broken")
    said = run("import_medquad", tmp_path)
    assert said.code == 0
    assert said.out.startswith("3 read: 1 created, 0 updated, 0 unchanged, 2 refused")
    assert f"refused  {tmp_path / 'a.xml'}, line 2: This is not well-formed XML" in said.out
    assert f"refused  {tmp_path / 'c.xml'}: number: The number {NUMBER} was already used" in said.out


def test_an_import_of_nothing_fails(tmp_path):
    said = run("import_medquad", tmp_path)
    assert "This folder holds no .xml file." in said.out
    assert (said.code, said.error) == (1, "Nothing was loaded; see above.")


def test_what_is_no_folder_is_refused(tmp_path):
    said = run("import_medquad", tmp_path / "gone")
    assert (said.code, said.error) == (1, f"{tmp_path / 'gone'} is not a folder.")
    assert not Condition.objects.exists()
