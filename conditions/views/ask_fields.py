"""The fields of the form for questions, ready to be printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conditions.questions.asked import HEARD, ROLES
from conditions.views.ask_form import MOST, YES_OR_NO, AskForm, Problem, countries

if TYPE_CHECKING:
    from references.site_texts import SiteTexts


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `kind` is the template that prints it, `autocomplete` the token of the HTML standard."""

    name: str
    kind: str
    value: str
    problem: Problem | None
    choices: tuple[Choice, ...] = ()
    autocomplete: str = ""
    has_hint: bool = False
    is_needed: bool = False
    input_type: str = "text"

    @property
    def template(self) -> str:
        return f"conditions/ask/{self.kind}.html"

    @property
    def most(self) -> int:
        return MOST.get(self.name, 0)

    @property
    def described_by(self) -> str:
        """The ids of the texts that explain it."""
        ids = [f"{self.name}-hint"] * self.has_hint + [f"{self.name}-error"] * bool(self.problem)
        return " ".join(ids)


@dataclass(frozen=True, slots=True)
class Group:
    key: str
    fields: tuple[Field, ...]


HINTED = {"about", "question", "role", "country", "email", "consent"}


def groups_of(
    form: AskForm, problems: list[Problem], texts: SiteTexts, *, language: str, is_about_given: bool
) -> tuple[Group, ...]:
    """The form, part by part; without the name of the condition when it is given already."""
    wrong = {problem.field: problem for problem in reversed(problems)}

    def field(name: str, kind: str, **parts: object) -> Field:
        return Field(
            name,
            kind,
            form.values[name],
            wrong.get(name),
            has_hint=name in HINTED,
            **parts,  # type: ignore[arg-type]
        )

    def chosen(name: str, kind: str, values: dict[str, str], **parts: object) -> Field:
        rows = tuple(Choice(value, label, value == form.values[name]) for value, label in values.items())
        return field(name, kind, choices=rows, **parts)

    def worded(name: str, values: tuple[str, ...]) -> dict[str, str]:
        return {value: texts[f"ask.{name}.{value}"] for value in values}

    about = () if is_about_given else (field("about", "line"),)
    return (
        Group("question", (*about, field("question", "lines", is_needed=True))),
        Group(
            "you",
            (
                chosen("role", "select", worded("role", tuple(ROLES))),
                chosen("country", "select", countries(language), autocomplete="country"),
                field("state", "line", autocomplete="address-level1"),
                chosen("asked_before", "radios", worded("asked_before", YES_OR_NO)),
                chosen("heard", "select", worded("heard", tuple(HEARD))),
            ),
        ),
        Group(
            "reach",
            (
                field("given_name", "line", autocomplete="given-name"),
                field("family_name", "line", autocomplete="family-name"),
                field("email", "line", autocomplete="email", input_type="email"),
            ),
        ),
        Group(
            "choice",
            (chosen("consent", "radios", worded("consent", YES_OR_NO), is_needed=True),),
        ),
    )
