"""Words of clauses that may fit one person or family only, in English and Spanish; all folded.

Promise: tables only. What they suspect is broader than what `singled_out` proposes.
"""

from __future__ import annotations

from .tables import words

SINGLING = words(
    """
    famous newspaper newspapers paper papers magazine television telly tv radio podcast documentary
    interviewed champion champions mayor mayoress councillor elected headlines viral celebrity youngest
    oldest tallest medal medals olympic vicar priest villagers islanders nationally famoso famosa
    noticias periodico periodicos prensa television tele documental entrevista entrevistaron alcalde
    alcaldesa concejal campeon campeona conocido conocida conocidos reportaje parroco olimpico
    """
)
ONLY = words("only first last unica unico unicas unicos primer primera primero ultimo ultima")
NOT_ONE = words(
    """
    time times thing things week weeks month months year years day days night nights symptom symptoms
    treatment sign signs line test tests visit appointment scan dose step one two few trimester option way
    medicine drug vez veces cosa semana mes ano anos dia dias noche sintoma sintomas tratamiento prueba
    cita dosis paso que opcion forma medicamento grado
    """
)
ONE = words("the our their his her my la el los las nuestra nuestro being was am is be are were soy fui fue")
OUT = words("salimos salio sali appeared featured")
EVERYBODY = words("everybody everyone everybodys todos todo")
KNOWS = words("knows know knew conocen conoce saben sabe")

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
#: What many people see or know: a place where all meet, a thing there is one of, an event, the press.
PUBLIC = words(
    """
    chapel church cathedral mosque temple shrine altar choir organ bells pulpit procession pilgrimage
    carnival parade fair festival market stall bazaar square bandstand fete marathon race regatta final
    finals trials cup match stadium circus theatre stage film movie series advert ad documentary news
    paper papers telly tv radio television ferry lifeboat lighthouse harbour pier bridge train plane bus
    tram boat ship convoy storm flood fire wedding funeral coronation jubilee eclipse earthquake hurricane
    tsunami blackout strike war mine pit siege wreck crash statue mural plaque museum castle zoo float
    zamboni lotto lottery jackpot scratchcard quads quadruplets triplets quintuplets bishop archbishop
    pope king queen president minister governor mayor capilla iglesia ermita catedral mezquita templo
    altar coro organo campanas procesion romeria carnaval desfile feria fiesta fiestas mercado puesto
    plaza quiosco kiosco verbena maraton carrera regata final copa estadio circo teatro pelicula serie
    anuncio documental noticiero telediario tele television radio diario periodico portada revista barco
    avion tren tranvia faro puerto puente muelle tormenta inundacion incendio boda entierro funeral
    eclipse terremoto huracan tsunami apagon huelga guerra mina naufragio choque ruta corte estatua mural
    museo castillo zoologico zoo terminal estacion banda comparsa cofradia hermandad cuatrillizos
    trillizos quintillizos obispo arzobispo papa rey reina presidente ministro gobernador alcalde sello
    loteria gordo bingo
    """
)
#: What happens to hardly anybody, or is done by hardly anybody.
FEATS = words(
    """
    drowned drown won rescued kidnapped hijacked survived collapsed fainted resigned sued baptised
    baptized buried captained conducted played sang danced carried rowed swam climbed sailed crashed sank
    exploded invented discovered founded restored carved painted built opened preached umpired refereed
    defused jumped crowned ahogo ahogaron gano ganaron rescato rescataron secuestraron secuestro
    sobrevivio desmayo renuncio demando bautizo enterro enterraron capitaneo dirigio toco toca canto canta
    bailo baila remo nado escalo navego estrello hundio exploto invento descubrio fundo restauro tallo
    pinto construyo predico arbitro salto corono plantó plantaron planto pario parieron incendio quemo
    mato mataron tejio bordo colgo
    """
)
#: Who somebody is by another person.
BY_KIN = words(
    """
    widow widower son daughter sister brother husband wife mother father niece nephew grandson
    granddaughter twin cousin
    mum mam mom dad mama mami papa papi granddad grandad granny lad lass heir
    viuda viudo hijo hija hermana hermano
    marido mujer esposa esposo madre padre sobrina sobrino nieto nieta gemela gemelo prima primo abuela
    abuelo heredera heredero
    """
)
#: What every reader may say of herself or of her family: "soy la que cuida a mi madre".
USUAL = words(
    """
    cuida cuido cuidaba tiene tengo tenia tienen padece padecia sufre sufria esta estaba estoy lleva
    llevaba decide paga pagaba escribe escribo pregunta busca busco acompana trabaja trabajo parece da
    causa produce funciona ayuda toma tomaba recomienda dice dijo decia hace hacia hacen puede podia debe
    queda es era fue va iba viene sabe sabia quiere necesita pone vive vivia ve veia mas menos no ya mejor
    peor siempre nunca tambien nos me le les lo los la las te se_me recibe necesitan manda firma hereda
    heredo transmite transmitio nacio has have had is was are were do does did can could will would needs
    takes took gets got cares looks works helps wants knows said says told made makes lives keeps pays
    decides asks gives gave causes i we you it my
    """
)
#: Given names in the lists that are words of every other question.
EVERYDAY = words(
    """
    long gene carry worth sun red mal deja corazon young true man manos little else chance forum debo case
    cara vida vena harm dejan alto alta uni tea talon shin skip roll reason north minor media mean mira cree
    ven sana sea summer winter spring autumn segundo rut
    """
)
