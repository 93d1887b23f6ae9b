"""The words from which a clinical feature is placed in a part of the body. Written by hand, in order.

    rule  = system, stems
    stem  = "word"   begins a word        | "word."  is the whole word
          | "*word"  stands anywhere in a word (and "*word." ends one)
    "_" stands for the space between two words.

The first rule that fits decides, so the narrow ones come before the broad: a tumour of the eye is a tumour, a
muscle of the eye is the eye's, a nail of a finger is a nail. The values are those of FeatureTerm.System.
"""

from conditions.features.broad_stems import BROAD_STEMS

ENDING_IN_OMA = """
carcinoma sarcoma adenoma lymphoma blastoma myeloma melanoma glioma neuroma fibroma
meningioma angioma hamartoma teratoma germinoma schwannoma ependymoma papilloma lipoma myoma
chordoma cytoma ganglioma insulinoma gastrinoma thymoma mesothelioma osteoma chondroma
seminoma trichoepithelioma nephroma cylindroma prolactinoma myxoma histiocytoma plasmacytoma
adamantinoma spiradenoma hidradenoma
"""
GROWTHS = " ".join(f"*{word}. *{word}s. *{word}ta. *{word}tosis." for word in ENDING_IN_OMA.split())
"""These are growths only where the word ends: osteomalacia and a myxomatous valve are none."""

NARROW_STEMS: tuple[tuple[str, str], ...] = (
    ("eye", "*coloboma *glaucoma *staphyloma scotoma *trachoma embryotoxon iris_hamartoma lisch"),
    ("nervous-system", "focal_aware focal_impaired *seizure. *seizures. seizure epilep convuls spasms."),
    ("ear", "hearing deaf *auditory"),
    (
        "nervous-system",
        ("eeg. pyramidal subdural epidural_hem parietal_cort frontal_cort temporal_cort occipital_cort"),
    ),
    ("kidney-bladder", "renal_cort hematuria hydrocele vaginal_hydro oocyte"),
    ("eye", "pseudoglioma"),
    ("skeleton", "vertebral_height"),
    ("heart-vessels", "blood_circulation"),
    ("breathing", "sleep_apn nasal_poly"),
    ("muscle", "malignant_hypertherm"),
    ("skin-hair-nails", "facial_flush flushing"),
    ("limbs", "limb_undergr limb_overgr"),
    (
        "voice",
        ("voice hoarse dysphonia aphonia phonat vocal_cord vocal_fold *phonia. weak_cry *pitched_cry"),
    ),
    ("blood", "*hematoma *haematoma bruis ecchymos petechia purpura"),
    ("skin-hair-nails", "*xanthoma *keratoderma atheroma. keratoacanthoma pyoderma"),
    ("heart-vessels", "atheroma"),
    ("digestion", "encopresis"),
    (
        "kidney-bladder",
        (
            "glomerul collecting_sys preputi microphall metrocolp hematocolp renotub vas_def paraphim "
            "detrusor villitis_x eunuch sperm paramesang haematuria proteinuria albuminuria "
            "polyuria oliguria anuria nocturia dysuria pyuria enuresis podocyt congenital_nephro ovotestis "
            "agonadism priapism renal_tub tubulointerst tubular_atrophy tubular_base bowman mesangi "
            "extracapillary megacystis reproductive genitourin anorgasm zona_pellucida secondary_sex "
            "hypospad *genitalia micropenis urinary_bladder urinary_tract urinary_incont urinary_reten "
            "urinary_urg urinary_freq urinary_stream vasectomy"
        ),
    ),
    (
        "heart-vessels",
        (
            "conotrunc qtc p_p_int rr_inter vasospasm medial_degen pulmonary_arter pulmonary_vein "
            "pulmonary_venous pulmonary_hypert pulmonary_valv pulmonary_steno pulmonary_atres "
            "anomalous_pulmonary subclavian innominate brachiocephalic azygos sinoatrial torsade r_wave "
            "q_wave pulsus ectopia_cordis pr_segment pr_interval lymphatic_vess hygroma libman valvular "
            "ventricular_sept ventricular_noncomp ventricular_hypert left_ventric right_ventric "
            "ventricular_arr ventricular_tachy ventricular_fib cardiac_arr endocard myocard stroke_vol"
        ),
    ),
    (
        "eye",
        (
            "globe. keratoconj keratopath keratoglob keratocon band_kerat vitritis leukocoria lenticonus "
            "axenfeld horner. impaired_convergence exodev esodev eso_dev descemet rpe fluorescein indocyan "
            "monochrom dacro ciliary_gang nasolacrimal opsoclonus extraocular eye_mus rod_cone cone_rod "
            "cone_dys cone_degen lenticular megalopapilla microcoria morning_glory deuteran protan tritan "
            "anterior_segm duane choriocap square_wave bell_phen opto_chias phthisis_bulbi eidetic "
            "eccentric_fix photopic scotopic fixation. hypertelor hypotelor"
        ),
    ),
    (
        "skin-hair-nails",
        (
            "ectodermal_dys macule palmar_pit dermis. keratinoc melanos maceration piloerect "
            "junctional_split stratum_ tonofil linearity vesicular_erup darier dermal body_odor hot_flash "
            "eschar shawl_sign plethora acanthosis telogen monileth mongolian_blue shagreen milia. pili. "
            "triradius lipoatrophy morbill vernix wound adermatog periungual gottron aged_appear "
            "periorbital_wrink molluscoid aphthae hypergranulosis desquam"
        ),
    ),
    (
        "head-neck",
        (
            "gingiv short_neck webbed_neck abnormality_of_the_neck neck_phys temporal_boss metopic "
            "alveolar_ridge robin facial_mus mandibular trismus perioral sublingual whistling cementoma "
            "amelogenesis dentinogen ala_nasi alae_nasi aphthous septum_nasi"
        ),
    ),
    (
        "nervous-system",
        (
            "numbness parano oppositional overfriend dyscalc dysgraph paroxysmal_dro drows periventric "
            "subarach frontal_lobe temporal_lobe parietal_lobe occipital_lobe frustration ballism hemiball "
            "oligodendro long_tract diastomat operculum bradyphren asterix neolog illusion perceptual "
            "affect. peer_relat fire_sett granulovac status_cribr exterocept neuritis willis cribros "
            "jumping transferring pointing paraphil environmental_chan pituicyte dyssynerg obnubil "
            "loss_of_speech *pyramidal olivopontoc spinocereb central_nerv nervous_sys onion_bulb "
            "central_hypov cisterna fossa_interped corticospin *myelopathy lipomening clums happy_dem "
            "forget run. running roll_over posturing postural_inst develop_stag developmental_stag kernict "
            "vermis subepend hot_cross olfact hypnic lhermitte microgl central_sleep perisylv microsleep "
            "gesture insight motivation guilt craving shy. shyness toileting play. alone sound_sens "
            "deperson hirano myokym tetany lewy_bod unawareness repetitive repetition happy agraph"
        ),
    ),
    ("limbs", "femoral_head syndactyl polydactyl talar malleol radial_ray radii."),
    (
        "skeleton",
        (
            "cervical_curv cervical_segm cervical_spine wedging glenoid fibrous_dysp hemisacr interpedic "
            "congenital_hip hip_disloc hip_dyspl axial_skel appendicular_skel skeletal foramen_magnum "
            "platybas basilar_impr basilar_invag xiphoid enthes bony appendicular"
        ),
    ),
    (
        "tumours",
        (
            "neoplas tumor tumour cancer *leukemia *leukaemia *gangliona *paraganglio *craniopharyng "
            "*dermoid malignan polyposis metasta carcinoid oncolog *pilomatr *theca_cell *granulosa_cell "
            "macroprolactin *exostos *leydig_cell_hyper *adenomatous *hamartomatous " + GROWTHS
        ),
    ),
    (
        "before-birth",
        (
            "fetal foetal prenatal antenatal *amnios *amnion *amniot maternal pregnan gestation. placent "
            "umbilical_cord umbilical_artery nuchal_transluc intrauterine_death stillb miscarr abort "
            "premature_birth preterm premature_rupture premature_delivery delivery. labor labour "
            "birth_length birth_asphyx breech eclampsia pre_eclampsia preeclampsia chorion apgar perinatal "
            "delivered caesar cesar postterm post_term in_utero intrauterine_exposure birth. teratogen "
            "umbilical_vein meconium"
        ),
    ),
    ("growth", "small_for_gestational large_for_gestational intrauterine_growth birth_weight"),
    (
        "immune",
        (
            "immunoglob antibod *antibod immunodef agammaglob *gammaglobulin ige. igg. iga. igm. igd. "
            "t_cell b_cell nk_cell natural_killer cd4 cd8 cd3 cd19 lymphocyt *lymphocyt complement "
            "lymph_node *adenopathy lymphadenit spleen splen *splen thymus thymic autoimmun immun *immune. "
            "allerg anaphyl hypersensitiv vaccin infect *infection. sepsis septic bacter *bacter viral "
            "virus *virus fung mycos candid abscess tonsil adenoid. tubercul parasit malaria opportunist "
            "interleukin interferon cytokine phagocyt chemota neutrophil_chem plasma_cell *nuclear_antigen "
            "c_reactive antinuclear chikungun seropos lupus sarcoidos graft histiocyt hemophagocyt "
            "plasmodium toxoplasm herpes measles varicella influenza lymphoid *leukin toll_like "
            "major_histocomp hla. antigen serolog culture_posit nucleic_acid_test inflammatory_abn "
            "inflammatory_resp leukocyte_adh cold_agglut cryoglob asplen polyspl parvovir *coccus *coccal "
            "mycobact listeri legionel salmonel helminth protozo amebias amoeb spirochet borrel trepon "
            "chlamyd meningococc pneumococc aspergill toxocar entamoeb giardia cryptospor leishman "
            "trypanosom tropheryma *viremia fasciol schistosom filari"
        ),
    ),
    (
        "blood",
        (
            "anemi anaemi *anemia. *anaemia. platelet *cytopeni *cytosis *cythemi *cythaemi neutrop "
            "*penia_of_blood pancytop leukop leucop *neutropenia granulocyt eosinoph basoph monocyt "
            "neutroph leukocyt leucocyt white_blood red_blood red_cell erythrocyt erythroid erythrop "
            "reticuloc hemoglob haemoglob hemoly haemoly bleed *bleeding hemorrhagic_diath clot coagul "
            "*coagul fibrin thrombin prothrombin *thromboplastin factor_v factor_x factor_i von_willebrand "
            "protein_c. protein_s. antithrombin plasminogen hemophil haemophil bone_marrow marrow myelodysp "
            "myeloprolif megakaryoc hematopoi haematopoi hematol blood_cell blood_group sickle polycyth "
            "hypercoag schistoc *cytic_red anisoc poikiloc spherocyt elliptoc stomatoc acanthoc howell "
            "heinz methemoglob methaemo carboxyhemo hematocrit haematocr epistaxis transfus sideroblast "
            "siderocyt ring_sider myelofibr aplastic_an extramedullary thrombocyt thrombasth *blast_transf "
            "rouleaux bone_marr myeloid dohle auer_rod corpuscular agranulo promyeloc hemosider "
            "transferrin_sat ristocetin"
        ),
    ),
    (
        "hormones",
        (
            "hormon *hormone endocrin thyroid *thyroid thyrot thyroxin triiodo goiter goitre graves_dis "
            "adrenal *adrenal adrenoc cortisol *cortisol corticost aldoster *aldoster pituitar *pituitar "
            "hypophys acth. tsh. prolactin *prolactin gonadotro *gonadotro hypogonad hypergonad puberty "
            "pubert *pubertal adrenarche menarche diabet insulin *insulin glucagon cushing *cortic_androgen "
            "androgen estrogen oestrogen testoster estradiol progester estrone dehydroepi pth. parathorm "
            "calcitonin *glycemi *glycaemi glucose_int somatomed somatotro igf1 igf_1 luteiniz "
            "follicle_stim virili feminiz renin. adh. vasopress polydips addison pheochromo catecholamin "
            "pancreatic_islet islet_of leptin ghrelin gonadarch hyperandr hypothalam_pituit bone_age_of "
            "growth_hor carcinoid_syn hypocalcemic_hyperpara thymosin"
        ),
    ),
    (
        "metabolism",
        (
            "concentration. concentrations. level. levels. circulating serum. plasma. *activity_of_enzyme "
            "urinary_excretion excretion. in_urine blood_urea enzyme_act activity. urinary. urine. "
            "*aciduria *uria. *emia. *aemia. *natremia *kalemia acidos alkalos lactate lactic ketos ketot "
            "keton ketoac ammon *cholesterol lipid *lipid triglycer lipoprot *protein_elect metabol "
            "*metabol electrolyt dehydrat homeostasis osmol amino_acid organic_acid acylcarnit carnitin "
            "creatine_kin transamin bilirubin aminotransf phosphatase ferritin iron. copper. zinc. vitamin_ "
            "coenzyme porphyr *porphyrin oligosacch glycosaminogl mucopolysac sialic *storage storage. "
            "lysosom amyloid *caloric glycosylat glycan hypovitamin hypervitamin anion_gap base_excess "
            "bicarbonate folate krebs beta_oxid oxidat peroxisom laboratory *glycogen purine uric_acid "
            "*uricemi gout alkaline_ph dehydrogenase synthase transferase reductase carboxylase cytochrome "
            "respiratory_chain mitochondrial_resp intolerance_to_prot protein_intol intermediate_filament "
            "chylomicr sterol ceruloplasm apolip respiratory_quot base_def cholestano phytan"
        ),
    ),
    (
        "nervous-system",
        (
            "brain cerebr *cerebr intracran cerebell *cortical. cortical_dys cortical_gyr cortical_atr "
            "cortical_tub cortical_cat_x gyral gyri gyrus sulc *gyria *encephal *cephalus callos corpus_cal "
            "white_matter gray_matter grey_matter basal_gangl thalam *thalam hypothalam hippocamp brainstem "
            "medulla medullary_ pons. pontine pontocer midbrain dandy posterior_fossa lateral_ventric "
            "third_ventric fourth_ventric 3rd_ventric 4th_ventric ventriculom cavum *septum_pell "
            "septum_pell arnold chiari *myelin myelin leukodystr gliosis glial neuro *neuron neuron "
            "*neuropath *neural nerve spinal_cord *syring syring tethered meningo *meningi mening *myelomen "
            "myelomen spina_bifida *rachisch anenceph holopros lissenc schizen polymic pachyg heterotopia "
            "*eeg eeg. electroenceph seiz epilep mental intellect *cognit cognit learning memory amnes "
            "dementia *dement iq. development_delay global_dev delayed_speech speech *speech language "
            "*lalia *phasia dysarthr anarthr autis *autis behav *behav hyperact attention adhd. aggress "
            "anxi depress_mood depression. depressi psycho *psycho psychia schizoph halluc delus bipolar "
            "mania. manic mood emotion obsess compuls irritab stereotyp self_injur sleep insomn *somnia "
            "somnol narcol cataplex letharg coma. comat consciou stupor confus disorient headach migrain "
            "ataxi *ataxi gait walk *coordinat tremor *kinesia *kineti *kinesi dyskin choreo chorea "
            "*chorea. athet *dystonia dyston myoclon *myoclon tic. tics. parkin bradykin rigid spastic "
            "*spastic *plegia *paresis *paralys paralys palsy *palsy reflex *reflex babinski clonus "
            "hoffmann paresthes *esthesi *aesthesi sensory sensor *algesia pain_insens insensitiv_to_pain "
            "proprioc vibration_sens vibrat tingl autonom dysauto *apraxi aprax agnos agraph alexi dyslex "
            "acalcul *praxia hyposmi *osmia anosmi dysmet dysdiad dysdiado romberg *motor_ motor_ motor. "
            "fine_motor psychomot milestones regress *drooling drooling opisthot encephal hydroc akathis "
            "startle tonic_clonic clonic atonic aura status_epil hypotonia *hypotonia floppy hyperton "
            "hypsarr *cranial_nerve cranial_nerve *plexus ganglia axon dendr purkinje synap nerve_cond "
            "conduction_vel *somatosens evoked caudate putamen pallid striat substantia_nig dentate_nuc "
            "olivary *tonia_of_central blank_star social inattent impuls restless apathy catatoni suicid "
            "fear phobia *phobia. laught mutis echol perseverat head_banging fatigab_mental *sopor "
            "vegetative delirium agitat panic temper tantrum disinhib eating_disor pica. anorexia_nerv "
            "bulimi dizz lightheaded fasciculat_tongue meningeal dura. dural intrathecal lumbar_punct csf. "
            "pineal *sella sella. sella_tur stereotyped tonic. automatism bruxis head_nod crying "
            "inability_to_walk unable_to ambulat stuttering stutter prosopagn visuospat executive addict "
            "abulia lewy tau. neurofibrill senile_plaq phantom hemineg drop_att tabes radicul falls. "
            "sitting crawl abnormal_cry bladder_neurogen cataton emotional_lab abnormal_mov involuntary "
            "movement sedat alcohol substance_ab confabul personality hyperorality hypersex bulbar "
            "pseudobulbar"
        ),
    ),
)

STEMS = NARROW_STEMS + BROAD_STEMS
