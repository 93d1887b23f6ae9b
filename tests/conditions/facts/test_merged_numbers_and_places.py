"""Numbers that lead on, and places in classifications that editors hide."""

import pytest
from django.urls import reverse

from conditions.actions import shelve_all
from conditions.actions.merged_numbers import merge_number
from conditions.actions.places import hide_place, show_place
from conditions.errors import NotAllowed, NotReady, WrongState
from conditions.models import Category, CategoryHead, MergedNumber
from tests import build
from tests.admin_rows import a_place
from tests.conditions.facts.given import a_page, fresh, given, history, source

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return a_page()


def test_readers_of_a_merged_number_are_led_on(page, client):
    row = merge_number(90, page, by=build.reviewer(), reason="They are one.")
    assert history(row) == ["Merged"]
    answer = client.get("/diseases/90/anything", follow=True)
    assert answer.redirect_chain[0][0].startswith(page.editions.get().get_absolute_url())


def test_a_number_that_may_not_lead_on_is_refused_in_words(page):
    other = a_page("Glass leg", 8)
    by = build.reviewer()
    for number, into, sentence in [
        (7, page, "into itself"),
        (8, page, "Readers see a page with the number 8"),
    ]:
        with pytest.raises(NotReady, match=sentence):
            merge_number(number, into, by=by)
    bare = build.condition("Wax knee", number=9)
    merge_number(9, other, by=by)
    with pytest.raises(NotReady, match="merged already"):
        merge_number(9, page, by=by)
    other.editions.update(is_current=False)
    with pytest.raises(NotReady, match="circle"):
        merge_number(8, bare, by=by)
    with pytest.raises(NotAllowed):
        merge_number(10, page, by=build.editor())
    assert MergedNumber.objects.count() == 1


def test_whoever_merges_pages_that_share_nothing_is_asked_to_look_again(page, client):
    build.condition("Wax knee", number=9)
    twin = build.condition("Knee of glass", number=10)
    given(twin, "code", "", scheme="omim", code="100001")
    given(page, "code", "", scheme="omim", code="100001")
    client.force_login(build.administrator())
    address = reverse("admin:conditions_mergednumber_add")
    for number, is_doubted in ((9, True), (10, False), (11, False)):
        answer = client.post(address, {"number": number, "into": page.pk, "reason": ""}, follow=True)
        assert MergedNumber.objects.filter(pk=number, into=page).exists()
        assert ("shares no name and no code with “Glass knee”" in answer.content.decode()) is is_doubted
    assert "Number 9 was “Wax knee”" not in answer.content.decode()


def test_a_hidden_place_is_not_shown_to_readers_and_its_history_says_who_hid_it(page, client):
    link = a_place(page, source())
    link.parent.name = "Disorders of glass"
    link.parent.save()
    address = page.editions.get().get_absolute_url()
    assert "Disorders of glass" in client.get(address).content.decode()
    hide_place(link, by=build.editor())
    assert "Disorders of glass" not in client.get(address).content.decode()
    with pytest.raises(WrongState, match="hidden already"):
        hide_place(link, by=build.editor())
    show_place(link, by=build.editor())
    with pytest.raises(WrongState, match="see this place already"):
        show_place(link, by=build.editor())
    assert history(link) == ["Shown to readers", "Hidden from readers"]


def test_a_page_leaves_the_shelf_that_a_hidden_place_led_to_and_comes_back(page):
    link = a_place(page, source())
    shelf = Category.objects.create(name="Joints", slug="joints")
    CategoryHead.objects.create(category=shelf, node=link.parent)
    shelve_all()
    assert shelf.shelved.get().condition == page
    hide_place(link, by=build.editor())
    assert not shelf.shelved.exists()
    show_place(link, by=build.editor())
    assert shelf.shelved.get().condition == page


def test_moderators_hide_no_places_and_what_the_catalogue_dropped_is_refused(page):
    link = a_place(page, source())
    with pytest.raises(NotAllowed):
        hide_place(link, by=build.moderator())
    assert not fresh(link).is_hidden
    type(link).objects.all().delete()
    with pytest.raises(WrongState, match="no longer has this place"):
        hide_place(link, by=build.editor())


def test_the_form_says_what_is_wrong_with_a_merge(page, client):
    client.force_login(build.reviewer())
    address = reverse("admin:conditions_mergednumber_add")
    data = {"into": "7", "reason": "", "revision_comment": ""}
    assert "into itself" in client.post(address, data | {"number": "7"}).content.decode()
    a_page("Glass leg", 8)
    assert "Withdraw it first" in client.post(address, data | {"number": "8"}).content.decode()
    assert client.post(address, data | {"number": "90"}).status_code == 302
    assert history(MergedNumber.objects.get(pk=90)) != []
