"""Words of phrases that only one person can be: where and when something was seen, feats, roles, kin.

Promise: tables only; all folded.
"""

from __future__ import annotations

from .tables import words

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
#: People, as others who do not know their names speak of them.
PEOPLE = (
    r"(?:boy|girl|man|woman|lad|lass|lady|baby|bairn|child|kid|twins?|triplets|brothers|sisters|widow|couple|fella"
    r"|fellow|bloke|chap|ni[nñ][oa]s?|nen[ea]s?|muchach[oa]s?|chic[oa]s?|hombres?|se[nñ]or[ae]?s?|viej[oa]s?|beb[eé]s?"
    r"|gemel[oa]s|melliz[oa]s|herman[oa]s|viud[oa]s?|mujer)"
)
#: There is one of these in a place.
ROLES = (
    r"(?:mayor|vicar|priest|sheriff|rector|pastor|parson|minister|imam|rabbi|bishop|deacon|chief|postmistress|postmaster"
    r"|headmaster|headmistress|principal|judge|magistrate|governor|senator|ambassador|publican|landlord|blacksmith"
    r"|baker|butcher|undertaker|organist|harbou?r\s?master|lighthouse\skeeper|ferryman|coach|laird|squire|verger"
    r"|sexton|lockkeeper|stationmaster|innkeeper|coroner|councillor|mp)"
)
ROLE_KIN = (
    r"(?:son|daughter|lad|lass|boy|girl|wife|husband|widow|widower|twins|triplets|kids?|children|youngest|eldest|oldest"
    r"|baby|family|mother|father|brother|sister|housekeeper|grandson|granddaughter|niece|nephew|mistress)"
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
