"""Forms of phrases that fit one person only: "the one they call", "the boy in the well".

Promise: patterns only; what one matches goes whole, with the towns in it.
"""

from __future__ import annotations

import re

from ..words.small_letters import small

IS = (
    r"(?:i['’]?m|he['’]?s|she['’]?s|we['’]?re|we\sr|they['’]?re|who['’]?s|i\sam|he\sis|she\sis|we\sare|they\sare"
    r"|who\sis|who\swas|(?:he|she|i)\swas|my\s\w{2,15}\s(?:is|was)|\w{2,15}\sis)"
)
NOBODY = (
    r"(?:mothers?|mum|mom|mam|mama|fathers?|dad|parents?|wife|husband|son|daughter|sister|brother|child|carers?|caregiver"
    r"|guardian|patients?|same|best|worst|case|reason|problem|question|doctor|dose|kind|type|sort|way|right|point|age"
    r"|next|love|light|result|cause|drug|medicine|test|gene|treatment|difference|risk|chance|main|average|other|rest"
    r"|most|more|better|name|number|normal|usual|correct|symptoms?|signs?|side|disease|condition|level|size|start|end"
    r"|first|second|third|last|only|grand\w{1,12}|step\w{1,12}|aunt|uncle|niece|nephew|cousin|partner|girlfriend|boyfriend)"
)
NADIE = (
    r"(?:mam[aá]|madre|padre|pap[aá]|pap[aá]s|padres|hij\w{1,3}|herman\w{1,3}|espos\w{1,2}|mujer|marido|t[ií][oa]"
    r"|abuel\w{1,4}|niet[oa]|prim[oa]s?|novi[oa]|pareja|[uú]nic\w{1,2}|primer\w{0,2}|mejor|peor|dosis|enfermedad|caso"
    r"|tratamiento|gen|causa|doctora?|m[eé]dic[oa]|paciente|problema|diagn[oó]stico|s[ií]ndrome|misma?o?|que|menor"
    r"|mayor|segund[oa]|tercer[oa]?|cuidador[a]?|tutor[a]?|responsable|encargad[oa])"
)
_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|both|all\s\w{3,5}|dos|tres|cuatro|cinco|seis"
    r"|siete|ocho|nueve|diez|once|doce|trece|[2-9]|1[0-3])"
)
_REST = r"(?:\s[\w'’-]{1,20}){0,8}"
_WITH = r"(?:with|in|on|above|behind|under|at|from|off|over|outside|beside)"
_CARE = (
    r"(?:clinic|hospital|ward|group|waiting|family|house|middle|photo|picture|feeding|pump|tube|one|age|life|urine|blood"
    r"|wheelchair|disease|condition|syndrome|mutation|gene|pain|shake|other)"
)
PEOPLE = (
    r"(?:boy|girl|man|woman|lad|lass|lady|baby|bairn|child|kid|twins?|triplets|brothers|sisters|widow|couple|fella"
    r"|fellow|bloke|chap|ni[nñ][oa]s?|nen[ea]s?|muchach[oa]s?|chic[oa]s?|hombres?|se[nñ]or[ae]?s?|viej[oa]s?|beb[eé]s?"
    r"|gemel[oa]s|melliz[oa]s|herman[oa]s|viud[oa]s?|mujer)"
)
#: "They called us", "known here as", "nos dicen".
CALLED = (
    r"\b(?:call(?:s|ed)?\s(?:me|us|him|her|them)|knows?\s(?:me|us|him|her|them)\sas|known\s(?:\w{1,12}\s){0,2}as"
    r"|nicknamed?\s\w{2,8}|(?:nos|me|le|les|lo|la|los)\s(?:dicen|llaman|decían|llamaban|apodan|apodaron|conocen\scomo))"
    r"(?:\s(?:locally|still|todos|aquí|acá|por))?,?\s"
)
FORMS = tuple(
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
            rf"\b{IS}\sthe\s(?!{NOBODY}\b|life|why|risk|{_CARE})(?:[\w'’-]{{2,20}}\s){{1,4}}?{_WITH}\s"
            rf"(?!which|whom|it\b|him|her\b|them|me\b|my\b|(?:the\s|a\s)?{_CARE}\b)[\w'’-]{{1,20}}{_REST}"
        ),
        # "the boy in the well", "the house with the iron lung"
        (
            r"\b(?:the|that)\s(?:house|family|boy|girl|kid|lad|lass|baby|bloke|fella|couple|pair|man|woman|ones?)\s"
            rf"{_WITH}\s(?:the|a|no|every|{_NUMBER})\s(?!{_CARE}\b)[\w'’-]{{1,20}}{_REST}"
        ),
        # "I run the post office here", "my ex presents the breakfast show"
        (
            r"\b(?:i|we|he|she|they|who|(?:my|our)\s\w{2,20}|dad|mum|mom|husband|wife)\s(?:still\s|also\s)?(?:run|runs|ran|fly|flies"
            r"|flew|wind|winds|present|presents|presented|conduct|conducts|edit|edits|host|hosts|tend|tends|chair|chairs"
            r"|skipper|skippers|captain|captains)\sthe\s(?!risk|test|gene|house|shop|till|show|next|same|drip)[\w'’-]{1,20}"
            + _REST
        ),
        (
            r"\b(?:fui|fuimos|[eé]ramos|soy|somos)\s(?:el|la|los|las)\s(?!"
            rf"{NADIE}\b|[uú]ltim|median|se[nñ]o\b|ch[oó]fer)(?:[\w'’-]{{2,20}}\s){{0,3}}?(?:de|del|con|en)\s[\w'’-]{{1,20}}{_REST}"
        ),
        (
            r"\b(?:llevo|lleva|llevamos|manejo|maneja|dirijo|dirige|regento|regenta|presento|presenta|leo|lee|toco|toca|ta[nñ]o)\s"
            r"(?:el|la|los|las)\s(?:farmacia|funeraria|oficina|emisora|radio|noticias|telef[eé]rico|lancha|barca|ferry|faro|tiempo"
            r"|telediario|noticiero|estanco|alcald[ií]a|parroquia|biblioteca|estafeta|campanas?|banda|coro|tranv[ií]a|tren"
            r"|funicular|cementerio|gasolinera|escuela|museo|teatro|cine|orquesta|[oó]rgano|tambor|gaita|[uú]nic[oa])\b"
            + _REST
        ),
        rf"\b(?:al|el|la|a\sla)\s(?:que|quien)\s(?:todos\s|aqu[ií]\s)?(?:le|la|lo)\s(?:dicen|llaman|conocen\scomo){_REST}",
        # "they called us 'the glass house', on account of", "les dicen los dedos cortos de"
        (
            rf"{CALLED}['\"“«‘]\s?(?:the|el|la|los|las)\s[^'\"”»’\n]{{2,40}}['\"”»’](?:,?\s[\w'’-]{{1,20}}){{0,12}}"
        ),
        (
            r"\b(?:nos|les|le)\s(?:dicen?|apodan|apodaron|conocen\scomo)\s(?:los|las)\s"
            r"(?!m[eé]dic|doctor|especialist|genetist|padres|profes|neur|enfermer|de\b|del\b|que\b|resultad|an[aá]lisis)"
            r"[\w'’-]{3,20}(?!\sque)(?:,?\s[\w'’-]{1,20}){0,13}"
        ),
        (
            rf"{CALLED}(?:the|el|la|los|las)\s(?!atenci|s[ií]ndrome|enfermedad|mal\s|same|next|day|other|office|clinic|nurse)"
            r"[\w'’-]{2,20}\s(?!(?:porque|y|por|desde|pero|because|and|so|cos)\b)[\w'’-]{2,20}" + _REST
        ),
        rf"\b(?:el|la|los|las)\s(?:[\w'’-]{{2,20}}\s){{1,4}}(?:nos|me|le|les)\s(?:dicen|llaman|conocen)\b(?!\s(?:que|el|la|los|las)\b){_REST}",
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
        # "lost both sons in the river"
        (
            rf"\b(?:lost|buried|perd[ií](?:[oó]|eron|mos)?|enterr[eéoó](?:mos)?)\s(?:both|all|{_NUMBER}|a\slos|los)\s"
            rf"(?:of\s)?(?:(?:her|his|my|our|their|mis|sus|dos|tres|\w{{3,6}})\s)?(?:sons|daughters|brothers|boys|girls|hijos|hijas|hermanos)"
            rf"\s(?:in|on|to|at|off|en)\s(?:the|el|la|un|one)\b(?!\s(?:disease|same\sdisease|condition|enfermedad)){_REST}"
        ),
        (
            rf"\bthe\sone\s(?:[\w-]{{3,20}}\s){{0,2}}(?:elder|{PEOPLE}|family|[\w-]{{3,16}}(?:er|ist|man|woman|ess))\s(?:on|in|at)\s"
            rf"(?:[\w'’-]{{1,20}}\s){{1,6}}(?:with|who|that){_REST}"
        ),
        rf"\b(?:albino|deaf|blind|mute|identical|conjoined)\stwins\s(?:in|on|at|of){_REST}",
        (
            r"(?:(?<=[.!?]\s)|^)(?:first|last|youngest|oldest)\s(?!thing|time|year|week|month|of\sall)[\w-]{4,20}\s(?:to|in|on)\b"
            rf"{_REST}"
        ),
        # "the seven cousins with the same odd heart"
        (
            r"\b(?:the|los|las)\s(?:five|six|seven|eight|nine|ten|eleven|twelve|cinco|seis|siete|ocho|nueve|diez|once|doce)\s"
            r"(?:[\w-]{2,15}\s){0,2}(?:brothers|sisters|siblings|cousins|hermanos|hermanas|primos|primas)\s"
            rf"(?:of|from|in|on|at|with|who|de|del|en|que|con)\b{_REST}"
        ),
    )
)
#: "The sleeping boy of Penguin": a town stands behind it.
EPITHET = re.compile(
    rf"\b(?:the|el|la|los|las)\s(?:[\w'’-]{{3,20}}\s{PEOPLE}|{PEOPLE}\s[\w'’-]{{3,20}}|{PEOPLE}\s[\w'’-]{{3,20}}\s[\w'’-]{{3,20}})"
    r"\s(?:of|de)\s(?P<town>(?-i:[A-ZÁÉÍÓÚÑ])[\w'’-]{2,20})(?!\w)",
    re.IGNORECASE,
)
