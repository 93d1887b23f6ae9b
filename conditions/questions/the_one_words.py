"""Words of phrases about the only one in a small place: people, places, numbers, offices, the press, births.

Promise: tables only; all folded.
"""

from __future__ import annotations

from .tables import words

#: Who can be the only one of a place.
PERSONS = words(
    """
    person people pupil student child boy girl lad lass man woman gentleman lady bloke fella fellow chap bairn
    kid baby toddler teenager youngster family household couple widow widower twin twins triplets sisters
    brothers siblings orphan orphans soul resident islander villager neighbour parishioner believer
    priest vicar minister pastor imam rabbi nun monk bishop mayor crofter farmer shepherd fisherman fisher
    skipper piper baker butcher blacksmith ferryman keeper postman postwoman postmistress undertaker organist
    teacher headteacher policeman constable barber tailor weaver cobbler carpenter miller gamekeeper
    lads lasses men women boys girls children kids babies fishermen sailors climbers miners soldiers
    walkers
    dwarf albino redhead refugee wheelchair-user
    persona gente alumno alumna alumnos alumnas nino nina ninos ninas chico chica chicos chicas muchacho
    muchacha nene nena bebe hombre mujer senor senora senorita viejo vieja viuda viudo familia pareja
    gemelos gemelas mellizos mellizas trillizos trillizas hermanos hermanas huerfano huerfana vecino vecina
    cura parroco sacerdote pastor monja monje fraile obispo alcalde alcaldesa maestro maestra cartero cartera
    panadero panadera carnicero herrero barbero sastre farero pescador pescadora pastora agricultor
    campanero enterrador sacristan boticario policia guardia albino albina pelirrojo pelirroja ciego ciega
    sordo sorda enano enana refugiado refugiada forastero forastera joven anciano anciana
    """
)
#: Places in which people know one another.
SMALL_PLACES = words(
    """
    village hamlet island isle islet islands valley glen parish town street road lane school class classroom
    nursery county diocese estate reserve reservation coast peninsula township community club team choir
    church congregation chapel mosque synagogue base ship regiment barracks station prison convent abbey
    settlement colony commune district dale cove fjord atoll lock moor side
    pueblo aldea isla islote valle caserio barrio vereda parroquia comarca liceo colegio escuela instituto
    clase curso cuartel convento comuna municipio provincia comunidad cuadra calle edificio bloque pedania
    cortijo rancheria ejido corregimiento diocesis iglesia equipo club pedregal paraje archipielago
    """
)
NUMBERS = words(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete
    dieciocho diecinueve veinte veinticinco treinta cuarenta cincuenta sesenta setenta ochenta noventa cien
    """
)
#: What a small place is counted by.
COUNTED = words(
    """
    houses homes people souls inhabitants families households residents casas habitantes vecinos almas
    familias personas hogares
    """
)
#: Held by one person of a place at a time.
OFFICES = words(
    """
    mayor vicar priest bishop archbishop sheriff rector parson imam rabbi governor senator ambassador
    magistrate judge laird headmaster headmistress headteacher harbourmaster stationmaster postmaster
    postmistress undertaker sexton lighthouse-keeper chieftain commissioner prefect coroner bailiff abbot
    alcalde alcaldesa intendente intendenta gobernador gobernadora cura parroco obispo juez jueza senador
    senadora diputado diputada concejal comisario cacique lonko sacristan farero boticario notario
    sacristana parroca
    embajador embajadora prefecto corregidor regidor regidora rector
    """
)
KIN = words(
    """
    son daughter brother sister widow widower wife husband mother father mum mam mom dad parents twin
    twins niece nephew grandson granddaughter granny grandmother grandfather boy girl lad lass
    children kids family hijo hija hijos hijas hermano hermana hermanos viuda viudo mujer esposa esposo
    marido madre padre mama papa mami papi padres gemelo gemela sobrino sobrina nieto nieta nietos abuela
    abuelo nene nena familia ahijado ahijada bisnieto bisnieta tataranieto tataranieta biznieto biznieta
    great-grandson great-granddaughter goddaughter godson heir descendant descendiente
    """
)
#: What befell people of whom all have heard.
BEFELL = words(
    "lost drowned killed swept murdered shot crushed buried rescued kidnapped electrocuted abducted "
    "ahogados ahogadas ahogado ahogada muertos muertas rescatados rescatado secuestrado secuestrados "
    "desaparecidos desaparecido desaparecidas"
)
PRESS = words(
    """
    supplement papers newspaper newspapers news telly television documentary magazine headlines headline
    gazette tabloid guinness portada portadas noticias noticiero telediario periodico periodicos diario
    revista tele reportaje documental titulares
    """
)
SEEN = words(
    """
    was were appeared featured made got is been came went salio salieron aparecio aparecieron fue fueron
    estuvo sale salia
    """
)
#: Where hardly anybody is born.
BIRTHPLACES = words(
    """
    lift elevator taxi cab ferry plane aeroplane train tram bus coach lay-by layby motorway lorry lifeboat
    helicopter trawler boat ship tent barn stable cable-car gondola stadium supermarket checkout queue
    cabina ascensor taxi avion tren tranvia metro colectivo autobus guagua camion lancha barco barca
    helicoptero teleferico establo granero estadio supermercado autopista carretera gasolinera peaje
    trolebus micro combi patrulla cola
    """
)
EXACTLY = words("precisely exactly just only but barely")
ALONE = words("one only single sole lone")
ES_ALONE = words("solo sola unico unica")
OWNING = words(
    "this our my his her the all whole their that it its la el mi nuestra nuestro este esta todo toda"
)
PREPOSITIONS = words("in on at of across within en de del por")
