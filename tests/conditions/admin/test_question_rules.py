"""The form of the rules for questions."""

import pytest
from django.urls import reverse

from conditions.models import QuestionRules

FORM = reverse("admin:conditions_questionrules_change", args=[1])


@pytest.fixture
def administrator(role):
    client = role("Administrator")
    client.get(reverse("admin:conditions_questionrules_changelist"))
    return client


def sent(**given):
    days = {"target_days": 5, "keep_days_after_answer": 30, "keep_days_at_most": 180}
    return days | {"started_from": "0", "revision_comment": ""} | given


def test_words_are_not_kept_for_longer_after_an_answer_than_in_any_case(administrator):
    page = administrator.post(FORM, sent(keep_days_after_answer=90, keep_days_at_most=60))
    assert "At most 60" in page.content.decode()
    assert QuestionRules.objects.get().keep_days_at_most == 180


def test_whoever_changes_the_days_is_told_what_else_must_stay_true(administrator):
    page = administrator.get(FORM)
    assert "Rules for questions" in page.context["title"]
    address = f"{reverse('admin:references_sitetext_add')}?key=privacy.body&amp;language=en"
    text = page.content.decode()
    assert f'href="{address}"' in text
    assert "keeps the day that was promised" in text
    assert administrator.get(address.replace("&amp;", "&")).status_code == 200
