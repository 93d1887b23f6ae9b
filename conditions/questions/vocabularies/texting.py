"""Words as people type them on a telephone: "pls", "cos", "xq", "aora"; what they stand for, folded.

Promise: short forms of function words, of measures and of cues only; no name is read away.
"""

from __future__ import annotations


def _pairs(table: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in table.split())


_ENGLISH = _pairs(
    """
    pls:please plz:please plss:please plse:please pleas:please thx:thanks thnx:thanks tnx:thanks thanx:thanks
    tysm:thanks cos:because coz:because cuz:because bc:because bcos:because bcoz:because becoz:because
    becos:because u:you ur:your urs:yours yous:you youre:you ya:you ye:you r:are n:and nd:and wk:week
    wks:weeks yr:year yrs:years mth:month mths:months mnth:month mnths:months hr:hour hrs:hours
    mins:minutes ppl:people peeps:people tho:though thru:through abt:about bout:about b4:before
    every1:everyone any1:anyone some1:someone sum1:someone no1:nobody smth:something sth:something
    sumthing:something smthing:something wud:would shud:should cud:could shd:should wd:would cd:could
    wudnt:would shudnt:should cudnt:could hav:have hv:have hve:have wen:when wat:what wot:what wats:what
    whats:what wots:what wher:where wich:which wiv:with wit:with wif:with w:with frm:from dat:that
    dis:this dem:them da:the de:the abit:a alot:many aswell:also defo:also def:also deffo:also prob:probably
    probs:probably tmrw:tomorrow tmr:tomorrow tomoz:tomorrow tomoro:tomorrow 2day:today 2moro:tomorrow
    2nite:tonight 2morrow:tomorrow tonite:tonight appt:appointment appts:appointments apt:appointment
    doc:doctor docs:doctors diff:different gonna:will gona:will wanna:want gotta:must kinda:some
    dunno:not lemme:let gimme:give aint:is isnt:is wasnt:was arent:are werent:were doesnt:does dont:do
    didnt:did dosent:does dosnt:does dnt:do dint:did cant:can cannot:can couldnt:could wouldnt:would
    shouldnt:should
    wont:will hasnt:has havent:have hadnt:had im:im ive:ive theyve:they theyre:they theyd:they theyll:they
    weve:we youve:you youll:you thats:that theres:there heres:here whos:who lets:let
    hows:how itll:it shell:she tbh:so btw:so lol:so lmao:so omg:so imo:so imho:so fyi:so asap:now ngl:so
    idk:not rly:very rlly:very v:very cud:could jus:just jst:just gd:good nite:night bday:birthday
    xmas:christmas num:number addy:address hosp:hospital hosps:hospital dx:diagnosed dxd:diagnosed
    tx:treatment sx:symptoms hx:history preg:pregnant meds:medicine tabs:tablets mam:mam nowt:nothing
    owt:anything summat:something yep:yes yup:yes nope:no yeah:yes yh:yes nah:no ok:ok okay:ok
    grandkid:grandchild grandkids:grandchildren frend:friend frends:friends famly:family dau:daughter
    """
)
_SPANISH = _pairs(
    """
    k:que q:que ke:que qe:que x:por xq:porque pq:porque porq:porque xk:porque pork:porque xfa:favor
    xfavor:favor porfa:favor porfis:favor plis:favor pls:favor plz:favor tb:tambien tmb:tambien
    tbn:tambien tmbn:tambien d:de dl:del bb:bebe bbs:bebes pa:para dnd:donde cmo:como cm:como cdo:cuando
    cnd:cuando qndo:cuando kien:quien kienes:quienes kual:cual kuando:cuando komo:como tngo:tengo
    tngan:tengan stoy:estoy toy:estoy sta:esta stan:estan stas:estas tas:estas grax:gracias grcs:gracias
    grasias:gracias salu2:saludos ntonces:entonces pz:pues ps:pues pos:pues bn:bien mxo:mucho mxa:mucha
    muxo:mucho muxa:mucha muxos:muchos muxas:muchas ola:hola ase:hace asen:hacen aser:hacer ace:hace
    acer:hacer asia:hacia aora:ahora ahorita:ahora aorita:ahora ay:hay ahi:ahi aya:haya asta:hasta aber:ver
    haber:haber ai:hay va:va ban:van boy:voy bamos:vamos aun:aun ijo:hijo ija:hija ijos:hijos ijas:hijas
    ijito:hijito ijita:hijita ermano:hermano ermana:hermana ermanos:hermanos ermanas:hermanas
    ermanito:hermanito ermanita:hermanita soi:soy mui:muy voi:voy doi:doy estoi:estoy oi:hoy izq:izquierdo
    der:derecho tlf:telefono tlfno:telefono fono:telefono cel:celular sel:celular wpp:whatsapp
    wsp:whatsapp wasap:whatsapp dir:direccion nro:numero esc:escuela trat:tratamiento esp:especialista
    doc:doctor neuro:neurologo gine:ginecologo pedia:pediatra finde:semana profe:profe
    cole:colegio insti:instituto uni:universidad ospital:hospital
    ospi:hospital hosp:hospital urg:urgencias jaja:si jajaja:si jeje:si jajaj:si tqm:gracias tkm:gracias
    ntp:no obvio:si oki:si ok:ok compu:algo aki:aqui aca:aqui aunk:aunque aunq:aunque sikiera:siquiera
    """
)
TEXTED = {"en": _ENGLISH, "es": _SPANISH}


def texted(key: str, written: str, language: str) -> str:
    """What the short form stands for, or the word itself; a single capital is an initial."""
    meant = TEXTED.get(language, _ENGLISH).get(key)
    if meant is None or (written[:1].isupper() and (len(key) < 3 or not written.isupper())):
        return key
    return meant
