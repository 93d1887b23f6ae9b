"""Finds answered questions and sections that fit a text: what a reader is about to ask, or has typed.

Promise: only what readers see, in five queries at most however long the text is; what shares no more than a
stray word with it is not offered.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from conditions.models import Edition, PublishedName, SearchedText
from conditions.search import engine
from conditions.search.telling import candidates, phrases
from gard.lib.folding import fold

MOST_TELLING = 12
MOST_RANKED = 60
EXCERPT = 200
FOCUS = 0.35
"""What being about a condition that the text names adds to the share of words."""
ENOUGH = 0.45
ENOUGH_IN_FOCUS = 0.55
STRANGE_WORDS = 4
"""Words that no text holds are counted up to this many."""
WITHOUT_TITLE = 3
"""As many words must meet when none of them stands in the title; of a text of three words, all."""
SHORT = 3
OFFERED = ("home", "number", "section", "title", "body", "page_name", "page_slug")


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to read: kind is question or section, condition the name of its page."""

    kind: str
    title: str
    url: str
    excerpt: str
    condition: str


@dataclass(frozen=True, slots=True)
class Telling:
    """The rarest known words of a text with their weights, and the weight of all that it says.

    `said` is how many words say something, known or not; `needed` how many must meet outside of titles.
    """

    weights: dict[str, float]
    whole: float
    said: int = 0
    needed: int = WITHOUT_TITLE


@dataclass(frozen=True, slots=True)
class Scored:
    """How well a row fits."""

    candidate: engine.Candidate
    share: float
    score: float
    words: frozenset[str]


def similar(text: str, *, language: str = "en", condition: int | None = None, most: int = 5) -> list[Offer]:
    """What may answer this text already, the best first. `condition` is the page that it is about."""
    focus = {condition} if condition else named_conditions(text)
    return offers(fitting(text, language, focus), most)


def search_questions(query: str, language: str = "en", most: int = 10) -> list[Offer]:
    """Answered questions and sections for words typed into the search box; questions first."""
    found = fitting(query, language, set())
    asked = [row for row in found if row.candidate.question]
    return offers([*asked, *(row for row in found if not row.candidate.question)], most)


def named_conditions(text: str) -> set[int]:
    """Pages whose names stand in the text."""
    names = PublishedName.objects.names().filter(folded__in=phrases(text))
    return set(names.order_by().values_list("condition_id", flat=True)[:20])


def fitting(text: str, language: str, focus: set[int]) -> list[Scored]:
    """Rows above the threshold, the best first; a question that several pages show counts once."""
    words = candidates(text)
    telling = telling_words(words, language) if words else Telling({}, 0)
    if len(text.split()) <= SHORT:
        telling = replace(telling, needed=min(len(words), WITHOUT_TITLE))
    if not telling.weights:
        return []
    found = {row.key: row for row in engine.best(telling.weights, language, MOST_RANKED)}
    if focus:
        near = engine.best(telling.weights, language, MOST_RANKED, sorted(focus))
        found |= {row.key: row for row in near}
    inside, titled = engine.which(list(telling.weights), list(found), language)
    scored = [
        score(row, telling, inside[key], titled[key], row.condition in focus) for key, row in found.items()
    ]
    fit = [row for row in scored if row is not None]
    return once(sorted(fit, key=lambda row: (-row.score, row.candidate.key)))


def telling_words(words: Sequence[str], language: str) -> Telling:
    """At most twelve, the rarest; a word that no text holds says that the text is about something else."""
    counts, total = engine.how_common(words, language)
    weights = {word: math.log(1 + total / count) for word, count in counts.items() if count}
    chosen = dict(sorted(weights.items(), key=lambda pair: -pair[1])[:MOST_TELLING])
    strange = min(len(words) - len(weights), STRANGE_WORDS)
    usual = sum(chosen.values()) / len(chosen) if chosen else 0
    return Telling(chosen, sum(chosen.values()) + strange * usual / 2, said=len(words))


def score(
    row: engine.Candidate, telling: Telling, inside: set[str], titled: set[str], is_near: bool
) -> Scored | None:
    """None when it shares too little."""
    weights = telling.weights
    share = sum(weights[word] for word in inside) / telling.whole
    total = share + (FOCUS if is_near else 0) + sum(weights[word] for word in titled) / telling.whole / 2
    enough = ENOUGH_IN_FOCUS if is_near else ENOUGH
    needed = 1 if is_near else min(2, telling.said) if titled else telling.needed
    if total < enough or len(inside) < needed:
        return None
    return Scored(row, share, total, frozenset(inside))


def once(rows: Iterable[Scored]) -> list[Scored]:
    seen: set[tuple[str, int]] = set()
    kept = []
    for row in rows:
        asked = row.candidate.question
        key = ("question", asked) if asked else ("section", row.candidate.key)
        if key not in seen:
            seen.add(key)
            kept.append(row)
    return kept


def offers(rows: Sequence[Scored], most: int) -> list[Offer]:
    """Each with the name and address under which readers find it now; one query."""
    chosen = rows[:most]
    page = Edition.objects.current().filter(condition=OuterRef("home")).order_by()
    texts = SearchedText.objects.annotate(
        home=Coalesce("question__condition_id", "condition_id"),
        number=F("question__number"),
        page_name=Subquery(page.values("name")[:1]),
        page_slug=Subquery(page.values("slug")[:1]),
    ).filter(pk__in=[row.candidate.key for row in chosen], page_slug__isnull=False)
    found = {row["pk"]: row for row in texts.values("pk", *OFFERED)}
    return [offer(found[row.candidate.key], row.words) for row in chosen if row.candidate.key in found]


def offer(text: dict[str, Any], words: frozenset[str]) -> Offer:
    place = [text["home"], text["page_slug"]]
    is_question = text["number"] is not None
    url = (
        reverse("question", args=[*place, text["number"]])
        if is_question
        else reverse("condition-section", args=[*place, text["section"]])
    )
    kind = "question" if is_question else "section"
    return Offer(kind, text["title"], url, excerpt(text["body"], words), text["page_name"])


def excerpt(body: str, words: frozenset[str]) -> str:
    """The first sentence that holds one of the words, cut at a space; else the beginning."""
    begin = 0
    stems = tuple(word[:6] for word in words)
    for sentence in body.split(". "):
        if any(part.startswith(stems) for part in fold(sentence).split()):
            break
        begin += len(sentence) + 2
    else:
        begin = 0
    cut = body[begin:]
    return cut if len(cut) <= EXCERPT else f"{cut[: EXCERPT - 1].rsplit(' ', 1)[0]}…"
