"""What a page shows of the facts of catalogues: plain data, each value with its sources.

Promise: nothing of a catalogue is here without who says so, and nothing of ours is signed by one; what two
sources say alike is here once, with both.
"""

from __future__ import annotations

from dataclasses import dataclass

from conditions.pages.pictures import Bar, Family, RateScale, Timeline


@dataclass(frozen=True, slots=True)
class NamedLink:
    """A name and where it leads; an empty address is no link."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class SourceNote:
    """Who says so. `number` is its place in the page's list of sources; 0 stands in none."""

    name: str
    release: str = ""
    licence: str = ""
    url: str = ""
    number: int = 0

    @property
    def anchor(self) -> str:
        return f"source-{self.number}"


Sources = tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class GlanceValue:
    """One value in the at-a-glance panel; `url` leads to the catalogue's own entry.

    `words` ends the key of the site text that says the value in plain words (inheritance.<words>); a family
    shows it. `relations` are the same for genes (gene.relation.<relation>).
    """

    text: str
    detail: str = ""
    url: str = ""
    sources: Sources = ()
    words: str = ""
    family: Family | None = None
    relations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GlanceRow:
    """One line of the panel: kind is a fact kind, label is its heading. A picture is of all its values."""

    kind: str
    label: str
    values: tuple[GlanceValue, ...]
    timeline: Timeline | None = None
    scale: RateScale | None = None

    @property
    def shared_sources(self) -> Sources:
        """The sources of every value, where all have the same; else none, and each value names its own."""
        found = {value.sources for value in self.values}
        return found.pop() if len(found) == 1 else ()


@dataclass(frozen=True, slots=True)
class FeatureView:
    """One clinical feature: medical term, everyday words, HPO identifier, how often. `url`: its own page."""

    term: str
    lay_term: str
    hpo_id: str
    hpo_url: str
    frequency_text: str
    sources: Sources
    system: str = ""
    frequency: str = ""
    bar: Bar | None = None
    url: str = ""

    @property
    def name(self) -> str:
        """Everyday words where there are any."""
        return self.lay_term or self.term


@dataclass(frozen=True, slots=True)
class FeatureGroup:
    """Features of one frequency; `frequency` is empty where it is not known."""

    frequency: str
    label: str
    features: tuple[FeatureView, ...]
    bar: Bar | None = None


@dataclass(frozen=True, slots=True)
class SystemGroup:
    """Features of one part of the body; `system` is empty for all others. `url`: all features of it."""

    system: str
    label: str
    features: tuple[FeatureView, ...]
    url: str = ""


@dataclass(frozen=True, slots=True)
class DefinitionView:
    """The sentences of a catalogue, unchanged; without sources they are ours. `instead_of`: whose they
    replace, by name."""

    text: str
    language: str
    sources: Sources
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class ForeignNames:
    """Names in another language than the page's."""

    language: str
    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the condition stands in one catalogue: ways from the broadest class down to the one next
    above it. `url` leads to its class, for ways that are not shown (`has_more`)."""

    sources: Sources
    trails: tuple[tuple[NamedLink, ...], ...]
    url: str
    has_more: bool


@dataclass(frozen=True, slots=True)
class Classification:
    """All standings, and the classes next below; `more_url` is where the rest of them is listed."""

    standings: tuple[Standing, ...]
    below: tuple[NamedLink, ...]
    below_sources: Sources
    more_url: str
