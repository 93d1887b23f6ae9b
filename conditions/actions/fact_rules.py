"""What a fact must be like, by its kind, and how codes are written; without rights and without writing.

Promise: a problem names the field and says how it should be; what a catalogue gave and nobody changed is not
judged.
"""

from __future__ import annotations

import re

from conditions.features import is_feature
from conditions.features.frequency import FIGURE, class_of_figure, is_odd
from conditions.models import Fact, FeatureTerm
from conditions.pages.pictures import mode_of, share_of, stage_of
from gard.lib.clean_text import clean
from gard.lib.folding import fold
from references.codes import CODE_SCHEMES, bare, parse_code

Values = dict[str, str]
Problems = dict[str, str]
Kind = Fact.Kind
SCHEME_NAMES = dict(CODE_SCHEMES)
MARKS_OF_OMIM = "#*+%^"
"""OMIM writes the kind of an entry before its number."""

SHAPES = {
    "gard": (r"[1-9]\d{0,9}", "10724"),
    "orpha": (r"\d{1,7}", "558"),
    "omim": (r"(?:PS)?\d{6}", "154700"),
    "mondo": (r"MONDO:\d{7}", "MONDO:0007947"),
    "doid": (r"DOID:\d{1,7}", "DOID:14323"),
    "icd-10": (r"[A-Za-z]\d[0-9A-Za-z](?:\.[0-9A-Za-z+*-]{1,6})?(?:-[A-Za-z]\d{2}(?:\.\d+)?)?", "Q87.4"),
    "icd-11": (r"[0-9A-Za-z][0-9A-Za-z.&/-]{2,19}", "LD28.01"),
    "snomed-ct": (r"\d{6,18}", "19346006"),
    "mesh": (r"[A-Z]\d{4,9}", "D008382"),
    "umls": (r"C\d{7}", "C0024796"),
    "medgen": (r"(?:CN?)?\d{1,7}", "44287"),
    "ncit": (r"C\d{2,6}", "C34807"),
    "hpo": (r"HP:\d{7}", "HP:0001250"),
    "hgnc": (r"HGNC:\d{1,6}", "HGNC:3603"),
}
"""What a code of each system looks like without its prefix (with it, where the system counts it in), and one
that is right."""

WRITTEN = ("label", "lay_label", "detail", "text", "frequency_text", "evidence")
"""What people read: without characters that nobody sees."""
SYMBOL = re.compile(r"[A-Za-z0-9][A-Za-z0-9@._-]{0,39}")
"""As the guidelines of the HUGO Gene Nomenclature Committee (2020) write symbols, or longer ones of loci."""
FREQUENCIES: Values = dict(Fact.Frequency.choices)
NEARLY_ALL = {"obligate", "very-frequent"}
"""All of a few patients are often called always."""
MEANT = {Kind.INHERITANCE: mode_of, Kind.ONSET: stage_of}
NEEDED = {
    Kind.CODE: ("code", "Give the code."),
    Kind.DEFINITION: ("text", "Give the sentences of the definition."),
    Kind.GENE: ("label", "Give the symbol of the gene, such as FBN1."),
}


def checked(values: Values, before: Values | None = None) -> tuple[Values, Problems]:
    """The values as they are to be stored, and problems by field. `before` is what the row says now."""
    before = before or {}
    values = {name: clean(text) if name in WRITTEN else text for name, text in values.items()}
    problems: Problems = {}
    kind = values.get("kind", "")
    if differs(values, before, "kind", "scheme", "code"):
        tidy_code(values, problems)
    if kind == Kind.FEATURE and differs(values, before, "scheme", "code") and "code" not in problems:
        check_feature(values, problems)
    elif kind == Kind.PREVALENCE and differs(values, before, "label"):
        check_prevalence(values, problems)
    elif kind == Kind.GENE and differs(values, before, "label"):
        check_symbol(values, problems)
    elif kind in MEANT and differs(values, before, "label", "code"):
        check_meaning(values, problems)
    if values.get("frequency") and kind != Kind.FEATURE:
        problems["frequency"] = "Only clinical features have a frequency. Leave it empty here."
    elif differs(values, before, "frequency", "frequency_text"):
        check_frequency(values, problems)
    field, sentence = (
        NEEDED.get(Kind(kind), ("label", "Give the value.")) if kind else ("kind", "Say what it is.")
    )
    if not values.get(field):
        problems.setdefault(field, sentence)
    return values, problems


def differs(values: Values, before: Values, *names: str) -> bool:
    return any(values.get(name, "") != before.get(name, "") for name in names)


def tidy_code(values: Values, problems: Problems) -> None:
    """The code without its prefix; its system where only the code says it."""
    text, scheme = values.get("code", "").strip(), values.get("scheme", "")
    if not text:
        return
    if values.get("kind") == Kind.FEATURE and not scheme:
        scheme = "hpo"
    found = parse_code(text.lstrip(MARKS_OF_OMIM) if scheme == "omim" else text)
    if found is None and not scheme:
        problems["scheme"] = (
            f"“{text}” does not begin with a prefix that we know, such as OMIM:154700. Say which coding "
            "system it is from."
        )
        return
    if found is None:
        name = "HP" if scheme == "hpo" else scheme.replace("-", "") if scheme.startswith("icd") else scheme
        found = parse_code(f"{name}:{text.lstrip(MARKS_OF_OMIM)}")
    scheme = scheme or (found[0] if found else "")
    if found and found[0] != scheme:
        problems["code"] = f"“{text}” is a code of {SCHEME_NAMES[found[0]]}, not of {SCHEME_NAMES[scheme]}."
        return
    shape, example = SHAPES[scheme]
    if found is None or not re.fullmatch(shape, found[1]):
        problems["code"] = f"“{text}” is no code of {SCHEME_NAMES[scheme]}. One looks like {example}."
        return
    values["scheme"], values["code"] = scheme, found[1]


def check_feature(values: Values, problems: Problems) -> None:
    """A term that the site knows, as soon as it has the ontology; its name where none is given."""
    if not values.get("code"):
        return
    if values["scheme"] != "hpo":
        problems["scheme"] = "Clinical features are coded with the Human Phenotype Ontology."
        return
    code = bare("hpo", values["code"])
    term = FeatureTerm.objects.known().filter(code=code).first()
    if not is_feature(code, fold(term.name if term else "")):
        problems["code"] = (
            f"{code} is no sign or symptom: it says how the condition is passed on, its course, or what "
            "makes a sign worse. Choose another kind for it."
        )
        return
    if term is None:
        if FeatureTerm.objects.exclude(source=None).exists():
            problems["code"] = f"The Human Phenotype Ontology that this site has knows no {values['code']}."
        return
    if term.is_obsolete:
        instead = f" Use {term.successor}." if term.successor else ""
        problems["code"] = f"The ontology has given {term.code} up.{instead}"
    if term.name != term.code:
        values["label"] = values.get("label") or term.name


def check_frequency(values: Values, problems: Problems) -> None:
    """The figure and the word beside it must not say two different things."""
    figure = values.get("frequency_text", "").replace(" ", "")
    if is_odd(figure):
        problems["frequency_text"] = (
            "Write numbers with the figures 0 to 9, at most nine in a row, such as 12/40 or 7.5 %."
        )
    if not FIGURE.fullmatch(figure):
        return
    said, meant = values.get("frequency", ""), class_of_figure(figure)
    if not meant:
        problems["frequency_text"] = f"“{figure}” cannot be: it is more than all, or a part of none."
    elif said and said != meant and not {said, meant} <= NEARLY_ALL:
        problems["frequency"] = (
            f"“{figure}” is “{FREQUENCIES[meant]}”, not “{FREQUENCIES[said]}”. Change one of them."
        )


def check_meaning(values: Values, problems: Problems) -> None:
    """Label and code must not say two different things: readers get an explanation of what is meant."""
    meant = MEANT[Kind(values["kind"])]
    label, code = values.get("label", ""), values.get("code", "")
    if meant(label, "") and meant("", code) and not meant(label, code):
        problems["code"] = (
            f"“{code}” means something else than “{label}”. Change one of them, or leave it empty."
        )


def check_symbol(values: Values, problems: Problems) -> None:
    label = values.get("label", "")
    if label and not SYMBOL.fullmatch(label):
        problems["label"] = (
            f"“{label[:60]}” is no symbol of a gene. One has letters and figures only, such as FBN1 or HLA-B."
        )


def check_prevalence(values: Values, problems: Problems) -> None:
    label = values.get("label", "")
    if label and share_of(label) is None:
        problems["label"] = (
            "Say how common it is as a share of people: “1-9 / 100 000”, “<1 / 1 000 000” or “1 in 50,000”. "
            "Words may follow the figures."
        )
