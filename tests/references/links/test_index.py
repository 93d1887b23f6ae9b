"""The reference index of a working copy: what is used, written only where it differs."""

from dataclasses import replace

import pytest

from references.links import Holder, Use, record_working
from references.models import Citation, Link

pytestmark = pytest.mark.django_db

PAGE = Holder("condition:7", "Glass knee", "/admin/7", "/diseases/7/glass-knee")


@pytest.fixture
def works():
    return [Citation.objects.create(title=f"Work {number}") for number in range(3)]


def test_uses_that_stay_keep_their_rows_and_the_others_come_and_go(works, django_assert_num_queries):
    first, second, third = (Use("citation", work.pk, "cause") for work in works)
    record_working(PAGE, [first, second, first])
    kept = Link.objects.get(citation=works[1])
    record_working(PAGE, [second, third, replace(second, place="summary")])
    found = {(link.citation_id, link.place) for link in Link.objects.all()}
    assert found == {(works[1].pk, "cause"), (works[1].pk, "summary"), (works[2].pk, "cause")}
    assert Link.objects.get(citation=works[1], place="cause").pk == kept.pk
    with django_assert_num_queries(1):
        record_working(PAGE, [replace(second, place="summary"), second, third])


def test_a_new_name_or_address_of_the_holder_reaches_every_row(works):
    uses = [Use("citation", work.pk) for work in works]
    record_working(PAGE, uses)
    record_working(replace(PAGE, label="Glass elbow", public_path="/diseases/7/glass-elbow"), uses)
    assert {(link.label, link.public_path) for link in Link.objects.all()} == {
        ("Glass elbow", "/diseases/7/glass-elbow")
    }


def test_other_holders_and_what_readers_see_are_left_alone(works):
    record_working(replace(PAGE, key="condition:70"), [Use("citation", works[0].pk)])
    Link.objects.create(citation=works[0], holder=PAGE.key, state=Link.State.CURRENT, label="Glass knee")
    record_working(PAGE, [])
    assert Link.objects.count() == 2
