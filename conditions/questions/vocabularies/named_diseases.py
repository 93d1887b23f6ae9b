"""People's names that diseases, signs, operations and scores carry: several together, and rare ones; folded.

Promise: tables only. Small words such as "de" and "von" do not count in the phrases, and hyphens are spaces.
A phrase is medicine as a whole; one word of it may be a person, unless it is in `RARE_EPONYMS`.
"""

from __future__ import annotations

from .tables import phrases, words

SEVERAL_NAMES = phrases(
    """
    aarskog ose | aarskog scott | abderhalden kaufmann | adair dighton | adams oliver | adams stokes
    addison biermer | adie holmes | aicardi goutieres | alagille watson | albers schonberg
    alexander leber | allan herndon | allan herndon dudley | alpers huttenlocher | alstrom hallgren
    andersen tawil | anderson fabry | antley bixler | argyll robertson | arnold chiari | axenfeld rieger
    babinski nageotte | balint holmes | baller gerold | bamforth lazarus | bannayan riley
    bannayan riley ruvalcaba | bannayan zonana | baraitser winter | bardet biedl | barlow moller
    barre lieou | bart pumphrey | bartsocas papas | basel vanagaite | basilicata akhtar | bassen kornzweig
    batten spielmeyer | bazex dupre | beck fahrner | beckwith wiedemann | beemer langer
    berardinelli seip | bernard soulier | bielschowsky jansky | bing neel | birk barel | birk landau perez
    birt hogg | birt hogg dube | bjornstad torti | blackfan diamond | blalock taussig
    bland white garland | bloch siemens | bloch sulzberger | bogaert scherer | bohring opitz
    bonnet dechaume blanc | borjeson forssman lehmann | bosch boonstra | bosch boonstra schaaf
    boucher neuhauser | bourneville pringle | brachmann lange | brailsford morquio | briquet somatisation
    brooke spiegler | brown sequard | brown vialetto | brown vialetto laere | bruck bruck
    brudzinski kernig | budd chiari | buschke lowenstein | buschke ollendorff | caffey silverman
    calve perthes | camurati engelmann | carey fineman ziter | carney stratakis | carpenter waziri
    chanarin dorfman | charcot bouchard | charcot leyden | charcot marie | charcot marie tooth
    charles bonnet | chediak higashi | chediak steinbrinck | cheyne stokes | child pugh | christ siemens
    christ siemens touraine | chung jansen | churg strauss | clark baraitser | clarke hadfield
    clerambault kandinsky | cockayne touraine | coffin lowry | coffin siris | coffin siris nicolaides
    cogan reese | collet sicard | conradi hunermann | conradi hunermann happle | cornelia delange
    cornelia lange | cowden ruvalcaba | creutzfeldt jacob | creutzfeldt jakob | crigler najjar
    cronkhite canada | crouzon apert | crow fukase | cruveilhier baumgarten | curschmann steinert
    curth macklin | cushing harvey | dandy walker | danielssen boeck | debre fanconi | debre semelaigne
    dejerine klumpke | dejerine mouzon | dejerine roussy | dejerine sottas | dennie marfan | denny brown
    denys drash | der knaap | der woude | diamond blackfan | dowling degos | dowling meara | dubin johnson
    dubin sprinz | duncan purtilo | dyggve melchior | dyggve melchior clausen | dyke davidoff
    dyke davidoff masson | eaton lambert | ebstein barr | ehler danlos | ehlers danlos | ellis creveld
    ellis van creveld | emery dreifuss | engelmann camurati | epstein barr | erb duchenne | erb goldflam
    erb landouzy | erdheim chester | fanconi bickel | fazio londe | fiessinger leroy
    fiessinger leroy reiter | filippi syndactyly | finnish markesbery | fitz hugh | fitz hugh curtis
    fitzsimmons guilbert | flatau schilder | flynn aird | foix alajouanine | foix chavany marie
    foix jefferson | forestier rotes | fox fordyce | franceschetti jadassohn | franceschetti klein
    franceschetti zwahlen | fraser cryptophthalmos | freeman burian | freeman sheldon | frey baillarger
    friedreich nicolaus | fritsch asherman | frohlich adiposogenital | fryns aftimos | gabriele vries
    galloway mowat | gamstorp wohlfart | gareis mason | gerstmann straussler
    gerstmann straussler scheinker | gianotti crosti | gilbert meulengracht | gilles la tourette
    gilles tourette | gillespie aniridia | glanzmann naegeli | goldberg shprintzen | goldmann favre
    goltz gorlin | gordon holmes | gorham stout | gorlin chaudhry moss | gorlin goltz | gougerot carteaud
    gougerot sjogren | gowers welander | griscelli prunieras | gronblad strandberg | guillain barre
    guillain barre strohl | guillan barre | hailey hailey | haily haily | hajdu cheney | hakim adams
    hallermann streiff | hallermann streiff francois | hallervorden spatz | hallgren usher
    hallopeau siemens | hamman rich | hand schuller | hand schuller christian | hao fountain | harada vogt
    hashimoto pritzker | hay wells | heerfordt waldenstrom | helsmoortel aa | helsmoortel vanderaa
    hench rosenberg | henoch schonlein | herlyn werner | herlyn werner wunderlich | hermansky pudlak
    hipel lindau | hippel lindau | hirschsprung megacolon | hodgkin paltauf | holmes adie | holt oram
    homer wright | houge janssens | hoyeraal hreidarsson | hughes stovin | hunter hurler | hurler scheie
    hutchinson gilford | hutchinson weber peutz | imerslund grasbeck | immerslund grasbeck
    isaacs mertens | isaacs morvan | ivemark asplenia | jackson weiss | jacod petrosphenoidal
    jadassohn lewandowsky | jadassohn tieche | jaffe campanacci | jaffe lichtenstein | jakob creutzfeldt
    jansen vries | jansky bielschowsky | jarcho levin | jarisch herxheimer | jervell lange
    jervell lange nielsen | johanson blizzard | johnson mcmillin | joseph machado | joubert boltshauser
    juberg marsidi | kapur toriello | kasabach merritt | kashin beck | kaufman oculocerebrofacial
    kayser fleischer | kearns sayre | kenney caffey | kenny caffey | kikuchi fujimoto | kimmelstiel wilson
    kindler weary | king kopetzky | klein levin | kleine levin | klippel feil | klippel trenaunay
    klippel trenaunay weber | klippel weil | kluver bucy | kocher debre | kohlmeier degos | koolen vries
    kozlowski brachyolmia | kufor rakeb | kufs batten | kugelberg welander | kugelberg wellander
    kury isidor | laband zimmermann | lamb shaffer | lambert eaton | lambert eton | landau kleffner
    landouzy dejerine | landry guillain | langer giedion | langer saldino | larsen johansson
    laurence moon | laurence moon biedl | lawrence seip | legg calve | legg calve perthes | legg perthes
    leigh necrotising | lejeune cri | lennox gastaut | lenz majewski | leri weill | lesch nyhan
    lesh nyhan | letterer siwe | lev lenegre | levy hollister | lewandowsky lutz | lewy parkinson
    lhermitte duclos | lhermitte mccaquinlan | li fraumeni | liang wang | libman sacks | lin gettig
    loeys dietz | lou gehrig | lou gherig | louis bar | lowe terrey | lown ganong | lown ganong levine
    lujan fryns | luscan lumish | lutz splendore | machado josef | machado joseph | malan sotos
    mallory weiss | marchiafava bignami | marchiafava micheli | marcus gunn | marden walker
    marfan achard | marie foix | marie foix alajouanine | marie struempell | marie strumpell | marie unna
    marinesco sjogren | markesbery griggs | marles greenberg | maroteaux lamy | maroteaux malamut
    marshall smith | marshall stickler | may hegglin | may thurner | mayer rokitansky
    mayer rokitansky kuster | mayer rokitansky kuster hauser | mc cune albright | mccune albright
    mckusick breen | mckusick kaufman | meckel gruber | meige brueghel | melkersson rosenthal
    melnick fraser | melnick needles | menke hennekam | meyer betz | mietens weber | mikulicz sjogren
    miller dieker | miller fisher | milroy meige | minkowski chauffard | moeller barlow | moersch woltman
    mohr claussen | mohr tranebjaerg | morgagni stewart | morgagni stewart morel | morquio brailsford
    morvan fibrillary | mowat wilson | muckle wells | muir torre | mulibrey nanism | mullegama klein
    naegeli franceschetti | naegeli franceschetti jadassohn | nager reynier | najjar crigler | nance horan
    nasu hakola | neill dingwall | netherton comel | neu laxova | nicolaides baraitser | nieman pick
    niemann pick | nonne milroy | norman roberts | norrie warburg | odonnell luria | okihiro duane
    okur chung | oliver macfarlane | opitz frias | opitz kaveggia | ormond retroperitoneal
    osgood schlatter | osler weber | osler weber rendu | osullivan mcleod | pallister hall
    pallister killian | papillon leage | papillon leage psaume | papillon lefevre | parkes weber
    parry romberg | parsonage turner | pasini pierini | paterson brown kelly | pelger huet
    pelizaeus merzbacher | perthes calve | petit leveque | peutz jegher | peutz jeghers | pfaundler hurler
    pfeiffer weber | phelan mc dermid | phelan mcdermid | pierre marie | pierre robin | pitt hopkins
    pitt rogers danks | plummer vinson | poretti boltshauser | potocki lupski | potocki shaffer
    prader labhart | prader labhart willi | prader willi | pringle bourneville | proteus wiedemann
    prune belly | purtilo duncan | rabson mendenhall | raeder paratrigeminal | rahman tatton | ramsay hunt
    ramsey hunt | rapp hodgkin | raymond cestan | recklinghausen applebaum | refsum thiebaut
    reis bucklers | rendu osler | rendu osler webber | rendu osler weber | reye johnson | richards rundle
    richner hanhart | rieger axenfeld | riley day | ritscher schinzel | roberts sc | robinow sorauf
    rokitansky kuster | rokitansky kuster hauser | romano ward | romberg parry | rosai dorfman
    rosenthal kloepfer | rosselli gulienetti | rothmund thomson | rothmund tompson | roussy levy
    rowley rosenberg | rubenstein taybi | rubinstein taybi | russell silver | ruvalcaba myhre
    ruvalcaba myhre smith | saethre chotzen | salla sialic | sanchez cascos | sandhoff jatzkewitz
    sanjad sakati | santavuori haltia | say barber | say barber biesecker | schaaf yang | schilder addison
    schimke immuno | schimmelpenning feuerstein | schimmelpenning feuerstein mims | schindler kanzaki
    schinzel giedion | schmid metaphyseal | schmitt gillenwater | schopf schulz | schopf schulz passarge
    schwartz bartter | schwartz jampel | senear usher | senior loken | shah waardenburg | shashi pena
    sheldon freeman | shprintzen goldberg | shwachman bodian | shwachman bodian diamond
    shwachman diamond | shy drager | shy magee | siemerling creutzfeldt | silver russell | simpson golabi
    simpson golabi behmel | sjogren larson | sjogren larsson | skraban deardorff | smith kingsmore
    smith lemli | smith lemli opitz | smith magenis | sneddon livedo | sneddon wilkinson | snijders blok
    snijders blok campbell | snyder robinson | spiegler brooke | spielmeyer batten | spielmeyer sjogren
    spielmeyer vogt | steele richardson | steele richardson olszewski | stein leventhal
    steinert curschmann | stevens johnson | stewart morel | stewart treves | stiff moersch
    stilling turk duane | stokes adams | strachan scott | strumpell lorrain | strumpell marie
    sturge webber | sturge weber | sturge weber dimitri | stuve wiedemann | swachman diamond | swyer james
    swyer james macleod | sylvest bornholm | takenouchi kosaki | tatton brown | tatton brown rahman
    taussig bing | tay sachs | tay sacks | thibierge weissenbach | thomsen becker | thomson rothmund
    tillaux phocas | tolosa hunt | toriello carey | torre muir | touraine solente | touraine solente gole
    townes brocks | treacher colins | treacher collin | treacher collins | trevor hemimelica
    turner ullrich | turnpenny fry | ullrich bethlem | ullrich turner | ulrich turner | unna thost
    unverricht lundborg | urbach wiethe | urrets zavalia | van bogaert | van buchem | van der knaap
    van der woude | van maldergem | van wyk grumbach | verner morrison | ververi brady
    villaret retroparotid | vogt koyanagi | vogt koyanagi harada | vries koolen | vulpian bernhardt
    vulto silfhout | waardenburg klein | waardenburg shah | walker warburg | waterhouse friderichsen
    watson alagille | weber christian | weber cockayne | weber gubler | weber osler | wegener klinger
    weill marchesani | weismann netter | weiss kruszka | weissenbacher zweymuller | wells muckle
    werdnig hoffman | werdnig hoffmann | wernicke korsakoff | wernicke korsakov | westphal piltz
    weyers acrofacial | white sutton | wieacker wolff | wiedemann beckwith | wiedemann grosse
    wiedemann rautenstrauch | wiedemann steiner | wildervanck cervicooculoacoustic
    wilkie arteriomesenteric | willebrand jurgens | williams beuren | williams campbell | wilson mikity
    winchester torg | wiscott aldrich | wiskott aldrich | wissler fanconi | wolcott rallison
    wolf hirschhorn | wolf parkinson white | wolff parkinson | wolff parkinson white | woodhouse sakati
    wyburn mason | wyk grumbach | xia gibbs | yuan harel lupski | yunis varon | zhu tokita
    ziehen oppenheim | zimmermann laband | zinsser cole | zinsser cole engman | zinsser engman
    zlotogora ogur | zolinger ellison | zollinger ellison | zunich kaye
    """
)

#: Names that no list of people has and that stand for a disease by themselves.
RARE_EPONYMS = words(
    """
    abderhalden adamantiades allgrove andermann axenfeld azzopardi baller bamforth bartholin bartsocas
    basan bassen bazex bechterew beemer bekhterev bernheim bethlem bielschowsky biemond binswanger
    boerhaave bogaert borjeson borrone bothnia brachmann briquet brocq brudzinski buschke capgras
    charlevoix chilaiditi clerambault clouston conradi cotard criswick cruveilhier curschmann czeizel
    debre degos desbuquois desmons dieulafoy dubreuilh ekbom elejalde elschnig fiessinger flatau foix
    forssman foville franceschetti fregoli friderichsen frohlich fryns fukuyama gaisbock gamstorp gareis
    gelineau gianotti giedion gjessing goldmann gottron gougerot gradenigo grasbeck gronblad hakola
    hallgren hallopeau hansemann heerfordt hegglin heidenhain hennekam herlitz herxheimer hirayama
    hoyeraal hreidarsson huttenlocher imerslund jaccoud jadassohn jaeken jarcho jarisch jeghers juberg
    keutel kimmelstiel kleefstra kleffner koebner koolen korsakov koyanagi kufor kufs laband lambl
    landouzy lemierre lemli lenegre leriche lewandowsky lisch loffler lundborg lyell majocchi
    marchiafava marsidi martsolf mcardles mckusick meesmann melkersson menetrier meretoja merzbacher
    meulengracht mikity miyoshi moersch monckeberg mondini mooren morgagni morvan moschcowitz muenke
    munchmeyer nasu nettleship nonaka nonne nothnagel oguchi ohdo ohtahara okihiro ollendorff osebold
    pallister panayiotopoulos parinaud pertes pfaundler potocki purtilo purtscher quincke rabson raeder
    rautenstrauch recklinghausen reifenstein renpenning ritscher roemheld sanjad santavuori schamberg
    schimmelpenning schinzel schopf schwachman senear sensenbrenner setleis sezary shprintzen siris siwe
    sorsby soulier spielmeyer strumpell stuve sudeck takotsubo tarui taybi tillaux toriello touraine
    traboulsi tranebjaerg trenaunay turcot uhthoff unna unverricht vernet vialetto virchow vohwinkel
    waldenstroms waldmann wallenberg welander wermer wieacker wildervanck witkop zellwegers zieve
    zinsser zunich
    """
)

#: Small words that stand inside such names.
INNER_WORDS = words("de la del von van der den and y e")
