"""Other names, tidied with care.

The source gives some names in capitals ("GLOBOZOOSPERMIA, TOTAL") and some inverted for an index ("Rickets,
familial"). What is decided here:
- A name all in capitals is respelled word by word as the same file spells the word elsewhere; long words that
  occur nowhere become lower case; short ones (CMT, IVB) are left: most of them are abbreviations.
- An inverted name is turned round only when what follows its one comma is a plain qualifier (familial,
  congenital, X-linked ...) and the file shows its first word inside a sentence. All others stay:
  "Ehlers-Danlos syndrome, vascular type" is no inversion.
- A name is dropped when it repeats the condition's name or an earlier one but for case and punctuation, or
  when it is an inversion (it has a comma) of one of them. Names in another order without a comma are kept.
Promise: no word is added or lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST = 250
WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")
SMALL_WORDS = frozenset(
    {
        "van",
        "von",
        "de",
        "of",
        "with",
        "and",
        "to",
        "the",
        "in",
        "by",
        "due",
        "type",
        "or",
        "from",
        "for",
        "without",
    }
)
FEWEST_LETTERS = 5
ENDINGS = frozenset({"syndrome", "disease", "disorder"})
EPONYM = re.compile(r"(?:\w+ ){1,2}(?:SYNDROME|DISEASE|DISORDER)")
QUALIFIERS = frozenset(
    {
        *("familial", "hereditary", "congenital", "acquired", "idiopathic", "isolated", "sporadic"),
        *("primary", "secondary", "juvenile", "infantile", "neonatal", "childhood", "adult"),
        *("acute", "chronic", "subacute", "recurrent", "progressive", "benign", "malignant", "lethal"),
        *("diffuse", "multiple", "generalized", "bilateral", "unilateral", "atypical", "nonsyndromic"),
        *("autosomal", "dominant", "recessive", "x-linked", "early-onset", "late-onset", "adult-onset"),
    }
)


def other_names(name: str, synonyms: Iterable[str], texts: Iterable[str]) -> tuple[list[str], list[str]]:
    """Tidied other names in the order of the source, and those left out because they are too long."""
    given = list(synonyms)
    spelled = _spellings([name, *(s for s in given if not _is_shouted(s))], texts)
    tidied = [turned_round(_calm(each, spelled), spelled) for each in given]
    plain = {tuple(sorted(_words(each))) for each in (name, *tidied) if "," not in each or each == name}
    seen = {_words(name)}
    kept: list[str] = []
    for tidy in (each for each in tidied if len(each) <= LONGEST):
        if _words(tidy) in seen or ("," in tidy and tuple(sorted(_words(tidy))) in plain):
            continue
        seen.add(_words(tidy))
        kept.append(tidy)
    return kept, [each for each in tidied if len(each) > LONGEST]


def turned_round(name: str, spelled: dict[str, str]) -> str:
    """ "Rickets, familial" as "Familial rickets", where that is safe."""
    noun, comma, qualifier = name.partition(", ")
    words = qualifier.split()
    if not comma or "," in qualifier or not words or any(w.lower() not in QUALIFIERS for w in words):
        return name
    first = noun.split()[0]
    if not first.isalpha() or spelled.get(first.lower()) != first.lower():
        return name
    return f"{qualifier[0].upper()}{qualifier[1:]} {noun[0].lower()}{noun[1:]}"


def _is_shouted(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return (
        all(c.isupper() for c in letters)
        and any(len(word) >= FEWEST_LETTERS for word in WORD.findall(name))
        and (" " in name or (len(name) > 8 and name.isalpha()))
    )


def _calm(name: str, spelled: dict[str, str]) -> str:
    if not _is_shouted(name):
        return name
    is_eponym = bool(EPONYM.fullmatch(name))

    def respell(found: re.Match[str]) -> str:
        word = found[0].lower()
        if len(word) > 1 and word in spelled:
            return spelled[word]
        if len(word) >= FEWEST_LETTERS and word not in ENDINGS and is_eponym:
            return word.capitalize()
        return word if word in SMALL_WORDS or len(word) >= FEWEST_LETTERS else found[0]

    calm = WORD.sub(respell, name)
    return calm[0].upper() + calm[1:]


def _spellings(names: Iterable[str], texts: Iterable[str]) -> dict[str, str]:
    """How each word is spelled inside a sentence: lower case where it occurs so, else as it first occurs.

    A capital counts inside a name only: sentences and the terms of tables begin with one anyway.
    """
    result: dict[str, str] = {}
    for text, is_name in [*((n, True) for n in names), *((t, False) for t in texts)]:
        for found in WORD.finditer(text):
            word, key = found[0], found[0].lower()
            is_joined = text[found.end() : found.end() + 1] == "-"
            if word[1:].islower() and word != key and not is_joined and not (is_name and found.start()):
                continue
            if word == key or key not in result:
                result[key] = word
    return result


def _words(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", name.casefold()))
