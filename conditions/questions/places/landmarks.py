"""Where no number says it: a house by what it stands beside, and all that goes on behind an address.

Promise: a house, a distance or an address comes first; what follows ends with its clause and is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..spans import Confidence, Kind, Span
from ..vocabularies.medicine import is_medical_word
from ..vocabularies.tables import words
from ..words.reading import Reading

#: What begins something else: nothing before it still says where a house is.
_STOP_ES = (
    r"(?!(?:y|e|o|u|ni|que|porque|pero|mi|mis|su|sus|me|le|les|se|nos|lo|no|ya|tengo|tiene|tenemos"
    r"|est[aá]|estoy|es|son|soy"
    r"|hay|para|pa|por|cuando|si|hace|hasta|como|muy|en|ella|[eé]l|nosotros|vivo|vive|vivimos"
    r"|gracias|all[ií]|ah[ií])\b)"
)
_STOP_EN = (
    r"(?!(?:and|but|so|because|cos|cause|cuz|my|his|her|our|your|their|i|im|i'm|he|she|we|they|you"
    r"|it|its|it's|is|are|was"
    r"|has|have|had|who|which|that|when|where|if|can|could|will|would|please|pls|with|for|since"
    r"|until|in|at|on|from|us"
    r"|me|him|them|work|school|surgery|treatment|birth|breakfast|lunch|dinner|bed|all|now|then|about|to)\b)"
)
_W = r"[^\W_][\w'’.-]{0,20}(?<!\.)"
_NP_ES = rf"(?:\s(?:y\s(?=[a-z]\w{{2,12}},))?{_STOP_ES}{_W}){{1,5}}"
_NP_EN = rf"(?:\s{_STOP_EN}{_W}){{1,6}}"
_END = r"(?=\s{0,2}[,.;:!?)\n]|\s{0,2}$)"
_BESIDE_ES = (
    r"(?:(?:junto|pegad[oa]|frente|enfrente|de\sfrente|contiguo|diagonal|cerca(?=\s(?:del"
    r"|de\s(?:la|los|las|un|una))\s))\s(?:a|al|con|de|del)(?:\s(?:la|el|los|las))?"
    r"|(?:por\s)?(?:a?tr[aá]s|detr[aá]s)\s(?:de|del)(?:\s(?:la|el|los|las))?"
    r"|(?:al\s(?:lado|costado|fondo|final|pie|frente)|a\s(?:espaldas|un\scostado|un\slado"
    r"|la\svuelta|la\saltura|orillas"
    r"|mano\s(?:derecha|izquierda)))(?:\s(?:de|del|a|junto\sa|junto\sal))?(?:\s(?:la|el|los|las))?)"
)
_BEYOND_ES = (
    r"(?:(?:antes|despu[eé]s|arriba|abajo|debajo|encima|m[aá]s\sall[aá]|a\sla\s(?:salida"
    r"|entrada))\s(?:de|del)"
    r"(?:\s(?:la|el|los|las))?|(?:pasando|pasad[oa]|cruzando|subiendo|bajando|entrando|llegando|siguiendo)"
    r"(?:\s(?:a|al|de|del|por))?(?:\s(?:la|el|los|las))?|(?:salida|entrada|camino|rumbo"
    r"|v[ií]a)\s(?:a|al)(?:\s(?:la|el))?)"
)
_BESIDE_EN = (
    r"(?:(?:right\s|just\s|directly\s)?(?:behind|opposite|opp\.?|next\s(?:to|door\sto)|beside"
    r"|adjacent\sto|alongside"
    r"|across\s(?:the\sroad\s)?from|in\s(?:front|back)\sof|(?:(?:round|around)\sthe\sback"
    r"|at\sthe\s(?:back|rear|side|end|top|bottom"
    r"|foot|head|corner))\sof|upstairs(?:\s(?:from|of|over|at))?|pr[eè]s|derri[eè]re"
    r"|facing)(?:\s(?:the|a|la|le|old))?)"
)
_BEYOND_EN = (
    r"(?:(?:just\s|right\s)?(?:past|after|before|by|near|nr|above|below|over|under|beyond|up|down"
    r"|off)\s(?:the|that|old)"
    r"(?:\s(?:steps|track|lane|road|hill|path|drive)\s(?:from|to|by|past)\sthe)?)"
)
_ORDINAL_ES = r"(?:[uú]ltim[oa]|primera?|segund[oa]|tercera?|cuarta|[uú]nica)"
_ORDINAL_EN = r"(?:first|second|third|fourth|last|end|only|next)"
_HOME_ES = (
    r"(?:casas?|casita|casona|cuarto|cuartito|pieza|rancho|ranchito|choza|boh[ií]o|caba[nñ]a"
    r"|vivienda|granja|departamento"
    r"|apartamento|port[oó]n|reja|caseta|caravana|chabola|barraca|cambuche|tienda|colmado|bodega"
    r"|edificio|finca|parcela|puerta)"
)
_HOME_EN = (
    r"(?:house|cottage|bungalow|farm|farmhouse|trailer|caravan|flat|cabin|croft|barn|shack|hut"
    r"|double-wide|doublewide"
    r"|single-wide|mobile\shome|yurt|compound|gates?|homestead|hogan|prefab|chalet|static"
    r"|houseboat|narrowboat|room|apartment"
    r"|lodge|annexe?|door|terrace|maisonette|tenement|steading|bedsit|rondavel)"
)
_SEEN_ES = (
    rf"(?:casa|casita|port[oó]n|reja|puesto|puerta|fachada|barda|zagu[aá]n|muro|techo"
    rf"|timbre)(?:\s{_STOP_ES}[^\W\d_]{{2,14}}){{1,4}}(?:\s\d{{1,4}})?{_END}"
)
_SEEN_EN = (
    r"(?:the\s)?(?:(?:big|small|little|old|new|tall)\s)?(?:white|blue|green|red|yellow|black|pink"
    r"|brown|grey|gray|orange|stone|brick"
    rf"|tin|wooden|painted)\s(?:door|gates?|house|barn|fence|roof|bungalow|cottage|wall|trailer"
    rf"|shed|building|shutters){_END}"
)
_UNIT = (
    r"(?:apto|apartamento|apart|depto|dpto|departamento|piso|puerta|pta|portal|bloque|block|blq"
    r"|blk|torre|casa|interior|int"
    r"|local|lote|lot|lt|mza?|manzana|parcela|escalera|esc|edificio|edif|letra|m[oó]dulo|cuarto"
    r"|habitaci[oó]n|hab|pieza"
    r"|timbre|of|oficina|zona|sector|etapa|monoblock|d[uú]plex|bungal[oó]|chalet|planta|sm"
    r"|supermanzana|nave|villa|caba[nñ]a"
    r"|apartado|pol[ií]gono|purok|buz[oó]n|barrac[oó]n|flat|apt|apartment|unit|room|rm|suite|ste|bldg|building|floor"
    r"|fl|door|plot|house|tower"
    r"|extension|ext|phase|stand|bay|space|spc|trailer|ward|wing|berth|pitch|hut|shop|level|site"
    r"|box|staircase|stair|lane"
    r"|kil[oó]metro|km|p\.\s?k|pk|palaf[ií]tica|vivienda|hc|rr|rd|x)"
)
_TAIL = re.compile(
    r"(?:\s?[,.(]\s{0,2}|\s{1,2}|,)(?:"
    rf"(?P<beside>(?:{_BESIDE_ES}|{_BEYOND_ES}){_NP_ES}|{_BESIDE_EN}{_NP_EN}|{_BEYOND_EN}{_NP_EN})"
    rf"|(?:entre|e/)(?:\s{_STOP_ES}{_W}){{1,3}}\s[ye](?:\s{_STOP_ES}{_W}){{1,3}}"
    r"|[x×]\s\d{1,3}[a-z]?(?:\sy\s\d{1,3}[a-z]?)?(?!\w)"
    rf"|{_UNIT}\.?\s{{0,2}}(?:no\.?\s?|n[º°]\.?\s?"
    rf"|\#\s?)?(?:\d{{1,5}}(?:[.,]\d{{1,3}})?[½a-z]?(?:-[a-z0-9]{{1,4}})?|[a-z]-?\d{{0,4}}"
    rf"|[\"“«'][a-z][\"”»'])(?!\w)"
    r"|\d{1,2}\s?\.?\s?(?:[º°ª]|ero?|ra|r[oa]|d[oa]|t[oa]|m[oa]|v[oa])\.?(?:\s?(?:izq\w{0,6}"
    r"|dcha?\w{0,6}|derecha|[a-z]))?(?!\w)\.?(?:\spiso)?"
    rf"|(?:primer|segundo|tercer|cuarto|quinto|sexto)\s(?:piso|patio|nivel)(?:\spor(?:\s{_W}){{1,5}}{_END})?"
    r"|(?:primera|segunda|tercera|cuarta|quinta)\s(?:etapa|secci[oó]n|planta|cerrada|privada|fase"
    r"|entrada)(?!\w)"
    r"|planta\s(?:alta|baja)(?:\s[\"“]?[a-z][\"”]?(?!\w))?|entresuelo(?:\s\d[ºª.]{0,2})?"
    rf"|(?:los\s)?(?:altos|bajos){_END}|los\s(?:altos|bajos)\sde{_NP_ES}"
    rf"|(?:al\s)?(?:fondo|fdo|[aá]tico|sobre[aá]tico|entresuelo|contrafrente|interior|fundos|bajo"
    rf"|upstairs|downstairs|rear|basement|annexe?|principal)(?:\.|{_END})"
    rf"|entrance(?:\s(?:by|near|beside|behind|opposite){_NP_EN})?"
    r"|(?:\d{1,2}(?:st|nd|rd|th)|ground|first|second|third|top|garden|basement|lower|upper|rear"
    r"|back|front|attic)"
    r"\s(?:floor|fl|flat|unit|level|landing|maisonette|apartment)(?:\s(?:flat|left|right|rear|front))?(?!\w)"
    r"|(?:the\s)?(?:back|rear|front|side|little)\s(?:house|door|entrance|building|cottage"
    r"|unit)(?!\w)|efficiency(?:\sde\satr[aá]s)?"
    rf"|{_SEEN_ES}|{_SEEN_EN}"
    rf"|(?:conjunto|residencial|condominio|edif\.?|edificio|callej[oó]n|camino|carretera|pasaje|cam[ií]|finca"
    rf"|hacienda|fundo|quinta|rancho)(?:\s{_STOP_ES}{_W}){{1,4}}{_END}"
    rf"|off(?:\s{_STOP_EN}{_W}){{1,3}}\s(?:road|rd|street|st|lane|ln|avenue|ave|highway|hwy|drive"
    rf"|route)(?!\w)"
    r")"
)
_HEAD = re.compile(
    rf"(?<!\w)(?:(?:the|a|our)\s)?(?:(?:top|ground|back|rear|whole|granny)\s)?(?:{_HOME_EN}"
    rf"|basement|upstairs|attic|garage|floor|back|rear|yard|loft)"
    r"\s?(?:,\s|of\s|at\s|on\s|behind\s|at\sthe\s(?:end|back|rear|top|bottom)\sof\s|in\s(?:back"
    r"|front)\sof\s)(?:the\s)?$"
)
_HOUSE_ES = re.compile(
    rf"(?<!\w)(?:(?P<nth>{_ORDINAL_ES})\s)?{_HOME_ES}(?P<how>(?:\s{_STOP_ES}[^\W_][\w'’]{{0,15}}){{0,5}}?),?\s"
    rf"(?P<rel>(?P<near>{_BESIDE_ES})|{_BEYOND_ES}){_NP_ES}"
)
_HOUSE_EN = re.compile(
    rf"(?<!\w)(?P<how>(?:(?:{_ORDINAL_EN}|white|blue|green|red|yellow|black|pink|brown|grey|stone"
    rf"|wee|big|small|little|old|new"
    rf"|council|farm|corner|tin|mud|brick"
    rf"|wooden)\s){{0,3}}){_HOME_EN}(?P<more>(?:\sno\.?\s\d{{1,3}}|\swith\s(?:the|a"
    rf"|an)(?:\s[a-z][\w'-]{{1,14}}){{1,3}}?"
    rf"|\son\s(?:the\s)?(?:left|right|hill|corner|bend|end))?),?\s(?:(?P<near>{_BESIDE_EN}){_NP_EN}"
    rf"|{_BEYOND_EN}{_NP_EN})"
)
_WAY_EN = re.compile(
    r"(?<![\w'])(?P<name>(?:[^\W\d_][\w'’]{2,18}\s){1,2}(?:lane|road|street|drove|track|row|alley"
    r"|loan|loke|wynd))"
    rf"\s(?:{_BESIDE_EN}|(?:past|by|after|before|near)\sthe){_NP_EN}"
)
_NUMBER = r"(?:\d{1,4}(?:[.,/]\d{1,2}|½)?|una?|dos|tres|cuatro|media|cinco|seis|siete|ocho|diez)"
_FAR_ES = (
    rf"{_NUMBER}\s(?:y\smedia\s)?(?:cuadras?|c|metros|mts?|m|varas?|vrs|km|kms|kil[oó]metros"
    rf"|leguas?|casas|calles)\.?(?:\sy\smedia)?\s(?:(?:al|hacia(?:\sel)?|a\sla|rumbo\sal|para)\s)?"
)
_TO_ES = (
    r"(?:norte|sur|este|oeste|arriba|abajo|lago|monta[nñ]a|derecha|izquierda|adentro|poniente"
    r"|oriente|noreste|suroeste)(?!\w)"
)
_DISTANCE_ES = re.compile(
    rf"(?<!\w)(?:(?:de|del|desde)\s(?:(?:la|el|los|las)\s)?(?:{_STOP_ES}{_W}\s){{1,4}})?{_FAR_ES}{_TO_ES}"
    rf"(?:(?:,|\sy|,\sy)\s(?:(?:{_FAR_ES}|\d{{1,4}}\s(?:al\s)?){_TO_ES})){{0,3}}"
    rf"(?:\s(?:de|del)\s(?:(?:la|el|los|las)\s)?{_STOP_ES}{_W}(?:\s{_STOP_ES}{_W}){{0,4}}{_END})?"
)
_DISTANCE_EN = re.compile(
    r"(?<!\w)(?:\d{1,4}(?:\.\d)?|one|two|three|four|half\sa|a\shalf|a)\s(?:mi|miles?|km|kms"
    r"|kilomet(?:er|re)s?|blocks?|yards|doors|houses|farms|gates)\s"
    rf"(?:(?:n|s|e|w|ne|nw|se|sw|north|south|east|west)\s(?:of|from|on)(?:\sthe)?|(?:past"
    rf"|down\sfrom|up\sfrom|along\sfrom|beyond)\sthe){_NP_EN}"
    r"(?:\son\s(?:rte|route|hwy|highway|road|rd|county\sroad|state\sroad|cr|fm|sr)\s\d{1,4})?"
)
_STANDING_ES = re.compile(
    rf"(?:[,:(]\s|\b(?:est[aá]|queda|pongan?|ponga|es|vivo|vivimos|vive|estamos|viven"
    rf"|somos)\s(?:aqu[ií]\s|all[ií]\s|justo\s)?)(?P<where>(?:{_BESIDE_ES}|{_BEYOND_ES}){_NP_ES})"
)
_HOME_SAID = re.compile(
    r"\b(?:viv\w{1,5}|bivo|bivimos|casa|direcci[oó]n|direcion|domicilio|pongan?|env[ií]\w{1,6}"
    r"|mand\w{2,5}|entreg\w{1,4}|resido"
    r"|residimos|n[uú]mero|paquete|correo|encomienda|ambulancia)\b"
)
_LIVED = re.compile(
    r"\b(?:liv(?:e|es|ing|ed)|stay(?:s|ing)?|home|address|post|send|mail|deliver\w{0,3}|find\sus"
    r"|(?:we|she|he|they|i)['’]?\s?(?:are|re|m|am|is|s)(?:\s\w{1,9}){0,3}"
    r"|farm|house|moved|directions|satnav|sat\snav|reach)\b"
)
_PARTS = 6
_MEASURES = words(
    "metros grados horas minutos semanas meses dias días años months weeks days hours minutes years"
)
_SUFFIX = re.compile(r"(?<=\d)\s?[-/]\s?[a-z0-9]{1,3}(?![\w-])")
_TO_NAME = re.compile(
    r"(?!salida|entrada|Salida|Entrada)(?:\w{1,9}\s){1,2}(?:(?:a|al|de|del)\s)?(?:(?:la|el|los"
    r"|las)\s)?[A-ZÁÉÍÓÚ]"
)
#: A town, and no landmark: "pasando Bardas Blancas".
_PAST_TOWN = re.compile(
    r"(?:,?\s)?(?:pasand|pasad|cerca|antes|despu|subiendo|bajando|llegando|entrando|cruzando"
    r"|rumbo)\w{0,5}\s(?:a\s|de\s|por\s)?(?-i:[A-ZÁÉÍÓÚ])",
    re.IGNORECASE,
)


def landmarks(reading: Reading) -> Iterator[Span]:
    """Houses and distances that are told by what stands there."""
    text = reading.lowered
    for match in _HOUSE_ES.finditer(text):
        told = match.group("nth") or match.group("near") or match.group("how").strip()
        if told and _is_where(match.group("rel") + text[match.end("rel") : match.end()]):
            yield _address(match.start(), match.end())
    for match in _DISTANCE_ES.finditer(text):
        yield _address(match.start(), match.end())
    for match in _STANDING_ES.finditer(text):
        before = text[max(0, match.start() - 120) : match.start() + 12]
        named = reading.has_case and _TO_NAME.match(reading.text, match.start("where"))
        if _HOME_SAID.search(before) and _is_where(match.group("where")) and not named:
            yield _address(*match.span("where"))
    for match in _HOUSE_EN.finditer(text):
        told = match.group("how") or match.group("near") or match.group("more")
        said = _LIVED.search(text[max(0, match.start() - 70) : match.start()])
        if (told or said) and _is_where(match.group()):
            yield _address(match.start(), match.end())
    for match in _WAY_EN.finditer(text):
        if _is_where(match.group()):
            start = match.start() + _led(match.group("name"))
            yield _address(start, match.end())
    for match in _DISTANCE_EN.finditer(text):
        yield _address(match.start(), match.end())


def grown(reading: Reading, span: Span) -> Span:
    """An address with the floor, the door and the landmark behind it, and the house before it."""
    text = reading.lowered
    start, end = span.start, span.start + len(text[span.start : span.end].rstrip())
    if suffix := _SUFFIX.match(text, end):
        end = suffix.end()
    for _ in range(_PARTS):
        match = _TAIL.match(text, end)
        if match is None or (match.group("beside") and not _is_where(match.group("beside"))):
            break
        if _PAST_TOWN.match(reading.text, match.start("beside") if match.group("beside") else end):
            break
        end = match.end()
    if head := _HEAD.search(text, max(0, start - 60), start):
        start = head.start()
    return replace(span, start=start, end=end)


def _is_where(told: str) -> bool:
    """Whether no word in it is one of medicine: "after the operation" tells no house."""
    return not any(is_medical_word(word.strip(".,'’")) or word in _MEASURES for word in told.split())


_LEADING = re.compile(r"(?:(?:the|a|an|on|in|at|of|from|to|our|my|down|up|along|live|is)\s){1,2}")


def _led(name: str) -> int:
    match = _LEADING.match(name)
    return match.end() if match else 0


def _address(start: int, end: int) -> Span:
    return Span(start, end, Kind.ADDRESS, Confidence.PROPOSED, "street")
