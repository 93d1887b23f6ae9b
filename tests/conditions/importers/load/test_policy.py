"""Twice changes nothing, an editor's work is never overwritten unasked, and what was withdrawn stays so."""

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from reversion.models import Version

from conditions.actions import record_change, withdraw, withdraw_question
from conditions.importers.load import Verdict
from conditions.importers.load.policy import EDITED, IN_WORK, NOT_IMPORTED, WITHDRAWN
from conditions.management.importing import service_account
from conditions.models import Condition, Edition, Event, Question, Section
from tests import build
from tests.conditions.importers.load.pages import NUMBER, everything, load, page, question
from tests.conditions.importers.load.test_loader import full_page

pytestmark = pytest.mark.django_db

EDITORS_WORDS = "<p>Written by an editor.</p>"


def text() -> str:
    return Section.objects.get(condition=NUMBER, kind="summary").body


def edit(body: str = EDITORS_WORDS) -> None:
    """An editor saves another text, the way the admin does, but without its version."""
    Section.objects.filter(condition=NUMBER, kind="summary").update(body=body)
    record_change(Condition.objects.get(pk=NUMBER), by=build.editor())


def new_page(words: str = "Changed at the source.") -> dict:
    return page(sections=[{"kind": "summary", "body": f"<p>{words}</p>"}])


@pytest.mark.parametrize("publish_it", [False, True])
def test_the_same_document_twice_changes_nothing(publish_it):
    load(full_page(), publish=publish_it)
    before = everything()
    outcome = load(full_page(), publish=publish_it)
    assert (outcome.verdict, outcome.is_published, outcome.notes) == (Verdict.UNCHANGED, False, ())
    assert everything() == before


def test_an_unchanged_page_costs_three_queries():
    load(page(), publish=True)
    by = build.account("Reviewer")
    by.get_all_permissions()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert load(page(), by=by, publish=True).verdict == Verdict.UNCHANGED
    assert len([q for q in queries if "SAVEPOINT" not in q["sql"]]) <= 3


def test_a_changed_document_updates_what_differs_and_keeps_the_rest():
    load(full_page(), publish=True)
    kept = Section.objects.get(kind="cause").pk
    changed = full_page() | {"name": "Glass kneecap", "other_names": [{"name": "Brittle kneecap"}]}
    changed["sections"][1]["body"] = "<p>New words.</p>"
    outcome = load(changed, publish=True)
    assert (outcome.verdict, outcome.is_published) == (Verdict.UPDATED, True)
    row = Condition.objects.get(pk=NUMBER)
    assert (row.name, [each.name for each in row.other_names.all()]) == ("Glass kneecap", ["Brittle kneecap"])
    assert text() == "<p>New words.</p>"
    assert Section.objects.get(kind="cause").pk == kept
    assert Version.objects.get_for_object(row).count() == 2
    assert [edition.number for edition in row.editions.all()] == [2, 1]


def test_sections_and_lists_that_the_document_no_longer_has_go():
    load(full_page())
    load(page())
    row = Condition.objects.get(pk=NUMBER)
    assert [section.kind for section in row.sections.all()] == ["summary"]
    lists = (row.other_names, row.categories, row.organizations, row.resources, row.facts)
    assert [each.count() for each in lists] == [0] * 5
    assert row.is_rare
    assert row.questions.count() == 1


def test_a_group_that_readers_cannot_see_is_not_taken_away():
    """The site's own export never names it, so its absence says nothing."""
    load(full_page())
    (group,) = (relation.parent for relation in Condition.objects.get(pk=NUMBER).parents.all())
    load(page())
    assert [row.parent for row in Condition.objects.get(pk=NUMBER).parents.all()] == [group]
    build.change(group, summary=build.TEXT)
    build.publish(group, by=build.reviewer())
    load(page(name="Brittle glass knee"))
    assert not Condition.objects.get(pk=NUMBER).parents.exists()


def test_what_an_editor_changed_is_not_overwritten():
    load(page(), publish=True)
    edit()
    before = everything()
    outcome = load(new_page(), publish=True)
    assert (outcome.verdict, outcome.notes) == (Verdict.REFUSED, (EDITED,))
    assert everything() == before


@pytest.mark.parametrize("document", [page(), new_page()])
def test_overwriting_replaces_the_text_and_the_history_keeps_the_editors(document):
    load(page())
    edit()
    assert load(document, overwrite=True).verdict == Verdict.UPDATED
    assert text() == document["sections"][0]["body"]
    versions = Version.objects.get_for_object(Section.objects.get(condition=NUMBER))
    assert EDITORS_WORDS in [version.field_dict["body"] for version in versions]


def test_the_same_document_leaves_an_editors_work_alone_without_a_word():
    load(page())
    edit()
    assert load(page()).verdict == Verdict.UNCHANGED
    assert text() == EDITORS_WORDS


def test_nothing_to_overwrite_is_nothing_done():
    load(full_page())
    before = everything()
    assert load(full_page(), overwrite=True).verdict == Verdict.UNCHANGED
    assert everything() == before


def test_what_an_editor_is_still_working_on_is_not_published_by_an_import():
    load(page())
    edit()
    outcome = load(page(), publish=True)
    assert (outcome.verdict, outcome.notes) == (Verdict.UNCHANGED, (IN_WORK,))
    assert not Edition.objects.exists()


@pytest.mark.parametrize(
    "change",
    [
        lambda row: row.facts.update(is_hidden=True),
        lambda row: row.questions.update(question="Reworded by a moderator"),
        lambda row: row.other_names.filter(name="Zinc knee").delete(),
        lambda row: row.categories.clear(),
        lambda row: row.organizations.update(group="supporting"),
        lambda row: row.sections.get(kind="cause").attached.clear(),
    ],
)
def test_every_part_of_the_page_counts_as_an_editors_work(change):
    load(full_page())
    change(Condition.objects.get(pk=NUMBER))
    assert load(full_page() | {"name": "Another name"}).notes == (EDITED,)


def test_a_page_made_by_hand_is_not_overwritten():
    by = service_account()
    build.condition("Glass knee", number=NUMBER)
    before = everything()
    assert load(new_page(), by=by).notes == (NOT_IMPORTED,)
    assert everything() == before
    assert load(new_page(), overwrite=True).verdict == Verdict.UPDATED


def test_a_page_made_by_hand_that_says_the_same_is_unchanged_and_waits_for_its_review():
    build.condition("Glass knee", number=NUMBER, sections={"summary": "<p>Same.</p>"})
    same = page(sections=[{"kind": "summary", "body": "<p>Same.</p>", "updated": "2010-04-08"}])
    same["slug"] = "glass-knee"
    assert load(same).verdict == Verdict.UNCHANGED
    outcome = load(same, publish=True)
    assert (outcome.verdict, outcome.is_published, outcome.notes) == (Verdict.UNCHANGED, False, (IN_WORK,))
    assert load(same | {"name": "Renamed"}).verdict == Verdict.UPDATED


def test_publishing_can_be_made_up_for_later_with_questions_and_their_dates():
    load(full_page())
    assert not Edition.objects.exists()
    assert not Question.objects.posted().exists()
    outcome = load(full_page(), publish=True)
    assert (outcome.verdict, outcome.is_published) == (Verdict.UNCHANGED, True)
    assert str(Question.objects.posted().get().posted_on) == "2021-05-06"


def test_a_new_question_is_posted_although_the_page_itself_did_not_change():
    load(full_page(), publish=True)
    more = full_page() | {"questions": [question(), question(2, question="Can I swim?")]}
    outcome = load(more, publish=True)
    assert (outcome.verdict, outcome.is_published, outcome.notes) == (Verdict.UPDATED, False, ())
    assert Question.objects.posted().count() == 2
    assert Edition.objects.count() == 1
    assert Event.objects.filter(kind=Event.Kind.QUESTION_POSTED).count() == 2


def test_a_changed_answer_is_posted_again_under_its_date():
    load(full_page(), publish=True)
    load(full_page() | {"questions": [question(opener="<p>Never.</p>")]}, publish=True)
    posted = Question.objects.posted().get()
    assert (posted.posting["opener"], str(posted.posted_on)) == ("<p>Never.</p>", "2021-05-06")
    assert Version.objects.get_for_object(posted).count() == 2


def test_new_facts_are_live_at_once_and_make_no_edition():
    load(full_page(), publish=True)
    facts = [{"kind": "gene", "label": "GLASS1"}]
    assert load(full_page() | {"facts": facts}, publish=True).verdict == Verdict.UPDATED
    assert [fact.label for fact in Condition.objects.get(pk=NUMBER).facts.all()] == ["GLASS1"]
    assert Edition.objects.count() == 1


def test_a_fact_that_an_editor_has_hidden_stays_hidden():
    load(full_page())
    Condition.objects.get(pk=NUMBER).facts.update(is_hidden=True)
    load(full_page() | {"name": "Renamed"}, overwrite=True)
    assert Condition.objects.get(pk=NUMBER).facts.get().is_hidden


@pytest.mark.parametrize("document", [full_page(), full_page() | {"name": "Renamed"}])
def test_a_withdrawn_page_is_not_put_before_readers_again(document):
    load(full_page(), publish=True)
    withdraw(Condition.objects.get(pk=NUMBER), by=build.reviewer(), note="Errors")
    outcome = load(document, publish=True)
    assert (outcome.is_published, outcome.notes) == (False, (WITHDRAWN,))
    assert not Edition.objects.current().exists()


def test_a_withdrawn_question_is_not_put_before_readers_again():
    load(full_page(), publish=True)
    withdraw_question(Question.objects.get(), by=build.moderator(), note="Names a person")
    outcome = load(full_page() | {"name": "Renamed"}, publish=True)
    assert outcome.is_published
    assert outcome.notes == (
        "Question 1 is not before readers here, so the import did not post it; a moderator can.",
    )
    assert not Question.objects.posted().exists()


def test_a_page_that_is_not_ready_is_loaded_and_says_why_it_is_not_published():
    outcome = load(page(sections=[]), publish=True)
    assert (outcome.verdict, outcome.is_published) == (Verdict.CREATED, False)
    assert outcome.notes[0].startswith("Loaded, but not published: The page has no text and no facts yet.")


def test_an_account_without_the_right_publishes_nothing():
    outcome = load(page(), by=build.editor(), publish=True)
    assert outcome.notes == ("Loaded, but not published: Your account may not publish.",)
    assert not Edition.objects.exists()


def test_an_account_that_may_not_post_publishes_the_page_without_its_questions():
    reviewers = build.reviewer().groups.get()
    reviewers.permissions.remove(Permission.objects.get(codename="post_question"))
    outcome = load(full_page(), by=build.reviewer(), publish=True)
    assert outcome.is_published
    assert outcome.notes == ("Question 1 was not posted: Your account may not post a question.",)
    assert not Question.objects.posted().exists()


def test_an_editor_who_publishes_after_the_import_is_not_in_the_way_of_the_next():
    load(page())
    build.publish(Condition.objects.get(pk=NUMBER), by=build.reviewer())
    assert load(new_page(), publish=True).verdict == Verdict.UPDATED
    assert Edition.objects.current().get().number == 2
