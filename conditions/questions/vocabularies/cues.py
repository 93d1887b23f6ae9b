"""Words beside which people and places are named, in English and Spanish; all folded.

Promise: tables only. Readers mix both languages, so both are always looked at.
"""

from __future__ import annotations

from .tables import words

RELATIONS = words(
    """
    son daughter child baby boy girl husband wife mother father mum mom mam mommy mummy dad daddy mama
    papa brother sister sibling twin aunt uncle auntie cousin nephew niece grandson granddaughter
    grandchild grandmother grandfather grandma grandpa granny nan nana gran grandad granddad grampa
    nanna lad lass lads lasses bairn wee hubby hubs missus wifey bub bubs bubba mate bestie bro sis
    fella guy dh ds dd bf gf nanny nonna nonno oma opa abue abuelos crio cria chaval chavala wey
    compadre comadre patrona patron guagua nene nena chamaco chamaca chiquillo chiquilla partner fiance
    fiancee boyfriend girlfriend friend neighbor neighbour stepson stepdaughter stepmother stepfather
    stepdad stepmom stepbrother stepsister godson goddaughter godmother colleague coworker roommate
    classmate student patient client kid toddler newborn infant law boss manager carer caregiver fella
    hijo hija hijito hijita bebe nina nino marido esposo esposa mujer madre padre hermano hermana
    hermanito hermanita gemelo gemela mellizo melliza tia tio primo prima sobrino sobrina sobrinito
    sobrinita nieto nieta nietecito nietecita abuela abuelo abuelita abuelito pareja novio novia amigo
    amiga vecino vecina suegra suegro cunado cunada nuera yerno ahijado ahijada companero companera jefe
    jefa paciente alumno alumna peque pequeno pequena chico chica bebita bebito mami papi sons daughters
    children babies boys girls brothers sisters siblings twins cousins nephews nieces grandchildren
    grandsons granddaughters parents friends kids triplets aunts uncles hijos hijas ninos ninas hermanos
    hermanas gemelos gemelas mellizos mellizas primos sobrinos sobrinas nietos nietas padres amigos
    amigas abuelos tios polola pololo padrino madrina padrastro madrastra mamita papito viejita
    viejito taita concubino concubina hermanastro hermanastra amma appa gogo ouma oupa tannie nanay tatay
    ninong ninang kuya bhai bhaiya stepsister halfbrother halfsister
    """
)
POSSESSORS = words(
    """
    my our his her their me mi mis nuestro nuestra nuestros nuestras su sus the el la this esta este un
    una
    """
)
TITLES = words(
    """
    dr dra doctor doctora drs prof professor profesor profesora mr mrs ms miss mister nurse sister
    matron midwife consultant surgeon neurologist geneticist cardiologist pediatrician paediatrician
    oncologist dermatologist rheumatologist gp counselor counsellor therapist physiotherapist sr sra
    srta senor senora senorita don dona d dna enfermera enfermero cirujano cirujana neurologo neurologa
    genetista cardiologo cardiologa pediatra oncologo oncologa reumatologo reumatologa dermatologo
    matrona comadrona auntie aunt uncle tia tio abuela abuelo grandma grandpa granny nana tita tito yaya
    yayo fray sor lic ing father rev reverend fisioterapeuta psicologa psicologo profe maestra maestro
    tutora tutor teacher coach specialist especialista catedratico pastor padre captain sergeant lady
    sir supervisor supervisora entrenador entrenadora fonoaudiologo fonoaudiologa logopeda kinesiologo
    kinesiologa kine nutriologo nutriologa nutricionista psicopedagogo psicopedagoga terapeuta seno
    ginecologo ginecologa endocrino hematologo hematologa neumologo neumologa nefrologo nefrologa
    traumatologo internista urologo oftalmologo oftalmologa otorrino psiquiatra alergologo alergologa
    inmunologo inmunologa dietician dietitian physio headteacher principal haematologist hematologist
    gastroenterologist nephrologist pulmonologist respirologist immunologist urologist psychiatrist
    psychologist registrar obstetrician gynaecologist gynecologist ophthalmologist orthopedist
    """
)
SHORT_TITLES = words("dr dra drs prof mr mrs ms miss sr sra srta dna")
CALLED = words(
    """
    called named nicknamed llamado llamada llama llamo llaman llamamos apellido surname apodado apodada
    christened apellida llamados llamadas
    """
)
#: What a thing, not a person, is called.
THINGS = words(
    """
    disease condition syndrome disorder illness test drug medicine medication gene mutation treatment
    something thing procedure operation enfermedad sindrome trastorno medicamento prueba gen mutacion
    tratamiento algo cosa pastilla problem problema pill tablet diet machine group study trial it lo
    what protein enzyme organisation organization association asociacion fundacion terapia therapy
    """
)
SIGNED = words(
    """
    carino carinos bendiciones firmo firma firmada signed thanks thankyou thx regards sincerely yours
    cheers best love
    blessings atentamente atte saludos gracias abrazo carino carinos bendiciones abrazos cordialmente
    firmado besos fdo afectuosamente cordial wishes respectfully faithfully you xx xoxo cordiales
    """
)
GREETINGS = words(
    """
    dear hi hello hey hola estimado estimada estimados querido querida buenas buenos
    """
)
VERBS = words(
    """
    here is was has had s who aged turned turns started got gets goes went died passed tested developed
    suffers suffered lives lived needs needed takes took cannot does did says said told wants wanted
    came asked born weighs weighed walks began keeps feels felt loves loved never still also just
    recently finally saw sees wrote writes works worked tiene tenia es esta era estaba fue ha habia que
    quien nacio murio fallecio empezo comenzo sufre padece toma necesita cumple cumplio vive vivia pesa
    siente dice dijo puede quiere va lleva llevaba presento presenta sigue camina tuvo siempre ya no se
    le nos me
    """
)
#: Closed classes and everyday verbs: never a name by themselves, however they are written.
FUNCTION = words(
    """
    a an the and or but if so as at by for from in into of off on onto out over to up with without
    within about after before between during through under until while since because than then that this
    these those there here where when why how what which who whom whose i me my mine we us our ours you
    your yours he him his she her hers it its they them their theirs is am are was were be been being
    has have had having do does did doing done can could will would shall should might must not no yes
    nor too very just only also even ever never always often again still already yet soon now today
    tonight tomorrow yesterday one two three four five six seven eight nine ten first second third last
    next both each every all any some many much more most few less least other another such same own
    said says say told tell tells think thinks know knows want wants need needs get gets got make makes
    made take takes took see sees saw seen go goes went come comes came give gives gave find found help
    hello hi hey dear please thank thanks sorry anyone everyone someone nobody everybody anything
    everything something nothing however although though ago per via diagnosed born old year years month
    months week weeks day days new recently years' aged who's im ive el la los las un una unos unas y e
    o u pero si no que como cuando donde quien cual cuyo de del al a en con sin por para sobre entre
    desde hasta hacia segun tras ante bajo contra durante mediante lo le les se me te nos os mi mis tu
    tus su sus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas aquel aquella
    esto eso aquello yo el ella ellos ellas nosotros nosotras vosotros usted ustedes es son soy era eran
    fue fueron ser estar esta estan estaba estoy ha han he hemos habia haber hay tiene tienen tengo
    tenia tener tuvo hace hacen hacer hizo puede pueden puedo poder debe va van ir voy muy mas menos tan
    tanto mucho mucha muchos muchas poco poca todo toda todos todas otro otra otros otras algun alguna
    alguno algunos ningun ninguna nada nadie algo alguien ya aun todavia siempre nunca tambien tampoco
    asi porque pues aunque mientras ahora hoy ayer manana luego despues antes aqui alli ahi sino ni cada
    mismo misma dijo dice dicen dijeron sabe saber quiero quisiera gracias hola saludos buenas buenos
    dias tardes noches favor ano anos mes meses semana semanas dia nacio llamado diagnosticado
    diagnosticada
    """
)
#: Written with a capital, but neither people nor places to hide.
CAPITAL_WORDS = words(
    """
    amish mennonite quaker sikh hindu buddhist catolica catolico evangelica africana haitian hmong maori
    navajo cherokee inuit basque vasco vasca catalan catalana gallego andaluz andaluza colombiano
    colombiana venezolana venezolano argentina argentino peruana peruano mexicana mexicano dominicana
    cubana cubano boricua ecuatoriana boliviana chilena chileno uruguaya hondurena salvadorena
    guatemalteca portuguesa rumana marroqui europea europeo id dob tel nhs dni nie curp fax zip po box
    ssn olympic olympics paralympic games reyes magos i january february march april may june july
    august september october november december monday tuesday wednesday thursday friday saturday sunday
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
    lunes martes miercoles jueves viernes sabado domingo christmas easter god dios navidad covid
    internet google facebook english spanish british american french german italian jewish ashkenazi
    sephardic irish scottish welsh dutch african asian european hispanic latino latina latinx caucasian
    mexican chinese japanese korean indian pakistani bangladeshi turkish greek arab muslim christian
    catholic polish portuguese brazilian canadian australian filipino vietnamese nigerian jamaican
    caribbean mediterranean scandinavian finnish swedish norwegian danish russian ukrainian espanol
    espanola ingles inglesa medicare medicaid nhs orphanet gard nih fda ema mondo hpo hispana gitano
    gitana roma id dob tel nhs dni nie curp fax zip po box ssn olympic olympics paralympic games reyes
    magos mr mrs ms dr dra sr sra prof doctor doctora internet ok pm am phd md rn bsc ii iii iv vi vii
    viii ix ps pd usa wikipedia youtube instagram whatsapp twitter reddit tiktok zoom skype iphone hello
    hi dear hey thanks regards
    """
)
#: Given names that are words too, but are names far more often than words.
NAMES_FIRST = words(
    """
    peter harry mike martin maria matt sally carol ken victor juan carlos carmen jorge lucas lisa ana
    diana angela tina barbara jesus norma frances jack robin nick newton magdalena rob don marco sue ben
    cole leo lena vera elena laura beatriz marta ines julia clara jaime alicia camilla cesar franco
    fidel adan eva sara rafael jose luis pedro pablo ines sofia lucia andres diego mario alba bob pat
    molly jenny rosemary john david paul george henry bill frank nina tara jo
    """
)
NOT_NAMES = words(
    """
    my us in is as an so else said see say son many us ma pa mi su la el no ya una dia con son del los las
    """
)
#: Family names that are words too; taken behind a given name that has no capital either.
WORD_SURNAMES = words(
    """
    hall young brown walker king baker cook hill wood green white black price bell ward fisher hunter
    butler miller turner parker cooper carter mason taylor smith marsh stone west day rose field fields
    banks brooks woods rivers shepherd page reed gray grey knight bishop wright lane ford grant cruz
    flores reyes santos rojas leon rios moreno rubio blanco castillo iglesias campos vega prieto delgado
    cortes vidal pastor guerrero herrero luna mora pena prado sierra montero caballero cano bravo calvo
    gallego duran marin soto vera calle cuesta robles fuentes rivas salas ramos gardner porter carpenter
    potter archer sharp long little love nelson jordan brook bush burns frost snow winter summers moon
    pike pope rice savage short swan small strong webb weaver wolf fox lamb bird drake hawk finch
    """
)
PARTICLES = words(
    """
    de del la las los ni nic mhic ui bint binti ould van von der den ter da das dos di du le bin ibn al
    el ben st san santa mac o y abu
    """
)
MONEY_AND_UNITS = words(
    """
    mg mcg ug g kg ml l dl mmol umol ng pg iu ui cm mm m km mmhg bpm percent per por hz hours hour hrs
    minutes minute times days day weeks week months month years year tablets pills doses capsules drops
    puffs dias semanas meses anos veces horas minutos gotas pastillas comprimidos capsulas units
    unidades lbs lb pounds kilos stone inches feet
    """
)
