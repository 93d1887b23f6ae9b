"""People named in passing: initials, nicknames, and where they are found."""

import pytest

from tests.conditions.questions.marked import missed, proposals

INITIALS = [
    ("Her tutor, Mrs. {{name|B.}}, told us to write.", "en"),
    ("My niece {{name|K.}} says it hurts.", "en"),
    ("{{name|T.}} has the disease, and so do I.", "en"),
    ("Pongan solo {{name|M.ª L. T.}} en el sobre.", "es"),
    ("{{name|pj}} walks on his toes and the doctor waits", "en"),
]
NICKNAMES = [
    ("if i dont pick up ask for {{name|smudge}}.", "en"),
    ("my mate {{name|lofty}} he wont go to the doctor", "en"),
    ("mi comadre {{name|flaca}} no puede tragar", "es"),
    ("{{name|Pip}} broke his wrist again and felt nothing.", "en"),
    ("llamen a las seis y pregunten por la {{name|güera}}.", "es"),
    ("what took her {{name|zoreed}} in {{place|sialkot}} was the same disease", "en"),
    ("{{name|Wee Alan}} drives at night.", "en"),
]
PLACED = [
    ("what can i do now {{name|sue}} at the chemist says it is too strong", "en"),
    ("pues {{name|consuelo}} la del tercero bebe mucha agua", "es"),
    ("Es para {{name|Ramona}}, la sacristana, que ve doble.", "es"),
    ("La silla no cabe. {{name|Eneko}} pesa ya setenta kilos.", "es"),
    ("The nails went first and now {{name|Bryony}} is losing her hair.", "en"),
    ("{{name|will}} and i are carriers and want a child", "en"),
    ("La doctora {{name|Jimena}} del {{hospital|Hospital Regional de Talca}} nos lo dijo.", "es"),
    ("We live in {{place|Sault Ste. Marie}} and the drive is long.", "en"),
]
LEFT = [
    ("My legs and my feet hurt, so ask for help.", "en"),
    ("She took vitamin D. It has helped her.", "en"),
    ("La flaca pierna derecha se le dobla y la mano negra le duele.", "es"),
    ("The little girl and the big boy both walk late.", "en"),
]


@pytest.mark.parametrize(("marked", "language"), INITIALS + NICKNAMES + PLACED)
def test_who_is_named_in_passing_is_proposed(marked, language):
    assert missed(marked, language) == []


@pytest.mark.parametrize(("text", "language"), LEFT)
def test_the_same_words_are_left_where_nobody_is_named(text, language):
    assert proposals(text, language) == []
