"""The rows behind condition pages, one file for each aggregate."""

from conditions.models.category import Category
from conditions.models.condition import Condition, OtherName
from conditions.models.edition import Edition, PublishedName
from conditions.models.event import Event
from conditions.models.fact import Fact, Source
from conditions.models.import_record import ImportRecord
from conditions.models.listing import OrganizationListing, ResourceListing
from conditions.models.question import Question, Topic
from conditions.models.relation import Relation
from conditions.models.section import RichTextField, Section

__all__ = [
    "Category",
    "Condition",
    "Edition",
    "Event",
    "Fact",
    "ImportRecord",
    "OrganizationListing",
    "OtherName",
    "PublishedName",
    "Question",
    "Relation",
    "ResourceListing",
    "RichTextField",
    "Section",
    "Source",
    "Topic",
]
