"""The desk: where editors write condition pages, reviewers publish them, and everybody sees what happened."""

from conditions.admin import (  # noqa: F401 - declare what the desk shows
    desk,
    desk_charts,
    desk_facts,
    desk_questions,
    desk_upkeep,
    helpful,
)
from conditions.admin.category import CategoryAdmin
from conditions.admin.condition import ConditionAdmin
from conditions.admin.editorial import EditorialRulesAdmin, ReviewerNameAdmin
from conditions.admin.fact import FactAdmin
from conditions.admin.import_run import ImportRunAdmin
from conditions.admin.letter import LetterAdmin
from conditions.admin.merged_number import MergedNumberAdmin
from conditions.admin.proposal import FactProposalAdmin
from conditions.admin.question import QuestionAdmin
from conditions.admin.question_rules import QuestionRulesAdmin
from conditions.admin.record import EditionAdmin, EventAdmin
from conditions.admin.schedule import ScheduledActAdmin
from conditions.admin.searched import SearchCountAdmin
from conditions.admin.source import SourceAdmin

__all__ = [
    "CategoryAdmin",
    "ConditionAdmin",
    "EditionAdmin",
    "EditorialRulesAdmin",
    "EventAdmin",
    "FactAdmin",
    "FactProposalAdmin",
    "ImportRunAdmin",
    "LetterAdmin",
    "MergedNumberAdmin",
    "QuestionAdmin",
    "QuestionRulesAdmin",
    "ReviewerNameAdmin",
    "ScheduledActAdmin",
    "SearchCountAdmin",
    "SourceAdmin",
]
