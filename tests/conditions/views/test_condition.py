"""The condition page as readers get it."""

import re

import pytest

from conditions.models import Category, Condition
from references.models import SiteText
from tests import build
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
TEMPLATE = "conditions/condition.html"
MARROW = "/diseases/10724/bone-marrow-necrosis"
GLASS = "/diseases/1/glass-knee"


def full_page(count: int) -> None:
    """A page with `count` works, terms, organisations, resources, names, categories, groups and questions."""
    works = [build.citation(f"Author {n}") for n in range(count)]
    words = [build.term(f"word {n}") for n in range(count)]
    marked = "".join(f" <dfn data-term='{word.pk}'>{word.name}</dfn>" for word in words)
    groups = [build.published(f"Group {n}") for n in range(count)]
    edition = build.published(
        "Full page",
        sections={
            kind: f"<p>Words{marked}.{build.cite(*works)}</p>"
            for kind in ("summary", "cause", "treatment", "prognosis")[: max(1, count // 7)]
        },
        names=tuple(f"Name {n}" for n in range(count)),
        categories=tuple(Category.objects.create(name=f"C {n}", slug=f"c-{n}") for n in range(count)),
        parents=tuple(group.condition for group in groups),
        supporting=tuple(build.organization(f"Organisation {n}") for n in range(count)),
        resources=tuple(build.resource(f"Resource {n}") for n in range(count)),
        facts=tuple({"kind": "gene", "label": f"GENE{n}"} for n in range(count)),
    )
    for n in range(count):
        build.published(f"Subtype {n}", parents=(edition.condition,))
        build.posted(edition.condition, f"Question {n}?")


@pytest.mark.parametrize("count", [1, 30])
def test_a_page_costs_nine_queries_however_much_it_holds(client, count):
    full_page(count)
    address = Condition.objects.get(name="Full page").get_absolute_url()
    response = read(client, address, template=TEMPLATE, queries=9)
    assert text_of(response).count('class="organization"') == count
    assert text_of(response).count('lang="en">Question ') == min(count, 10)


def test_a_page_without_references_costs_no_more(client):
    build.published()
    read(client, GLASS, template=TEMPLATE, queries=6)


def test_the_reference_page_shows_its_headings_in_order(client):
    build.bone_marrow_necrosis()
    html = text_of(read(client, MARROW, template=TEMPLATE))
    headings = re.findall(r'<h2 id="([a-z-]+)"', html)
    assert headings == [
        *("on-this-page", "summary", "symptoms", "cause", "treatment", "prognosis", "research"),
        *("organizations", "learn-more", "questions", "references", "about-this-page"),
    ]
    contents = html[html.index('id="on-this-page"') : html.index('class="page-body"')]
    assert re.findall(r'href="#([a-z-]+)"', contents) == headings[1:-1]


def test_the_reference_page_shows_markers_dates_groups_and_list_in_order(client):
    build.bone_marrow_necrosis()
    words = words_of(read(client, MARROW))
    general = said("page.organizations.general.heading")
    expected = (
        *("Bone marrow necrosis", said("page.not-rare"), "GARD:0010724", "Part of the marrow dies"),
        *("Last updated: 4/8/2010", "Bones hurt. [1] [2] [3] Tests change. [1] [2]"),
        *("Last updated: 4/8/2010", "Leukemia is the best known link. [2]", "count too. [1] [2]"),
        *("blamed. [2]", "knows. [1]", "Doctors treat what is behind it. [4]"),
        "Children do well. [3] Adults may recover. [2]",
        *(said("page.research.intro"), said("page.resources.research.heading")),
        "RePORT lists studies on Bone marrow necrosis.",
        *(said("page.organizations.intro"), said("page.organizations.supporting.heading")),
        *("Marrow Friends", general, "Zebra Union", "Aid for All"),
        *(said("page.learn-more.intro"), said("page.resources.in-depth.heading")),
        *("PubMed lists articles about Bone marrow necrosis.", said("page.questions.privacy")),
        *("Paydas S, Ergin M.", "Matsue K", "Inoue S", "Janssens AM"),
        *("https://pubmed.example.org/10760751 . Accessed 4/8/2010.", "Edition 1"),
    )
    place = words.index("Skip to the content")
    for part in expected:
        assert part in words[place:], part
        place = words.index(part, place)


def test_links_back_are_one_sign_or_letters(client):
    build.bone_marrow_necrosis()
    html = text_of(read(client, MARROW))
    links = re.findall(r'<a href="#(cite-\d-\d)">(?:<span[^>]*>[^<]*</span>)?([^<]+)</a>', html)
    assert [(anchor, sign) for anchor, sign in links if anchor[5] in "14"] == [
        *(("cite-1-1", "a"), ("cite-1-2", "b"), ("cite-1-3", "c"), ("cite-1-4", "d")),
        ("cite-4-1", "^"),
    ]


def test_every_link_inside_the_page_leads_somewhere(client):
    build.bone_marrow_necrosis()
    html = text_of(read(client, MARROW))
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_the_badge_is_there_once_and_only_where_it_is_so(client):
    build.bone_marrow_necrosis()
    build.published("Glass knee", number=1)
    assert text_of(read(client, MARROW)).count(said("page.not-rare")) == 1
    assert said("page.not-rare") not in text_of(read(client, GLASS))


def test_nothing_is_shown_where_there_is_nothing(client):
    build.published()
    words = words_of(read(client, GLASS))
    words = words[words.index("Glass knee GARD") :]
    headings = ("page.glance", "page.features", "section.research", "section.learn-more")
    groups = ("supporting", "general")
    for part in (
        *("Other names", "Categories ", "Grouped under", "Subtypes", "Show all", "Reference 1"),
        *(said(f"{key}.heading") for key in headings),
        *(said(f"page.organizations.{group}.heading") for group in groups),
        *(said(f"page.resources.{group}.heading") for group in ("research", "in-depth", "where-to-start")),
    ):
        assert part not in words, part


def test_without_organisations_the_introduction_stays_with_an_invitation(client):
    build.published()
    words = words_of(read(client, GLASS))
    assert said("page.organizations.intro") in words
    assert said("page.organizations.none", name="Glass knee") in words
    build.published("Paper ankle", number=2, supporting=(build.organization(),))
    other = words_of(read(client, "/diseases/2/paper-ankle"))
    assert said("page.organizations.intro") in other
    assert said("page.organizations.none", name="Paper ankle") not in other


def test_the_privacy_paragraph_is_there_with_and_without_questions(client):
    edition = build.published()
    sentence = said("page.questions.privacy")
    bare = read(client, GLASS)
    assert sentence in words_of(bare)
    assert 'class="questions"' not in text_of(bare)
    build.posted(edition.condition, "Can glass joints heal?")
    asked = read(client, GLASS)
    assert sentence in words_of(asked)
    assert f'<a href="{GLASS}/questions/1" lang="en">Can glass joints heal?</a>' in text_of(asked)


@pytest.mark.parametrize(("count", "shows_all"), [(1, False), (3, False), (4, True)])
def test_more_than_three_names_are_behind_show_all(client, count, shows_all):
    build.published(names=tuple(f"Name number {n}" for n in range(count)))
    html = text_of(read(client, GLASS))
    assert ("Show all" in html) == shows_all
    assert html.count("<li>Name number") == count
    before = html.partition("<details")[0]
    assert before.count("<li>Name number") == min(count, 3)


def test_categories_groups_and_facts_are_shown_with_links_and_sources(client):
    shelf = Category.objects.create(name="Joints", slug="joints")
    upper = build.published("Joint diseases", number=50)
    edition = build.published(
        number=1,
        categories=(shelf,),
        parents=(upper.condition,),
        facts=({"kind": "onset", "label": "Childhood"},),
    )
    html = text_of(read(client, GLASS))
    assert '<a href="/diseases/categories/joints">Joints</a>' in html
    assert '<a href="/diseases/50/joint-diseases">Joint diseases</a>' in html
    assert said("page.glance.heading") in html
    assert f'<a href="{GLASS}">{edition.name}</a>' in text_of(read(client, "/diseases/50/joint-diseases"))


def test_every_section_has_suggestion_permanent_link_and_the_foot_its_parts(client):
    build.published()
    html = text_of(read(client, GLASS))
    assert html.count(said("page.suggest")) == html.count('class="section-foot"') == 3
    assert f'href="{GLASS}/summary"' in html
    published_at = Condition.objects.get().editions.get().published_at
    assert f"{published_at:%-m/%-d/%Y}" in html
    assert f'href="{GLASS}/editions"' in html
    assert f'href="{GLASS}/page.json"' in html


def test_the_canonical_address_and_structured_data_are_there(client):
    build.published()
    html = text_of(read(client, GLASS))
    assert f'<link rel="canonical" href="http://testserver{GLASS}">' in html
    assert html.count("application/ld+json") == 1
    assert "noindex" not in html


def test_fixed_sentences_follow_the_administrator(client):
    SiteText.objects.create(key="page.organizations.none", body="Nobody helps with {name} <yet>.")
    build.published()
    assert "Nobody helps with Glass knee &lt;yet&gt;." in text_of(read(client, GLASS))


@pytest.mark.parametrize("slug", ["wrong", "Glass-Knee", "a%22%3E%3Cb%3E", "%E2%80%AEabc", "..", "💥"])
def test_a_wrong_slug_redirects_for_good(client, slug):
    build.published()
    response = client.get(f"/diseases/1/{slug}")
    assert (response.status_code, response["Location"]) == (301, GLASS)


def test_the_number_alone_and_a_slash_too_many_redirect(client):
    build.published()
    for address in ("/diseases/1", "/diseases/0001/glass-knee", f"{GLASS}/"):
        response = client.get(address, follow=True)
        assert response.status_code == 200, address
        assert response.request["PATH_INFO"] in {GLASS, "/diseases/0001/glass-knee"}
    assert client.get(f"{GLASS}/")["Location"] == GLASS
    assert client.get(f"{GLASS}/?a=b%20c")["Location"] == f"{GLASS}?a=b%20c"


@pytest.mark.parametrize("number", ["0", "2", "-1", "1.0", "x", str(2**31), str(2**63), "9" * 5000, "%00"])
def test_unknown_and_hostile_numbers_are_not_found(client, number):
    build.published()
    assert client.get(f"/diseases/{number}/glass-knee").status_code in {400, 404}
    assert client.get(f"/diseases/{number}").status_code in {400, 404}


def test_a_draft_is_not_found(client):
    row = build.condition()
    assert client.get(row.get_absolute_url()).status_code == 404


def test_a_new_slug_redirects_the_old_one_once_it_is_published(client):
    edition = build.published()
    Condition.objects.update(slug="brittle-knee", name="Brittle knee")
    assert client.get("/diseases/1/brittle-knee")["Location"] == GLASS
    build.publish(edition.condition, by=build.reviewer())
    assert client.get(GLASS)["Location"] == "/diseases/1/brittle-knee"


def test_the_page_is_for_reading_only(client):
    build.published()
    only_reads(client, GLASS)
