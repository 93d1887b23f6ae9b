"""Where a condition stands in the classifications of catalogues, in one query however large they are.

Promise: hidden links lead nowhere; a circle in a catalogue ends the way; a class is linked to the page of its
condition only while readers can see that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.urls import reverse

from conditions.pages.fact_views import Classification, NamedLink, SourceNote, Standing
from conditions.pages.sources import SourceList
from gard.lib.folding import fold
from references.codes import bare

DEEPEST = 20
MOST_TRAILS = 4
MOST_BELOW = 30
READ_BELOW = 150
"""Rows of several catalogues can name one condition, so more are read than shown."""

QUERY = """
WITH RECURSIVE above(parent_id, child_id, depth) AS (
    SELECT l.parent_id, l.child_id, 1
    FROM conditions_classificationlink l JOIN conditions_classificationnode n ON n.id = l.child_id
    WHERE n.condition_id = %s AND NOT l.is_hidden
    UNION
    SELECT l.parent_id, l.child_id, a.depth + 1
    FROM conditions_classificationlink l JOIN above a ON l.child_id = a.parent_id
    WHERE NOT l.is_hidden AND a.depth < %s
),
below(child_id, parent_id) AS (
    SELECT l.child_id, l.parent_id FROM conditions_classificationlink l
    JOIN conditions_classificationnode n ON n.id = l.parent_id
    JOIN conditions_classificationnode c ON c.id = l.child_id
    WHERE n.condition_id = %s AND NOT l.is_hidden ORDER BY c.name, c.id LIMIT %s
),
found(role, node_id, next_id) AS (
    SELECT 'here', n.id, n.id FROM conditions_classificationnode n WHERE n.condition_id = %s
    UNION ALL SELECT DISTINCT 'above', parent_id, child_id FROM above
    UNION ALL SELECT 'below', child_id, parent_id FROM below
)
SELECT f.role, f.node_id, f.next_id, n.scheme, n.code, n.name, e.condition_id, e.slug,
       s.name, s.release, s.licence, s.url
FROM found f
JOIN conditions_classificationnode n ON n.id = f.node_id
JOIN conditions_source s ON s.id = n.source_id
LEFT JOIN conditions_edition e
ON e.condition_id = n.condition_id AND e.is_current AND e.language = %s
ORDER BY s.trust, n.name, n.id
"""


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A class. `role` is here (the condition itself), above or below; `next_id` is the class one step nearer
    to the condition. Number and slug are of its published page."""

    role: str
    node_id: int
    next_id: int
    scheme: str
    code: str
    name: str
    number: int | None
    slug: str | None
    source: SourceNote

    @property
    def has_name(self) -> bool:
        """Whether it is known by more than its code: releases for rare diseases leave names of groups out."""
        return bool(self.number) or self.name != bare(self.scheme, self.code)

    def link(self) -> NamedLink:
        """To the page of its condition, else to its place in the tree."""
        if self.number and self.slug:
            return NamedLink(self.name, reverse("condition", args=[self.number, self.slug]))
        return NamedLink(self.name, class_address(self.scheme, self.code))


def class_title(name: str, code: str) -> str:
    """What readers see of a class; catalogues leave the names of some groups out."""
    return f"Unnamed group ({code})" if name == code else name


def class_address(scheme: str, code: str) -> str:
    """The page of a class in the tree."""
    return reverse("class", args=[scheme, code])


def classes_around(number: int, language: str) -> tuple[ClassRow, ...]:
    """The classes of a condition, all above them and the first below."""
    with connection.cursor() as cursor:
        cursor.execute(QUERY, (number, DEEPEST, number, READ_BELOW, number, language))
        rows = cursor.fetchall()
    return tuple(
        ClassRow(role, node, nearer, scheme, code, name, page, slug, SourceNote(*source))
        for role, node, nearer, scheme, code, name, page, slug, *source in rows
    )


def classification(rows: Iterable[ClassRow], number: int, sources: SourceList) -> Classification | None:
    """What a page shows of them; None where the condition stands in no classification."""
    rows = tuple(rows)
    here = [row for row in rows if row.role == "here"]
    standings = tuple(found for row in here if (found := standing(row, rows, sources)))
    below = {
        (row.number or row.node_id, bool(row.number)): row
        for row in reversed(rows)
        if row.role == "below" and row.number != number and row.has_name
    }
    nearest = sorted(below.values(), key=lambda row: counted(row.name))
    if not standings and not nearest:
        return None
    shown = nearest[:MOST_BELOW]
    notes = tuple(dict.fromkeys(sources.named(row.source) for row in shown))
    parents = [row for row in here if any(each.next_id == row.node_id for each in nearest)]
    more = class_address(parents[0].scheme, parents[0].code) if len(nearest) > MOST_BELOW else ""
    return Classification(standings, tuple(row.link() for row in shown), notes, more)


def counted(name: str) -> list[tuple[int, str]]:
    """For sorting: "type 2" stands before "type 10"."""
    parts = re.split(r"(\d{1,9})", name.casefold())
    return [(int(part), "") if part.isdecimal() else (0, part) for part in parts]


def standing(here: ClassRow, rows: tuple[ClassRow, ...], sources: SourceList) -> Standing | None:
    """The shortest way down to each class next above, from the broadest; None without any."""
    above = {row.node_id: row for row in rows if row.role == "above"}
    parents: dict[int, list[int]] = {}
    for row in rows:
        if row.role == "above":
            parents.setdefault(row.next_id, []).append(row.node_id)
    nearest = list(dict.fromkeys(parents.get(here.node_id, [])))
    ways = (
        tuple(
            above[each].link()
            for each in way_up(first, parents)
            if above[each].has_name and not is_same(above[each], here)
        )
        for first in nearest
    )
    trails = tuple(dict.fromkeys(way for way in ways if way))
    if not trails:
        return None
    return Standing(
        (sources.named(here.source),),
        trails[:MOST_TRAILS],
        class_address(here.scheme, here.code),
        len(trails) > MOST_TRAILS,
    )


def is_same(above: ClassRow, here: ClassRow) -> bool:
    """A group of the condition's own name, or of its own page, says nothing as a place above it."""
    is_own = here.number is not None and above.number == here.number
    return is_own or fold(above.name) == fold(here.name)


def way_up(first: int, parents: dict[int, list[int]]) -> list[int]:
    """From the broadest class down to this one, by the fewest steps; a circle is not gone round."""
    came_from = {first: 0}
    waiting = [first]
    for at in waiting:
        unseen = [each for each in parents.get(at, []) if each not in came_from]
        if not parents.get(at):
            return steps(at, came_from)
        came_from.update(dict.fromkeys(unseen, at))
        waiting.extend(unseen)
    return steps(waiting[-1], came_from)


def steps(top: int, came_from: dict[int, int]) -> list[int]:
    way = [top]
    while came_from[way[-1]]:
        way.append(came_from[way[-1]])
    return way
