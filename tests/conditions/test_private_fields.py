"""Every stored field that belongs to a question, whoever adds it, is reached when words are deleted."""

import pytest
from django.apps import apps
from django.db import models
from django.utils import timezone

from conditions.actions.expire import erase, forget_original
from conditions.models import HelpfulVote, Letter, Original, Question, SearchedText, Topic
from conditions.privacy import PRIVACY
from tests import build
from tests.conditions.private_words import answered, asked, full_text_merged, posted, worded
from tests.everything_stored import places_of

pytestmark = pytest.mark.django_db
WORD = "Zxq"
# Names of people at the desk, who are no readers; what a constraint keeps empty.
LEFT_ALONE = {("QuestionEvent", "happened_by_name"), ("SearchedText", "section")}
TEXT = (models.CharField, models.TextField, models.JSONField, models.BinaryField)


def text_fields(model) -> list[models.Field]:
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, TEXT)
        and not field.choices
        and field.name != "link_digest"
        and (model.__name__, field.name) not in LEFT_ALONE
    ]


def rows_of_a_question(question: Question) -> dict[type[models.Model], models.QuerySet]:
    """Every table whose rows belong to a question."""
    found = {Question: Question.objects.filter(pk=question.pk)}
    for model in apps.get_app_config("conditions").get_models():
        for field in model._meta.concrete_fields:
            if field.is_relation and field.related_model is Question and model is not Question:
                found[model] = model._base_manager.filter(**{field.name: question})
    return found


@pytest.fixture
def question():
    page = build.published().condition
    made = posted(answered(worded(asked(condition=page), page)))
    Topic.objects.create(question=made, body="<p>So.</p>")
    HelpfulVote.objects.create(
        question=made, is_helpful=True, voted_on=timezone.localdate(), voter_digest="x"
    )
    SearchedText.objects.get_or_create(
        question=made, condition=page, language="en", defaults={"title": "a", "body": "b"}
    )
    return made


def plant(question: Question) -> list[str]:
    """The word in every text field of every row; where that is."""
    planted = []
    for model, rows in rows_of_a_question(question).items():
        assert rows.exists(), f"Make a row of {model.__name__} here, so that its fields are looked at."
        for field in text_fields(model):
            value = {"x": WORD} if isinstance(field, models.JSONField) else WORD
            rows.update(**{field.name: WORD.encode() if isinstance(field, models.BinaryField) else value})
            planted.append(f"{model.__name__}.{field.name}")
    return planted


def test_erasing_reaches_every_text_of_every_row(question):
    planted = plant(question)
    assert {"Question.opener", "Question.posting", "Topic.body", "Original.sealed", "Letter.problem"} <= set(
        planted
    )
    assert places_of(WORD)
    erase(Question.objects.get(pk=question.pk), by=build.administrator())
    full_text_merged()
    assert places_of(WORD) == []


def test_forgetting_reaches_every_private_field(question):
    forget_original(question, by=build.moderator())
    for name, fields in PRIVACY.items():
        model = apps.get_model("conditions", name)
        for field in fields.get("private", ()):
            kept = model._base_manager.filter(question=question).exclude(**{field: None})
            assert not kept.exists(), f"{name}.{field}"
    assert not Original.objects.exists()
    assert Letter.objects.exists()
