"""An answer as the person who asked reads it: numbered for itself, shared sections as they stand today."""

import pytest

from conditions.actions import withdraw
from conditions.pages.answer import build_answer
from tests import build

pytestmark = pytest.mark.django_db


def answer(*topics, opener="<p>Some do.</p>"):
    empty = {"section": "", "condition": None, "heading": "", "body": "", "updated_on": None}
    return {"question": "Why?", "opener": opener, "topics": [empty | topic for topic in topics]}


def test_works_are_numbered_through_opening_and_topics_and_listed():
    first, second = build.citation("First F"), build.citation("Second S")
    view = build_answer(
        answer(
            {"heading": "Own", "body": f"<p>So.{build.cite(second, first)}</p>", "updated_on": "2010-04-08"},
            opener=f"<p>Some.{build.cite(first)}</p>",
        )
    )
    assert [reference.number for reference in view.references] == [1, 2]
    assert ["First F" in view.references[0].text, "Second S" in view.references[1].text] == [True, True]
    assert (view.topics[0].heading, view.topics[0].updated_on) == ("Own", build.DAY)
    assert "[2]" in view.topics[0].body


def test_a_shared_section_is_the_one_of_today_and_of_the_page_that_the_topic_names():
    page = build.published().condition
    build.published("Wax hip", number=2, sections={"summary": "<p>Wax melts.</p>"})
    shared = answer({"section": "summary"}, {"section": "summary", "condition": 2})
    build.change(page, summary="<p>Newer words.</p>")
    build.publish(page, note="Second")
    own, other = build_answer(shared, condition=page.pk).topics
    assert ("Newer words." in own.body, own.section_url) == (True, "/diseases/1/glass-knee/summary")
    assert ("Wax melts." in other.body, other.section_url) == (True, "/diseases/2/wax-hip/summary")


def test_a_section_that_readers_cannot_see_is_left_out():
    page = build.published().condition
    parts = answer({"section": "summary"}, {"section": "cause"}, {"body": "<p>Mine.</p>"})
    assert len(build_answer(parts, condition=page.pk).topics) == 2
    withdraw(page, by=build.reviewer(), note="x")
    (left,) = build_answer(parts, condition=page.pk).topics
    assert "Mine." in left.body


def test_a_page_without_a_spanish_edition_is_shared_in_english():
    page = build.published().condition
    (topic,) = build_answer(answer({"section": "summary"}), "es", condition=page.pk).topics
    assert "Glass joints break" in topic.body


def test_an_answer_of_an_opening_alone_is_whole():
    view = build_answer(answer())
    assert ("Some do." in view.opener, view.topics, view.references) == (True, (), ())
