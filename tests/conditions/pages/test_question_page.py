"""The page of a posted question: shared sections never grow stale, numbers are its own."""

import re

import pytest

from conditions.actions import withdraw
from conditions.errors import NotReady
from conditions.models import Edition
from conditions.pages import build_question, question_page
from references.actions import merge
from tests import build

pytestmark = pytest.mark.django_db


def shown(asked):
    edition = Edition.objects.current().get(condition=asked.condition_id)
    return build_question(edition, asked.number, asked.posting, asked.posted_on)


def printed(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def test_a_question_numbers_its_works_for_itself():
    marrow = build.bone_marrow_necrosis()
    own = build.citation("Own O")
    asked = build.posted(
        marrow.edition.condition,
        opener=f"<p>Yes.{build.cite(own)}</p>",
        topics=(
            {"section": "prognosis"},
            {"heading": "What to do", "body": f"<p>Ask.{build.cite(marrow.matsue, own)}</p>"},
        ),
    )
    page = shown(asked)
    assert printed(page.opener) == "Yes.[1]"
    assert [printed(topic.body) for topic in page.topics] == [
        "Children do well.[2] Adults may recover.[3]",
        "Ask.[3][1]",
    ]
    assert [entry.citation_id for entry in page.references] == [own.pk, marrow.inoue.pk, marrow.matsue.pk]


def test_a_topic_that_shares_a_section_has_its_date_and_leads_there():
    marrow = build.bone_marrow_necrosis()
    page = shown(build.posted(marrow.edition.condition, topics=({"section": "cause"},)))
    (topic,) = page.topics
    assert (topic.kind, topic.updated_on) == ("cause", build.DAY)
    assert topic.section_url == "/diseases/10724/bone-marrow-necrosis/cause"
    assert page.references[-1].citation_id == marrow.inoue.pk  # Attached to the section, so listed last.


def test_a_shared_section_shows_the_newest_edition():
    edition = build.published()
    asked = build.posted(edition.condition, topics=({"section": "summary"},))
    build.change(edition.condition, summary="<p>Now we know more.</p>")
    assert printed(shown(asked).topics[0].body) == "Glass joints break like a cup."
    build.publish(edition.condition, by=build.reviewer())
    assert printed(shown(asked).topics[0].body) == "Now we know more."


def test_a_topic_of_a_section_that_has_gone_since_is_left_out():
    edition = build.published(sections={"summary": build.TEXT, "treatment": build.TEXT})
    asked = build.posted(edition.condition, topics=({"section": "treatment"}, {"body": "<p>Own.</p>"}))
    assert [topic.kind for topic in shown(asked).topics] == ["treatment", "own"]
    edition.condition.sections.filter(kind="treatment").delete()
    build.change(edition.condition, summary="<p>Changed.</p>")
    build.publish(edition.condition, by=build.reviewer())
    assert [topic.kind for topic in shown(asked).topics] == ["own"]


def test_a_question_that_shares_a_section_which_the_page_lacks_is_not_posted():
    edition = build.published()
    with pytest.raises(NotReady, match="shares the section Treatment"):
        build.posted(edition.condition, topics=({"section": "treatment"},))


def test_topics_come_in_the_moderators_order_with_their_own_dates():
    edition = build.published()
    topics = (
        {"body": "<p>First.</p>", "heading": "One", "updated_on": build.DAY},
        {"body": "<p>Second.</p>", "heading": "Two"},
    )
    page = shown(build.posted(edition.condition, topics=topics))
    assert [(topic.heading, topic.updated_on) for topic in page.topics] == [("One", build.DAY), ("Two", None)]


def test_a_merged_work_resolves():
    kept, gone = build.citation("Kept K"), build.citation("Gone G")
    edition = build.published()
    asked = build.posted(edition.condition, opener=f"<p>Yes.{build.cite(gone, kept)}</p>")
    merge(gone, into=kept, by=build.editor())
    assert [entry.citation_id for entry in shown(asked).references] == [kept.pk]


def test_it_knows_its_condition_and_its_address():
    asked = build.posted(build.published().condition)
    page = shown(asked)
    assert (page.condition.name, page.condition.url) == ("Glass knee", "/diseases/1/glass-knee")
    assert page.url == "/diseases/1/glass-knee/questions/1"
    assert page.posted_on == build.DAY


def shared(number: int, kind: str = "treatment"):
    return {"section": kind, "condition_id": number}


def test_a_topic_can_share_the_section_of_another_page_and_shows_its_newest_edition():
    home = build.published().condition
    other = build.published("Paper ankle", sections={"treatment": "<p>Wax seals it.</p>"}).condition
    asked = build.posted(home, topics=(shared(other.pk), {"section": "summary"}))
    wax, own = shown(asked).topics
    assert (printed(wax.body), wax.page.name, wax.section_url) == (
        *("Wax seals it.", "Paper ankle"),
        "/diseases/2/paper-ankle/treatment",
    )
    assert (own.page, own.section_url) == (None, "/diseases/1/glass-knee/summary")
    build.change(other, treatment="<p>Glue seals it.</p>")
    build.publish(other)
    assert printed(shown(asked).topics[0].body) == "Glue seals it."
    assert {"condition:1", "condition:2"} <= shown(asked).tags


def test_a_section_of_another_page_that_readers_no_longer_see_is_left_out():
    home = build.published().condition
    texts = {"treatment": "<p>Wax.</p>", "cause": "<p>Paper.</p>"}
    other = build.published("Paper ankle", sections=texts).condition
    asked = build.posted(home, topics=(shared(other.pk), shared(other.pk, "cause")))
    build.change(other, cause="")
    build.publish(other)
    assert [topic.kind for topic in shown(asked).topics] == ["treatment"]
    withdraw(other, by=build.reviewer(), note="x")
    assert shown(asked).topics == ()
    assert "condition:2" not in shown(asked).tags


@pytest.mark.parametrize("count", [1, 12])
def test_sections_of_many_pages_cost_one_query(count, django_assert_num_queries):
    home = build.published().condition
    others = [build.published(f"Ankle {n}", sections={"treatment": "<p>W.</p>"}) for n in range(count)]
    asked = build.posted(home, topics=tuple(shared(edition.condition_id) for edition in others))
    edition = Edition.objects.current().get(condition=home)
    with django_assert_num_queries(1):
        assert len(build_question(edition, 1, asked.posting, asked.posted_on).topics) == count
    with django_assert_num_queries(1):
        assert len(question_page(asked, edition).topics) == count


def test_a_posting_of_an_earlier_release_is_shown():
    asked = build.posted(build.published().condition, topics=({"section": "summary"},))
    old = {key: value for key, value in asked.posting.items() if key != "language"}
    for topic in old["topics"]:
        del topic["condition"]
    asked.posting = old
    page = shown(asked)
    assert (page.language, [topic.kind for topic in page.topics]) == ("en", ["summary"])


def test_what_readers_do_not_see_has_no_page():
    asked = build.question(build.published().condition)
    with pytest.raises(ValueError, match="do not see"):
        question_page(asked, Edition.objects.get())
