"""Words of codes, in English and Spanish: what announces one, how figures and signs are spelt, what ends one.

Promise: tables only; all folded.
"""

from __future__ import annotations

import re

from .tables import words

#: A code stands behind these, at up to a dozen words.
ANNOUNCING = words(
    """
    file files record records chart folder dossier policy polcy claim claims reference referance ref refs
    member membership subscriber beneficiary id ids docket account acct barcode label tag wristband portal
    passport pasport licence license permit badge identifier identification mrn uhid nhs chi ssn pps ppsn nin
    aadhaar aadhar medicare medicaid certificate registration enrolment enrollment inmate roll payroll
    voucher warrant complaint appeal notes letterhead
    expediente expte historia ficha poliza carne carnet tarjeta afiliado afiliada afiliacion tramite dni nie
    cedula dpi legajo nhc hc registro folio radicado matricula siniestro pasaporte documento asegurado
    asegurada credencial nss curp rut ci padron colegiatura exequatur autogenerado permiso oficio resolucion
    beneficiario beneficiaria socio socia carpeta solicitud denuncia queja reclamo amparo turno etiqueta
    pulsera ticket referencia identificador identidad
    """
)
#: These announce much else too: only what is written as nothing but a code counts behind them, and only near.
WEAKLY_ANNOUNCING = words(
    """
    case patient number numbers hospital hosp card cards code sample kit study group insurance insurer scheme
    staff employee student codes codigos numero codigo clave caso paciente seguro cuenta muestra orden grupo
    obra nomina recibo estudio resultado clinica
    """
)
#: Behind these a number is a telephone's.
CALLING = words(
    """
    telephone phone mobile cell call ring fax text sms whatsapp whats wsp landline line
    telefono movil celular cel llamar llamen llamenme fijo marcar
    """
)
#: Short words before a number that are no part of it.
NO_PART = CALLING | words("dob tel cel cc box hosp apto depto zip cp ext dr no nr num nro aged age")
#: A full stop behind these ends no sentence.
SHORTENED = words("no num nro n ref exp expte reg pol cert acct")

FIGURE_WORDS = words(
    """
    zero nought oh one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    double triple
    cero uno un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis
    diecisiete dieciocho diecinueve veinte veintiuno veintiun veintidos veintitres veinticuatro veinticinco
    veintiseis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa
    cien ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos
    novecientos mil millon millones doble triple
    """
)
#: Between figures these are part of how a large number is spoken.
SCALES = words("mil millon millones thousand hundred oh double triple")
SIGN_WORDS = words(
    "dash hyphen slash stroke dot point underscore hash guion barra punto raya diagonal bajo gato"
)

_TIME_OF_FILING = (
    r"first|second|third|fourth|final|bis|new|old|copy|amended|appeal|primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao]"
    r"|nuev[ao]|viej[ao]|copia|duplicado"
)
_LETTER = (
    r"(?:\d{1,4}[A-Za-z]?|one|two|three|four|uno|dos|tres|cuatro|[ivxIVX]{1,5}|[A-Za-zñÑ]"
    r"|be|ce|de|efe|ge|hache|jota|ka|ele|eme|ene|e[nñ]e|pe"
    r"|cu|erre|ese|te|uve|equis|zeta|ye|alpha|bravo|delta|zed|zee)"
)
#: What belongs to a code behind its figures: "tomo II", ", letra zeta", "(hijo)", "baby of".
TAIL = re.compile(
    rf"(?:,?\s(?:con\s|with\s)?(?:letra|letter|suffix|sufijo|tomo|vol(?:umen|ume)?\.?|parte?|caja|box|carpeta|folder"
    rf"|cuerpo|anexo|copia|copy|serie|series|pieza|agregado|sub|ramo|secci[oó]n|issue|dependant|dependent)\s{_LETTER}"
    rf"|(?<=-[A-Z])(?:\.[A-Z]){{1,3}}\.?|-(?:[A-Z]\.){{1,3}}"
    rf"|\s?\((?:{_TIME_OF_FILING})\)"
    rf"|\s?/\s?(?:ref|irn|dep|hijo|hija)\s?\d{{0,2}}"
    rf"|\s(?:bis|ter|quater|baby\sof|twin\s(?:\d|one|two|[ab])|gemel[oa]r?\s(?:\d|uno|dos|i{{1,2}}))"
    rf"|\s?\((?:\w{{1,3}}|hij[oa]|titular|madre|padre|espos[oa]|son|daughter|baby|child|mother|father|wife|husband"
    rf"|twin(?:\s\w)?|beb[eé]|menor|beneficiari[oa])\))(?!\w)",
    re.IGNORECASE,
)
#: Somebody is kept under what follows: "they have him down as", "figura con".
KEPT_UNDER = re.compile(
    r"(?:\b(?:has|have|had|got|put|keep|keeps|know|knows)\s\w{2,10}\s(?:down\s)?(?:as|under)"
    r"|\b(?:registered|listed|filed|logged|admitted|enrolled|down)\s(?:as|under|with)"
    r"|\b(?:tienen?|figur\w{1,4}|inscrit\w{1,2}|registrad\w{1,2}|anotad\w{1,2}|archivad\w{1,2}|ingresad\w{1,2})"
    r"\s(?:\w{2,8}\s)?(?:como|con|bajo))(?:\sthe|\sel|\sla)?\W{1,3}$",
    re.IGNORECASE,
)
#: Written as codes are, and about nobody: variants, genes, chromosomes, catalogues, trials, laboratory names.
NOBODYS = re.compile(
    r"(?:rs\d|n[mpcgr]_|nct\d|isrctn|eudract|hp:?\d|omim|mim\b|orpha|mondo|gard\b|pmid|doi\b|icd|cie-?\d|chr\d|ens[tgp]|covid"
    r"|sars|cyp\d|hla|ivs\d|ca\s?\d\d-\d|[cpgmn]\.|\d{1,2}[pq]\d|4[5-9],?x|[a-z]\d\d\.\d{1,2}$|exon|hg\d\d|gr[cs]h?\d"
    r"|\d{1,2}-(?:oh|keto|hydroxy|alfa|alpha|beta)|[a-z]{2,6}\d{1,3}[a-z]{0,2}\d?$|[a-z]\d{1,4}[a-z*]{1,3}$|type|tipo"
    r"|\d{1,4}-[a-z]{3,12}$)",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"\s?(?:mg|mcg|ml|kg|g|%|iu|ui|cm|mm|km|bpm|mmol|u/l|mmhg|hz|units?|unidades|years?|a[nñ]os|months?|meses|weeks?"
    r"|days?|d[ií]as|hours?|horas|semanas|miles|people|patients|personas|pacientes|euros?|dollars?|pounds|pesos|soles"
    r"|quid|steps|times|veces|per\b|por\b|am\b|pm\b|metros|meters|metres|grados|degrees|de\spesos|c[eé]lulas|copias"
    r"|habitantes|[mk]gs|mls|cms|gms?|gr|grams?|gramos?|kilos?|litr\w{2,3}|pills|pastillas|tablets|words|letters)(?![a-zñ])",
    re.IGNORECASE,
)
