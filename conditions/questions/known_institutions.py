"""Hospitals, universities and firms that many readers name without a word that says what they are; folded.

Promise: tables only; names that are first of all a town, a person or a common word are left out.
"""

from __future__ import annotations

from .tables import phrases, words

MORE_HOSPITALS = phrases(
    """
    the christie | beatson | the beatson | hallamshire | northern general | ninewells | yorkhill
    wythenshawe | freeman hospital | the freeman | leeds general | lgi | qmc | queens med | uclh | uch
    rvi | aberdeen royal | raigmore | ulster hospital | craigavon | altnagelvin | beaumont | tallaght
    crumlin | temple street | the mater | st vincents | hammersmith | charing cross | st georges
    st marys | st bartholomews | barts | whipps cross | chelsea and westminster | evelina
    evelina london | the evelina | guys | guys hospital | kings college | frimley park | derriford
    musgrove park | southmead | bristol childrens | birmingham childrens | manchester childrens
    sheffield childrens | sheffield childrens hospital | leeds childrens | jessops | james cook
    walton centre | the walton | clatterbridge | broadgreen | arrowe park | glan clwyd
    heath hospital | the heath | royal childrens | westmead | prince of wales | royal melbourne
    starship | groote schuur | red cross childrens | tygerberg | chris hani baragwanath | baragwanath
    bara | aga khan | aiims | nimhans | nizams | apollo | fortis | cmc vellore | tata memorial
    jipmer | pgi | kem | luth | uch ibadan | unth | korle bu | mulago | kenyatta national | ucla
    upmc | upenn | hup | cedars | scripps | dana farber | dana-farber | brigham | bwh | mgh
    duke health | emory | cleveland clinic | rush | lurie | lurie childrens | childrens mercy
    st louis childrens | barnes jewish | nationwide | riley childrens | choc | chla | rady
    rady childrens | lucile packard | packard | oakland childrens | phoenix childrens
    primary childrens | dell childrens | cook childrens | le bonheur | arkansas childrens
    texas scottish rite | scottish rite | intermountain | geisinger | ochsner | banner | spectrum
    corewell | henry ford | mayo | mayo rochester | mdanderson | moffitt | city of hope | fred hutch
    national institutes of health | mcgill | sainte justine | ste justine | sick kids toronto
    stollery | ubc | vgh | sunnybrook | toronto general | cheo | hospital clinic | el clinico
    clinico san carlos | la milagrosa | ruber | ruber internacional | la zarzuela | puerta hierro
    son llatzer | can misses | el gomez ulla | gomez ulla | la candelaria | la concepcion
    txagorritxu | cruces | galdakao | marques de valdecilla | chuac | chus | chuo | alvaro cunqueiro
    povisa | meixoeiro | miguel servet | lozano blesa | virgen de las nieves | virgen de la victoria
    virgen del puerto | virgen de valme | infanta leonor | infanta sofia | doce de octubre
    la princesa | el ramon y cajal | la jimenez diaz | nino jesus | el nino jesus | imss | issste
    centro medico nacional | la raza | siglo xxi | cmn siglo xxi | sotero del rio | barros luco
    calvo mackenna | luis calvo mackenna | exequiel gonzalez cortes | shaio | la shaio | la cardio
    san ignacio | mederi | sotero | garrahan | el garrahan | posadas | el gutierrez | fleni
    el posadas | rebagliati | almenara | dos de mayo | pereira rossell | eugenio espejo | baca ortiz
    christian medical college | grady memorial | grady hospital
    carlos andrade marin | hospital mexico | calderon guardia
    """
)
MORE_SCHOOLS = words(
    """
    caltech ucla unt utep uconn umass unc usc nyu lse soas ucd ucc nuig wits uct unisa unam itesm uam
    uned uab upv ehu loughborough goldsmiths imperial upenn dartmouth brown vassar tulane rutgers purdue
    vanderbilt politecnica complutense uba puc unsa unmsm javeriana externado uniandes univalle
    udelar udlap anahuac
    """
)
MORE_EMPLOYERS = words(
    """
    bluescope hoover navantia infosys tcs wipro sasol eskom safaricom mtn petronas tata mahindra bhel
    bimbo lala femsa argos boots halfords wickes homebase b&q matalan primark debenhams superdrug
    poundland wetherspoons costa vauxhall jaguar bentley jcb bae airbus dyson arriva stagecoach
    firstgroup openreach vodafone sky centrica wendys walgreens cvs safeway publix albertsons wegmans
    lowes homedepot chipotle dominos starbucks caterpillar deere ford chrysler tesla spacex lockheed
    northrop halliburton cargill tyson smithfield perdue woolworths coles bunnings qantas telstra bhp
    kmart myer fonterra gardai seat opel michelin bridgestone gestamp cepsa renfe adif correos dia
    ahorramas consum bonarea el-corte-ingles falabella cencosud soriana chedraui elektra cinepolis
    ecopetrol avianca codelco petroperu ypf arcor quilmes mitie serco capita securitas ocado deliveroo
    hermes evri yodel dpd asos vitacress kvaerner petrochem deliveroo ubereats
    """
)
EMPLOYER_PHRASES = phrases(
    """
    royal mail | john deere | rolls royce | british steel | british gas | british airways
    post office | home depot | best buy | general motors | general electric | whole foods | taco bell
    burger king | pizza hut | marks and spencer | john lewis | british telecom | network rail
    cammell laird | harland and wolff | el corte ingles | aceros del norte | ferrocarriles | coca cola
    bank of america | wells fargo | us steel | bethlehem steel | union pacific | air canada
    tim hortons | canada post | australia post | la poste | nippon steel | tata steel | el corte
    grupo bimbo
    """
)
