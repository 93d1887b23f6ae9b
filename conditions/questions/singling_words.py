"""Words of clauses that may fit one person or family only, in English and Spanish; all folded.

Promise: tables only. What they suspect is broader than what `unique` proposes.
"""

from __future__ import annotations

from .tables import words

SINGLING = words(
    """
    famous newspaper newspapers paper papers magazine television telly tv radio podcast documentary
    interviewed champion champions mayor mayoress councillor elected headlines viral celebrity youngest
    oldest tallest medal medals olympic vicar priest villagers islanders nationally famoso famosa
    noticias periodico periodicos prensa television tele documental entrevista entrevistaron alcalde
    alcaldesa concejal campeon campeona conocido conocida conocidos reportaje parroco olimpico
    """
)
ONLY = words("only first last unica unico unicas unicos primer primera primero ultimo ultima")
NOT_ONE = words(
    """
    time times thing things week weeks month months year years day days night nights symptom symptoms
    treatment sign signs line test tests visit appointment scan dose step one two few trimester option way
    medicine drug vez veces cosa semana mes ano anos dia dias noche sintoma sintomas tratamiento prueba
    cita dosis paso que opcion forma medicamento grado
    """
)
ONE = words("the our their his her my la el los las nuestra nuestro being was am is be are were soy fui fue")
OUT = words("salimos salio sali appeared featured")
EVERYBODY = words("everybody everyone everybodys todos todo")
KNOWS = words("knows know knew conocen conoce saben sabe")

#: Given names in the lists that are words of every other question.
EVERYDAY = words(
    """
    long gene carry worth sun red mal deja corazon young true man manos little else chance forum debo case
    cara vida vena harm dejan alto alta uni tea talon shin skip roll reason north minor media mean mira cree
    ven sana sea summer winter spring autumn segundo rut
    """
)
