"""Phrases that single out one person or family without naming them.

Promise: the whole clause is proposed, since its words work together; names in it are proposed by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .reading import Reading
from .small_letters import found_small, small
from .spans import Confidence, Kind, Span

_PEOPLE = (
    r"(?:person|people|child|children|family|families|patient|patients|case|cases|girl|boy|woman|man|women"
    r"|men|baby|babies|adult|teenager|one|ones|member"
    r"|twins|brothers|sisters|siblings|couple|mother|father|kid|kids|student|pupil|teacher|doctor|nurse"
    r"|midwife|vet|priest|farmer|pharmacist)"
)
_GENTE = (
    r"(?:persona|personas|ni[nñ][oa]s?|familias?|pacientes?|casos?|mujer|mujeres|hombres?|beb[eé]s?"
    r"|chic[oa]s?|adult[oa]s?|enferm[oa]s?|afectad[oa]s?|herman[oa]s?"
    r"|gemel[oa]s|m[eé]dic[oa]|maestr[oa]|alumn[oa]|madre|padre|portador[ae]?s?|joven|j[oó]venes|vecin[oa]s?)"
)
_SMALL = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|a\sdozen|twelve|fifteen|twenty|a\shandful|[1-9]"
    r"|[1-4]\d)"
)
_POCOS = (
    r"(?:un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|pocos|pocas|[1-9]"
    r"|[1-4]\d)"
)
_WHERE = (
    r"(?:village|town|city|county|country|state|island|valley|parish|school|world|region|province|hospital"
    r"|area|community|church|street|district|history|"
    r"pueblo|ciudad|pa[ií]s|isla|valle|colegio|mundo|regi[oó]n|provincia|hospital|zona|comunidad|barrio"
    r"|comarca|estado|municipio|aldea|localidad|continente|historia)"
)
_MEDIA = (
    r"(?:news|newspapers?|papers|tv|television|radio|documentary|magazine|headlines|front\spage|noticias"
    r"|telediario|peri[oó]dicos?|televisi[oó]n|tele|radio|prensa"
    r"|revista|documental|reportaje|portada|noticiero|diario)"
)
_TRIGGERS = tuple(
    small(pattern)
    for pattern in (
        (
            rf"\b(?:the|our|my|one\sof\sthe|el|la|los|las)\s(?:only|first|second|third|youngest|oldest"
            rf"|last)\s(?:known\s|living\s|other\s|two\s|three\s|ever\s|documented\s|reported\s|black\s"
            rf"|deaf\s"
            rf"|blind\s|female\s|male\s|\w{{1,30}}ed\s)?{_PEOPLE}\b(?=[^.!?\n]{{0,60}}\b(?:in|with|to|here"
            rf"|ever"
            rf"|alive"
            rf"|who|at|of|on|from|known)\b)"
        ),
        (
            rf"\b(?:only|just)\s{_SMALL}\s(?:other\s|known\s|such\s|reported\s"
            rf"|living\s)?{_PEOPLE}\b[^.,;!?\n]{{0,40}}\b(?:in|worldwide|alive|here|known|on)\b"
        ),
        (
            rf"\bone\sof\s(?:only\s|just\s|the\s(?:only\s|first\s)?|about\s|fewer\sthan\s|less\sthan\s"
            rf"|maybe\s){{0,4}}(?:{_SMALL}\s|few\s|handful\s)(?:known\s|other\s|reported\s"
            rf"|living\s)?(?:of\s)?{_PEOPLE}\b"
        ),
        (
            rf"\b(?:only|sole|unique)\s(?:\w{{1,30}}\s){{0,3}}(?:in|on|at|for)\s(?:our|my|the|this|his|her"
            rf"|their"
            rf"|all\sof)\s(?:\w{{1,30}}\s){{0,2}}{_WHERE}\b"
        ),
        (
            r"\b(?:the|el|la)\s(?:first|second|primer[oa]?|segund[oa])\s(?:in|on|en"
            r"|de)\s\w{1,30}(?:\s\w{1,30}){0,2}"
            r"\s(?:to|en|que)\s\w"
        ),
        (
            r"\bposter\s(?:child|boy|girl)\b|\btelethon\b|\btelet[oó]n\b"
            r"|\bnational\s(?:\w{1,30}\s){0,2}team\b"
            r"|\bselecci[oó]n\snacional\b|\b(?:famous|well-known|celebrity|famos[oa])\s(?:actor|actress"
            r"|singer|player|writer"
            r"|athlete|author|politician|cantante|actriz|futbolista|escritora?|deportista)\b"
            r"|\bpeople\srecogni[sz]e\s(?:me|us|her|him)\b"
        ),
        (
            r"\b(?:wrote|story|article|piece|report|programme|program|film|series|documentary|video"
            r"|book)\s(?:\w{1,20}\s){0,2}"
            r"(?:about|on)\s(?:me|us|my|our|him|her)\b"
            r"|\b(?:escribieron|hablaron|reportaje|art[ií]culo|programa|documental"
            r"|libro)\s(?:\w{1,20}\s){0,2}(?:sobre|de)\s"
            r"(?:m[ií]|nosotros|nosotras|nuestr[oa]|mi\s(?:hij[oa]|caso|familia|historia))\b"
        ),
        r"\b(?:the|that)\sfamily\s(?:whose|who\s(?:lost|had|has|was|were)|that\s(?:lost|had|was))\b",
        (
            r"\btod[oa]s?\s(?:el|la|los|las|mi|nuestr[oa])\s\w{1,30}\s(?:lo\s|la\s|nos\s|me\s"
            r"|le\s)?(?:sabe|saben|conoce|conocen|habla)\b"
            r"|\b(?:everyone|everybody|the\swhole\s\w{1,20})\s(?:\w{1,20}\s){0,4}knows?\s(?:us|me|him|her"
            r"|my|our|about)\b"
        ),
        (
            r"\b(?:el|la)\sprimer[oa]?\s(?!vez|a[nñ]o|mes|d[ií]a|semana|trimestre|s[ií]ntoma|signo|crisis"
            r"|brote|dosis|consulta|prueba"
            r"|embarazo|hij[oa]|parte|l[ií]nea|operaci[oó]n|ciclo|infusi[oó]n|plana|hora|momento"
            r"|tratamiento|fase|etapa|grado|lugar)"
            r"\w{1,30}(?:\s\w{1,30}){0,4}\s(?:de|en)\s(?:el\s|la\s|mi\s|nuestr[oa]\s|toda\s"
            r"|todo\s)?[a-záéíóú]\w{2,30}"
        ),
        (
            r"\b(?:somos|soy|es|son|fue|eran)\s(?:l[oa]s?\s|el\s)?[uú]nic[oa]s?\b(?!\s(?:que\sme"
            r"|s[ií]ntoma|signo|cosa|opci[oó]n"
            r"|tratamiento|medicamento|forma|manera|problema|diferencia|hij[oa]|que\s(?:ayuda|funciona"
            r"|alivia|tom\w{1,3})))"
        ),
        (
            r"\b(?:i\sam|i'm|i’m|we\sare|we're|we’re|he\sis|he's|he’s|she\sis|she's|she’s"
            r"|they\sare)\s(?:still\s)?(?:the\s)only\s"
            r"(?!child\b(?!\s(?:in|with|at))|thing|symptom|sign|treatment|option|way|drug|medicine|problem"
            r"|question|difference)"
            r"(?:ones?|\w{1,30}(?:\s\w{1,30}){0,4}\s(?:in|with|at|on|to|who|of))\b"
        ),
        rf"\b(?:only|just)\s(?:one|two|three|a\sfew)\sother\s{_PEOPLE}\b",
        (
            r"\b(?:only|sole|last|lone)\s(?:\w{1,30}\s)?(?:survivor|survivors|heir|resident|inhabitants?)\b"
            r"|\b[uú]nic[oa]s?\s(?:supervivientes?|sobrevivientes?|herederos?|habitantes?)\b"
        ),
        (
            r"\bworld[’']?s\s(?:first|only|youngest|oldest)\b|\b(?:youngest|oldest|tallest"
            r"|shortest)\s(?:person|patient|child|baby|woman|man|boy|girl)\s(?:ever|in|to|alive|with)\b"
        ),
        (
            rf"\b(?:was|were|been|be|appeared|featured|on|in|made|interviewed|filmed"
            rf"|hit)\s(?:\w{{1,30}}\s){{0,3}}(?:the\s|a\s"
            rf"|our\s)?(?:\w{{1,30}}\s){{0,2}}{_MEDIA}\b(?!\s(?:that|says|article"
            rf"|about\s(?:the|a)\s(?:new\s)?(?:drug|treatment|trial|gene)))"
        ),
        (
            rf"\b(?:sal\w{{1,6}}|aparec\w{{1,6}}|entrevist\w{{1,6}}|public\w{{1,5}}|fuimos|fue|hicieron"
            rf"|sac\w{{2,6}}|cont\w{{2,5}})\s(?:\w{{1,30}}\s){{0,4}}(?:en\s|un\s"
            rf"|una\s)(?:\w{{1,30}}\s){{0,3}}{_MEDIA}\b"
        ),
        (
            rf"\b(?:el|la|los|las|nuestr[oa]|mi)\s(?:[uú]nic[oa]s?|primer[oa]?s?|segund[oa]|tercer[oa]?"
            rf"|[uú]ltim[oa])\s(?:(?:\w{{1,30}}\s){{0,2}}?{_GENTE}\b|(?:de|del|en|que"
            rf"|con)\s)(?=[^.!?\n]{{0,80}}\b(?:en|del?|que|con|aqu[ií]|mundo|pueblo|ciudad|pa[ií]s)\b)"
        ),
        (
            rf"\b(?:solo|s[oó]lo|solamente|[uú]nicamente|apenas)\s(?:hay|somos|existen|conocen|se\sconocen"
            rf"|han\s\w{{1,30}}|quedan|conozco)?\s?(?:otr[oa]s?\s)?{_POCOS}\s(?:\w{{1,30}}\s)?{_GENTE}\b"
        ),
        (
            rf"\b(?:un[oa]?|es\sun[oa]|somos\sun[oa]|soy\sun[oa])\sde\s(?:los"
            rf"|las)\s(?:\w{{1,30}}\s)?{_POCOS}\s(?:\w{{1,30}}\s)?{_GENTE}\b|\bun[oa]\sde\s(?:los"
            rf"|las)\s(?:poc[oa]s"
            rf"|[uú]nic[oa]s|primer[oa]s)\s(?:\w{{1,30}}\s)?{_GENTE}\b"
        ),
        (
            rf"\b(?:[uú]nic[oa]s?)\s(?:\w{{1,30}}\s){{0,4}}(?:del|de\sla|en\sel|en\sla|en\smi|de\smi"
            rf"|de\snuestr[oa]"
            rf"|en\snuestr[oa]|de\stodo\sel|de\stoda\sla|en\stodo\sel|en\stoda\sla|de\seste|en\seste"
            rf"|en\sesta)\s(?:\w{{1,30}}\s){{0,1}}{_WHERE}\b"
        ),
        (
            rf"\b(?:everyone|everybody|no\s?body|no\sone)\s(?:else\s)?in\s(?:our|the|my"
            rf"|this)\s(?:\w{{1,30}}\s){{0,2}}{_WHERE}\b"
        ),
        (
            rf"\b(?:todo\sel\s(?:mundo|pueblo)|nadie\sm[aá]s|todos)\s(?:en|del|de)\s(?:el|la|mi|nuestr[oa]"
            rf"|este)?\s?(?:\w{{1,30}}\s)?{_WHERE}\b|\btodo\sel\spueblo\b"
        ),
        (
            r"\b(?:i\sam|i'm|i’m|he\sis|she\sis|is|was|as|who\sis)\s(?:the|our)\s(?:only\s|former\s|current\s"
            r"|local\s|first\s|town\s|village\s|deputy\s|ex-){0,4}(?:mayor|mayoress|priest|vicar|headteacher"
            r"|head\steacher|headmaster|headmistress|principal|sheriff|postmaster|postman|pharmacist|vet"
            r"|librarian|police\schief|fire\schief|organist|rabbi|imam|bishop|senator|mp|minister|governor"
            r"|councillor|goalkeeper|captain|champion|lighthouse\skeeper)\b"
        ),
        (
            r"\b(?:soy|es|era|fue|como|siendo)\s(?:el|la)\s(?:[uú]nic[oa]\s|ex\s?|antigu[oa]\s"
            r"|actual\s){0,4}(?:alcalde|alcaldesa|cura|p[aá]rroco|director[a]?\sdel|farmac[eé]utic[oa]"
            r"|veterinari[oa]|bibliotecari[oa]|juez|jueza|sacristán|m[eé]dic[oa]\sdel|panader[oa]\sdel"
            r"|maestr[oa]\sdel|portero\sdel|carter[oa]|campe[oó]n|campeona|senador[a]?|ministr[oa]"
            r"|gobernador[a]?|concejal[a]?)\b"
        ),
        (
            r"\b(?:identical\s)?(?:triplets|quadruplets|quintuplets|conjoined\stwins|siamese\stwins|trillizos"
            r"|trillizas|cuatrillizos|siameses|siamesas)\b"
        ),
        (
            r"\b(?:won|winner\sof|ganó|ganador[a]?\sde|represented|capt?ain\sof|champion\sof"
            r"|campe[oó]n[a]?\sde|medal(?:l?ist)?\s(?:in|at)|competed\sin\sthe\solympic|olympic"
            r"|ol[ií]mpic[oa]"
            r"|paralympic)\b[^.,;!?\n]{0,60}"
        ),
        (
            r"\b(?:went|gone|go)\sviral\b|\bmade\s(?:the\s)?(?:\w{1,30}\s)?headlines\b|\bse\shizo\sviral\b"
            r"|\bse\shicieron\svirales\b|\bcrowdfund\w{0,6}|\bgofundme\b"
        ),
        (
            rf"\bfirst\s(?:\w{{1,30}}\s){{0,3}}(?:in|on|ever)\s(?:the\s|our\s|this\s|my\s)?(?:whole\s"
            rf"|entire\s)?{_WHERE}\b|\bfirst\s(?:{_PEOPLE}|ever)\s(?:\w{{1,30}}\s){{0,3}}(?:to|ever|in)\b"
            rf"|\bprimer[oa]?\s(?:\w{{1,30}}\s){{0,4}}(?:en\srecibir|en\sser|en\stener|del?\s(?:mundo"
            rf"|pa[ií]s)"
            rf"|que\srecib\w{{1,30}}|en\stodo|en\sel\spa[ií]s|en\sel\smundo)\b"
        ),
        (
            r"\b(?:described|reported|published|written\sup|descrit[oa]s?|publicad[oa]s?)\s(?:as\s"
            r"|como\s)?(?:in\s|en\s)?(?:a\s|un\s|una\s|the\s)?(?:case\sreport|journal|medical\sjournal"
            r"|revista\s\w{1,30}|art[ií]culo)\b[^.,;!?\n]{0,30}\b(?:me|my|our|him|her|nosotros|mi"
            r"|nuestr[oa])?\b"
        ),
    )
)
_CLAUSE_ENDS = re.compile(r"[.;!?\n:()¿¡]|,(?!\d)|\s[-–—]\s")
_CLAUSE_OPENS = re.compile(
    r"[.;!?\n:()¿¡]\s?|,\s?|\s[-–—]\s|\b(?:and|but|because|since|so|although|while|when|which|that|y|pero"
    r"|porque|aunque|cuando|que|ya\sque)\s",
    re.IGNORECASE,
)
_CLAUSE_STOPS = re.compile(
    r"\s(?:and|but|because|so|although|while|y|pero|porque|aunque|así\sque|mientras)\s(?:i|we|he|she|they"
    r"|my|our|his|her|the\sdoctors?|now|is|are|do|what|how|can|"
    r"mi|nuestr|me|no|los|las|el|la|ahora|quisiera|queremos|quiero|tengo|tiene|nos|se|qu[eé])\b",
    re.IGNORECASE,
)
#: What somebody read or saw in the news is nothing about the person.
_LEARNT = re.compile(
    r"\b(?:read|reads|reading|saw|see|seen|heard|hear|watched|watching|learned|learnt|le[ií]|le[ií]do|vi"
    r"|visto|o[ií]|escuch\w{1,30})\s",
    re.IGNORECASE,
)
_REACH_BACK, _REACH_ON = 70, 160


def combinations(reading: Reading) -> Iterator[Span]:
    for pattern in _TRIGGERS:
        for match in found_small(reading, pattern):
            start, end = _clause(reading.text, match.start(), match.end())
            if start < end and not _LEARNT.search(reading.text[start:end]):
                yield Span(start, end, Kind.COMBINATION, Confidence.PROPOSED, "singles-out")


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """From the opening of the clause to its end, within a bounded reach."""
    back = text[max(0, start - _REACH_BACK) : start]
    openings = [m.end() for m in _CLAUSE_OPENS.finditer(back)]
    first = start - len(back) + (openings[-1] if openings else 0)
    if not openings and start > _REACH_BACK:
        first = start
    ahead = text[end : end + _REACH_ON]
    stops = [m.start() for m in (_CLAUSE_ENDS.search(ahead), _CLAUSE_STOPS.search(ahead)) if m]
    last = end + min(stops, default=len(ahead) if len(ahead) < _REACH_ON else 0)
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return first, last
