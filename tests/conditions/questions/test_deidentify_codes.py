"""Codes by which somebody is kept in a file are found whole, of any shape; codes of medicine are kept."""

import pytest

from conditions.questions.deidentify import propose
from conditions.questions.spans import Kind
from tests.conditions.questions.marked import KNOWN, missed

ENGLISH = [
    "The insurer calls it claim {{identifier|two two nine dash K dash forty}} and will not pay.",
    "My patient login is {{identifier|tr-40_11873q}} if that is of use.",
    "The ward has him down as {{identifier|QD/M 3381 (c)}}, whatever that means.",
    "They have her under {{identifier|W/4471-B}} and nobody can find the notes.",
    "the number on her file is {{identifier|kz 44 oh 18 slash b}}. is it any use",
    "The file went to another desk and came back as {{identifier|LGX 00-318-P}}, half empty.",
    "On the label of the sample it says ref {{identifier|pl-wid 7730 baby of}}, nothing else.",
    "The policy, which I have in front of me, is {{identifier|HH.20871-k}} and has not lapsed.",
    "Her chart is {{identifier|B-2207/118 bis}} in the old office.",
    "The reference they gave me over the counter was {{identifier|SOV 19/004418}}, I think.",
    "My member number is {{identifier|88-0417-2253/02 (wife)}}, and his is the same.",
    "I was inmate {{identifier|0071-2284}} when the tests were done.",
]
SPANISH = [
    "El legajo, por si lo buscan, es {{identifier|LM 41.207 tomo III}} y está en el archivo.",
    "Mi DNI es {{identifier|31 millones 207 mil 114}} y sigo esperando.",
    "Su DNI, que me lo sé de memoria, {{identifier|20.331.908, letra equis}}, figura mal.",
    "Con cédula {{identifier|uno punto cero cuarenta y cinco, 331.207}} firmo esta carta.",
    "La tarjeta es {{identifier|MAD-CR 0418 33 72 C}} y ya caducó.",
    "El trámite que inicié con tanta paciencia es el {{identifier|TR-2024-0077-GDE-sur}}, no avanza.",
    "Mi expediente, con guion y todo: {{identifier|OPX-3-1180/LMB}}.",
    "La afiliación de mi hijo es {{identifier|4-2207-9981/07 (hijo)}} desde que nació.",
    "Lo tienen anotado como {{identifier|R/33-B 071}} desde hace un mes.",
]
TELEPHONES = [
    ("File {{identifier|TX-40771}} is mine, and my number is {{telephone|07700 900 318}}, evenings.", "en"),
    ("Mi numero es {{telephone|0343 154 330 718}} y atiendo siempre.", "es"),
    ("text me on {{telephone|oh seven seven double oh nine hundred three one eight}} after six", "en"),
    ("mi teléfono es {{telephone|seis cero cero trece treinta y dos ochenta y ocho}} de tarde", "es"),
    ("El folio es {{identifier|71-3308}} y mi numero es {{telephone|55 5550 2218}}, gracias.", "es"),
]
KEPT = [
    "The chart says he has HLA-DRB1*15:01 and HLA-B27, and the file says CFTR F508del/R117H.",
    "My patient letter says c.1521_1523del, p.Arg117His, NM_000492.4 and 15q11.2-q13.1, and 47,XXY.",
    "The record says CA 19-9 was 37, IgG4 was 135 and the INR 2.5, after COVID-19 in 2021.",
    "The folder has a page on ORPHA:558, OMIM 154700, ICD-10 Q87.4 and NCT04789070.",
    "In my notes: 16-year-old boy, 3-month course, 250-bed ward, 1,500 mg and 20/200 in one eye.",
    "A case of L4-L5 fusion, and a patient card for hydrocortisone 100 mg, was all they gave.",
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_in_english_a_code_is_proposed_whole(marked):
    assert missed(marked, "en") == []


@pytest.mark.parametrize("marked", SPANISH)
def test_in_spanish_a_code_is_proposed_whole(marked):
    assert missed(marked, "es") == []


@pytest.mark.parametrize(("marked", "language"), TELEPHONES)
def test_a_telephone_behind_a_code_stays_a_telephone(marked, language):
    assert missed(marked, language) == []


@pytest.mark.parametrize("text", KEPT)
def test_codes_of_genes_values_and_catalogues_are_no_identifiers(text):
    spans = propose(text, language="en", vocabulary=KNOWN)
    assert [text[s.start : s.end] for s in spans if s.kind is Kind.IDENTIFIER] == []


@pytest.mark.parametrize("code", ["GQ-4471/88", "T-20417-b", "0418/2291-77"])
def test_a_code_that_nothing_announces_is_at_least_suspected(code):
    text = f"It was written on the back of the photograph, {code}, and nobody knows why."
    start = text.index(code)
    spans = propose(text, language="en", vocabulary=KNOWN)
    assert any(s.start <= start and start + len(code) <= s.end for s in spans)
