"""Short forms that need no spelling out, and what only looks like one. Kept short on purpose: see each
line."""

from __future__ import annotations

import re


def words(*lines: str) -> frozenset[str]:
    """The words of some lines, as a set."""
    return frozenset(word for line in lines for word in line.split())


#: What a reader of a newspaper knows, with the name of this centre; qualifications after a name; sex
#: chromosomes; formulas; the same in Spanish.
FAMILIAR = words(
    "DNA RNA HIV AIDS COVID USA US UK EU UN TV OK ID PDF URL FAQ GARD",
    "MD PhD DO RN",
    "XX XY",
    "CO CO2 H2O",
    "ADN ARN VIH SIDA EE UU ONU UE",
)

#: Units with two capitals; those with one capital never look like an abbreviation.
UNITS = words("IU MHz GHz MBq GBq MGy MeV mIU kIU KB MB GB CFU PFU")

#: Ordinary words that people set in capitals for stress.
STRESSED = words(
    "NOT NO NEVER ALWAYS ONLY MUST MAY CAN CANNOT ALL ANY BOTH AND OR BUT IF DO IS ARE NOW VERY MORE",
    "BEFORE AFTER NOTE WARNING IMPORTANT AT ONCE CALL CLICK HERE",
)

#: The numerals that people use for types, grades, chromosomes and coagulation factors: 1 to 39.
ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})[A-Da-d]?")
