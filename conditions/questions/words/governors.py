"""What governs a preposition: "works at", "goes to", "seen in", "we are from" tell what is named behind it.

Promise: the nearest word in the same clause decides, at most eight words back; no list of names is asked.
"""

from __future__ import annotations

import re

from ..spans import Kind
from ..vocabularies import cues
from ..vocabularies.institution_words import CARE
from ..vocabularies.kind_words import WORKING
from ..vocabularies.tables import words
from .reading import Reading

_BACK = 8
_BREAKS = frozenset(".!?;\n(")
_WORK = (
    WORKING
    | words(
        """
        staff wrk wrks workin workng werk werks employd works job jobs sacked fired suspended laid hired
        redundant nightshift nights shift shifts lates earlies forklift overtime supervisor manager pack
        packs stack stacks temp temps cook cooks waitressing labourer laborer labour trainee forktruck
        trabajo trabajando trabaja trabajava trabajava laburo labura chambea chamba chambeo curra curro
        limpia limpio limpiaba cargo carga cargando repartia reparte conduce maneja manejo vendo vende
        vendia atiendo despidieron echaron botaron jubilado jubilada jubilo empleo puesto supervisora
        supervisor transportista empleado empleada jefe jefa encargado encargada guardia vigilante
        """
    )
) - words("plant factory pareja parking play plays played house office")
_STUDY = words(
    """
    attends attend attended attending pupil pupils student studen students study studies studys studied
    studying enrolled teaches teach teacher teachers taught graduate graduated graduates grade year yr
    yrs form reception class classmate classmates term freshman sophomore undergrad undergraduate degree
    phd masters reading roommate dorm prof professor lecture lecturer lectures exam exams homework
    headteacher head principal starts goes campus hostel ss1 ss2 ss3 jss sixth sem semester estudia
    estudio estudiaba estudian estudie estudiando matriculado matriculada alumno alumna curso grado
    clases clase profe profesora profesor maestra maestro mtra miss seno cursa cursando primaria
    secundaria bachillerato eso bup carrera inscrito inscrita tutora directora director sala kinder
    primero segundo tercero cuarto quinto sexto captain captains
    """
)
_CARE = (
    CARE
    | (cues.SHORT_TITLES - words("mr mrs ms miss sr sra srta"))
    | words(
        """
        doc docs docter docters dr dra gp neurologist geneticist cardiologist oncologist rheumatologist
        haematologist hematologist nephrologist pulmonologist ophthalmologist consultant surgeon
        registrar midwife physio nurse nurses matron er a&e icu nicu placement scan scans mri biopsy
        appt appts appointment admitted reffered refered refer sees saw sister under transplant infusion
        infusions medico doctora neurologo neurologa genetista cardiologo cardiologa oncologo pediatra
        hematologo enfermera enfermero atienden atendieron ingresado ingresada internado internada
        internaron interno operan operaron opero ven vieron bieron ve checan checaron cita citas turno
        emergencias urgencias uci estudios seguimiento revision lleva llevan controla trasladaron
        resonancia took taken rushed airlifted ambulance transferred brought ended decir dijeron
        dijieron dicen encontraron encontro detectaron detecto derivaron mandaron llevaron llevamos
        internamos roto rotando residencia dx diagnosed anestesian ponen pusieron hacen hicieron isieron
        cuidados
        """
    )
) - words("year grade clinic class planta equipo born nacio student")
_LIVE = words(
    """
    live lives lived living liv livin stay stays staying reside resides residing moved move moving based
    grew raised born settled located home come comes came r we're were im am are from hail hails
    originally orignally travel travels drive drove fly flew down up over out vivo vive vivimos viven
    vivia vivo bivo bivimos soy soi somos estamos estoy nacio nacimos nacido criado criada mudamos
    residimos resido natural originario originaria barrio colonia llego vengo venimos viene cerca aqui
    aki viajar viajamos viajo nearer closer close domiciliado domiciliada radico radicamos
    """
)
_TABLES = ((Kind.EMPLOYER, _WORK), (Kind.SCHOOL, _STUDY), (Kind.HOSPITAL, _CARE), (Kind.PLACE, _LIVE))
_KIND = {key: kind for kind, table in reversed(_TABLES) for key in table}
#: Words of work, study, care and living, by the kind of what a preposition behind them names.
GOVERNING = _KIND
_OCCUPATION = re.compile(r"(?:er|or|ist|ian|eer|man|woman|ero|era|ista|dora|ante|ologo|ologa)$")
_DOERS = words("a an as soy soi era es como fui fue was is am im hes shes de trabajo trabaja trabajaba")


def governed_kind(reading: Reading, link: int) -> Kind | None:
    """The kind that the words before the preposition at `link` ask for, if they ask for any."""
    if _is_child_at(reading, link):
        return Kind.SCHOOL
    for place in range(link - 1, max(-1, link - 1 - _BACK), -1):
        if _BREAKS & set(reading.words[place + 1].gap):
            return None
        word = reading.words[place]
        kind = _KIND.get(word.key)
        if word.key in _DRIVING and reading.key(link) in ("for", "para", "pa"):
            return Kind.EMPLOYER
        if kind is Kind.HOSPITAL and reading.key(place - 1) in ("student", "trainee"):
            return Kind.SCHOOL
        if kind is not None and not _is_otherwise(reading, place, link, kind):
            return kind
        if link - place < 3 and _is_occupation(reading, place):
            return Kind.EMPLOYER
    return None


def _is_otherwise(reading: Reading, place: int, link: int, kind: Kind) -> bool:
    """ "my year was bad at": a year of school has a number; being somewhere stands beside its preposition."""
    key = reading.key(place)
    if kind is Kind.PLACE:
        return link - place > 3
    if key in ("year", "yr", "yrs", "grade", "form", "grado", "eso"):
        near = (reading.key(place - 1), reading.key(place + 1))
        return not any(k.isdecimal() or k.rstrip("ndrthso").isdecimal() or k in _ORDINALS for k in near)
    if key in ("goes", "go", "going", "starts", "head", "ve", "form", "under", "reading", "term"):
        return link - place > 2
    return False


_DRIVING = words("drive drives driving drove fly flies deliver travel manejo conduzco")
_ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth primero segundo tercero cuarto quinto sexto "
    "1ro 2do 3ro 4to 5to 6to de"
)


def _is_occupation(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    if not word.is_ordinary or word.key in cues.RELATIONS or word.key in cues.FUNCTION or len(word.key) < 5:
        return False
    return _OCCUPATION.search(word.key) is not None and reading.key(place - 1) in _DOERS


def is_governor(key: str) -> bool:
    """Whether this word tells what is named behind it, and is no part of a name."""
    return key in _KIND


_CHILDREN = words(
    """
    son daughter brother sister kid kids boy girl lad nephew niece cousin grandson granddaughter
    roommate
    """
)
_IS = words("is hes shes he's she's im are was")


def _is_child_at(reading: Reading, link: int) -> bool:
    """ "hes 19 at", "my brother is at": young people are at a school, unless something else is said."""
    if reading.key(link) not in ("at", "@"):
        return False
    before, further = reading.key(link - 1), reading.key(link - 2)
    if before.isdecimal() and 2 < int(before[:3]) < 26 and further in _IS:
        return True
    near = {reading.key(i) for i in range(max(0, link - 4), link)}
    return before in _IS and bool(near & _CHILDREN)


#: Behind these, "to" leads to a hospital.
TAKING = words(
    """
    took taken rushed airlifted ambulance transferred brought refered referred reffered sent admitted
    derivaron mandaron llevaron trasladaron derivado derivada remitieron llevamos llevo llevan
    """
)


def is_taken(reading: Reading, link: int) -> bool:
    """ "they took her to", "lo llevaron a"."""
    return any(reading.key(place) in TAKING for place in range(max(0, link - 4), link))
