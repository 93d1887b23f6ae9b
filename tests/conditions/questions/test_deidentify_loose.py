"""In questions typed without capitals and with slips, institutions, towns and addresses keep their kind."""

import pytest

from conditions.questions.spans import Kind
from conditions.questions.words.eponyms import read
from conditions.questions.words.governors import governed_kind
from conditions.questions.words.near_towns import long_town_end, near_town
from tests.conditions.questions.marked import KNOWN, missed

BY_NOUN = [
    "my girl is at {{school|oakfeild special sch}} and they ring me every day about her fits",
    "i am a cook at {{employer|wilkin bakery}} and my hands go white when it is cold",
    "the doctor at {{hospital|dogwood regionl}} laughed when i said it was my gallbladder",
    "he was seen in {{hospital|larches eye clinic}} and they lost the notes",
]
BY_GOVERNOR = [
    "i drive for {{employer|tooldenn}} and cant stop every two hours for the drip",
    "my brother is at {{school|lumms}} and cant climb the stairs any more",
    "they operated on him at {{hospital|westmeed}} and it is in the blood",
    "we are from {{place|dubbo}} and it is a long way to drive",
    "they operated on her at {{hospital|leightonn}} and now it is called periodic paralysis",
    "i clean at {{employer|mitiee}} at night and my fingers go blue",
    "been at the {{hospital|royal}} since may and nobody can tell me why i faint",
]
TYPED_WRONG = [
    "hi we are in {{place|ballinslow}} and it is a long way for a sweat test",
    "my mum is from {{place|bengaluruu}} and she never had a scan in her life",
    "i was in {{hospital|papwrth}} for my lungs and they are good there",
]
ADDRESSES = [
    "send it to {{address|12 the paddoks}} {{place|carlow}} please i cant print",
    "we are on {{address|caravan 6 lower meadow site}} {{place|evesham}} and the post never comes",
    "post the leaflet to {{address|po box 771}} {{place|tamworth}} {{address|2340}} please",
]
CAPITALS = [
    "The card can go to {{address|Bahnhofweg 12}}, {{place|Steinwenden}}, and thank you so much.",
    "Please write to me at {{address|14 rue des Tilleuls}}, {{place|Lyon}}, as I cannot print.",
    "Our son starts at {{school|Ysgol Bro Idwal}} in the autumn and is tired all day long.",
    "My wife buys wine for {{employer|Fathom Cellars}} and her hands shake when she lifts a glass.",
]
SPANISH = [
    "mi sobrino va al {{school|kinder pinochito}} y no lo quieren recibir por las heridas",
    "estudio en la {{school|prepa 6}} y me canso mucho cuando subo las escaleras",
    "trabajo en {{employer|tejidos xiana}} de {{place|arteixo}} y tengo angioedema cuando hace calor",
    "a mi mama la vieron en la {{hospital|clinica santa ursula}} de {{place|tulua}} y sigue igual",
    "vivo en {{address|pasaje los aromos 1182}} {{place|puente alto}} y no tengo coche",
    "en el {{hospital|infantil}} no hay cama y mi niña tiene fiebre desde ayer",
    "lo llevaron a una clinica de {{place|honda}} y alli nadie sabe que es",
]
KEPT = [
    "i work at home in the mornings and at night my legs burn, is it the nerves",
    "she is at school all day and goes to bed at nine, is that too late for her",
    "trabajo en casa y por la noche me duelen las piernas, que puede ser",
    "the pain is in my hip and in the back of my leg when i walk to the shop",
]


@pytest.mark.parametrize(
    "marked", BY_NOUN + BY_GOVERNOR + TYPED_WRONG + ADDRESSES + CAPITALS + KEPT[:2] + KEPT[3:]
)
def test_in_english_what_is_typed_loosely_has_its_kind(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize("marked", [*SPANISH, KEPT[2]])
def test_in_spanish_what_is_typed_loosely_has_its_kind(marked):
    assert missed(marked, "es") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("she works nights at tool", Kind.EMPLOYER),
        ("hes 19 at boise", Kind.SCHOOL),
        ("a student nurse at deakin", Kind.SCHOOL),
        ("we live near at hand", Kind.PLACE),
        ("the pain is bad at times", None),
    ],
)
def test_the_nearest_word_before_a_preposition_governs_it(text, kind):
    reading = read(text, "en", KNOWN)
    link = next(word.index for word in reading.words if word.key == "at")
    assert governed_kind(reading, link) is kind


@pytest.mark.parametrize("typed", ["swindn", "temuko", "evsham", "olguin", "ipswitch"])
def test_a_town_with_one_slip_or_the_same_sound_is_a_town(typed):
    assert near_town(typed)


@pytest.mark.parametrize("typed", ["zzorblat", "abc", "x" * 60])
def test_what_is_no_town_stays_none(typed):
    assert not near_town(typed)


def test_each_word_of_a_long_town_may_have_a_slip():
    assert long_town_end(read("san bernrdo", "es", KNOWN), 0) == 1
    assert long_town_end(read("san bernrdoso", "es", KNOWN), 0) is None


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("hello there. my son is ill", True),
        ("Siobhan is ill. we live far away. what now", True),
        ("My son is ill. What can we do?", False),
        ("My son is ill and i do not know", True),
    ],
)
def test_a_text_is_loose_if_most_sentences_open_without_a_capital(text, loose):
    assert read(text, "en", KNOWN).is_loose is loose
