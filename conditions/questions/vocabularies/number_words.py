"""Words of numbers in English and Spanish: what announces one, how figures and signs are said, what ends one.

Promise: tables only; all folded, parts of patterns in small letters.
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
    telephone phone mobile cell call ring fax text texted rung phoned sms whatsapp whats wsp landline line
    telefono movil celular cel llamar llamen llamenme fijo marcar
    """
)
#: Short words before a number that are no part of it.
NO_PART = CALLING | words("dob tel cel cc box hosp apto depto zip cp ext dr no nr num nro aged age")
#: A full stop behind these ends no sentence.
SHORTENED = words("no num nro n ref exp expte reg pol cert acct id")

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
#: A number of three figures or more stands behind these, with little between.
NAMING_NUMBERS = words(
    """
    id ids aadhaar adhaar aadhar pan medicare medicaid mrn nhs ssn nino ppsn pps chi passport pasport
    licence license policy polcy policies claim claims member membership subscriber insurance insurer insured
    reference referance ref case patient hospital record records chart file dossier account acct group subject
    participant study trial sample ticket badge payroll employee staff student enrolment registration
    certificate identity identification identifier nin sin tfn emirates bsn serial plate tracking barcode
    card voucher permit visa rx prescription accession specimen invoice booking receipt docket
    nis uhid unzr veteran va cc ppt h+c hcn iqama cnic nicop nric mykad bvn umid philhealth philsys sss gsis
    pagibig itin ein ohip ramq phn nhi ndis crn dva hcn emrn urn utr uscis alien kvnr avs nir ahv csn icn
    mbi hicn pcn oib pesel tckn bulstat emr lhn brn abha
    dni nie nif curp rfc nss nuss naf cip cipa cipas sip tsi rut run rol rit ruc causa cedula cuil cuit ine
    ife cpf cns rg tis hc nhc dpi dui nit nup tie clabe iban muface mugeju isfas isapre fonasa eps sisben
    beneficio afil acta partida sanc hpcsa nhia nhif shif sha tpa mediclaim pmjay pnr osecac nro leg mat
    pami ioma ips igss isss ccss imss issste seguro banco
    historia expediente expte exp poliza polizas polisa folio afiliado afiliada afiliacion afiliados asegurado
    asegurada abonado abonada mutua mutualista tarjeta matricula patente registro documento carnet carne
    cartilla pasaporte solicitud siniestro referencia credencial clave cuenta legajo ficha caso socio socia
    paciente nomina receta radicado tramite permiso visado hcn social contrato contract reclamacion reclamo
    colegiado colegiada colegiatura beneficiario beneficiaria titular cliente usuario licencia exequatur
    number numero num no nro n nº code codigo
    """
)
#: Five figures are needed behind these.
NAMING_LITTLE = words(
    """
    number numero num no nro n nº code codigo card group study trial case caso hospital patient paciente
    record records file va social historia run pan sip exp ref student visa account sample rg ine causa rol
    sin tie eps seguro banco cliente usuario titular contract contrato plate serial alien patente licencia
    ticket booking insurance insurer
    """
)
#: What may stand between such a word and its number.
LINKING = words(
    """
    number numbers numero num no nro n id code is es was are the my his her our el la los de del mi su
    card file record member policy claim reference ref patient it its son paciente clinica identidad
    social nacional sanitaria security insurance under with con a and hospital beneficiary identifier
    for para y extranjeria residente ciudadania electronico unico ends ending end termina terminan terminado
    terminada acaba acaban en in last four digits ultimos digitos cifras figures alumno alumna estudiante
    empleado empleada trabajador trabajadora cliente usuario colegiado colegiada hijo hija pensionista
    """
)
#: Right before a number that is told.
SAYING = words(
    """
    is are es son was era fue number numero num no nro nr n id code codigo reads dice ending termina ends
    """
)
#: "hospital number", "numero de paciente": numbers that are nobody's telephone.
QUALIFYING = words(
    """
    hospital patient case staff employee student card group unit clinic lab ward sample study insurance
    account service reference personnel payroll
    """
)
QUALIFIED = words("number numbers no num id code ref")
OF_HOUSES = words(
    "h house hse door plot flat unit box apt room block blk casa lote manzana apto depto piso puerta km"
)
#: A number behind these is of another kind.
OF_OTHER_KINDS = words(
    """
    tel fono contact reach email mail correo address direccion domicilio calle street
    born nacio nacida nacido dob birth nacimiento fecha date dated live lives vivo vive vivimos postcode zip
    cp postal since desde diagnosed age aged edad years anos weighs pesa omim orpha orphanet trial gene
    variant
    """
)

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
LARGE = words("hundred thousand million mil millon millones cien ciento doscientos trescientos quinientos")
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
