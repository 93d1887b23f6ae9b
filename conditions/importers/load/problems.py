"""Why a document is not loaded, in sentences that name the part of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import DatabaseError

from references.richtext import TextTooLong, UnknownKey


class Refused(Exception):
    """The document is not loaded; `sentences` say why."""

    def __init__(self, *sentences: str) -> None:
        self.sentences = sentences
        super().__init__(" ".join(sentences))


@contextmanager
def part(path: str) -> Iterator[None]:
    """Whatever cannot be kept in here is refused under its path in the document, such as `citations.c1`."""
    try:
        yield
    except ValidationError as error:
        raise Refused(*sentences(error, path)) from error
    except (TextTooLong, UnknownKey) as error:
        raise Refused(f"{path}: {error}") from error
    except DatabaseError as error:
        raise Refused(
            f"{path or 'page'}: The database refused this, so nothing of the page was kept."
        ) from error


def sentences(error: ValidationError, path: str = "") -> list[str]:
    """What is wrong, field by field where it is known."""
    if not hasattr(error, "error_dict"):
        return [f"{path}: {message}" if path else message for message in error.messages]
    found = []
    for name, messages in error.message_dict.items():
        place = ".".join(filter(None, (path, "" if name == "__all__" else name)))
        found += [f"{place}: {message}" if place else message for message in messages]
    return found
