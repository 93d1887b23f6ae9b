"""Editors see what readers search for, and what is not found; they cannot change it."""

import pytest
from django.utils import timezone

from conditions.models import SearchCount

pytestmark = pytest.mark.django_db


def test_the_desk_lists_what_was_searched_and_not_found(role):
    SearchCount.objects.create(day=timezone.localdate(), query="purple urine", asked=3)
    SearchCount.objects.create(day=timezone.localdate(), query="knee", asked=3, found=3)
    SearchCount.objects.create(day=timezone.localdate(), query="", asked=9)
    lists = {one.entry.key: one.content for one in role("Reviewer").get("/admin/").context["desk"].lists}
    (row,) = lists["searches.not-found"].rows
    assert (row.title, row.mark) == ("purple urine", "3 times")
    assert "searches.not-found" not in {
        one.entry.key for one in role("Writer").get("/admin/").context["desk"].lists
    }


def test_the_list_of_counts_is_for_reading(role):
    kept = SearchCount.objects.create(day=timezone.localdate(), query="purple urine", asked=3)
    client = role("Administrator")
    assert "purple urine" in client.get("/admin/conditions/searchcount/?found=no").content.decode()
    assert client.get(f"/admin/conditions/searchcount/{kept.pk}/change/").status_code == 200
    assert client.post(f"/admin/conditions/searchcount/{kept.pk}/delete/").status_code == 403
