"""Words of the frames in which any word is a person's name, and words that are names of people too.

Promise: tables only; folded words.
"""

from __future__ import annotations

from . import cues
from .tables import words

#: Words that parents give as names, beside those that the lists have.
NAMES_TOO = words(
    """
    abril ace alegria amable amber angel angelita apple archer autumn azucena basil bear benigno birdie
    bishop bliss blue briar brisa brook bubba buck buddy bueno bull bunny cash chance charity chase cherry
    cielito cielo clemente colt consuelo cookie corazon cruz crystal daisy dash dawn destiny dolores domingo
    drake duke dulce dusty esperanza estrella eve faith feliz fern finch flor forest fortuna fox franco
    genesis gentil ginger gloria grace gracia guerra guy harmony haven hazel heather heaven holly honey hope
    hunter inocencio iris ivy jade jay jazmin journey joy judge juniper justice justo king lake lark legend
    leon lily lluvia luna luz major mar margarita marino melody mercy milagro misty modesto moon nieves nube
    ocean olive opal pascual patience paz peaches pearl penny pepper perla phoenix pope prince rain ranger
    raven rayo reed remedios reyes rich river rocket rocky rosa rose rowan rubi ruby rusty sage sailor saint
    salvador sandy santos scout serenity sky socorro sol soledad star storm stormy sugar summer sunny
    sunshine tank tiger trueno verity victoria violeta willow winter wolf
    """
)
#: What one is or does to people: titles and roles, in small letters too.
ROLES = (
    cues.TITLES
    | words(
        """
        boss jefe jefa nurse doctor doctora senora senor senorita director directora trabajadora matron vicar
        dentist dentista oculista porter caretaker landlord landlady cuidadora cuidador vecina vecino
        coordinator coordinadora fisio psico logo receptionist headteacher secretary secretaria
        """
    )
) - words("specialist especialista consultant captain principal d don dona sir lady father padre ing")
#: Roles that stand before a name without an article: "nurse penny".
BARE_ROLES = words(
    "nurse doctor sister matron teacher coach professor midwife pastor don dona miss auntie aunt uncle docter"
)
#: Verbs of people, and what else goes on behind somebody's name.
ACTS = words(
    """
    will can do would could should might
    says said told tells thinks thought wants wanted knows keeps kept gives gave gets got goes went comes
    came takes took has had hates loves likes lives lived works worked runs ran cries cried eats ate sleeps
    slept plays swims walks falls fell prescribed ordered sent asked wrote writes called calls never always
    doesnt didnt wont cant does did started explained recommended refuses agreed teaches helped helps saw
    sees turns turned was dice dijo quiere queria tiene tuvo puede sabe piensa cree llora come duerme camina
    vive vivia trabaja estudia juega lee habla corre sufre padece toma necesita empezo nacio cumple cumplio
    murio fallecio receto mando pidio explico atendio opero llamo hizo dio me nos le lo la no se ya nunca
    siempre va iba ella el que esta estaba
    """
)
STRONG_ACTS = ACTS - words(
    "me nos le lo la no se ya el que was does did never always has had la esta estaba va"
)
#: Behind a possessive and a name only a person does these: "my daisy is turning five", "mi leo no lee".
CHILD_ACTS = words(
    """
    eats sleeps cries walks talks reads speaks crawls swims plays goes says wants loves hates falls started
    cannot weighs turns turned stopped refuses lee habla camina come duerme llora juega estudia gatea quiere
    dice va empezo pesa cumple cumplio nacio respira traga mama corre oye ve
    """
)
#: Names that are thoughts or feelings too: "my hope is", "mi paz": never by a possessive alone.
ABSTRACT = words(
    """
    hope faith grace joy love mercy patience chance destiny honor honour charity justice legend journey
    bliss serenity harmony paz luz esperanza alegria consuelo gloria victoria fortuna gracia milagro corazon
    sol mar cruz guerra soledad dolores remedios heart mark will sight smile angel cielo king prince
    sunshine star estrella
    """
)
#: Adjectives that stand behind "el doctor" as they do behind anything.
NOT_NAMED = words(
    """
    nuevo nueva viejo vieja joven mejor peor mismo misma anterior actual famoso famosa privado privada
    general particular asignado responsable encargado solo sola medico clinico forense escolar local jefe
    titular suplente new old young good best nice kind same other head senior junior private local chief
    on-call specialist called malo mala amable simpatico simpatica grande enfermo enferma mayor menor rara
    raro embarazada encargado amable feliz happy lucky sorda ciega practitioner school office side team
    clinic line visit appointment job name house friend family care station
    """
)
#: Behind these no name is meant: "my name is not", "me llamo igual".
NOT_CALLED = words(
    """
    not so too also on in at confidential private secret unknown changed different spelt spelled written
    misspelled wrong same important here there below above attached known igual asi diferente distinta
    distinto confidencial privado privada secreto tanto mucho siempre nunca mal bien otra otro el la un una
    aparte abajo arriba
    """
)
MOTHERS = words(
    """
    mom mum mam mother dad father parent mama madre papa padre abuela abuelo grandma grandmother grandpa
    grandad nan wife husband sister brother carer caregiver esposa esposo hermana hermano daughter son tia
    aunt uncle stepmom stepmum stepdad guardian madrina
    """
)
TOGETHER = words(
    """
    twins sisters brothers cousins siblings gemelas gemelos hermanas hermanos mellizas mellizos primas
    primos both married carriers triplets friends nacieron born ambas ambos
    """
)
