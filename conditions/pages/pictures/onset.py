"""When a condition begins, on a scale of life.

Ages of the classes: Orphanet (antenatal before birth, neonatal to 4 weeks, infancy to 23 months, childhood
2 to 11, adolescence 12 to 18, adulthood 19 to 65, elderly after 65); Human Phenotype Ontology, definitions of
the terms below "Onset" (HP:0003674).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from gard.lib.folding import fold

MONTH = 1 / 12
BEFORE, OLDEST = -0.75, 95.0
WIDTH = 320
KNOTS: tuple[tuple[float, str], ...] = (
    (BEFORE, ""),
    (0, "birth"),
    (MONTH, "month"),
    (2, "2"),
    (12, "12"),
    (19, "19"),
    (40, "40"),
    (65, "65"),
    (OLDEST, ""),
)
"""Ages in years at equal distances on the scale, and the name of the mark at each."""

STAGES: dict[str, tuple[float, float]] = {
    "before-birth": (BEFORE, 0),
    "at-birth": (-0.02, 0.02),
    "newborn": (0, MONTH),
    "infant": (MONTH, 1),
    "infancy": (MONTH, 2),
    "young-child": (1, 5),
    "childhood": (2, 12),
    "older-child": (5, 16),
    "adolescence": (12, 19),
    "young-adult": (16, 40),
    "adult-hpo": (16, OLDEST),
    "adult": (19, 65),
    "middle-age": (40, 60),
    "late": (60, OLDEST),
    "elderly": (65, OLDEST),
    "any-age": (BEFORE, OLDEST),
}
"""From and to which age, in years; the words for each are the site texts onset.<stage>."""

LABELS = {
    "antenatal": "before-birth",
    "antenatal onset": "before-birth",
    "prenatal": "before-birth",
    "embryonal onset": "before-birth",
    "fetal onset": "before-birth",
    "congenital": "at-birth",
    "congenital onset": "at-birth",
    "at birth": "at-birth",
    "neonatal": "newborn",
    "neonatal onset": "newborn",
    "infancy": "infancy",
    "infantile onset": "infant",
    "childhood": "childhood",
    "childhood onset": "young-child",
    "juvenile onset": "older-child",
    "adolescent": "adolescence",
    "adolescence": "adolescence",
    "young adult onset": "young-adult",
    "adult": "adult",
    "adulthood": "adult",
    "adult onset": "adult-hpo",
    "middle age onset": "middle-age",
    "elderly": "elderly",
    "late onset": "late",
    "all ages": "any-age",
    "any age": "any-age",
}
CODES = {
    "HP:0030674": "before-birth",
    "HP:0011460": "before-birth",
    "HP:0011461": "before-birth",
    "HP:0003577": "at-birth",
    "HP:0003623": "newborn",
    "HP:0003593": "infant",
    "HP:0011463": "young-child",
    "HP:0003621": "older-child",
    "HP:0011462": "young-adult",
    "HP:0003581": "adult-hpo",
    "HP:0003596": "middle-age",
    "HP:0003584": "late",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A name on the scale, at `x` of WIDTH."""

    x: int
    name: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of life, from `x` on, `width` wide."""

    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The scale of life and the stretches of it in which the condition begins."""

    marks: tuple[Mark, ...]
    stretches: tuple[Stretch, ...]


def stage_of(label: str, code: str = "") -> str:
    """The stage that a catalogue means, or nothing when the label is not one of a known class, or means
    a time apart from that of the code: then one of them is wrong."""
    told, coded = LABELS.get(fold(label), ""), CODES.get(code, "")
    if told and coded:
        (begins, ends), (first, last) = STAGES[told], STAGES[coded]
        return coded if begins < last and first < ends else ""
    return told or coded


def timeline(stages: Iterable[str]) -> Timeline | None:
    """The picture of these stages; none when there is no stage. Stages that touch are drawn as one."""
    spans = sorted(STAGES[stage] for stage in stages if stage)
    if not spans:
        return None
    joined = [spans[0]]
    for begins, ends in spans[1:]:
        first, last = joined[-1]
        if begins <= last:
            joined[-1] = (first, max(last, ends))
        else:
            joined.append((begins, ends))
    marks = tuple(Mark(place(age), name) for age, name in KNOTS if name)
    stretches = tuple(Stretch(place(a), max(6, place(b) - place(a))) for a, b in joined)
    return Timeline(marks, stretches)


def place(age: float) -> int:
    """Where an age in years stands on the scale: even within a part, each part equally wide."""
    part = WIDTH / (len(KNOTS) - 1)
    for number, ((begins, _), (ends, _)) in enumerate(pairwise(KNOTS)):
        if age <= ends:
            return round(part * (number + (max(age, begins) - begins) / (ends - begins)))
    return WIDTH
