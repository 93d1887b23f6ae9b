"""Words that questions about health hardly ever need: offices, feats, the press, courts, prizes, disasters.

Promise: tables only; all folded. `WEIGHTS` tells for a form of a word how foreign it is in a language: 2 if
it is told of hardly anybody, 1 if it has an everyday, medical or working use too.
"""

from __future__ import annotations

from .tables import words

#: Held by one person, or a handful, of a place.
ENGLISH_OFFICES = words(
    """
    mayor mayoress alderman councillor councilman councilwoman reeve provost beadle crier sheriff
    magistrate judge coroner ombudsman prosecutor senator congressman congresswoman taoiseach premier governor
    president minister chancellor ambassador consul envoy diplomat viceroy laird squire warden headman
    baron baroness baronet earl countess duke duchess prince princess emperor chieftain sachem vicar
    reverend rector curate parson priest pastor deacon verger sexton sacristan churchwarden bishop archbishop
    cardinal pope abbot abbess prioress nun monk friar rabbi imam muezzin mullah cantor chaplain missionary
    organist choirmaster bellringer bell-ringer headteacher headmaster headmistress postmistress
    postmaster postman postwoman postie stationmaster signalman harbourmaster harbormaster coxswain skipper
    ferryman lighthouse-keeper lockkeeper lock-keeper gamekeeper ghillie gillie gravedigger grave-digger
    undertaker mortician embalmer blacksmith farrier wheelwright saddler cobbler clockmaker watchmaker luthier
    glassblower publican innkeeper barmaid curator beekeeper falconer shepherd shepherdess crofter huntsman
    jockey whaler clown jester ventriloquist magician hypnotist acrobat contortionist ringmaster busker
    newsreader weatherman weathergirl announcer broadcaster commentator columnist cartoonist novelist poet
    playwright laureate composer soprano tenor contralto baritone harpist cellist violinist trumpeter bugler
    piper drummer fiddler accordionist ballerina sculptor muralist umpire referee goalkeeper goalie
    quarterback cricketer footballer wrestler matador bullfighter astronaut cosmonaut mountaineer juror
    firefighter fireman lifeguard lifeboatman admiral brigadier colonel lamplighter ropemaker bookbinder
    chimney-sweep signwriter toymaker stonemason steeplejack puppeteer taxidermist auctioneer thatcher
    pawnbroker rat-catcher dogcatcher gatekeeper choirboy altar-boy lollipop dictator
    suffragan archdeacon moderator-general bandmaster bandleader drum-major caber hangman executioner
    """
)
SPANISH_OFFICES = words(
    """
    alcalde alcaldesa concejal concejala edil regidor intendente intendenta corregidor gobernador prefecto
    juez jueza magistrado notario comisario alguacil senador diputado congresista ministro
    presidente presidenta canciller embajador consul consulesa diplomatico virrey virreina cacique lonko
    chaman parroco sacerdote obispo arzobispo cardenal fraile monja abad abadesa priora capellan
    sacristan sacristana monaguillo rabino diacono misionero campanero organista sepulturero enterrador
    pregonero farero guardafaros torrero cartero boticario herrero herrador talabartero guarnicionero relojero
    tonelero alfarero vitralista cabrero apicultor mariscador percebeiro buzo barquero mayordomo
    balsero contramaestre guardagujas guardabosques guardaparques matarife torero banderillero
    rejoneador picador novillero matador arbitro futbolista boxeador campeon payaso ventrilocuo
    acrobata trapecista malabarista titiritero domador mariachi cantaor bailaor tenor soprano trompetista
    violinista gaitero tamborilero acordeonista locutor presentador corresponsal poeta novelista dramaturgo
    escultor muralista bombero astronauta cadete almirante dictador guerrillero marques
    conde condesa duque duquesa baronesa principe infanta vedette telegrafista afilador
    organillero limpiabotas lustrabotas ascensorista acomodador taquillero taxidermista subastador
    lechuzo aguador arriero carretero carbonero resinero pocero esquilador sastre costalero nazareno
    """
)
_ENGLISH_STRONG = words(
    """
    senate parliament embassy consulate tribunal referendum ballot throne coronation jubilee procession
    pilgrimage carnival parade fete fairground circus stadium olympics olympic paralympics marathon regatta
    tournament championship champion trophy medal medallist medalist booker oscar grammy nobel pulitzer
    lottery lotto jackpot sweepstake raffle bake-off eurovision contestant finalist semi-final
    documentary newspaper gazette tabloid headline bbc netflix billboard postcard mural statue plaque monument
    mermaid shipwreck ferry lifeboat trawler tugboat steamship submarine lighthouse cathedral monastery
    convent anthem belfry hostage hijack bombing terrorist avalanche earthquake tsunami tornado volcano
    eruption landslide derailment runway tarmac hearse stunt rodeo bullring racecourse racehorse
    parachute everest kilimanjaro aconcagua atlantic arctic antarctic antarctica glacier expedition dinosaur
    meteorite treasure prison murder jury lawsuit inquest scandal spitfire regiment
    battalion vicarage rectory parsonage quarry whaling quadruplets quintuplets sextuplets
    parliamentary presbyterian methodist ukulele quad-bike croc vice-president ex-president shrine
    lightning hoard chained stuntman penguin cartoon deathbed trekking sidecar
    zamboni jousting hutterite mayoralty papacy
    rowed swam summited paddled rescued drowned kidnapped abducted sued crowned knighted
    ordained refereed umpired captained unveiled inaugurated carved sculpted televised auctioned
    smuggled defected jailed capsized baptised baptized shipwrecked streaked abseiled skydived
    """
)
_SPANISH_STRONG = words(
    """
    senado parlamento congreso embajada consulado tribunal plebiscito trono coronacion procesion romeria
    peregrinacion carnaval desfile comparsa cabalgata circo estadio olimpiada olimpico paralimpico maraton
    regata torneo campeonato mundial trofeo medalla oscar nobel loteria bingo rifa concursante alcaldia
    finalista semifinal documental noticiero telediario periodico portada titular mural estatua
    monumento naufragio transbordador faro catedral monasterio convento ermita himno
    campanario rehen secuestro atentado terrorista avalancha terremoto maremoto huracan volcan
    descarrilamiento explosion rodeo hipodromo paracaidas aconcagua himalaya antartida glaciar
    expedicion dinosaurio meteorito tesoro carcel asesinato veredicto jurado escandalo regimiento
    vicepresidente expresidente exalcalde exministro sherpa gordo rayo alacran resucitado catequista
    telediario diablada saya papamovil aparecido milagro canonizado beatificado
    andes pirineo batallon cuatrillizos quintillizos pregon verbena cofradia hermandad tarima
    poncho trashumante guinol marioneta olimpiadas travesti
    """
)
#: Of these one needs more than one.
_ENGLISH_LIGHT = words(
    """
    court council cabinet palace royal king queen crown lord elected mp election vote speech league final
    finals award contest competition quiz show film movie tv telly television radio   tiktok
    viral streamed broadcast paper papers magazine calendar poster advert stamp memorial yacht boat ship
    pier harbour harbor island chapel church abbey temple mosque synagogue altar choir hymn bells bell
    orchestra violin cello harp tuba trumpet fiddle bagpipes piano opera ballet theatre
    theater coal miner siege war army navy soldier police prisoner captain pilot cadet prize
    flood storm hurricane fire crash disaster plane helicopter tram tractor motorbike crane balloon
    desert summit mountain museum castle zoo gallery sculpture fossil record guinness wreck verdict
    youngest oldest tallest smallest heaviest fastest longest first only last sole lone highest
    anniversary millennium eclipse blackout protest  riot revolution exile refugee survivor tribe
    clan reservation speaker language village town parish valley county diocese pub inn explosion
    cow cows sheep goat donkey horse horses bees hives pigeons ostrich lobster whale lambing
    marrow leek pumpkin guide-dog twins triplets conjoined adopted crew coach generations quads amish
    keeper landlord landlady butcher baker barber vet librarian pharmacist miller editor reporter journalist
    presenter anchor singer dancer actor actress author painter goal scored player striker
    won win lost sang sung danced played performed fainted collapsed survived saved discovered founded
    built restored painted named filmed photographed featured appeared invented climbed sailed
    interviewed pulled jumped rode dug stole shot escaped exploded sank crashed flew
    carried married argued resigned refused buried
    beard wig wigs giant dwarf albino redheaded left-handed blindfolded crutches
    grain silo harvester hay plough ploughed bale sheepdog shearing shearer milking ram bull bulls calf geese
    turkeys ducks swans falcon hawk ferret camel llama alpaca elephant lion tiger zebra giraffe monkey snake
    snakes crocodile shark bear wolf reindeer sled huskies husky bobsleigh diver diving oyster oysters mussels
    harpoon raft canoe kayak rowing voyage anchor buoy reef loom weaving carving clock clocks lantern saddle
    kiln pottery lace tapestry innings wicket relay sprint hurdles javelin discus judo fencing archery gymnast
    skating ski snowboard surfing rugby football cricket hockey hurling camogie netball darts snooker chess
    bowls curling steeplechase sweepstakes squad penalty penalties own-goal mascot pantomime panto musical
    audition clip footage   headlines  robbery ransom custody adoption delegation
    honours obe mbe knight garter guard playground library bench roundabout donation tourists tourist
    funicular cable-car gondola glider rocket windmill watermill manor houseboat wagon grave graves coffin
    hogmanay midnight northernmost southernmost easternmost westernmost northerly southerly remotest
    speakers drunk pubs  fire-eater sword-swallower knife-thrower strongman tightrope trapeze
     senate bomb bombed battle veteran veterans landmine minefield embassy compound
    brass-band pipe-band drums tattoo-artist tattooist circuit grand-prix rally   jockeys
    genius prodigy quintuplet quadruplet sextuplet foundling surrogate cult commune amateur
    barmaid barman dome spire steeple weathervane maypole beacon bonfire fireworks
    nurse-who mayors heir heirs  lineage dynasty descendant descendants pioneer
      nation statewide nationwide worldwide continent hemisphere province
    conductor curator drag magistrates kindred topper billboard beekeeping hives hive apiary
    bitten  gate saddle hen-run conducted tide breakfast-show santa hook generation
    upside-down twenty-ninth cover parishes ministry post-office bookshop chipper scholars poster billboards
    iron-lung glass-eye eyepatch eye-patch pedigree kidnap pitch whistle half-time cup-final  taped cereal
    blood-drive sewed stitched  parading marched chanted prayed preached preacher hermit shaman healer
    fortune-teller psychic  diviner dowser snakebite stampede quicksand sinkhole bear-attack
    stowaway castaway deserter spy codebreaker resistance partisan prisoner-of-war camp-survivor
     pageant   runner-up talent-show dialect interpreter translator signer linesman
    seventh eighth ninth tenth roman viking medieval ancient archaeologist archaeologists dinosaurs
    zookeeper  aquarium lion-tamer elephants juggler busking pavement caricature portrait portraits
    mansion castle chateau cottage-museum archive museums hoax prank bet dare wager
    patent patented invention inventor discovered comet asteroid star-named orchid breed breeder
    telescope observatory weather station forecast forecaster traffic-report jingle jingles announcements
    tannoy loudspeaker recorded satnav voiceover voice-over puppet puppets ventriloquism  elf grotto
    quarry barn bin chimney roof tower bridge tunnel cave cliff elder chief constable commissioner
    trifle bakery drive-in lawnmowers lawnmower vineyard   orchard morris
    """
)
_SPANISH_LIGHT = words(
    """
    corte consejo palacio rey reina corona elecciones elegido discurso posesion liga copa premio
    final concurso show pelicula cine tele tv television radio canal viral vivo prensa diario revista
    cartel anuncio sello yate barco lancha barca muelle puerto isla capilla iglesia templo mezquita sinagoga
    altar coro campana campanas misa banda orquesta violin arpa tuba trompeta tambor gaita bombo opera ballet
    teatro escenario mina minero pozo huelga guerra ejercito marina soldado policia preso cura juicio fiscal
    capitan piloto inundacion tormenta incendio choque tragedia avion helicoptero tranvia tractor
    grua globo desierto cumbre cima montana museo castillo zoologico escultura fosil record
    primer primera primero ultimo ultima unico unica aniversario eclipse apagon protesta marcha exilio
    refugiado superviviente sobreviviente tribu lengua idioma pueblo aldea isla valle comarca provincia
    diocesis parroquia municipio departamento region sierra toro toros vaca vacas burro caballo ovejas cabras
    colmenas palomas puesto mercado feria fiesta fiestas plaza virgen santo gemelos mellizos
    trillizos siameses adoptado carro vagon tren funebre ascensor torre  tunel cueva derrumbe
    gane gano ganamos ganaron canto cante cantaba bailo baile toco tocaba actuo sobrevivio salve
    rescato rescate descubrio descubri encontro hallo halle fundo fundar fundado construyo bailarina
    pinto pintaron publicaron filmaron grabaron fotografiaron entrevistaron aparecio salio
    salimos sali nombraron felicito salto subio subido cruzaron cruzo cruce nado nade
    remo reme escalo escale corono entrego inauguro reemplazo presentaron arbitra arbitro dirigio toreo
    desmayo cayo robaron robo escapo exploto hundio estrello quemo dono casaron bautizo bautice bautizaron
    cargando peluca pelucas gigante enano albino pelirrojo zurdo muletas sordo ciego
    panadero carnicero barbero pastor pescador patron partera comadrona maestra interprete periodista
    cantante bailarin actor actriz pintor portero portera arquero goleador jinete ciclista sargento comandante
    grano silo cosechadora arado esquila ordeno carnero ternero gansos pavos cisnes halcon huron camello llama
    llamas alpaca elefante leon tigre cebra jirafa mono culebra cocodrilo tiburon oso lobo reno trineo
    buceo ostras mejillones arpon balsa canoa kayak travesia ancla arrecife telar tallado reloj faroles
    montura horno encaje tapiz jabalina judo esgrima gimnasta patinaje esqui surf rugby futbol beisbol hockey
    balonmano dardos ajedrez bochas petanca penal penales mascota zarzuela musical audicion
    portadas titulares robo rescatados custodia adopcion delegacion honores condecoracion condecorado ilustre
    predilecto honorario bandera abanderado estandarte paso costalero peregrino  dinosaurio biblioteca
    funicular teleferico globo planeador cohete molino castillo casona tumba tumbas ataud medianoche austral
    septentrional borracho  tragafuegos trapecio cuerda bomba bombardeo batalla veterano veteranos
    excombatiente exguerrillero tambores tatuador circuito rally volante  genio prodigio huerfano
    cabaret taberna cantina cupula veleta hoguera fuegos heredera heredero dinastia estirpe descendiente
    pionero pionera   nacion continente planeta arepas vocalista saxofonista pianista
    guitarrista charango bandoneon acordeon guitarra castanuelas flamenco tango copla jota bertsos
    beneficencia lotero estanquero buzon sereno caseta noria tiovivo carrusel barraca
    mono-sabio ganadero mayoral vaquero gaucho llanero huaso charro jaripeo coleo palenque gallos gallero
    serenos ninera-de naufrago polizon pirata corsario grumete timonel fogonero maquinista revisor
    radioaficionado espia desertor fusilado exiliado desaparecido indultado preso presa
    muneco marionetas guinol comparsero murga murguero reinado soberana dama virreinas
    billetes billete pintor letrero verso quesos misa   noticias  cosio vestido boda
    bordo novios mascota diablo caballo cruce marcapasos-de enviude ordene sinfonica marca letreros
    secuencio biologa descubridora inventor inventora patente patento cometa asteroide orquidea arqueologo
    arqueologa mina megafono megafonia voz grabada dobla doblaje titeres adivina vidente curandero zahori
    mordio mordieron  ataco embistio arrastro trago cayendo flotando polizones espia resistencia partisano
    bandera abanderada belleza reinas certamen subtitulos traductor interpretes linier juez-de-linea
    octava novena decima septima generaciones generacion romano visigodo vikingo ruinas tesoros apuesta
    broma inocentada retrato retratos caricatura estacion meteorologica pronostico tiempo-en jingle sintonia
    villancico nochebuena nochevieja  cuerdas campanario-de repique veleta toque colada ceniza lava
    bidon carromato caravana cirquero domadora zapatero zapatera remendon sombrerero cerero velero
    salinero minera barrenero dinamitero artificiero polvorin cohetero pirotecnico coheteria
    faroles tejedora fotografo vitrales monje papa muralista travesti juicio serenata
    """
)


def _forms(word: str) -> tuple[str, ...]:
    """The plural of an English noun."""
    if word.endswith("man"):
        return word, word[:-3] + "men"
    return word, word + ("es" if word.endswith(("s", "ch", "sh")) else "s")


def _formas(word: str) -> tuple[str, ...]:
    """The other gender and the plural of a Spanish noun."""
    if word.endswith("o"):
        return word, word + "s", word[:-1] + "a", word[:-1] + "as"
    if word.endswith(("or", "on")):
        return word, word + "a", word + "es", word + "as"
    return word, word + "s", word + "es"


def _weights(strong: frozenset[str], light: frozenset[str], *, spanish: bool) -> dict[str, int]:
    forms = _formas if spanish else _forms
    return dict.fromkeys(light, 1) | {form: 2 for word in strong for form in forms(word)}


WEIGHTS = {
    "en": _weights(ENGLISH_OFFICES | _ENGLISH_STRONG, _ENGLISH_LIGHT, spanish=False),
    "es": _weights(SPANISH_OFFICES | _SPANISH_STRONG, _SPANISH_LIGHT, spanish=True),
}
#: Forms of these that are everyday words.
for _word in words("periodica periodicas oscars monjes fiscala mariscada relojera"):
    WEIGHTS["es"].pop(_word, None)
HELD = frozenset(form for word in ENGLISH_OFFICES for form in _forms(word)) | frozenset(
    form for word in SPANISH_OFFICES for form in _formas(word)
)
