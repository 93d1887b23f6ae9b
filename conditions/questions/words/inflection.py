"""Finds the Spanish dictionary word behind an inflected one: "pusieron", "llamándola", "ojitos".

Promise: folded words only; a form that fits no verb, noun or adjective of the list is not invented. The list
holds dictionary forms, so that this stands in for half a million more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..vocabularies.tables import words

_AR = words(
    """
    o as a amos ais an e aste asteis aron aba abas abamos aban abais are aras ara aremos areis aran aria
    arias ariamos arian es emos en ase asen ando ado ada ados adas aramos
    """
)
_ER_IR = words(
    """
    o es e emos imos en eis is i iste io isteis ieron ia ias iamos ian a as amos an iera ieras ieramos
    ieran iese iesen iendo yendo yo yeron yera yeran ido ida idos idas
    """
)
_FUTURE = words("e as a emos an eis ia ias iamos ian")
#: Stems of strong past tenses and their infinitives: "pusieron" is from "poner".
_STRONG = dict(
    pair.split(":")
    for pair in [
        "tuv:tener",
        "estuv:estar",
        "pud:poder",
        "pus:poner",
        "hic:hacer",
        "hiz:hacer",
        "quis:querer",
        "vin:venir",
        "dij:decir",
        "traj:traer",
        "sup:saber",
        "anduv:andar",
        "hub:haber",
        "conduj:conducir",
        "produj:producir",
        "reduj:reducir",
        "introduj:introducir",
        "d:dar",
        "v:ver",
        "fu:ser",
    ]
)
_STRONG_ENDINGS = words(
    """
    e iste o imos ieron eron iera ieras ieran ieramos era eran eramos i io isteis imos dijo i iese
    """
)
IRREGULAR = words(
    """
    siete dio dieron di vio vieron vi hago haga hagan hagamos digo diga digan oigo oye oyen voy vas va
    vamos van iba iban ibas ibamos sea sean seas seamos fui fuiste fuimos fueran fuera rie rien huele
    huelen hecho hecha hechos hechas dicho puesto puesta visto escrito muerto muerta abierto roto rota
    vuelto cubierto vaya vayan ve den de sepa sepan quepa bebe bebes bebita bebito jovenes examenes
    ordenes resonancias imagenes sido ido dado estado ahi veintiun tambien ningun caiga caigo traiga
    cae caen caigan trae traen traiga sale salen salgo dan sabe saben cabe lee leen cree creen vimos vino
    fieron pon ten ven haz sal dime ponga pongan pongo tenga tengan venga vengan salga salgan quepo
    """
)
_CLITICS = ("me", "te", "se", "lo", "la", "le", "los", "las", "les", "nos", "os")
_STEMS = (("ie", "e"), ("ue", "o"), ("ue", "u"), ("i", "e"), ("u", "o"))
_SPELT = (("qu", "c"), ("gu", "g"), ("zc", "c"), ("c", "z"), ("j", "g"), ("y", ""), ("ig", ""), ("g", ""))
_SHORTEST = 4


def is_inflected(key: str, is_listed: Callable[[str], bool]) -> bool:
    """Whether this is a form of a word for which `is_listed` says yes."""
    if key in IRREGULAR:
        return True
    if len(key) < _SHORTEST:
        return False
    if _is_noun_form(key, is_listed) or _is_verb_form(key, is_listed):
        return True
    return any(
        len(base) >= _SHORTEST and (is_listed(base) or _is_verb_form(base, is_listed))
        for base in _without_clitics(key)
    )


_NOUN_ENDINGS = tuple(
    pair.split(":")
    for pair in [
        "ces:z",
        "es:",
        "s:",
        "as:o",
        "a:o",
        "a:",
        "os:o",
        "ito:o",
        "ita:a",
        "itos:o",
        "itas:a",
        "ito:e",
        "cito:",
        "cita:",
        "illo:o",
        "illa:a",
        "isimo:o",
        "isima:o",
        "mente:o",
        "amente:o",
        "mente:",
        "quito:co",
        "quita:ca",
        "guita:ga",
        "ona:on",
        "oras:or",
        "ora:or",
        "esa:es",
        "ones:on",
    ]
)


def _is_noun_form(key: str, is_listed: Callable[[str], bool]) -> bool:
    for ending, instead in _NOUN_ENDINGS:
        if (
            key.endswith(ending)
            and len(key) - len(ending) > 1
            and is_listed(key.removesuffix(ending) + instead)
        ):
            return True
    return False


def _is_verb_form(key: str, is_listed: Callable[[str], bool]) -> bool:
    return any(is_listed(infinitive) for infinitive in _infinitives(key))


def _infinitives(key: str) -> Iterator[str]:
    for length in range(1, min(8, len(key) - 1)):
        stem, ending = key[:-length], key[-length:]
        if ending in _STRONG_ENDINGS and stem in _STRONG:
            yield _STRONG[stem]
        if ending in _FUTURE and stem.endswith(("ar", "er", "ir")):
            yield stem
        if ending in _FUTURE and stem.endswith("dr"):
            yield from (stem.removesuffix("dr") + "er", stem.removesuffix("dr") + "ir")
        if ending in _AR:
            yield from (varied + "ar" for varied in _varied(stem))
        if ending in _ER_IR:
            for varied in _varied(stem):
                yield from (varied + "er", varied + "ir")


def _varied(stem: str) -> Iterator[str]:
    """The stem, and what it may be before its vowel or its last letters changed."""
    spelt = [stem, *(stem.removesuffix(a) + b for a, b in _SPELT if stem.endswith(a))]
    for form in spelt:
        yield form
        for changed, plain in _STEMS:
            place = form.rfind(changed)
            if place >= 0:
                yield form[:place] + plain + form[place + len(changed) :]


def _without_clitics(key: str) -> Iterator[str]:
    for clitic in _CLITICS:
        if key.endswith(clitic):
            base = key.removesuffix(clitic)
            yield base
            yield from (base.removesuffix(second) for second in _CLITICS if base.endswith(second))
