"""What changed between two editions, for readers: only what editions showed, only while the page is shown."""

import pytest

from conditions.actions import publish_again, withdraw
from conditions.models import Category, Condition
from tests import build
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
GLASS = "/diseases/1/glass-knee"


@pytest.fixture
def page():
    """Two editions that differ in everything, and a working copy that says more."""
    work, other, word = build.citation("Lee A"), build.citation("Lee B"), build.term()
    text = f"<p>The <dfn data-term='{word.pk}'>old</dfn> words.{build.cite(work)}</p>"
    edition = build.published(
        number=1,
        sections={"summary": text, "cause": "<p>Nobody knows.</p>"},
        names=("Brittle knee",),
        parents=(build.published("Joint disease", number=50).condition,),
        categories=(Category.objects.create(name="Joints", slug="joints"),),
        supporting=(build.organization("Glass Circle"),),
        resources=(build.resource("One"),),
    )
    row = edition.condition
    hidden = build.condition("Quagga group", number=60)
    build.fill(
        row,
        sections={"summary": f"<p>The new words.{build.cite(other)}</p>", "treatment": "<p>Rest.</p>"},
        names=("Fragile knee",),
        parents=(hidden,),
        categories=(Category.objects.create(name="Glass", slug="glass"),),
        general=(build.organization("Aid for All"),),
        resources=(build.resource("Two"),),
    )
    build.publish(row, note="More is known")
    build.change(row, summary="<p>Unpublished words.</p>")
    return row


def test_readers_see_what_changed_word_by_word(client, page):
    response = read(client, f"{GLASS}/editions/2/since/1", template="conditions/changes.html", queries=8)
    html, words = text_of(response), words_of(response)
    assert said("compare.page-heading", name="Glass knee") in words
    assert "<del><span" in html
    for part in ("[Lee 2001a]", "[Lee 2001b]", "Added: Fragile knee", "Added: Aid for All", "New section"):
        assert part in words, part
    assert f"{said('compare.same-sections')} Cause" in " ".join(words.replace(" .", ".").split())
    assert '<meta name="robots" content="noindex">' in html
    assert "Unpublished" not in words
    assert "condition:1" in response["Cache-Tag"]
    assert "organization:" in response["Cache-Tag"]


def test_a_group_that_is_not_published_is_not_named(client, page):
    words = words_of(read(client, f"{GLASS}/editions/2/since/1"))
    assert "Quagga" not in words
    assert said("compare.list.groups") not in words


def test_equal_editions_say_so(client, page):
    publish_again(page.editions.get(number=1), by=build.reviewer())
    assert said("compare.none") in words_of(read(client, f"{GLASS}/editions/3/since/1"))


def test_another_language_stays_apart(client, page):
    build.fill(page, sections={"summary": "<p>Una rodilla.</p>"}, language="es")
    for _ in range(2):
        build.publish(page, language="es")
        build.change(page, language="es", summary="<p>Dos rodillas.</p>")
    assert "rodilla" not in words_of(read(client, f"{GLASS}/editions/2/since/1"))
    assert client.get(f"{GLASS}/editions/3/since/1").status_code == 404


@pytest.mark.parametrize(
    "tail", ["1/since/1", "1/since/2", "3/since/1", "2/since/0", "2/since/x", f"{2**63}/since/1", "2/since"]
)
def test_editions_that_do_not_follow_one_another_are_not_found(client, page, tail):
    assert client.get(f"{GLASS}/editions/{tail}").status_code == 404


def test_a_wrong_slug_leads_to_the_right_one(client, page):
    response = client.get("/diseases/1/other/editions/2/since/1")
    assert (response.status_code, response["Location"]) == (301, f"{GLASS}/editions/2/since/1")


def test_drafts_and_withdrawn_pages_have_no_changes(client, page):
    assert client.get("/diseases/60/quagga-group/editions/2/since/1").status_code == 404
    withdraw(page, by=build.reviewer(), note="Wrong", public_reason="Under review.")
    assert client.get(f"{GLASS}/editions/2/since/1").status_code == 410


def test_the_list_of_editions_leads_to_the_changes(client, page):
    html = text_of(read(client, f"{GLASS}/editions", queries=3))
    assert f'<a href="{GLASS}/editions/2/since/1">{said("editions.changes", number=1)}</a>' in html
    assert html.count("/since/") == 1


def test_a_renamed_page_shows_its_old_and_new_name(client, page):
    Condition.objects.update(name="Glass knee disease", is_rare=False)
    build.publish(page)
    words = words_of(read(client, f"{GLASS}/editions/3/since/2"))
    assert "Removed: Glass knee Added: Glass knee disease" in words
    assert f"Added: {said('compare.rare.no')}" in words


def test_changes_are_for_reading_only(client, page):
    only_reads(client, f"{GLASS}/editions/2/since/1")
