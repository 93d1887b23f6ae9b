"""The desk: where editors write condition pages, reviewers publish them, and everybody sees what happened."""

from conditions.admin import (  # noqa: F401 - declare what the desk shows
    desk,
    desk_charts,
    desk_questions,
    desk_upkeep,
    helpful,
)
from conditions.admin.category import CategoryAdmin
from conditions.admin.condition import ConditionAdmin
from conditions.admin.editorial import EditorialRulesAdmin, ReviewerNameAdmin
from conditions.admin.fact import FactAdmin, SourceAdmin
from conditions.admin.letter import LetterAdmin
from conditions.admin.question import QuestionAdmin
from conditions.admin.question_rules import QuestionRulesAdmin
from conditions.admin.record import EditionAdmin, EventAdmin
from conditions.admin.schedule import ScheduledActAdmin
from conditions.admin.searched import SearchCountAdmin

__all__ = [
    "CategoryAdmin",
    "ConditionAdmin",
    "EditionAdmin",
    "EditorialRulesAdmin",
    "EventAdmin",
    "FactAdmin",
    "LetterAdmin",
    "QuestionAdmin",
    "QuestionRulesAdmin",
    "ReviewerNameAdmin",
    "ScheduledActAdmin",
    "SearchCountAdmin",
    "SourceAdmin",
]
