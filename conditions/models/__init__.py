"""The rows behind condition pages, one file for each aggregate."""

from conditions.models.category import Category
from conditions.models.classification import (
    CategoryHead,
    ClassificationLink,
    ClassificationNode,
    ShelvedCondition,
)
from conditions.models.condition import Condition, OtherName
from conditions.models.deleted_form import DeletedForm
from conditions.models.draft import Draft
from conditions.models.edition import Edition
from conditions.models.editorial import EditorialRules, ReviewInterval
from conditions.models.event import Event
from conditions.models.fact import Fact, Source
from conditions.models.feature_term import FeatureLink, FeatureName, FeatureTerm
from conditions.models.helpful import HelpfulVote
from conditions.models.import_record import ImportRecord
from conditions.models.import_run import FactProposal, ImportBatch, ImportRun
from conditions.models.letter import Letter
from conditions.models.listing import OrganizationListing, ResourceListing
from conditions.models.merged_number import MergedNumber
from conditions.models.open_form import OpenForm
from conditions.models.original import Original
from conditions.models.page_review import PageReview
from conditions.models.published_name import NamesChange, PublishedName
from conditions.models.question import Question, Topic
from conditions.models.question_event import QuestionEvent
from conditions.models.question_rules import QuestionRules
from conditions.models.redaction import Redaction
from conditions.models.relation import Relation
from conditions.models.reviewer_name import ReviewerName
from conditions.models.schedule import ScheduledAct
from conditions.models.search_count import SearchClick, SearchCount
from conditions.models.searched_text import SearchedText
from conditions.models.section import RichTextField, Section

__all__ = [
    "Category",
    "CategoryHead",
    "ClassificationLink",
    "ClassificationNode",
    "Condition",
    "DeletedForm",
    "Draft",
    "Edition",
    "EditorialRules",
    "Event",
    "Fact",
    "FactProposal",
    "FeatureLink",
    "FeatureName",
    "FeatureTerm",
    "HelpfulVote",
    "ImportBatch",
    "ImportRecord",
    "ImportRun",
    "Letter",
    "MergedNumber",
    "NamesChange",
    "OpenForm",
    "OrganizationListing",
    "Original",
    "OtherName",
    "PageReview",
    "PublishedName",
    "Question",
    "QuestionEvent",
    "QuestionRules",
    "Redaction",
    "Relation",
    "ResourceListing",
    "ReviewInterval",
    "ReviewerName",
    "RichTextField",
    "ScheduledAct",
    "SearchClick",
    "SearchCount",
    "SearchedText",
    "Section",
    "ShelvedCondition",
    "Source",
    "Topic",
]
