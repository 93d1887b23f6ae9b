"""Which rows have a history, and what belongs to it: one revision is one page, question, category, fact,
place in a classification, merged number, source or set of rules."""

import reversion

from conditions.models import (
    Category,
    CategoryHead,
    ClassificationLink,
    Condition,
    EditorialRules,
    Fact,
    MergedNumber,
    OrganizationListing,
    OtherName,
    Question,
    QuestionRules,
    Relation,
    ResourceListing,
    ReviewInterval,
    Section,
    Source,
    Topic,
)

OF_A_QUESTION = ("id", "condition", "number", "other_conditions", "language", "question", "opener")
OF_A_CONDITION = ("other_names", "parents", "sections", "organizations", "resources")


def register_models() -> None:
    for part in (OtherName, Relation, Section, OrganizationListing, ResourceListing):
        reversion.register(part)
    reversion.register(Condition, follow=OF_A_CONDITION)
    reversion.register(Topic)
    reversion.register(Question, follow=["topics"], fields=OF_A_QUESTION)
    reversion.register(ReviewInterval)
    reversion.register(EditorialRules, follow=["intervals"])
    reversion.register(CategoryHead)
    reversion.register(Category, follow=["heads"])
    for alone in (ClassificationLink, Fact, MergedNumber, QuestionRules, Source):
        reversion.register(alone)
