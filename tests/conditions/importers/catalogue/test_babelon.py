"""Tables of translations: only what people translated, in both shapes."""

import pytest

from conditions.importers.catalogue.babelon import FORMAT
from conditions.importers.catalogue.records import Code, Translation
from tests.conditions.importers.catalogue.reading import SAMPLES, records, refusals


def hpo(number: str) -> Code:
    return Code("hpo", f"HP:{number}")


def test_official_rows_become_translations_with_their_quotation_marks():
    assert records(FORMAT, "hp-es.babelon.tsv") == [
        Translation(hpo("0000360"), "es", 'Zumbido "de mármol"', "label", "Tinnitus"),
        Translation(hpo("0000360"), "es", 'Pitidos de "oído"', "synonym", "Ringing in the ears"),
        Translation(hpo("0000360"), "pt-BR", "Um som.", "definition", "A sound."),
        Translation(hpo("0000372"), "es", '"Piedra sin cerrar', "label", "Stone"),
        Translation(hpo("0000373"), "es", "Polvo", "label", "Dust"),
    ]


def test_the_rest_is_refused_by_row_or_counted_by_status():
    assert refusals(FORMAT, "hp-es.babelon.tsv") == [
        ":10: “nothing” is no code of a system that the site knows.",
        ":11: “rdfs:comment” is no name, synonym or definition.",
        ":12: “Spanish” is no code of a language.",
        ":13: The row has 3 columns, not 9.",
        ":5: 2 left out, this is the first: the status “CANDIDATE” is not OFFICIAL.",
        ":7: 1 left out, this is the first: the status “NOT_TRANSLATED” is not OFFICIAL.",
        ":8: 1 left out, this is the first: the translation is empty.",
        ":9: 1 left out, this is the first: a machine translated it, whatever its status.",
    ]


def test_the_disease_ontology_s_table_is_read_over_line_ends_in_its_remarks():
    ear = Code("doid", "DOID:900001")
    assert records(FORMAT, "doid-es.tsv") == [
        Translation(ear, "es", "oído de mármol", "label", "marble ear"),
        Translation(ear, "es", "Un oído de piedra.", "definition", "An ear of stone."),
        Translation(ear, "es", "oído pétreo", "synonym", "stone ear"),
    ]
    assert refusals(FORMAT, "doid-es.tsv") == [
        ":8: 2 left out, this is the first: the status “MACHINE TRANSLATED” is not MANUALLY TRANSLATED."
    ]


def test_the_release_is_the_date_of_what_was_translated():
    assert FORMAT.release_of(SAMPLES / "hp-es.babelon.tsv") == "2025-05-06"
    assert FORMAT.release_of(SAMPLES / "doid-es.tsv") == ""
    assert FORMAT.size_of(SAMPLES / "doid-es.tsv") == 9


@pytest.mark.parametrize("header", ["subject_id\tpredicate_id\ttranslation_value\n", "x\n", '"open\n'])
def test_a_table_without_the_columns_is_refused_once(tmp_path, header):
    path = tmp_path / "other.tsv"
    path.write_text(f"{header}HP:0000360\trdfs:label\tZumbido\n", encoding="utf-8")
    [refusal] = refusals(FORMAT, path)
    assert refusal.startswith(": This is no table of translations: its first line is “")
    assert FORMAT.release_of(path) == ""
