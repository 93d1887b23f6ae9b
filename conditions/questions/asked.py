"""What a reader tells us with a question: the shape of the private part, and nothing that stores it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any

from gard.lib.clean_text import clean

ROLES = {
    "patient": "I have the condition",
    "relative": "A relative or friend of someone who has it",
    "professional": "A health professional",
    "researcher": "A researcher",
    "student": "A student",
    "teacher": "A teacher or carer",
    "other": "Somebody else",
}
HEARD = {
    "search": "A search engine",
    "professional": "A health professional",
    "organisation": "A patient organisation",
    "friend": "A friend or relative",
    "media": "News or social media",
    "other": "Some other way",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A reader's own words and details. Kept only sealed. `about` is the condition as the reader named it."""

    text: str
    about: str = ""
    language: str = "en"
    given_name: str = ""
    family_name: str = ""
    email: str = ""
    role: str = ""
    country: str = ""
    state: str = ""
    heard: str = ""
    has_asked_before: bool | None = None
    code: str = ""

    def __repr__(self) -> str:
        """A reader's words stay out of logs and tracebacks."""
        return "<Asked: private>"

    __str__ = __repr__

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.given_name, self.family_name) if part)

    def cleaned(self) -> Asked:
        """Without characters that cannot be seen, and each word in the one form in which it is compared."""
        values: dict[str, Any] = asdict(self)
        for name, value in values.items():
            values[name] = clean(value) if isinstance(value, str) else value
        return Asked(**values)

    def to_bytes(self) -> bytes:
        return json.dumps(asdict(self), ensure_ascii=False).encode()

    @classmethod
    def from_bytes(cls, stored: bytes) -> Asked:
        """Fields that this release does not know are left out; what it misses is empty."""
        known = {field.name for field in fields(cls)}
        return cls(**{key: value for key, value in json.loads(stored).items() if key in known})
