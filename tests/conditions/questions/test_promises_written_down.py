"""What came in before promises were written down is given the day that its asker read."""

import datetime as dt
from importlib import import_module

import pytest
from django.apps import apps
from django.utils import timezone

from conditions.models import Question, QuestionRules
from conditions.questions.due import due_on
from tests.conditions.asking import received

migration = import_module("conditions.migrations.0011_what_askers_were_told")


@pytest.mark.django_db
@pytest.mark.parametrize("target", [None, 1, 9])
def test_the_migration_writes_down_what_the_private_page_said(target):
    question = received()
    if target:
        QuestionRules.objects.create(target_days=target)
    for days in range(8):
        received_at = timezone.now() - dt.timedelta(days=days)
        Question.objects.update(received_at=received_at, promised_on=None)
        migration.write_down(apps, None)
        question.refresh_from_db()
        assert question.promised_on == due_on(received_at, target or 5)
