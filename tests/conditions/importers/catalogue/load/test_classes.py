"""Classes and clinical features: places, circles, counts, names by trust, and facts that name a feature."""

import pytest

from conditions.importers.catalogue.load.restore import restore
from conditions.importers.catalogue.load.wording import Wordings, words_of
from conditions.importers.catalogue.records import Code, KindOf, Named, Term, Translation
from conditions.models import (
    Category,
    CategoryHead,
    ClassificationLink,
    ClassificationNode,
    Condition,
    Fact,
    FeatureName,
    FeatureTerm,
    ImportRun,
    ShelvedCondition,
)
from tests.conditions.importers.catalogue.load.catalogues import (
    ELBOW,
    KNEE,
    LISTS,
    following,
    listed,
    says,
)

ROOT, BONES = Code("mondo", "MONDO:1"), Code("mondo", "MONDO:2")
BOTH = [listed(KNEE, "Glass knee"), listed(ELBOW, "Brittle elbow")]


def under(number: int, *parents: Code) -> list[KindOf]:
    return [KindOf(Code("mondo", f"MONDO:{number}"), parent) for parent in parents]


@pytest.fixture
def run(tmp_path, db):
    return lambda *said, **more: following(tmp_path, {LISTS: [*BOTH, *said], **more})


def below() -> dict[str, int]:
    return dict(ClassificationNode.objects.values_list("code", "conditions_below"))


def test_each_condition_is_counted_once_below_each_class(run):
    run(
        Term(ROOT, "Joint disease"),
        KindOf(BONES, ROOT),
        *under(KNEE, ROOT, BONES),
        *under(ELBOW, Code("mondo", f"MONDO:{KNEE}")),
    )
    assert below() == {"MONDO:1": 2, "MONDO:2": 2, f"MONDO:{KNEE}": 1, f"MONDO:{ELBOW}": 0}
    node = ClassificationNode.objects.get(code=f"MONDO:{KNEE}")
    assert (node.name, node.condition_id) == ("Glass knee", KNEE)
    assert ClassificationNode.objects.get(code="MONDO:1").name == "Joint disease"


def test_terms_of_other_branches_of_the_ontology_are_no_features(run):
    """By their branch where the hierarchy is there, else by their code."""
    said = [
        Term(Code("hpo", "HP:0031797"), "Clinical course"),
        Term(Code("hpo", "HP:7654321"), "Comes and goes", parents=(Code("hpo", "HP:0031797"),)),
        Term(Code("hpo", "HP:0003829"), "Incomplete penetrance"),
        Term(Code("hpo", "HP:0000360"), "Tinnitus"),
        *(says(KNEE, "feature", label) for label in ("Comes and goes", "Incomplete penetrance", "Tinnitus")),
    ]
    run(*said)
    linked = Fact.objects.filter(kind="feature", term__isnull=False)
    assert list(linked.values_list("label", flat=True)) == ["Tinnitus"]
    counts = dict(FeatureTerm.objects.values_list("name", "conditions_count"))
    assert counts == {"Clinical course": 0, "Comes and goes": 0, "Incomplete penetrance": 0, "Tinnitus": 1}


def test_a_place_that_closes_a_circle_is_refused(run):
    (report,) = run(KindOf(BONES, ROOT), *under(KNEE, BONES), KindOf(ROOT, Code("mondo", f"MONDO:{KNEE}")))
    assert report.refused.counts["The place would make a class broader than itself"] == 1
    assert ClassificationLink.objects.count() == 2


def test_places_that_are_gone_go_and_hidden_ones_stay_hidden(run):
    run(*under(KNEE, ROOT, BONES))
    ClassificationLink.objects.filter(parent__code="MONDO:1").update(is_hidden=True)
    run(KindOf(BONES, Code("mondo", "MONDO:3")))
    assert list(ClassificationLink.objects.values_list("parent__code", "is_hidden").order_by("pk")) == [
        ("MONDO:1", True),
        ("MONDO:3", False),
    ]
    assert below()["MONDO:1"] == 0


EARS = Code("hpo", "HP:0000360")
FEATURES = [
    Term(EARS, "Tinnitus", (Named("Ringing in the ears", "lay"), Named("Ear noise"))),
    Translation(EARS, "es", "Acúfenos", source_text="Tinnitus"),
]


def test_names_of_a_feature_follow_the_order_of_trust(run):
    run(Names=[Term(EARS, "Tinnitus", (Named("Humming", "lay"),))], More=FEATURES)
    term = FeatureTerm.objects.get()
    assert (term.name, term.lay_name, term.spanish_name) == ("Tinnitus", "Humming", "Acúfenos")
    assert FeatureName.objects.filter(kind="lay").count() == 2


def test_features_are_known_by_code_by_successor_and_by_wording(run):
    old = Term(Code("hpo", "HP:0000001"), "Old noise", is_obsolete=True, successor=EARS)
    condition_facts = [
        says(KNEE, "feature", "Whatever it says", code=EARS),
        says(ELBOW, "feature", "Old noise", code=Code("hpo", "HP:0000001")),
    ]
    run(*condition_facts, Features=[*FEATURES, old])
    Fact.objects.create(
        condition=Condition.objects.get(pk=KNEE), kind="feature", label="Ringing of ears", origin="document"
    )
    run(*condition_facts, Features=[*FEATURES, old, Term(Code("hpo", "HP:0000002"), "Cough")])
    assert set(Fact.objects.filter(kind="feature").values_list("label", "term__code")) == {
        ("Whatever it says", "HP:0000360"),
        ("Old noise", "HP:0000360"),
        ("Ringing of ears", "HP:0000360"),
    }
    assert FeatureTerm.objects.get(code="HP:0000360").conditions_count == 2


def test_the_part_of_the_body_follows_from_the_branch(run):
    eye, lens = Code("hpo", "HP:0000478"), Code("hpo", "HP:0000517")
    run(Features=[Term(eye, "Abnormality of the eye"), Term(lens, "Cloudy lens", parents=(eye,))])
    assert FeatureTerm.objects.get(code="HP:0000517").system == "eye"


def test_the_part_of_the_body_follows_from_words_where_no_hierarchy_says_it(run):
    run(Features=[Term(Code("hpo", "HP:0002650"), "Scoliosis"), Term(Code("hpo", "HP:0000002"), "Odd sign")])
    assert dict(FeatureTerm.objects.values_list("name", "system")) == {
        "Scoliosis": "skeleton",
        "Odd sign": "",
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Abnormality of the femur", "Abnormal femur"),
        ("Abnormal femurs", "Abnormality of the femur"),
        ("Abnormality of the femur", "Abnormal femur morphology"),
        ("Haematuria", "Hematuria"),
        ("Oesophageal tumours", "Esophageal tumor"),
        ("Teeth, missing", "Missing tooth"),
        ("Cataracts", "Cataract"),
        ("Hypermetropia of the eyes", "eye hypermetropia"),
        ("Increased number of teeth", "increased tooth number"),
    ],
)
def test_wordings_that_are_the_same(one, other):
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hypertension", "Hypotension"),
        ("Absent tibia", "Absent fibula"),
        ("Abnormality of the eye", "Abnormality of the ear"),
        ("Long thumb", "Long thumb nail"),
        ("Ptosis", "Ptos"),
        ("Abnormal valve morphology", "Abnormal valve physiology"),
    ],
)
def test_wordings_that_are_not(one, other):
    assert words_of(one) != words_of(other)


def test_a_wording_that_two_terms_have_is_neither():
    wordings = Wordings([(1, "Short finger"), (2, "Short fingers"), (3, "Long toe")])
    assert wordings.term_of("Fingers, short") is None
    assert wordings.term_of("short finger") == 1
    assert wordings.term_of("Toes, long") == 3


def test_shelves_follow_the_import_and_go_with_it(run):
    heads = Category.objects.create(name="Joints", slug="joints")
    run(Term(ROOT, "Joint disease"), *under(KNEE, ROOT))
    CategoryHead.objects.create(category=heads, node=ClassificationNode.objects.get(code="MONDO:1"))
    run(Term(ROOT, "Joint disease"), *under(KNEE, ROOT), *under(ELBOW, ROOT))
    assert list(ShelvedCondition.objects.values_list("condition_id", flat=True)) == [KNEE, ELBOW]
    restore(ImportRun.objects.order_by("pk").last())
    assert list(ShelvedCondition.objects.values_list("condition_id", flat=True)) == [KNEE]
