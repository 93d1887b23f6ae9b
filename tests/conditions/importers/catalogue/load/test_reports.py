"""What the import of a catalogue says it did: numbers that can be read, reasons before their places."""

import pytest

from conditions.importers.catalogue.known_codes import Unknown
from conditions.importers.catalogue.load.report import SourceReport, counted
from conditions.importers.catalogue.load.said import gather
from conditions.importers.catalogue.refusing import Tally
from tests.conditions.importers.catalogue.load.catalogues import KNEE, LISTS, listed, plan_of


def test_counts_are_in_the_plural_with_marks_between_thousands():
    report = SourceReport(LISTS, "7", run=3)
    report.count("condition", "created", 15_927)
    report.count("class", "created", 2)
    report.count("fact", "updated", 1)
    report.refused.add("The name is empty.", "joints.obo:7", 1_200)
    assert report.lines() == [
        "Joints 7 (import 3): 15,929 created, 1 updated, 0 unchanged, 0 removed, 0 proposed, 1,200 refused.",
        "  2 classes created",
        "  15,927 conditions created",
        "  1 fact updated",
        "  1,200 refused: The name is empty; for example joints.obo:7.",
    ]


@pytest.mark.parametrize(
    ("key", "number", "said"),
    [
        ("condition created", 1, "1 condition created"),
        ("feature name removed", 2, "2 feature names removed"),
        ("feature fact linked", 42_592, "42,592 feature facts linked"),
        ("kept facts", 3_000, "3,000 facts kept in all"),
    ],
)
def test_a_count_reads_as_a_sentence_does(key, number, said):
    assert counted(key, number) == said


def test_what_was_left_out_together_counts_as_many(tmp_path):
    """Codes of one system, lines of one kind: one refusal in the file, but not one thing refused."""
    unknown, tally = Unknown("joints.obo"), Tally()
    for line in range(41):
        unknown.count("EFO", f"joints.obo:{line + 17}")
        tally.add("aspect M is not read", f"joints.hpoa:{line + 5}")
    records = [listed(KNEE, "Glass knee"), *unknown.refusals(), *tally.refusals()]
    (planned,) = plan_of(tmp_path, {LISTS: records}).sources
    report = SourceReport(LISTS, refused=gather(planned).refused)
    assert report.lines()[1:] == [
        "  41 refused: Codes with the prefix “EFO” have no place on the site; for example joints.obo:17.",
        "  41 refused: Aspect M is not read; for example joints.hpoa:5.",
    ]
