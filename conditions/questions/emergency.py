"""Words of an emergency, in English and Spanish: whoever writes them is told where to get help now.

Promise: rather once too often than once too seldom; matching never holds a question back.
"""

from __future__ import annotations

import re

from gard.lib.folding import fold

PHRASES = (
    *("chest pain", "cannot breathe", "can t breathe", "cant breathe", "trouble breathing", "not breathing"),
    *(
        "stopped breathing",
        "struggling to breathe",
        "turning blue",
        "unconscious",
        "passed out",
        "will not wake",
    ),
    *("wont wake", "won t wake", "having a stroke", "having a seizure", "seizure right now", "overdose"),
    *("overdosed", "took too many", "suicide", "suicidal", "kill myself", "killing myself", "end my life"),
    *("want to die", "harm myself", "hurt myself", "bleeding heavily", "wont stop bleeding"),
    *("won t stop bleeding", "coughing up blood", "vomiting blood", "anaphyla", "throat is closing"),
    *("dolor en el pecho", "dolor de pecho", "no puedo respirar", "no puede respirar", "no respira"),
    *(
        "dejo de respirar",
        "se pone azul",
        "inconsciente",
        "se desmayo",
        "no despierta",
        "esta convulsionando",
    ),
    *(
        "convulsion ahora",
        "sobredosis",
        "suicid",
        "matarme",
        "quitarme la vida",
        "quiero morir",
        "hacerme dano",
    ),
    *("sangra mucho", "no para de sangrar", "vomita sangre", "tose sangre", "anafila", "garganta se cierra"),
)
PATTERN = re.compile(r"\b(?:" + "|".join(PHRASES) + ")")


def is_emergency(text: str) -> bool:
    return PATTERN.search(fold(text)) is not None
