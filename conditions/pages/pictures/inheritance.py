"""How a condition is passed on: the mode behind a catalogue's label, and the family that shows it.

The families are the textbook ones (Nussbaum, McInnes and Willard, Genetics in Medicine, 8th edition,
chapter 7): a parent with one changed copy, two carriers, a mother who is a carrier, a mother who has it.
"""

from __future__ import annotations

from dataclasses import dataclass

from gard.lib.folding import fold

MODES = {
    "autosomal dominant": "autosomal-dominant",
    "autosomal recessive": "autosomal-recessive",
    "x linked recessive": "x-linked-recessive",
    "x linked dominant": "x-linked-dominant",
    "x linked": "x-linked",
    "y linked": "y-linked",
    "mitochondrial": "mitochondrial",
    "maternal": "mitochondrial",
    "multifactorial": "multifactorial",
    "multigenic multifactorial": "multifactorial",
    "polygenic": "multifactorial",
    "oligogenic": "several-genes",
    "digenic": "several-genes",
    "semi dominant": "semi-dominant",
    "semidominant": "semi-dominant",
    "autosomal semi dominant": "semi-dominant",
    "sporadic": "sporadic",
    "somatic mutation": "somatic",
    "somatic mosaicism": "somatic",
    "not inherited": "not-inherited",
    "not genetically inherited": "not-inherited",
}
CODES = {
    "HP:0000006": "autosomal-dominant",
    "HP:0000007": "autosomal-recessive",
    "HP:0001417": "x-linked",
    "HP:0001419": "x-linked-recessive",
    "HP:0001423": "x-linked-dominant",
    "HP:0001426": "multifactorial",
    "HP:0001427": "mitochondrial",
    "HP:0001428": "somatic",
    "HP:0001442": "somatic",
    "HP:0001450": "y-linked",
    "HP:0003745": "sporadic",
    "HP:0010982": "multifactorial",
    "HP:0010983": "several-genes",
    "HP:0010984": "several-genes",
    "HP:0032113": "semi-dominant",
}
ENDINGS = (" mode of inheritance", " inheritance", " inherited")


@dataclass(frozen=True, slots=True)
class Person:
    """One of a family. `who` is mother, father, parent, daughter, son or child; `state` is has, carrier,
    may or free; `x` is where the middle of the figure stands."""

    who: str
    state: str
    x: int


@dataclass(frozen=True, slots=True)
class Family:
    """Two parents and four children: what can happen at each pregnancy, each as likely as the others."""

    mode: str
    parents: tuple[Person, ...]
    children: tuple[Person, ...]


FAMILIES = {
    "autosomal-dominant": ("parent has, parent free", "child has, child has, child free, child free"),
    "autosomal-recessive": (
        "parent carrier, parent carrier",
        "child has, child carrier, child carrier, child free",
    ),
    "x-linked-recessive": (
        "mother carrier, father free",
        "daughter carrier, daughter free, son has, son free",
    ),
    "x-linked-dominant": ("mother has, father free", "daughter has, daughter free, son has, son free"),
    "mitochondrial": ("mother has, father free", "daughter may, daughter may, son may, son may"),
}


def mode_of(label: str, code: str = "") -> str:
    """The mode that a catalogue means, or nothing when it is none that this site can explain: also when label
    and code mean two different modes, since then one of them is wrong."""
    words = fold(label)
    bare = next((words.removesuffix(ending) for ending in ENDINGS if words.endswith(ending)), words)
    told, coded = MODES.get(words) or MODES.get(bare, ""), CODES.get(code, "")
    if told and coded and told != coded:
        return told if told.startswith(f"{coded}-") else ""
    return told or coded


def family_of(mode: str) -> Family | None:
    """The family that shows this mode; none for modes that are told in words only."""
    if mode not in FAMILIES:
        return None
    parents, children = FAMILIES[mode]
    return Family(mode, people(parents, (120, 200)), people(children, (40, 120, 200, 280)))


def people(listed: str, places: tuple[int, ...]) -> tuple[Person, ...]:
    each = (entry.split() for entry in listed.split(", "))
    return tuple(Person(who, state, x) for (who, state), x in zip(each, places, strict=True))
