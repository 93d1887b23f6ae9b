"""What a word typed without a capital may be: a part of a name, or surely none.

Promise: closed classes of words only; what they do not hold may be part of a name.
"""

from __future__ import annotations

from ..spans import Kind
from ..vocabularies import cues
from ..vocabularies.regions import LARGE_WORDS
from ..vocabularies.tables import words
from .heads import ENDING
from .lexicon import Known
from .misspelt import is_slip
from .reading import Reading, Word

#: Short words of hurried typing, verbs and adverbs that end a name.
STOPS = words(
    """
    because who says said sayin told cos coz cuz bc bcoz becoz but pero que k q ke when wen after before
    then since where which while wile if so my mi his her our they we he she it i u ur dont cant wont im
    ive got get has is was had are were will wud wid would can could gave give wants want doing do did
    does have with wit wiv con for xq pq porq xk pk x xfa xfavor pls plz plse please thx tho thou tbh
    lol idk omg hes shes were theyre thats its youre wasnt isnt doesnt dosent didnt havent hasnt couldnt
    wouldnt shud cud gonna gona wanna tryin told keeps keep kept lost only now not never still about abt
    bout there ther ppl any1 sum1 every1 smth summat ok okay yes no yeah nah also aswell tmrw tomoz
    tonite 2nite mite plus aora ahora aki aqui alli ay hay ai asta hasta desde dise dice dicen disen
    dijo dijeron dijieron kiere kieren kiero quiere quieren quiero puedo puede pueden pueda mando mandan
    manda mandaron tiene tienen tngo tengo tenia esta estan estoy iso hiso hizo hace ase asen hacen va
    van voy vamos fue fui era eran sale sali salio salimos sigue siguen nadie nada solo sola tambien tmb
    tb bien mal muy muxo mucho mas menos ya porfa porfavor gracias urgente urjente me te se le les nos
    lo ni sin sobre asi como kien quien cuando yrs yr mths mth wks wk hrs hr mins appt appts abt btw
    asap nm esp pcp ped govt dept bday xtra approx reckons reckon thinks think thought believes wants
    letting keeps sends sent send rang ring called calls phoned phone text txt email mail post help ask
    asks asked tells refuses refused marked lock
    """
)
_MORE_KEPT = words(
    """
    clinicians doctors nurses staff teachers people everyone ward theatre reception appointment results
    pje psje calle av avda avenida cra carrera blk blq mz lote flat apto depto hse house caravan unit
    erf plot barrio brgy barangay colonia xmas christmas weekend result test tests scan bloods blood
    surgery treatment meds tablets tablet medicine dose drip leaflet leaflets letter form support advice
    info information research study trial report example fear pain
    """
)
BODY = words(
    """
    eye eyes ear ears neck arm hand hands finger fingers leg legs feet knee knees hip
    hips back chest heart lung lungs liver kidney kidneys skin bone bones blood brain spine stomach
    belly bowel tummy throat mouth teeth tongue nose face hair nails muscle muscles nerve nerves joint
    joints ojo ojos oreja oido oidos cabeza cuello brazo brazos mano manos dedo dedos pierna piernas pie
    pies rodilla rodillas cadera espalda pecho corazon pulmon pulmones higado rinon rinones piel hueso
    huesos sangre cerebro columna estomago panza barriga garganta boca dientes lengua nariz cara pelo
    unas musculo musculos nervio nervios articulaciones izq izquierdo izquierda derecho derecha dcho
    dcha orina orin pipi caca heces wee pee poo urine
    """
)
_KEPT = (
    STOPS
    | BODY
    | cues.FUNCTION
    | cues.MONEY_AND_UNITS
    | cues.CAPITAL_WORDS
    | cues.VERBS
    | cues.POSSESSORS
    | cues.CALLED
    | cues.SIGNED
    | LARGE_WORDS
    | _MORE_KEPT
    | (cues.RELATIONS - words("san boss wee child children lads"))
    | (cues.TITLES - words("don sister lady captain miss father abuela tia dona dr doctor"))
)


def is_content(reading: Reading, word: Word) -> bool:
    """Whether a name can hold this word: no function word, verb of telling, relative, medicine or month."""
    return not (word.is_medical or word.key in _KEPT or len(word.key) < 2) and word.is_letters


def is_odd(word: Word) -> bool:
    """In no list of ordinary words."""
    return not (word.is_ordinary or word.is_medical) and word.is_letters and len(word.key) > 1


def is_name_like(word: Word) -> bool:
    """No ordinary word, or one that everybody hardly uses and a list of names or towns has."""
    if is_odd(word):
        return word.is_name or word.known(Known.TOWN) or len(word.key) < 5 or not is_slip(word.key)
    return not word.is_common and (word.is_name or word.known(Known.TOWN))


def kind_by_noun(reading: Reading, first: int, last: int) -> Kind | None:
    """By the last noun of an institution in the run, behind another word."""
    for place in range(last, first, -1):
        if kind := ENDING.get(reading.key(place)):
            return kind
    return None


def is_any_of_a_town(reading: Reading, noun: Word) -> bool:
    """ "una clinica de honda": any clinic of that town, whose name is not said."""
    after = reading.at(noun.index + 2)
    some = reading.key(noun.index - 1) in ("un", "una", "a", "an") and reading.key(noun.index + 1) in (
        "de",
        "in",
        "en",
    )
    return some and after is not None and after.known(Known.TOWN)
