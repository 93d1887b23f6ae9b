"""A term while its lines or properties are being read, whatever the format of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .known_codes import same_as
from .records import Code, Named, Statement, Term

WITHDRAWN = re.compile(r"obsolete:?[ _]", re.IGNORECASE)
"""What ontologies put before the name of an entry that they withdrew."""


@dataclass(slots=True)
class TermDraft:
    """What is known so far. `xrefs` are plain references, `exact` and `loose` those said to match so."""

    code: Code
    name: str = ""
    names: list[Named] = field(default_factory=list)
    definition: str = ""
    sources: tuple[str, ...] = ()
    xrefs: list[Code] = field(default_factory=list)
    exact: list[Code] = field(default_factory=list)
    loose: list[Code] = field(default_factory=list)
    parents: list[Code] = field(default_factory=list)
    former: list[Code] = field(default_factory=list)
    successors: list[Code] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    is_obsolete: bool = False

    def terms(self) -> Iterator[Term]:
        """The term, then one for each of its former ids."""
        name = self.name
        if self.is_obsolete and (found := WITHDRAWN.match(name)):
            name = name[found.end() :]
        yield Term(
            code=self.code,
            name=name,
            names=tuple(
                each for each in dict.fromkeys(self.names) if each.text != name or each.scope == "lay"
            ),
            definition=self.definition,
            definition_sources=self.sources,
            same_as=same_as(self.code, self.xrefs, self.exact, self.loose),
            parents=tuple(dict.fromkeys(self.parents)),
            statements=tuple(dict.fromkeys(self.statements)),
            is_obsolete=self.is_obsolete,
            successor=self.successors[0] if self.is_obsolete and len(set(self.successors)) == 1 else None,
        )
        for code in dict.fromkeys(self.former):
            yield Term(code, is_obsolete=True, successor=self.code)
