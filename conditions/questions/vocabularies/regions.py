"""Countries, states and regions so large that naming them finds nobody, and short forms of states; folded.

Promise: tables only. A region with fewer people than about three million counts as a small place.
"""

from __future__ import annotations

from .tables import phrases, words

LARGE_WORDS = words(
    """
    afghanistan afganistan albania algeria argelia andorra angola argentina armenia australia austria
    azerbaijan bahamas bahrain bangladesh barbados belarus belgium belgica belize belice benin bhutan
    bolivia bosnia botswana brazil brasil brunei bulgaria cambodia camboya cameroon camerun canada chad
    chile china colombia congo croatia croacia cuba cyprus chipre czechia denmark dinamarca ecuador
    egypt egipto eritrea estonia eswatini ethiopia etiopia fiji finland finlandia france francia gabon
    gambia georgia germany alemania ghana greece grecia grenada guatemala guinea guyana haiti honduras
    hungary hungria iceland islandia india indonesia iran iraq irak ireland irlanda israel italy italia
    jamaica japan japon jordan jordania kazakhstan kenya kosovo kuwait laos latvia letonia lebanon
    libano liberia libya libia lithuania lituania luxembourg luxemburgo madagascar malawi malaysia
    malasia maldives mali malta mauritania mauritius mexico moldova mongolia montenegro morocco
    marruecos mozambique myanmar namibia nepal netherlands holland holanda nicaragua niger nigeria
    norway noruega oman pakistan palestine panama paraguay peru philippines filipinas poland polonia
    portugal qatar romania rumania russia rusia rwanda senegal serbia seychelles singapore singapur
    slovakia slovenia eslovenia eslovaquia somalia spain espana sudan surinam suriname sweden suecia
    switzerland suiza syria siria taiwan tajikistan tanzania thailand tailandia togo tonga tunisia tunez
    turkey turquia turkmenistan uganda ukraine ucrania uruguay uzbekistan venezuela vietnam yemen zambia
    zimbabwe england inglaterra scotland escocia wales gales britain uk usa us uae eeuu eu europe europa
    africa asia oceania antarctica america latinoamerica sudamerica centroamerica norteamerica
    hispanoamerica scandinavia escandinavia caribbean caribe balkans alabama alaska arizona arkansas
    california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky
    louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
    nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin
    wyoming ontario quebec queensland victoria alberta manitoba saskatchewan andalucia andalusia
    cataluna catalunya catalonia galicia siberia patagonia bavaria lombardy midwest
    """
)
LARGE_PHRASES = phrases(
    """
    united kingdom | reino unido | great britain | gran bretana | northern ireland | irlanda del norte
    united states | estados unidos | united states of america | estados unidos de america | new zealand
    nueva zelanda | south africa | sudafrica | saudi arabia | arabia saudita | arabia saudi | sri lanka
    costa rica | el salvador | puerto rico | republica dominicana | dominican republic | south korea
    north korea | corea del sur | corea del norte | hong kong | papua new guinea | sierra leone
    ivory coast | costa de marfil | burkina faso | cabo verde | cape verde | czech republic
    republica checa | united arab emirates | emiratos arabes unidos | trinidad and tobago
    antigua and barbuda | north america | south america | central america | latin america | america latina
    america del sur | america central | middle east | oriente medio | western europe | eastern europe
    new hampshire | new jersey | new mexico | new york state | estado de nueva york | north carolina
    south carolina | north dakota | south dakota | rhode island | west virginia | carolina del norte
    carolina del sur | nuevo mexico | nueva jersey | washington state | british columbia | nova scotia
    new brunswick | new south wales | south australia | western australia | west africa | east africa
    north africa | southeast asia | sub saharan africa | pacific northwest | new england | west coast
    east coast | el caribe | los estados unidos | the netherlands | paises bajos | the philippines
    castilla y leon | pais vasco | comunidad valenciana | comunidad de madrid | isle of man
    """
)
LONGEST = max(len(phrase.split()) for phrase in LARGE_PHRASES)
#: Large regions whose names are people's or ordinary words too: kept only where a place can stand.
ALSO_NAMES = words(
    """
    georgia virginia victoria jordan chad israel alberta montana america india china nevada turkey
    guinea mali us eu chile jamaica carolina wales montenegro grenada kenya ireland holland england
    france indiana florida tennessee tonga peru uk andorra asia gales cuba
    """
)
STATE_CODES = words(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC
    ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON BC AB QC NSW VIC QLD
    """
)
#: Cities so well known that their names, though people's too, mean the city.
CITIES = words(
    """
    pamplona bilbao vigo granada murcia malaga cadiz oviedo zaragoza merida guadalajara monterrey
    medellin arequipa montevideo london paris madrid berlin rome roma vienna viena lisbon lisboa boston
    chicago houston toronto lima caracas bogota quito barcelona sevilla valencia dublin edinburgh
    glasgow bristol birmingham manchester liverpool leeds denver phoenix seattle detroit dallas moscow
    cairo delhi mumbai lagos nairobi athens oslo milan milano santiago cordoba salamanca toledo burgos
    """
)
#: Towns whose names are usual words of Spanish or English.
TOWNS_TOO = words(
    """
    comas lima pasto lagos quito salta leon colon bath reading hull sale derry nelson cork bury deal
    buga honda
    """
)
#: Places that the list of towns lacks: counties, provinces and small regions, islands, parts of cities.
SMALL_WORDS = words(
    """
    yorkshire lancashire cheshire shropshire derbyshire nottinghamshire lincolnshire leicestershire
    staffordshire warwickshire worcestershire herefordshire gloucestershire oxfordshire buckinghamshire
    bedfordshire hertfordshire cambridgeshire norfolk suffolk essex kent sussex surrey hampshire
    berkshire wiltshire dorset somerset devon cornwall cumbria northumberland durham merseyside tyneside
    teesside rutland huntingdonshire humberside middlesex gwynedd powys dyfed clwyd pembrokeshire
    carmarthenshire ceredigion glamorgan anglesey snowdonia aberdeenshire perthshire fife lothian
    ayrshire lanarkshire dumfriesshire sutherland caithness orkney shetland skye lewis hebrides
    highlands antrim armagh fermanagh tyrone donegal mayo sligo leitrim roscommon galway clare limerick
    kerry cork waterford tipperary kilkenny wexford wicklow carlow kildare meath louth monaghan cavan
    offaly laois westmeath longford connemara tasmania yukon nunavut cantabria asturias navarra
    extremadura murcia rioja aragon canarias baleares mallorca menorca ibiza formentera tenerife
    lanzarote fuerteventura gomera euskadi guipuzcoa vizcaya bizkaia gipuzkoa alava huesca teruel soria
    zamora palencia jalisco oaxaca chiapas guerrero michoacan sinaloa sonora chihuahua coahuila
    tamaulipas veracruz tabasco campeche yucatan quintana queretaro hidalgo morelos puebla tlaxcala
    nayarit durango zacatecas colima antioquia cundinamarca boyaca santander nariño narino huila tolima
    cauca alpujarra alpujarras cerdanya ampurdan bierzo maestrazgo brooklyn bronx queens manhattan
    harlem tuscany tuscania toscana normandy brittany provence sicily sardinia corsica crete cotswolds
    wirral peckham brixton hackney dartmoor exmoor cataratas misiones corrientes chaco mendoza tucuman
    salta jujuy neuquen chubut appalachia ozarks
    """
)
#: Countries and regions that have an article.
WITH_ARTICLE = words(
    """
    argentina india china florida patagonia peru ecuador brasil brazil canada libano lebanon congo uruguay
    paraguay japon caribe caribbean balkans netherlands philippines gambia sudan ukraine yemen midwest us uk
    usa eu uae senegal chad salvador andalucia toscana california habana bahamas maldives seychelles
    """
)
