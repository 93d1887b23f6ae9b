"""Firms by their trade, nurseries, patrons of hospitals, and houses with a name of their own."""

import pytest

from tests.conditions.questions.marked import missed, proposals

FIRMS = [
    ("Trabajo en la {{employer|Ferretería Los Tres Pinos}} y me cuesta cargar.", "es"),
    ("Mi padre trabajó en {{employer|Altos Hornos de Cantarrana}} toda su vida.", "es"),
    ("Conduzco para {{employer|Autobuses La Golondrina}} y veo doble.", "es"),
    ("mi compadre anda en {{employer|troquelados zúñiga}} y le duelen los dedos", "es"),
    ("I lay floors with {{employer|Bramley Joinery}} and my knees swell.", "en"),
    ("He packs fruit for {{employer|Tarwin Citrus Co.}} and cannot lift.", "en"),
]
HOUSES = [
    ("her cough is back, she got it at {{school|tiny acorns}} again", "en"),
    ("she goes to {{school|busy ladybirds}} and nobody there knows the diet", "en"),
    ("they put splints on my boy at {{hospital|the willows unit}} all night", "en"),
    ("He goes to the {{school|Grange}} and they mark him absent.", "en"),
    ("can she have it done at {{hospital|doncaster royal}} next week", "en"),
    ("She swam with {{school|Penhallow Sixth Form}} until her legs gave way.", "en"),
    ("Estudio en la {{school|Javeriana}} y me dormí en clase.", "es"),
    ("me operaron en el {{hospital|virgen del alba}} y no quedé bien", "es"),
    ("mi prima está ingresada en el {{hospital|santa eulalia}} desde ayer", "es"),
    ("Me vieron en la {{hospital|posta de Quillahue}} de noche.", "es"),
    ("Soy cocinera del {{school|internado Rayenco}} y pregunto por la dieta.", "es"),
]
LEFT = [
    ("Compro el pan en una panadería de mi calle y la farmacia no lo tiene.", "es"),
    ("El aceite de oliva virgen de la cena le sienta mal.", "es"),
    ("She takes little steps and sees small stars when she stands.", "en"),
    ("We walk in the meadow every day and rest.", "en"),
]


@pytest.mark.parametrize(("marked", "language"), FIRMS + HOUSES)
def test_the_name_goes_with_the_word_that_tells_its_kind(marked, language):
    assert missed(marked, language) == []


@pytest.mark.parametrize(("text", "language"), LEFT)
def test_a_trade_or_a_ground_by_itself_is_left(text, language):
    assert proposals(text, language) == []
