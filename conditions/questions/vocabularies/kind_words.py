"""Words inside or beside a name that tell what it names, in English and Spanish; all folded.

Promise: tables only.
"""

from __future__ import annotations

from ..spans import Kind
from .tables import words

HOSPITAL_TAILS = words(
    """
    hospital clinic infirmary medical centre center hospice surgery memorial childrens health healthcare
    general sanatorium rehab regional rite home polyclinic hospice clinico infantil materno maternity
    """
)
SCHOOL_TAILS = words(
    """
    school college academy primary elementary high secondary university uni grammar prep preparatory
    montessori kindergarten juniors infants middle tech polytechnic institute conservatory seminary
    preschool playgroup nursery creche
    """
)
#: Last words of the names of firms, clubs and other employers.
COMPANY_TAILS = words(
    """
    ltd limited inc llc llp plc corp corporation company co gmbh group holdings partners associates bros
    brothers sons haulage freight couriers bakery bakers butchers dairy dairies farm farms brewery
    distillery shipyard shipyards shipbuilders steel steelworks ironworks works colliery mine mines
    quarry factory plant mills foundry cement glass timber lumber sawmill poultry meats packing foods
    fisheries plastics chemicals pharma laboratories labs motors autos tyres tires trucking transit
    railways railway rail buses coaches taxis cabs cleaning security staffing roofing joinery
    landscaping builders building plumbing heating electrical electric electronics salon barbers council
    fc united rovers wanderers athletic hotel inn tavern diner grill cafe bistro pizzeria kitchens
    interiors printers printing press publishing herald gazette tribune logistics industries solutions
    services systems software technologies engineering construction contractors manufacturing textiles
    refinery airlines airways bank insurance solicitors accountants supermarket supermarkets stores
    stationers pharmacy garage enterprises studios media orchestra theatre ballet brigade cooperative
    coop trading supplies warehouse depot aerospace mining energy petroleum oil gas ceramics pottery
    furniture leather tannery shoes rubber paper ambulance laundry catering
    """
)
COMPANY_HEADS = words(
    """
    talleres transportes construcciones panaderia pasteleria carniceria pescaderia fruteria bar
    cafeteria granja granjas cooperativa fabrica cementos astilleros fundiciones fundicion industrias
    supermercados farmacia restaurante hotel laboratorios editorial bodegas bodega conservas conservera
    muebles seguros confecciones textiles limpiezas ferreteria gestoria aceros pescados carnicas viveros
    autoescuela peluqueria grupo banco ayuntamiento minas mina papelera curtidos calzados hilaturas
    autobuses taxis mudanzas reformas electricidad fontaneria imprenta libreria tintoreria lavanderia
    jardineria frigorificos mataderos matadero aserradero azucarera cerveceria cervecera ceramicas
    deportivo atletico club real panificadora cristaleria astillero maquila maquilas maquiladora
    salmones fundo hacienda finca estancia ingenio molino molinos pinturas lacteos quesos textil
    """
)
PLACE_TAILS = words(
    """
    county borough township parish valley village falls springs beach island islands heights
    """
)
SCHOOL_HEADS = words(
    """
    ecole lycee kura gymnasium ceip ies colegio instituto escuela universidad universidade tec
    """
)
VIRGINS = words("virgen sant santo santa san nuestra")
ATTENDING = words(
    """
    goes attends attended pupil pupils teacher teach teaches taught lecturer headmaster dean term campus
    degree phd masters graduated sophomore freshman undergraduate dorm va estudia clases profesora
    profesor maestra maestro curso bachillerato carrera erasmus
    """
)
WORKING = words(
    """
    work works worked working job jobs employed employee employees employer hired shift shifts boss
    career colleagues intern internship apprentice apprenticeship retired position contract factory
    office manager engineer cashier driver clerk accountant lawyer solicitor secretary receptionist
    technician programmer welder fitter electrician mechanic pilot chef baker salesman cleaner warehouse
    operator machinist miner drives drove delivers delivered plays played typist foreman lays fits
    builds digs picks sorts sews paints plant redundant desk payroll pack packing till checkout weld
    welds carer postman postwoman stack stacks clean cleans cleaner porter guard pareja laburo laburaba
    laburo chamba overtime laid canteen hr nightshift bartender waitress waiter barista plumber roofer
    bricklayer painter docker stevedore fisherman butcher seamstress tailor trabajo trabaja trabajaba
    trabajamos trabajan trabajando trabajado trabaje empleado empleada empleo contratado contratada
    contrato turno turnos fabrica oficina ingeniero ingeniera cajero cajera conductor administrativo
    administrativa operario operaria tecnico tecnica secretaria contable jubilado jubilada camarero
    camarera cocinero cocinera limpiadora dependienta dependiente comercial encargado encargada soldador
    mecanico chofer repartidor repartidora empresa jefe curro curra juega jugaba juego obrero obrera
    albanil minero
    """
)
LIVING = words(
    """
    live lives lived living moved moving born raised grew home house village town city farm vivo vive
    vivimos viven vivia nacio nacimos nacido nacida pueblo ciudad casa finca mudamos travel travels
    travelled went come comes came drove drive flew viaja viajar viajo viene vamos ir voy fui fuimos
    llegar llegamos traslado sector vereda
    """
)
#: Written small before a name: what the name is the name of.
HEADS = {
    **dict.fromkeys(COMPANY_HEADS - {"club", "real", "bar", "hotel", "mina", "minas"}, Kind.EMPLOYER),
    **dict.fromkeys(
        words("jardin kinder prepa preparatoria colegio instituto escuela guarderia kindy"), Kind.SCHOOL
    ),
    **dict.fromkeys(
        words("posta clinica hospital sanatorio policlinico ambulatorio consultorio"), Kind.HOSPITAL
    ),
    **dict.fromkeys(
        words(
            """
    vereda caserio barrio aldea pueblo colonia brgy barangay corregimiento sector paraje
    """
        ),
        Kind.PLACE,
    ),
}
#: Behind the name of an employer.
WORKPLACES = words(
    """
    yard plant factory warehouse farm mine mill depot site works office branch refinery dockyard
    """
)
