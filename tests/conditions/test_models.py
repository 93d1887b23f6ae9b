"""What the rows refuse, and the facts of one row."""

import pytest
import reversion
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from conditions.models import (
    Category,
    Condition,
    Edition,
    Fact,
    OrganizationListing,
    OtherName,
    Question,
    Relation,
    Section,
    Source,
    Topic,
)
from tests import build

pytestmark = pytest.mark.django_db


def refused(make, **fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        make(**fields)


def test_a_condition_prints_its_number_as_catalogues_do():
    row = build.condition("Bone marrow necrosis", number=10724)
    assert row.identifier == "GARD:0010724"
    assert row.get_absolute_url() == "/diseases/10724/bone-marrow-necrosis"


def test_the_next_number_is_one_more_than_any_in_use():
    assert Condition.objects.next_number() == 1
    build.condition(number=41)
    assert Condition.objects.next_number() == 42


def test_a_number_in_the_history_is_not_given_again():
    row = build.condition(number=41)
    with reversion.create_revision():
        reversion.add_to_revision(row)
    row.delete()
    assert Condition.objects.next_number() == 42


@pytest.mark.parametrize("number", [0, -1, 2**31, 2**63])
def test_a_number_out_of_range_is_refused(number):
    with pytest.raises(ValidationError) as wrong:
        Condition(number=number, name="x", slug="x").full_clean()
    assert "number" in wrong.value.message_dict


def test_rows_of_a_page_stand_once():
    row = build.condition(names=("Brittle knee",), supporting=(build.organization(),))
    group = row.organizations.get().organization
    refused(OtherName.objects.create, condition=row, name="Brittle knee")
    refused(Section.objects.create, condition=row, kind="summary")
    refused(OrganizationListing.objects.create, condition=row, organization=group, group="general")


def test_a_section_of_an_unknown_kind_is_refused():
    row = build.condition(sections={})
    refused(Section.objects.create, condition=row, kind="references")
    refused(Section.objects.create, condition=row, kind="<script>")


def test_text_is_cleaned_whatever_way_it_takes_in():
    row = build.condition(sections={})
    hostile = "<p onclick='x()'>Words<script>alert(1)</script></p>"
    section = Section.objects.create(condition=row, kind="cause", body=hostile)
    Section.objects.bulk_create([Section(condition=row, kind="treatment", body=hostile)])
    asked = build.question(row, opener=hostile, topics=({"body": hostile},))
    stored = [*Section.objects.values_list("body", flat=True), asked.opener, Topic.objects.get().body]
    assert section.body == "<p>Words</p>"
    assert set(stored) == {"<p>Words</p>"}


def test_a_condition_is_not_grouped_under_itself_nor_in_a_circle():
    upper, lower = build.condition("Upper"), build.condition("Lower")
    relation = Relation.objects.create(child=lower, parent=upper)
    refused(Relation.objects.create, child=upper, parent=upper)
    refused(Relation.objects.create, child=lower, parent=upper)
    with pytest.raises(ValidationError, match="itself grouped under this one"):
        Relation(child=upper, parent=lower).full_clean()
    relation.full_clean()
    third = build.condition("Third")
    Relation.objects.create(child=third, parent=lower)
    assert Relation.groups_above(third.pk) == {third.pk, lower.pk, upper.pk}


def test_a_fact_says_something_and_a_code_names_its_system():
    row = build.condition()
    refused(Fact.objects.create, condition=row, kind="onset")
    refused(Fact.objects.create, condition=row, kind="code", code="558")
    source = Source.objects.create(name="Orphanet", release="2025-12")
    refused(Source.objects.create, name="Orphanet", release="2025-12")
    assert str(source) == "Orphanet 2025-12"


def test_a_topic_is_a_section_or_a_text_not_both_nor_neither():
    asked = build.question(build.condition())
    refused(Topic.objects.create, question=asked)
    refused(Topic.objects.create, question=asked, section="cause", body="<p>Words.</p>")


def test_a_question_is_posted_whole_or_not_at_all():
    asked = build.question(build.condition())
    asked.posted_by = build.moderator()
    refused(asked.save)
    refused(Question.objects.filter(pk=asked.pk).update, posting={})


def test_the_name_of_a_question_holds_none_of_its_words():
    asked = build.question(build.condition(), "My name is Ann Example")
    assert str(asked) == "Question 1 on Glass knee"


def test_what_has_editions_or_questions_cannot_be_deleted():
    edition = build.published()
    with pytest.raises(ProtectedError):
        edition.condition.delete()
    other = build.condition("Paper ankle")
    build.question(other)
    with pytest.raises(ProtectedError):
        other.delete()


def test_the_record_outlives_the_account_that_acted():
    edition = build.published()
    build.reviewer().delete()
    edition.refresh_from_db()
    assert (edition.published_by, edition.published_by_name) == (None, "Reviewer Example")
    event = edition.events.get()
    assert (event.happened_by, event.happened_by_name) == (None, "Reviewer Example")


def test_an_edition_must_name_its_publisher():
    edition = build.published()
    refused(Edition.objects.filter(pk=edition.pk).update, published_by_name="")


def test_an_edition_leads_to_the_page_while_it_is_current_and_to_itself_after():
    edition = build.published()
    assert edition.get_absolute_url() == "/diseases/1/glass-knee"
    edition.is_current = False
    assert edition.get_absolute_url() == "/diseases/1/glass-knee/editions/1"


def test_a_category_counts_the_pages_that_readers_find_in_it():
    shelf = Category.objects.create(name="Joints", slug="joints")
    build.published(categories=(shelf,))
    build.condition("Unfinished", categories=(shelf,))
    assert Category.objects.with_pages() == [(shelf, 1)]
    assert shelf.get_absolute_url() == "/diseases/categories/joints"
