"""Finds the condition that an entry of a catalogue is about: by number, by code, and last by its exact name.

Promise: what is not certain is refused with its reason. The codes that the source itself gave in an earlier
release decide nothing, so a mistake does not keep itself alive.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import F, Q

from conditions.importers.catalogue.load.said import Said
from conditions.importers.catalogue.records import Code
from conditions.models import Condition, Fact, Source
from gard.lib.folding import fold
from references.codes import bare

BY_NUMBER, BY_CODE, BY_NAME = 0, 1, 9
SAME_BY = ("mondo", "orpha", "omim", "mesh", "umls")
"""Systems by which two entries are taken for the same disease, the surest first."""

AMBIGUOUS = "The code belongs to more than one condition"
TWO_ENTRIES = "Two entries claim the same GARD number, so the number decides for neither"
TWO_NUMBERS = "The entry claims more than one GARD number, so none of them decides"
TWO_FIT = "Two entries fit the same condition equally well"


class Subjects:
    """Resolves the entries of one source. `names` are the conditions that the source itself makes."""

    def __init__(self, source: Source, said: Said, makes_conditions: bool, trust: int) -> None:
        self.said = said
        self.makes_conditions = makes_conditions
        self.conditions = dict(Condition.objects.order_by().values_list("pk", "name"))
        self.codes = codes_of_others(source, trust)
        self.names: dict[int, str] = {}
        self.found: dict[Code, int | None] = {}
        self.is_refused: set[Code] = set()
        self.told: set[Code] = set()
        self.claim_numbers()
        self.claim_entries()

    def of(self, code: Code) -> int | None:
        """The number of the condition, or None."""
        if code not in self.found:
            self.found[code] = None if code in self.is_refused else self.by_code(code)
        return self.found[code]

    def claim_numbers(self) -> None:
        """Entries that say which GARD number they have: one number, one entry."""
        entries: dict[int, dict[Code, str]] = defaultdict(dict)
        numbers: dict[Code, set[int]] = defaultdict(set)
        for number, code, name in self.said.numbers():
            entries[number].setdefault(code, name)
            numbers[code].add(number)
        for number, claims in sorted(entries.items()):
            own = claims.pop(Code("gard", str(number)), "")
            if len(claims) > 1:
                self.said.refused.add(TWO_ENTRIES, f"GARD:{number} by {listed(claims)}")
                claims = {}
            claims = {code: name for code, name in claims.items() if self.has_one(code, numbers[code])}
            name = own or next(iter(claims.values()), "")
            if self.makes_conditions and name:
                self.names[number] = name
                self.conditions.setdefault(number, name)
            if number in self.conditions:
                self.found.update(dict.fromkeys(claims, number))

    def has_one(self, code: Code, numbers: set[int]) -> bool:
        if not self.makes_conditions:
            numbers = numbers & self.conditions.keys()
        if len(numbers) > 1 and code not in self.told:
            self.told.add(code)
            self.said.refused.add(TWO_NUMBERS, f"{code.code}: {', '.join(map(str, sorted(numbers)))}")
        return len(numbers) == 1

    def refuse(self, code: Code, reason: str, place: str) -> None:
        if code not in self.is_refused:
            self.is_refused.add(code)
            self.said.refused.add(reason, place)

    def claim_entries(self) -> None:
        """Entries without a number of their own: the surest way that leads to one condition; a condition that
        two entries fit goes to the surer one."""
        claims: dict[int, list[tuple[int, Code]]] = defaultdict(list)
        for code, number in self.found.items():
            if number is not None:
                claims[number].append((BY_NUMBER, code))
        for code in self.said.terms:
            if code.scheme in {"gard", "hpo"} or code in self.found or code in self.is_refused:
                continue
            rank, number = self.search(code)
            if number is not None:
                claims[number].append((rank, code))
        for number, rivals in claims.items():
            best = min(rank for rank, _ in rivals)
            first = [code for rank, code in rivals if rank == best]
            if len(first) > 1 and best > BY_CODE:
                first = self.of_the_same_name(number, first)
            self.found.update(dict.fromkeys(first, number))
            for _, code in rivals:
                if code not in first:
                    self.found[code] = None

    def of_the_same_name(self, number: int, rivals: list[Code]) -> list[Code]:
        named = [c for c in rivals if fold(self.said.name_of(c)) == fold(self.conditions[number])]
        if len(named) != 1:
            place = f"{listed(rivals)} for condition {number}"
            self.said.refused.add(TWO_FIT, place, len(rivals))
            return []
        return named

    def search(self, code: Code) -> tuple[int, int | None]:
        """How sure, and which condition."""
        direct = self.by_code(code)
        if direct is not None:
            return BY_CODE, direct
        terms = self.said.terms[code]
        if all(term.is_obsolete for term in terms):
            return BY_NAME, None
        same = [each for term in terms for each in term.same_as]
        for rank, scheme in enumerate(SAME_BY, start=BY_CODE + 1):
            found = self.one_of(each for each in same if each.scheme == scheme)
            if found is not None:
                return rank, found
        return BY_NAME, self.by_name().get(fold(self.said.name_of(code)))

    def one_of(self, codes: Iterable[Code]) -> int | None:
        """The condition of these codes if all of them that are known lead to the same one."""
        fitting = {number for code in codes for number in self.codes.get(code, ())}
        return fitting.pop() if len(fitting) == 1 else None

    def by_code(self, code: Code) -> int | None:
        if code.scheme == "gard":
            return int(code.code) if int(code.code) in self.conditions else None
        fitting = self.codes.get(code, set())
        if len(fitting) > 1:
            self.refuse(code, AMBIGUOUS, f"{code.scheme} {code.code}")
        return next(iter(fitting)) if len(fitting) == 1 else None

    def by_name(self) -> dict[str, int]:
        """Conditions by folded name, where only one has it."""
        if not hasattr(self, "_by_name"):
            every: dict[str, int] = {}
            twice = set()
            for number, name in self.conditions.items():
                folded = fold(name)
                if every.setdefault(folded, number) != number:
                    twice.add(folded)
            self._by_name = {name: number for name, number in every.items() if name not in twice}
            self._by_name.pop("", None)
        return self._by_name


def listed(codes: Iterable[Code]) -> str:
    return " and ".join(code.code for code in codes)


def codes_of_others(source: Source, trust: int) -> dict[Code, set[int]]:
    """Codes that readers see, from editors, documents and sources of more trust: the most trusted who gives a
    code decides. Sources of less trust do not count, or each import would read the last one's conclusions."""
    better = Q(source__trust__lt=trust) & ~Q(source=source)
    facts = Fact.objects.filter(~Q(origin=Fact.Origin.CATALOGUE) | better, kind=Fact.Kind.CODE)
    rows = (
        facts.shown()
        .exclude(scheme__in=("gard", "icd-10"))
        .order_by(F("source__trust").asc(nulls_first=True))
    )
    found: dict[Code, set[int]] = {}
    trusted: dict[Code, int] = {}
    for scheme, text, number, trust in rows.values_list("scheme", "code", "condition_id", "source__trust"):
        code = Code(scheme, bare(scheme, text))
        if trusted.setdefault(code, trust or 0) == (trust or 0):
            found.setdefault(code, set()).add(number)
    return found
