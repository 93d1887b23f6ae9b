"""What a public page shows: plain data that templates, feeds, exports and previews print.

Promise: the only shape in which condition content leaves this room. Whoever prints cannot show more than
this.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.safestring import SafeString

from conditions.pages.fact_views import (
    Classification,
    DefinitionView,
    FeatureGroup,
    FeatureView,
    ForeignNames,
    GlanceRow,
    GlanceValue,
    NamedLink,
    SourceNote,
    Sources,
    SystemGroup,
)
from references.richtext import plain_text
from references.shown import OrganizationView, ReferenceView

__all__ = [
    "EditionView",
    "FeatureGroup",
    "FeatureView",
    "GlanceRow",
    "GlanceValue",
    "NamedLink",
    "OrganizationGroup",
    "Page",
    "QuestionLink",
    "ResourceGroup",
    "ResourceView",
    "ReviewView",
    "SectionView",
    "SourceNote",
]


@dataclass(frozen=True, slots=True)
class OrganizationGroup:
    """`group` is supporting or general; `heading` is a site text key's wording chosen by the template."""

    group: str
    organizations: tuple[OrganizationView, ...]


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A sentence around one linked phrase."""

    before: str
    phrase: str
    after: str
    url: str


@dataclass(frozen=True, slots=True)
class ResourceGroup:
    """`group` is research, where-to-start or in-depth."""

    group: str
    resources: tuple[ResourceView, ...]


@dataclass(frozen=True, slots=True)
class QuestionLink:
    """A posted question, as the condition page lists it."""

    number: int
    question: str
    url: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section in display order; which of the parts are filled follows from `kind`."""

    kind: str
    heading: str
    url: str
    body: SafeString
    updated_on: dt.date | None = None
    features: tuple[FeatureGroup, ...] = ()
    systems: tuple[SystemGroup, ...] = ()
    definitions: tuple[DefinitionView, ...] = ()
    classification: Classification | None = None
    organizations: tuple[OrganizationGroup, ...] = ()
    resources: tuple[ResourceGroup, ...] = ()
    questions: tuple[QuestionLink, ...] = ()
    has_more_questions: bool = False

    @property
    def anchor(self) -> str:
        return self.kind

    @property
    def others(self) -> int:
        """How many definitions stand behind the first."""
        return len(self.definitions) - 1

    @property
    def feature_sources(self) -> Sources:
        """All that the table of features rests on; a table of one source names it once."""
        found = (note for group in self.features for feature in group.features for note in feature.sources)
        return tuple(dict.fromkeys(found))

    @property
    def has_source_column(self) -> bool:
        """Whether each feature names its own: not all of them rest on one and the same source."""
        found = {feature.sources for group in self.features for feature in group.features}
        return bool(self.feature_sources) and (len(found) > 1 or len(self.feature_sources) > 1)

    @property
    def has_figures(self) -> bool:
        """Whether it is known of any clinical feature how often it is seen."""
        return any(
            group.frequency or feature.frequency_text for group in self.features for feature in group.features
        )

    @property
    def template(self) -> str:
        """The component that prints sections of this kind."""
        special = {"symptoms", "research", "organizations", "learn-more", "questions", "references"}
        special |= {"definition", "classification"}
        return f"conditions/sections/{self.kind if self.kind in special else 'authored'}.html"


@dataclass(frozen=True, slots=True)
class ReviewView:
    """When the page was last checked, when it is due again; by whom, if the reviewer agreed to be named."""

    reviewed_on: dt.date
    due_on: dt.date
    reviewer: str


@dataclass(frozen=True, slots=True)
class EditionView:
    """Which edition this is; number 0 is the working copy in a preview."""

    number: int
    published_at: dt.datetime | None
    is_current: bool
    url: str
    review: ReviewView | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A condition page, or one section of it alone (`alone` is then its kind)."""

    number: int
    name: str
    slug: str
    language: str
    is_rare: bool
    url: str
    edition: EditionView
    other_names: tuple[str, ...]
    categories: tuple[NamedLink, ...]
    parents: tuple[NamedLink, ...]
    subtypes: tuple[NamedLink, ...]
    glance: tuple[GlanceRow, ...]
    sections: tuple[SectionView, ...]
    references: tuple[ReferenceView, ...]
    tags: frozenset[str]
    alone: str = ""
    foreign_names: tuple[ForeignNames, ...] = ()
    name_sources: Sources = ()
    sources: Sources = ()
    has_text: bool = True

    @property
    def identifier(self) -> str:
        """The number as catalogues print it: GARD:0010724."""
        return f"GARD:{self.number:07d}"

    @property
    def description(self) -> str:
        """The first words of the first text, else of the first definition, for search engines and shared
        links (at most 160 characters)."""
        for section in self.sections:
            words = " ".join(plain_text(section.body).split())
            if words:
                return shortened(words)
        definitions = [each.text for section in self.sections for each in section.definitions]
        return shortened(" ".join(definitions[0].split())) if definitions else self.name

    @property
    def updated_on(self) -> dt.date | None:
        """The newest date of any section shown."""
        dates = [section.updated_on for section in self.sections if section.updated_on]
        return max(dates) if dates else None

    @property
    def history_url(self) -> str:
        return f"{self.url}/editions"

    @property
    def json_url(self) -> str:
        return f"{self.url}/page.json"


def shortened(words: str) -> str:
    """At most 160 characters, cut between words."""
    return words if len(words) <= 160 else words[:157].rsplit(" ", 1)[0] + "…"
