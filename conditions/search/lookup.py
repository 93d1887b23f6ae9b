"""Asks the database for names: by key, by beginning, by the words that they hold.

Promise: the same question and the same rows on SQLite and PostgreSQL. Words are words of keys, lower-case
letters and digits, so nothing that a reader types is read as syntax; whatever comes from outside is handed
over as a value (the statements are put together from fixed parts: each S608 below).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from conditions.search.engine import fetch, is_postgres

COLUMNS = 't.id, t.condition_id, t.kind, t.language, t.name, t.folded, t."key"'
FROM = f"SELECT {COLUMNS} FROM conditions_publishedname t"  # noqa: S608
MANY = 3000
"""With more rows than this, sorting them by length would take longer than a reader should wait."""

MOST_WITH_A_CODE = 500
"""Pages that can be looked through under one code; a heading of a classification may stand on so many."""


class Hit(NamedTuple):
    """One row of the names."""

    pk: int
    condition: int
    kind: str
    language: str
    name: str
    folded: str
    key: str


class Term(NamedTuple):
    """A word, or the beginning of one; `errors` is how far it is from what was typed."""

    word: str
    is_start: bool = False
    errors: int = 0


Group = Sequence[Sequence[Term]]
"""Ways to say one typed word; a way is one word or several that all must occur."""


def with_codes(folded: Sequence[str], bare: str) -> list[Hit]:
    """Codes of a system, or this code in any system; GARD's own number first."""
    if not folded and not bare:
        return []
    marks = ", ".join(["%s"] * len(folded)) or "NULL"
    where = f"t.kind = 'code' AND (t.folded IN ({marks}) OR (t.\"key\" = %s AND t.\"key\" <> ''))"
    order = f"t.folded NOT LIKE %s, {alphabet()}, t.condition_id"
    statement = f"{FROM} WHERE {where} ORDER BY {order} LIMIT {MOST_WITH_A_CODE}"
    rows = fetch(statement, [*folded, bare, "gard %"])
    return [Hit(*row) for row in rows]


def exactly(folded: str, key: str) -> list[Hit]:
    """Names that say the same, whatever the order of their words."""
    statement = (
        f"{FROM} WHERE t.\"key\" = %s AND t.kind <> 'code' "
        f"UNION {FROM} WHERE t.folded = %s AND t.kind <> 'code' LIMIT 60"
    )
    return [Hit(*row) for row in fetch(statement, [key, folded])]


def beginning(folded: str, most: int, *, are_many: bool) -> list[Hit]:
    """Names that begin so: the shortest, or of very many the first by the alphabet."""
    where = "t.folded LIKE %s" if is_postgres() else "t.folded >= %s AND t.folded < %s"
    values = [f"{folded}%"] if is_postgres() else [folded, f"{folded}\x7f"]
    order = f"{alphabet()}, t.id" if are_many else f"length(t.folded), {alphabet()}, t.id"
    statement = f"{FROM} WHERE {where} AND t.kind <> 'code' ORDER BY {order} LIMIT %s"
    return [Hit(*row) for row in fetch(statement, [*values, most])]


def holding(groups: Sequence[Group], most: int, *, are_many: bool) -> list[Hit]:
    """Names that hold a way to say each of the words: the shortest, or of very many the oldest."""
    if not groups:
        return []
    asked = " & ".join(one_of(group) for group in groups) if is_postgres() else ""
    order = "t.id" if are_many else 'length(t."key"), t.id'
    if is_postgres():
        where = "t.words @@ %s::tsquery"
    else:
        asked = " AND ".join(one_of(group) for group in groups)
        where = "t.id IN (SELECT rowid FROM name_words WHERE name_words MATCH %s)"
    statement = f"{FROM} WHERE {where} ORDER BY {order} LIMIT %s"
    return [Hit(*row) for row in fetch(statement, [asked, most])]


def alphabet() -> str:
    """The order of the letters as SQLite has it, whatever the language of the database."""
    return 't.folded COLLATE "C"' if is_postgres() else "t.folded"


def one_of(group: Group) -> str:
    either, both = (" | ", " & ") if is_postgres() else (" OR ", " AND ")
    return f"({either.join(f'({both.join(written(term) for term in way)})' for way in group)})"


def written(term: Term) -> str:
    if is_postgres():
        return f"'{term.word}'{':*' if term.is_start else ''}"
    return f'"{term.word}"{"*" if term.is_start else ""}'
