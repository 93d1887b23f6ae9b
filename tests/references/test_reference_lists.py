"""Lists of references and the panel of their uses: searched, narrowed, counted, at a constant cost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from references.actions import merge, retire
from references.models import Citation
from tests.references.desk import KINDS, change_page, make, tree, use, words

ADD = "admin:references_citation_add"


def rows(page):
    return [
        " ".join(row.text_content().split())
        for row in tree(page).xpath("//table[@id='result_list']/tbody/tr")
    ]


def list_page(model):
    return reverse(f"admin:references_{model._meta.model_name}_changelist")


@pytest.mark.parametrize("model", KINDS)
def test_a_list_costs_the_same_few_queries_however_long_it_is(editor, model, ana):
    def cost(address):
        with CaptureQueriesContext(connection) as queries:
            assert editor.get(address).status_code == 200
        return len(queries)

    survivor = make(model, "Thing 0")
    use(survivor, number=100)
    merge(make(model, "Double 0"), into=survivor, by=ana)
    short = cost(list_page(model))
    for number in range(1, 31):
        thing = make(model, f"Thing {number}")
        use(thing, number=number, edition=1)
        merge(make(model, f"Double {number}"), into=thing, by=ana)
    assert cost(list_page(model)) == short
    assert short <= 12


@pytest.mark.parametrize("model", KINDS)
def test_a_list_says_how_many_pages_use_each(editor, model, ana):
    thing, free, double = make(model, "Thing"), make(model, "Unused"), make(model, "Double")
    use(thing, number=1, edition=1)
    use(double, number=2)
    merge(double, into=thing, by=ana)
    page = editor.get(list_page(model))
    counts = {
        link: " ".join(" ".join(cell.itertext()).split())
        for cell in tree(page).xpath("//td[contains(@class,'field-used_on')]")
        for link in cell.xpath("..//th//a/@href")
    }
    assert counts[change_page(thing)] == "2 pages"
    assert counts[change_page(free)] == "0"


@pytest.mark.parametrize("model", KINDS)
def test_a_list_is_narrowed_by_status_and_use(editor, model, ana):
    used, free, double, old = (make(model, name) for name in ("Used", "Free", "Double", "Old"))
    use(used, edition=1)
    merge(double, into=used, by=ana)
    retire(old, by=ana)

    def count(query):
        return len(rows(editor.get(f"{list_page(model)}?{query}")))

    assert count("status=offered") == 2
    assert count("status=retired") == 1
    assert count("status=merged") == 1
    assert count("use=yes") == 1
    assert count("use=public") == 1
    assert count("use=no&status=offered") == 1
    assert free.pk


def test_works_are_found_by_every_part_that_people_remember(editor):
    make(Citation, "Bone marrow necrosis", pmid="12210812", doi="10.1002/ajh.10111")
    make(Citation, "Another", authors="Janssens AM", source="Cancer", year=2000)
    for words_typed in ("paydas", "marrow necrosis", "Hematol 2002", "12210812", "10.1002/ajh"):
        found = rows(editor.get(list_page(Citation), {"q": words_typed}))
        assert len(found) == 1, words_typed
        assert "Bone marrow necrosis" in found[0]


@pytest.mark.parametrize(
    "query", ["q=%C3%BC%25_'\"", "p=999999", "status=nonsense", "year__exact=x", "o=99.-1"]
)
def test_odd_queries_of_a_list_are_answered(editor, query):
    make(Citation, "Work")
    assert editor.get(f"{list_page(Citation)}?{query}", follow=True).status_code in (200, 400)


# The panel of uses.


def test_the_panel_groups_uses_by_page_with_both_addresses(editor):
    work = make(Citation, "Work")
    use(work, edition=1)
    use(work, place="prognosis", edition=2)
    use(work, number=8, label="Anaemia", place="summary")
    page = editor.get(change_page(work))
    panel = tree(page).xpath("//section[@id='used-on']")[0]
    text = " ".join(" ".join(panel.itertext()).split())
    assert "Used on 2 pages" in text
    assert "working copy: prognosis" in text
    assert "current edition: prognosis" in text
    assert "past edition 1: cause" in text
    assert panel.xpath(".//a/@href") == [
        "/admin/conditions/condition/8/change/",
        "/admin/conditions/condition/7/change/",
        "/diseases/7/page",
    ]


def test_a_hundred_pages_are_listed_and_the_rest_is_counted(editor):
    work = make(Citation, "Work")
    for number in range(1, 104):
        use(work, number=number, label=f"Condition {number:03}")
    page = editor.get(change_page(work))
    assert len(tree(page).xpath("//section[@id='used-on']//tbody/tr")) == 100
    assert "and 3 more" in words(page)


def test_the_form_of_a_new_work_has_no_panel(editor):
    assert "Used on" not in words(editor.get(reverse(ADD)))


def test_only_what_readers_can_open_is_linked_to_the_public_page(editor):
    work = make(Citation, "Work")
    assert "View on site" not in words(editor.get(change_page(work)))
    use(work, edition=1)
    assert "View on site" in words(editor.get(change_page(work)))
