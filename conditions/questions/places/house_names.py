"""Houses by their name or by a bare number, streets by name and number.

Promise: a name needs a word for a house, of living or of the post, or a second part of an address beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.tables import words
from ..words.lexicon import Known
from ..words.near_towns import long_town_end
from ..words.reading import Reading, Word
from .landmarks import grown

_CAPITAL = r"[A-ZÁÉÍÓÚÑŶÂÊÎÔÛ][\w'’.-]{1,20}(?<!\.)"
_SMALL = r"(?:(?:de|del|la|las|los|el|y|yr|na|nan|an|of|the|d|l)[ '’]){0,2}"
_NAME = rf"(?:{_SMALL}{_CAPITAL}(?:[ ]{_SMALL}{_CAPITAL}){{0,3}})"
_PLAIN_NAME = rf"{_CAPITAL}(?:[ ]{_SMALL}(?!No\b){_CAPITAL}){{0,3}}"
#: Streets that are numbers: "cll 30 no 8a 14", "12 calle 3-40", "11 Norte 604", "calle 21 num 104 x 18 y 20".
_GRID = re.compile(
    r"(?<![\w-])(?:(?:calle|cll|cl|clle|cra|kra|kr|cr|carrera|av|avda|avenida|diagonal|diag|dg"
    r"|transversal|tv|tranv)\.?\s\d{1,3}\s?(?:[a-z](?!\w))?(?:\s(?:bis|sur|norte|este|oeste))?"
    r"\s(?:\#|n[º°o]\.?|n[uú]m\.?|n[uú]mero"
    r"|con)\s?\d{1,4}\s?(?:[a-z](?!\w))?(?:\s?[-–\s]\s?\d{1,3}(?!\w))?(?:\s(?:sur|norte|este"
    r"|oeste)(?!\w))?"
    r"|\d{1,2}\s?(?:a|[ªº]|ra|da|ta|va|na)?\.?\s(?:calle|avenida"
    r"|av\.?)\s(?:[\"“]?[a-d][\"”]?\s)?\d{1,3}-\d{1,3}|\d{1,2}\s(?:norte|sur|oriente"
    r"|poniente)\s\d{2,5})(?!\w)"
)
_LETTERED = re.compile(
    rf"(?<!\w)(?:[NSEW]\d{{2,5}}\s?){{1,2}}\s(?:{_CAPITAL}\s){{1,3}}(?:Road|Rd|Lane|Ln|Drive|Dr"
    rf"|Street|St|Avenue|Ave|Trail|Court|Ct)(?:\s\d{{1,3}}|\.?)(?!\w)"
)
_ABODE = (
    r"(?:Cottages?|Farmhouse|Croft|Manse|Rectory|Vicarage|Steading|Gatehouse|Bungalows?|Farm|House"
    r"|Lodge|Barn|Grange"
    r"|Villas?|Mill|Stables|Mansions?|Towers|Chambers|Hall|Court|Gardens|Homestead|Station|Ranch"
    r"|Flats|Heights|Apartments|Residence)"
)
_SURE_ABODE = re.compile(
    r"(?:Cottages?|Farmhouse|Croft|Manse|Rectory|Vicarage|Steading|Gatehouse|Bungalows?)$"
)
_ABODES = re.compile(
    rf"(?<![\w-])(?:The\s)?(?:{_CAPITAL}[ ]){{1,3}}{_ABODE}(?!\w|\s(?:Hospital|Surgery|School"
    rf"|Nursing|Care|Hospice|Clinic|Ward|Medical"
    r"|Centre|Center|Health|Practice|Hotel|Pub|Inn|Church|Foods?|Ltd|College|Primary|University"
    r"|home\b|nursing|care|surgery|practice|hospital))"
)
_LIVING = re.compile(
    r"(?:\b(?:live|lives|living|lived|stay|stays|staying|born|home|homes|address|letters?|post"
    r"|send|mail|write|moved|tenan\w{2,4}|rent\w{0,3}|broadband"
    r"|brother|mother|mum|mam|dad|father|sister|gran|aunt|uncle|parents|nan|hens"
    r"|farm)(?:['’]s)?(?:\s\w{1,12}){0,3}?[:,]?\s"
    r"(?:is\s|at\s|to\s|in\s)?|[\n:]\s?|\bhome\sis\s|c/o\s|[,:]\s)(?:the\s)?$",
    re.IGNORECASE,
)
_WORKING = re.compile(
    r"\b(?:work\w{0,3}|job|shifts?|employ\w{0,5}|nurse|teach\w{0,3}|trabaj\w{1,5}|turno|empleo"
    r"|jornal\w{0,3}|pupil|ward|consultant"
    r"|clinic|seen|treated|hospital|diagnosed|referred)\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
_HOUSE_IS = re.compile(
    r"\b(?:(?i:house|farm|cottage|croft|bungalow|barn|smallholding|homestead|place|lane|ranch|casa"
    r"|finca|mas[ií]a|caba[nñ]a"
    r"|granja|quinta|caser[ií]o|chalet|villa)(?:['’]s|\s(?:is|es|called|named|se\sllama"
    r"|llamad[oa]))\s(?:called\s|named\s)?"
    r"|(?:puesto|cortijo|borda|mas[ií]a|caser[ií]o|caba[nñ]a)\s(?:de\s)?|(?:born\sthere"
    r"|brought\sup|lives?|living|farms?|crofts)\s(?:there\s|out\s|up\s)?at\s)"
    rf"(?P<where>{_PLAIN_NAME}(?:\s(?:No\.?\s)?\d{{1,4}}(?:\s[A-Z]{{2}}(?!\w))?)?)(?!\w)"
)
_ON_FARM = re.compile(
    rf"\b(?:farm|cottage|house|plot"
    rf"|smallholding)\son\s(?P<where>{_PLAIN_NAME}\s\d{{1,4}}(?:\s[A-Z]{{2}}(?!\w))?)(?!\w)"
)
_NEAR = re.compile(
    rf"(?<!\w)(?:[Nn]ear|[Oo]pp(?:osite)?\.?|[Bb]ehind)\s(?:{_CAPITAL}[ ]){{1,3}}(?:More|Chowk"
    rf"|Market|Mandir|Masjid|Bazaa?r|Temple|Mosque|Church"
    r"|Bus\s(?:Stand|Stop)|Station|Tank|Circle|Junction|Gate|School|Bank|Petrol\s(?:Pump|Station)"
    r"|Mill|Bridge|Secretariat)(?!\w)"
)
_WAY_ALONE = re.compile(
    rf"[:,]\s(?P<where>(?:{_CAPITAL}[ ]){{1,2}}(?:Street|Lane|Road|Row|Terrace|Faliyu|Falia|Faliya"
    rf"|Chawl|Mohalla|Basti|Tola|Bhavan|Niwas|Sadan|Kunj|Pada))(?=,|\.|\n)"
)
_BARRACKS = re.compile(
    r"(?<!\w)(?:barrac[oó]n|palafito|cuarter[ií]a|boh[ií]o|galp[oó]n|purok|h/no\.?(?=\s[a-z]?\d)|casa\srodante"
    r"|m[oó]dulo\s\d{1,3},\s(?:apartado|celda))\s(?:n[º°o]\.?\s?)?[a-z]?\d{1,3}(?:\.\d{3})?(?!\w)"
)
#: What stands by name before a unit of it: "Transit Camp, Bldg 5".
_COMPLEX = re.compile(rf"(?:\b(?:en|in|at|to|por|c/o|is|es|el|la)|:)\s(?P<where>{_PLAIN_NAME}),\s$")
_UNIT_FIRST = re.compile(
    r"(?:bldg|building|block|portal|bloque|p\.\s?bag|m[oó]dulo|off\s|unit|flat|apt|torre|room)", re.IGNORECASE
)
_ESTATES = re.compile(
    r"(?<!\w)(?:(?:Mas|Mas[ií]a|Cortijo|Lloc|Caser[ií]o|Pazo|Diseminado|Dehesa|Estancia|Borda"
    r"|Chalet|Ca|Cal)[ ]"
    rf"(?:de[ ]|del[ ]|d['’]|l['’]){{0,2}}(?:(?:la|las|los|el"
    rf"|na)[ ])?{_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}}(?:\s\d{{1,4}})?"
    rf"|{_CAPITAL}[ ](?:Etxea|Enea|Baserria|Borda|Etxeberria))(?!\w)"
)
_TWO_LINES = re.compile(
    rf"(?:\b(?:at|to|is|in|accom\w{{1,9}}|address|from)"
    rf"|[:\n,])[,:]?\s(?P<where>(?:[Tt]he[ ])?{_CAPITAL}(?:[ ](?:&[ ])?{_CAPITAL}){{0,2}}(?:[ ]B&B)?,"
    rf"\s(?:{_CAPITAL}[ ]){{1,2}}"
    r"(?:Street|St|Road|Rd|Lane|Ln|Hill|Row|Approach|Avenue|Ave|Wynd|Brae|Terrace|Green|Close"
    r"|Drive|Way|Walk|Place|Square|Gate|Crescent|Parade))(?=\s{0,2}[,.;\n)]|$)"
)
_CELTIC_OR_FARM = (
    r"(?:T[yŷ]|Tyddyn|Plas|Bryn|Heol|Ffordd|Stryd|Maes|L[oô]n|Clos|Cwrt|Rhodfa|Hafod|Hendre|Pant"
    r"|Nant|Bwthyn|Llys|Cae"
    r"|Teach|Tigh|B[oó]thar|Sr[aá]id|Ascaill|Lios|Cnoc|Taigh|Dun|D[uù]n|Creag|Baile|Gleann|Casa|Finca|Cortijo"
    r"|Caser[ií]o|Mas[ií]a|Mas|Pazo|Quinta|Can|Cal|Chalet|Rancho|Hacienda|Parador|Etxe|Casita|Cas[ae]r[ií]o)"
)
_HOUSE_NAME = (
    rf"{_CELTIC_OR_FARM}(?:\s(?:y|yr|an|na|nan|de|del|la|las|los"
    rf"|el)){{0,2}}(?:\s[A-ZŶÁÉÍÓÚÑ][\w'’]{{1,18}}){{1,2}}"
)
_HOUSES = re.compile(rf"(?<!\w){_HOUSE_NAME}(?:,\s{_HOUSE_NAME})?(?!\w)")
_ADDRESSED = re.compile(
    r"\b(?:address|addr|adress|live\s(?:at|in)|living\s(?:at|in)|home\sis|moved\sto|direcci[oó]n"
    r"|domicilio|viv[oe]\sen"
    r"|vivimos\sen|env[ií]\w{1,6}|post|send)\b[^.!?\n]{0,30}$",
    re.IGNORECASE,
)
_CODE_BEHIND = re.compile(r",?\s(?:[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}|\d{5}|[A-Z]\d{2}\s?\w{4})(?!\w)")
_CELTIC = re.compile(
    rf"(?<![\w.,/-])(?:\d{{1,4}}[A-Za-z]?|[Ff]lat\s\d{{1,3}}[A-Za-z]?),?\s(?:{_CAPITAL}\s(?:y|yr|na"
    rf"|nan|an)\s{_CAPITAL}|(?:Heol|Stryd|Ffordd|Lôn|Maes|Sr[aá]id|B[oó]thar|Ascaill"
    rf"|Lios)\s(?:\w{{1,3}}\s)?{_CAPITAL})(?!\w)"
)
_HALL = re.compile(
    r"(?<!\w)(?!college|school|the\b|our\b|girls|boys|university)[^\W\d_]{3,18}\s(?:hall|hostel"
    r"|residence|house|court),?\s(?:block|room|rm|flat|wing|staircase)\s(?:[a-z](?!\w)"
    r"|\d{1,4}[a-z]?)(?:,?\s(?:room\s|rm\s)?\d{1,4})?(?!\w)"
)
_CORNER = re.compile(rf"(?<!\w){_PLAIN_NAME}\s(?:esquina|esq\.?|casi)(?:\s(?:con|de))?\s{_NAME}")
_MALECON = re.compile(
    rf"(?<!\w)(?:[Mm]alec[oó]n|[Cc]alle|[Aa]venida|[Aa]v\.)(?:[ ]{_NAME})?\sy\s(?:[Cc]alle\s"
    rf"|[Aa]venida\s|[Aa]v\.\s){_NAME}"
)
_BEHIND_MZ = re.compile(
    r"(?<=[,:]\s)(?:[^\W\d_]{3,15}\s){1,3}(?:mz|mza|manzana)\.?\s?[a-z]?\d{0,4}\s(?:lt"
    r"|lote)\.?\s?\d{1,4}(?!\w)"
)
_NUMBERED = re.compile(
    rf"(?<![\w-])(?P<name>{_PLAIN_NAME})(?:,)?\s(?:n[º°]\.?\s?|al\s)?(?P<number>\d{{1,5}})(?:-[A-Z](?!\w))?"
    r"(?!\w|[.,]\d|\s?[%ºª/]|\s(?:a[nñ]os?|meses|d[ií]as|semanas|horas|mg|ml|veces|por|de\s|kilos?"
    r"|gramos|minutos|metros|km|to\s|and\s|personas|cuadras))"
)
_POSTED = re.compile(
    r"\b(?:viv\w{1,5}|resid\w{1,6}|domicilio|direcci[oó]n|calle|casa|piso|finca|porter[ií]a"
    r"|arrienda|arriendo|alquil\w{1,6}|llega\w{0,4}|ahora|juntamos|entreg\w{1,4}"
    r"|recoger|mand\w{2,5}|env[ií]\w{1,6}|buz[oó]n|mud\w{2,6}|d[uú]plex|barrio|poblaci[oó]n"
    r"|vivienda|empe[nñ]an)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:(?<!\w)(?:en|a|de|es|son|hasta|el)|[,:(\n])\s$|^$")
_SIDE_UNIT = re.compile(
    r",\s(?:\d{1,2}\.?[ºª]|of|timbre|depto|dpto|piso|block|bloque|d[uú]plex|torre|casa|planta|pta"
    r"|en\s[A-Z]|[a-z]{3,8}o\sizq)|\s(?:block|depto|dpto|d[uú]plex|planta|piso|bloque)\b"
)
_NO_STREETS = words(
    """
    tipo fase grado factor ley covid clase nivel estadio etapa version grupo capitulo articulo pagina semana
    dia vitamina omega interleucina cromosoma exon complemento lunes martes miercoles jueves viernes sabado
    domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre curso
    primaria secundaria prepa escuela hospital clinica instituto colegio telefono tel cel celular dni nss
    nhc curp expediente historia folio poliza factura ref referencia habitacion sala cama box consulta canal
    radio ruta linea vuelo autobus bus metro generacion edad hoy ayer copa liga mundial
    """
)
_BARE = re.compile(
    r"(?:\b(?:next\sdoor|neighbou?rs?|door|at|to|isn['’]?t|it['’]?s|from|lives?|living"
    r"|moved\s(?:in)?to|opposite|of)|[,:])\W{1,3}(?:at\s|in\s|to\s)?"
    r"(?P<where>(?:number|nr\.?)\s\d{1,4}[a-z]?)(?=\s{0,2}[,.;:!?)\n]|\s(?:and|has|is|but|since"
    r"|who|down|where|we|our|he|she|they)\b|$)",
    re.IGNORECASE,
)
_BARE_AT = re.compile(
    r"\b(?:we(?:['’]re|\sare|\slive)|i(?:['’]m|\sam|\slive)|lives|living|vivimos|estamos"
    r"|vivo)\s(?:now\s|ahora\s|down\s|over\s)?(?:at|en\sel"
    r"|al)\s(?P<where>\d{1,4}[a-z]?)(?=\s{0,2}[.;,!\n]|$)",
    re.IGNORECASE,
)
_FLOOR_OF = re.compile(
    r"\b(?:vecin[oa]s?|inquilin[oa]s?|due[nñ][oa]s?|vive|vivo|vivimos|viven|piso)\s(?:del|en\sel"
    r"|al)\s(?P<where>\d{1,2}\s?\.?[º°ª]\s?(?:[A-Z](?!\w)|izq\w{0,6}\.?|dcha\.?|derecha)?)"
)


def named_houses(reading: Reading) -> Iterator[Span]:
    """What is sure enough to come before names and institutions."""
    for start, end in _found(reading):
        yield grown(reading, Span(start, end, Kind.ADDRESS, Confidence.PROPOSED, "street"))


def _found(reading: Reading) -> Iterator[tuple[int, int]]:
    text, small = reading.text, reading.lowered
    for pattern in (_GRID, _HALL, _BEHIND_MZ, _BARRACKS):
        for match in pattern.finditer(small):
            yield match.span()
    for pattern in (_BARE, _FLOOR_OF):
        for match in pattern.finditer(text):
            yield match.span("where")
    if not reading.has_case:
        return
    for pattern in (_LETTERED, _CELTIC, _CORNER, _MALECON, _NEAR):
        for match in pattern.finditer(text):
            yield match.span()
    for pattern in (_WAY_ALONE, _ON_FARM):
        for match in pattern.finditer(text):
            yield match.span("where")
    yield from _by_name(reading)
    yield from _by_number(reading)


def _by_name(reading: Reading) -> Iterator[tuple[int, int]]:
    text = reading.text
    starts = {word.start: word for word in reading.words}
    for match in _ABODES.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        sure = _SURE_ABODE.search(match.group()) is not None
        if not _WORKING.search(before) and (sure or _LIVING.search(before)):
            yield match.span()
    for match in _HOUSES.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        if "," in match.group() or _CODE_BEHIND.match(text, match.end()) or _ADDRESSED.search(before):
            yield match.span()
    for match in _ESTATES.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        if not _WORKING.search(before) and re.search(r"(?:\b(?:en|el|la|de|es|at|is)|[,:])\s$", before):
            yield match.span()
    for match in _HOUSE_IS.finditer(text):
        word = starts.get(match.start("where"))
        before = text[max(0, match.start() - 40) : match.start()]
        if word is not None and not _is_other(word) and not _WORKING.search(before):
            yield match.span("where")
    for match in _TWO_LINES.finditer(text):
        if _WORKING.search(text[max(0, match.start() - 60) : match.start()]):
            continue
        word = starts.get(match.start("where"))
        if word is None or not word.known(Known.TOWN):
            yield match.span("where")


def _is_other(word: Word) -> bool:
    """A town, a country, somebody or medicine is none of the names that houses have behind "house" alone."""
    return word.is_medical or word.is_surely_given or word.key in LARGE_WORDS or word.known(Known.TOWN)


def _by_number(reading: Reading) -> Iterator[tuple[int, int]]:
    """ "Marqués de Urquijo 41, 2.º", "Artabide 31": in Spanish a street needs no word for one."""
    text = reading.text
    starts = {word.start: word for word in reading.words}
    numbered = False
    if reading.language == "es":
        for match in _NUMBERED.finditer(text):
            start = match.start()
            word = starts.get(start)
            before = text[max(0, start - 110) : start]
            unit = _SIDE_UNIT.match(text, match.end())
            led = _LEADS.search(before[-9:] if before else "")
            said = _POSTED.search(before)
            if _names_street(reading, match, word) and led and (said or unit):
                numbered = True
                yield start, match.end()
    for match in _BARE_AT.finditer(text):
        if numbered or (reading.language == "en" and re.search(r"(?<!\w)\d{1,4}[a-z]?\s[A-Z]", text)):
            yield match.span("where")


def _names_street(reading: Reading, match: re.Match[str], word: Word | None) -> bool:
    parts = [part for part in re.split(r"[\s'’]", match.group("name")) if part]
    if (
        word is None
        or word.is_medical
        or word.key in LARGE_WORDS
        or any(part.lower() in _NO_STREETS for part in parts)
    ):
        return False
    if parts[-1].isupper() or re.fullmatch(r"(?:19|20)\d\d", match.group("number")):
        return False
    return len(match.group("number")) < 5 or not word.known(Known.TOWN)


def with_complex(reading: Reading, start: int) -> int:
    """Where an address that begins with a unit begins, with the name of the buildings before it."""
    if not reading.has_case or not _UNIT_FIRST.match(reading.text, start):
        return start
    match = _COMPLEX.search(reading.text, max(0, start - 60), start)
    if match is None or " " not in match.group("where"):
        return start
    word = next((word for word in reading.words if word.start == match.start("where")), None)
    place = long_town_end(reading, word.index) if word is not None else None
    return start if place is not None or word is None or word.is_surely_given else match.start("where")
