"""What is kept in memory is made once, made again when it must, and makes nobody wait."""

import threading

import pytest

from conditions.actions import withdraw
from conditions.models import Fact, FeatureTerm
from conditions.search.feature_reading import features, forget
from conditions.search.kept import Kept
from tests import build
from tests.feature_tree import Terms


def test_it_is_made_when_first_asked_for_and_then_kept():
    made = []
    kept = Kept(digest=lambda mark: 1, build=lambda: made.append(1) or len(made))
    assert [kept.get("a"), kept.get("a")] == [1, 1]


def test_a_new_mark_alone_makes_nothing_anew_and_a_new_digest_does():
    made, digest = [], ["same"]
    kept = Kept(digest=lambda mark: digest[0], build=lambda: made.append(1) or len(made))
    assert [kept.get("a"), kept.get("b")] == [1, 1]
    digest[0] = "other"
    assert [kept.get("b"), kept.get("c")] == [1, 2]


def test_while_one_renews_the_others_get_what_was_kept():
    renewing, go_on = threading.Event(), threading.Event()
    made = []

    def build_it():
        if made:
            renewing.set()
            go_on.wait(10)
        made.append(1)
        return len(made)

    kept = Kept(digest=lambda mark: len(made), build=build_it)
    kept.get("a")
    found = []
    other = threading.Thread(target=lambda: found.append(kept.get("b")))
    other.start()
    assert renewing.wait(10)
    assert kept.get("b") == 1
    go_on.set()
    other.join(10)
    assert (found, kept.get("b")) == ([2], 2)


def test_what_fails_is_tried_again():
    answers = iter([ValueError("no database"), 7])

    def build_it():
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    kept = Kept(digest=lambda mark: 1, build=build_it)
    with pytest.raises(ValueError, match="no database"):
        kept.get("a")
    assert kept.get("a") == 7


def counts(terms: Terms) -> dict[str, int]:
    index = features().index
    return {name: index.count(row.pk) for name, row in terms.rows.items() if index.count(row.pk)}


@pytest.mark.django_db
def test_the_index_follows_what_readers_see(django_assert_max_num_queries):
    terms = Terms()
    first = terms.published("Glass knee", {"large head": "frequent", "absences": ""})
    assert counts(terms) == {"large head": 1, "absences": 1}
    with django_assert_max_num_queries(1):
        assert counts(terms) == {"large head": 1, "absences": 1}
    terms.published("Stone knee", {"large head": ""})
    assert counts(terms) == {"large head": 2, "absences": 1}
    withdraw(first.condition, by=build.reviewer(), note="x")
    assert counts(terms) == {"large head": 1}
    FeatureTerm.objects.filter(pk=terms["large head"].pk).update(lay_name="Big skull")
    Fact.objects.create(**terms.fact("bent fingers"), condition_id=first.condition_id)
    assert [row.name for row in features().listed] == ["Large head"]
    forget()
    assert [row.name for row in features().listed] == ["Big skull"]
