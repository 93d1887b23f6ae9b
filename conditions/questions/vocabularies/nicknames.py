"""Short and pet forms of given names, and names of today, that the lists of names lack; folded.

Promise: tables only; forms that are common words are left out.
"""

from __future__ import annotations

from .tables import words

NICKNAMES = words(
    """
    paco paqui pepe pepa pepi chema nacho kike quique lupe lupita charo chelo chus maricarmen marisol
    marijose mariajose josemi juanma juanjo josele joselu josean manolo manoli lolo loli lolita tere
    maite mayte merche meche montse concha conchi inma inmita encarna encarni mari maripili pili nani
    neni beto tito pancho panchito chucho chuy chayo chela concho goyo kiko fede fer ferchu fran gabi
    gabri gonza guille isa isi javi jorgito juanito lalo lauri leti lucho luisito mafe maru mati migue
    moni nati nico nuri pablito pau quino rafa rafita rober rosi rosita sandrita santi sebas sergi susi
    tami toni tono vane vicky xavi xisco yoli yola deb debs debbie gaz baz shaz kev stu trev nige bev
    jacqui jackie maz loz chaz gez bri geoff jez mo moz pav raj sanj tash tasha teddy toby tilly millie
    maisie evie elsie alfie archie ollie olly charlie freddie theo teo jojo jaxon jayden kayden brayden
    aiden aidan kaylee kayleigh hayleigh ryleigh everleigh nevaeh jaylen deshawn lashonda shanice tyrese
    keisha kiesha latoya siobhan niamh aoife caoimhe saoirse oisin cillian eoin ciara roisin padraig
    diarmuid gethin rhys angharad ffion catrin nerys eilidh mhairi hamish ruaridh calum callum ewan euan
    iain priya anjali aarti deepa sunita kavita rekha lakshmi ganesh suresh ramesh mahesh rajesh sanjay
    vijay aisha ayesha fatima khadija zainab bilal hamza yusuf imran mohammed muhammad mohamed oluwaseun
    chidi chioma ngozi emeka tunde bukola kwame kofi ama akua thabo sipho nomsa
    """
)

#: Given names of today that are words, and that the lists of names lack.
WORDS_GIVEN = words(
    """
    poppy gem wren honor honour petal ash clover saffron goodness fortune wisdom promise favour gift
    visitacion angustias ventura pia temperance clemency amity felicity verity serenity trinity obedience
    blessing testimony indigo azure cerulean juniper hawthorn bryony tansy marigold primrose briar rowan
    hazel lavender magnolia camellia zinnia dahlia peony lilac opal onyx topaz sapphire beryl garnet amethyst
    lark linnet starling primitivo primitiva lazara lazaro placido placida prospero severo casto digna justa
    perfecta perfecto presentacion purificacion natividad candelaria encarnacion asuncion bienvenida
    bienvenido deseada salvadora generosa clemencia providencia patrocinio epifania misericordia inocencio
    """
)

#: Names cut short, with a stop behind them or without: Maria, Francisco, Mohammed, Hernandez, Gonzalez.
SHORT_NAMES = words(
    """
    ma mª fco fca jn md mohd muhd abd sk hdz hdez fdz fdez gzz glez glz gzlz mtz mtnez rdz rguez rdgz dguez
    vzqz lpz prz
    """
)
