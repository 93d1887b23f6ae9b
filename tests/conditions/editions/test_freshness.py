"""The figures of freshness are those of what readers see."""

import datetime as dt

import pytest

from conditions import actions
from conditions.editions.freshness import review_dates, section_ages
from conditions.models import Condition, PageReview, Section
from tests import build

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 6, 15)
TEXT = "<p>Glass joints break.</p>"


def page(name, *days, is_published=True):
    """A page whose sections were last updated on these days."""
    kinds = ("summary", "cause", "treatment", "prognosis", "diagnosis", "symptoms", "statistics")
    row = build.condition(name, sections=dict.fromkeys(kinds[: len(days)], TEXT))
    for kind, day in zip(kinds, days, strict=False):
        Section.objects.filter(condition=row, kind=kind).update(updated_on=day)
    if is_published:
        actions.record_change(Condition.objects.get(pk=row.pk), by=build.editor())
        build.publish(row)
    return row


def redate(row, day):
    """The working copy gets this date in all sections."""
    Section.objects.filter(condition=row).update(updated_on=day)
    actions.record_change(Condition.objects.get(pk=row.pk), by=build.editor())


def test_each_section_counts_once_at_the_age_of_its_text():
    page("All ages", dt.date(2026, 1, 1), dt.date(2025, 6, 16), dt.date(2025, 6, 15), dt.date(2024, 6, 15))
    page("Older", dt.date(2023, 6, 15), dt.date(2021, 6, 16), dt.date(2021, 6, 15), None)
    found = section_ages(TODAY)
    assert (found.by_age, found.undated, found.total) == ((2, 1, 1, 2, 1), 1, 8)


def test_what_readers_do_not_see_is_not_counted():
    page("Never published", dt.date(2026, 1, 1), is_published=False)
    gone = page("Withdrawn", dt.date(2026, 1, 1))
    actions.withdraw(gone, by=build.reviewer(), note="Wrong")
    shown = page("Shown", dt.date(2026, 1, 1))
    Section.objects.create(condition=shown, kind="cause", body="", updated_on=dt.date(2010, 1, 1))
    Section.objects.create(condition=shown, kind="cause", body=TEXT, language="es")
    assert section_ages(TODAY).total == 1


def test_a_draft_does_not_make_a_page_look_fresher_than_its_readers_find_it(django_assert_num_queries):
    row = page("Drafted", dt.date(2019, 1, 1), None)
    Section.objects.create(condition=row, kind="inheritance", body="", updated_on=None)
    redate(row, TODAY)
    with django_assert_num_queries(2):
        found = section_ages(TODAY)
    assert (found.by_age, found.undated) == ((0, 0, 0, 0, 1), 1)


def test_an_old_edition_before_readers_again_counts_with_its_old_dates():
    row = page("Again", dt.date(2019, 1, 1))
    redate(row, TODAY)
    build.publish(row)
    assert section_ages(TODAY).by_age == (1, 0, 0, 0, 0)
    actions.publish_again(row.editions.get(number=1), by=build.reviewer())
    assert section_ages(TODAY).by_age == (0, 0, 0, 0, 1)


def test_each_page_before_readers_stands_at_the_day_of_its_next_review(django_assert_num_queries):
    ahead = {"overdue": -1, "in_30_days": 0, "in_90_days": 31, "in_a_year": 91, "later": 366}
    for name, days in (*ahead.items(), ("never_reviewed", None), ("withdrawn", -5)):
        row = page(name, TODAY)
        due = TODAY + dt.timedelta(days=days or 0)
        PageReview.objects.filter(condition=row).delete()
        if days is not None:
            PageReview.objects.create(condition=row, reviewed_on=dt.date(2020, 1, 1), due_on=due)
        PageReview.objects.create(condition=row, language="es", reviewed_on=dt.date(2020, 1, 1), due_on=TODAY)
    actions.withdraw(row, by=build.reviewer(), note="Wrong")
    with django_assert_num_queries(1):
        found = review_dates(TODAY)
    assert {name: getattr(found, name) for name in (*ahead, "never_reviewed")} == dict.fromkeys(
        (*ahead, "never_reviewed"), 1
    )
    assert found.total == 6
