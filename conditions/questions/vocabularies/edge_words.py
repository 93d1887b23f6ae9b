"""Words that may or may not stand at the edge of a name, in English and Spanish; all folded.

Promise: tables only.
"""

from __future__ import annotations

from ..spans import Kind
from .tables import words

#: What "Our" stands before in the name of a church, a school or a hospital.
OUR = words("lady lord saviour savior redeemer blessed mother")
FIRST_NUMBERS = words(
    "two three four five six seven eight nine ten dos tres cuatro cinco seis siete ocho nueve"
)
#: Short for a quarter, a block or a saint; written with a stop.
SHORT_FORMS = words(
    """
    brgy bgy urb urbn col fracc res resid edif bda bo cdla asent aahh dpto sec mza st sta sto mt ft gral
    av avda bvd blvd jr psje pje
    """
)
#: Verbs behind an institution that speaks; nobody is owned by it.
SAYS = words("says say said put puts gave give sent told tell want wants did dont reckon reckons wont")
#: Usual words with a capital that open a sentence or stand alone, beyond those of grammar.
NEVER_FIRST = words(
    """
    id dob tel nhs dni nie curp fax zip box ssn covid internet google facebook whatsapp god dios ok pm am
    hello hi dear hey thanks regards mr mrs ms dr dra sr sra prof doctor doctora md rn phd bsc ps
    question questions query pregunta consulta update urgent re subject asunto anyway well right so look
    basically honestly apparently actually recently currently originally formerly poor little lovely
    meanwhile unfortunately luckily maybe perhaps obviously clearly finally later once twice since
    including especially like unlike despite besides seen living live lives born lost moved ask asking
    tell let going went writing based greetings regarding concerning name patient mother address email
    phone teacher school hospital work works worked working age aged lately nombre paciente direccion
    correo telefono edad trabajo trabaja vivo vivimos vive somos desde hacia mientras finalmente
    lamentablemente actualmente ultimamente escribo escribe pues bueno oiga oigan mire miren fijese ojo
    perdon disculpe disculpen buen feliz resulta total encima tampoco jamas quizas quiza ojala ademas
    incluso excepto salvo inclusive
    """
)
#: Last words of names that are written small, by the kind of what they name: trades, and whom it is for.
LAST_WORDS = {
    Kind.EMPLOYER: words(
        """
        supply supplies paving roofing quilting plastering fencing dredging logging trucking towing packing
        canning brewing tailoring welding rigging drilling quarrying farming fishing shipping trading
        decorating surfacing tarmac asphalt rendering bricklaying tiling hire rental rentals feeds seeds
        tools parts logistics haulage freight coal timber lumber sawmill poultry meats linen laundry
        laundries upholstery signs signals records books toys foods produce flowers
        hermanos hnos brothers bros sons
        """
    ),
    Kind.SCHOOL: words("boys girls ladies lads grammar comp comprehensive infants juniors prep ninos ninas"),
    Kind.HOSPITAL: words("kids childrens womens women general gen gral regional memorial dental eye ninos"),
}
#: Titles and saints of those after whom hospitals, schools and streets are called.
HONOURED = words("dr dra doctor doctora don dona st sta fray sor general coronel capitan profesor profesora")
#: What lies where, before the name of a place or an institution.
LYING = words("western eastern northern southern upper lower bajo alto alta baja")
#: Farms and houses of Catalan names.
CATALAN = words("son can mas cal")
ARTICLES = words("la el los las the")
#: Begin no name: the noun before them belongs to it.
ADJECTIVES = words(
    """
    comunitario comunitaria comercial infantil municipal deportivo deportiva escolar educativo educativa
    agropecuario agricola industrial ganadero ganadera penitenciario penitenciaria geriatrico geriatrica
    """
)
ADJECTIVE_NOUNS = words(
    """
    hogar centro jardin taller unidad nucleo complejo parque hospital colegio instituto escuela club granja
    cooperativa residencia casa comedor polideportivo plaza nave guarderia mercado empresa finca
    """
)
#: Before the number of an address.
NUMBERS_OF_HOUSES = words("km kilometro nro box psc mailbox poligono parcela unit slip space lote manzana")
QUARTERS = words("barrio colonia urbanizacion edificio edif residencial conjunto paraje caserio vereda")
PARTICLES_OF_NAMES = words("van von der den du")
#: Begin the names of towns and never end them.
TOWN_BEGINNINGS = words("puerto villa santa san santo fort port mount monte ciudad isla bahia playa")
#: "Prince of Wales", "Bank of Ireland".
ROYAL = words("prince princess duke duchess bank university college church house royal mary")
#: Schools that have numbers.
NUMBERED_SCHOOLS = words(
    """
    cetis cbtis cecyt conalep cobach cbta cch ebdi secundaria escuela primaria tecnica prepa preparatoria
    kinder jardin ps
    """
)
NEW_AND_OLD = words("nueva nuevo vieja viejo antigua antiguo interior norte sur este oeste poniente oriente")
