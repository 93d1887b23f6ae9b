"""Further phrases that single somebody out: roles, prizes, the press, accidents, "the only one here".

Promise: a clause is proposed and the rest of its sentence suspected; both are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .claims import CLAIMS
from .known_for import Told, told_in
from .reading import Reading
from .small_letters import found_small, small
from .spans import Confidence, Kind, Span

_NO_ONE = (
    r"(?:things?|times?|symptoms?|signs?|way|ways|treatments?|options?|drugs?|medicines?|medications?"
    r"|problems?|questions?"
    r"|difference|reason|test|tests|gene|thing|explanation|cure|hope|place|child\b(?!\s(?:in|on|at"
    r"|with))|side|cause"
    r"|food|foods|relief|part|diagnosis|abnormal|abnormality|finding|information|choice|person\swho\shelps)"
)
_NOT_FIRST = (
    r"(?:times?|symptoms?|signs?|years?|months?|weeks?|days?|visits?|seizures?|pregnancy|trimester|line"
    r"|doses?|steps?|appointment"
    r"|few|cousins?|degree|child\b(?!\s(?:in|on|to|ever))|attacks?|episode|baby\b(?!\s(?:in|on|to|ever"
    r"|born))|thing|scan"
    r"|tests?|injections?|infusions?|two\syears|decade|birthday|opinion|name|trial|treatment|period"
    r"|teeth|tooth|flare|stage"
    r"|night|hour|hours|minute|surgery|operation|biopsy|round|cycle|place|part|half|half\sof|sign"
    r"|words?|aid|met|went|came"
    r"|noticed|saw|told|started|and|or|but|of\sall|i|he|she|we|they|then|choice|generation|toe"
    r"|metatarsal|transplant)"
)
_PLACE = (
    r"(?:village|town|city|county|country|state|island|valley|parish|school|world|region|province"
    r"|hospital|area|community|church"
    r"|street|district|club|team|choir|college|university|class|office|company|club|temple|mosque"
    r"|synagogue|clan|tribe|reserve"
    r"|reservation|base|ship|island|market|nation|continent|league|college|regiment|estate"
    r"|neighbou?rhood|building|hemisphere|diocese|hamlet|islet|glen|township|congregation|peninsula|archipelago)"
)
_ROLE = (
    r"(?:mayor|mayoress|postmistress|postmaster|postman|priest|vicar|pastor|imam|rabbi|headteacher"
    r"|head\steacher|headmaster"
    r"|headmistress|principal|sheriff|pharmacist|chemist|vet|librarian|chief|organist|bishop|senator|mp"
    r"|minister|governor"
    r"|councillor|councilman|councilwoman|goalkeeper|captain|champion|keeper|blacksmith|midwife|piper"
    r"|drummer|trumpeter|conductor"
    r"|bellringer|undertaker|ferryman|butcher|baker|lifeguard|firefighter|striker|quarterback|pitcher"
    r"|jockey|referee"
    r"|alderman|laird|judge|magistrate|coroner|harbou?r\s?master|clown|busker|ventriloquist|mascot"
    r"|weather\s?girl"
    r"|weatherman|newsreader|presenter|anchor|dj|singer|drummer|comedian|author|poet|sculptor"
    r"|prima\sballerina|ballerina"
    r"|alcalde|alcaldesa|cura|p[aá]rroco|sacerdote|obispo|sacrist[aá]n|maestro|maestra|cartero|cartera"
    r"|boticari[oa]"
    r"|farmac[eé]utic[oa]|veterinari[oa]|juez|jueza|diputad[oa]|senador|senadora|concejal|concejala"
    r"|gobernador|ministra?|locutora?"
    r"|presentadora?|torero|futbolista|portero|capit[aá]n|campe[oó]n|campeona|campanero|enterrador"
    r"|pregonero|farero|herrero|comadrona"
    r"|bombero|cantaora?|cantante|actriz|actor|reina\sde|rey\sde|director\sde|directora\sde)"
)
_PRESS = (
    r"(?:news|newspapers?|papers?|telly|tv|television|radio|documentary|film|movie|magazine|headlines"
    r"|front\spage|double\spage|page\sthree"
    r"|billboards?|posters?|advert|ad\scampaign|calendar|biscuit\stin|netflix|bbc|itv|cnn|gazette"
    r"|noticias|telediario|peri[oó]dicos?|televisi[oó]n|tele"
    r"|prensa|revista|documental|reportaje|portada|noticiero|diario|pel[ií]cula|cartel|anuncio|youtube"
    r"|podcast)"
)
_STRONG = tuple(
    small(pattern)
    for pattern in (
        (
            rf"\b(?:the|our|my|his|her|their|am|is|are|was|were|an"
            rf"|as)\sonly\s(?!{_NO_ONE}\b)(?:[\w'’-]{{1,20}}\s){{0,4}}?"
            rf"(?:in|on|at|with|who|to|of|from|that|ever|here|known|alive|left)\b"
        ),
        (
            rf"\b(?:the|our)\s(?:very\s)?(?:first|last|second|third|youngest|oldest"
            rf"|tallest|smallest|fastest)\s(?!{_NOT_FIRST}\b)"
            rf"(?:[\w-]{{1,20}}\s){{0,4}}?(?:in|on|at|to|ever|who|from|with|alive)\b"
        ),
        (
            r"\b(?:only|just)\s(?:one|two|three|four|five|six|seven|a\sfew"
            r"|a\shandful)\b(?:\s\w{1,20}){0,4}\s(?:in|on|of|ever|worldwide|alive|known)\b"
        ),
        (
            r"\b(?:one|two)\sof\s(?:only|just|about|fewer|less|the\s(?:few|only|first|two|three|four|five"
            r"|handful|last))\b"
        ),
        (
            rf"\b(?:i\sam|i'm|i’m|im|he\sis|he's|he’s|she\sis|she's|she’s|is|was|as|are|being|soy|es|era"
            rf"|fue|como)\s(?:the|our|their|el|la)\s"
            rf"(?:[\w-]{{1,20}}\s){{0,3}}?{_ROLE}\b"
        ),
        (
            rf"\bthe\s(?:[\w-]{{1,20}}\s){{1,4}}(?:of|on|in|at|from)\s(?:our|this|my|the\swhole"
            rf"|the\sonly)\s(?:[\w-]{{1,20}}\s)?{_PLACE}\b"
        ),
        (
            rf"\b(?:in|on|made|from|by|for|hit|the|local|una?|en|de|la|el|al)\s(?:the\s|a\s|our\s|local\s"
            rf"|national\s|la\s|el\s|las\s|los\s|una?\s)?(?:[\w-]{{1,20}}\s){{0,2}}{_PRESS}\s(?:did|about"
            rf"|wrote|came|ran|has|had|on\sus|for|when|because"
            rf"|with|last|this|over|and|por|cuando|con|porque|de|local|nacional|sobre|que|called)\b"
        ),
        (
            r"\b(?:seen|saw|read|heard|watched|recognised?|recogni[sz]e|visto|vio|conoce"
            r"|reconoce)\s(?:about\s)?(?:us|me|him|her|our|my|nos|me)\b"
        ),
        (
            r"\beverybody\shas\s(?:seen|heard)|\byou(?:'ll|\smay|\smight|\swill)\shave\s(?:seen|read|heard)"
            r"|\bfamous\b|\bfamos[oa]s?\b|\bcelebrity\b"
        ),
        (
            r"\b(?:finalist|semi-?finalist|gold|silver|bronze)\s?(?:medal|medall?ist)?\s?(?:in|at|of|for)\b"
            r"|\b(?:was|is|am|became|crowned|former|named|ex)\s(?:miss|mister)\s(?-i:[A-Z])\w{2,15}\b"
        ),
        (
            r"\b(?:guinness|world\srecord|record\s(?:holder|breaking)|récord)\b|\b(?:won|wins|winning"
            r"|ganamos|gan[eéóo])\s(?:the|a|an|our|el|la|un|una|first|gold|silver)\b"
        ),
        (
            r"\b(?:elected|named|crowned|voted|knighted|appointed|ordained|elegid[oa]|nombrad[oa]"
            r"|coronad[oa])\s(?:as\s|the\s|our\s|to\s|reina|rey|alcalde)"
        ),
        r"\b(?:sued|suing|lawsuit|supreme\scourt|class\saction|demandamos|demand[oó]\sa|juicio\scontra)\b",
        (
            r"\b(?:triplets|quads|quadruplets|quintuplets|sextuplets|trillizos|trillizas|cuatrillizos"
            r"|quintillizos|siameses|conjoined)\b"
        ),
        (
            r"\b(?:my|our|identical|the)\stwins?\s(?:and\si|both|are|were|sisters?\sand)\b|\b(?:los|las|mis"
            r"|nuestros|nuestras)\s(?:gemel|melliz)[oa]s\s(?:de|que|del|con)\b"
        ),
        (
            r"\b(?:plaque|statue|mural|memorial|street\snamed|named\safter\s(?:me|us|him|her|my|our)|placa"
            r"|estatua)\b"
        ),
        (
            r"\b(?:play(?:s|ed)?\sfor|capped|national\s(?:side|team|squad|service\sof))\b"
            r"|\bthere\sare\s(?:only\s|just\s)?\w{1,10}\sof\sus\b"
        ),
        (
            r"\b(?:somos|fuimos)\s(?:los|las)\s(?:del|de|que)\b|\b(?:convent|monastery|nuns?|monks?|monjas?"
            r"|convento|monasterio|circus|circo|lighthouse|faro)\b"
        ),
        (
            r"\b(?:i|we|he|she)\s(?:run|runs|ran|own|owns|owned|keep|keeps"
            r"|kept)\sthe\s(?:\w{1,20}\s){0,2}(?:only|village|town|local|island|last)\b"
        ),
        (
            r"['’]s\s(?:youngest|oldest|first|only|tallest|smallest)\b|\bthe\sface\sof\b"
            r"|\b(?:ambassador|spokes(?:man|woman|person))\s(?:for|of)\b"
        ),
        (
            r"\b(?:we|i|they|she|he)\s(?:have|had|has)\s(?:six|seven|eight|nine|ten|eleven|twelve|thirteen"
            r"|\d{1,2})\s(?:children|kids|sons|daughters|brothers|sisters|siblings)\b"
        ),
        (
            r"\b(?:both|all\s(?:three|four|five|six|seven|of))\s(?:of\s)?(?:my|our)\s(?:husbands|wives"
            r"|brothers|sisters|siblings|sons|daughters|children|uncles|aunts)\s(?:died|drowned|were"
            r"|are\s(?:priests|nuns|doctors))\b"
        ),
        (
            r"\b(?:i|he|she|we)\s(?:have|has|had)\sbeen\s(?:the\s)?(?:[\w-]{1,15}\s){1,3}(?:here|in\sthis"
            r"|of\sthe|for)\b(?=[^.!?]{0,40}\byears)"
        ),
        (
            r"\bon\s(?:every|all\sthe|national|local)\s(?:channels?|stations?|tv|radio)\b|\b(?:go\s?fund\s?me|crowdfund\w{0,6}|viral|telethon|fundraiser|poster\s(?:child|boy|girl)"
            r"|rastrillo|colecta|telet[oó]n)\b"
        ),
        (
            r"\b(?:plane|helicopter|air\sforce|ferry|bus|train|coach|car)\s(?:crash|accident)"
            r"|\bborn\son\s(?:a|the)\s(?:plane|ferry|bus|train|boat|motorway)|\b(?:gave\sbirth|born)\s(?:on"
            r"|in)\sthe\s(?:ferry|plane|bus|train|lift|car\spark)"
        ),
        (
            r"\b(?:flown|airlifted|rescued|struck\sby\slightning|kidnapped|shot\sin|survivors?\sof\sthe"
            r"|survived\sthe)\b(?:\s\w{1,20}){0,4}\s(?:by|in|to|on|from|of|at|air)\b"
        ),
        (
            r"\b(?:whole|entire)\s(?:clan|village|town|street|island|school|parish|tribe)\b|\b(?:comes?"
            r"|descend\w{0,4})\s(?:all\s)?(?:down\s)?from\s(?:one|a\ssingle|the\ssame)\b"
        ),
        (
            r"\b(?:there's|there\sis|there\sare|theres|hay)\s(?:only|solo|s[oó]lo)?\s?(?:one|two|un|una"
            r"|dos)\s(?:[\w-]{1,20}\s){1,4}(?:in|on|en|de)\s(?:our|my|the|this|mi|nuestr[oa]|el|la|este)\b"
        ),
        (
            r"\b(?:no\s?body|no\sone)\selse\s(?:in|on|at|here|with)\b|\bthe\s(?:family|one|lad|girl|boy"
            r"|woman|man|baby|couple|people)\s(?:who|that|whose|with\sthe|from\sthe)\b"
        ),
        (
            r"\b(?:[uú]nic|primer|[uú]ltim)[oa]?s?\s(?!vez|veces|a[nñ]os?|mes|meses|d[ií]as?|semanas?"
            r"|trimestre|s[ií]ntomas?|signos?|crisis|brotes?|dosis|consulta|prueba|embarazo"
            r"|hij[oa]|parte|l[ií]nea|operaci[oó]n|ciclo|hora|momento|tratamiento|fase|etapa|grado|lugar"
            r"|cosa|que\sme|opci[oó]n|medic\w{1,12}|forma|manera|problema|diferencia|tiempos?|y\b|o\b"
            r"|resultados?|infusi[oó]n|an[aá]lisis)"
            r"(?:[\w-]{1,20}\s){0,5}?(?:de|del|en|que|con|al)\b"
        ),
        (
            r"\b(?:sal[ií]\w{0,5}|aparec\w{1,6}|entrevist\w{1,6}|public\w{1,5}"
            r"|sac\w{2,6})\s(?:\w{1,20}\s){0,4}(?:tele|televisi[oó]n|noticias|peri[oó]dico|prensa|radio"
            r"|diario|revista|portada|reportaje|telediario|noticiero)\b"
        ),
        (
            r"\b(?:el|la|los|las)\s(?:[\w-]{1,20}\s){1,3}(?:del\spueblo|de\s(?:la|mi|nuestra|esta)\s(?:isla"
            r"|aldea|comunidad|parroquia|provincia|comarca)|de\s(?:mi|este|nuestro)\s(?:pueblo|barrio"
            r"|municipio|colegio)|de\sla\s(?:portada|tele|televisi[oó]n))\b"
        ),
        (
            r"\b(?:todo\sel|toda\sla)\s(?:pueblo|barrio|mundo|isla|comunidad|aldea)\s(?:\w{1,10}\s)?(?:sabe"
            r"|conoce|habla|vino|nos)\b|\bnadie\sm[aá]s\s(?:en|de)\b|\bsolo\s(?:hay|somos|existen)\b"
        ),
    )
)
_ENDS = re.compile(r"[.!?\n¡¿]")
_OPENS = re.compile(
    r"[.!?\n;:()¡¿]\s?|,\s(?:so|but|and|as|since|because|y|pero|que)\s|\b(?:because|since|porque)\s",
    re.IGNORECASE,
)
_STOPS = re.compile(
    r"[.;!?\n:()¡¿]|,\s(?!(?:la|el|los|las)\s(?:que|de|del)\b|the\s(?:one|first|only|last)\b)|\s(?:but|because|so|although|pero|porque|aunque|as[ií]\sque)\s"
    r"|\s(?:and|y)\s(?:i|we|he|she|they|my|our|the|now|is|are|do|what|how|can|mi|me|los|las|el|la|ahora"
    r"|queremos|quiero|nos)\b",
    re.IGNORECASE,
)
_LEARNT = re.compile(
    r"\b(?:i|we)\s(?:have\s|had\s)?(?:read|saw|heard|seen|watched)\s(?!us|me)|\b(?:le[ií]|he\sle[ií]do"
    r"|vi|o[ií])\s",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^\s{0,3}(?:is|are|does|do|can|could|should|what(?!\sif\b)|which|how|when|where|who|why|would|will|has|qu[eé]"
    r"|cu[aá]l|c[oó]mo|hay|puede)\b",
    re.I,
)
#: What goes on behind a phrase and names nobody: ", scholars came to tape her".
_RESTS = re.compile(r",?\s(?!(?:so|and|which|thank|but|y|pero|que|por|as[ií])\b)(?:[^A-ZÁÉÍÓÚÑ0-9]|I\b)+")
_BACK, _ON = 160, 200
_CLOSING = tuple("»”’")
_NEAR = 90


def unique(reading: Reading) -> Iterator[Span]:
    text, done = reading.text, -1
    matches = (m for pattern in (*_STRONG, *CLAIMS) for m in found_small(reading, pattern))
    places = sorted(match.span() for match in matches)
    spans: list[tuple[int, int, int, int]] = []
    for start, end in places:
        if end <= done:
            continue
        first, last, opening, close = _reach(text, start, end)
        sentence = text[opening:close]
        if _LEARNT.search(text[first:last]) or (_ASKS.search(sentence) and text[close : close + 1] == "?"):
            continue
        spans.append((first, last, opening, close))
        done = last
    told = list(told_in(reading))
    sure = [(first, last) for first, last, _, _ in spans] + [_place(reading, t) for t in told if t.is_sure]
    for first, last in _united(sure):
        yield Span(first, last, Kind.COMBINATION, Confidence.PROPOSED, "singles-out")
    rest = [(opening, close) for _, _, opening, close in spans]
    for first, last in rest:
        yield Span(first, last, Kind.COMBINATION, Confidence.SUSPECTED, "singles-out")
    from .one_person import whole_phrases
    for span in whole_phrases(reading):
        stop = _ENDS.search(reading.text, span.end, span.end + _NEAR)
        if stop and _RESTS.fullmatch(reading.text, span.end, stop.start()):
            yield Span(span.end, stop.start(), Kind.COMBINATION, Confidence.SUSPECTED, "may-single-out")
    for t in told:
        if t.is_suspect:
            first, last = reading.words[t.opening].start, _closed(reading, t)
            yield Span(first, last, Kind.COMBINATION, Confidence.SUSPECTED, "may-single-out")


def _place(reading: Reading, told: Told) -> tuple[int, int]:
    end = reading.words[told.last].end
    return reading.words[told.first].start, end + (reading.text[end : end + 1] in _CLOSING)


def _closed(reading: Reading, told: Told) -> int:
    """Where the sentence ends, if it is near and capitals and stops tell where."""
    end = _place(reading, told)[1]
    if not told.is_sure:
        return end
    stop = _ENDS.search(reading.text, end, end + _NEAR)
    return stop.start() if stop else end


def _united(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those that overlap made one, in the order of the text."""
    united: list[tuple[int, int]] = []
    for first, last in sorted(places):
        if united and first <= united[-1][1]:
            united[-1] = united[-1][0], max(last, united[-1][1])
        else:
            united.append((first, last))
    return united


def _reach(text: str, start: int, end: int) -> tuple[int, int, int, int]:
    """Start and end of the clause and of the sentence around it."""
    low, high = max(0, start - _BACK), end + _ON
    opening = max([m.end() for m in _ENDS.finditer(text, low, start)], default=low if not low else start)
    first = max([m.end() for m in _OPENS.finditer(text, low, start)], default=opening)
    stop, clause = _ENDS.search(text, end, high), _STOPS.search(text, end, high)
    close = stop.start() if stop else min(len(text), high)
    last = min(clause.start() if clause else close, close)
    opening, first = min(opening, first), max(opening, first)
    return _bare(text, first, last) + _bare(text, opening, close)


def _bare(text: str, first: int, last: int) -> tuple[int, int]:
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return first, last
