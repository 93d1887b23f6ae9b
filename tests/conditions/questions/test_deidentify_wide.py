"""What few words announce is found too: plain typing, slips, runs of capitals, addresses from anywhere."""

import pytest

from conditions.questions.words.misspelt import is_slip, meant_cue
from tests.conditions.questions.marked import missed

PLAIN = [
    "{{name|keisha}} works at {{employer|dunmore foods}} and was seen at {{hospital|fairview clinic}}",
    "i work in {{employer|greggs}} in {{place|sunderland}} and my boss {{name|tracey}} is nice about it",
    "were from {{place|grimsby}} and our {{name|kyle}} goes to school",
    "my nan {{name|ivy}} is {{age|92}} and they say she has giant cell arteritis",
    "my mum {{name|jean}} was under the {{hospital|christie}} for years",
]
SLIPS = [
    "my freind {{name|Jessca}} has sarcoidosis and is at {{hospital|Wythenshaw hosptal}} now",
    "my nhs numbr is {{identifier|485 777 3456}} and i feel dizzy",
    "my wief {{name|Sandra}} sees a docter at {{hospital|Doncaster Royel}} on most days",
]
RUNS = [
    "My brother drives for {{employer|Kowalski Haulage}} and has had a cough for a year.",
    "Our son started at {{school|Mill Chapel Academy}} and his teacher asks about tics.",
    "He had the scan at {{hospital|Hope Infirmary}} and felt sick for a whole day.",
    "Put me in intensive care at {{hospital|Ninewells}} and nobody knew what it was.",
    "I'm a plater, and the {{employer|John Deere}} plant let my dad go when he fell ill.",
    "Should I worry about the results that came this week? Regards\n{{name|Ahmed}}\n{{place|Luton}}",
    "I have asked everybody here for help. So, {{name|Faith}} blames herself for it anyway.",
]
ADDRESSES = [
    "We are at {{address|Flat 2/1, 88 Byres Road}}, {{place|Glasgow}}, {{address|G12 8TD}}, and ill.",
    "Please write to {{address|Locked Bag 12}}, {{place|Ballarat}}, Victoria {{address|3350}} soon.",
    "Write to me at {{address|Unit 6, Old Mill House}}, {{place|Athlone}}, {{address|N37 X2Y4}}, or ring.",
    "The leaflet can go to {{address|1450 County Road 12}}, {{place|Alpena}}, MI {{address|49707}} soon.",
]
IDENTIFIERS = [
    "My Medicare number is {{identifier|1EG4-TE5-MK72}} and the claim was turned down twice.",
    "The claim number is {{identifier|CLM/22/08871}} and nobody answers.",
    "My daughter is in a trial, subject number {{identifier|0417}}, and feels no better.",
    "My insta is {{link|lupus_warrior_jo}} and there I ask the same thing.",
]
UNIQUE = [
    "He is {{combination|one of two people in the state with this deletion}}, so please be discreet.",
    "I know that {{combination|my father played for the national side in the seventies}}, years ago.",
    "It is sad that {{combination|we are the couple who lost four babies to it}}, and we want to know why.",
]
SPANISH = [
    "Mi padre trabajó en {{employer|Astilleros Monteagudo}} y ahora le falta el aire por las noches.",
    "Me operaron en {{hospital|Puerta de Hierro}} y la rehabilitación la hago en {{place|Majadahonda}}.",
    "mi hija {{name|nerea}} va al {{school|colegio santa clara}} y se cansa mucho",
    "Mi póliza es {{identifier|AX-8871-22}} y mi expediente {{identifier|2019/00487}}, por si hace falta.",
    "Resulta que {{combination|soy la única veterinaria del valle}} y tengo temblor en la mano derecha.",
]
KEPT = [
    "does alkaptonuria always turn urine black. my son is four months old and his nappy goes brown",
    "I was told in May that I may need a scan. The French doctor was kind, and so was the nurse.",
    "i have a rash that wont go away and my gp thinks it is lupus, what should i do",
]


@pytest.mark.parametrize("marked", PLAIN + SLIPS + RUNS + ADDRESSES + IDENTIFIERS + UNIQUE + KEPT)
def test_in_english_what_few_words_announce_is_found(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize("marked", SPANISH)
def test_in_spanish_what_few_words_announce_is_found(marked):
    assert missed(marked, "es") == []


@pytest.mark.parametrize(
    ("typed", "cue"), [("hosptial", "hospital"), ("docter", "doctor"), ("scool", "school")]
)
def test_a_cue_with_one_slip_is_the_cue(typed, cue):
    assert meant_cue(typed, has_capital=False) == cue


def test_a_word_is_a_slip_only_of_one_that_everybody_uses():
    assert is_slip("negtive")
    assert not is_slip("zzorblat")
