"""What is offered to somebody who is about to ask, or searches: fitting texts, and nothing unrelated."""

from copy import deepcopy

import pytest

from conditions.actions import withdraw_question
from conditions.models import Question
from conditions.search import Offer, search_questions, similar
from conditions.search.index import index_question
from tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def built(rows_of_the_module):
    with rows_of_the_module():
        glass = build.published(
            "Glass knee",
            names=("Brittle patella disease",),
            sections={
                "summary": "<p>Glass knee is rare. Joints break like a cup.</p>",
                "inheritance": "<p>A parent passes the gene on to half of the children.</p>",
                "treatment": "<p>Warm water and rest calm the pain. A splint protects the joint.</p>",
            },
        ).condition
        paper = build.published(
            "Paper ankle",
            sections={
                "summary": "<p>Paper ankle tears in the rain.</p>",
                "treatment": "<p>Wax seals the paper. Children grow out of it.</p>",
            },
        ).condition
        for n in range(8):
            build.published(
                f"Wax hip {n}", sections={"summary": "<p>Wax melts in the sun, and pain follows.</p>"}
            )
        asked = build.posted(
            glass, "Can a child with glass knee swim?", opener="<p>Swimming in warm water helps.</p>"
        )
        return glass, paper, asked


@pytest.fixture
def site(built):
    """The pages as they were built, whatever another test did to its objects."""
    return deepcopy(built)


def titles(offers) -> list[str]:
    return [offer.title for offer in offers]


def test_an_offer_says_what_it_is_where_it_stands_and_why(site):
    first = similar("Is swimming allowed for my daughter with glass knee?")[0]
    assert first == Offer(
        "question",
        "Can a child with glass knee swim?",
        "/diseases/1/glass-knee/questions/1",
        "Swimming in warm water helps.",
        "Glass knee",
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("My son has glass knee. Which treatments are there against the pain?", "Glass knee: Treatment"),
        ("will my children inherit glass knee", "Glass knee: Inheritance"),
        ("MY PAPER ANKLE TORE. WHAT DOES WAX DO?", "Paper ankle: Treatment"),
        ("I was told it is brittle patella disease. Do parents pass on the gene?", "Glass knee: Inheritance"),
        ("swimming glass knées", "Can a child with glass knee swim?"),
    ],
)
def test_the_fitting_text_comes_first(site, text, title):
    assert titles(similar(text))[0] == title


@pytest.mark.parametrize(
    "text",
    [
        *("", "   ", "?", "the and of", "12345", "💥", "Thank you for your work, dear team!"),
        "Can you recommend a good restaurant in Paris with a view of the sun?",
        "My computer does not start and the water pipe is broken",
        "Buy cheap watches in the sun, children welcome",
        "zirconium",
    ],
)
def test_what_is_unrelated_is_not_offered(site, text):
    assert similar(text) == []
    assert search_questions(text) == []


def test_a_page_that_is_named_need_not_be_named_in_the_text(site):
    glass, paper, _ = site
    assert titles(similar("Is it passed on to children?", condition=glass.pk))[0] == "Glass knee: Inheritance"
    assert titles(similar("Do children grow out of it?", condition=paper.pk))[0] == "Paper ankle: Treatment"


def test_no_more_than_asked_for_are_offered(site):
    assert len(similar("glass knee", most=2)) == 2
    assert len(similar("wax hip pain in the sun")) == 5


def test_a_question_on_several_pages_is_offered_once_and_at_its_own_address(site):
    _, paper, asked = site
    asked.other_conditions.add(paper)
    index_question(asked)
    offers = [offer for offer in similar("Can a child with glass knee swim?") if offer.kind == "question"]
    assert [offer.url for offer in offers] == ["/diseases/1/glass-knee/questions/1"]
    near = similar("Can a child swim?", condition=paper.pk)
    assert near[0].url == "/diseases/1/glass-knee/questions/1"
    assert near[0].condition == "Glass knee"


def test_only_texts_in_the_language_of_the_reader_are_offered(site):
    glass, _, _ = site
    asked = build.question(
        glass, "¿Puede nadar una niña con rodilla de vidrio?", opener="<p>Sí, nadar ayuda.</p>"
    )
    Question.objects.filter(pk=asked.pk).update(language="es")
    build.post_question(Question.objects.get(pk=asked.pk), by=build.moderator())
    words = "¿Mi niña puede nadar con su rodilla de vidrio?"
    assert titles(similar(words, language="es")) == ["¿Puede nadar una niña con rodilla de vidrio?"]
    assert similar(words) == []
    assert similar("Can a child with glass knee swim?", language="es") == []


def test_a_question_that_was_withdrawn_is_not_offered(site):
    _, _, asked = site
    withdraw_question(asked, by=build.moderator(), note="x")
    assert "question" not in {offer.kind for offer in similar("Can a child with glass knee swim?")}


def test_the_search_puts_questions_before_sections(site):
    assert [offer.kind for offer in search_questions("glass knee")][:2] == ["question", "section"]
    assert titles(search_questions("inheritance glass knee"))[:2] == [
        "Can a child with glass knee swim?",
        "Glass knee: Inheritance",
    ]


@pytest.mark.parametrize("count", [1, 400])
def test_a_long_text_costs_as_many_queries_as_a_short_one(site, count, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        similar(" ".join(f"glass knee word{n} pain" for n in range(count)))


HOSTILE = (
    '"',
    "'",
    "* OR NOT",
    "NEAR(a b)",
    "title:glass",
    "a & b | !c",
    "%",
    "--",
    "\\",
    "(",
    "x" * 100_000,
)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_typed_is_read_as_syntax(site, text):
    assert isinstance(similar(text), list)
    assert isinstance(search_questions(f"{text} glass {text}"), list)


def test_an_excerpt_is_a_whole_sentence_near_the_words_or_ends_with_dots(site):
    long = "<p>First words. " + "More words follow here. " * 30 + "The splint is made of steel.</p>"
    build.published("Steel shin", sections={"treatment": long})
    (offer,) = similar("steel shin splint", most=1)
    assert offer.excerpt == "The splint is made of steel."
    (offer,) = similar("steel shin follow", most=1)
    assert len(offer.excerpt) <= 200
    assert offer.excerpt.endswith("…")
