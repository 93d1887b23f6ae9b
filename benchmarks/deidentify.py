"""How much of what identifies people the proposals find in labelled questions, and what they take in vain.

python -m benchmarks.deidentify --set developing      (or measuring, or the path of a file of the same format)

The names of conditions come from a short list of its own, or from the catalogue files below GARD_DATA.
Exit status 1 when a bar is missed.
"""

import argparse
import json
import os
import re
import statistics
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.timing import peak_megabytes
from conditions.questions.deidentify import propose
from conditions.questions.spans import Confidence, Kind, Span
from conditions.questions.vocabulary import Vocabulary
from conditions.questions.words.eponyms import read
from conditions.questions.words.towns import large_places

SETS = Path(__file__).parent / "questions"
MARK = re.compile(r"\{\{(\w+)\|([^{}]+)\}\}")
WORD = re.compile(r"\w+")
BARS = {"suspected": 0.99, "right kind": 0.95, "false per 100 words": 3.0, "milliseconds": 20.0}

CONDITIONS = [
    "Marfan syndrome",
    "Wilson disease",
    "Ehlers-Danlos syndrome",
    "Down syndrome",
    "Huntington disease",
    "Behçet disease",
    "cystic fibrosis",
    "Duchenne muscular dystrophy",
    "sickle cell disease",
    "hemophilia",
    "Fabry disease",
    "Gaucher disease",
    "Pompe disease",
    "Rett syndrome",
    "Charcot-Marie-Tooth disease",
    "amyotrophic lateral sclerosis",
    "sarcoidosis",
    "scleroderma",
    "myasthenia gravis",
    "tuberous sclerosis",
    "neurofibromatosis",
    "phenylketonuria",
    "galactosemia",
    "osteogenesis imperfecta",
    "Prader-Willi syndrome",
    "Angelman syndrome",
    "Turner syndrome",
    "Noonan syndrome",
    "Williams syndrome",
    "Kawasaki disease",
    "Guillain-Barré syndrome",
    "retinitis pigmentosa",
    "epidermolysis bullosa",
    "hereditary angioedema",
    "porphyria",
    "amyloidosis",
    "Dravet syndrome",
    "spinal muscular atrophy",
    "enfermedad de Wilson",
    "síndrome de Marfan",
    "fibrosis quística",
    "esclerosis lateral amiotrófica",
    "enfermedad de Huntington",
    "distrofia muscular de Duchenne",
    "síndrome de Ehlers-Danlos",
    "esclerosis tuberosa",
    "osteogénesis imperfecta",
    "fenilcetonuria",
    "anemia falciforme",
    "miastenia gravis",
    "síndrome de Rett",
    "atrofia muscular espinal",
    "ataxia de Friedreich",
    "enfermedad de Behçet",
]


@dataclass(frozen=True)
class Question:
    text: str
    language: str
    traits: tuple[str, ...]
    marks: tuple[tuple[int, int, str], ...]

    @classmethod
    def from_line(cls, line: str) -> "Question":
        row = json.loads(line)
        text, marks, place = "", [], 0
        for match in MARK.finditer(row["marked"]):
            text += row["marked"][place : match.start()]
            marks.append((len(text), len(text) + len(match.group(2)), match.group(1)))
            text += match.group(2)
            place = match.end()
        return cls(text + row["marked"][place:], row["language"], tuple(row.get("traits", ())), tuple(marks))


@dataclass
class Count:
    spans: int = 0
    suspected: int = 0
    right_kind: int = 0

    def add(self, suspected: bool, right_kind: bool) -> None:
        self.spans += 1
        self.suspected += suspected
        self.right_kind += right_kind


@dataclass
class Result:
    by_kind: dict[str, Count] = field(default_factory=dict)
    by_trait: dict[str, Count] = field(default_factory=dict)
    words: int = 0
    false_proposed: dict[str, int] = field(default_factory=dict)
    false_suspected: int = 0
    seconds: list[float] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    in_vain: list[str] = field(default_factory=list)


def vocabulary() -> tuple[Vocabulary, str]:
    folder = os.environ.get("GARD_DATA")
    if not folder:
        return Vocabulary.from_names(CONDITIONS), f"{len(CONDITIONS)} names of its own"
    names = [*catalogue_names(Path(folder)), *CONDITIONS]
    return Vocabulary.from_names(names), f"{len(names):,} names of catalogues"


def catalogue_names(folder: Path) -> Iterable[str]:
    """Labels and synonyms of Mondo's list of rare diseases, and Spanish names of the Disease Ontology."""
    for path in sorted(folder.rglob("new-rare-diseases.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            _, label, *synonyms = line.split("\t")
            yield from [label, *(name for cell in synonyms for name in cell.split("|"))]
    for path in sorted(folder.rglob("doid-es-translated.tsv")):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
        yield from (row[3] for row in rows if len(row) > 3)


def measure(questions: list[Question], known: Vocabulary) -> Result:
    result = Result()
    propose("Hello", vocabulary=known)
    for number, question in enumerate(questions, start=1):
        begun = time.perf_counter()
        spans = propose(question.text, language=question.language, vocabulary=known)
        result.seconds.append(time.perf_counter() - begun)
        result.words += len(WORD.findall(question.text))
        count_marks(result, number, question, spans)
        count_false(result, number, question, spans, known)
    return result


def count_marks(result: Result, number: int, question: Question, spans: tuple[Span, ...]) -> None:
    covered = {place for span in spans for place in range(span.start, span.end)}
    for start, end, kind in question.marks:
        suspected = covered.issuperset(range(start, end))
        right = any(
            span.kind.value == kind
            and span.confidence is Confidence.PROPOSED
            and 2 * (min(end, span.end) - max(start, span.start)) >= end - start
            for span in spans
        )
        result.by_kind.setdefault(kind, Count()).add(suspected, right)
        for trait in question.traits:
            result.by_trait.setdefault(trait, Count()).add(suspected, right)
        if not (suspected and right):
            what = "not covered" if not suspected else "wrong kind"
            got = [
                (question.text[s.start : s.end], s.kind.value, s.confidence.value)
                for s in spans
                if s.start < end and start < s.end
            ]
            result.missed.append(f"{number}: {kind} {question.text[start:end]!r} {what}: {got}")


def count_false(
    result: Result, number: int, question: Question, spans: tuple[Span, ...], known: Vocabulary
) -> None:
    reading = read(question.text, question.language, known)
    large = [(reading.words[p.first].start, reading.words[p.last].end) for p in large_places(reading)]
    for span in spans:
        if any(start < span.end and span.start < end for start, end, _ in question.marks):
            continue
        if span.kind is Kind.PLACE and any(start < span.end and span.start < end for start, end in large):
            continue
        written = f"{number}: {span.kind.value} {question.text[span.start : span.end]!r} ({span.reason})"
        if span.confidence is Confidence.PROPOSED:
            result.false_proposed[span.kind.value] = result.false_proposed.get(span.kind.value, 0) + 1
            result.in_vain.append(written)
        else:
            result.false_suspected += 1
            result.in_vain.append(f"{written} suspected only")


def figures(result: Result) -> dict[str, float]:
    spans = sum(count.spans for count in result.by_kind.values())
    return {
        "suspected": sum(count.suspected for count in result.by_kind.values()) / spans,
        "right kind": sum(count.right_kind for count in result.by_kind.values()) / spans,
        "false per 100 words": 100 * sum(result.false_proposed.values()) / result.words,
        "suspected only, false per 100 words": 100 * result.false_suspected / result.words,
        "milliseconds": 1000 * statistics.median(result.seconds),
        "milliseconds, 95th percentile": 1000 * sorted(result.seconds)[int(0.95 * len(result.seconds))],
    }


def bars_missed(totals: dict[str, float]) -> list[str]:
    at_least = [name for name in ("suspected", "right kind") if totals[name] < BARS[name]]
    return at_least + [name for name in ("false per 100 words", "milliseconds") if totals[name] >= BARS[name]]


def show(result: Result, totals: dict[str, float], *, verbose: bool) -> None:
    print(f"{'':14}{'spans':>7}{'at least suspected':>22}{'right kind':>14}{'proposed in vain':>19}")
    for kind in Kind:
        count = result.by_kind.get(kind.value, Count())
        print(f"{kind.value:14}{row(count)}{result.false_proposed.get(kind.value, 0):>19}")
    for trait, count in sorted(result.by_trait.items()):
        print(f"  {trait:22}{row(count)}")
    for name, value in totals.items():
        bar = f"   (the bar is {BARS[name]:g})" if name in BARS else ""
        print(
            f"{name}: {value:.2%}{bar}" if value <= 1 and "per" not in name else f"{name}: {value:.2f}{bar}"
        )
    if verbose:
        print("\n".join(["", *result.missed, "", *result.in_vain]))


def row(count: Count) -> str:
    shares = [
        f"{part / count.spans:.1%}" if count.spans else "-" for part in (count.suspected, count.right_kind)
    ]
    return f"{count.spans:>7}{shares[0]:>22}{shares[1]:>14}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", default="developing", help="developing, measuring, or the path of a file.")
    parser.add_argument("--json", action="store_true", help="Print the figures as JSON.")
    parser.add_argument("--verbose", action="store_true", help="Print also what was missed or taken in vain.")
    options = parser.parse_args()
    named = SETS / f"{options.set}.jsonl"
    path = named if named.exists() else Path(options.set)
    questions = [Question.from_line(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    known, described = vocabulary()
    result = measure(questions, known)
    totals = figures(result)
    if options.json:
        kinds = {kind: vars(count) for kind, count in sorted(result.by_kind.items())}
        print(
            json.dumps(
                {"questions": len(questions), "words": result.words, **totals, "kinds": kinds}, indent=1
            )
        )
    else:
        print(f"{len(questions)} questions, {result.words:,} words; vocabulary: {described}")
        print(f"memory at its peak: {peak_megabytes():.0f} MB")
        show(result, totals, verbose=options.verbose)
    if missed := bars_missed(totals):
        sys.exit(f"Missed: {', '.join(missed)}.")


if __name__ == "__main__":
    main()
