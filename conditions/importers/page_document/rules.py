"""What a schema cannot say about a page document: real dates, whole addresses, nothing twice.

Promise: each rule names the field by path; a document without problems meets the constraints of its rows.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any

from conditions.features.frequency import is_odd
from conditions.importers.page_document.addresses import email_problem, resource_problems, url_problem
from conditions.importers.page_document.results import FieldProblem
from conditions.pages.pictures.prevalence import MOST_FIGURES

Content = Mapping[str, Any]
FIGURES = "Write numbers with the figures 0 to 9, and at most {} in a row."


def rule_problems(value: Content) -> list[FieldProblem]:
    """Problems of a document whose shape is right. Rich text is checked elsewhere."""
    rules = (_name, _lists, _facts, _citations, _terms, _sections, _organizations, _resources, _questions)
    return list(chain.from_iterable(rule(value) for rule in rules))


def dates_in(value: Content) -> Iterator[tuple[str, str]]:
    """Path and text of every date that is given."""
    for key, citation in value.get("citations", {}).items():
        yield f"citations.{key}.accessed", citation.get("accessed") or ""
    for path, section in _each(value, "sections"):
        yield f"{path}.updated", section.get("updated") or ""
    for path, question in _each(value, "questions"):
        yield f"{path}.posted", question.get("posted") or ""
        for place, topic in enumerate(question.get("topics", ())):
            yield f"{path}.topics[{place}].updated", topic.get("updated") or ""


def _each(value: Content, field: str) -> Iterator[tuple[str, Content]]:
    for place, entry in enumerate(value.get(field, ())):
        yield f"{field}[{place}]", entry


def _twice(
    entries: Iterable[tuple[str, Content]],
    identity: Callable[[Content], Hashable],
    what: str,
    field: str = "",
) -> Iterator[FieldProblem]:
    """One problem for each entry that repeats an earlier one, naming the earlier one."""
    first: dict[Hashable, str] = {}
    for path, entry in entries:
        earlier = first.setdefault(identity(entry), path)
        if earlier != path:
            yield FieldProblem(path + field, f"{what} is given already by {earlier}.")


def _name(value: Content) -> Iterator[FieldProblem]:
    if not value["name"].strip():
        yield FieldProblem("name", "This must not be empty.")
    for path, text in dates_in(value):
        if text and not _is_date(text):
            yield FieldProblem(path, f"“{text}” is not a day of the calendar.")


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _lists(value: Content) -> Iterator[FieldProblem]:
    names = list(_each(value, "other_names"))
    yield from (
        FieldProblem(f"{path}.name", "This must not be empty.") for path, e in names if not e["name"].strip()
    )
    yield from _twice(names, lambda e: (e["name"].strip(), e.get("language", "en")), "This name", ".name")
    yield from _twice(_each(value, "categories"), lambda e: e["slug"], "This category", ".slug")
    yield from _twice(_each(value, "parents"), lambda e: e["number"], "This parent", ".number")
    for path, parent in _each(value, "parents"):
        if parent["number"] == value["number"]:
            yield FieldProblem(f"{path}.number", "A condition cannot be its own parent.")


def _facts(value: Content) -> Iterator[FieldProblem]:
    sources = value.get("sources", {})
    for key, source in sources.items():
        if source.get("url") and (problem := url_problem(source["url"])):
            yield FieldProblem(f"sources.{key}.url", problem)
    for path, fact in _each(value, "facts"):
        if fact.get("source") and fact["source"] not in sources:
            message = f"The source “{fact['source']}” is not defined in the document."
            yield FieldProblem(f"{path}.source", message)
        if not any(fact.get(field) for field in ("code", "label", "text")):
            yield FieldProblem(path, "A fact needs a code, a label or a text.")
        if is_odd(fact.get("frequency_text", "")):
            yield FieldProblem(f"{path}.frequency_text", FIGURES.format("nine"))
        if fact["kind"] == "prevalence" and is_odd(fact.get("label", ""), most=MOST_FIGURES):
            yield FieldProblem(f"{path}.label", FIGURES.format("ten"))
        if fact["kind"] == "name" and not fact.get("label"):
            yield FieldProblem(f"{path}.label", "Give the name.")
        if fact["kind"] == "definition" and not fact.get("text"):
            yield FieldProblem(f"{path}.text", "Give the text of the definition.")
        if fact["kind"] == "code" and not fact.get("scheme"):
            yield FieldProblem(f"{path}.scheme", "Say which coding system the code is from.")


def _citations(value: Content) -> Iterator[FieldProblem]:
    citations = [(f"citations.{key}", entry) for key, entry in value.get("citations", {}).items()]
    for path, entry in citations:
        if not any(entry.get(field) for field in ("authors", "title", "source")):
            yield FieldProblem(path, "A citation needs at least its authors, its title or its source.")
        if entry.get("url") and (problem := url_problem(entry["url"])):
            yield FieldProblem(f"{path}.url", problem)
        if entry.get("accessed") and not entry.get("url"):
            yield FieldProblem(f"{path}.accessed", "A date of access needs the address that was read.")
    for field, name in (("pmid", "PMID"), ("doi", "DOI")):
        given = [(path, entry) for path, entry in citations if entry.get(field)]
        yield from _twice(given, lambda e, field=field: e[field], f"This {name}", f".{field}")  # type: ignore[misc]


def _terms(value: Content) -> Iterator[FieldProblem]:
    terms = [(f"terms.{key}", entry) for key, entry in value.get("terms", {}).items()]
    yield from _twice([t for t in terms if t[1].get("slug")], lambda e: e["slug"], "This slug", ".slug")


def _sections(value: Content) -> Iterator[FieldProblem]:
    citations = value.get("citations", {})
    sections = list(_each(value, "sections"))
    yield from _twice(
        sections, lambda e: (e["kind"], e.get("language", "en")), "This section in this language", ".kind"
    )
    for path, section in sections:
        for place, key in enumerate(section.get("attached", ())):
            if key not in citations:
                message = f"The citation “{key}” is not defined in the document."
                yield FieldProblem(f"{path}.attached[{place}]", message)


def _organizations(value: Content) -> Iterator[FieldProblem]:
    listed = list(_each(value, "organizations"))
    yield from _twice(
        listed, lambda e: (e["name"].strip(), e.get("website", "")), "This organisation", ".name"
    )
    for path, entry in listed:
        if entry.get("website") and (problem := url_problem(entry["website"])):
            yield FieldProblem(f"{path}.website", problem)
        if entry.get("email") and (problem := email_problem(entry["email"])):
            yield FieldProblem(f"{path}.email", problem)


def _resources(value: Content) -> Iterator[FieldProblem]:
    listed = list(_each(value, "resources"))
    yield from _twice(listed, lambda e: (e["name"].strip(), e["address"]), "This resource", ".name")
    for path, entry in listed:
        scheme = entry.get("code_scheme", "")
        for field, problem in resource_problems(entry["sentence"], entry["address"], scheme).items():
            yield FieldProblem(f"{path}.{field}", problem)
        if entry.get("automatic") == "code" and not scheme:
            yield FieldProblem(f"{path}.code_scheme", "Say which coding system decides where it is shown.")


def home_of(question: Content) -> int | None:
    """The page on which a question stands that this page only shows."""
    return (question.get("condition") or {}).get("number")


def _questions(value: Content) -> Iterator[FieldProblem]:
    questions = list(_each(value, "questions"))
    yield from _twice(questions, lambda e: (home_of(e), e["number"]), "This question number", ".number")
    for path, question in questions:
        for place, topic in enumerate(question.get("topics", ())):
            if bool(topic.get("section")) == bool(topic.get("body", "").strip()):
                message = "A topic is a section of the page or a text of its own: give one of the two."
                yield FieldProblem(f"{path}.topics[{place}]", message)
            elif topic.get("condition") and not topic.get("section"):
                message = "Say which section of that page is shown."
                yield FieldProblem(f"{path}.topics[{place}].section", message)
        others = [
            (f"{path}.also_on[{place}]", each) for place, each in enumerate(question.get("also_on", ()))
        ]
        yield from _twice(others, lambda e: e["number"], "This page", ".number")
