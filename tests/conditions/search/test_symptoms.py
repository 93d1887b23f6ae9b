"""The measure: what few conditions share counts most, broader and narrower features count in part."""

import math
import random

import pytest

from conditions.search.feature_index import RANKS, build_index
from conditions.search.symptoms import LIKELY, WEIGHTS, Match, fit, rank
from tests.feature_tree import KEYS, PAIRS, rows

OFTEN = "frequent"


def filled(shown: dict[int, dict[str, str]], upto: int = 20) -> dict[int, dict[str, str]]:
    """Others that show weak muscles only, so that nothing else is common."""
    return shown | {number: {"weak muscles": ""} for number in range(100, 100 + upto - len(shown))}


def asked(shown, has=(), without=(), *, links=PAIRS, most=10):
    index = build_index(rows(filled(shown)), links)
    numbers, _ = rank(index, [KEYS[name] for name in has], [KEYS[name] for name in without], most)
    return [number for number in numbers if number < 100]


def line(shown, number, name, *, has=True, links=PAIRS):
    index = build_index(rows(filled(shown)), links)
    own = {KEYS[feature]: RANKS[frequency] for feature, frequency in shown[number].items()}
    found = fit(index, [KEYS[name]] if has else [], [] if has else [KEYS[name]], own)
    (only,) = found.lines
    return only, found.score


def test_a_rare_feature_outweighs_two_common_ones_without_a_hierarchy():
    shown = {1: {"clouded lens": ""}, 2: {"weak muscles": "", "large head": ""}}
    shown |= {number: {"large head": ""} for number in range(3, 12)}
    assert asked(shown, ["clouded lens", "weak muscles", "large head"], links=())[:2] == [1, 2]


def test_the_information_of_a_feature_is_that_of_resnik():
    shown = {1: {"clouded lens": ""}}
    _, score = line(shown, 1, "clouded lens", links=())
    assert score == pytest.approx(math.log(21 / 1))


def test_of_equal_conditions_the_one_with_fewer_features_is_first():
    shown = {1: {"large head": "", "clouded lens": ""}, 2: {"large head": ""}}
    assert asked(shown, ["large head"]) == [2, 1]


def test_without_a_hierarchy_only_the_feature_itself_matches():
    shown = {1: {"absences": ""}, 2: {"seizures": ""}}
    assert asked(shown, ["seizures"], links=()) == [2]


@pytest.mark.parametrize(
    ("chosen", "match", "meets"),
    [
        ("very short arms", Match.SAME, 1),
        ("short arms", Match.NARROWER, 1),
        ("limbs", Match.NARROWER, 1),
        ("bent fingers", Match.RELATED, 1),
        ("absences", Match.MISSING, 0),
    ],
)
def test_how_a_chosen_feature_stands_to_very_short_arms(chosen, match, meets):
    found, score = line({1: {"very short arms": ""}, 2: {"absences": ""}}, 1, chosen)
    assert found.match is match
    assert (score > 0) == bool(meets)
    assert found.own == (KEYS["very short arms"] if meets else None)


def test_a_broader_feature_of_the_condition_counts_less_than_the_exact_one():
    shown = {1: {"short arms": ""}, 2: {"very short arms": ""}, 3: {"limbs": ""}}
    broader, less = line(shown, 1, "very short arms")
    assert (broader.match, broader.own) == (Match.BROADER, KEYS["short arms"])
    assert less < line(shown, 2, "very short arms")[1]
    assert asked(shown, ["very short arms"]) == [2, 1, 3]


def test_what_more_than_a_fifth_of_all_conditions_share_says_nothing():
    shown = {1: {"absences": ""}}
    assert asked(shown, ["weak muscles"]) == []  # Both are matters of the nerves, as all are.
    assert line(shown, 1, "fever seizures")[0].match is Match.RELATED


@pytest.mark.parametrize(("frequency", "weight"), [*zip(RANKS, WEIGHTS, strict=False)])
def test_a_feature_that_is_rarely_seen_counts_a_little_less(frequency, weight):
    _, score = line({1: {"large head": frequency}}, 1, "large head")
    assert score == pytest.approx(weight * math.log(21))


def test_where_sources_differ_the_greatest_frequency_counts():
    index = build_index([(1, 5, "excluded"), (1, 5, "very-rare"), (1, 5, ""), (2, 6, "")])
    assert index.reach_ranks[index.places[5]][0] == RANKS["very-rare"]
    assert index.count(5) == 1


@pytest.mark.parametrize("excluded", ["absences", "seizures"])
def test_an_excluded_feature_counts_against_and_so_do_its_kinds(excluded):
    shown = {1: {"large head": "", excluded: "excluded"}, 2: {"large head": ""}, 3: {"absences": ""}}
    assert asked(shown, ["large head", "absences"]) == [3, 2]
    found, score = line(shown, 1, "absences")
    assert found.match is Match.EXCLUDED
    assert score < 0


def test_a_condition_that_only_excludes_features_is_not_counted():
    assert build_index([(1, 5, "excluded"), (2, 6, "")]).total == 1


@pytest.mark.parametrize(("frequency", "likely"), [*zip(RANKS, LIKELY, strict=False)])
def test_what_a_person_does_not_have_counts_by_how_often_it_is_seen(frequency, likely):
    found, score = line({1: {"absences": frequency}}, 1, "seizures", has=False)
    assert (found.match, found.own) == (Match.DENIED, KEYS["absences"])
    assert score == pytest.approx(-likely * math.log(21))


def test_what_a_person_does_not_have_moves_conditions_down_and_brings_none_in():
    shown = {1: {"large head": "", "absences": "obligate"}, 2: {"large head": "", "clouded lens": ""}}
    assert asked(shown, ["large head"], ["absences"]) == [2]
    assert asked(shown, ["large head"], ["fever seizures"]) == [1, 2]
    assert asked(shown, [], ["absences"]) == []


def test_terms_that_nobody_knows_and_no_terms_find_nothing():
    index = build_index(rows(filled({1: {"absences": ""}})), PAIRS)
    assert rank(index, [999], [998], 10) == ([], 0)
    assert rank(index, [], [], 10) == rank(build_index([]), [1], [], 10) == ([], 0)
    assert fit(index, [999], [998], {999: 0}).lines[0].match is Match.MISSING


def test_a_circle_in_the_links_ends():
    index = build_index([(1, 5, ""), (2, 7, "")], [(5, 6), (6, 5), (6, 6)])
    assert rank(index, [6], [], 10) == ([1], 1)


@pytest.mark.parametrize("links", [(), PAIRS])
@pytest.mark.parametrize("seed", range(5))
def test_the_score_of_one_condition_is_the_one_that_ranks_it(seed, links):
    """Two ways to work out the measure, one for all conditions and one that explains."""
    dice = random.Random(seed)  # noqa: S311 - a seed, so that a failure can be repeated
    names, frequencies = list(KEYS), list(RANKS)
    shown = {
        number: {name: dice.choice(frequencies) for name in dice.sample(names, dice.randint(1, 6))}
        for number in range(1, 60)
    }
    index = build_index(rows(shown), links)
    has, without = ([KEYS[name] for name in dice.sample(names, 4)] for _ in range(2))
    numbers, total = rank(index, has, without, 100)
    scores = {
        number: fit(index, has, without, {KEYS[n]: RANKS[f] for n, f in own.items()}).score
        for number, own in shown.items()
        if set(own.values()) != {"excluded"}
    }
    assert set(numbers) == {number for number, score in scores.items() if score > 0}
    assert total == len(numbers) > 3
    ranked = [scores[number] for number in numbers]
    assert ranked == sorted(ranked, reverse=True)


def test_the_only_condition_of_a_site_is_found():
    assert rank(build_index([(7, 5, "")]), [5], [], 10) == ([7], 1)
