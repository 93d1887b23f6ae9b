"""Asks the full-text index of the database: FTS5 of SQLite or the text search of PostgreSQL.

Promise: the same questions and the same shape of answers on both. Words are folded words of letters and
digits, so nothing that a reader types is read as syntax. Statements are put together from fixed parts
(each S608 below); whatever comes from outside is handed over as a value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

MANY = 2000
"""Beyond this a word is common, however often it occurs exactly."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that holds some of the words."""

    key: int
    condition: int
    question: int | None


def fetch(statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def is_postgres() -> bool:
    return connection.vendor == "postgresql"


def config(language: str) -> str:
    return "spanish" if language == "es" else "english"


def holds(word: str, language: str, *, only_title: bool = False) -> tuple[str, list[str]]:
    """A condition on a row `t` of the texts, and its values."""
    if is_postgres():
        return "t.words @@ to_tsquery(%s::regconfig, %s)", [
            config(language),
            f"{word}:A" if only_title else word,
        ]
    match = f'title : "{word}"' if only_title else f'"{word}"'
    return "t.id IN (SELECT rowid FROM searched_words WHERE searched_words MATCH %s)", [match]


def how_common(words: Sequence[str], language: str) -> tuple[dict[str, int], int]:
    """In how many texts each word occurs, counted up to a limit, and how many texts there are; one query."""
    values: list[Any] = [language]
    parts = ["(SELECT count(*) FROM conditions_searchedtext WHERE language = %s)"]
    for word in words:
        if is_postgres():
            found, own = holds(word, language)
            inner = f"SELECT 1 FROM conditions_searchedtext t WHERE {found} LIMIT {MANY}"  # noqa: S608
        else:
            inner = f"SELECT 1 FROM searched_words WHERE searched_words MATCH %s LIMIT {MANY}"  # noqa: S608
            own = [f'"{word}"']
        parts.append(f"(SELECT count(*) FROM ({inner}) AS counted)")  # noqa: S608
        values += own
    ((total, *counts),) = fetch(f"SELECT {', '.join(parts)}", values)
    return dict(zip(words, counts, strict=True)), total


def best(
    weights: Mapping[str, float], language: str, most: int, conditions: Sequence[int] | None = None
) -> list[Candidate]:
    """Rows that hold at least one of the words, those with the weightiest first; one query."""
    if not weights:
        return []
    ask = best_of_postgres if is_postgres() else best_of_sqlite
    return [Candidate(*row) for row in ask(weights, language, most, conditions)]


def among(conditions: Sequence[int] | None) -> tuple[str, list[int]]:
    if conditions is None:
        return "", []
    return f" AND t.condition_id IN ({', '.join(['%s'] * len(conditions))})", list(conditions)


def best_of_sqlite(
    weights: Mapping[str, float], language: str, most: int, conditions: Sequence[int] | None
) -> list[tuple[Any, ...]]:
    """Ranked by BM25, a word in the title counting four times."""
    narrowed, numbers = among(conditions)
    match = " OR ".join(f'"{word}"' for word in weights)
    statement = (
        "SELECT t.id, t.condition_id, t.question_id FROM searched_words"  # noqa: S608
        " JOIN conditions_searchedtext t ON t.id = searched_words.rowid"
        f" WHERE searched_words MATCH %s AND t.language = %s{narrowed}"
        " ORDER BY bm25(searched_words, 4.0, 1.0), t.id LIMIT %s"
    )
    return fetch(statement, [match, language, *numbers, most])


def best_of_postgres(
    weights: Mapping[str, float], language: str, most: int, conditions: Sequence[int] | None
) -> list[tuple[Any, ...]]:
    """Ranked by the weight of the words that a row holds, then by how close together they stand."""
    narrowed, numbers = among(conditions)
    weighing, values = [], []
    for word, weight in weights.items():
        found, own = holds(word, language)
        weighing.append(f"CASE WHEN {found} THEN %s::float ELSE 0 END")
        values += [*own, weight]
    any_word = " | ".join(weights)
    statement = (
        "SELECT t.id, t.condition_id, t.question_id FROM conditions_searchedtext t,"  # noqa: S608
        " to_tsquery(%s::regconfig, %s) AS asked"
        f" WHERE t.words @@ asked AND t.language = %s{narrowed}"
        f" ORDER BY {' + '.join(weighing)} DESC, ts_rank_cd(t.words, asked) DESC, t.id LIMIT %s"
    )
    return fetch(statement, [config(language), any_word, language, *numbers, *values, most])


def which(
    words: Sequence[str], keys: Sequence[int], language: str
) -> tuple[dict[int, set[str]], dict[int, set[str]]]:
    """For each of the rows the words that it holds, and those that its title holds; one query."""
    inside: dict[int, set[str]] = {key: set() for key in keys}
    titled: dict[int, set[str]] = {key: set() for key in keys}
    if not words or not keys:
        return inside, titled
    chosen = ", ".join(str(int(key)) for key in keys)
    parts, values = [], []
    for only_title in (False, True):
        for place, word in enumerate(words):
            found, own = holds(word, language, only_title=only_title)
            parts.append(
                f"SELECT {int(only_title)}, {place}, t.id FROM conditions_searchedtext t"  # noqa: S608
                f" WHERE t.id IN ({chosen}) AND {found}"
            )
            values += own
    for is_title, place, key in fetch(" UNION ALL ".join(parts), values):
        (titled if is_title else inside)[key].add(words[place])
    return inside, titled
