"""Turns what a source says of its entries into the facts that conditions should have from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from django.conf import settings

from conditions.actions.fact_rules import SYMBOL
from conditions.importers.catalogue.load.said import Said
from conditions.importers.catalogue.load.subjects import Subjects
from conditions.importers.catalogue.records import Code, Statement, Term
from conditions.models import Fact
from gard.lib.folding import fold

LONGEST = {
    field.name: field.max_length
    for field in Fact._meta.concrete_fields
    if field.name in {"code", "label", "lay_label", "frequency_text", "detail", "text", "evidence"}
}
SEVERAL_PER_DISEASE = {"icd-10", "icd-11"}
"""Codes of chapters and groups as well: one may stand for many diseases."""

NOT_THE_SAME = {"hpo", "hgnc", "gard"}
KINDS = {kind.value for kind in Fact.Kind}
FREQUENCIES = {"", *Fact.Frequency.values}
LANGUAGES = {code for code, _ in settings.LANGUAGES}


class Saying(NamedTuple):
    """One fact as a source gives it; the fields are columns of Fact."""

    kind: str
    scheme: str = ""
    code: str = ""
    label: str = ""
    language: str = ""
    detail: str = ""
    lay_label: str = ""
    frequency: str = ""
    frequency_text: str = ""
    text: str = ""
    evidence: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """What makes it the same fact in the next release: a definition is one in each language."""
        if self.kind == Fact.Kind.DEFINITION:
            return self.kind, self.language
        return tuple(self[:6])


FIELDS = Saying._fields
Wanted = dict[int, dict[tuple[str, ...], Saying]]


class Wants:
    """Collects the facts of one source, condition by condition, in the order of the files."""

    def __init__(self, said: Said, subjects: Subjects) -> None:
        self.said, self.subjects = said, subjects
        self.rows: Wanted = defaultdict(dict)
        self.elsewhere: Counter[str] = Counter()
        self.named: dict[int, set[tuple[str, str]]] = defaultdict(set)
        self.add_numbers()
        self.add_same()
        self.add_terms()
        self.add_rest()

    def add(self, number: int, saying: Saying, place: Code) -> None:
        """Note one fact, unless it is longer than a row or of a language or class that the site lacks."""
        too_long = next((f for f, most in LONGEST.items() if len(getattr(saying, f)) > (most or 0)), "")
        if too_long:
            self.said.refused.add(f"The {too_long} is longer than {LONGEST[too_long]} characters", place.code)
        elif saying.language and saying.language not in LANGUAGES:
            self.said.refused.add(f"The site has no pages in the language “{saying.language}”", place.code)
        elif saying.kind not in KINDS or saying.frequency not in FREQUENCIES:
            self.said.refused.add(f"“{saying.kind}” or “{saying.frequency}” is not known here", place.code)
        else:
            saying = self.with_symbol(saying, place)
            if saying.code or saying.label or saying.text:
                self.rows[number].setdefault(saying.key, saying)

    def with_symbol(self, saying: Saying, place: Code) -> Saying:
        """A gene by what looks like a symbol; a gene with a code stays without one."""
        if saying.kind != Fact.Kind.GENE or not saying.label or SYMBOL.fullmatch(saying.label):
            return saying
        self.said.refused.add("What stands for the gene is no symbol", f"{place.code} {saying.label[:40]}")
        return saying._replace(label="")

    def add_numbers(self) -> None:
        for number in self.subjects.names:
            code = Code("gard", str(number))
            self.add_code(number, code)

    def add_code(self, number: int, code: Code) -> None:
        self.add(number, Saying(Fact.Kind.CODE.value, code.scheme, code.code), code)

    def add_same(self) -> None:
        """Mappings: each side is a code of the condition that the other is about."""
        labelled: set[tuple[int, Code]] = set()
        for pair in self.said.same:
            number = self.subjects.of(pair[0])
            if number is None and pair[0].scheme != "gard":
                number = self.subjects.of(pair[1])
            if number is None:
                self.elsewhere["mappings"] += 1
                continue
            for code in pair:
                if code.scheme not in NOT_THE_SAME:
                    self.add_code(number, code)
            for code in pair:
                if (number, code) in labelled:
                    continue
                labelled.add((number, code))
                self.add_name(number, self.said.labels.get(code, ""), "exact", "en", code)

    def add_terms(self) -> None:
        claimed = Counter(
            code for terms in self.said.terms.values() for code in {s for t in terms for s in t.same_as}
        )
        for code, terms in self.said.terms.items():
            if code.scheme == "hpo":
                continue
            number = self.subjects.of(code)
            if number is None:
                self.elsewhere["entries"] += 1
                continue
            for term in terms:
                if not term.is_obsolete:
                    self.add_term(number, term, claimed)

    def add_term(self, number: int, term: Term, claimed: Counter[Code]) -> None:
        if term.code.scheme != "gard":
            self.add_code(number, term.code)
        for code in exact_codes(term, claimed):
            self.add_code(number, code)
        self.add_name(number, term.name, "exact", "en", term.code)
        for named in term.names:
            self.add_name(number, named.text, named.scope, named.language, term.code)
        if term.definition:
            sources = ", ".join(term.definition_sources)
            evidence = sources if len(sources) <= 200 else ", ".join(term.definition_sources[:2])[:200]
            saying = Saying(
                Fact.Kind.DEFINITION.value, language="en", text=term.definition, evidence=evidence
            )
            self.add(number, saying, term.code)

    def add_name(self, number: int, text: str, scope: str, language: str, place: Code) -> None:
        """A name that differs from the condition's own, once for each way of writing that readers could tell
        apart. `detail` says when it is no exact name."""
        text = " ".join(text.split())
        folded = fold(text)
        seen = self.named[number]
        if not folded or folded == fold_once(self.subjects.conditions[number]) or (folded, language) in seen:
            return
        seen.add((folded, language))
        detail = "" if scope == "exact" else scope
        self.add(number, Saying(Fact.Kind.NAME.value, label=text, language=language, detail=detail), place)

    def add_rest(self) -> None:
        """Statements and translations, which name the entry that they are about."""
        for code, statements in self.said.statements.items():
            number = self.subjects.of(code)
            if number is None:
                self.elsewhere["statements"] += len(statements)
                continue
            for statement in statements:
                self.add(number, saying_of(statement), code)
        for code, translations in self.said.translations.items():
            number = None if code.scheme == "hpo" else self.subjects.of(code)
            if number is None:
                self.elsewhere["translations"] += 0 if code.scheme == "hpo" else len(translations)
                continue
            for each in translations:
                if each.of == "definition":
                    saying = Saying(Fact.Kind.DEFINITION.value, language=each.language, text=each.text)
                    self.add(number, saying, code)
                else:
                    self.add_name(number, each.text, "exact", each.language, code)

    def passed_over(self) -> list[str]:
        """Sentences about what no condition of the site is."""
        return [
            f"{n:,} {what} are about no condition of this site." for what, n in self.elsewhere.items() if n
        ]


FOLDED: dict[str, str] = {}


def fold_once(name: str) -> str:
    """As `fold`, remembered: a condition's own name is compared with each of its others."""
    if name not in FOLDED:
        if len(FOLDED) > 50:
            FOLDED.clear()
        FOLDED[name] = fold(name)
    return FOLDED[name]


def exact_codes(term: Term, claimed: Counter[Code]) -> Iterable[Code]:
    """Codes of the very same disease. A catalogue's cross-references do not say how close they are: two codes
    of one system, or one code at two entries, mean something broader or narrower."""
    by_scheme: dict[str, list[Code]] = defaultdict(list)
    for code in dict.fromkeys(term.same_as):
        by_scheme[code.scheme].append(code)
    for scheme, codes in by_scheme.items():
        if scheme in NOT_THE_SAME:
            continue
        if scheme in SEVERAL_PER_DISEASE:
            yield from codes
        elif len(codes) == 1 and claimed[codes[0]] == 1:
            yield codes[0]


def saying_of(statement: Statement) -> Saying:
    return Saying(
        kind=statement.kind,
        scheme=statement.code.scheme if statement.code else "",
        code=statement.code.code if statement.code else "",
        label=statement.label,
        language=statement.language,
        detail=statement.detail,
        lay_label=statement.lay_label,
        frequency=statement.frequency,
        frequency_text=statement.frequency_text,
        text=statement.text,
        evidence=statement.evidence,
    )
