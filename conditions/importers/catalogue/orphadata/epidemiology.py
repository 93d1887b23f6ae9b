"""Product 9, “Epidemiology” (prev) and “Natural history” (ages).

    Disorder/PrevalenceList/Prevalence
      Source                                11389160[PMID]_ORPHANET
      PrevalenceType/Name                   Point prevalence | Prevalence at birth | Lifetime Prevalence |
                                            Annual incidence | Cases/families
      PrevalenceQualification/Name          Class only | Value and class | Case(s) | Family(ies)
      PrevalenceClass/Name                  ">1 / 1000" ... "1-9 / 100 000" ... "<1 / 1 000 000" | Unknown |
                                            Not yet documented; empty for cases and families
      ValMoy                                mean, per 100 000, 0.0 if only a class is known; or how many cases
      PrevalenceGeographic/Name             Worldwide, Europe, a country, a population
      PrevalenceValidationStatus/Name       Validated | Not yet validated
    Disorder/AverageAgeOfOnsetList/AverageAgeOfOnset/Name       Antenatal ... Elderly | All ages |
                                                                No data available
    Disorder/TypeOfInheritanceList/TypeOfInheritance/Name       Autosomal dominant ... | Unknown |
                                                                Not applicable

What says that nothing is known is left out and counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from conditions.features.frequency import is_odd
from conditions.importers.catalogue.evidence import evidence_of, works_of
from conditions.importers.catalogue.orphadata.stream import words
from conditions.importers.catalogue.orphadata.subject import SAYS_NOTHING, Subject
from conditions.importers.catalogue.records import Statement
from conditions.importers.catalogue.refusing import Broken, quoted
from conditions.pages.pictures.prevalence import MOST_FIGURES

COUNTED = {"case(s)": ("case", "cases"), "family(ies)": ("family", "families")}
WRITTEN = re.compile(r"[0-9.eE+-]{0,40}")
"""How XML Schema writes a decimal or a double."""
CLASS_ONLY, WITH_VALUE = "class only", "value and class"


def prevalences(subject: Subject) -> Iterator[Statement]:
    """How common: the class or the number of cases, with region and kind of figure as its detail."""
    for each in subject.each("PrevalenceList", "Prevalence"):
        try:
            label, figure = _figure(each)
        except Broken as error:
            subject.refuse(str(error))
            continue
        if label.lower() in SAYS_NOTHING:
            subject.leave_out("a prevalence says that it is not known")
            continue
        region, kind = words(each, "PrevalenceGeographic/Name"), words(each, "PrevalenceType/Name")
        status = words(each, "PrevalenceValidationStatus/Name")
        yield Statement(
            subject.code,
            "prevalence",
            label=label,
            frequency_text=figure,
            detail="; ".join(part for part in (region, kind) if part),
            evidence=evidence_of(status, works_of(words(each, "Source"))),
        )


def onsets(subject: Subject) -> Iterator[Statement]:
    """The ages at which it begins."""
    yield from _named(subject, "AverageAgeOfOnsetList", "AverageAgeOfOnset", "onset")


def inheritances(subject: Subject) -> Iterator[Statement]:
    """The modes in which it is passed on."""
    yield from _named(subject, "TypeOfInheritanceList", "TypeOfInheritance", "inheritance")


def _named(subject: Subject, list_tag: str, tag: str, kind: str) -> Iterator[Statement]:
    for each in subject.each(list_tag, tag):
        label = words(each, "Name")
        if label.lower() in SAYS_NOTHING:
            subject.leave_out(f"an {kind} says that it is not known")
        else:
            yield Statement(subject.code, kind, label=label)


def _figure(prevalence: Any) -> tuple[str, str]:
    """The class and the mean per 100 000, or the number of cases and nothing."""
    qualification = words(prevalence, "PrevalenceQualification/Name").lower()
    label, mean = words(prevalence, "PrevalenceClass/Name"), _number(words(prevalence, "ValMoy"))
    if qualification in COUNTED:
        if not mean:
            return "", ""
        one, many = COUNTED[qualification]
        return f"{mean:,f} {one if mean == 1 else many}", ""
    if qualification not in {"", CLASS_ONLY, WITH_VALUE}:
        raise Broken(f"{quoted(qualification)} is not known as a qualification of a prevalence.")
    if is_odd(label, most=MOST_FIGURES):
        raise Broken(f"{quoted(label)} is no class of a prevalence.")
    return label, f"{mean:f} / 100 000" if mean and qualification == WITH_VALUE else ""


def _number(text: str) -> Decimal:
    """The number without zeros at its end; 0 for none."""
    if not WRITTEN.fullmatch(text):
        raise Broken(f"{quoted(text)} is no number.")
    try:
        number = Decimal(text or "0")
    except InvalidOperation:
        raise Broken(f"{quoted(text)} is no number.") from None
    if not number.is_finite() or not 0 <= number < 10**9 or number.as_tuple().exponent < -9:  # type: ignore[operator]
        raise Broken(f"{quoted(text)} cannot be a mean.")
    return number.normalize()
