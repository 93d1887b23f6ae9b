"""Names of catalogues begin like headings, but for what is no ordinary word."""

import pytest

from conditions.importers.catalogue.load.headings import as_heading
from conditions.importers.catalogue.records import Code, KindOf, Mapping, Term
from conditions.models import ClassificationNode, Condition, Edition
from tests.conditions.importers.catalogue.load.catalogues import KNEE, LISTS, following, listed

BONES = Code("mondo", "MONDO:2")


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("achondroplasia", "Achondroplasia"),
        ("alopecia, isolated", "Alopecia, isolated"),
        ("alpha-thalassemia", "Alpha-thalassemia"),
        ("acyl-CoA dehydrogenase 9 deficiency", "Acyl-CoA dehydrogenase 9 deficiency"),
        ("st. Louis encephalitis", "St. Louis encephalitis"),
        ("de novo myositis", "De novo myositis"),
        ("épilepsie", "Épilepsie"),
        ("von Willebrand disease 1", "von Willebrand disease 1"),
        ("de Barsy syndrome", "de Barsy syndrome"),
        ("mTOR disease", "mTOR disease"),
        ("p53 deficiency", "p53 deficiency"),
        ("six2-related dysplasia", "six2-related dysplasia"),
        ("d-bifunctional protein deficiency", "d-bifunctional protein deficiency"),
        ("idic(15)", "idic(15)"),
        ("Marfan syndrome", "Marfan syndrome"),
        ("17q12 deletion", "17q12 deletion"),
        ("", ""),
    ],
)
def test_only_an_ordinary_first_word_gets_a_capital(name, heading):
    assert as_heading(name) == heading
    assert as_heading(heading) == heading


def test_pages_and_classes_have_their_names_as_headings(tmp_path, db):
    said = [
        listed(KNEE, "brittle knee"),
        Term(BONES, "bone disease"),
        KindOf(Code("mondo", f"MONDO:{KNEE}"), BONES),
    ]
    following(tmp_path, {LISTS: said})
    assert Condition.objects.get().name == "Brittle knee"
    assert Edition.objects.get(is_current=True).name == "Brittle knee"
    assert set(ClassificationNode.objects.values_list("name", flat=True)) == {"Bone disease", "Brittle knee"}
    (report,) = following(tmp_path, {LISTS: [*said, Term(Code("mondo", "MONDO:9"), "other")]})
    assert report.counts["condition updated"] == 0


def test_a_class_without_a_label_takes_the_name_of_what_is_the_same_and_of_a_later_source(tmp_path, db):
    same = Mapping(BONES, "skos:exactMatch", Code("orpha", "93419"), object_label="rare bone disease")
    nameless = KindOf(BONES, Code("mondo", "MONDO:1"))
    start = [listed(KNEE, "Brittle knee"), KindOf(Code("mondo", f"MONDO:{KNEE}"), BONES), nameless, same]
    later = [Term(Code("mondo", "MONDO:1"), "disease"), KindOf(BONES, Code("mondo", "MONDO:1"))]
    following(tmp_path, {LISTS: start, "Names": later})
    names = dict(ClassificationNode.objects.values_list("code", "name"))
    assert (names["MONDO:2"], names["MONDO:1"]) == ("Rare bone disease", "Disease")
    following(tmp_path, {LISTS: [*start, Term(Code("mondo", "MONDO:9"), "Other")], "Names": later})
    assert ClassificationNode.objects.get(code="MONDO:1").name == "Disease", "The first has no name for it."
