"""Words by which hospitals and schools are known, in English and Spanish; all folded.

Promise: tables only.
"""

from __future__ import annotations

from .tables import words

HOSPITAL_NOUNS = words(
    """
    imss issste hgz umae hospital hospitals hosptial hopsital hospice infirmary clinic clinics clinica
    clinicas sanatorium sanatorio policlinico policlinica ambulatorio consultorio dispensario maternidad
    surgery practice trust hospitalario polyclinic
    """
)
CENTRES = words("center centre centers campus")
CENTRE_QUALIFIERS = words(
    """
    medical clinical research surgical health cancer heart healthcare trauma genetics wellness
    rehabilitation oncology salud medico medicos hospitalario especialidades clinico oncologico
    neurologico diagnostico
    """
)
INSTITUTE_OF_CARE = words(
    """
    nacional mexicano nutricion neurologia cardiologia pediatria cancerologia cancer medicas medicos
    enfermedades genetica rehabilitacion oncologico oncologia respiratorias perinatologia seguro salud
    """
)
SCHOOL_NOUNS = words(
    """
    school schools primary elementary academy college university uni nursery kindergarten preschool
    daycare playgroup polytechnic colegio escuela ies ceip cole liceo universidad facultad guarderia
    preescolar parvulario academia conservatorio secundaria preparatoria prepa montessori uned creche
    schoool grammar infants juniors jardin
    """
)
LEFT_QUALIFIERS = words(
    """
    st saint general royal memorial university teaching childrens children womens women veterans
    community county city district regional national north south east west northern southern eastern
    western central primary secondary high middle junior elementary grammar catholic christian methodist
    baptist state technical community infant nursery girls boys eye heart cancer medical health mount mt
    our lady sacred holy trinity queen king prince princess new
    """
)
RIGHT_NAMES = words(
    """
    raza san santa santo sant virgen nuestra senora reina rey principe princesa infanta infante cruz fe
    paz mar carmen rosario trinidad jesus maria jose juan pedro pablo nino asuncion concepcion merced
    mercedes pilar sagrado corazon esperanza macarena rocio arrixaca octubre mayo noviembre septiembre
    dolores luz sol remedios milagrosa salvador miguel cervantes lourdes fatima guadalupe cristo doctor
    dr italiano aleman britanico frances militar
    """
)
SAINTS = words("st saint lady trinity queen king prince princess")
CONNECTORS = words("of and the for at de del la las los el y e i d le du")
#: Words that do not tell one institution from another.
GENERIC = words(
    """
    the a an our my local general university universitario universitaria children childrens community
    medical health hospital clinic school primary secondary high middle elementary nursery college
    regional county city district public private publico publica privado privada infantil materno
    maternal clinico provincial comarcal nacional civil central local state national special centre
    center centro salud medico de especialidades bilingue concertado emergency women womens genetics
    genetic pain eye heart cancer fertility dental sleep outpatient teaching main big university
    emergencias urgencias referencia number numbers file files record records notes letter letters
    """
)
CARE = words(
    """
    born died airlifted rushed removed fitted infusion infusions chemo dialysis hospitalised stayed waiting
    scans surgeon seen treated operated admitted referred appointment appointments surgery transferred
    followed doctors doctor specialist specialists consultant ward hospitalised hospitalized inpatient
    outpatient checkup team icu nicu discharged transplant transplanted delivered examined evaluated
    biopsy diagnosed tested scan mri clinic patient stay nurses nurse therapy atendido atendida atienden
    atendieron ingresado ingresada ingresaron ingreso ingresamos operado operada operaron operan visto
    vista vieron tratado tratada tratan trataron derivado derivada derivaron remitido remitida
    remitieron seguimiento consulta revision revisiones controla controlan cita citas trasplantado
    trasplantada trasplantaron diagnosticado diagnosticada diagnosticaron hospitalizado hospitalizada
    trasladaron trasladado trasladada equipo medicos especialistas urgencias cirugia planta uci visita
    visitan valorado valorada llevan llevamos
    """
)
STUDY = words(
    """
    year grade attends attend attended attending goes school class classmates pupil pupils student study
    studies studied studying enrolled teaches teacher graduated grade homework headteacher term lessons
    classroom kindergarten nursery reception estudia estudio estudiaba estudian estudie matriculado
    matriculada alumno alumna curso colegio clase cole profesora maestra cursa primaria secundaria
    estudiante
    """
)
