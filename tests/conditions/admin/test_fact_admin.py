"""An editor at the facts: the form, its buttons, its history, and the panel below a page."""

import re

import pytest
from django.urls import reverse
from lxml import html

from conditions.models import Fact, FeatureTerm, PublishedName
from tests.admin_rows import a_place
from tests.conditions.admin.desk import find
from tests.conditions.facts.given import a_page, fresh, given, history, proposed, source

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(db):
    return a_page()


def form_of(fact):
    return reverse("admin:conditions_fact_change", args=[fact.pk])


def fields_of(response, form="fact_form"):
    return {
        name: value
        for name, value in html.fromstring(response.content).get_element_by_id(form).form_values()
        if not name.startswith("_")
    }


def save(client, fact, **changes):
    return client.post(form_of(fact), {**fields_of(client.get(form_of(fact))), **changes})


def press(client, fact, act):
    return client.post(reverse(f"admin:conditions_fact_{act}", args=[fact.pk]), follow=True)


def said(response):
    """What the last page says was done."""
    return str(list(response.context["messages"])[-1])


def panel(client, path):
    return find(client.get(reverse("admin:conditions_condition_change", args=[7])), path)


def remove(client, fact):
    return client.post(reverse("admin:conditions_fact_delete", args=[fact.pk]), {"post": "yes"}).status_code


def test_an_editor_overrides_what_a_catalogue_gives_and_sees_both_side_by_side(editor, page):
    fact = given(page, "prevalence", "1-9 / 100 000", detail="Europe")
    text = editor.get(form_of(fact)).content.decode()
    assert "A catalogue gives this fact" in text
    assert "Joint list 1" in text
    assert save(editor, fact, label="<1 / 1 000 000", revision_comment="Newer work").status_code == 302
    row = fresh(fact)
    assert (row.label, row.given["label"], row.detail) == ("<1 / 1 000 000", "1-9 / 100 000", "Europe")
    assert history(row)[0] == "Newer work"
    cells = find(editor.get(form_of(fact)), "//table[@class='beside']/tbody/tr//text()")
    assert cells == ["Label", "1-9 / 100 000", "<1 / 1 000 000"]


def test_the_buttons_hide_show_and_put_back(editor, page):
    fact = given(page, "name", "Ringing knee", language="en")
    save(editor, fact, label="Humming knee")
    assert PublishedName.objects.filter(name="Humming knee").exists()
    assert said(press(editor, fact, "as_given")) == "“Ringing knee” is as its source gives it again."
    assert said(press(editor, fact, "hide")) == "Readers no longer see “Ringing knee”."
    assert said(press(editor, fact, "hide")) == "This fact is hidden already."
    assert not PublishedName.objects.filter(name="Ringing knee").exists()
    assert said(press(editor, fact, "show")) == "Readers see “Ringing knee”."
    assert PublishedName.objects.filter(name="Ringing knee").exists()


def test_a_button_does_nothing_on_a_get_and_a_stranger_is_refused(editor, role, page):
    fact = given(page)
    address = reverse("admin:conditions_fact_hide", args=[fact.pk])
    assert editor.get(address).status_code == 405
    assert role("Moderator").post(address).status_code == 403
    assert not fresh(fact).is_hidden


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"kind": "code", "code": "1547", "scheme": "omim", "label": ""}, "One looks like 154700"),
        ({"kind": "feature", "code": "HP:0000009", "label": "x"}, "knows no HP:0000009"),
        ({"kind": "prevalence", "label": "often"}, "Say how common it is"),
        ({"kind": "definition", "label": "x"}, "Give the sentences"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(editor, page, changes, sentence):
    FeatureTerm.objects.create(code="HP:0000001", name="Sign", source=source())
    address = reverse("admin:conditions_fact_add")
    answer = editor.post(address, {"condition": "7", "position": "0", **changes})
    assert sentence in answer.content.decode()
    assert fields_of(answer).get("label", "") == changes["label"]
    assert not Fact.objects.exists()


def test_an_added_code_is_stored_without_its_prefix_and_is_an_editors_own(editor, page):
    address = reverse("admin:conditions_fact_add") + "?condition=7&kind=code"
    data = fields_of(editor.get(address))
    assert (data["condition"], data["kind"]) == ("7", "code")
    assert editor.post(address, {**data, "code": "OMIM:154700"}).status_code == 302
    row = Fact.objects.get()
    assert (row.scheme, row.code, row.origin, row.given) == ("omim", "154700", "editor", None)
    assert PublishedName.objects.filter(condition=page, name__contains="154700").exists()


def test_a_catalogues_fact_cannot_be_moved_or_made_another_kind_by_a_forged_form(editor, page):
    a_page("Glass leg", 8)
    fact = given(page)
    save(editor, fact, condition="8", kind="gene", label="Adult")
    row = fresh(fact)
    assert (row.condition_id, row.kind, row.label, row.origin) == (7, "onset", "Adult", "catalogue")


def test_an_old_version_that_is_restored_overrides_what_the_catalogue_says_by_now(editor, page):
    fact = given(page)
    save(editor, fact, label="Adult")
    press(editor, fact, "as_given")
    Fact.objects.filter(pk=fact.pk).update(label="Birth")
    listed = find(editor.get(reverse("admin:conditions_fact_history", args=[fact.pk])), "//a/@href")
    restoring = [each for each in listed if re.search(r"/history/\d+/$", each)][-1]
    data = fields_of(editor.get(restoring))
    assert data["label"] == "Adult"
    assert editor.post(restoring, data).status_code == 302
    assert (fresh(fact).label, fresh(fact).given["label"]) == ("Adult", "Birth")


def test_reviewers_remove_an_editors_own_fact_and_hide_a_catalogues(role, page):
    reviewer = role("Reviewer")
    own, theirs = given(page, "name", "Own", origin="editor", language="en"), given(page)
    assert remove(reviewer, own) == 302
    assert remove(reviewer, theirs) == 403
    assert list(Fact.objects.all()) == [theirs]


def test_the_panel_of_a_page_lists_facts_by_kind_with_source_state_and_links(editor, page):
    hidden = given(page, "gene", "FBN1", is_hidden=True)
    changed = given(page, "onset", "Adult", given={"label": "Birth"})
    proposed(changed, label="Childhood")
    rows = panel(editor, "//section[@id='facts']//li")
    words = {row.xpath("string(a)"): " ".join(row.xpath("string(.)").split()) for row in rows}
    assert words == {
        "FBN1": "FBN1 Joint list 1 Hidden",
        "Adult": "Adult Joint list 1 Overridden Proposed otherwise",
    }
    assert {row.xpath("a/@href")[0] for row in rows} == {form_of(hidden), form_of(changed)}
    links = panel(editor, "//section[@id='facts']//a/@href")
    assert "/admin/conditions/fact/add/?condition=7&kind=code" in links


def test_moderators_may_not_see_facts_and_so_have_no_panel(role, page):
    given(page)
    assert panel(role("Moderator"), "//section[@id='facts']") == []


def test_the_panel_costs_no_more_queries_for_more_facts(editor, page, django_assert_max_num_queries):
    address = reverse("admin:conditions_condition_change", args=[7])
    with django_assert_max_num_queries(100) as one:
        editor.get(address)
    for n in range(30):
        given(page, "gene", f"G{n}")
    with django_assert_max_num_queries(len(one.captured_queries)):
        editor.get(address)


def test_a_place_is_hidden_and_shown_from_the_panel(editor, page):
    link = a_place(page, source())
    for act, is_hidden in (("hide", True), ("show", False)):
        (form,) = panel(editor, "//*[@id='places']//form")
        assert form.get("action") == reverse(f"admin:conditions_condition_{act}_place", args=[7, link.pk])
        answer = editor.post(form.get("action"))
        assert answer.url.endswith("#places")
        assert fresh(link).is_hidden == is_hidden
    a_page("Glass leg", 8)
    assert editor.post(f"/admin/conditions/condition/8/places/{link.pk}/hide").status_code == 404
    assert editor.post(f"/admin/conditions/condition/{'9' * 30}/places/{'9' * 30}/hide").status_code == 404


def test_the_list_of_facts_is_filtered_by_what_editors_did(editor, page):
    given(page, "gene", "A")
    given(page, "gene", "B", given={"label": "C"})
    listing = reverse("admin:conditions_fact_changelist")
    wanted = {"overridden=yes": 1, "overridden=no": 1, "overridden=odd": 2, "origin__exact=catalogue": 2}
    found = {query: editor.get(f"{listing}?{query}").context["cl"].result_count for query in wanted}
    assert found == wanted


def test_hiding_what_others_say_too_says_so_and_leads_to_theirs(editor, page):
    fact = given(page, "inheritance", "autosomal dominant")
    other = given(page, "inheritance", "Autosomal dominant inheritance", by_source=source("Bone list"))
    told = said(press(editor, fact, "hide"))
    assert "Readers still see it" in told
    assert f'<a href="{form_of(other)}">Bone list' in told
    assert "Readers no longer see" in said(press(editor, other, "hide"))


def test_the_panel_lists_the_same_statement_of_several_sources_together(editor, page):
    given(page, "onset", "Adult")
    given(page, "onset", "Neonatal")
    given(page, "onset", "Adult", by_source=source("Bone list"))
    rows = panel(editor, "//*[@id='facts']//li[contains(., 'Adult') or contains(., 'Neonatal')]")
    begun = [" ".join(row.text_content().split())[:9] for row in rows]
    assert begun == ["Adult Joi", "The same:", "Neonatal "]
