"""The flattened table of clinical features that many symptom answers end in.

    [prose] INTRODUCTION HEADER  Term value Term value ... CLOSING PARAGRAPH [prose]

    row    = term " " value " "
    term   = words; the first starts with a capital letter or a digit
    value  = "-" | "90%" | "7.5%" | "2/3" | "3 of 4" | "%"

The ontology of that time wrote classes of frequency as figures: 90 % very frequent, 50 % frequent, 7.5 %
occasional; other figures are kept as they are. The classes are those of HP:0040279.
Promise: a table is parsed whole, so that its rows give its text again, or it is left as text and flagged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from conditions.features.frequency import FIGURE, class_of_figure
from conditions.importers.page_document.parts import DocFact

INTRODUCTION = "The Human Phenotype Ontology provides the following list"
HEADER = "Approximate number of patients (when available)"
CLOSING = "The Human Phenotype Ontology (HPO) has collected information"
CLOSING_END = "may be rare or common."
LONGEST_BOILERPLATE = 2_000
VALUE = re.compile(rf"-|%|{FIGURE.pattern}")
COUNT = re.compile(r"[0-9]{1,9} of [0-9]{1,9}")
LIKE_A_VALUE = re.compile(r"\d+(?:\.\d+)?%|\d+/\d+|\d+ of \d+")
COMMENT = re.compile(r"\s*\{[^{}]*\}\s*$")
CLASS_FIGURES = {"90%": "very-frequent", "50%": "frequent", "7.5%": "occasional"}
INHERITANCE = {
    "Autosomal dominant inheritance": "HP:0000006",
    "Autosomal recessive inheritance": "HP:0000007",
    "X-linked inheritance": "HP:0001417",
    "X-linked recessive inheritance": "HP:0001419",
    "X-linked dominant inheritance": "HP:0001423",
    "Heterogeneous": "HP:0001425",
    "Multifactorial inheritance": "HP:0001426",
    "Mitochondrial inheritance": "HP:0001427",
    "Somatic mutation": "HP:0001428",
    "Somatic mosaicism": "HP:0001442",
    "Y-linked inheritance": "HP:0001450",
    "Autosomal dominant contiguous gene syndrome": "HP:0001452",
    "Contiguous gene syndrome": "HP:0001466",
    "Familial predisposition": "HP:0001472",
    "Genetic anticipation": "HP:0003743",
    "Sporadic": "HP:0003745",
    "Polygenic inheritance": "HP:0010982",
    "Digenic inheritance": "HP:0010984",
    "Variable expressivity": "HP:0003828",
    "Incomplete penetrance": "HP:0003829",
    "Age-dependent penetrance": "HP:0003831",
}
"""Terms that say how a condition is passed on; they are no symptoms."""
ONSET = {
    "Congenital onset": "HP:0003577",
    "Adult onset": "HP:0003581",
    "Late onset": "HP:0003584",
    "Infantile onset": "HP:0003593",
    "Middle age onset": "HP:0003596",
    "Juvenile onset": "HP:0003621",
    "Neonatal onset": "HP:0003623",
    "Young adult onset": "HP:0011462",
    "Childhood onset": "HP:0011463",
}
"""Terms that say when it begins."""
SAYS_NOTHING = frozenset({"Onset"})


@dataclass(frozen=True, slots=True)
class FeatureRow:
    """One row as the text gives it."""

    term: str
    value: str


@dataclass(frozen=True, slots=True)
class Split:
    """An answer taken apart. `table` is empty when there is none; `is_bounded`: its end was found."""

    before: str
    table: str
    after: str
    is_bounded: bool = True


class NotATable(ValueError):
    """The text of a table cannot be read as rows."""


def split_answer(text: str) -> Split:
    """Find the table; the standard paragraphs around it are dropped, authored prose is kept."""
    header = text.find(HEADER)
    start = text.rfind(INTRODUCTION, 0, header) if header >= 0 else -1
    if start < 0:
        return Split(text, "", "")
    closing = text.find(CLOSING, header)
    end = text.find(CLOSING_END, closing) if closing >= 0 else -1
    if end < 0 or header - start > LONGEST_BOILERPLATE or end - closing > LONGEST_BOILERPLATE:
        return Split(text, "", "", is_bounded=False)
    return Split(text[:start], text[header + len(HEADER) : closing], text[end + len(CLOSING_END) :])


def rows(table: str) -> tuple[FeatureRow, ...]:
    """Every row of the table; raises NotATable unless the rows account for every character."""
    found: list[FeatureRow] = []
    words: list[str] = []
    tokens = table.split()
    place = 0
    while place < len(tokens):
        counted = " ".join(tokens[place : place + 3])
        is_count = LIKE_A_VALUE.fullmatch(counted) is not None and tokens[place] != counted
        value = counted if is_count else tokens[place]
        if words and (is_count or LIKE_A_VALUE.fullmatch(value) or VALUE.fullmatch(value)):
            if not (VALUE.fullmatch(value) or COUNT.fullmatch(value)):
                raise NotATable(f"“{value[:80]}” is no figure of how often.")
            found.append(FeatureRow(" ".join(words), value))
            words = []
            place += 3 if is_count else 1
        else:
            words.append(tokens[place])
            place += 1
    if words:
        raise NotATable(f"“{' '.join(words)[:80]}” at the end has no value.")
    _check(found, table)
    return tuple(found)


def reconstruct(found: Iterable[FeatureRow]) -> str:
    """The text that a table of these rows has."""
    return "".join(f"{row.term} {row.value} " for row in found)


def fact(row: FeatureRow, source: str) -> DocFact:
    """The fact that a row states."""
    label = COMMENT.sub("", row.term)
    frequency, given = frequency_of(row.value)
    for kind, codes in (("inheritance", INHERITANCE), ("onset", ONSET)):
        if label in codes:
            return DocFact(kind, "hpo", codes[label], label, "", "", given, "", source)
    return DocFact("feature", "hpo", "", label, "", frequency, given, "", source)


def frequency_of(value: str) -> tuple[str, str]:
    """Class of frequency and the figure to keep."""
    if value in CLASS_FIGURES:
        return CLASS_FIGURES[value], ""
    if value in {"-", "%"}:
        return "", ""
    figure = value.replace(" of ", "/")
    return class_of_figure(figure), figure


def merged(facts: Iterable[DocFact]) -> list[DocFact]:
    """Each fact once: a term given twice keeps its first class and takes the figure of the other row."""
    result: dict[tuple[str, str], DocFact] = {}
    for each in facts:
        first = result.setdefault((each.kind, each.label), each)
        result[each.kind, each.label] = replace(
            first,
            frequency=first.frequency or each.frequency,
            frequency_text=first.frequency_text or each.frequency_text,
        )
    return list(result.values())


def _check(found: list[FeatureRow], table: str) -> None:
    for row in found:
        first = row.term[0]
        is_value = VALUE.fullmatch(row.term.split()[0])
        if is_value or not (first.isdecimal() or first.isupper()) or sum(c.isalpha() for c in row.term) < 3:
            raise NotATable(f"“{row.term[:80]}” does not read as a medical term.")
        if len(row.term) > 400:
            raise NotATable(f"“{row.term[:80]}…” is too long for a medical term.")
    if reconstruct(found).strip() != table.strip():
        raise NotATable("The rows do not give the text again.")
