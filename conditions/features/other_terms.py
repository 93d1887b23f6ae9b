"""Terms of the Human Phenotype Ontology that are no clinical features.

Beside "Phenotypic abnormality" (HP:0000118) the ontology has branches that say how a condition is passed on,
its course, what makes a sign worse, somebody's history, how often. Files mix them with signs and symptoms.
Promise: pure. With the hierarchy at hand the branch decides; without it, the codes and beginnings of names
below (release of 2025).
"""

from __future__ import annotations

OTHER_BRANCHES = frozenset(
    {"HP:0000005", "HP:0012823", "HP:0031797", "HP:0032223", "HP:0032443", "HP:0040279"}
)
"""Mode of inheritance, clinical modifier, clinical course, blood group, past medical history, frequency."""

_INHERITANCE = """
0000006 0000007 0001417 0001419 0001423 0001425 0001426 0001427 0001428 0001442 0001444 0001450 0001452
0001466 0001470 0001472 0001475 0003743 0003744 0003745 0003828 0003829 0003831 0010982 0010983 0010984
0010985 0012274 0012275 0025352 0031362 0032113 0032382 0032383 0032384 0034335 0034339 0034340 0034341
0034343 0034344 0034345 0034950 4000158 4000159 4000160
"""
_MODIFIERS = """
0003812 0012824 0012825 0012826 0012827 0012828 0012829 0012830 0012831 0012832 0012833 0012834 0012835
0012836 0012837 0012838 0012839 0012840 0025153 0025204 0025254 0025280 0025285 0025303 0030645 0030646
0030647 0031375 0031796 0031914 0031915
"""
_COURSE = """
0001522 0001699 0003577 0003581 0003584 0003587 0003593 0003596 0003621 0003623 0003674 0003676 0003677
0003678 0003679 0003680 0003682 0003811 0003819 0003826 0011008 0011009 0011010 0011011 0011420 0011421
0011460 0011461 0011462 0011463 0025708 0025709 0025710 0030674 0033763 0033764 0033765 0034197 0034198
0034199 0034241 0034857 0040006 0100613 0410280 4000040 6000314 6000315
"""
_FREQUENCY = "0040280 0040281 0040282 0040283 0040284 0040285"

KNOWN = OTHER_BRANCHES | {
    f"HP:{digits}" for digits in f"{_INHERITANCE} {_MODIFIERS} {_COURSE} {_FREQUENCY}".split()
}

BEGINNINGS = (
    *("triggered by ", "ameliorated by ", "aggravated by ", "exacerbated by ", "typified by "),
    *("history of ", "family history", "status post "),
)

NAMES = frozenset(
    {
        *("phenotypic variability", "variable expressivity", "incomplete penetrance", "reduced penetrance"),
        *("age dependent penetrance", "progressive", "nonprogressive", "slow progression", "insidious onset"),
        *("rapidly progressive", "variable progression rate", "mode of inheritance", "clinical modifier"),
        *("death in infancy", "death in childhood", "death in adolescence", "death in early adulthood"),
        *("neonatal death", "sudden death", "stillbirth", "onset", "clinical course"),
    }
)
"""Folded names that files give without a code."""


def is_feature(code: str, folded_name: str) -> bool:
    """Whether the term may stand among signs and symptoms. `code` is HP:0001250 or empty."""
    if code:
        return code not in KNOWN and not folded_name.startswith(BEGINNINGS)
    return folded_name not in NAMES and not folded_name.startswith(BEGINNINGS)
