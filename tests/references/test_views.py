"""Public pages of organisations, glossary terms and cited works."""

import pytest

from conditions.actions import withdraw
from conditions.models import Condition
from references.actions import merge, retire
from references.models import TermForm
from tests import build
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db


def test_the_directory_shows_both_groups_in_order_of_names(client):
    for name in ("Zebra Union", "Élan Circle", "Aid for All"):
        build.organization(name, scope="general")
    build.organization("Marrow Friends")
    retire(build.organization("Old Club"), by=build.editor())
    response = read(client, "/organizations", template="references/organizations.html", queries=2)
    groups = [(scope, [view.name for view in views]) for scope, views in response.context["groups"]]
    assert groups == [
        ("condition", ["Marrow Friends"]),
        ("general", ["Aid for All", "Élan Circle", "Zebra Union"]),
    ]
    words = words_of(response)
    assert said("organizations.intro") in words
    assert "Old Club" not in words


def test_an_empty_directory_says_so(client):
    assert said("organizations.none") in words_of(read(client, "/organizations"))


def test_an_organisation_shows_every_way_to_reach_it_and_the_pages_that_list_it(client):
    row = build.organization(
        address="1 Glass Street\nSpringfield",
        telephone="111",
        toll_free="222",
        tty="333",
        fax="444",
        email="post@glass.example.org",
        languages=["en", "es"],
        countries=["US", "CA"],
    )
    build.published("Zebra knee", supporting=(row,))
    build.published("Glass knee", general=(row,))
    build.condition("Hidden draft", supporting=(row,))
    response = read(client, row.get_absolute_url(), template="references/organization.html", queries=3)
    words = words_of(response)
    for part in (*("1 Glass Street", "Springfield", "111", "222", "333", "444", "post@glass.example.org"),):
        assert part in words, part
    assert 'href="https://glass.example.org/"' in text_of(response)
    assert [name for name, _ in response.context["pages"]] == ["Glass knee", "Zebra knee"]
    assert "Hidden draft" not in words


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_depend_on_how_many_there_are(client, count):
    row, work, word = build.organization("The one"), build.citation(), build.term()
    TermForm.objects.create(term=word, form="breakable")
    for n in range(count):
        build.organization(f"Organisation {n}")
        TermForm.objects.create(term=build.term(f"word {n}"), form=f"form {n}")
        text = f"<p>It is <dfn data-term='{word.pk}'>brittle</dfn>.{build.cite(work)}</p>"
        build.published(f"Knee {n}", supporting=(row,), sections={"summary": text})
    read(client, "/organizations", queries=2)
    read(client, row.get_absolute_url(), queries=3)
    read(client, "/glossary", queries=3)
    read(client, word.get_absolute_url(), queries=4)
    assert len(read(client, work.get_absolute_url(), queries=3).context["pages"]) == count


@pytest.mark.parametrize("tail", ["", "/wrong", "/glass-knee-circle/"])
def test_other_ways_to_write_an_organisations_address_redirect(client, tail):
    row = build.organization()
    response = client.get(f"/organizations/{row.pk}{tail}")
    assert (response.status_code, response["Location"]) == (301, row.get_absolute_url())


def test_an_organisation_that_was_merged_leads_to_the_one_that_stands_for_it(client):
    kept, gone = build.organization("Kept"), build.organization("Gone")
    build.published(supporting=(gone,))
    merge(gone, into=kept, by=build.editor())
    assert client.get(gone.get_absolute_url())["Location"] == kept.get_absolute_url()
    assert "Glass knee" in words_of(read(client, kept.get_absolute_url()))


def test_the_glossary_lists_terms_by_letter_with_their_other_forms(client):
    word = build.term("brittle")
    TermForm.objects.create(term=word, form="breakable")
    build.term("Élan")
    build.term("anemia")
    build.term("frágil", slug="fragil", language="es")
    response = read(client, "/glossary", template="references/glossary.html", queries=3)
    letters = [(letter, [row[0] for row in rows]) for letter, rows in response.context["letters"]]
    assert letters == [("A", ["anemia"]), ("B", ["brittle"]), ("E", ["Élan"])]
    assert "breakable" in words_of(response)


def test_an_empty_glossary_says_so(client):
    assert said("glossary.none") in words_of(read(client, "/glossary"))


def test_a_term_shows_its_meaning_and_where_it_is_used(client):
    word = build.term(definition="Breaks <easily>.")
    build.published(sections={"summary": f"<p>It is <dfn data-term='{word.pk}'>brittle</dfn>.</p>"})
    response = read(client, "/glossary/brittle", template="references/term.html", queries=4)
    assert "Breaks &lt;easily&gt;." in text_of(response)
    assert response.context["pages"] == [("Glass knee", "/diseases/1/glass-knee")]


def test_a_term_that_was_merged_leads_to_the_one_that_stands_for_it(client):
    kept, gone = build.term("kept"), build.term("gone")
    merge(gone, into=kept, by=build.editor())
    response = client.get("/glossary/gone")
    assert (response.status_code, response["Location"]) == (301, "/glossary/kept")


def test_a_work_shows_its_text_and_the_pages_that_cite_it(client):
    work = build.citation(url="https://example.org/a?b=1&c=2", accessed_on=build.DAY, pmid="123")
    build.published(sections={"summary": f"<p>So.{build.cite(work)}</p>"})
    response = read(client, work.get_absolute_url(), template="references/citation.html", queries=3)
    assert "Accessed 4/8/2010." in words_of(response)
    assert 'href="https://example.org/a?b=1&amp;c=2"' in text_of(response)
    assert response.context["pages"] == [("Glass knee", "/diseases/1/glass-knee")]


def test_a_work_that_only_a_draft_or_a_withdrawn_page_cites_is_not_found(client):
    work = build.citation()
    text = {"summary": f"<p>So.{build.cite(work)}</p>"}
    build.condition("Hidden draft", sections=text)
    assert client.get(work.get_absolute_url()).status_code == 404
    edition = build.published(sections=text)
    assert client.get(work.get_absolute_url()).status_code == 200
    withdraw(edition.condition, by=build.reviewer(), note="x")
    assert client.get(work.get_absolute_url()).status_code == 404


def test_the_name_under_which_a_page_is_listed_is_the_published_one(client):
    row, work = build.organization(), build.citation()
    build.published(supporting=(row,), sections={"summary": f"<p>So.{build.cite(work)}</p>"})
    Condition.objects.update(name="Renamed in the draft", slug="renamed")
    build.fill(Condition.objects.get(), names=("x",))
    for address in (row.get_absolute_url(), work.get_absolute_url()):
        assert read(client, address).context["pages"] == [("Glass knee", "/diseases/1/glass-knee")]


def test_a_work_that_was_merged_leads_to_the_one_that_stands_for_it(client):
    kept, gone = build.citation("Kept K"), build.citation("Gone G")
    build.published(sections={"summary": f"<p>So.{build.cite(gone)}</p>"})
    merge(gone, into=kept, by=build.editor())
    assert client.get(gone.get_absolute_url())["Location"] == kept.get_absolute_url()
    assert client.get(kept.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("number", ["0", "9", "-1", "x", str(2**31), str(2**63), "9" * 5000])
def test_unknown_and_hostile_numbers_are_not_found(client, number):
    build.organization()
    for address in (f"/organizations/{number}0", f"/organizations/{number}0/x", f"/citations/{number}"):
        assert client.get(address).status_code == 404, address


@pytest.mark.parametrize("slug", ["none", "a" * 5000, "brittle'", "%F0%9F%92%A5", "../x"])
def test_unknown_terms_are_not_found(client, slug):
    build.term()
    assert client.get(f"/glossary/{slug}").status_code == 404


def test_hostile_slugs_of_organisations_redirect_to_the_right_one(client):
    row = build.organization()
    for slug in ("%22%3E%3Cscript%3E", "%E2%80%AEx", "💥", "a" * 3000):
        assert client.get(f"/organizations/{row.pk}/{slug}")["Location"] == row.get_absolute_url()


def test_these_pages_are_for_reading_only(client):
    row, word, work = build.organization(), build.term(), build.citation()
    build.published(sections={"summary": f"<p>So.{build.cite(work)}</p>"})
    for address in (
        *("/organizations", "/glossary", row.get_absolute_url(), word.get_absolute_url()),
        work.get_absolute_url(),
    ):
        only_reads(client, address)


def test_redirects_are_asked_again_so_that_a_name_may_change_back(client):
    row = build.organization()
    assert client.get(f"/organizations/{row.pk}/old-name")["Cache-Control"] == "no-cache"
