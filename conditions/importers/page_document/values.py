"""Raw JSON to plain values, stricter than the standard library.

Promise: UTF-8 only, no key twice, no NaN, no control characters, no depth that exhausts the stack;
each a `Malformed` with the line where one is known.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from conditions.importers.page_document.shape import path_words

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
DEEPEST = 40


class Malformed(ValueError):
    """Not JSON that can be trusted. `line` counts within the piece; `field` is a path or empty."""

    def __init__(self, message: str, line: int | None = None, field: str = "") -> None:
        super().__init__(message)
        self.message, self.line, self.field = message, line, field


def value_of(data: bytes) -> object:
    """The value that the bytes write down; raises Malformed."""
    text = _text(data)
    try:
        value: object = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except Malformed:
        raise
    except json.JSONDecodeError as error:
        raise Malformed(_explained(error), error.lineno) from None
    except RecursionError:
        raise Malformed("The brackets are nested too deeply.") from None
    except ValueError:
        raise Malformed("A number has too many digits.") from None
    for path, found in _control_characters(value):
        code = f"U+{ord(found):04X}"
        raise Malformed(f"The text holds the character {code}, which is not allowed.", field=path)
    return value


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Malformed(f"This is not UTF-8 text (byte {error.start + 1}).", line) from None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result: dict[str, object] = {}
    for key, value in pairs:
        if key in result:
            raise Malformed(f"The key “{key[:60]}” stands twice in the same object.", field=key[:60])
        result[key] = value
    return result


def _constant(name: str) -> object:
    raise Malformed(f"{name} is not a value of JSON.")


def _explained(error: json.JSONDecodeError) -> str:
    where = f"line {error.lineno}, column {error.colno}"
    if error.msg == "Extra data":
        return (
            f"Something follows the end of the document ({where}). For several documents use one line for "
            "each and the ending .ndjson."
        )
    return f"This is not valid JSON: {error.msg[0].lower()}{error.msg[1:]} ({where})."


def _control_characters(value: object) -> Iterator[tuple[str, str]]:
    """Path and character of each forbidden character; an explicit stack, so that depth cannot hurt."""
    waiting: list[tuple[tuple[str | int, ...], object]] = [((), value)]
    while waiting:
        path, each = waiting.pop()
        if len(path) > DEEPEST:
            raise Malformed("The brackets are nested too deeply.", field=path_words(path[:3]))
        if isinstance(each, str) and (found := CONTROL.search(each)):
            yield path_words(path), found[0]
        elif isinstance(each, dict):
            waiting += [((*path, key), entry) for key, entry in each.items()]
            waiting += [((*path, key), key) for key in each if CONTROL.search(key)]
        elif isinstance(each, list):
            waiting += [((*path, place), entry) for place, entry in enumerate(each)]
