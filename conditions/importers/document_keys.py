"""The keys that a page document gives to works and glossary terms."""

from __future__ import annotations

from dataclasses import dataclass, field

from references.models import Citation, GlossaryTerm
from references.richtext import references_in, remap


@dataclass(slots=True)
class Keys:
    """The document's own keys for works and glossary terms, given out as texts are passed in order."""

    works: dict[int, Citation]
    terms: dict[int, GlossaryTerm]
    of_work: dict[int, str] = field(default_factory=dict)
    of_term: dict[int, str] = field(default_factory=dict)

    def work(self, key: int) -> str:
        return self.of_work.setdefault(self.works[key].pk, f"c{len(self.of_work) + 1}")

    def term(self, key: int) -> str:
        return self.of_term.setdefault(self.terms[key].pk, f"t{len(self.of_term) + 1}")

    def text(self, body: str) -> str:
        """The text with the document's keys. Raise UnknownKey for a marker that leads nowhere."""
        found = references_in(body)
        citations = {key: self.work(int(key)) for key in found.citations if int(key) in self.works}
        terms = {key: self.term(int(key)) for key in found.terms if int(key) in self.terms}
        return remap(body, citations, terms)
