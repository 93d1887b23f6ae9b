"""Places a clinical feature in a part of the body: by the ontology's branches where its hierarchy is known,
else by the words of its names.

Promise: pure; the same name gives the same part; what fits no rule has none, and is shown under "Other".
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import lru_cache

from conditions.features.stems import STEMS
from gard.lib.folding import fold

BRANCHES = {
    "HP:0000707": "nervous-system",
    "HP:0000152": "head-neck",
    "HP:0000478": "eye",
    "HP:0000598": "ear",
    "HP:0001626": "heart-vessels",
    "HP:0002086": "breathing",
    "HP:0025031": "digestion",
    "HP:0000119": "kidney-bladder",
    "HP:0000924": "skeleton",
    "HP:0003549": "skeleton",
    "HP:0045027": "skeleton",
    "HP:0003011": "muscle",
    "HP:0040064": "limbs",
    "HP:0001574": "skin-hair-nails",
    "HP:0001871": "blood",
    "HP:0002715": "immune",
    "HP:0000818": "hormones",
    "HP:0001939": "metabolism",
    "HP:0001507": "growth",
    "HP:0000769": "breast",
    "HP:0001197": "before-birth",
    "HP:0002664": "tumours",
    "HP:0001608": "voice",
    "HP:0025354": "cells",
    "HP:0025142": "whole-body",
}
"""Branches below "Phenotypic abnormality" (HP:0000118); those of bones, muscles and connective tissue
stand one level lower, below HP:0033127. The order decides between branches that words do not tell apart."""


def _sought(stem: str) -> str:
    """What is looked for in a folded name between two spaces."""
    begin = "" if stem.startswith("*") else " "
    end = " " if stem.endswith(".") else ""
    return begin + stem.strip("*.").replace("_", " ") + end


RULES = tuple((system, tuple(map(_sought, stems.split()))) for system, stems in STEMS)


@lru_cache(maxsize=16_384)
def system_of(name: str, lay_name: str = "") -> str:
    """The part of the body of a medical term, else of its everyday words: a value of FeatureTerm.System,
    empty when no rule fits."""
    for words in (f" {fold(name)} ", f" {fold(lay_name)} "):
        for system, stems in RULES:
            if any(stem in words for stem in stems):
                return system
    return ""


def systems_in(
    code: str, parents_of: Callable[[str], Collection[str]], name: str = "", lay_name: str = ""
) -> str:
    """The part of the body of a term by the branches above it. A term of several branches is in the one that
    its words name, else in the first of BRANCHES; one of none is placed by its words."""
    found, seen, waiting = set(), {code}, [code]
    while waiting:
        at = waiting.pop()
        if at in BRANCHES:
            found.add(BRANCHES[at])
            continue
        new = set(parents_of(at)) - seen
        seen |= new
        waiting.extend(new)
    by_words = system_of(name, lay_name)
    if not found or by_words in found:
        return by_words
    return next(system for system in BRANCHES.values() if system in found)
