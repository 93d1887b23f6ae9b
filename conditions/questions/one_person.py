"""Phrases that only one person can be: "la que guarda la llave de la ermita", "the boy of" a town.

Promise: a phrase is proposed from its first word to its last, with the towns in it; one that names a person
is left to the other rules, which propose the name by itself. A phrase has a bounded number of words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from . import cues
from .known_for import told_in
from .medicine import is_medical_word
from .one_person_words import BY_KIN, FEATS, PEOPLE, PUBLIC, ROLE_KIN, ROLES, USUAL
from .claims import _IS, _NADIE, _NOBODY
from .reading import Reading, Word
from .regions import LARGE_WORDS
from .small_letters import found_small, small
from .spans import Confidence, Kind, Span
from .tables import words

_LONGEST = 18
_BREAKS = re.compile(r"[.!?¡¿:;,\n()“”\"…]|\s[-–—]\s")
_RELATIVE = words("que q k who whose that")
_ARTICLES = words("the el la los las del al that")
_BEING = words(
    "soy es era fue fui somos son eran eramos yo is was am are were im hes shes were youre being becoming"
)
_STOPS = words("and but because so y pero porque asi aunque although while mientras")
_SUBJECTS = words(
    """
    i we he she they it you my our his her the now what how can mi mis me nos no se los las el la le ahora
    yo ella quiero queremos tengo tiene tenemos
    """
)
_ANYBODY = cues.RELATIONS | words(
    """
        person people persona personas gente someone anyone those one ones others medico medicos medica
        doctor doctors doctora nurse nurses specialist specialists parents patients patient carers staff
        team equipo especialista enfermera familia family paciente pacientes cosa thing things unica unico
        primera primero ultima hora vez neurologo neurologa genetista pediatra misma mismo same
        """
)
_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|both|all\s\w{3,5}|dos|tres|cuatro|cinco|seis"
    r"|siete|ocho|nueve|diez|once|doce|trece|[2-9]|1[0-3])"
)
_MANY = (
    r"(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|cinco|seis|siete|ocho|nueve|diez|once|doce|trece"
    r"|[5-9]|1[0-3])"
)
_REST = r"(?:\s[\w'’-]{1,20}){0,8}"
_WITH = r"(?:with|in|on|above|behind|under|at|from|off|over|outside|beside)"
_CARE = (
    r"(?:clinic|hospital|ward|group|waiting|family|house|middle|photo|picture|feeding|pump|tube|one|age|life|urine|blood"
    r"|wheelchair|disease|condition|syndrome|mutation|gene|pain|shake|other)"
)
_FORMS = tuple(
    small(pattern)
    for pattern in (
        # "somos 'la familia K', la de los once"
        (
            r"\b(?:somos|soy|fuimos|we['’]?re|i['’]?m|we\sare|i\sam)\s['\"“«‘]\s?(?:the|el|la|los|las)\s[^'\"”»’\n]{2,40}['\"”»’]"
            r"(?:,?\s[\w'’-]{1,20}){0,12}"
        ),
        (
            r"\b(?:my|our|his|her|mi|su)\s(?:face|photo|picture|portrait|name|cara|foto|retrato|nombre)\s(?:is|was|went|hangs|sale"
            rf"|sali[oó]|est[aá]|aparece)\s(?:on|all\sover|en)\s(?:the|a|every|el|la|los|las|un|una|tod)\w{{0,3}}{_REST}"
        ),
        rf"\b(?:stood|ran|standing|running)\sfor\s(?:parliament|election|mayor|council|congress|senate|office|governor|sheriff){_REST}",
        (
            r"\b(?:plays|played|play)\s(?:the\s|a\s)?(?:[\w-]{2,20}\s){1,3}in\s(?:the|our|every)\s(?:[\w-]{2,20}\s){0,3}(?:advert|ad|film"
            rf"|movie|series|soap|play|panto|pantomime|parade|pageant|musical|show|procession|nativity){_REST}"
        ),
        # "we're the deaf family with the llamas", "I'm the bush pilot with the hook"
        (
            rf"\b{_IS}\sthe\s(?!{_NOBODY}\b|life|why|risk|{_CARE})(?:[\w'’-]{{2,20}}\s){{1,4}}?{_WITH}\s"
            rf"(?!which|whom|it\b|him|her\b|them|me\b|my\b|(?:the\s|a\s)?{_CARE}\b)[\w'’-]+{_REST}"
        ),
        # "the boy in the well", "the house with the iron lung"
        (
            r"\b(?:the|that)\s(?:house|family|boy|girl|kid|lad|lass|baby|bloke|fella|couple|pair|man|woman|ones?)\s"
            rf"{_WITH}\s(?:the|a|no|two|three|every)\s(?!{_CARE}\b)[\w'’-]+{_REST}"
        ),
        # "I run the post office here", "my ex presents the breakfast show"
        (
            r"\b(?:i|we|he|she|they|who|(?:my|our)\s\w+|dad|mum|mom|husband|wife)\s(?:still\s|also\s)?(?:run|runs|ran|fly|flies"
            r"|flew|wind|winds|present|presents|presented|conduct|conducts|edit|edits|host|hosts|tend|tends|chair|chairs"
            r"|skipper|skippers|captain|captains)\sthe\s(?!risk|test|gene|house|shop|till|show|next|same|drip)[\w'’-]+" + _REST
        ),
        (
            r"\b(?:fui|fuimos|[eé]ramos|soy|somos)\s(?:el|la|los|las)\s(?!"
            rf"{_NADIE}\b|[uú]ltim|median|se[nñ]o\b|ch[oó]fer)(?:[\w'’-]{{2,20}}\s){{0,3}}?(?:de|del|con|en)\s[\w'’-]+{_REST}"
        ),
        (
            r"\b(?:llevo|lleva|llevamos|manejo|maneja|dirijo|dirige|regento|regenta|presento|presenta|leo|lee|toco|toca|ta[nñ]o)\s"
            r"(?:el|la|los|las)\s(?:farmacia|funeraria|oficina|emisora|radio|noticias|telef[eé]rico|lancha|barca|ferry|faro|tiempo"
            r"|telediario|noticiero|estanco|alcald[ií]a|parroquia|biblioteca|estafeta|campanas?|banda|coro|tranv[ií]a|tren"
            r"|funicular|cementerio|gasolinera|escuela|museo|teatro|cine|orquesta|[oó]rgano|tambor|gaita|[uú]nic[oa])\b" + _REST
        ),
        # "the one they call the heron's wife", "al que le dicen"
        (
            rf"\bthe\s(?:one|man|woman|lad|girl|boy|fellow)\s(?:that\s|who\s)?(?:they|people|everybody|everyone|folk|all\scall)\s"
            rf"(?:all\s)?(?:call|calls|called|know\sas|knows\sas){_REST}"
        ),
        rf"\b(?:al|el|la|a\sla)\s(?:que|quien)\s(?:todos\s|aqu[ií]\s)?(?:le|la|lo)\s(?:dicen|llaman|conocen\scomo){_REST}",
        # "they called us 'the glass house', on account of", "les dicen los dedos cortos de"
        (
            r"\b(?:call(?:s|ed)?\s(?:me|us|him|her|them)|knows?\s(?:me|us|him|her|them)\sas|known\s(?:\w{1,12}\s){0,2}as"
            r"|nickname[d]?\s\w{2,8}|(?:nos|me|le|les|lo|la|los)\s(?:dicen|llaman|decían|llamaban|apodan|apodaron|conocen\scomo))"
            r"(?:\s(?:locally|still|todos|aquí|acá|por))?,?\s(?:['\"“«‘]\s?)?(?:the|el|la|los|las)\s"
            r"(?!atenci|s[ií]ndrome|enfermedad|mal\s|same|next|day|other|office|clinic|nurse)"
            rf"[\w'’-]{{2,20}}{_REST}(?:['\"”»’](?:,?\s[\w'’-]{{1,20}}){{0,12}})?"
        ),
        rf"\b(?:el|la|los|las)\s(?:[\w'’-]{{2,20}}\s){{1,4}}(?:nos|me|le|les)\s(?:dicen|llaman|conocen)\b(?!\sque){_REST}",
        # "the baby found in the phone box", "la niña rescatada del pozo"
        (
            rf"\b(?:the|that|them|el|la|los|las)\s(?:[\w-]{{2,20}}\s){{0,2}}{PEOPLE}\s(?:found|pulled|rescued|saved|abandoned"
            r"|thrown|dug|trapped|plucked|washed|carried|encontrad[oa]s?|hallad[oa]s?|rescatad[oa]s?|abandonad[oa]s?"
            r"|sacad[oa]s?|atrapad[oa]s?)\s(?:(?:alive|up|out|down|viv[oa]s?)\s)?(?:in|on|at|off|from|under|outside|inside|of|en|del?"
            rf"|bajo|sobre)\s(?:the|a|an|el|la|los|las|un|una|[\w'’-]{{3,20}}){_REST}"
        ),
        # "Ask anyone on the estate for the house with the three guide dogs"
        rf"\bask\s(?:anyone|anybody|around|everyone|everybody)(?:\s[\w'’-]{{1,20}}){{0,5}}\s(?:for|about)\sthe{_REST}",
        rf"\bpregunt\w{{1,4}}\s(?:[\w'’-]{{1,20}}\s){{0,5}}por\s(?:el|la|los|las)\s(?!salud|enferm|dosis){_REST}",
        (
            r"\b(?:google|look\sup|search\s(?:for|up)?|type(?:\sin)?|busquen?|pongan?|tecleen?)\s(?:[\w'’-]{2,20}\s){2,8}"
            r"(?:and\syou|into\s(?:any|a|google|the)|in\s(?:google|youtube|any)|on\s(?:google|youtube)|en\s(?:internet|google"
            r"|youtube|cualquier|el\sbuscador)|y\s(?:sal|aparec|me\sv|nos\sv))\w{0,6}"
        ),
        # "En Tepoztlán no hay otra", "there is no other such family in Bude"
        rf"\ben\s(?-i:[A-ZÁÉÍÓÚÑ])\w{{2,20}}\sno\shay\s(?:otr[oa]s?|m[aá]s|ningun[oa]|nadie){_REST}",
        (
            rf"\bno\shay\s(?:otr[oa]|nadie\sm[aá]s)(?:\s[\w'’-]{{1,20}}){{0,5}}\sen\s(?:tod[oa]\s)?(?:el\s|la\s|este\s|esta\s)?"
            rf"(?:pueblo|isla|valle|barrio|comarca|provincia|aldea|(?-i:[A-ZÁÉÍÓÚÑ])\w{{2,20}}){_REST}"
        ),
        rf"\bin\s(?-i:[A-Z])\w{{2,20}},?\sthere(?:['’]s|\sis)\s(?:no\sother|not\sanother|nobody\selse){_REST}",
        (
            rf"\b(?:there(?:['’]s|\sis)\s(?:no\sother|not\sanother)|nobody\selse|no\sone\selse)(?:\s[\w'’-]{{1,20}}){{0,5}}\sin\s"
            rf"(?:all\s|the\swhole\sof\s)?(?-i:[A-Z])\w{{2,20}}{_REST}"
        ),
        # "four graves of them in a row"
        (
            rf"\b{_NUMBER}\s(?:graves|coffins|funerals|headstones|crosses|tumbas|ata[uú]des|entierros|cruces|l[aá]pidas)\b"
            rf"(?:,?\s[\w'’-]{{1,20}}){{1,14}}"
        ),
        # "the seven cousins with the same odd heart"
        (
            rf"\b(?:the|los|las|us|we|somos|all)\s{_MANY}\s(?:[\w-]{{2,15}}\s){{0,2}}(?:brothers|sisters|siblings|cousins|hermanos"
            rf"|hermanas|primos|primas|sons|daughters)\b{_REST}"
        ),
        # "lost both sons in the river"
        (
            rf"\b(?:lost|buried|perd[ií](?:[oó]|eron|mos)?|enterr[eéoó](?:mos)?)\s(?:both|all|{_NUMBER}|a\slos|los)\s"
            rf"(?:of\s)?(?:(?:her|his|my|our|their|mis|sus|dos|tres|\w{{3,6}})\s)?(?:sons|daughters|brothers|boys|girls|hijos|hijas|hermanos)"
            rf"\s(?:in|on|to|at|off|en)\s(?:the|el|la|un|one)\b(?!\s(?:disease|same\sdisease|condition|enfermedad)){_REST}"
        ),
        # "the thirteen brothers", "los once hermanos"
        (
            rf"\b(?:(?:la\s)?familia\sde\s)?(?:the|los|las)\s{_MANY}\s(?:[\w-]{{2,15}}\s)?(?:brothers|sisters|siblings"
            rf"|hermanos|hermanas)(?:\s[\w-]{{2,20}}){{0,2}}\s(?:of|from|in|de|en)\s(?-i:[A-ZÁÉÍÓÚÑ])[\w-]{{2,20}}"
        ),
        # "the vicar's adopted twins"
        (
            rf"\b(?:the\s|our\s)?{ROLES}['’]?s\s(?:[\w-]{{2,20}}\s){{0,3}}?{ROLE_KIN}\b(?:\s(?:in|at|of|on)\s[\w'’-]{{2,20}}"
            rf"|\s(?:who|that|whose){_REST})?"
        ),
        # "the only pastor's family on the island", "the one Elder on the coast with"
        (
            r"\bthe\s(?:only|one)\s(?:[\w-]{1,20}\s){0,3}[\w-]{2,20}['’]s\s[\w-]{2,20}\s(?:in|on|at|from|with)"
            rf"{_REST}"
        ),
        (
            rf"\bthe\sone\s(?:[\w-]{{3,20}}\s){{0,2}}(?:elder|{PEOPLE}|family|[\w-]{{3,16}}(?:er|ist|man|woman|ess))\s(?:on|in|at)\s"
            rf"(?:[\w'’-]{{1,20}}\s){{1,6}}(?:with|who|that){_REST}"
        ),
        # "retired test cricketer turned oyster grower"
        r"\b(?:retired|former|ex-?)\s?(?:[\w-]{2,20}\s){1,3}turned\s(?:[\w-]{2,20}\s){0,2}[\w-]{2,20}(?:er|or|ist|man|ess|ian)\b",
        # "the baby off the ferry", "the lad off the float"
        rf"\b(?:the|that)\s(?:[\w-]{{2,20}}\s)?{PEOPLE}\soff\sthe\s(?!drug|ward|list|books|street|chart)\w{{3,20}}{_REST}",
        # "the beekeeper with the blue skin"
        (
            r"\bthe\s(?!doctor|other|consultant|registrar|carer|sister|brother|mother|father|teacher|manager|number)"
            r"[\w-]{3,16}(?:keeper|er|man|woman|ist)\swith\s(?:the|one|no|two|his|her)\s(?:[\w-]{2,15}\s){0,2}"
            r"(?:skin|eyes?|hands?|hooks?|patch|stick|legs?|hair|face|voice|beard|chair|dog|hump|arms?|crutch(?:es)?|tank)\b"
        ),
        rf"\b(?:albino|deaf|blind|mute|identical|conjoined)\stwins\s(?:in|on|at|of){_REST}",
        (
            r"(?:(?<=[.!?]\s)|^)(?:first|last|youngest|oldest)\s(?!thing|time|year|week|month|of\sall)[\w-]{4,20}\s(?:to|in|on)\b"
            rf"{_REST}"
        ),
    )
)
_EPITHET = re.compile(
    rf"\b(?:the|el|la|los|las)\s(?:[\w'’-]{{3,20}}\s{PEOPLE}|{PEOPLE}\s[\w'’-]{{3,20}}|{PEOPLE}\s[\w'’-]{{3,20}}\s[\w'’-]{{3,20}})"
    r"\s(?:of|de)\s(?P<town>(?-i:[A-ZÁÉÍÓÚÑ])[\w'’-]{2,20})(?!\w)",
    re.IGNORECASE,
)


def whole_phrases(reading: Reading) -> Iterator[Span]:
    places = sorted({*_by_form(reading), *_by_deed(reading), *_by_words(reading)})
    for start, end in places:
        if not _names_somebody(reading, start, end):
            yield Span(start, end, Kind.COMBINATION, Confidence.PROPOSED, "singles-out")


def _by_words(reading: Reading) -> Iterator[tuple[int, int]]:
    for told in told_in(reading):
        if told.is_sure and (told.is_definite or not reading.is_loose):
            yield reading.words[told.first].start, reading.words[told.last].end


def _by_form(reading: Reading) -> Iterator[tuple[int, int]]:
    for pattern in _FORMS:
        for match in found_small(reading, pattern):
            yield match.span()
    for match in _EPITHET.finditer(reading.text):
        if match.group("town").casefold() not in LARGE_WORDS and not is_medical_word(
            match.group("town").casefold()
        ):
            yield match.span()


def _by_deed(reading: Reading) -> Iterator[tuple[int, int]]:
    """ "the widow of the skipper who drowned", "soy la que guarda la llave de la ermita"."""
    free = 0
    for word in reading.words:
        if word.key not in _RELATIVE or word.index < free or word.index == 0 or _breaks(word):
            continue
        first = _subject(reading, word)
        if first < 0:
            continue
        last = _end(reading, word.index)
        if last - word.index > 1 and _is_known(reading, word.index + 1, last):
            free = last + 1
            yield reading.words[first].start, reading.words[last].end


def _breaks(word: Word) -> bool:
    return _BREAKS.search(word.gap) is not None


def _subject(reading: Reading, relative: Word) -> int:
    """The first word of who does it, or -1: an article alone ("la que") or with a noun nobody else is."""
    noun = reading.words[relative.index - 1]
    alone = noun.key in ("el", "la") or (noun.key == "one" and reading.key(noun.index - 1) == "the")
    if alone:
        first = noun.index - (noun.key == "one")
        after = reading.key(relative.index + 1)
        return first if after not in USUAL and _is_introduced(reading, first) else -1
    first = _article(reading, noun.index)
    if first < 0 or _is_anybody(reading, noun, first) or noun.is_medical or is_medical_word(noun.key):
        return -1
    if noun.key in USUAL or noun.key in cues.VERBS or noun.key in cues.FUNCTION or noun.key.endswith("ed"):
        return -1
    if (
        noun.index - first > 1
        and reading.language == "es"
        and reading.key(noun.index - 1) not in ("de", "del", "d")
    ):
        return -1
    while reading.key(first) in ("del", "al") or reading.key(first - 1) in ("of", "de"):
        whose = first - 1 - (reading.key(first - 1) in ("of", "de"))
        if reading.key(whose) not in BY_KIN:
            break
        first = whose
        if reading.key(first - 1) in _ARTICLES:
            first -= 1
    return first if _is_introduced(reading, first) else -1


def _is_anybody(reading: Reading, noun: Word, first: int) -> bool:
    """Somebody's relative, or a doctor, unless he is whose widow it is."""
    return (noun.key in _ANYBODY or noun.key in cues.TITLES) and reading.key(first - 1) not in BY_KIN


def _article(reading: Reading, noun: int) -> int:
    """Where the article of a noun of at most four words stands."""
    for place in range(noun - 1, max(-1, noun - 5), -1):
        if _breaks(reading.words[place + 1]):
            return -1
        if reading.key(place) in _ARTICLES:
            return place
    return -1


def _is_introduced(reading: Reading, first: int) -> bool:
    """Whether this says who somebody is: behind "soy" or "she is", in a clause of its own."""
    before = reading.at(first - 1)
    return (
        before is None
        or _breaks(reading.words[first])
        or before.key in _BEING
        or reading.text[before.start : reading.words[first].start]
        .rstrip()
        .lower()
        .endswith(("'s", "’s", "'m", "’m"))
    )


def _end(reading: Reading, index: int) -> int:
    last = index
    while last + 1 < len(reading.words) and last - index < _LONGEST:
        after = reading.words[last + 1]
        if _breaks(after) or (after.key in _STOPS and reading.key(last + 2) in _SUBJECTS):
            break
        last += 1
    return last


def _is_known(reading: Reading, first: int, last: int) -> bool:
    """Whether others saw or know of it: it happened in public, it is a feat, or a town is named."""
    for place in range(first, last + 1):
        word = reading.words[place]
        if word.key in PUBLIC or (word.key in FEATS and place < first + 3):
            return True
        named = reading.shows_name(word) and not word.is_medical and word.key not in cues.CAPITAL_WORDS
        if named and not word.is_upper and reading.key(place - 1) in ("in", "at", "of", "en", "de"):
            return word.key not in LARGE_WORDS
    return False


def _names_somebody(reading: Reading, start: int, end: int) -> bool:
    """Whether a given name stands in it that is no town here: written as a name, or no word else."""
    first = bisect_left(reading.words, start, key=lambda word: word.start)
    for index in range(first, min(len(reading.words), first + 2 * _LONGEST)):
        word = reading.words[index]
        if word.start >= end:
            break
        if not word.is_given or reading.key(index - 1) in ("in", "at", "en"):
            continue
        after = reading.at(index + 1)
        followed = after is not None and reading.close(index + 1) and after.is_name and not after.is_ordinary
        shown = reading.shows_name(word) or not reading.has_case
        if shown and (word.is_surely_given or followed):
            return True
    return False
