"""The flattened table: rows, reconstruction, classes of frequency."""

import pytest

from conditions.importers.medquad.convert import to_page_document
from conditions.importers.medquad.features import (
    CLOSING,
    CLOSING_END,
    HEADER,
    INTRODUCTION,
    FeatureRow,
    NotATable,
    fact,
    frequency_of,
    reconstruct,
    rows,
    split_answer,
)
from conditions.importers.medquad.parse import MedquadAnswer, MedquadRecord


def answer(table: str, before: str = "", after: str = "") -> str:
    start = f"What are the symptoms of it? {before}{INTRODUCTION} here. {HEADER} "
    return f"{start}{table} {CLOSING} once. {CLOSING_END}{after}"


def converted(text: str):
    return to_page_document(MedquadRecord(7, "", "Marble ear", (), (MedquadAnswer("symptoms", text),)))


@pytest.mark.parametrize(
    "table",
    [
        "Tinnitus - ",
        "Tinnitus 90% Ear-like stone, grey (left) 7.5% 11 pairs of ribs 3/4 Humming 100% Glow 3 of 4 Dust % ",
        "EEG with waves (>3.5 Hz) - Fusion (C5/C6) 1/2 2-3 toe syndactyly - ",
    ],
)
def test_rows_put_together_give_the_table_again(table):
    assert reconstruct(rows(table)) == table


def test_digits_commas_hyphens_and_slashes_stay_in_the_term():
    assert rows("Aplasia/Hypoplasia of the 5th finger, left-sided 50% Low factor 1 - ") == (
        FeatureRow("Aplasia/Hypoplasia of the 5th finger, left-sided", "50%"),
        FeatureRow("Low factor 1", "-"),
    )


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("Tinnitus - Humming", "“Humming” at the end has no value."),
        ("Tinnitus - humming 90%", "“humming” does not read as a medical term."),
        ("Tinnitus - 90% Humming -", "“90% Humming” does not read as a medical term."),
        ("Tinnitus  double - ", "The rows do not give the text again."),
        ("T -", "“T” does not read as a medical term."),
        ("Tinnitus ٣/٤ Humming -", "“٣/٤” is no figure"),
        ("Tinnitus 9999999999% Humming -", "“9999999999%” is no figure"),
        ("Tinnitus 1 of 9999999999 Humming -", "“1 of 9999999999” is no figure"),
        ("Tinnitus ١ of ٣ Humming -", "“١ of ٣” is no figure"),
    ],
)
def test_a_table_that_does_not_add_up_is_no_table(table, message):
    with pytest.raises(NotATable, match=message):
        rows(table)


@pytest.mark.parametrize(
    ("value", "frequency", "text"),
    [
        ("90%", "very-frequent", ""),
        ("50%", "frequent", ""),
        ("7.5%", "occasional", ""),
        ("-", "", ""),
        ("%", "", ""),
        ("5%", "occasional", "5%"),
        ("4.9%", "very-rare", "4.9%"),
        ("1%", "very-rare", "1%"),
        ("0%", "excluded", "0%"),
        ("29.9%", "occasional", "29.9%"),
        ("30%", "frequent", "30%"),
        ("79%", "frequent", "79%"),
        ("80%", "very-frequent", "80%"),
        ("99%", "very-frequent", "99%"),
        ("100%", "obligate", "100%"),
        ("2/2", "very-frequent", "2/2"),
        ("3 of 4", "frequent", "3/4"),
        ("0/9", "excluded", "0/9"),
        ("5/0", "", "5/0"),
        ("5/4", "", "5/4"),
    ],
)
def test_figures_become_classes(value, frequency, text):
    assert frequency_of(value) == (frequency, text)


def test_modes_of_inheritance_and_onsets_are_no_features():
    kinds = [fact(row, "s1").kind for row in rows("Sporadic - Late onset - Humming - ")]
    assert kinds == ["inheritance", "onset", "feature"]


def test_remarks_of_the_catalogue_are_cut_from_the_term():
    assert fact(FeatureRow('Low growth factor 1 {comment="x:y"}', "-"), "s1").label == "Low growth factor 1"


def test_the_standard_paragraphs_go_and_the_prose_stays():
    split = split_answer(answer("Humming -", before="It hums. ", after=" Then it stops."))
    assert (split.before, split.table.strip(), split.after) == (
        "What are the symptoms of it? It hums. ",
        "Humming -",
        " Then it stops.",
    )


def test_a_table_that_cannot_be_read_stays_in_the_text_and_is_flagged():
    result = converted(answer("Humming - and so on 90%"))
    assert result.document.facts == ()
    assert result.document.sections[0].body == "<p>Humming - and so on 90%</p>"
    assert result.counts.tables_left_as_text == 1
    assert "could not be read and is left as text" in str(result.warnings[0])


def test_a_table_without_its_end_stays_in_the_text_and_is_flagged():
    result = converted(f"What are the symptoms of it? {INTRODUCTION} here. {HEADER} Humming - ")
    assert "Humming -" in result.document.sections[0].body
    assert "its end was not found" in str(result.warnings[0])


def test_a_term_given_twice_is_one_fact_with_class_and_figure():
    result = converted(answer("Humming 90% Humming 2/3"))
    (only,) = result.document.facts
    assert (only.frequency, only.frequency_text) == ("very-frequent", "2/3")
    assert [w.message for w in result.warnings] == [
        "The term “Humming” stands twice in the table; its two rows are one fact."
    ]


def test_a_row_that_says_nothing_is_left_out_and_named():
    result = converted(answer("Onset - Humming %"))
    assert [each.label for each in result.document.facts] == ["Humming"]
    assert [w.message for w in result.warnings] == [
        "The row “Onset -” says nothing and was left out.",
        "The row “Humming” has a per cent sign without a figure.",
    ]
