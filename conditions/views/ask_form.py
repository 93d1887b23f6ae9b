"""Reads the form for questions: what was typed, what is wrong with it, and the question that comes of it.

Promise: whatever was typed is shown back whole, also what is too long; control characters never get in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from conditions.questions.asked import HEARD, ROLES, Asked
from gard.lib.clean_text import clean
from gard.lib.folding import fold

if TYPE_CHECKING:
    from django.http import QueryDict

MOST = {
    "question": 4000,
    "about": 200,
    "state": 100,
    "given_name": 80,
    "family_name": 80,
    "email": 254,
}
"""Longest texts, in characters; an e-mail address by RFC 5321, section 4.5.3."""

YES_OR_NO = ("yes", "no")
CHOSEN = ("role", "country", "asked_before", "heard", "consent")
FIELDS = ("condition", *MOST, *CHOSEN)
TRAP = "website"
SHOWN = ("emergency", "offers")
"""What may stand on the page before a question is sent; `seen` says which of it the reader has seen."""

NO_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
"""Codes in the Unicode list that name no country (UTS 35, part 1, section 3.2)."""

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field: the key of a site text, and what fills its places."""

    field: str
    key: str
    most: int = 0
    length: int = 0

    @property
    def anchor(self) -> str:
        """The control to go to."""
        return f"{self.field}-yes" if self.field == "consent" else self.field


@dataclass(frozen=True, slots=True)
class AskForm:
    """A form as it was sent, or as it is opened."""

    values: dict[str, str]
    seen: frozenset[str] = frozenset()
    is_trapped: bool = False
    wants_change: bool = False

    @classmethod
    def opened(cls, condition: str) -> AskForm:
        return cls(dict.fromkeys(FIELDS, "") | {"condition": number_or_none(condition)})

    @classmethod
    def sent(cls, data: QueryDict) -> AskForm:
        values = {name: one_line(data.get(name, "")) for name in FIELDS}
        values["question"] = several_lines(data.get("question", ""))
        values["condition"] = number_or_none(values["condition"])
        for name in CHOSEN:
            if values[name] not in choices_of(name):
                values[name] = ""
        return cls(
            values,
            frozenset(data.get("seen", "").split()) & frozenset(SHOWN),
            is_trapped=bool(data.get(TRAP)),
            wants_change=data.get("act") == "change",
        )

    @property
    def may_post(self) -> bool:
        return self.values["consent"] == "yes"

    @property
    def content(self) -> str:
        """All that was filled in; nothing that depends on the pages of the site or on the address."""
        return json.dumps([self.values[name] for name in FIELDS], ensure_ascii=False)

    def problems(self) -> list[Problem]:
        """In the order of the form; none when the question can be taken."""
        found = [
            Problem(name, long_key(name), most, len(self.values[name]))
            for name, most in MOST.items()
            if len(self.values[name]) > most
        ]
        if not self.values["question"]:
            found.append(Problem("question", "ask.error.question.empty"))
        email = self.values["email"]
        if email and len(email) <= MOST["email"] and not is_email(email):
            found.append(Problem("email", "ask.error.email.wrong"))
        if not self.values["consent"]:
            found.append(Problem("consent", "ask.error.consent.empty"))
        return sorted(found, key=lambda problem: ORDER.index(problem.field))

    def asked(self, language: str) -> Asked:
        texts = {name: self.values[name] for name in ("about", "given_name", "family_name", "email")}
        chosen = {name: self.values[name] for name in ("role", "country", "state", "heard")}
        before = self.values["asked_before"]
        return Asked(
            text=self.values["question"],
            language=language,
            has_asked_before=before == "yes" if before else None,
            **texts,
            **chosen,
        )


ORDER = ("about", "question", "role", "country", "state", "given_name", "family_name", "email", "consent")


def long_key(name: str) -> str:
    if name == "email":
        return "ask.error.email.wrong"
    return f"ask.error.{'name' if name.endswith('_name') else name}.long"


def one_line(text: str) -> str:
    """No line break survives, so nothing typed can begin a header of its own."""
    return " ".join(clean(CONTROL.sub(" ", text)).split())


def several_lines(text: str) -> str:
    lines = clean(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def number_or_none(text: str) -> str:
    return text if text.isascii() and text.isdecimal() and len(text) <= 9 else ""


def is_email(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def choices_of(name: str) -> Iterable[str]:
    """The values that may be chosen."""
    if name == "country":
        return countries("en")
    return {"role": ROLES, "heard": HEARD}.get(name, YES_OR_NO)


@cache
def countries(language: str) -> dict[str, str]:
    """Code -> name in this language, by name."""
    known = Locale.parse(language).territories
    rows = [(code, str(name)) for code, name in known.items() if len(code) == 2 and code.isalpha()]
    named = [(code, name) for code, name in rows if code not in NO_COUNTRIES]
    return dict(sorted(named, key=lambda row: fold(row[1])))
