"""Counts the syllables of an English word, as a reader says it.

Promise: pure, quick, and nearer to the pronouncing dictionary than hyphenation is, above all for medical
words, in which vowels stand side by side (os-te-o-ar-thri-tis). docs/decisions/0012-reading-grade.md has
the figures.
"""

from __future__ import annotations

import re

from gard.lib.folding import fold

_VOWELS = re.compile("[aeiouy]+")
#: Vowels that are written but not said: a final e, and the endings -es and -ed behind most consonants.
_SILENT = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouydt])ed$|(?<=[^aeiouycgsxz])(?<!sh)(?<!ch)(?<![^aeiouy]l)es$"
    r"|(?<=[aeiouy][^aeiouy])e(?=ly$|less|ness|ments?$|ful|lets?$|lines?$|spread|times?$|body$)"
)
#: Two vowels that are said one after the other.
_APART = re.compile(
    r"i(?=a)(?<![ctgs]i)|(?<=[ct]i)a(?=t[ei])|i(?=o)(?<![ctgsx]i)(?<!lli)|i(?=um|us)|i(?=ety|ent$|ence)(?<![ct]i)"
    r"|i(?=ers?$|est$)(?<![ct]i)|e(?=o)(?<!pe)(?<!.ge)(?!ous$)|e(?=um)|e(?=al(?:$|ly$|iz))(?<=[nrt]e)(?<!tre)"
    r"|e(?=ans?$)(?<=[pnr]e)|e(?=a(?:$|s$))(?<=[nrph]e)(?<!^.e)(?<!^..e)|(?<=cr)e(?=at)|u(?=a(?:l|t|r|nt))(?<![gq]u)"
    r"|u(?=ou|i(?:t[iy]|ty))(?<![gq]u)|o(?=e[ln]|ing|ic$)|(?<=e)o(?=a)|(?<=a)i(?=c$|sm)|(?<=a)y(?=er)|a(?=o)"
)
_ALSO_SAID = re.compile(r"sms?$|thms?$|^mc|(?<=[^aeiouy])nt$")  # the last: is-n't
_NOT = re.compile(r"(?<=n)['’]t\b")
_SAID = {
    1: ("does goes real eye eyes tongue"),
    2: (
        "people peoples every being science diet diets client quiet something someone sometimes somewhat "
        "therefore lifetime create creates react reacts really beyond feces testes herpes business "
        "evening fluid fluids fatigue acne headaches entire lifestyle milestones"
    ),
    3: (
        "everything everyone area areas idea ideas created reaction reactions dominant different behavior "
        "behaviors pneumonia"
    ),
    4: ("diabetes caesarean"),
}
_EXCEPTIONS = {word: count for count, listed in _SAID.items() for word in listed.split()}


def syllables(word: str) -> int:
    """How many syllables a written word has, at least one; parts joined by hyphens are counted each."""
    return sum(_of_part(part) for part in fold(_NOT.sub("t", word)).split()) or 1


def _of_part(part: str) -> int:
    if known := _EXCEPTIONS.get(part):
        return known
    said = _SILENT.sub("", part)
    return max(1, len(_VOWELS.findall(said)) + len(_APART.findall(part)) + len(_ALSO_SAID.findall(said)))
