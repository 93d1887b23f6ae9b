"""The telling words of a text: which of them say what it is about. No database."""

from __future__ import annotations

import re

from gard.lib.folding import fold

MOST_TYPED = 4000
MOST_WORDS = 40
A_WORD = re.compile(r"[a-z0-9]*[a-z][a-z0-9]*")

ENGLISH = """
a able about actually after again all almost also although always am an and another any anymore
anyone anything anyway are as ask asked asking at away be became because become been before being
best better between both but by came can cannot click could dear did do does doing don done dont
down during each either else email even ever every feel few find first for found from further gave
get gets getting give go goes going gone good got had has have having he hello help her here hers
him his how however i if in info information internet into is it its just keep knew know known last
less let like long look lot love loves made make many may maybe me mean means might month months
more most much must my myself need needs never new next no nor not now of off often on once one
online only or other our out over own page pages perhaps please question questions quite rather read
reading really recommend right said same saw say says see seen she should since site so some someone
something soon start started still such take team tell telling tells than thank thanks that the
their them then there these they thing things think this those though thought through to today told
tomorrow too took tried try two under until up upon us use used very visit want wanted was way we
web website well went were what when where whether which while who whom whose why will wish with
within without wonder wondering work working would write writing year years yes yesterday yet you
your
"""
SPANISH = """
a ademas al algo alguien alguna algunas alguno algunos anos ante antes aqui asi aun aunque ayer bien
cada casi como con contra cual cuales cuando cuanto de decir del desde despues dice donde durante e
el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estado estan estar estas
este esto estos estoy fue fueron gracias ha haber habia hace hacer han hasta hay he hola informacion
la las le les lo los manana mas me mes meses mi mis mismo muy nada ni no nos nosotros o otra otras
otro otros pagina para pero poco por porque pregunta preguntas puede pueden puedo pues que quien
quiero quisiera recomendar sabe saber se sea ser si sido sin sitio sobre son soy su sus tal tambien
tan tanto te tener tengo tiene tienen todo todos tu un una unas uno unos usted va vez y ya yo
"""
SILENT = frozenset(f"{ENGLISH} {SPANISH}".split())
"""Words that say nothing of what a text is about. Of both languages, because readers mix them."""


def candidates(text: str) -> list[str]:
    """Each word once, folded, in the order in which it is written; at most 40."""
    found = dict.fromkeys(
        word
        for word in fold(text[:MOST_TYPED]).split()
        if len(word) > 1 and word not in SILENT and A_WORD.fullmatch(word)
    )
    return list(found)[:MOST_WORDS]


def phrases(text: str, longest: int = 7, most: int = 1500) -> list[str]:
    """Runs of up to seven words: what could be the name of a condition."""
    words = fold(text[:MOST_TYPED]).split()
    found = dict.fromkeys(
        " ".join(words[begin : begin + length])
        for length in range(longest, 0, -1)
        for begin in range(len(words) - length + 1)
    )
    return [phrase for phrase in found if phrase not in SILENT and len(phrase) > 1][:most]
