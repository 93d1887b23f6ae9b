"""When a page was reviewed, by whom, and when it is due again."""

import datetime as dt

import pytest
from django.utils import timezone

from conditions.actions import confirm_review, reckon_due_dates
from conditions.editions.review_dates import months_later, next_due
from conditions.errors import NotAllowed, WrongState
from conditions.models import EditorialRules, Event, PageReview, ReviewerName, ReviewInterval
from tests import build

DAY = dt.date(2026, 1, 31)


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (1, dt.date(2026, 2, 28)),
        (25, dt.date(2028, 2, 29)),
        (12, dt.date(2027, 1, 31)),
        (11, dt.date(2026, 12, 31)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_the_month(months, expected):
    assert months_later(DAY, months) == expected


@pytest.mark.parametrize(
    ("kinds", "by_kind", "months"),
    [
        ([], {}, 24),
        (["cause"], {}, 24),
        (["cause", "treatment"], {"treatment": 6}, 6),
        (["cause"], {"cause": 36}, 36),
    ],
)
def test_the_section_that_ages_fastest_decides(kinds, by_kind, months):
    assert next_due(DAY, kinds, 24, by_kind) == months_later(DAY, months)


@pytest.mark.django_db
def test_a_publication_counts_as_the_review_of_whoever_approved_it():
    build.published()
    review = PageReview.objects.get()
    assert (review.reviewer.username, review.reviewed_on) == ("second-reader", timezone.localdate())
    assert review.due_on == months_later(timezone.localdate(), 24)


@pytest.mark.django_db
def test_a_page_can_be_confirmed_without_a_new_edition():
    edition = build.published()
    PageReview.objects.update(reviewed_on=dt.date(2020, 1, 1), due_on=dt.date(2022, 1, 1))
    confirm_review(edition.condition, by=build.reviewer(), note="Checked against the guideline")
    review = PageReview.objects.get()
    assert (review.reviewer, review.reviewed_on) == (build.reviewer(), timezone.localdate())
    event = Event.objects.first()
    assert (event.kind, event.edition, event.note) == ("reviewed", edition, "Checked against the guideline")
    with pytest.raises(WrongState, match="today already"):
        confirm_review(edition.condition, by=build.reviewer(), note="Checked against the guideline")


@pytest.mark.django_db
def test_confirming_is_for_reviewers_of_pages_that_readers_see():
    edition = build.published()
    with pytest.raises(NotAllowed):
        confirm_review(edition.condition, by=build.editor())
    with pytest.raises(WrongState, match="later day"):
        confirm_review(edition.condition, by=build.reviewer(), due_on=timezone.localdate())
    with pytest.raises(WrongState, match="nothing to confirm"):
        confirm_review(build.condition("Draft"), by=build.reviewer())


@pytest.mark.django_db
def test_new_rules_move_the_dates_that_no_hand_has_set():
    build.published()
    by_hand = build.published("Iron knee")
    own = timezone.localdate() + dt.timedelta(days=40)
    confirm_review(by_hand.condition, by=build.reviewer(), due_on=own)
    rules = EditorialRules.objects.create(review_months=12)
    ReviewInterval.objects.create(rules=rules, kind="summary", months=3)
    assert reckon_due_dates() == 1
    assert PageReview.objects.get(condition__name="Glass knee").due_on == months_later(
        timezone.localdate(), 3
    )
    assert PageReview.objects.get(condition__name="Iron knee").due_on == own
    assert reckon_due_dates() == 0


@pytest.mark.django_db
def test_readers_see_the_review_and_the_name_only_of_who_agreed(client):
    edition = build.published()
    address = edition.condition.get_absolute_url()
    page = client.get(address).content.decode()
    assert "Last reviewed" in page
    assert "Jo Bell" not in page
    name = ReviewerName.objects.create(
        user=PageReview.objects.get().reviewer, name="Jo Bell, MD", is_shown=True
    )
    page = client.get(address).content.decode()
    assert "Jo Bell, MD" in page
    assert f'"lastReviewed": "{timezone.localdate().isoformat()}"' in page
    name.is_shown = False
    name.save()
    assert "Jo Bell" not in client.get(address).content.decode()
