"""Merging: the act, what it refuses, how it is undone, and its page in the admin."""

from importlib import import_module

import pytest
from django.db import IntegrityError
from django.urls import reverse
from reversion.models import Version

from references.actions import merge, retire, separate
from references.errors import (
    InACircle,
    InTheWay,
    IntoItself,
    NotAllowed,
    NotMergeable,
    OfAnotherKind,
    StandsForAnother,
    WrongState,
)
from references.models import Citation, GlossaryTerm, Organization
from tests.references.desk import KINDS, act, address, change_page, comments, make, person, tree, use, words


@pytest.fixture(params=KINDS, ids=lambda model: model.__name__)
def pair(request, db):
    return make(request.param, "Double"), make(request.param, "Survivor")


def test_the_survivor_stands_for_what_is_merged(pair, ana):
    thing, survivor = pair
    assert merge(thing, into=survivor, by=ana) == survivor
    thing.refresh_from_db()
    assert thing.merged_into == survivor
    assert thing.is_retired
    assert list(type(thing).objects.offered()) == [survivor]


def test_both_histories_say_what_happened(pair, ana):
    thing, survivor = pair
    merge(thing, into=survivor, by=ana)
    assert "Merged into “" in comments(thing)[-1]
    assert "was merged into this" in comments(survivor)[-1]


def test_what_was_merged_before_follows(pair, ana):
    thing, survivor = pair
    first = make(type(thing), "First double")
    merge(first, into=thing, by=ana)
    merge(thing, into=survivor, by=ana)
    first.refresh_from_db()
    assert first.merged_into == survivor
    assert "Now stands behind" in comments(first)[-1]


def test_nothing_is_merged_into_itself(pair, ana):
    with pytest.raises(IntoItself):
        merge(pair[0], into=pair[0], by=ana)


def test_kinds_do_not_mix(db, ana):
    with pytest.raises(OfAnotherKind, match="A citation cannot be merged into a support organisation"):
        merge(make(Citation, "Work"), into=make(Organization, "Group"), by=ana)


def test_no_circle_comes_about(pair, ana):
    thing, survivor = pair
    merge(thing, into=survivor, by=ana)
    with pytest.raises(InACircle, match="Separate the two first"):
        merge(survivor, into=thing, by=ana)


def test_what_was_merged_away_takes_nothing_in_and_goes_nowhere_else(pair, ana):
    thing, survivor = pair
    third = make(type(thing), "Third")
    merge(thing, into=survivor, by=ana)
    with pytest.raises(StandsForAnother, match="Choose that one"):
        merge(third, into=thing, by=ana)
    with pytest.raises(StandsForAnother, match="has already been merged into"):
        merge(thing, into=third, by=ana)


def test_a_retired_survivor_is_refused(pair, ana):
    retire(pair[1], by=ana)
    with pytest.raises(NotMergeable, match="Bring it back first"):
        merge(pair[0], into=pair[1], by=ana)


def test_terms_of_two_languages_stay_apart(db, ana):
    with pytest.raises(NotMergeable, match="different languages"):
        merge(
            make(GlossaryTerm, "Marrow"),
            into=make(GlossaryTerm, "Médula", slug="medula", language="es"),
            by=ana,
        )


def test_a_row_that_was_deleted_meanwhile_is_refused_in_words(pair, ana):
    thing, survivor = pair
    gone = type(survivor).objects.get(pk=survivor.pk)
    survivor.delete()
    with pytest.raises(WrongState, match="has been deleted in the meantime"):
        merge(thing, into=gone, by=ana)


def test_who_may_not_change_may_not_merge_or_separate(pair):
    onlooker = person("otto", f"view_{pair[0]._meta.model_name}")
    with pytest.raises(NotAllowed):
        merge(pair[0], into=pair[1], by=onlooker)
    with pytest.raises(NotAllowed):
        separate(pair[0], by=onlooker)


def test_a_refused_merge_changes_nothing(pair, ana):
    thing, survivor = pair
    retire(survivor, by=ana)
    with pytest.raises(NotMergeable):
        merge(thing, into=survivor, by=ana)
    thing.refresh_from_db()
    assert thing.merged_into is None
    assert comments(thing) == []


def test_a_merge_that_breaks_off_half_way_leaves_nothing(pair, ana, monkeypatch):
    thing, survivor = pair
    double = make(type(thing), "First double")
    merge(double, into=thing, by=ana)

    def broken(row, comment, *, by):
        if row == survivor:
            raise IntegrityError("the disk is full")

    monkeypatch.setattr(import_module("references.actions.merge"), "keep", broken)
    with pytest.raises(IntegrityError):
        merge(thing, into=survivor, by=ana)
    thing.refresh_from_db()
    double.refresh_from_db()
    assert thing.merged_into is None
    assert double.merged_into == thing


def test_the_survivor_may_take_the_number_and_then_separating_says_why_not(db, ana):
    thing = make(Citation, "Double", pmid="12210812", doi="10.1002/ajh.10111")
    survivor = make(Citation, "Survivor")
    merge(thing, into=survivor, by=ana)
    survivor.pmid = "12210812"
    survivor.full_clean()
    survivor.save()
    with pytest.raises(InTheWay, match="A citation with this PMID exists already"):
        separate(thing, by=ana)
    thing.refresh_from_db()
    assert thing.merged_into == survivor


def test_separating_undoes_a_merge(pair, ana):
    thing, survivor = pair
    merge(thing, into=survivor, by=ana)
    separate(thing, by=ana)
    thing.refresh_from_db()
    assert thing.merged_into is None
    assert not thing.is_retired
    assert comments(thing)[-1].startswith("Separated again from")
    assert comments(survivor)[-1].endswith("was separated again from this")
    with pytest.raises(WrongState, match="is not merged into another"):
        separate(thing, by=ana)


def test_uses_count_for_the_survivor(pair, ana, editor):
    thing, survivor = pair
    use(thing)
    use(survivor, number=8, label="Anaemia")
    merge(thing, into=survivor, by=ana)
    assert "Used on 2 pages" in words(editor.get(change_page(survivor)))


# The pages in the admin.


def merge_page(thing, *others, **more):
    keys = ",".join(str(each.pk) for each in (thing, *others))
    query = "&".join(f"{name}={value}" for name, value in more.items())
    return f"{address(thing, 'merge')}?things={keys}&{query}"


def test_the_button_leads_to_a_search_that_leaves_out_what_cannot_be_kept(pair, editor, ana):
    thing, survivor = pair
    retire(make(type(thing), "Survivor retired"), by=ana)
    page = editor.get(change_page(thing))
    (link,) = tree(page).xpath("//a[starts-with(., 'Merge into another')]/@href")
    found = editor.get(f"{link}&q=Survivor")
    choices = tree(found).xpath("//ul[@class='merge-choices']/li/a/@href")
    assert len(choices) == 1
    assert f"into={survivor.pk}" in choices[0]


def test_the_confirmation_names_what_will_happen_and_a_press_does_it(pair, editor):
    thing, survivor = pair
    use(thing)
    page = editor.get(merge_page(thing, into=survivor.pk))
    assert "Used on 1 page" in words(page)
    assert "What will happen" in words(page)
    page = editor.post(address(thing, "merge"), {"things": thing.pk, "into": survivor.pk}, follow=True)
    assert page.redirect_chain[-1][0] == change_page(survivor)
    assert "now stands for" in words(page)
    thing.refresh_from_db()
    assert thing.merged_into == survivor


def test_details_that_would_go_are_shown_beside_those_that_stay(db, editor):
    thing = make(Organization, "Marrow group", telephone="1-800-555-0100")
    survivor = make(Organization, "Marrow Group Inc", telephone="1-800-555-0199")
    text = words(editor.get(merge_page(thing, into=survivor.pk)))
    assert "Telephone 1-800-555-0199 1-800-555-0100" in text


def test_several_are_chosen_in_the_list_and_one_of_them_is_kept(pair, editor):
    thing, survivor = pair
    third = make(type(thing), "Third")
    page = editor.post(
        address(thing, "changelist"),
        {"action": "merge_selected", "_selected_action": [thing.pk, survivor.pk, third.pk]},
        follow=True,
    )
    choices = tree(page).xpath("//ul[@class='merge-choices']/li/a/@href")
    assert len(choices) == 3
    (address_of_survivor,) = (url for url in choices if url.endswith(f"into={survivor.pk}"))
    confirmation = editor.get(address_of_survivor)
    form = next(
        form for form in tree(confirmation).forms if form.method == "POST" and form.fields.get("things")
    )
    editor.post(address(thing, "merge"), dict(form.form_values()))
    merged = type(thing).objects.filter(merged_into=survivor)
    assert set(merged) == {thing, third}


def test_a_refusal_is_a_sentence_and_merges_none_of_them(pair, editor, ana):
    thing, survivor = pair
    third = make(type(thing), "Third")
    merge(third, into=make(type(thing), "Fourth"), by=ana)
    data = {"things": f"{thing.pk},{third.pk}", "into": survivor.pk}
    page = editor.post(address(thing, "merge"), data, follow=True)
    assert "Nothing was merged" in words(page)
    thing.refresh_from_db()
    assert thing.merged_into is None


def test_the_merged_page_says_so_and_offers_to_separate(pair, editor, ana):
    thing, survivor = pair
    merge(thing, into=survivor, by=ana)
    page = editor.get(change_page(thing))
    assert "readers see that one" in words(page)
    assert "Separate again" in words(page)
    assert "This also stands for" in words(editor.get(change_page(survivor)))
    assert "stands for itself again" in words(editor.post(act(thing, "separate"), follow=True))


@pytest.mark.parametrize(
    "query",
    ["", "things=", "things=x", "things=99999999", "things=99999999999999999999", "things=1&into=99999999"],
)
def test_addresses_that_name_nothing_are_not_found(db, editor, query):
    make(Citation, "Work", pk=1)
    url = reverse("admin:references_citation_merge")
    assert editor.get(f"{url}?{query}").status_code == 404
    assert editor.post(url, {"things": "1"}).status_code == 404


def test_onlookers_and_strangers_merge_nothing(pair, onlooker, client):
    thing, survivor = pair
    data = {"things": thing.pk, "into": survivor.pk}
    assert onlooker.get(merge_page(thing)).status_code == 403
    assert onlooker.post(address(thing, "merge"), data).status_code == 403
    answer = client.post(address(thing, "merge"), data)
    assert answer.headers["Location"].startswith("/admin/login/")
    thing.refresh_from_db()
    assert thing.merged_into is None


def test_an_old_version_that_would_point_at_what_was_merged_on_is_refused(db, editor, ana):
    first, second, third = (make(Citation, name) for name in ("First", "Second", "Third"))
    merge(first, into=second, by=ana)
    separate(first, by=ana)
    merge(second, into=third, by=ana)
    merged = Version.objects.get_for_object(first).order_by("pk").first()
    url = address(first, "revision", first.pk, merged.pk)
    page = editor.get(url, follow=True)
    form = next((f for f in tree(page).forms if (f.get("id") or "").endswith("_form")), None)
    page = editor.post(url, dict(form.form_values()), follow=True)
    assert "has since been merged into" in words(page)
    first.refresh_from_db()
    assert first.merged_into is None
