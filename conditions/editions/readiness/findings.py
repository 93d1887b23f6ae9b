"""What readiness says: findings, each with its place, its rule and a sentence that an editor can act on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.conf import settings

from conditions.kinds import AUTHORED

BLOCKING, ADVICE = "blocking", "advice"
PAGE = "page"
HEADINGS = {BLOCKING: "To mend before readers see it", ADVICE: "Worth a look"}


@dataclass(frozen=True, slots=True)
class MarkOffer:
    """What the editor may do at a click: mark these words, as they stand in the text, as this glossary
    term. `passed`: how often they stand before that inside a longer term, which is not to be cut."""

    term: int
    words: str
    passed: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about one place: the kind of a section, or "page". `details` are quotations from the text."""

    level: str
    place: str
    rule: str
    sentence: str
    details: tuple[str, ...] = ()
    fix: MarkOffer | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Group:
    """The findings about one place, under its name."""

    place: str
    language: str
    title: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """Blocking findings, or advice, place by place in the order of the page."""

    name: str
    heading: str
    count: int
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """What stands in the way of publication, and what does not but deserves a look."""

    findings: tuple[Finding, ...]

    @property
    def problems(self) -> tuple[str, ...]:
        """Whole sentences; while there is one, the page cannot be published."""
        return tuple(found.sentence for found in self.findings if found.level == BLOCKING)

    @property
    def advice(self) -> tuple[str, ...]:
        """Whole sentences that stop nothing."""
        return tuple(found.sentence for found in self.findings if found.level == ADVICE)

    @property
    def is_ready(self) -> bool:
        return not self.problems

    @property
    def levels(self) -> tuple[Level, ...]:
        """For display: those levels that have findings, blocking first."""
        return tuple(level for name in HEADINGS if (level := self._level(name)).count)

    def _level(self, name: str) -> Level:
        groups: dict[tuple[str, str], list[Finding]] = {}
        for found in self.findings:
            if found.level == name:
                groups.setdefault((found.language, found.place), []).append(found)
        made = (
            Group(place, language, title(place, language), tuple(of))
            for (language, place), of in groups.items()
        )
        return Level(name, HEADINGS[name], sum(map(len, groups.values())), tuple(made))

    @property
    def counts(self) -> str:
        """In words, for people who hear the page."""
        blocking, advice = len(self.problems), len(self.advice)
        if not blocking and not advice:
            return "Nothing to mend."
        return f"{blocking} to mend, {advice} worth a look."


def title(place: str, language: str = "en") -> str:
    """A place in an editor's words."""
    name = AUTHORED.get(place, "The page as a whole")
    return name if language == "en" else f"{name} ({dict(settings.LANGUAGES).get(language, language)})"


def together(parts: Iterable[tuple[str, Readiness]]) -> Readiness:
    """The findings on a page in all its languages. About the page as a whole, the first of them speaks."""
    found: list[Finding] = []
    for at, (language, readiness) in enumerate(parts):
        found += (
            replace(one, language=language) for one in readiness.findings if at == 0 or one.place != PAGE
        )
    return Readiness(tuple(found))
