"""Words that may or may not stand at the edge of a name, in English and Spanish; all folded.

Promise: tables only.
"""

from __future__ import annotations

from .spans import Kind
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
        """
    ),
    Kind.SCHOOL: words("boys girls ladies lads grammar comp comprehensive infants juniors prep ninos ninas"),
    Kind.HOSPITAL: words("kids childrens womens women general gen gral regional memorial dental eye ninos"),
}
