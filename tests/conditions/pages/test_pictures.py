"""Pictures of facts: what each label means, where it is drawn, and that an unknown one is never drawn."""

import pytest

from conditions.models import Fact
from conditions.pages.pictures import (
    Bar,
    Share,
    bar_of,
    family_of,
    mode_of,
    rate_scale,
    share_of,
    stage_of,
    timeline,
)
from conditions.pages.pictures.frequency import BANDS
from conditions.pages.pictures.inheritance import FAMILIES, MODES
from conditions.pages.pictures.onset import CODES, LABELS, STAGES
from conditions.pages.pictures.prevalence import in_words, says_nothing
from references.site_texts import DECLARED


@pytest.mark.parametrize(
    ("label", "code", "stage"),
    [
        ("Antenatal", "", "before-birth"),
        ("neonatal", "", "newborn"),
        ("Infancy", "", "infancy"),
        ("Infantile onset", "", "infant"),
        ("Childhood", "", "childhood"),
        ("Childhood onset", "", "young-child"),
        ("whatever", "HP:0003621", "older-child"),
        ("Adolescent", "", "adolescence"),
        ("Adult", "", "adult"),
        ("Adult onset", "HP:0003581", "adult-hpo"),
        ("Elderly", "", "elderly"),
        ("All ages", "", "any-age"),
        ("From age 3 to over 70", "", ""),
        ("no age of onset data available", "", ""),
        ("", "", ""),
    ],
)
def test_a_label_of_onset_names_a_stage_of_life(label, code, stage):
    assert stage_of(label, code) == stage


@pytest.mark.parametrize(
    ("stages", "stretches"),
    [
        (["before-birth"], [(0, 40)]),
        (["infancy", "childhood"], [(80, 80)]),  # they touch
        (["childhood", "elderly"], [(120, 40), (280, 40)]),
        (["any-age", "adult"], [(0, 320)]),
        (["adult"], [(200, 80)]),
    ],
)
def test_stages_stand_on_the_scale_of_life(stages, stretches):
    drawn = timeline(stages)
    assert [(each.x, each.width) for each in drawn.stretches] == stretches
    assert [mark.x for mark in drawn.marks] == [40, 80, 120, 160, 200, 240, 280]


def test_new_cases_in_a_year_are_no_share_of_people():
    assert share_of("1-9 / 100 000", "Europe; Annual incidence") is None
    assert share_of("1-9 / 100 000", "Europe; Point prevalence") is not None


def test_without_a_known_stage_there_is_no_timeline():
    assert timeline([]) is timeline(["", ""]) is None


@pytest.mark.parametrize(
    ("label", "code", "mode"),
    [
        ("Autosomal recessive", "", "autosomal-recessive"),
        ("autosomal dominant inheritance", "", "autosomal-dominant"),
        ("Autosomal dominant inherited", "", "autosomal-dominant"),
        ("X-linked recessive", "", "x-linked-recessive"),
        ("anything", "HP:0001423", "x-linked-dominant"),
        ("X-linked inheritance", "", "x-linked"),
        ("mitochondrial inheritance", "", "mitochondrial"),
        ("Y-linked", "", "y-linked"),
        ("multigenic/multifactorial", "", "multifactorial"),
        ("not genetically inherited", "", "not-inherited"),
        ("Semi-dominant", "", "semi-dominant"),
        ("Sporadic", "", "sporadic"),
        ("unknown inheritance", "", ""),
        ("Genetic anticipation", "HP:0003743", ""),
        ("autosomal dominant", "HP:0000007", ""),
        ("X-linked recessive", "HP:0001417", "x-linked-recessive"),
    ],
)
def test_a_label_of_inheritance_names_a_mode(label, code, mode):
    assert mode_of(label, code) == mode


@pytest.mark.parametrize(
    ("mode", "parents", "children"),
    [
        ("autosomal-dominant", ["has", "free"], ["has", "has", "free", "free"]),
        ("autosomal-recessive", ["carrier", "carrier"], ["has", "carrier", "carrier", "free"]),
        ("x-linked-recessive", ["carrier", "free"], ["carrier", "free", "has", "free"]),
        ("x-linked-dominant", ["has", "free"], ["has", "free", "has", "free"]),
        ("mitochondrial", ["has", "free"], ["may", "may", "may", "may"]),
    ],
)
def test_a_family_shows_the_chances(mode, parents, children):
    family = family_of(mode)
    assert [person.state for person in family.parents] == parents
    assert [person.state for person in family.children] == children


@pytest.mark.parametrize("mode", ["", "multifactorial", "y-linked", "sporadic", "x-linked"])
def test_other_modes_have_no_family(mode):
    assert family_of(mode) is None


@pytest.mark.parametrize(
    ("label", "low", "high"),
    [
        ("1-9 / 100 000", 1e-5, 9e-5),
        ("<1 / 1 000 000", 0.0, 1e-6),
        (">1 / 1000", 1e-3, 1.0),
        ("6-9 / 10 000", 6e-4, 9e-4),
        ("1 in 250,000 to 1 in 1,000,000 births", 1e-6, 4e-6),
        ("Up to 1 in 19,000 births", 0.0, 1 / 19000),
        ("About 1 in 3,000 births", 1 / 3000, 1 / 3000),
        ("0.9 in 100,000 people", 9e-6, 9e-6),
        ("1:5000", 2e-4, 2e-4),
        ("77.7 in 1,000,000 people", 7.77e-5, 7.77e-5),
    ],
)
def test_a_label_of_prevalence_states_a_share(label, low, high):
    share = share_of(label)
    assert (share.low, share.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize(
    "label",
    [
        "Unknown",
        "",
        "rare",
        "1/0",
        "0 / 100 000",
        "5 in 3",
        "1 in 2 million",
        "1-9/100.000",
        "1 in 5 thousand",
        "1/2/3",
        "1-9 / 100 000x",
        "9" * 400,
        "1/٣",
        "١/3",
        "1 in " + "9" * 11,
        "1 in 1" + ",000" * 4,
    ],
)
def test_other_labels_state_none(label):
    assert share_of(label) is None


@pytest.mark.parametrize("label", ["1/" + "9" * 395, "1 / ٣", "9" * 300 + " / 100 000"])
def test_a_label_with_figures_that_are_none_is_shown_as_it_is(label):
    assert in_words(label) == label


@pytest.mark.parametrize("figure", ["٣/٤", "٣ %", "3/٤"])
def test_figures_that_are_none_have_no_bar(figure):
    assert bar_of("", figure) is None


@pytest.mark.parametrize(
    ("share", "x", "width", "nearest"),
    [
        (Share(1e-5, 9e-5), 131, 61, 100_000),
        (Share(0.0, 1e-6), 256, 64, 1_000_000),
        (Share(1e-3, 1.0), 0, 64, 1_000),
        (Share(1e-3, 1e-3), 60, 8, 1_000),
        (Share(0.0, 1e-9), 312, 8, 10_000_000),
        (Share(0.5, 0.5), 0, 8, 1_000),
    ],
)
def test_shares_stand_on_a_scale_of_powers_of_ten(share, x, width, nearest):
    scale = rate_scale([share, share])
    assert [(span.x, span.width) for span in scale.spans] == [(x, width)]
    assert scale.nearest == nearest
    assert [tick.people for tick in scale.ticks] == [10**power for power in range(2, 8)]


def test_without_a_share_there_is_no_scale():
    assert rate_scale([]) is None


@pytest.mark.parametrize("label", ["Unknown", "Unknown_epidemiological_range", "no data available"])
def test_not_knowing_is_no_fact(label):
    assert says_nothing(label)
    assert not says_nothing("1-9 / 100 000")


@pytest.mark.parametrize(
    ("frequency", "figure", "bar"),
    [
        ("frequent", "", Bar(30, 49)),
        ("frequent", "12/40", Bar(30, 49, 30)),
        ("very-rare", "", Bar(1, 3)),
        ("obligate", "", Bar(0, 100)),
        ("excluded", "0/12", Bar(0, 0, 0)),
        ("", "3 of 4", Bar(0, 0, 75)),
        ("", "45.5 %", Bar(0, 0, 46)),
        ("", "5/4", None),
        ("", "0/0", None),
        ("", "130%", None),
        ("", "many", None),
        ("", "", None),
    ],
)
def test_how_often_is_a_bar(frequency, figure, bar):
    assert bar_of(frequency, figure) == bar


def test_every_class_of_frequency_has_its_band():
    assert set(BANDS) == set(Fact.Frequency.values)


def test_everything_that_is_drawn_has_its_words():
    wanted = {f"onset.{stage}" for stage in STAGES}
    wanted |= {f"inheritance.{mode}" for mode in {*MODES.values(), *FAMILIES}}
    wanted |= {f"prevalence.one-in-{10**power}" for power in range(3, 8)}
    assert wanted <= set(DECLARED)
    assert {*LABELS.values(), *CODES.values()} == set(STAGES)
