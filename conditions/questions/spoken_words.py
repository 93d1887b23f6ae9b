"""How figures are said, in English and Spanish: how many each word stands for, and what is said between them.

Promise: tables only; all folded, parts of patterns in small letters.
"""

from __future__ import annotations

import re

from .tables import words

_ONE_ENGLISH = "zero nought naught oh o one two three four five six seven eight nine double"
_TWO_ENGLISH = """
ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
sixty seventy eighty ninety hundred triple treble
"""
_ONE_SPANISH = "cero uno dos tres cuatro cinco seis siete ocho nueve ciento doble"
_TWO_SPANISH = """
diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintiun
veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta cuarenta
cincuenta sesenta setenta ochenta noventa triple
"""
_THREE_SPANISH = """
cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos mil
millon millones
"""
ENGLISH = (
    dict.fromkeys(_ONE_ENGLISH.split(), 1)
    | dict.fromkeys(_TWO_ENGLISH.split(), 2)
    | {"thousand": 3, "million": 3}
)
SPANISH = (
    dict.fromkeys(_ONE_SPANISH.split(), 1)
    | dict.fromkeys(_TWO_SPANISH.split(), 2)
    | dict.fromkeys(_THREE_SPANISH.split(), 3)
)
#: These say how many there are of something more often than they say a number to be dialled.
SCALES = words("hundred thousand million mil millon millones cien ciento doscientos trescientos quinientos")
SIGNS = (
    r"dash|hyphen|slash|stroke|underscore|hash|gui[oó]n(?:\sbajo)?|barra|raya|diagonal|almohadilla|punto|dot"
    r"|point"
)
JOINTS = (
    r"then|and\sthen|followed\sby|and|next|space|y|y\sluego|luego|y\sdespu[eé]s|despu[eé]s|seguido\sde"
    r"|espacio|area(?:\scode)?|prefijo|ref\.?|ext(?:ension|ensi[oó]n|n)?\.?|extensi[oó]n|int(?:erno)?\.?|anexo"
)
#: What people say while they look for the rest of a number.
FILLERS = (
    r"ni\sm[aá]s\sni\smenos(?:\sque)?|no\smore\sno\sless\sthan|um{1,4}|er{1,4}m?|eh{1,4}|este|a\sver"
    r"|let\sme\ssee|i\sthink|creo(?:\sque)?|i\smean|digo|perd[oó]n|sorry|wait|espera|s[ií]|yes|that's|that\sis|es\sdecir|and\sfinally|y\sal\sfinal|finally"
)
#: Words of calling beyond those that codes know.
CALLED = words(
    """
    rings ringing texts texting calls calling phones dial dialling message voicemail mob tel tels tlf
    tfno telf fono celu wasap guasap guasa wsp wpp cels reach reached phoned telephones
    llamadas llamada llame llama llaman llamo llamarme llamarnos llamenos llamadme llamad marque marquen
    marcando mensaje mensajes contestador telefonos moviles fijos extension
    """
)
#: Said behind a telephone number.
ANSWERED = words(
    """
    evenings evening nights daytime mornings afternoons weekdays weekends anytime ask voicemail leave best
    mobile landline cell whatsapp text ring call home
    noches noche tardes tarde mananas manana contesto atiendo pregunten preguntar pregunte preguntad llamen
    mensajes movil fijo whatsapp
    """
)
FEW = 5
SPOKEN_YEAR = re.compile(
    r"(?:(?:nineteen|twenty|eighteen)[\s-](?:hundred|oh|\w{3,8}teen|ten|eleven|twelve|\w{3,6}ty)(?:[\s-](?:and\s)?\w{3,5})?"
    r"|(?:two|one)\sthousand(?:[\s,]{1,2}(?:and\s)?\w{3,9}(?:[\s-]\w{3,5})?)?"
    r"|dos\smil(?:\s\w{3,12}(?:\sy\s\w{3,6})?)?|mil\snovecientos(?:\s\w{3,12}(?:\sy\s\w{3,6})?)?"
    r"|(?:19|20)\d\d(?:,?\s(?:and|y|and\sthen|then|luego)\s(?:19|20)\d\d){1,4})"
)
