"""Ages of 90 and more, in figures and in words: "95 years", "noventa y uno", "tiene 91 mi tía".

Promise: a bare number needs a person right before it, or the life that goes on right behind it; what is
measured, counted or paid is no age.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies import cues
from ..vocabularies.tables import words
from ..words.number_forms import COUNTED
from ..words.reading import Reading, Word
from ..words.small_letters import found_small, small

_TENS = (
    r"(?:nine?ty|nintey|ninty|noventa|nobenta)(?:[-\s](?:y\s)?(?:one|two|three|four|five|six|seven"
    r"|eight|nine|uno|un|dos|tres"
    r"|cuatro|cinco|seis|siete|ocho|nueve|pico|tantos|largos|something|odd))?"
)
_GREAT = (
    rf"(?:9\d|1[01]\d|{_TENS}|(?:a|one)\shundred(?:\sand\s\w{{3,5}})?"
    rf"|(?<!hace\s)(?<!desde\s)cien|ciento\s\w{{2,6}})"
)
_YEARS = (
    r"[-\s]?(?:years?(?!\s(?:ago|later))|yrs?|yr|a[nñ]os"
    r"|y\s?[./]?\s?o\b\.?|a[nñ]itos)(?:[-\s]?(?:old|of\sage|de\sedad))?"
)
_PERSON = (
    r"(?:mother|father|mum|mom|mam|dad|grand?\w{0,8}|nan|nana|nanna|aunt|auntie|uncle|sister|brother|wife|husband|widow"
    r"|neighbou?r|lady|woman|man|gentleman|gent|patient|resident|client|he|she|who|madre|mam[aá]|padre|pap[aá]|abuel[oa]"
    r"|bisabuel[oa]|yay[oa]|t[ií][oa]|suegr[oa]|herman[oa]|espos[oa]|marido|viud[oa]|vecin[oa]|se[nñ]ora?|mujer|hombre"
    r"|ancian[oa]|viejit[oa]|paciente|usuari[oa]|resident[ea]|ella|[eé]l)"
)
_UNCOUNTED = (
    r"(?!\w|[.,/:-]\d|\s?(?:[%°€$£+x]|mg|mcg|kg|ml|cm|bpm|percent|per|por|out|of|weeks?|months?|days?|semanas|meses|d[ií]as"
    r"|minut\w{1,2}|hours?|horas|degrees|grados|pounds|lbs?|kilos?|miles?|meters?|metr[eo]s|people|personas|pacientes|patients"
    r"|children|ni[nñ][oa]s|hij[oa]s|points?|puntos|pulsaciones|latidos|beats|steps|pasos|euros|d[oó]lares|pesos|dollars)\b)"
)
_AGES = (
    small(rf"\b{_PERSON}\s(?:of|aged|de)\s(?P<age>9\d|10\d|11[0-5]){_UNCOUNTED}"),
    small(
        rf"\b{_PERSON}\s(?:(?!room|door|score|rate|weight|count|level|bed|bus|dose)\w{{2,12}}\s){{0,2}}(?:made(?:\sit\sto)?|makes"
        r"|got\sto|gets\sto|reached|reaches|lived\s(?:to|till|until)|died\s(?:at|aged)|passed\s(?:away\s)?at|went\sat|lleg(?:[oó]|a)"
        r"\sa(?:\slos)?|muri[oó]\s(?:a|con)(?:\slos)?|falleci[oó]\s(?:a|con)(?:\slos)?|pas(?:[oó]|a)\sde(?:\slos)?|alcanz(?:[oó]|a)\slos"
        rf"|se\sfue\s(?:a|con)\slos)\s(?P<age>9\d|10\d|11[0-5]){_UNCOUNTED}"
    ),
    small(
        rf"(?<![\w.,/-])(?<!of\sa\s)(?<!metro\s)(?<!metre\s)(?<!one\s)(?:{_TENS}|(?:a|one)\shundred\sand\s\w{{3,5}}|ciento\s(?:un|uno|dos|tres|cuatro"
        rf"|cinco))(?:\s(?:and\sa\shalf|y\smedio))?(?:\s(?:years?|a[nñ]os|yrs?)(?:\s\w{{3,5}})?)?"
        rf"(?!\w|\s?(?:mg|%|kg|ml|percent|per|por|cm|bpm|weeks|months|days|semanas|meses|minutes?|-?year-olds?"
        rf"|minutos|seconds?|segundos?|from|cent[ií]metros?|centimet\w{{2,3}}|mil[ií]metros?|hours"
        rf"|degrees|grados"
        rf"|miles|d[ií]as|euros|dollars|pounds|grams|gramos|beats|people|patients|personas))",
    ),
    small(
        r"\b(?:be|at|a|aged?|los|de|con|is|was|am|turning|turned|reached|hit|to|till|until|tiene"
        r"|ten[ií]a|ya|hasta|she's|he's|she’s|he’s|lived|vivi[oó]"
        r"|now|nearly|almost|about|around|casi)\s(?P<age>(?:9\d|10\d|11[0-5])(?:\s?(?:y\.?o\.?|yrs?"
        r"|years?(?:\sold|\syoung)?|a[nñ]os))?)"
        r"(?=[;)?!]|[.,](?!\d)|\s(?:and|now|but|with|y|con|pero|come|in|this|next|when|she|he|on|en"
        r"|cuando|years?|yrs?|la|el)\b|\s?$)",
    ),
    small(
        r"(?<=[a-záéíóúñ.]),\s(?P<age>9\d|10\d)(?=\s?,\s?\w"
        r"|\s(?:in|next|this|last|en|el\spr[oó]ximo)\s[a-z]{3,10}\s?[,.;)])"
    ),
    small(rf"(?<![\w.,/-])(?<!of\sa\s)(?<!like\sa\s)(?<!de\sun\s)(?<!de\suna\s){_GREAT}{_YEARS}(?!\w)"),
    small(
        rf"\b(?:aged?|age\sof|turn(?:ed|s|ing)|edad|edad\sde|cumpl\w{{1,5}}|nearly|almost"
        rf"|casi)\s?:?\s(?P<age>{_GREAT})(?![\w%]|[.,/]\d|\s?(?:mg|%|kg|ml|percent|per|por|cm|bpm|weeks"
        rf"|months|days|semanas|meses|minutes|hours))",
    ),
    small(
        rf"\b(?:mother|father|mum|mom|dad|gran\w{{0,9}}|nan|aunt|uncle|she|he|who|wife|husband|i|she's"
        rf"|he's|i'm)\s?(?:is|was|'s|am|,)\s(?:now\s|already\s)?"
        rf"(?P<age>{_GREAT})(?![\w%-]|[.,/]\d|\s?(?:mg|%|kg|ml|percent|per|cm|bpm|weeks|months|days|pounds"
        rf"|lbs|minutes|hours))",
    ),
    small(
        r"\b(?:is|now|es|tiene|has)\s(?P<age>9\d|10\d)(?=[;)]|[.,](?!\d)|\s(?:and|now|but|with|y|con"
        r"|pero)\b)",
    ),
    small(r"(?<=[a-záéíóúñ])\s\(\s?(?P<age>9\d|10\d)\s?\)"),
    small(
        r"\b(?:(?:going\son|pushing|ya\scon|ya\sa\slos|rondando\slos|roza\slos)\s"
        r"|(?:a|con|at|with|tengo|despite|pese\sa|por)\s(?:mis|sus|tus|my|his|her|their)\s(?:ya\s)?)"
        rf"(?P<age>{_GREAT}"
        rf"(?:{_YEARS})?)(?![\w%]|[.,/]\d|\s?(?:mg|%|kg|ml|percent|per|por|cm|bpm|weeks|months|days|semanas|meses"
        rf"|d[ií]as|minutes|hours|horas|degrees|grados|pounds|lbs|kilos|miles|tablets|pills|pastillas|beats|steps|pasos))",
    ),
    small(
        r"\b(?:nona|cente)na?(?:gena)?rian?s?\b|\bnonagenari[oa]\b|\bcentenari[oa]s?\b|\bin\s(?:her|his"
        r"|their|my)\s(?:early\s|mid\s|late\s|mid-)?(?:nineties|90'?s)\b",
    ),
)


_OLDEST = range(90, 120)
_HAVING = words(
    """
    tiene tengo tenia tendra tendria cumple cumplio cumplia cumpliria cumplira edad aged age shes hes turned
    turning turns lived vivio murio fallecio died
    """
)
_PEOPLE = cues.RELATIONS | words(
    """
    sis bro gran nan nana granny gramps grandad grandpa grandma nanna gran mam mammy mum mom dad daddy sister
    brother aunt auntie uncle mother father neighbour neighbor
    abuela abuelo aguela aguelo yaya yayo tata nona nono madre padre hermana hermano tia tio suegra suegro
    bisabuela bisabuelo vecina vecino
    """
)
_OF_YEARS = re.compile(r"y(?:ea)?rs?\b|a[nñ](?:it)?os\b")
_GOING_ON = words(
    "still living lives sharp going walking driving fit alive strong aun todavia sigue anda vive sin"
)
#: Words of grammar that come before what is counted.
_OF = words("of de per por to a out over sobre hours en")
_IS = words("shes hes")
_SIGNS = re.compile(r"\s?[-–%€$£/°º+x*=]|[.,:]\d")
_HUNDRED = small(
    r"(?<!\w)(?:cumpli(?:[oó]|[oó]\slos|r\slos|r)|cumple(?:\slos)?|para(?:\slos)?|a\slos|hasta\slos|casi(?:\slos)?|lleg[oó]\sa\slos"
    r"|roza(?:ndo)?\slos|tiene(?:\sya)?|ya\stiene)\s(?P<age>cien(?:\sa[nñ]os)?)(?=\s?(?:[.,;!?)\n]|$|\s(?:y|con|en|el|la|este|esta|ya"
    r"|mi|su|pero|cuando)\b))"
)


_MEASURED = re.compile(
    r"(?:sat(?:s|uration|uraci[oó]n)?|oxygen|ox[ií]geno|pulse|pulso|rate|level|weigh\w{0,3}|pes[oa]"
    r"|pressure|temp|iq|score|count|glucose"
    r"|glucosa|sugar|az[uú]car|ferritin\w?|h[gb]b|value|result|hemo\w{1,8}|creatinin\w{0,2}|cholesterol"
    r"|percentile|room|sweat|sudor|chloride|cloruro|platelets?|plaquetas|mide|mido|sodium|sodio|\b(?:inr|ratio|irt|tsh|ige|ck|cpk|alt|ast|ggt)|ca\s?125|alfafetoprote[ií]na|h(?:a)?emoglobin\w{0,8})\W",
    re.IGNORECASE,
)


_SENTENCE_ENDS = re.compile(r"[.!?]\s")
_DOSE_LINKS = ("de", "of", "at", "a", "con", "to", "up", "is", "es")


def _is_dose(reading: Reading, start: int, end: int) -> bool:
    """ "aspirina de 100", "lamotrigine at 100": a bare number right behind a word of medicine."""
    if any(c.isalpha() for c in reading.text[start:end]):
        return False
    place = bisect_left(reading.words, start, key=lambda word: word.start)
    before = place - 1
    while before >= 0 and reading.key(before) in _DOSE_LINKS and reading.close(before + 1):
        before -= 1
    return 0 <= before < place - 1 and reading.close(before + 1) and reading.words[before].is_medical


def _is_measured(reading: Reading, start: int, end: int) -> bool:
    """Whether a number is a value or a dose by what its sentence says before it."""
    before = _SENTENCE_ENDS.split(reading.text[max(0, start - 30) : start])[-1]
    return _MEASURED.search(before) is not None or _is_dose(reading, start, end)


def great_ages(reading: Reading) -> Iterator[Span]:
    for pattern in _AGES:
        for match in found_small(reading, pattern):
            start, end = match.span("age") if "age" in pattern.groupindex else match.span()
            if _OF_YEARS.search(reading.lowered, start, end) or not _is_measured(reading, start, end):
                yield _age(start, end)
    for word in reading.words:
        is_old = word.text.isdecimal() and len(word.text) < 4 and int(word.text) in _OLDEST
        if is_old and _is_age(reading, word):
            yield _age(word.start, word.end)
    for match in found_small(reading, _HUNDRED):
        yield _age(*match.span("age"))


def _age(start: int, end: int) -> Span:
    return Span(start, end, Kind.AGE, Confidence.PROPOSED, "great-age")


def _is_age(reading: Reading, word: Word) -> bool:
    if _SIGNS.match(reading.text, word.end) or COUNTED.match(reading.text, word.end):
        return False
    if word.gap.strip(" ,(") not in ("", ".", "\n", "'S", "'s", "’s", "’S") and not word.opens_sentence:
        return False
    if not _may_stand_before(reading, word) or _is_measured(reading, word.start, word.end):
        return False
    if word.opens_sentence:
        after = reading.key(word.index + 2)
        goes_on = reading.key(word.index + 1) in ("and", "y") and after in _GOING_ON
        return goes_on or (reading.key(word.index + 1) in ("in", "en") and after in cues.CAPITAL_WORDS)
    before = reading.words[word.index - 1]
    named = before.is_given and (before.gap or before.index == 0)
    return before.key in _HAVING or before.key in _PEOPLE or bool(named and before.is_possessive)


def _may_stand_before(reading: Reading, word: Word) -> bool:
    """Whether what follows is not counted: a stop, a word of grammar, a person, or life that goes on."""
    after = reading.at(word.index + 1)
    if after is None or set(".,;:!?)\n") & set(after.gap):
        return True
    if after.key in _OF or after.key in cues.MONEY_AND_UNITS:
        return False
    if reading.key(word.index - 1) in _IS:
        return not after.is_medical
    return after.key in cues.FUNCTION or after.key in _PEOPLE or after.key in _GOING_ON or after.key == "both"
