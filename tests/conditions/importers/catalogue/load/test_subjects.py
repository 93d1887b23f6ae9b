"""Which condition an entry is about: by number, by code, by name, or refused."""

import pytest

from conditions.importers.catalogue.records import Code, Mapping, Term
from conditions.models import Fact
from tests.conditions.importers.catalogue.load.catalogues import ELBOW, KNEE, LISTS, following, listed

pytestmark = pytest.mark.django_db

HIP = KNEE + 2


def exact(number: int, scheme: str, code: str) -> Mapping:
    return Mapping(Code("mondo", f"MONDO:{number}"), "skos:exactMatch", Code(scheme, code))


def disease(code: str, name: str = "", *same: tuple[str, str], **said) -> Term:
    said.setdefault("definition", f"About {code}.")
    return Term(Code("doid", code), name, same_as=tuple(Code(*each) for each in same), **said)


@pytest.fixture
def told(tmp_path):
    """Import the list and a second catalogue; which number each of its definitions landed on."""

    def run(*entries, codes=()):
        lists = [listed(KNEE, "Glass knee"), listed(ELBOW, "Brittle elbow"), listed(HIP, "Hip"), *codes]
        report = following(tmp_path, {LISTS: lists, "Diseases": list(entries)})[1]
        found = Fact.objects.filter(kind="definition").values_list("text", "condition_id")
        return {text.removeprefix("About ").rstrip("."): number for text, number in found}, report

    return run


def reasons(report) -> list[str]:
    return [entry["reason"] for entry in report.refused.to_json()]


def test_numbers_come_before_codes_and_codes_before_names(told):
    found, _ = told(
        disease("DOID:1", "Hip", ("gard", str(KNEE)), ("orpha", "558")),
        disease("DOID:2", "Hip", ("orpha", "558")),
        disease("DOID:3", "HIP!"),
        codes=[exact(ELBOW, "orpha", "558")],
    )
    assert found == {"DOID:1": KNEE, "DOID:2": ELBOW, "DOID:3": HIP}


def test_a_code_of_two_conditions_decides_nothing(told):
    codes = [exact(KNEE, "umls", "C1"), exact(ELBOW, "umls", "C1")]
    found, _ = told(disease("DOID:1", "Unheard of", ("umls", "C1")), codes=codes)
    assert found == {}


def test_a_number_that_two_entries_claim_decides_for_neither(told):
    found, report = told(
        disease("DOID:1", "A", ("gard", str(KNEE))),
        disease("DOID:2", "B", ("gard", str(KNEE)), ("omim", "100001")),
        codes=[exact(ELBOW, "omim", "100001")],
    )
    assert found == {"DOID:2": ELBOW}
    assert report.refused.to_json()[0]["examples"] == [f"GARD:{KNEE} by DOID:1 and DOID:2"]


def test_an_entry_with_two_numbers_is_refused_once(told):
    found, report = told(disease("DOID:1", "A", ("gard", str(KNEE)), ("gard", str(ELBOW))))
    assert found == {}
    assert report.refused.counts["The entry claims more than one GARD number, so none of them decides"] == 1


def test_a_number_that_the_site_does_not_have_does_not_stand_in_the_way(told):
    found, _ = told(disease("DOID:1", "Hip", ("gard", "5"), ("gard", str(HIP))))
    assert found == {"DOID:1": HIP}


def test_of_two_entries_for_one_condition_the_one_of_its_name_counts(told):
    codes = [exact(KNEE, "mesh", "D1"), exact(ELBOW, "mesh", "D2")]
    found, report = told(
        disease("DOID:1", "Glass-knee", ("mesh", "D1")),
        disease("DOID:2", "Knee, other", ("mesh", "D1")),
        disease("DOID:3", "Elbow, one", ("mesh", "D2")),
        disease("DOID:4", "Elbow, other", ("mesh", "D2")),
        codes=codes,
    )
    assert found == {"DOID:1": KNEE}
    assert reasons(report) == ["Two entries fit the same condition equally well"]


def test_codes_of_an_entry_are_written_only_where_they_must_mean_the_same(told):
    told(
        disease("DOID:1", "Glass knee", ("omim", "1"), ("omim", "2"), ("mesh", "D9"), ("icd-10", "Q1")),
        disease("DOID:2", "Hip", ("mesh", "D9"), ("umls", "C7"), ("icd-10", "Q1")),
    )
    codes = Fact.objects.filter(source__name="Diseases", kind="code").order_by("condition", "pk")
    assert list(codes.values_list("condition_id", "code")) == [
        (KNEE, "DOID:1"),
        (KNEE, "Q1"),
        (HIP, "DOID:2"),
        (HIP, "C7"),
        (HIP, "Q1"),
    ]


def test_what_is_no_exact_match_gives_no_code(told):
    broad = Mapping(Code("mondo", f"MONDO:{KNEE}"), "skos:broadMatch", Code("omim", "1"))
    told(codes=[broad])
    assert not Fact.objects.filter(scheme="omim").exists()
