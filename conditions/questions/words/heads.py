"""Generic nouns of institutions and workplaces, with short forms and usual slips, by where the name stands.

Promise: tables only; folded words. English names end with the noun, Spanish ones and those of Wales, Ireland,
the Basque Country and Catalonia begin with it.
"""

from __future__ import annotations

from ..spans import Kind
from ..vocabularies.institution_words import HOSPITAL_NOUNS
from ..vocabularies.kind_words import COMPANY_HEADS, COMPANY_TAILS
from ..vocabularies.tables import words

_HOSPITALS_END = words(
    """
    hospital hospitals hosp hospt hospitl hsptl hospice infirmary infirm inf clinic clinics clin clinc
    sanatorium sanitarium polyclinic maternity childrens childrns kids infants' medical med regional
    regionl regnl general genrl gen royal royl ryl memorial mem dgh gh nhs health healthcare hlth
    surgery rehab centre center cntr ctr unit ward hosptal hospitel hospitol hospitall
    """
)
_SCHOOLS_END = words(
    """
    school schools skool sch schl scool primary prim primry prmary primery elementary elem elementry
    secondary sec high hs highschool middle grammar infants infant juniors junior nursery nursry
    preschool preschol prek kindergarten kinder kindy kinda creche daycare playgroup playschool academy
    acadamy acad college colege collage coll university univ uni univercity polytechnic poly tech
    montessori isd vidyalaya convent seminary state prep
    """
)
_FIRMS_END = (
    COMPANY_TAILS
    - words("club real brothers partners works plant rail united mills stores house council group")
) | words(
    """
    bodyshop workshop bakehouse chippy takeaway kebab butchery cleaners cleaning ltd limited inc llc llp
    plc corp corporation company co gmbh pty bros sons daughters mutual travel tours lines print
    printers iron ironworks metals scrap cellars winery vineyard vineyards sinfonia philharmonic
    avionics dynamics robotics heating plumbing cement concrete quarries dairy creamery salon nails
    barbers barber bar pub inn arms tavern grill diner canteen lodge resort casino spa gym signals cold
    store stores storage mart superstore minimart wholesale wholesalers grocers greengrocer florist
    florists nursery gardens garden security guards patrol courier deliveries removals scaffolding
    glazing windows carpets flooring tiles upholstery joiners carpentry landscapes landscaping pest
    waste recycling skips autos auto car cars motor garages vans tyres lorries coachworks barn
    slaughterhouse abattoir hatchery fishery trawlers docks dockyard harbour
    """
) - words("nursery gardens garden car cars auto store stores unit kids arms bar inn gym pub windows docks")
_FIRMS_END_WEAK = words("stores store works mills gardens cars bar inn gym pub arms windows docks kids depot")
_HOSPITALS_BEGIN = (
    HOSPITAL_NOUNS - words("imss issste surgery practice trust clinic clinics hospitals infirmary hospice")
) | words(
    """
    hosp hospi ospital hospitl ospitl hozpital hospita clinik klinik klinika clin gral sanat policlinica
    policlinico posta cesfam sapu salita ambulatorio consultorio maternidad materno clinico nosocomio
    crit teleton hgz hgr hgsz umf umae cais caps upa dispensario ciber
    """
)
_SCHOOLS_BEGIN = words(
    """
    colegio cole coleg kolegio escuela escuelita esc escula eskuela instituto inst insti ies ceip cpr cp
    eei cip liceo lic universidad univ uni universida facultad facu fac guarderia guarde
    preescolar parvulario jardin jardincito jardines kinder kindergarten kindercito academia
    conservatorio secundaria sec secu preparatoria prepa prim primaria bachillerato bachi telesecundaria
    conalep cetis cbtis cecyt cobach cecyte cbta cbtf tecnologico tecnologica tec politecnico
    politecnica normal eet epet epes ee ipem isfd cens cent ie iep iei inacap duoc senati sena escola
    escoleta llar ikastola eskola lizeo ysgol colaiste scoil gaelscoil ecole lycee college kv dps iti
    jnv estancia cendi
    """
)
_FIRMS_BEGIN = (
    COMPANY_HEADS - words("club real bar mina minas grupo finca hacienda estancia fundo")
) | words(
    """
    tienda tiendas abarrotes tortilleria taqueria tacos pollos polleria pollo embutidos embutido jamones
    quesos costuras tejidos bordados hilados fletes transporte transportes autotransportes mudanzas
    arneses autopartes refacciones bananera bananeras minera mineria fonda cocina comedor comedores
    pedidos frigorifico frigorificos seguridad vigilancia ascensores elevadores grafica graficas artes
    aeropuerto puerto constructora inmobiliaria maderas carpinteria herreria cerrajeria vidrieria
    cristales pisos mercado mercados minimarket supermercado hipermercado super ferreterias repuestos
    lubricantes gasolinera taller llanteria envases empaques empacadora plasticos papeles quimica
    quimicos fertilizantes agricola agropecuaria avicola ganadera pesquera pesqueria conservera salinas
    ladrillera yesos calera flota flotas lineas expreso forestal forestales astillero telares
    siderurgica siderurgicas refineria hostal hosteria posada balneario cabanas eventos banquetes salon
    estetica lavado lavados servicios servicio cooperativa coop distribuidora comercializadora comercial
    importadora exportadora cafe heladeria pizzeria rotiseria reposteria confiteria dulceria dulces
    helados jugos aguas gaseosas cervezas vinos vinedos vina licores tabacalera arrocera harinera
    molinera aceitera pastas cafetalera
    """
)
#: Nouns that end an English name, by the kind of what they name.
ENDING = {
    **dict.fromkeys(_FIRMS_END | _FIRMS_END_WEAK, Kind.EMPLOYER),
    **dict.fromkeys(_SCHOOLS_END, Kind.SCHOOL),
    **dict.fromkeys(_HOSPITALS_END, Kind.HOSPITAL),
}
#: Nouns that begin a name.
BEGINNING = {
    **dict.fromkeys(_FIRMS_BEGIN, Kind.EMPLOYER),
    **dict.fromkeys(_HOSPITALS_BEGIN, Kind.HOSPITAL),
    **dict.fromkeys(_SCHOOLS_BEGIN, Kind.SCHOOL),
}
#: Ends a name only behind "at", "to" or their like, for it is a usual word by itself.
WEAK_ENDINGS = _FIRMS_END_WEAK | words(
    """
    general gen royal medical med high state junior infant sec middle health unit ward centre center
    prep print travel signals cold storage security waste metals iron heating cement dairy lodge resort
    inf tours lines barn salon nails mem co company oil gas bank factory farm mine cleaning electric
    electrical council hotel cafe garage pharmacy insurance paper glass steel rubber leather shoes meats
    building group college tech coll media studios theatre orchestra systems services auto kids garden
    catering laundry staffing energy mining engineering construction printing press pest ambulance
    maternity regional memorial surgery clinic childrens company
    """
)
#: Begins a name only in front of a name or behind a preposition: usual words, or short for something else.
WEAK_BEGINNINGS = words(
    """
    esc inst uni univ fac prim sec normal tec cent ie ee lic cp cip college salon cocina servicio
    servicios puerto tacos pollo pollos super artes pisos aguas dulces pastas mercado seguridad quimica
    cafe bachillerato comercial lavado taller pedidos fonda eventos quesos jugos vinos helados
    transporte hotel materno clinico gral primaria secundaria academia llar sena posta hosp medicos clin
    vina plasticos papeles maderas repuestos editorial muebles seguros jardin jardines salinas textiles
    granja coop banco taxis autobuses electricidad restaurante farmacia vigilancia cervezas envases
    empaques grafica graficas limpiezas calzados
    """
)
