"""Lists of posted questions: all, by category, of one page; and what the front page and the search show."""

import datetime as dt

import pytest

from conditions.actions import withdraw, withdraw_question
from conditions.models import Category, Question
from conditions.search.index import index_question
from tests import build
from tests.reader import only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
GLASS = "/diseases/1/glass-knee"


@pytest.fixture
def joints():
    return Category.objects.create(name="Joints & bones", slug="joints")


@pytest.fixture
def glass(joints):
    return build.published(categories=(joints,)).condition


def asked_on(day: int, row, text: str, **more) -> Question:
    """Posted on this day of May."""
    asked = build.question(row, text, **more)
    build.post_question(asked, by=build.moderator(), on=dt.date(2020, 5, day))
    return Question.objects.get(pk=asked.pk)


def carry(asked: Question, row) -> None:
    asked.other_conditions.add(row)
    index_question(asked)


def questions(response) -> list[str]:
    return [line.question for line in response.context["lines"]]


def test_all_questions_come_newest_first_with_page_date_and_beginning_of_the_answer(client, glass):
    paper = build.published("Paper ankle").condition
    asked_on(3, glass, "The third?")
    asked_on(5, paper, "The fifth?", opener="<p>Paper <em>dries</em> well.</p>")
    asked_on(4, glass, "The fourth?")
    build.question(glass, "Waiting?")
    response = read(client, "/questions", template="conditions/questions.html", queries=2)
    assert questions(response) == ["The fifth?", "The fourth?", "The third?"]
    assert "The fifth? Paper dries well. About Paper ankle · 5/5/2020" in words_of(response)
    assert 'href="/diseases/2/paper-ankle/questions/1"' in text_of(response)
    assert response["Cache-Tag"] == "condition:1,condition:2,questions"


def test_the_list_of_all_goes_on_where_it_ended_even_if_that_question_was_taken_down(
    client, glass, monkeypatch
):
    monkeypatch.setattr("conditions.views.question_lists.ON_ONE_PAGE", 2)
    rows = [asked_on(day, glass, f"On {day}?") for day in (1, 2, 2, 3, 4)]
    first = read(client, "/questions")
    assert questions(first) == ["On 4?", "On 3?"]
    older = first.context["older_url"]
    withdraw_question(rows[3], by=build.moderator(), note="x")
    second = read(client, older, queries=2)
    assert questions(second) == ["On 2?", "On 2?"]
    assert '<meta name="robots" content="noindex">' in text_of(second)
    assert said("questions.newest") in words_of(second)
    third = read(client, second.context["older_url"])
    assert (questions(third), third.context["older_url"]) == (["On 1?"], "")


@pytest.mark.parametrize(
    "place",
    [
        "x",
        "2020-05-01",
        "2020-05-01.1",
        "2020-13-01.1.1",
        "2020-05-01.9999999999.1",
        "2020-05-01.1.1'",
        "%F0",
    ],
)
def test_a_place_that_is_none_is_not_found(client, glass, place):
    assert client.get(f"/questions?before={place}").status_code == 404


def test_an_empty_site_says_that_there_is_no_question(client):
    assert said("questions.none") in words_of(read(client, "/questions"))
    assert said("questions.none") in words_of(read(client, "/questions/categories"))


def test_a_page_lists_its_own_questions_and_those_that_it_carries(client, glass):
    paper, draft = build.published("Paper ankle").condition, build.condition("Draft")
    carry(asked_on(2, paper, "Carried?"), glass)
    carry(asked_on(3, draft, "From a draft?"), glass)
    asked_on(1, glass, "Own?")
    response = read(client, f"{GLASS}/questions", template="conditions/condition_questions.html", queries=4)
    assert questions(response) == ["Carried?", "Own?"]
    html = text_of(response)
    assert f'href="/diseases/{paper.pk}/paper-ankle/questions/1"' in html
    assert 'href="/questions/ask?condition=1"' in html
    assert said("page.questions.privacy") in words_of(response)
    assert f"condition:{paper.pk}" in response["Cache-Tag"]
    assert client.get("/diseases/1/wrong/questions")["Location"] == f"{GLASS}/questions"


def test_a_long_list_of_a_page_comes_in_parts(client, glass):
    for n in range(51):
        asked_on(1 + n % 28, glass, f"Number {n}?")
    first = read(client, f"{GLASS}/questions", queries=4)
    assert len(questions(first)) == 50
    assert "Part 1 of 2" in words_of(first)
    second = read(client, f"{GLASS}/questions?page=2", queries=4)
    assert len(questions(second)) == 1
    assert f'<link rel="canonical" href="http://testserver{GLASS}/questions?page=2">' in text_of(second)
    assert not set(questions(first)) & set(questions(second))


def test_the_page_itself_shows_ten_and_leads_to_all(client, glass):
    paper = build.published("Paper ankle").condition
    for day in range(1, 11):
        asked_on(day, glass, f"On {day}?")
    html = text_of(read(client, GLASS))
    assert said("questions.of.all", name="Glass knee") not in html
    carry(asked_on(11, paper, "Carried?"), glass)
    html = text_of(read(client, GLASS))
    assert f'<a href="{GLASS}/questions">{said("questions.of.all", name="Glass knee")}</a>' in html
    assert "/paper-ankle/questions/1" in html
    assert "On 1?" not in html
    assert html.index("Carried?") < html.index("On 10?") < html.index("On 2?")


def test_a_page_carries_nothing_from_a_page_that_readers_cannot_see(client, glass):
    paper = build.published("Paper ankle").condition
    carry(asked_on(1, paper, "Quagga?"), glass)
    withdraw(paper, by=build.reviewer(), note="x")
    carry(asked_on(1, build.condition("Draft"), "Zebra?"), glass)
    for address in (GLASS, f"{GLASS}/questions", f"{GLASS}/page.json", "/", "/questions"):
        html = text_of(client.get(address))
        assert "Quagga?" not in html
        assert "Zebra?" not in html


def test_categories_count_each_question_once_by_what_readers_see(client, glass, joints):
    other = Category.objects.create(name="Paper", slug="paper")
    Category.objects.create(name="Empty", slug="empty")
    paper = build.published("Paper ankle", categories=(joints, other)).condition
    carry(asked_on(1, glass, "Both?"), paper)
    asked_on(2, paper, "Paper only?")
    build.fill(build.published("Late").condition, categories=(other,))
    response = read(
        client, "/questions/categories", template="conditions/question_categories.html", queries=3
    )
    assert response.context["categories"] == [
        ("Joints & bones", "/questions/categories/joints", 2),
        ("Paper", "/questions/categories/paper", 2),
    ]
    for slug in ("joints", "paper"):
        found = read(client, f"/questions/categories/{slug}", queries=4)
        assert questions(found) == ["Paper only?", "Both?"]
    empty = read(client, "/questions/categories/empty")
    assert said("questions.category.none") in words_of(empty)
    assert client.get("/questions/categories/none").status_code == 404


def test_a_question_in_another_language_says_so(client, glass):
    asked = build.question(glass, "¿Puede sanar?", opener="<p>Sí.</p>")
    Question.objects.filter(pk=asked.pk).update(language="es")
    build.post_question(Question.objects.get(pk=asked.pk), by=build.moderator(), on=build.DAY)
    for address in ("/questions", f"{GLASS}/questions"):
        html = text_of(read(client, address))
        assert 'lang="es">¿Puede sanar?</a>' in html
        assert said("question.language.es") in html
    assert 'lang="es">¿Puede sanar?</a>' in text_of(read(client, GLASS))


def test_the_front_page_shows_the_newest_four(client, glass):
    for day in range(1, 6):
        asked_on(day, glass, f"On {day}?")
    words = words_of(read(client, "/", queries=5))
    assert said("home.questions.heading") in words
    assert [f"On {day}?" in words for day in range(1, 6)] == [False, True, True, True, True]


def test_the_search_shows_questions_and_sections_that_fit(client, glass):
    asked_on(1, glass, "Can a glass knee swim?", opener="<p>In warm water.</p>")
    response = read(client, "/search?q=glass+knee+swim", most=25)
    words = words_of(response)
    assert f"{said('search.texts.heading')} Can a glass knee swim? In warm water." in words
    assert said("search.texts.question", name="Glass knee") in words


@pytest.mark.parametrize("count", [1, 40])
def test_no_list_costs_more_for_being_longer(client, glass, joints, count):
    for n in range(count):
        asked_on(1, build.published(f"Knee {n}", categories=(joints,)).condition, f"Number {n}?")
    read(client, "/questions", queries=2)
    read(client, "/questions/categories", queries=3)
    read(client, "/questions/categories/joints", queries=4)


@pytest.mark.parametrize(
    "address", ["/questions", "/questions/categories", "/questions/categories/joints", f"{GLASS}/questions"]
)
def test_lists_are_for_reading_only_and_lead_to_the_feed(client, glass, address):
    only_reads(client, address)
    html = text_of(read(client, address))
    assert '<link rel="alternate" type="application/atom+xml"' in html
    assert client.get(f"{address}/")["Location"] == address
