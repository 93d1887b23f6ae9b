"""The shape of a page document, checked against schema.json and reported in words for a person.

Promise: each problem names its field by path, `sections[2].body`; at most twenty are reported at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError, validators

from conditions.importers.page_document.results import FieldProblem
from conditions.kinds import AUTHORED, ON_PAGE

SCHEMA_FILE = Path(__file__).with_name("schema.json")
MOST_PROBLEMS = 20
TYPE_WORDS = {
    "string": "text in quotation marks",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list in square brackets",
    "object": "an object in curly brackets",
    "null": "null",
}


def shape_problems(value: object) -> list[FieldProblem]:
    """What is wrong with the shape; an empty list means that records can be built."""
    if not isinstance(value, dict):
        return [FieldProblem("", "A page document is one object in curly brackets.")]
    if value.get("format") != "condition-page":
        return [FieldProblem("format", "This is not a page document: the format must be “condition-page”.")]
    if type(value.get("version")) is not int or value["version"] != 1:
        return [FieldProblem("version", "Only version 1 of the format can be read.")]
    errors = islice(_validator().iter_errors(value), MOST_PROBLEMS)
    return sorted((_problem(error) for error in errors), key=lambda problem: problem.field)


def path_words(path: Iterable[str | int]) -> str:
    """A path as people write it: `sections[2].body`."""
    words = ""
    for step in path:
        words += f"[{step}]" if isinstance(step, int) else f".{_short(step)}" if words else _short(step)
    return words


@lru_cache(maxsize=1)
def _validator() -> Any:
    """The validator of schema.json. Stricter than the standard in one point: 1.0 is not a whole number."""
    strict = Draft202012Validator.TYPE_CHECKER.redefine(
        "integer", lambda _, value: isinstance(value, int) and not isinstance(value, bool)
    )
    kind = validators.extend(Draft202012Validator, type_checker=strict)
    return kind(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))


def _problem(error: ValidationError) -> FieldProblem:
    path = list(error.absolute_path)
    if "propertyNames" in error.absolute_schema_path:
        return FieldProblem(
            path_words(path), f"The key “{_short(error.instance)}” must be {_expected(error)}."
        )
    if error.validator == "required":
        missing = next((name for name in error.validator_value if f"'{name}' is" in error.message), "")
        return FieldProblem(path_words([*path, missing]), "This field is required and missing.")
    if error.validator == "additionalProperties":
        unknown = sorted(set(error.instance) - set(error.schema.get("properties", {})))
        words = ", ".join(f"“{_short(name)}”" for name in unknown[:5])
        return FieldProblem(path_words([*path, unknown[0]]), f"The format has no such field: {words}.")
    return FieldProblem(path_words(path), _message(error))


def _message(error: ValidationError) -> str:
    limit, value = error.validator_value, error.instance
    match error.validator:
        case "type":
            wanted = [limit] if isinstance(limit, str) else limit
            return f"This must be {' or '.join(TYPE_WORDS[name] for name in wanted)}."
        case "enum":
            return _enum_message(value, limit)
        case "maxLength":
            return f"This text is too long: {len(value):,} characters, and at most {limit:,} are allowed."
        case "minLength":
            return "This must not be empty." if limit == 1 else f"This must have at least {limit} characters."
        case "minimum" | "maximum":
            return f"This must be a whole number from {error.schema['minimum']} to {error.schema['maximum']}."
        case "uniqueItems":
            return "The same entry is listed twice."
    return f"“{_short(value)}” is not right here: this must be {_expected(error)}."


def _enum_message(value: object, allowed: list[str]) -> str:
    if allowed == list(AUTHORED) and value in ON_PAGE:
        return f"The page composes the section “{value}” itself; a document cannot give its text."
    words = ", ".join(entry or "an empty text" for entry in allowed)
    unknown = "section kind" if allowed == list(AUTHORED) else "value"
    return f"“{_short(value)}” is not a known {unknown}. Known are: {words}."


def _expected(error: ValidationError) -> str:
    return str(error.schema.get("x-expects", "as the format says"))


def _short(value: object) -> str:
    words = value if isinstance(value, str) else repr(value)[:100]
    words = "".join(c if c.isprintable() else "?" for c in words)
    return words if len(words) <= 60 else words[:57] + "…"
