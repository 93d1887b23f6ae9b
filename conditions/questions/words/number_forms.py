"""Forms of numbers: those of identity cards, insurances and files in many countries, and those about nobody.

Promise: tables only; `SURELY_IDENTIFYING` is never the form of a telephone, a date or a postcode.
"""

from __future__ import annotations

import re


def _forms(*patterns: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/.+-])(?:{'|'.join(patterns)})(?![\w/]|[-.]\w)", flags)


_UNITS_BEHIND = r"(?!iu|ui|kg|ml|mg|ug|km|cm|mm)"
#: By country where more than one has it, the first that comes to mind is named.
SURELY_IDENTIFYING = _forms(
    r"\d{5}-\d{7}-\d",  # Pakistan
    r"\d{3}-\d{7}-\d",  # Dominican Republic
    r"\d{3}-\d{6}-\d{4}[a-z]?",  # Nicaragua
    r"\d{4}-\d{4}-\d{5}",  # Honduras
    r"\d{4}-\d{6}-\d{3}-\d",  # El Salvador, tax
    r"\d{4}\s\d{5}\s\d{4}|\d{13}-\d",  # Guatemala
    r"\d{8,10}-[\dk](?!\w)|\d{7}-k",  # El Salvador, Ecuador; Chile, cards and cases
    r"\d{1,3}\.\d{3}\.\d{3}-[\dk]",  # Chile, Uruguay
    r"(?:20|2[347]|3[034])[-\s]\d{7,8}[-\s]\d",  # Argentina, tax
    r"\d{3}\.\d{3}\.\d{3}-\d{2}|\d{3}\s\d{4}\s\d{4}\s\d{4}",  # Brazil, identity and health
    r"1\.\d{3}\.\d{3}\.\d{3}",  # Colombia
    r"[vej]-?\s?\d{1,2}\.\d{3}\.\d{3}",  # Venezuela
    r"\d{1,3}-\d{7}-\d{1,2}(?:-\d{1,2})?",  # Argentina, insurances
    r"\d{3}-\d{2}-\d{4}-\d{2}-\d{6,8}",  # Dominican Republic, births
    r"[a-z]{4}\d{6}[hmx][a-z]{5}[a-z0-9]\d",  # Mexico: CURP
    r"\d{2}[-\s]\d{2}[-\s]\d{2}[-\s]\d{4}[-\s]\d",  # Mexico, social security
    r"\d{2}-\d{7,9}-\d|\d{4}-\d{7}-\d",  # Philippines
    r"\d{4}[-\s]\d{4}[-\s]\d{4}(?:[-\s]\d{4})?",  # India, Japan; cards of banks
    r"[a-z]{5}\d{4}[a-z]",  # India, tax
    r"\d{6}-[1-4]\d{6}",  # Korea
    r"\d{6}-\d{2}-\d{4}",  # Malaysia
    r"\d{6}-\d{4}|\d{6}\+\d{4}|\d{6}[-a]\d{3}[a-z]",  # Denmark, Sweden, Finland
    r"\d-\d{4}-\d{5}-\d{2}-\d",  # Thailand
    r"\d{6}\s\d{4}\s\d{3}|\d{6}\s\d{4}\s\d{2}\s\d",  # South Africa
    r"784[-\s]?\d{4}[-\s]?\d{7}[-\s]?\d",  # Emirates
    r"[a-z]{1,2}\d{6}\(\d\)",  # Hong Kong
    r"[stfgm]\d{7}[a-z]",  # Singapore
    r"\d{17}[\dx]",  # China
    r"[12]\s?\d{2}\s\d{2}\s\d{2}\s\d{3}\s\d{3}(?:\s\d{2})?",  # France
    r"\d{2}\.\d{2}\.\d{2}[-\s]\d{3}\.\d{2}",  # Belgium
    r"756\.\d{4}\.\d{4}\.\d{2}",  # Switzerland
    r"[a-z]{6}\d{2}[a-z]\d{2}[a-z]\d{3}[a-z]",  # Italy
    r"\d{3}-\d{3}-\d{3}[-\s]\d{2}",  # Russia
    r"\d{4}[-\s]\d{5}[-\s]\d(?:[-/\s]{1,3}\d)?",  # Australia, Medicare
    r"\d{3}-\d{2}-\d{4}",  # United States, social security
    r"[1-9][a-z][a-z\d]\d-?[a-z][a-z\d]\d-?[a-z]{2}\d{2}",  # United States, Medicare
    r"[a-ceghj-pr-tw-z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[a-d]",  # United Kingdom, national insurance
    rf"\d{{7}}{_UNITS_BEHIND}[a-w][a-i]?",  # Ireland
    r"[xyz][-\s.]?\d(?:[\s.]?\d){6}[-\s.]?[a-z]",  # Spain, foreigners
    rf"\d{{1,2}}[.\s]?\d{{3}}[.\s]?\d{{3}}[-.\s]{{0,2}}{_UNITS_BEHIND}[a-hj-np-tv-z]",  # Spain
    r"\d{2}/\d{7,8}/\d{2}",  # Spain, social security
)
#: Written in capitals; a word with its year looks the same in small letters.
_CAPITALS = _forms(
    r"[A-Z]{4}\d{6}[A-Z0-9]{3}",  # Mexico: RFC
    r"[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?",  # accounts of banks
    flags=0,
)
#: These are looked at when dates, addresses and names are taken.
LATE = (
    _CAPITALS,
    re.compile(r"(?<!\w)#\s?\d{4,12}(?!\w)"),
    re.compile(
        r"(?<![\w.-])(?=[A-Z\d/-]{0,20}\d{3})[A-Z]{1,10}[-/]?\d{4,14}(?:[-/][A-Z\d]{1,8}){0,3}(?![\w-])"
    ),
    re.compile(r"(?<![\w.-])\d{4,12}[-/]?[A-Z]{1,4}\d{0,8}(?![\w-])"),
    re.compile(r"(?<![\w/.-])(?:19|20)\d\d[-/]\d{3,8}(?![\w/-])"),
    re.compile(r"(?<![\w/.-])[A-Z]{1,5}[-/]\d{2,6}(?:[-/][A-Z\d]{2,8}){1,3}(?![\w/-])"),
    re.compile(r"(?<![\w/.-])[A-Z]{2,6}(?:/[A-Z\d]{2,8}){2,4}(?![\w/-])"),
    re.compile(r"(?<![\w/.-])[A-Z]{4,8}\d{3,10}(?![\w/-])(?<!19)(?<!20)"),
    re.compile(r"(?<![\w/.-])(?:[A-Z]{2,5}\s)?\d{4,8}/(?:19|20)?\d\d(?![\w/-])"),
    re.compile(
        r"(?<![\w/.,$-])(?:1\.)?\d{1,3}\.\d{3}\.\d{3}(?![\w/-]|[.,]\d|\s?(?:de\s)?(?:%|pesos|euros|habitantes|personas"
        r"|plaquetas|copias|unidades|d[oó]lares|people|soles|ui\b|c[eé]lulas|leucocitos|por\b))",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![\w/.-])(?=[A-Z\d]{0,14}\d{2})(?=[A-Z\d]{0,14}[A-Z])[A-Z\d]{7,15}(?![\w/-])"),
)
#: Written as codes are, and about nobody: variants, genes, chromosomes, catalogues, trials, laboratory names.
NOBODYS = re.compile(
    r"(?:rs\d|n[mpcgr]_|nct\d|isrctn|eudract|hp:?\d|omim|mim\b|orpha|mondo|gard\b|pmid|doi\b|icd|cie-?\d|chr\d|ens[tgp]|covid"
    r"|sars|cyp\d|hla|ivs\d|ca\s?\d\d-\d|[cpgmn]\.|\d{1,2}[pq]\d|4[5-9],?x|[a-z]\d\d\.\d{1,2}$|exon|hg\d\d|gr[cs]h?\d"
    r"|\d{1,2}-(?:oh|keto|hydroxy|alfa|alpha|beta)|[a-z]{2,6}\d{1,3}(?:[a-z]{1,2}\d?)?$|[a-z]\d{1,5}[a-z*]{1,3}$|type|tipo"
    r"|\d{1,4}-[a-z]{3,12}$|ec\d{1,9}$|umls|mesh\b|actrn|chictr|ctri|jprn|rpcec|euctr|gse\d|srr\d|pi\d\d/)",
    re.IGNORECASE,
)
CATALOGUE_BEFORE = re.compile(
    r"(?<![a-z])(?:omim|mim|orphanet|orpha|mondo|gard|hp|pmid|rs|nct|doi|icd(?:-1[01])?|cie(?:-1[01])?|hgnc|umls|snomed|meddra"
    r"|chebi|atc|uniprot|clinvar|lote?|batch|biobanco|trial|ensayo|estudio|study)\W{0,3}(?:(?:no|n\.?º|number|n[uú]mero)\.?\s)?$",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"\s?(?:mg|mcg|ml|kg|g|%|iu|ui|cm|mm|km|bpm|mmol|u/l|mmhg|hz|units?|unidades|years?|a[nñ]os|months?|meses|weeks?"
    r"|days?|d[ií]as|hours?|horas|semanas|miles|people|patients|personas|pacientes|euros?|dollars?|pounds|pesos|soles"
    r"|quid|steps|times|veces|per\b|por\s(?:ciento|d[ií]a|hora|min\w{0,4}|kilo|semana|mes|noche|cada|cien|mil|millon)\b|am\b|pm\b|metros|meters|metres|grados|degrees|de\spesos|c[eé]lulas|copias"
    r"|habitantes|[mk]gs|mls|cms|gms?|gr|grams?|gramos?|kilos?|litr\w{2,3}|pills|pastillas|tablets|words|letters|calor)(?![a-zñ])",
    re.IGNORECASE,
)
