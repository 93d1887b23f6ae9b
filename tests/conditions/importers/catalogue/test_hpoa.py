"""phenotype.hpoa: sample to exact records, and every way in which a line can be wrong."""

import pytest

from conditions.importers.catalogue.hpoa import COLUMNS, FORMAT
from conditions.importers.catalogue.records import Code, Statement
from tests.conditions.importers.catalogue.reading import SAMPLES, records, refusals

EAR = Code("omim", "900001")
COUNTED = "1 left out, this is the first"
HEADER = "\t".join(COLUMNS)


def hpo(number: str) -> Code:
    return Code("hpo", f"HP:{number}")


def test_lines_become_statements():
    assert records(FORMAT, "phenotype.hpoa") == [
        Statement(EAR, "feature", hpo("0000360"), frequency="very-frequent", evidence="PCS PMID:1"),
        Statement(
            Code("orpha", "900002"),
            "feature",
            hpo("0001751"),
            frequency="frequent",
            frequency_text="3/7",
            detail="Childhood onset; in females",
            evidence="TAS PMID:1, PMID:2",
        ),
        Statement(
            EAR,
            "feature",
            hpo("0002321"),
            frequency="occasional",
            frequency_text="7.5%",
            evidence="IEA OMIM:900001",
        ),
        Statement(
            EAR,
            "feature",
            hpo("0001251"),
            frequency="excluded",
            frequency_text="0/12",
            evidence="PCS PMID:1",
        ),
        Statement(EAR, "inheritance", hpo("0000006"), evidence="PCS PMID:1"),
        Statement(
            EAR,
            "onset",
            hpo("0003577"),
            label="Congenital onset",
            frequency="frequent",
            frequency_text="1/2",
            evidence="PCS PMID:1",
        ),
        Statement(
            Code("mondo", "MONDO:0900001"),
            "feature",
            hpo("0000365"),
            frequency="obligate",
            frequency_text="100%",
            evidence="PCS PMID:1",
        ),
    ]


def test_lines_that_cannot_be_read_are_named_and_what_the_site_does_not_keep_is_counted():
    assert refusals(FORMAT, "phenotype.hpoa") == [
        ":17: “nothing” is no code of a disease.",
        ":18: “OMIM:” is no code of a disease.",
        ":19: “0000360” is no term of the ontology (HP: and seven digits).",
        ":20: “often” is no frequency (a term, a fraction or a percentage).",
        ":21: “Q” is no aspect (P, I, C, M or H).",
        ":22: NOT is read for clinical features only: the site cannot show what inheritance is not.",
        ":23: “MAYBE” is no qualifier (NOT or nothing).",
        ":24: “XYZ” is no code of evidence (IEA, PCS or TAS).",
        ":25: “both” is no sex (MALE, FEMALE or nothing).",
        ":26: “early” is no age of onset (HP: and seven digits).",
        ":27: The line has 2 columns, not 12.",
        f":12: {COUNTED}: terms of aspect C that are no age of onset (course, mortality) are not read.",
        ":13: 2 left out, this is the first: aspect M (modifiers) is not read.",
        f":15: {COUNTED}: aspect H (medical history) is not read.",
        f":16: {COUNTED}: the site does not know the codes of “DECIPHER”.",
    ]


def test_the_release_is_the_version_of_the_header():
    assert FORMAT.release_of(SAMPLES / "phenotype.hpoa") == "2026-01-31"


def test_the_size_is_the_number_of_lines():
    assert FORMAT.size_of(SAMPLES / "phenotype.hpoa") == 28


def test_the_header_of_the_first_releases_is_known(tmp_path):
    path = tmp_path / "old.hpoa"
    header = "#DatabaseID DiseaseName Qualifier HPO_ID Reference Evidence Onset Frequency Sex Modifier Aspect"
    line = ["OMIM:900001", "x", "", "HP:0000360", "PMID:1", "IEA", "", "", "", "", "P", "y"]
    text = ["#date: 2018-07-24", "\t".join([*header.split(), "Biocuration"]), "\t".join(line)]
    path.write_text("\n".join(text), encoding="utf-8")
    assert records(FORMAT, path) == [Statement(EAR, "feature", hpo("0000360"), evidence="IEA PMID:1")]
    assert FORMAT.release_of(path) == "2018-07-24"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "This is no table of text: it is empty."),
        ("#only: comments\n", "This is no phenotype.hpoa: it holds nothing but comments."),
        (
            "a\tb\n",
            "This is no phenotype.hpoa: its first line is “a b”, not the names of its columns.",
        ),
    ],
)
def test_a_file_of_something_else_is_refused_once(tmp_path, text, message):
    path = tmp_path / "other.hpoa"
    path.write_text(text, encoding="utf-8")
    assert [str(each) for each in FORMAT.read(path)] == [f"other.hpoa: {message}"]
    assert FORMAT.release_of(path) == ""


def test_a_broken_line_hides_no_other(tmp_path):
    path = tmp_path / "some.hpoa"
    line = b"OMIM:900001\tx\t\tHP:0000360\tPMID:1\tIEA\t\t\t\t\tP\ty\n"
    broken = line.replace(b"x", b"\xe9"), line.replace(b"x", b"\x00"), b"x" * 1_500_000 + b"\n"
    path.write_bytes(HEADER.encode() + b"\n" + line + b"".join(broken) + line)
    assert len(records(FORMAT, path)) == 2
    assert refusals(FORMAT, path) == [
        ":3: This line is not UTF-8 text (byte 13).",
        ":4: This line holds a control character.",
        ":5: This line is longer than 1,000,000 bytes.",
    ]


def test_many_works_are_cut_to_what_a_fact_holds(tmp_path):
    path = tmp_path / "some.hpoa"
    works = ";".join(f"PMID:{number}" for number in range(10_000_000, 10_000_100))
    path.write_text(f"{HEADER}\nOMIM:900001\tx\t\tHP:0000360\t{works}\tPCS\t\t\t\t\tP\ty\n", encoding="utf-8")
    [statement] = records(FORMAT, path)
    assert statement.evidence.startswith("PCS PMID:10000000, PMID:10000001, ")
    assert statement.evidence.endswith(", PMID:10000011 and 88 more")
    assert len(statement.evidence) <= 200
