"""Which rows have a history, and what belongs to it: one revision is one page, question, category, fact,
source or set of editorial rules."""

import reversion

from conditions.models import (
    Category,
    Condition,
    EditorialRules,
    Fact,
    OrganizationListing,
    OtherName,
    Question,
    Relation,
    ResourceListing,
    ReviewInterval,
    Section,
    Source,
    Topic,
)

OF_A_CONDITION = ("other_names", "parents", "sections", "organizations", "resources")


def register_models() -> None:
    for part in (OtherName, Relation, Section, OrganizationListing, ResourceListing):
        reversion.register(part)
    reversion.register(Condition, follow=OF_A_CONDITION)
    reversion.register(Topic)
    reversion.register(
        Question, follow=["topics"], exclude=["posted_on", "posted_at", "posted_by", "posting"]
    )
    reversion.register(ReviewInterval)
    reversion.register(EditorialRules, follow=["intervals"])
    for alone in (Category, Fact, Source):
        reversion.register(alone)
