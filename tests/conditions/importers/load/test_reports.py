"""The report counts every document once and names what was refused, where and why."""

from conditions.importers.load import Outcome, Report, Verdict
from conditions.importers.page_document import FieldProblem, Refusal


def a_report() -> Report:
    report = Report()
    report.add(Outcome(Verdict.CREATED, "a.json", 1, is_published=True, notes=("sections[0].body: Odd.",)))
    report.add(Outcome(Verdict.UPDATED, "b.json", 2))
    report.add(Outcome(Verdict.UNCHANGED, "c.json", 3))
    report.add(Outcome(Verdict.REFUSED, "d.json", 4, notes=("Edited.", "And more.")))
    other = FieldProblem("slug", "Wrong.")
    report.refuse(Refusal("all.ndjson", 7, "name", "This must not be empty.", others=(other,)))
    report.refuse(Refusal("gone.json", None, "", "This file cannot be read."))
    return report


def test_counts_come_first():
    report = a_report()
    assert report.total == 6
    assert report.lines()[0] == "6 read: 1 created, 1 updated, 1 unchanged, 3 refused; 1 published."


def test_each_refusal_names_place_field_and_every_reason():
    assert a_report().lines()[1:6] == [
        "refused  d.json: Edited.",
        "refused  d.json: And more.",
        "refused  all.ndjson, line 7: name: This must not be empty.",
        "refused  all.ndjson, line 7: slug: Wrong.",
        "refused  gone.json: This file cannot be read.",
    ]


def test_notes_are_listed_on_request_and_counted_otherwise():
    assert a_report().lines()[-1] == "1 document has notes; --notes lists them."
    assert a_report().lines(notes=True)[-1] == "note     a.json: sections[0].body: Odd."


def test_an_empty_run_says_so():
    assert Report().lines() == ["0 read: 0 created, 0 updated, 0 unchanged, 0 refused; 0 published."]
