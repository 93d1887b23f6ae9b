"""The rows of the text search: in step with what readers see, inside the transaction of each act."""

from importlib import import_module

import pytest
from django.db import connection, transaction

from conditions.actions import publish_again, record_question_change, withdraw, withdraw_question
from conditions.models import Condition, Edition, Event, Question, SearchedText
from conditions.search import engine
from conditions.search.index import drop_edition, drop_question, index_edition, index_question
from conditions.search.rebuild import rebuild
from tests import build
from tests.conditions.management.commands import run

pytestmark = pytest.mark.django_db


def rows() -> set[tuple]:
    kept = SearchedText.objects.values_list("condition", "section", "question", "title", "body")
    return {(number, section, question, title, body) for number, section, question, title, body in kept}


def found(word: str) -> int:
    """In how many texts the index of the database itself finds the word."""
    counts, _ = engine.how_common([word], "en")
    return counts[word]


def test_a_published_page_has_a_row_for_each_section_with_text():
    work = build.citation()
    sections = {
        "summary": f"<p>Glass joints{build.cite(work)} break.</p><p>At times.</p>",
        "cause": "<p>Heat.</p>",
    }
    build.published(sections=sections)
    assert rows() == {
        (1, "summary", None, "Glass knee: Summary", "Glass joints break. At times."),
        (1, "cause", None, "Glass knee: Cause", "Heat."),
    }
    assert (found("glass"), found("heat"), found("ice")) == (2, 1, 0)


def test_a_draft_has_none_and_a_change_shows_once_it_is_published():
    row = build.condition(sections={"summary": "<p>Old words.</p>"})
    assert rows() == set()
    build.publish(row)
    build.change(row, summary="<p>Fresh words.</p>")
    assert (found("old"), found("fresh")) == (1, 0)
    build.publish(row)
    assert (found("old"), found("fresh")) == (0, 1)
    publish_again(Edition.objects.get(number=1), by=build.reviewer())
    assert (found("old"), found("fresh")) == (1, 0)


def test_a_withdrawn_page_takes_its_texts_and_its_questions_with_it():
    home, other = build.published().condition, build.published("Paper ankle").condition
    asked = build.posted(home, "Does zirconium help?")
    asked.other_conditions.add(other)
    index_question(asked)
    assert {number for number, _, question, _, _ in rows() if question} == {1, 2}
    withdraw(home, by=build.reviewer(), note="x")
    assert {number for number, *_ in rows()} == {2}
    assert found("zirconium") == 0
    build.publish(home)
    assert {number for number, _, question, _, _ in rows() if question} == {1, 2}


def test_a_page_that_only_shows_a_question_takes_its_own_row_when_it_goes():
    home, other = build.published().condition, build.published("Paper ankle").condition
    asked = build.posted(home)
    asked.other_conditions.add(other)
    index_question(asked)
    withdraw(other, by=build.reviewer(), note="x")
    assert {number for number, _, question, _, _ in rows() if question} == {1}


def test_a_posted_question_is_found_by_its_public_wording_and_its_answer():
    page = build.published().condition
    topics = ({"heading": "On heat", "body": "<p>Cool it.</p>"}, {"section": "summary"})
    asked = build.posted(page, "Can\nglass heal?", opener="<p>Some do.</p>", topics=topics)
    assert (1, "", asked.pk, "Can glass heal?", "Some do. On heat. Cool it.") in rows()
    Question.objects.filter(pk=asked.pk).update(question="Quagga?", opener="<p>Quagga.</p>")
    index_question(Question.objects.get(pk=asked.pk))
    assert found("quagga") == 0
    withdraw_question(asked, by=build.moderator(), note="x")
    assert found("heal") == 0


def test_a_question_is_not_found_before_its_own_page_is_published():
    row, shown = build.condition(), build.published("Paper ankle").condition
    asked = build.posted(row, "Does zirconium help?")
    asked.other_conditions.add(shown)
    index_question(asked)
    assert found("zirconium") == 0
    build.publish(row)
    assert found("zirconium") == 2


def test_rows_go_with_a_question_and_with_a_page_that_are_deleted():
    page = build.published().condition
    asked = build.posted(page, "Does zirconium help?")
    drop_question(asked)
    assert found("zirconium") == 0
    index_question(asked)
    Question.objects.filter(pk=asked.pk).delete()
    assert found("zirconium") == 0
    Event.objects.all().delete()
    Edition.objects.all().delete()
    Condition.objects.all().delete()
    assert (found("glass"), rows()) == (0, set())


def test_when_publishing_fails_the_index_says_what_it_said(monkeypatch):
    row = build.published(sections={"summary": "<p>Old words.</p>"}).condition
    build.change(row, summary="<p>Fresh words.</p>")

    def fail(*args, **kwargs):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(import_module("conditions.actions.publish"), "index_names", fail)
    with pytest.raises(RuntimeError), transaction.atomic():
        build.publish(row)
    assert (found("old"), found("fresh")) == (1, 0)


def test_a_language_in_which_pages_have_no_address_is_not_searched():
    row = build.published().condition
    build.fill(row, sections={"summary": "<p>Rodilla.</p>"}, language="es")
    build.publish(row, language="es")
    assert {language for (language,) in SearchedText.objects.values_list("language")} == {"en"}


def test_calling_twice_changes_nothing():
    edition = build.published()
    asked = build.posted(edition.condition)
    before = rows()
    drop_edition(edition.condition_id)
    assert rows() == set()
    for _ in range(2):
        drop_edition(edition.condition_id)
        index_edition(edition)
        index_question(asked)
    assert rows() == before


def test_the_command_writes_everything_anew(monkeypatch):
    monkeypatch.setattr("conditions.search.rebuild.BATCH", 2)
    pages = [build.published(f"Knee {n}").condition for n in range(5)]
    gone = build.posted(pages[0], "Gone?")
    asked = build.posted(pages[1])
    asked.other_conditions.add(pages[2])
    index_question(asked)
    withdraw(pages[4], by=build.reviewer(), note="x")
    Question.objects.filter(pk=gone.pk).update(posting=None, posted_at=None, posted_by=None)
    before = {row for row in rows() if row[2] != gone.pk}
    SearchedText.objects.filter(condition=pages[3]).delete()
    for _ in range(2):
        said = run("rebuild_search")
        assert (
            said.out == "Sections: 4. Questions, on each page: 2. Names and codes: 8. Clinical features: 0.\n"
        )
        assert rows() == before
    assert found("glass") == 6


def test_the_index_of_sqlite_can_be_mended():
    if connection.vendor != "sqlite":
        assert rebuild().sections == 0
        return
    build.published()
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO searched_words(searched_words) VALUES('delete-all')")
    assert found("glass") == 0
    rebuild()
    assert found("glass") == 1


def test_a_posted_question_is_found_at_once_on_a_page_that_comes_to_show_it():
    home, other = build.published().condition, build.published("Paper ankle").condition
    asked = build.posted(home, "Does zirconium help?")
    asked.other_conditions.add(other)
    record_question_change(asked)
    assert {number for number, _, question, _, _ in rows() if question} == {1, 2}
