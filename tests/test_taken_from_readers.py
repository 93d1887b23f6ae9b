"""A question that is taken from readers, or erased, is nowhere that they can look: at once, not later."""

import json
import re

import pytest
from django.utils.html import escape

from conditions.actions import withdraw_question
from conditions.models import Category, Question, SearchedText
from conditions.search import search_questions, similar
from conditions.search.index import drop_question, index_question
from references.models import Citation
from references.site_texts import shipped
from tests import build

pytestmark = pytest.mark.django_db
WORD = "Quaggaword"
ASKED = f"Can a {WORD} knee of glass swim in the sea?"
PAGE, OTHER = "/diseases/1/glass-knee", "/diseases/2/paper-ankle"
QUESTION = f"{PAGE}/questions/1"
SURFACES = (
    *("/", "/questions", "/questions/categories/joints", "/questions/feed.atom", PAGE, OTHER),
    *("/espanol/questions", "/espanol/questions/categories/joints", f"/espanol{PAGE}/questions"),
    *(f"{PAGE}/questions", f"{OTHER}/questions", f"{PAGE}/page.json", f"{OTHER}/page.json"),
    *(QUESTION, f"{QUESTION}/question.json", f"/search?q={WORD}+knee+swim"),
)


@pytest.fixture(params=["en", "es"])
def asked(request):
    """On its own page and on another one, with a work that only its answer cites; read in either language."""
    joints = Category.objects.create(name="Joints", slug="joints")
    home = build.published(categories=(joints,)).condition
    other = build.published("Paper ankle", categories=(joints,)).condition
    answer = f"<p>{WORD} knees float.{build.cite(build.citation())}</p>"
    topics = ({"heading": WORD, "body": f"<p>{WORD}</p>"},)
    made = build.posted(home, ASKED, opener=answer, topics=topics, language=request.param)
    made.other_conditions.add(other)
    index_question(made)
    return made


def places_of_the_word(client) -> set[str]:
    return {address for address in SURFACES if WORD in client.get(address).content.decode()}


def offers_in(language: str) -> list:
    return similar(ASKED, language=language) + search_questions(ASKED, language)


def sitemap(client) -> str:
    maps = re.findall(r"<loc>http://testserver([^<]+)</loc>", client.get("/sitemap.xml").content.decode())
    return "".join(client.get(part).content.decode() for part in maps)


def erase(question: Question) -> None:
    """What erasing leaves of the row (a constraint of the database holds it so)."""
    drop_question(question)
    Question.objects.filter(pk=question.pk).update(
        state="erased",
        question="",
        opener="",
        answer=None,
        link_digest=None,
        posting=None,
        posted_at=None,
        posted_by=None,
        posted_on=None,
        gone="asker",
    )


ACTS = {
    "withdrawn": lambda question: withdraw_question(question, by=build.moderator(), note=WORD),
    "erased": erase,
}


def test_before_it_is_everywhere(client, asked):
    assert places_of_the_word(client) == set(SURFACES)
    assert QUESTION in sitemap(client)
    assert "/questions/categories/joints" in sitemap(client)
    assert WORD in str(offers_in(asked.language))


@pytest.mark.parametrize("act", ACTS)
def test_directly_afterwards_it_is_nowhere(client, asked, act):
    work = Citation.objects.get().get_absolute_url()
    assert client.get(work).status_code == 200
    ACTS[act](asked)
    assert places_of_the_word(client) <= {f"/search?q={WORD}+knee+swim"}  # The box repeats what was typed.
    found = client.get(f"/search?q={WORD}+knee+swim")
    assert ([page.name for page in found.context["results"].pages], found.context["offers"]) == (
        ["Glass knee"],
        [],
    )
    assert "/questions/1" not in sitemap(client)
    assert f"{PAGE}/questions<" not in sitemap(client)
    assert "/questions/categories/joints" not in sitemap(client)
    assert [offer for offer in offers_in(asked.language) if WORD in str(offer)] == []
    assert not SearchedText.objects.filter(question=asked).exists()


@pytest.mark.parametrize(("act", "reason"), [("withdrawn", "office"), ("erased", "asker")])
def test_its_address_says_why_and_its_number_stays_taken(client, asked, act, reason):
    ACTS[act](asked)
    response = client.get(QUESTION)
    assert response.status_code == 410
    told = shipped(f"question.gone.{reason}", asked.language)
    assert escape(told) in response.content.decode()
    data = client.get(f"{QUESTION}/question.json")
    assert (data.status_code, list(json.loads(data.content))) == (410, ["error"])
    assert client.post(f"{QUESTION}/helpful", {"helpful": "yes"}).status_code == 410
    assert build.posted(asked.condition, "Next?").number == 2


def test_posted_again_it_is_back(client, asked):
    ACTS["withdrawn"](asked)
    build.post_question(Question.objects.get(pk=asked.pk), by=build.moderator())
    assert places_of_the_word(client) == set(SURFACES)
