"""Insurers, funds and health services: kept, for they tell of many people, unless somebody works for them.

Promise: a name that is a hospital's, a person's or a usual word too counts only beside a word of insurance.
"""

from __future__ import annotations

from ..spans import Kind
from ..vocabularies.tables import phrases, words
from .governors import GOVERNING
from .lexicon import Known
from .reading import Reading, Word

_INSURERS = words(
    """
    accuro achmea adeslas ahcip ahm allianz ambetter apross asefa asisa axappp banmedica bcbs benenden bkk
    bluecross bupa cafesalud capresoca caresource carefirst centene cghs champva cigna cnops colmedica
    colsanitas comfenalco consalud coomeva coosalud dkv docmorris emblemhealth esic essalud famisanar fehb
    fiatc fonasa geha hbf hcf healthnet healthpartners highmark iapos iess igss ihss inss insabi iosfa ioma
    ipross isapre isapres isfas issste isssteleon issemym mapfre maxicare medavie medibank medicaid medicare
    medife medimas masshealth muface mugeju ndis nhif ohip osde osdepym osecac osep osprera ospe pami
    peachcare philhealth premera previmedical ramq rimac saludsa sanitas senasa sisben sulamerica swica
    tenncare tricare uhc unimed unitedhealth unitedhealthcare vhi wellcare wpa aetna barmer aok helsana kpt
    secuvita cnss cnam cpam mutuelle ameli
    """
)
_SEVERAL = phrases(
    """
    anthem blue cross | blue cross | blue cross blue shield | blue shield | banco de seguros
    canada life | capital salud | caja costarricense | caja de seguro social | cruz blanca
    cruz verde seguros | emblem health | fidelis care | great west life | green shield | group health
    harvard pilgrim | health net | healthy blue | humana gold | iselect | irish life
    kaiser permanente insurance | laya healthcare | la positiva | legal and general | magellan health
    medi cal | molina healthcare | mutual ser | mutual of omaha | nueva eps | nueva mas vida
    obra social | oscar health | pacifico seguros | peoples health | plan vital | prevencion salud
    salud total | sancor salud | seguro popular | seguridad social | seguro social | simply health
    star health | sun life | sura eps | eps sura | swiss medical | swiss re | tufts health
    union personal | united healthcare | united health care | united health | vida tres
    vitality health | well care | colmena golden cross | discovery health | seguros bolivar
    seguros monterrey | gnp seguros | sanitas seguros
    """
)
#: Insurers' names that are also a hospital's, a person's or a usual word.
_SHARED = words(
    """
    anthem aviva axa banner compensar discovery emblem fidelis galeno humana kaiser magellan molina momentum
    nib oscar pacifico providence sura vitality metlife prudential generali zurich mutua mutual manulife
    sunlife imss sis ips eps sus
    """
)
_INSURANCE = words(
    """
    insurance insurer insurers insured insurances insurence plan plans policy policies claim claims cover
    covers coverage covered cobertura cubre cubren cubrir seguro seguros aseguradora aseguradoras asegurado
    poliza prepaga prepagas reembolso reintegro autorizacion autoriza autorizan authorization denied denies
    deny denial refused refuses refuse approve approves approved paid pays pay payer premium copay
    deductible paga pagan niega niegan nego negaron da dan entrega entregan surte rechazo rechazaron
    afiliado afiliada afiliados member
    """
)
_NEAR = 5
_LONGEST = max(len(phrase.split()) for phrase in _SEVERAL)


def mark_insurers(reading: Reading) -> None:
    """Sets `is_medical` on their words: they are kept as words of medicine are."""
    for word in reading.words:
        last = _end(reading, word)
        if last is None or _is_one_hospital(reading, last):
            continue
        if not _is_worked_for(reading, word.index):
            for part in reading.words[word.index : last + 1]:
                part.is_medical = True


def _end(reading: Reading, word: Word) -> int | None:
    """The last word of an insurer's name that begins here."""
    phrase, best = word.key, None
    for place in range(word.index + 1, min(word.index + _LONGEST, len(reading.words))):
        if not reading.close(place) and reading.words[place].gap.strip(" -/&"):
            break
        phrase = f"{phrase} {reading.words[place].key}"
        if phrase in _SEVERAL:
            best = place
    if best is not None:
        return best
    if word.key in _SHARED:
        return word.index if _speaks_of_insurance(reading, word) else None
    return word.index if word.key in _INSURERS and not word.known(Known.GIVEN) else None


def _speaks_of_insurance(reading: Reading, word: Word) -> bool:
    near = range(word.index - _NEAR, word.index + _NEAR + 1)
    placed = reading.key(word.index - 1) in ("at", "in", "del", "near", "under")
    return not placed and any(reading.key(i) in _INSURANCE for i in near)


def _is_one_hospital(reading: Reading, last: int) -> bool:
    """ "imss 46", "essalud tarapoto": a house of the service."""
    after = reading.at(last + 1)
    if after is None or not reading.close(last + 1):
        return False
    named = (
        after.is_letters
        and not (after.is_ordinary or after.is_medical)
        and bool(after.known(Known.TOWN) or not after.flags)
    )
    return after.text.isdecimal() or named


def _is_worked_for(reading: Reading, index: int) -> bool:
    """ "I work for Cigna": an employer."""
    before = reading.key(index - 1)
    linked = before in ("for", "at", "en", "para", "with", "by") or reading.key(index - 2) in (
        "for",
        "at",
        "en",
        "para",
    )
    return linked and any(GOVERNING.get(reading.key(i)) is Kind.EMPLOYER for i in range(index - 5, index))
