"""What people say they are known for: "the lad off the news", "the island's undertaker", "soy el del kiosco".

Promise: patterns only; `unique` looks for them, and proposes the clause in which one stands.
"""

from __future__ import annotations

from .small_letters import small

_IS = (
    r"(?:i['’]?m|he['’]?s|she['’]?s|we['’]?re|we\sr|they['’]?re|who['’]?s|i\sam|he\sis|she\sis|we\sare|they\sare"
    r"|who\sis|who\swas|(?:he|she|i)\swas|my\s\w{2,15}\s(?:is|was)|\w{2,15}\sis)"
)
_NOBODY = (
    r"(?:mothers?|mum|mom|mam|mama|fathers?|dad|parents?|wife|husband|son|daughter|sister|brother|child|carers?|caregiver"
    r"|guardian|patients?|same|best|worst|case|reason|problem|question|doctor|dose|kind|type|sort|way|right|point|age"
    r"|next|love|light|result|cause|drug|medicine|test|gene|treatment|difference|risk|chance|main|average|other|rest"
    r"|most|more|better|name|number|normal|usual|correct|symptoms?|signs?|side|disease|condition|level|size|start|end"
    r"|first|second|third|last|only|grand\w{1,12}|step\w{1,12}|aunt|uncle|niece|nephew|cousin|partner|girlfriend|boyfriend)"
)
_GROUP = (
    r"(?:island|village|town|county|parish|district|valley|city|region|club|team|community|diocese|tribe|clan|regiment"
    r"|choir|company|ship|province|state|country|nation)"
)
_PAPER = (
    r"(?:echo|gazette|herald|mail|argus|chronicle|courier|mercury|post|star|sun|mirror|times|journal|advertiser"
    r"|observer|examiner|telegraph|news|papers?|tribune|leader|standard|bulletin|local\srag)"
)
_WIDE = (
    r"(?:national|world|county|state|regional|provincial|european|british|irish|commonwealth|olympic|junior|senior"
    r"|under-?\s?\d\d|u\d\d|all-ireland|district|club|schools?)"
)
_NADIE = (
    r"(?:mam[aá]|madre|padre|pap[aá]|pap[aá]s|padres|hij\w{1,3}|herman\w{1,3}|espos\w{1,2}|mujer|marido|t[ií][oa]"
    r"|abuel\w{1,4}|niet[oa]|prim[oa]s?|novi[oa]|pareja|[uú]nic\w{1,2}|primer\w{0,2}|mejor|peor|dosis|enfermedad|caso"
    r"|tratamiento|gen|causa|doctora?|m[eé]dic[oa]|paciente|problema|diagn[oó]stico|s[ií]ndrome|misma?o?|que|menor"
    r"|mayor|segund[oa]|tercer[oa]?|cuidador[a]?|tutor[a]?|responsable|encargad[oa])"
)
CLAIMS = tuple(
    small(pattern)
    for pattern in (
        rf"\b{_IS}\s(?:the|that)\s(?!{_NOBODY}\b|one\b)(?:[\w'’-]{{1,20}}\s){{1,4}}?(?:who|that|whose|off|whos|wot)\b",
        rf"\b{_IS}\s(?:the|that)\sone\s(?:who|that|whose|off|from|everyone|everybody|the|they|in|on)\b",
        (
            rf"\b(?:the|our|is|am|as)\s{_GROUP}['’]?s\s(?:only\s|last\s|first\s)?[\w-]{{3,20}}(?:er|or|ist|man|woman|ess|ian"
            rf"|ier|mayor|priest|vet|nurse|midwife|champion|hero|chef|cook|judge|postie|vicar|imam|doctor|chief)\b"
        ),
        (
            r"\b(?:played|sang|performed|danced|spoke|marched|carried|toc[oó]|cant[oó]|bail[oó]|desfil[oó])\s"
            r"(?:[\w'’-]{1,20}\s){0,3}(?:at|in|for|en|para)\s(?:the\s|el\s|la\s)?(?:[\w'’-]{1,20}\s){0,2}(?:wedding|visit"
            r"|coronation|jubilee|olympics?|parade|ceremony|proms|final|visita|boda|papa|pope|king|queen|president)\b"
        ),
        (
            r"\b(?:grand\smarshal|carnival\squeen|beauty\squeen|town\scrier|homecoming\s(?:king|queen)|rose\sof\stralee"
            r"|reina\s(?:de(?:l|\sla)?)\s\w{1,20}|fallera\smayor|pregoner[oa]|rey\smomo|drum\smajor)\b"
        ),
        r"\brecord\sfor\s(?:the\s|being\s|most\s)|\b(?:hold|holds|held|broke|set)\s[^.!?\n]{0,30}\brecord\b",
        rf"\b{_WIDE}\s(?:[\w'’-]{{1,20}}\s){{0,4}}(?:champions?|title|medal|finalist|winner|record)\b",
        r"\bcampe[oó]n(?:a|as|es)?\s(?:\w{1,20}\s)?(?:nacional|mundial|estatal|provincial|regional|de\b|sub)",
        (
            r"\b(?:did|ran|wrote|made|filmed|doing|done)\s(?:a|an|the)?\s?(?:[\w-]{1,20}\s){0,2}(?:story|piece|article|feature"
            r"|interview|programme|documentary|segment|spread|page)\s(?:on|about|with|of|bout)\b"
        ),
        rf"\b(?:in|made|on)\sthe\s(?:[\w-]{{1,20}}\s)?{_PAPER}\s(?:last|this|for|when|because|over|after|cos|again)\b",
        r"\b(?:on|in)\s(?:live\s|local\s|national\s|regional\s){1,3}(?:telly|tv|television|radio|news|papers?)\b",
        r"\boff\s(?:of\s)?the\s(?:news|telly|tv|radio|postcards?|posters?|adverts?|ads?|billboards?|youtube|box|papers?)\b",
        (
            r"\b(?:presentador\w{0,2}|locutor\w{0,2}|newsreader|weather\s?(?:man|girl|presenter|lady)|presenter|anchor"
            r"|(?:radio|tv)\shost)\s(?:[\w-]{1,20}\s){0,3}(?:en|de|del|on|of|at|for)\b"
        ),
        (
            r"\b(?:oldest|youngest|tallest|smallest|longest[-\s]\w{3,12})\s(?:living\s|surviving\s|known\s|ever\s)?(?:person"
            r"|patient|man|woman|child|baby|member|player|survivor|one|kid|girl|boy)\s(?:with|in|on|at|to|ever|here)\b"
        ),
        (
            r"\bm[aá]s\s(?:joven|viej[oa]|longev[oa]|ancian[oa]|alt[oa]|antigu[oa]|veteran[oa])\s(?:del?|en)\s"
            r"(?:la|el|los|las|todo|toda|mi|nuestr[oa]|este|esta|\w{4,20})\b"
        ),
        r"\bone\sand\sonly\s(?!\w{1,20}\s(?:drug|treatment|medicine|symptom))",
        (
            r"\bonly\s(?:[\w'’-]{1,20}\s){1,4}(?:in|on|at|for)\s(?:the|whole|all|our|this)\s(?:whole\s|entire\s)?"
            rf"(?:[\w-]{{1,15}}\s)?{_GROUP}\b"
        ),
        (
            r"\b(?:rowed|sailed|swam|cycled|climbed|walked|ran|flew|paddled|hiked)\s(?:across\s|round\s|around\s|up\s|all\s){0,2}"
            r"(?:the\s)?(?:atlantic|pacific|channel|everest|world|kilimanjaro|country|[\w-]{2,20}\smarathon|lough|strait)\b"
        ),
        (
            r"\bthe\s(?:whole|entire)\s(?:of\s)?[\w-]{2,20}\s(?:did|ran|raised|came|turned|prayed|signed|marched)\b"
            r"|\bspons\w{1,5}\s(?:walk|swim|run|ride|cycle|silence|bike)\b"
        ),
        rf"\b(?:soy|somos)\s(?:el|la|los|las|l[oa]s?\sfamos[oa]s?)\s(?!{_NADIE}\b)(?:\w{{1,20}}\s){{0,4}}?(?:que|k|q|de|del)\b",
        (
            rf"(?:\bmi\s\w{{3,15}}|\b[eé]l|\bella|\bquien|,)\ses\s(?:el|la)\s(?!{_NADIE}\b)(?:\w{{1,20}}\s){{1,4}}?(?:que|de|del)\b"
            r"(?=[^.!?\n]{0,80}\b(?:que|club|pueblo|equipo|iglesia|banda|municipio|isla|barrio|tele|radio|puerto|feria)\b)"
        ),
    )
)
