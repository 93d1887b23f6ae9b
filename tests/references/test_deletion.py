"""Deleting references in the admin: never while they are in use, always with the places named."""

import pytest
from django.contrib.admin.models import LogEntry
from django.db.models import ProtectedError
from reversion.models import Version

from references.actions import merge
from references.admin import deletion
from references.models import Citation
from tests.references.desk import KINDS, address, change_page, make, tree, use, words


@pytest.fixture(params=KINDS, ids=lambda model: model.__name__)
def thing(request, db):
    return make(request.param, "Marrow failure")


def delete_page(thing):
    return address(thing, "delete", thing.pk)


def delete_from_list(editor, *things):
    data = {"action": "delete_selected", "_selected_action": [t.pk for t in things], "post": "yes"}
    return editor.post(address(things[0], "changelist"), data, follow=True)


def test_what_is_used_nowhere_is_deleted_and_can_be_recovered(thing, editor):
    name = str(thing)
    kept = type(thing).objects.get()
    assert "so it can be deleted" in words(editor.get(change_page(thing)))
    editor.post(delete_page(thing), {"post": "yes"})
    assert not type(thing).objects.exists()
    page = editor.get(address(thing, "recoverlist"))
    (recover,) = tree(page).xpath("//div[@id='change-history']//a/@href")
    form = next(f for f in tree(editor.get(recover)).forms if (f.get("id") or "").endswith("_form"))
    editor.post(recover, dict(form.form_values()))
    back = type(thing).objects.get()
    assert (str(back), back.pk) == (name, kept.pk)


def test_what_is_in_use_is_not_deleted_and_the_place_is_linked(thing, editor):
    use(thing, edition=3)
    for page in (editor.get(delete_page(thing)), editor.post(delete_page(thing), {"post": "yes"})):
        assert page.status_code == 200
        assert "is in use, so it cannot be deleted" in words(page)
        assert "working copy: cause; current edition: cause" in words(page)
        links = tree(page).xpath("//ul[@id='deleted-objects']//a/@href")
        assert links == ["/admin/conditions/condition/7/change/", "/diseases/7/page"]
    assert type(thing).objects.filter(pk=thing.pk).exists()


def test_retiring_and_merging_are_offered_instead(thing, editor):
    use(thing)
    page = editor.get(delete_page(thing))
    assert tree(page).xpath(f"//form[@action='{address(thing, 'retire', thing.pk)}']")
    (merging,) = tree(page).xpath("//ul[@class='offers']//a/@href")
    assert editor.get(merging).status_code == 200


def test_ten_places_are_named_and_the_rest_is_counted(thing, editor):
    for number in range(1, 14):
        use(thing, number=number, label=f"Condition {number:02}")
    found = tree(editor.get(delete_page(thing))).xpath("//ul[@id='deleted-objects']/li")
    lines = [" ".join(li.text_content().split()) for li in found]
    assert len(lines) == 11
    assert lines[0] == "Condition 01 (working copy: cause)"
    assert lines[-1] == "and 3 more"


def test_a_survivor_is_kept_while_others_are_merged_into_it(thing, editor, ana):
    double = make(type(thing), "Double")
    merge(double, into=thing, by=ana)
    page = editor.post(delete_page(thing), {"post": "yes"})
    assert "was merged into it" in words(page)
    assert type(thing).objects.filter(pk=thing.pk).exists()


def test_a_merged_double_that_no_text_names_can_go(thing, editor, ana):
    double = make(type(thing), "Double")
    use(thing)
    merge(double, into=thing, by=ana)
    editor.post(delete_page(double), {"post": "yes"})
    assert list(type(thing).objects.all()) == [thing]


def test_a_list_with_one_thing_in_use_deletes_none_of_it(thing, editor):
    other = make(type(thing), "Free")
    use(thing)
    page = delete_from_list(editor, thing, other)
    assert "Nothing was deleted" in words(page)
    assert "is used on Bone marrow necrosis (working copy: cause)" in words(page)
    assert type(thing).objects.count() == 2


def test_a_list_of_unused_things_is_deleted_and_each_is_recoverable(thing, editor):
    other = make(type(thing), "Free")
    delete_from_list(editor, thing, other)
    assert type(thing).objects.count() == 0
    assert Version.objects.get_deleted(type(thing)).count() == 2


def test_a_use_that_appears_at_the_last_moment_gets_the_same_words(thing, editor, monkeypatch):
    use(thing)
    monkeypatch.setattr(deletion, "reasons_to_keep", quiet_once(deletion.reasons_to_keep))
    monkeypatch.setattr("django.contrib.admin.options.get_deleted_objects", lambda *a: ([], {}, set(), []))
    page = editor.post(delete_page(thing), {"post": "yes"}, follow=True)
    assert page.status_code == 200
    assert "Nothing was deleted: it is in use: Bone marrow necrosis" in words(page)
    assert type(thing).objects.filter(pk=thing.pk).exists()
    assert not LogEntry.objects.exists()
    assert not Version.objects.get_for_object(thing).exists()


def test_so_does_one_that_appears_while_a_list_is_deleted(thing, editor, monkeypatch):
    use(thing)
    monkeypatch.setattr(deletion, "reasons_to_keep", quiet_once(deletion.reasons_to_keep))
    monkeypatch.setattr("django.contrib.admin.options.get_deleted_objects", lambda *a: ([], {}, set(), []))
    page = delete_from_list(editor, thing)
    assert "Nothing was deleted: it is in use" in words(page)
    assert type(thing).objects.filter(pk=thing.pk).exists()
    assert not LogEntry.objects.exists()


def quiet_once(real):
    """The first question finds no use, as if the use came a moment later."""
    asked = []

    def answer(*args):
        asked.append(args)
        return [] if len(asked) == 1 else real(*args)

    return answer


def test_the_index_itself_protects(thing):
    use(thing)
    with pytest.raises(ProtectedError):
        thing.delete()


def test_onlookers_and_strangers_delete_nothing(thing, onlooker, client):
    assert onlooker.post(delete_page(thing), {"post": "yes"}).status_code == 403
    assert client.post(delete_page(thing), {"post": "yes"}).status_code == 302
    delete_from_list(onlooker, thing)
    assert type(thing).objects.exists()


def test_a_name_with_markup_is_shown_as_text(db, editor):
    work = make(Citation, "<script>alert(1)</script>")
    use(work, label="<b>Bold</b>")
    for url in (delete_page(work), change_page(work), address(work, "changelist")):
        content = editor.get(url).content
        assert b"<script>alert" not in content
        assert b"<b>Bold" not in content
