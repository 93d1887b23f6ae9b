"""What medicine calls things, without a list of conditions: endings, eponyms, drugs, short forms.

Promise: a small base that every site has, whatever its own vocabulary; folded words only.
"""

from __future__ import annotations

import re

from .named_diseases import RARE_EPONYMS
from .tables import words

#: Endings that ordinary names of people and places do not have.
_ENDINGS = words(
    """
    somy somia phyria porfiria geria lepsia lepsy mielia myelia nuclear humeral dermal dopa vaptan bant
    pterin pamil finil histine tinone tidase sidasa trigina trigine tidina formin mersen vibat stenico
    stenica amyloid emic trofy trofi itis osis oses emia aemia uria pathy pathies pathic ectomy otomy
    ostomy plasty scopy scopic gram graphy oma omas omata algia algic plegia plegic paresis trophy trophic
    plasia plastic penia penic philia phobia lysis lytic megaly cephaly dactyly sclerosis stenosis
    esthesia ectasia genic genesis logist logists logy logical cyte cytes cytic cytosis blast osome somal
    gammopathy globin globulin protein receptor kinase dermia derma kinesia tonia tonic phagia pnea pnoea
    rrhea rrhoea rrhagia emesis opsia opia acusis thymia phrenia toxin mab nib tinib pril sartan statin
    olol azole cillin mycin micin floxacin cycline vir parin gliptin gliflozin tide caftor amidis staurin
    iletine plasmin rubin zepam zolam barbital caine dronate setron triptan oxetine pramine tadine semide
    thiazide terol sone solone nide cept kinra ersen siran stat parvovec vastatin dipine zosin fibrate
    lukast prazole tidine platin rubicin taxel amide idine idone azine amine imab umab ximab zumab
    carnitine oside patia patias patico patica ectomia otomia ostomia plastia scopia grafia plejia trofia
    trofica trofico osico osica emico emica ocito ocitos citosis ologo ologa ologia ologico ologica ismo
    megalia cefalia dactilia estesia genico genica azol icilina micina sulfato globina rrea rragia terapia
    filia fobia lisis oide oides oideo oidea ular olar
    """
)
_ENDING_LENGTHS = tuple(sorted({len(ending) for ending in _ENDINGS}))
#: Endings of no fixed letters, in the last letters of a word: enzymes, and what is told of amyloid.
_OTHER_ENDINGS = re.compile(r"[a-z]{4}ase$|amiloid\w{0,6}$")
_SHORT_ENDINGS_NEED = 6
LONGEST_TERM = 60
_BEGINNINGS = words(
    """
    neuro cardio gastro hepato nephro nefro osteo arthro artro dermato haemo hemo hema hyper hiper hypo
    hipo immuno inmuno mito myo mio onco ophthalmo oftalmo oto pseudo psycho pulmo retino thrombo trombo
    angio cyto cito encephal encefal endo erythro eritro leuko leuco lympho linfo micro macro poly poli
    spondyl chondro condro echo eco electro cerebro auto anti bio physio fisio paed ped geno pheno feno
    cranio craneo homo hetero
    """
)
_BEGINNING_LENGTHS = tuple(sorted({len(beginning) for beginning in _BEGINNINGS}))
_BEGINNINGS_NEED = 7

#: Names of people that diseases, signs and tests carry. They are kept where they stand for the disease.
EPONYMS = (
    words(
        """
    epley fallot lown ganong levine machado hippel lindau barre jervell lange nielsen straussler
    scheinker tay bannwarth opitz frias caplan isaacs usher budd danlos melas gorlin goldenhar moya
    hallervorden spatz arnold chiari dandy treacher collins lou gehrig cushing osgood schlatter kashin
    loeys dietz ehlers aarskog scott berardinelli seip birk bland white garland blount bruton bruck
    camurati engelmann cantu chanarin clarkson cronkhite canada currarino denys drash diamond blackfan
    donohue dyggve eales emery dreifuss ellis farber feingold fraser fuchs glut graefe griscelli hajdu
    cheney heck hermansky pudlak hunter ivemark jackson weiss jaffe johanson blizzard kasabach merritt
    kenny caffey kniest kostmann larsen laron leri liddle majewski mayer rokitansky kuster hauser
    melnick needles miller mikulicz mirizzi mondor nelson netherton nezelof omphalocele parkes weber
    pelger huet pendred poland proteus rapp hodgkin refetoff robinow rothmund roberts saethre chotzen
    sheehan sly smith opitz snyder robinson sprengel senior loken susac swyer tangier trousseau urbach
    wiethe vici walker weaver weill marchesani wolcott rallison woodhouse sakati zollinger addison
    aicardi alagille albright alexander alport alstrom alzheimer andersen angelman apert arnold asherman
    asperger baraitser barrett barth bartter bartters basedow batten becker beckwith behcet bell bells
    bernard best birt blau bloom bohring bourneville brugada budd buerger burkitt byler canavan carney
    caroli castleman charcot chediak chiari christmas churg coats cockayne coffin cogan conn cori
    cornelia costello cowden creutzfeldt crigler crohn crohns crouzon cushing cushings dandy danlos
    danon darier dent dercum devic dravet dubin dubowitz duchenne dupuytren ebstein edwards ehler ehlers
    eisenmenger ellis evans ewing fabry fahr falconi fanconi farber felty freeman friedreich friedreichs
    galeazzi gardner gaucher gauchers gerstmann gilbert gilles gitelman glanzmann goltz goodpasture
    gorham gorlin graves grave guillain hallermann hansen hartnup hashimoto hashimotos henoch higashi
    hirschsprung hodgkin hodgkins holt horner hunter huntington huntingtons hurler immerslund jacob
    jakob jeune job joubert kabuki kallmann kanner kartagener kawasaki kearns kennedy kienbock kleine
    klinefelter klippel klumpke korsakoff krabbe kugelberg lafora lambert landau laurence leber legg
    leigh lennox lesch lewy leydig lhermitte lynch maccune mccune machado madelung maroteaux marfan
    marfans marie meckel meige meniere menieres menkes merkel milroy mobius moebius morquio mowat muckle
    munchausen myhre nager neuhauser niemann nijmegen noonan norrie ollier omenn osler paget pagets
    parkinson parkinsons parry patau pelizaeus perthes peutz peyronie pfeiffer phelan mcdermid pick
    pierre poland pompe potter prader rasmussen raynaud raynauds reiter rendu rett retts reye riley
    robin romano rothmund rubinstein russell sachs sandhoff sanfilippo scheie scheuermann schilder
    schonlein shwachman sjogren sjogrens smith magenis sotos stargardt steinert stevens stickler stills
    still strauss sturge sweet swyer takayasu tarlov tay temple tietze tourette tourettes treacher
    turner turners usher vogt vrolik waardenburg wagner waldenstrom walker warburg weber wegener
    wegeners werdnig werner wernicke west whipple wilms williams willebrand wilson wilsons winchester
    wiskott aldrich wolf hirschhorn wolff wolfram wolman zellweger zollinger hoffmann downs down
    syndactyly apgar doppler holter coombs mantoux babinski gowers trendelenburg romberg koch
    pap papanicolaou schirmer schwann purkinje langerhans gram wood southern western tanner seckel
    silver hunter bardet biedl rosai dorfman erdheim chester kikuchi fujimoto pearson simpson golabi
    behmel bannayan zonana lowe dejerine sottas tooth roussy refsum tangier fuchs sheehan thomsen
    asherson susac sneddon schnitzler
    """
    )
    | RARE_EPONYMS
)

#: What stands behind (English) or before (Spanish) the name of a disease, a sign or a test.
DISEASE_NOUNS = words(
    """
    disease diseases disorder disorders syndrome syndromes anomaly anomalies malformation malformations
    anemia anaemia ataxia atrophy dystrophy palsy paralysis lymphoma sarcoma tumor tumour nephropathy
    neuropathy myopathy encephalopathy epilepsy chorea dementia phenomenon sign test tests scale score index
    contracture deformity dysplasia sequence complex deficiency gene mutation variant cell cells body bodies
    cyst cysts fever rash granuloma thyroiditis optic hereditary esophagus oesophagus muscular type
    carcinoma sarcomas macular retinopathy aciduria acidosis criteria procedure operation enfermedad
    enfermedades sindrome sindromes mal trastorno anomalia malformacion anemia ataxia atrofia distrofia
    paralisis linfoma sarcoma tumor nefropatia neuropatia miopatia encefalopatia epilepsia corea demencia
    fenomeno signo prueba escala indice contractura deformidad displasia secuencia coma complejo deficiencia
    tiroiditis esofago neuropatia granulomatosis purpura arteritis malformacion tetralogia tetralogy
    porphyria porfiria amaurosis ichthyosis ictiosis triad triada facies fracture fractura nodules nodulos
    maneuver manoeuvre maniobra reflex reflejo neuralgia hepatitis arthritis artritis encefalitis
    encephalitis vasculitis pemphigus penfigo stain tincion albinism albinismo pentalogy pentalogia leprosy
    """
)

_WORDS = words(
    """
    mrn tel tfno dni nie curp hiv ttp cidp fop hae hus ahus tma csid melas merrf lhon npc pfapa mody alp ggt
    qt pfic nmo mog mgus aml cml all cll gist pnet men vhl tsc adpkd arpkd fap hnpcc pah ild uip tmj gerd
    ibs nafld psc pbc hcm dcm arvc wpw moyamoya trisomy trisomia progeria levodopa verapamil anquilosante
    ankylosing spondylitis recessive recesiva recesivas icatibant tolvaptan sapropterin betahistine
    nitisinone modafinil lamotrigina bebe congenito congenita congenital adhd aids als alt ana anca asd ast
    bmi bp cbc cbd cf cgh cmv cns copd covid cpap cpk crp csf ct cvid ddavp dexa dhea dmd dna eds ebv ecg
    eeg ehlers emg ent er esr fev fsh fsgs gerd gfr gi gp hba hdl heds hht hiv hla hpv hrt hsct ibd ibs icd
    icu ige igg iga igm inr iq itp iui iv ivf ivig jia kg lam ldl lh lft lupus mcas mcad mcv mds men mg ml
    mmol mri mrsa ms mthfr nf nfs nicu nsaid nsaids ocd omim orpha ot pcos pcr pda pet picu pid pku pmdd pnh
    pots ppi psa pt ptsd pvns qol rbc rna rsv sids sle sma ssri tb tia tsh tpn uti vsd vus wbc wes wgs xray
    xlh uci vih ela tac rmn rm eco tdah ecografia resonancia analitica pediatra pediatras otorrino fisio uvi
    urgencias ucin ambulatorio colesterol glucosa creatinina bilirrubina hemograma ferritina plaquetas
    leucocitos hematies tiroides marfanoid paracetamol ibuprofen ibuprofeno aspirin aspirina insulin
    insulina morphine morfina tylenol advil motrin zoloft prozac xanax humira enbrel remicade soliris
    spinraza zolgensma evrysdi keppra lamictal depakote depakine topamax neurontin lyrica prednisone
    prednisona metformin metformina warfarin sintrom heparin levothyroxine levotiroxina eutirox synthroid
    methotrexate metotrexato hydroxyurea hidroxiurea hydroxychloroquine hidroxicloroquina plaquenil botox
    ritalin cortisone cortisona hydrocortisone hidrocortisona dexamethasone epinephrine adrenaline
    adrenalina epipen ventolin salbutamol albuterol omeprazole omeprazol nolotil metamizol diazepam valium
    clobazam valproate valproato losartan enalapril atenolol propranolol bisoprolol amlodipine sildenafil
    viagra bosentan riluzole rituximab eculizumab nusinersen idebenone miglustat eliglustat imiglucerase
    cerezyme fabrazyme myozyme lumizyme trikafta kaftrio orkambi kalydeco penicillamine penicilamina
    trientine colchicine colchicina allopurinol gabapentin gabapentina pregabalin pregabalina tramadol
    fentanyl oxycodone codeine ketamine cannabidiol epidiolex melatonin melatonina biotin biotina carnitine
    coenzyme coq10 ubiquinol folate folic thiamine vitamin vitamins vitamina vitaminas hgh fludrocortisone
    midodrine pyridostigmine mestinon ivabradine carbamazepine carbamazepina tegretol levetiracetam
    oxcarbazepine lamotrigine topiramate vigabatrin ethosuximide stiripentol fenfluramine cyclophosphamide
    ciclofosfamida azathioprine azatioprina mycophenolate micofenolato tacrolimus sirolimus everolimus
    ciclosporin cyclosporine ciclosporina interferon infliximab adalimumab etanercept tocilizumab emicizumab
    burosumab teriparatide zoledronate pamidronate denosumab zometa prolia karyotype cariotipo exome exoma
    genome genoma microarray chromosome chromosomes cromosoma cromosomas autosomal recessive dominant
    heterozygous homozygous heterocigoto homocigoto mosaicism mosaicismo deletion delecion duplication
    duplicacion biopsy biopsia ultrasound ultrasonido mri echocardiogram ecocardiograma angiogram scoliosis
    escoliosis hypermobile hypermobility hiperlaxitud dislocation subluxation luxacion subluxacion aorta
    aortic aortica mitral prolapse prolapso paediatrician paediatricians pediatrician geneticist geneticists
    genetista genetistas gynaecologist orthopaedic orthopedic neonatal prenatal perinatal newborn carrier
    carriers portador portadora ectopia lentis uvula tsc hnpp cmt spina bifida espina hemangioma nevus
    naevus keratoconus hae xlh xdp attr hattr ttr mps lgmd fxtas fxs cadasil msud scid psp mcadd mcad vlcad
    lchad ipf hsp pkan mld ald amn fshd opmd hlh ttd ctx eoe masld npd gsd cgd pnpo kbg pfic bpan asmd hhv
    pws ttp crps mpn pans pandas ivf topiramato corticobasal bullous bulloso bulosa ampollosa pemphigoid
    penfigoide epipens cholestasis colestasis cholestyramine colestiramina apremilast risdiplam vismodegib
    amifampridine amifampridina cysteamine cisteamina elosulfase elosulfasa agalsidasa laronidasa
    idursulfasa velaglucerasa taliglucerase deferasirox deferiprone deferoxamine desferal ambrisentan
    macitentan riociguat selexipag treprostinil epoprostenol pirfenidone pirfenidona nintedanib dupilumab
    omalizumab mepolizumab lanadelumab ecallantide berotralstat hemin hemina givosiran acth vosoritide
    setmelanotide metreleptin metreleptina dapsone dapsona thalidomide talidomida lenalidomide lenalidomida
    ruxolitinib tofacitinib baricitinib anakinra canakinumab rilonacept acitretin acitretina isotretinoin
    isotretinoina tretinoin triheptanoin phenylbutyrate fenilbutirato betaine betaina baclofen baclofeno
    tizanidine tizanidina dantrolene dantroleno tetrabenazine tetrabenazina deutetrabenazine mexiletine
    mexiletina quinidine quinidina atrofia distrofina dystrophin queratocono nystagmus nistagmo coloboma
    microtia atresia ptosis
    """
)
_GENE = re.compile(r"[a-z]{2,6}\d{1,3}[a-z]?\d?")


def is_medical_word(key: str, *, is_upper: bool = False) -> bool:
    """Whether a folded word is one of medicine by itself; names of people in diseases are not asked here."""
    if key in _WORDS:
        return True
    if is_upper and _GENE.fullmatch(key):
        return True
    if len(key) > LONGEST_TERM:
        return False
    if len(key) >= _SHORT_ENDINGS_NEED and _has_ending(key):
        return True
    return len(key) >= _BEGINNINGS_NEED and any(key[:length] in _BEGINNINGS for length in _BEGINNING_LENGTHS)


def is_medical_by_form(key: str) -> bool:
    """Whether nothing but an ending or a beginning tells that a folded word is one of medicine."""
    return key not in _WORDS and is_medical_word(key)


def _has_ending(key: str) -> bool:
    for length in _ENDING_LENGTHS:
        if key[-length:] in _ENDINGS:
            return True
    return _OTHER_ENDINGS.search(key[-13:]) is not None
