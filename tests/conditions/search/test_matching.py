"""The right page comes first, and none comes where only a wrong one could."""

import pytest

from conditions.search.matching import match_names
from tests import build

pytestmark = pytest.mark.django_db

FORMS = (
    "Long segment",
    "Short segment",
    "Total",
    "Familial",
    "Syndromic",
    "Isolated",
    "Late",
    "Early",
    "Ileal",
)
PAGES = {
    "Hirschsprung disease": (*(f"{form} Hirschsprung disease" for form in FORMS), "Hirschsprung syndrome"),
    "Small head with Hirschprung disease": (),
    "Charcot-Marie-Tooth disease type 1A": ("CMT 1A",),
    "Hepatic carnitine deficiency": ("CPT deficiency, hepatic, type IA",),
    "Trisomy X": ("48,XXXY",),
    "Double Y": ("47,XYY",),
    "XXYY syndrome": ("48,XXYY",),
    "Cat cry syndrome": ("5p- syndrome",),
    "Small arm tripled": ("5p trisomy",),
    "Mixed cryoglobulinemia": ("Type II cryoglobulinemia",),
    "Collagen trouble": ("Type 2 collagenopathy",),
    "Liver trouble": ("Type 2 hepatitis",),
    "Other liver trouble": ("Type 1 hepatitis",),
    "Third thing": ("Type III hepatitis",),
}


@pytest.fixture(scope="module", autouse=True)
def pages(rows_of_the_module):
    with rows_of_the_module():
        for number, (name, others) in enumerate(PAGES.items(), 1):
            facts = ({"kind": "code", "scheme": "omim", "code": "154700"},) if name == "Trisomy X" else ()
            build.published(name, number=number, names=others, facts=facts)


def found(text, *, is_typing=False):
    heading = dict(enumerate(PAGES, 1))
    return [heading[match.hit.condition] for match in match_names(text, is_typing=is_typing).rows]


@pytest.mark.parametrize("is_typing", [False, True])
@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("hirschprung", "Hirschsprung disease"),
        ("Hirschprung disease", "Hirschsprung disease"),
        ("small head with hirschprung disease", "Small head with Hirschprung disease"),
        ("CMT type 1A", "Charcot-Marie-Tooth disease type 1A"),
        ("CMT type IA", "Charcot-Marie-Tooth disease type 1A"),
        ("48,XXXY", "Trisomy X"),
        ("5p-", "Cat cry syndrome"),
        ("5p", "Small arm tripled"),
    ],
)
def test_the_page_that_is_meant_comes_first(typed, first, is_typing):
    assert found(typed, is_typing=is_typing)[0] == first


def test_a_mistake_that_a_catalogue_made_too_is_still_corrected():
    matches = match_names("hirschprung")
    assert matches.is_corrected
    assert [term.word for term in matches.rows[0].terms] == ["hirschsprung"]


@pytest.mark.parametrize("typed", ["hirschpru", "hirschprun"])
def test_so_is_its_beginning(typed):
    assert found(typed, is_typing=True)[0] == "Hirschsprung disease"


@pytest.mark.parametrize("is_typing", [False, True])
@pytest.mark.parametrize("typed", ["47,XXY", "47 xxy", "46,XY"])
def test_another_set_of_chromosomes_is_no_answer(typed, is_typing):
    assert found(typed, is_typing=is_typing) == []


@pytest.mark.parametrize("typed", ["type 7", "zzzz 7", "zzzz type 2"])
def test_numbers_alone_are_no_answer(typed):
    assert found(typed) == []


@pytest.mark.parametrize("is_typing", [False, True])
@pytest.mark.parametrize("rest", ["", " collagenopathy", " hepatitis"])
def test_numerals_of_either_kind_give_the_same_order(rest, is_typing):
    orders = [found(f"{typed}{rest}", is_typing=is_typing) for typed in ("type 2", "type II", "type two")]
    assert orders[0] == orders[1] == orders[2] != []
    assert {"Third thing", "Other liver trouble"}.isdisjoint(orders[0][:1])


def test_a_space_at_the_end_says_that_the_word_is_whole():
    for number, name in ((50, "Bone fever"), (51, "Bonet syndrome")):
        build.published(name, number=number)
    numbers = [
        [m.hit.condition for m in match_names(text, is_typing=True).rows] for text in ("bone", "bone ")
    ]
    assert (sorted(numbers[0]), numbers[1]) == ([50, 51], [50])
    begun = [match.hit.condition for match in match_names("cryo ", is_typing=True).rows]
    assert begun == [10], "a beginning is found all the same where no name has the word"


@pytest.mark.parametrize("is_typing", [False, True])
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("OMIM:999999", "OMIM:999999"),
        ("#999999", "OMIM:999999"),
        ("https://omim.org/entry/999999", "OMIM:999999"),
        ("ORPHA999", "ORPHA:999"),
        ("GARD:0000999", "GARD:0000999"),
        ("999999", "999999"),
    ],
)
def test_a_code_that_no_page_has_finds_nothing_and_is_named(typed, said, is_typing):
    matches = match_names(typed, is_typing=is_typing)
    assert (matches.rows, matches.unknown_code) == ((), said)


@pytest.mark.parametrize(
    "typed",
    ["OMIM:154700", "OMIM：１５４７００", "https://www.omim.org/entry/154700", "/diseases/5/trisomy-x"],
)
def test_a_code_leads_to_its_page_however_it_is_written(typed):
    assert found(typed) == ["Trisomy X"]


def test_a_gene_that_looks_like_a_code_is_found():
    build.published("Colon trouble", number=60, facts=({"kind": "gene", "label": "MSH2"},))
    assert [match.hit.condition for match in match_names("MSH2").rows] == [60]
