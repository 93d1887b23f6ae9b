"""A condition page as it stands in a browser: the form's fields, not saved, read with the cleaning of a
save.

Promise: nothing is written; what a save would refuse comes out as findings, in the same words; what no form
of ours sends raises `Unreadable`, with a sentence for the editor.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.forms import DateField
from django.forms import ValidationError as Invalid
from django.utils import timezone
from django.utils.text import slugify

from conditions.editions import Finding, FrozenName, FrozenSection, Payload
from conditions.kinds import AUTHORED, ORDER
from references.richtext import TextTooLong, clean, problems

MOST_SECTIONS = 100
MOST_NAMES = 1_000
MOST_WORKS = 1_000
MOST_CHARACTERS = 800_000
LONGEST_NAME = 250
LOOKED_AT_OF_A_TEXT_TOO_LONG = 50_000  # characters; escaping them makes no text that is too long again
GREATEST_KEY = 2**63 - 1
NOT_WHOLE = "The form did not arrive whole. Your text is safe where it is; save it, or reload the page."


class Unreadable(ValueError):
    """The request is none that the form sends; the message is meant for the editor."""


@dataclass(frozen=True, slots=True)
class TypedPage:
    """What was typed, for each language, and what a save would refuse of it."""

    payloads: dict[str, Payload]
    refusals: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class TypedRow:
    """One row of the form, with the sentences that a save would answer with."""

    section: FrozenSection
    language: str
    refused: tuple[str, ...]


def read_typed(data) -> TypedPage:
    """From a POST with the form's own names. Raises Unreadable."""
    if sum(len(value) for key in data for value in data.getlist(key)) > MOST_CHARACTERS:
        raise Unreadable(
            "This is more text than can be looked at while you write. Save it to have it checked."
        )
    refusals: list[Finding] = []
    rows: dict[tuple[str, str], TypedRow] = {}
    for row in section_rows(data, refusals):
        kind, language = row.section.kind, row.language
        if (language, kind) in rows:
            sentence = f"{AUTHORED[kind]} is there twice in one language. Join the two, or delete one."
            refusals.append(Finding("blocking", kind, "twice", sentence, language=language))
            continue
        rows[language, kind] = row
        refusals += (Finding("blocking", kind, "refused", said, language=language) for said in row.refused)
    languages = ["en", *sorted({language for language, _ in rows} - {"en"})]
    return TypedPage({language: payload_in(language, data, rows) for language in languages}, tuple(refusals))


def payload_in(language: str, data, rows: dict[tuple[str, str], TypedRow]) -> Payload:
    """Only what readiness looks at is filled; as on a save, an empty address is made from the name."""
    name = text_of(data, "name")[:LONGEST_NAME].strip()
    sections = [row.section for (spoken, _), row in rows.items() if spoken == language]
    return Payload(
        name=name,
        slug=text_of(data, "slug").strip() or slugify(name)[:LONGEST_NAME] or "condition",
        is_rare=True,
        other_names=tuple(names_in(data)),
        categories=tuple(keys_of(data, "categories")),
        parents=(),
        sections=tuple(sorted(sections, key=lambda section: ORDER[section.kind])),
        organizations=(),
        resources=(),
    )


def section_rows(data, refusals: list[Finding]) -> Iterator[TypedRow]:
    for at in range(number_of_rows(data, "sections", MOST_SECTIONS)):
        prefix = f"sections-{at}-"
        if data.get(prefix + "DELETE") or prefix + "kind" not in data:
            continue
        kind, body = data[prefix + "kind"], text_of(data, prefix + "body")
        if kind:
            yield section_row(data, prefix, kind, body)
        elif body.strip():
            sentence = (
                "A section has text but no name yet. Choose which section it is, so that it can be saved."
            )
            refusals.append(Finding("blocking", "page", "no-kind", sentence))


def section_row(data, prefix: str, kind: str, body: str) -> TypedRow:
    language = data.get(prefix + "language", "en")
    if kind not in AUTHORED or language not in dict(settings.LANGUAGES):
        raise Unreadable(NOT_WHOLE)
    refused = problems(body) if body else ()
    try:
        cleaned = clean(body)
    except TextTooLong as too_long:
        cleaned, refused = clean(body[:LOOKED_AT_OF_A_TEXT_TOO_LONG]), (str(too_long),)
    section = FrozenSection(
        kind=kind,
        heading=text_of(data, prefix + "heading")[:LONGEST_NAME].strip(),
        body=cleaned,
        updated_on=date_of(text_of(data, prefix + "updated_on"), is_new=not data.get(prefix + "id")),
        attached=tuple(keys_of(data, prefix + "attached")),
    )
    return TypedRow(section, language, tuple(f"{AUTHORED[kind]}: {sentence}" for sentence in refused))


def names_in(data) -> Iterator[FrozenName]:
    for at in range(number_of_rows(data, "other_names", MOST_NAMES)):
        name = text_of(data, f"other_names-{at}-name")[:LONGEST_NAME].strip()
        if name and not data.get(f"other_names-{at}-DELETE"):
            yield FrozenName(name, data.get(f"other_names-{at}-language", "en"))


def number_of_rows(data, prefix: str, most: int) -> int:
    given = data.get(f"{prefix}-TOTAL_FORMS", "")
    if not (given.isascii() and given.isdecimal() and len(given) < 6 and int(given) <= most):
        raise Unreadable(NOT_WHOLE)
    return int(given)


def keys_of(data, name: str) -> list[int]:
    given = data.getlist(name)
    is_keys = all(key.isascii() and key.isdecimal() and len(key) < 20 for key in given)
    if len(given) > MOST_WORKS or not is_keys or any(int(key) > GREATEST_KEY for key in given):
        raise Unreadable(NOT_WHOLE)
    return sorted({int(key) for key in given})


def text_of(data, name: str) -> str:
    """Without NUL, which no form field takes."""
    return data.get(name, "").replace("\x00", "")


def date_of(given: str, *, is_new: bool) -> str | None:
    """A new section gets its date when it is saved; of a date that cannot be read, saving will speak."""
    today = timezone.localdate().isoformat()
    if not given.strip():
        return today if is_new else None
    try:
        return DateField().clean(given).isoformat()
    except Invalid:
        return today
