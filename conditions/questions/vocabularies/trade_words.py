"""Trades in Spanish and English by which firms are named, and words of nurseries and houses of care; folded.

Promise: tables only.
"""

from __future__ import annotations

from .tables import words

#: The firm's name stands behind these.
TRADES = words(
    """
    abarrotes aceites aceros acuarios agropecuaria aislamientos albanileria alfareria almacenes
    almazara alpargateria aluminios aridos armeria artesanias aserradero aserraderos astilleros autobuses
    autocares autoescuela autolavado avicola azucarera azulejos balanceados barberia bazar bodegas
    bordados boticas cafeteria caldereria calzados cantera canteras carniceria carpinteria
    carrocerias cartonajes cementos ceramica ceramicas cerrajeria cerveceria cevicheria chapisteria
    charcuteria churreria climatizaciones colchoneria colmado comestibles confecciones confiteria
    conservas construcciones constructora cordeleria cristaleria cristalerias cueros curtidos curtiembre
    curtiembres curtidora desguaces drogueria ebanisteria editorial
    electrodomesticos embotelladora embutidos empacadora envases excavaciones fabrica ferreteria
    fertilizantes fiambres fletes floreria floristeria fontaneria forja forjas frigorifico frigorificos
    fruteria fumigaciones fundicion fundiciones funeraria galvanizados gasolinera gestoria grafica
    graficas granjas gruas guarnicioneria harinas heladeria helados herreria hielos hierros hilados
    hilaturas hojalateria hormigones horno hostal imprenta industrias ingenio inmobiliaria joyeria
    jugueteria lacteos ladrillera ladrillos lanas lavanderia libreria licores limpiezas litografia
    loncheria maderas madereria maquila maquinados maquinaria marisqueria marmoleria marmoles matadero
    mensajeria merceria metalurgica minera mudanzas muebles mueblera neumaticos opticas
    pajareria panaderia panificadora papelera papeleria pasteleria pasamaneria peleteria
    peluqueria peluquerias perfumeria persianas pescaderia pescados pesquera pesquerias petroleos pinturas
    pinateria pirotecnia plasticos plomeria polleria pollos pulperia purificadora quesos queseria
    radiadores refaccionaria refrescos relojeria remolques reposteria rodamientos rosticeria rotulos
    sastreria
    saneamientos sederias serigrafia serigrafias siderurgica sombrereria supermercados talabarteria
    talleres tapiceria tapicerias taqueria tejar tejidos textiles tintoreria tlapaleria toldos tornos
    torneria tortilleria transportes trapiche troquelados tuberias turismos ultramarinos vidriera vidrieria
    vidrios vinos vinas viveros vulcanizadora vulcanizados yeseria yesos zapateria
    """
)
#: Likewise, of two words.
LONG_TRADES = {("altos", "hornos"), ("artes", "graficas"), ("lineas", "aereas"), ("aguas", "minerales")}
#: The firm's name stands before these.
MAKERS = words(
    """
    bakers butchers cabs taxis coaches joinery roofing roofers scaffolding dairies fisheries citrus timber
    quarries aggregates tyres salvage upholstery catering caterers couriers removals florists salon
    fabrications castings forge forges foundry foundries ironworks poultry meats seafoods orchards vineyards
    winery creamery cheeses printers ceramics potteries tiles carpets furnishings hardware plastics
    packaging
    chemicals paints coatings freight shipping ferries cruises trawlers boatyard boatyards shipbuilders
    drilling collieries colliery glassworks brickworks steelworks sawmills sawmill knitwear hosiery tailors
    outfitters drapers grocers greengrocers fishmongers stationers booksellers opticians locksmiths plumbers
    electricians glaziers decorators plasterers thatchers saddlery kennels cattery stables feeds seeds grain
    millers maltings distillers distillery brewers cidery confectioners chocolates biscuits pies crisps
    """
)
#: A nursery is named by an adjective and one of these: "little acorns", "busy bees".
LITTLE = words("little tiny busy happy bright wee jolly cheeky merry jumping shining first small giggling")
LITTLE_ONES = words(
    """
    acorns bees ducklings ducks rainbows sunbeams stars steps tots tiddlers ladybirds bunnies cubs sparks
    explorers teddies poppets pumpkins caterpillars kiddies giggles pebbles pickles apples cherubs angels
    owls foxes otters hedgehogs dragons learners feet hands footprints fishes pandas lambs robins wrens
    squirrels treasures twinkles monkeys frogs tadpoles puddles saplings oaks seeds flowers buttons beans
    """
)
#: Schools and homes are called after what stands or grows there: "the meadows", "the mount".
GROUNDS = words(
    """
    mount meadow meadows grange priory oaks elms beeches firs limes cedars willows hollies birches poplars
    laurels abbey manor lodge glebe croft heath moors dell vale glade grove orchard orchards pines chestnuts
    larches rowans maples spinney warren paddocks sycamores hawthorns fairways cloisters
    """
)
#: A part of a hospital or a school that has a name of its own.
PARTS = words("unit centre center lodge wing suite annexe annex hub pavilion")
#: Behind "el" only an institution is feminine or plural: "en el virgen de la cinta", "al clinicas".
PATRONS = words("virgen santa sor nuestra infanta princesa marquesa duquesa condesa reina madre")
PATRONS_ALONE = words("clinicas inmaculada purisima milagrosa macarena asuncion trinidad merced candelaria")
#: The name stands behind these, with "de" or without.
HOUSES_OF_CARE = words("posta hospicio leproserio psiquiatrico policlinico")
HOUSES_OF_STUDY = words("internado seminario parvulario hogar-escuela escuela-hogar")
#: Behind a town: the hospital of that town, as its people call it.
WINGS = words("eye royal general infirmary memorial childrens womens maternity chest orthopaedic")
