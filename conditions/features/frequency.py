"""How often a feature is seen: figures to the classes of the Human Phenotype Ontology (below HP:0040279).

Sebastian Köhler and others, Nucleic Acids Research 2019;47:D1018, table 2: obligate 100 %, very frequent
80-99 %, frequent 30-79 %, occasional 5-29 %, very rare 1-4 %, excluded 0 %.
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

CLASS_OF_TERM = {
    "HP:0040280": "obligate",
    "HP:0040281": "very-frequent",
    "HP:0040282": "frequent",
    "HP:0040283": "occasional",
    "HP:0040284": "very-rare",
    "HP:0040285": "excluded",
}
"""The class, as conditions.models.Fact.Frequency writes it, of each term of the ontology."""

FIGURE = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?%|[0-9]{1,9}/[0-9]{1,9}")
MOST_FIGURES = 9
POWER = re.compile(r"[0-9][eE][+-]?[0-9]")
BANDS = ((80, "very-frequent"), (30, "frequent"), (5, "occasional"))


def class_of_figure(figure: str) -> str:
    """The class of "7.5%" or "3/7"; empty for counts that cannot be (5/0, 5/4).

    A count is never “always”: its patients were few. Takes only what FIGURE matches.
    """
    if figure.endswith("%"):
        percent, is_count = Fraction(figure[:-1]), False
    else:
        seen, total = (int(part) for part in figure.split("/"))
        if not total or seen > total:
            return ""
        percent, is_count = Fraction(100 * seen, total), True
    if percent > 100:
        return ""
    if percent == 0:
        return "excluded"
    if percent == 100 and not is_count:
        return "obligate"
    return next((name for least, name in BANDS if percent >= least), "very-rare")


def is_odd(text: str, *, most: int = MOST_FIGURES) -> bool:
    """Whether a text has numbers that are none for a share: other signs than 0 to 9, powers, long rows."""
    others = any(unicodedata.category(c).startswith("N") for c in text if not c.isascii())
    return others or POWER.search(text) is not None or re.search(rf"[0-9]{{{most + 1}}}", text) is not None
