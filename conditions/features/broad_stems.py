"""The second half of the words of stems.py, tried when none of the first half fits."""

BROAD_STEMS: tuple[tuple[str, str], ...] = (
    (
        "muscle",
        (
            "muscle *muscle muscul *muscular myopath *myopath myotub myotoni *myotoni myosit *myosit myalg "
            "*myalg myoglob myofib myofil sarcop sarcom cramp *atrophy_of_mus *amyotroph amyoplas *amyopl "
            "emg. electromyog fascicul rhabdomyol *sarcolemm dystroph_mus gower *myasthen diaphragm_par "
            "exercise_intol easy_fatig fatigable_w weakness *weakness scapular_wing winged_scap *scapularis "
            "rippling nemalin central_core z_band ragged_red tendon biceps triceps deltoid quadricep "
            "gastrocn pectoralis sternocleid masseter *ceps_ calf_hyper calf_pseudo thenar hypothenar "
            "gluteus trapezius levator zygomaticus"
        ),
    ),
    (
        "breathing",
        (
            "lung *lung. pulmon *pulmon bronch *bronch alveolar_prot alveolar_hem alveolar_cap alveoli "
            "respir *respir breath *pnea. *pnoea. apne dyspn tachyp orthop hypopn ventilat cough wheez "
            "asthma pneumon *pneumon pneumoth *thorax. pleur *pleur trache *trache larynx laryng *laryng "
            "epiglott subglott glott stridor airway nasal_cong sinusit rhinit rhinor nasal_poly snor sputum "
            "hemopty haemopty emphysem atelect hypox oxygen hypercapn hypocapn aspirat croup diaphragm "
            "hiccup *asphyx sneez surfactant spiromet fev1 vital_capac forced_exp mediastin chylothor "
            "sinopulm bronchi interstitial_lung ciliary_motil ciliary_dys dynein nasopharynx choana choanal "
            "throat_pain cilia."
        ),
    ),
    (
        "eye",
        (
            "eye eyes eyelid eyelash eyebrow *ocular *ophthalm *optic. optic_ *retin *retina. retinal "
            "*macula. macular corne *corneal. *keratitis *lens. lens iris. irid irides *cataract vision "
            "visual *nystagm *strabism *tropia *phoria *myopia *hyperopia *hypermetrop *astigmat *blephar "
            "*canth epicanth *palpebral ptosis conjunctiv sclera. scleral. scleritis episcl blind "
            "*blindness pupil *miosis mydria *uveitis *uvea choroid. chorior *choroid. choroidal choroider "
            "fundus foveal fovea *fovea *foveal vitre saccad *opsia *anopia *anopsia photophob *chromatops "
            "*chromatopia color_vision lacrim *lacrim lachrym tear. tears. tearing nasolacr electroretin "
            "*ocul oculo gaze. orbit. orbital. orbits. *orbital telecanth *telorism *anophth *phthalm "
            "cyclopia drusen arcus_ synophrys eyed papilled papillary_light amblyop amauros *amaurosis "
            "*metropia leber night_blind meibom ciliary_body *oculi. anirid aniridia heterochrom hyphema "
            "dacryo *dacryo entropion ectropion trichiasis distichias exophth proptosis enophth xerophth "
            "pinguec pteryg_of_cornea abducens blue_sclera cup_to_disc optic_disc diplopia lagophth "
            "*axial_length smooth_pursuit pursuit. optokin aqueous anterior_chamber rieger peters_anom "
            "posterior_synech papill_disc visually angioid brushfield kayser *exotrop dyschromat emmetrop "
            "intraocular pannus chemosis symbleph *phakia spherophak ectopia_lentis sty. chalaz iritis "
            "*cyclitis photoreceptor bruch *metamorphops bulbar_conj asthenop accommodation. "
            "ectopia_pupillae corectopia"
        ),
    ),
    (
        "ear",
        (
            "ear. ears. hear. hearing deaf *auditory *acusis *acusia audiom audiog cochlea tympan vestibul "
            "vestibulo *otitis pinna pinnae helix helices antihelix tragus antitrag earlobe lobe_of_ear "
            "auric auricle auricular tinnitus otoscl otoacoust mastoid stapes stapedi incus malleus ossicle "
            "eustach labyrinth vertigo otolith otic. microtia *anotia anotia cholesteatom concha "
            "semicircular eardrum preauricular utricle saccul lop_ear brainstem_auditory otorr otalg "
            "ear_canal"
        ),
    ),
    (
        "heart-vessels",
        (
            "heart cardiac cardio *cardia. *cardial *cardium *carditis *cardiogra *cardiomyo *cardiomegaly "
            "aort *aortic. arter *artery. *arterial vein. veins. venous vena_cava *venous. vascul "
            "*vascular. vasculitis *vasculit vessel valve. valves. valvular mitral tricuspid "
            "pulmonary_valve pulmonic ventric *septal atrial atrium atria. atriov *fibrillation *arrhythm "
            "*arrythm bradycard tachycard qt. qrs st_segment t_wave p_wave pr_interval ecg. ekg. "
            "electrocard angina infarct isch *hypertension *hypotension hypertensive blood_pressure fallot "
            "ductus. ductus_arter foramen_ovale coronar aneurysm *embol thrombosis thrombotic *thrombosis "
            "phlebit thrombophleb varic raynaud claudic stroke palpitat syncop faint shock. *lymphedema "
            "lymphedema lymphang lymphatic_vess dextrocard situs_inv heterotax circulat_collapse capillar "
            "edema. oedema. *edema. shunt. stenosis_of_carotid carotid *papillary_mus chordae *cardiac. "
            "dysrhythm bundle_branch purkinje sinus_node sinus_venos murmur pericard arteriov *arteriosus "
            "truncus great_art great_vess double_outlet atheroscl arterioscl cyanos vasculop moyamoya "
            "ventricle. hemiblock swollen swelling. hypervolemi hypovolemi orthostat jugular_v intimal"
        ),
    ),
    (
        "breast",
        ("breast nipple mammar areola galacto lactation gynecomast thelarche *mastia mastitis *thelia"),
    ),
    (
        "skin-hair-nails",
        (
            "skin *skin. *cutan *derm. dermat *dermatitis *derma. *dermia. epiderm hair *trich *hair. "
            "alopec bald scalp nail *nail. *onych fingernail toenail *keratosis *keratot *ichthyos eczem "
            "rash *pigment freckl lentig cafe_au_lait nevus nevi naevus naevi *erythema erythroderm acne "
            "*pruri itch blist bulla. bullae. bullous pemphig urticar hives. *hidro *hidrosis sweat perspir "
            "telangiect melasma melanocyt melanin albin vitiligo wart. warts. verruc papule pustule vesicl "
            "comedo hirsut hypertrichos striae photosens sunburn livedo angiokeratom cutis_ pilos *follicul "
            "sebac sebor panniculit *lipodystrophy lipodystrophy subcutaneous dermatoglyph palmar_creas "
            "simian_crease palmar_fold transverse_palmar acanthosis cellulitis psoria leukoderma poliosis "
            "grey_hair widows_peak hairline cowlick hair_whorl beard moustach scar. scars. scarring cicatr "
            "keloid wrinkl anhidro sweat. intertrig impetig callus palmoplantar carbuncl furunc acrocyan "
            "lichen ringworm tinea erythroplas erysipel morphea sclerodactyl calcinos epidermol pallor. "
            "pale_skin pressure_ulcer miliar parakerat orthokerat spongios creases. crease. dimpl tattoo "
            "sacral_dimple forelock eccrine apocrine chilblain perniosis pityri xeros *plakia. sunlight"
        ),
    ),
    (
        "kidney-bladder",
        (
            "kidney renal *renal. *nephr glomerul ureter urethr bladder vesicoureter urinary_tract urogen "
            "urolith micturi urinat voiding enures *uria_due hematuria haematuria proteinuria albuminuria "
            "polyuria oliguria anuria nocturia dysuria pyuria podocyt *tubular_acid nephrolith genital "
            "penis penile phallus scrot testis testes testic *orchid *orchism cryptorch *spadias hypospad "
            "epispad prostat ovary ovaries ovarian uterus uterine vagin vulv labia labial_fus labium clitor "
            "cervix. cervical_canc menstr *menorrh *menopaus hymen sperm *spermia semen fertil infertil "
            "*gonad. gonadal gonads erect ejacul libido foreskin phimos chordee hydrocele varicocele "
            "epididym mullerian wolffian pelvicaliceal renal_pelvis pyelonephr cystitis uremi uraemi "
            "*ureter fallopian oviduct perine urachus *spermat cystocele azotemi proximal_tubul "
            "distal_tubul urostomy dialys incontinence_urin urinary_incont urinary_reten urinary_urg "
            "urinary_freq urinary_strea *dyspareun sexual ambiguous_genit sex_revers *hermaphrod "
            "nocturnal_enures mesangia *calycea *caliect fertility. womb. endometri anovul cloaca urinoma "
            "*vesical bifid_scrotum"
        ),
    ),
    (
        "digestion",
        (
            "liver hepat *hepat cirrhos bile biliary cholang *cholang cholest cholecyst *cholecyst gallb "
            "gallst choleli jaundice icter pancrea *pancrea stomach gastr *gastr pylor duoden jejun ileum "
            "ileal ileus ileocec cecum caecum colon. colonic colit *colit sigmoid bowel intestin *intestin "
            "rect. rectal rectum recto anus. anal. anorect *proct imperforate hemorrhoid haemorrh constip "
            "diarr stool feces fecal faec vomit nause emesis hematem melena hematochez reflux regurg "
            "dysphag swallow esophag oesophag *esophag *oesophag feeding poor_suck suck appetit polyphag "
            "anorexia dyspep malabsorp steatorrh celiac coeliac crohn megacol hirschsp abdom *abdomin "
            "belly_p perit *perit ascit hernia *hernia omphal umbilic exomphal portal_ varices_ colic "
            "flatul bloat meckel malrot volvul intussus enterit *enterit enterop entero mesenter "
            "transaminitis villous villus gluten lactose_int achalas heartburn *phagia. aerophag "
            "hyperemesis digest *steatosis steatosis tube_feed eating. retroperiton rumination hyperphag "
            "thirst nissen ladd_band viscera pneumatosis mallory portosys"
        ),
    ),
    (
        "growth",
        (
            "growth *growth. statur *statur height short_stature dwarf failure_to_thrive weight *weight "
            "obes adipos overweight underweight cachex emaciat thin_build slender_b body_mass asthenic_hab "
            "marfanoid_hab tall. tall_ *somia. gigant *gigantism overgrowth hemihyper hemihypertr "
            "body_height body_prop disproportion thriv slim_b asymmetric_growth build. malnutri "
            "intrauterine_growth undernutrit nanism small_body body_size wasting"
        ),
    ),
    (
        "head-neck",
        (
            "heads. *cephal *cephaly cephal skull crani *cranial *cranium calvari fontanel sutur *suture. "
            "occip parietal frontal_boss frontal_up forehead *forehead temporal_bone temporal_nar bitemp "
            "biparie face. facial faci *facial facies. midface midfac cheek malar zygom nose. noses nasal "
            "*nasal naris nares nostril columell philtr lip. lips. *labial_cleft cleft_lip cheil mouth "
            "oral. oral_ palat *palat uvul tongue gloss *glossia lingual ankylogl frenul tooth teeth dent "
            "*dent. *dentia *dontia *odont incis molar premolar canine enamel caries gingiv gum. gums. "
            "maloccl overbite open_bite bite. underbite jaw mandib *gnath maxill chin. *genia neck nuchal "
            "cervical_web webbed_neck branchi pharyn *pharyng saliv *stomia xerost stomat *stoma. parotid "
            "taste gag_reflex smile grimac turricep *turri brachycep smell glabella nasopharyn sinus. "
            "sinuses *sinus. masticat chew throat torticol thyroglos mumps hypodont cementum cementoma. "
            "taurodon taste. dysgeus cleft. clefting coarse_feat beaked hyoid buccal diastema *commissure "
            "pterygoid sphenoid clivus ethmoid vomer head."
        ),
    ),
    (
        "limbs",
        (
            "limb *limb. *melia *melic. *melic_ arm. arms. armspan forearm *arm_span hand. hands. handed "
            "finger *finger. thumb *thumb hallux hallu toe. toes. foot. feet. foot_ leg. legs. wrist ankle "
            "elbow knee shoulder thigh calf. calves palm. palms. sole. soles. digit *digit. phala *phalan "
            "*dactyl metacarp metatars carpal tarsal carpus tarsus *tarsal. *carpal. talus talipes clubf "
            "equinov pes_ pes. planus cavus femor *femoral femur tibia *tibial. fibula radius. radial ulna "
            "ulnar humer *humeral patell genu_ genu. cubit coxa_ coxa. hip. hips. hip_ acetab *acetab manus "
            "pollex hypothen heel calcane nail_bed clinod campt polyd syndac brachyd arachnod madelung "
            "bowed bowing olecran *podia *chiria interphal pip_j dip_j mcp rocker ray_d trident scaph "
            "capitate lunate hamate trapez cuneif cuboid navicul digital. digitalis extremit *plantar "
            "plantar limp. genua crus. acral walking_on_toes triphalang popliteal toeing *step_gait "
            "cold_feet sandal_gap"
        ),
    ),
    (
        "skeleton",
        (
            "bone *bone. osseous ossific ossif *ossif osteo *osteo *ostosis *ostoses skelet *skelet joint "
            "*joint. arthr *arthr articul spine. spinal vertebr *vertebr sacr *sacral coccy lumb thorac "
            "*thorac scolio kypho lordo *lordosis *scoliosis *kyphosis rib. ribs. rib_ costal costo sternum "
            "stern pectus chest clavic scapul pelvi iliac ischi pubic_b pubis pubic_ram pubic_sym symphys "
            "epiphys *epiphys metaphys *metaphys diaphys *diaphys growth_plate physis physes cartilag "
            "chondr fractur *fracture rickets rachit dislocat *luxat hypermob lax. laxity *laxity ligament "
            "contract *contracture pterygi ankyl synost *synost synov bursit bursa dysostos exostosis "
            "atlant odontoid platysp spondyl *spondyl bone_age disc_ disk_ intervert back_p back. backache "
            "trabec cortical_th periost hyperost osteit hyperkyph barrel_ch bell_sh flatten_epi stiff "
            "stippl wormian connective fascia fascit scheuerm dysplasia_of_the_sk limitation_of_mob "
            "movement_limit calcificat_of_cart rachi costoch platyspon supernumerary_rib gibbus posture "
            "stooped torso trunk trunc short_trunk crest sclerosis_of_"
        ),
    ),
    (
        "whole-body",
        (
            "fever pyrexi febril hyperth hypoth temperat fatigue tired malaise asthen pain. *algia. chills "
            "exercise constitut generaliz illness collapse sudden_death death *inflammat inflamm fasting "
            "heat_int cold_int lassitude prostrat general_ hangover debil frail sickness edema swell "
            "necrosis swelling"
        ),
    ),
    (
        "cells",
        (
            "cell *cell. cellul chromos dna. dna_ karyotyp nuclear nucleus nuclei lysosome mitochond "
            "*mitochond vacuol inclusion fibroblast telomer aneuploid apopto *ploidy sister_chrom "
            "ultrastruct golgi organel biopsy histolog transloc radiosens mutagen autophag mosaic"
        ),
    ),
    (
        "metabolism",
        (
            "*emia *aemia *uria deficien excess_ calci *calci phosph *phosph magnes sodium potassi *kalem "
            "acid *acid. enzym protein *ase. sugar galactos fructos lactos toxic intox poison drug medic "
            "increased_ decreased_ reduced_ elevated_ test_ *rate. abnormal_level therap response_to blood_ "
            "blood."
        ),
    ),
    (
        "heart-vessels",
        ("hemorrhag haemorrhag *rrhage perfus collateral stenosis ductus varix fistul blood_vess cold_ext"),
    ),
    ("before-birth", "birth congenital_ newborn neonat infant *natal gestat"),
    (
        "digestion",
        (
            "microcolon tenesm peristals hemobil murphy crypt_hyp internal_organs megaduod appendic defecat "
            "umbilic choledoch zollinger eructat belch periport prune_belly nesidio diet vegan oral_intake "
            "fundus_of_st gut. peliosis gastrin"
        ),
    ),
    ("head-neck", "premaxill nasolabial pulp. periapical retrocollis laterocollis facial neck bossing"),
    ("skeleton", "*chondral *chondro chondr ilia. rheumatoid_n tophus sharpey"),
    ("limbs", "radial hammert skewf forefoot podagra kienb mitten hindfoot midfoot metatars"),
    (
        "immune",
        (
            "chemokine lymphatic_sys lipogranul granulom coccidioid contagios shingles microfilar *filaria "
            "histoplasm bk_ tcr ig_ cd5 cd69 class_switch"
        ),
    ),
    (
        "blood",
        (
            "hypereosin polychromasia eosinophil venom_time_bio hematolog dense_tub delta_gran alpha_gran "
            "dohle erythrob thrombomod reticulin"
        ),
    ),
    (
        "breathing",
        (
            "crackle mucocil pneumomed hyaline alveolar_vol hemidiaphr hyperventil hypoventil polyalv "
            "juxtaphr pneumocyt tlc. functional_resid choking tree_in_bud halo_sign hypopharyn"
        ),
    ),
    ("voice", "intonation pitch. cry."),
    ("kidney-bladder", "genital tubular. vulva"),
    ("before-birth", "velament cord_insert villitis embryonic exposure_to_m"),
    ("whole-body", "body_ache ache. coldness telangi chill faint tired"),
    ("ear", "synotia autophony periauric"),
    ("cells", "chromatid msh6 mlh1 msh2 expression"),
    (
        "tumours",
        (
            "apudoma chemodect rosette glomangi pseudotumor nodule. mass. lesion. lesions. cyst. cysts. "
            "*cystic"
        ),
    ),
    ("hormones", "adrenogenital t3_t4 hypercortic hashimoto"),
    (
        "metabolism",
        (
            "ganglioside transferrin dehydrogenation hyperchlor glucose galactosyl glycosyl sodium dietary "
            "intake xenobiotic"
        ),
    ),
)
