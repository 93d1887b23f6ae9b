"""Why a question is declined, as the letter says it: English and Spanish.

Promise: kind, true, and no word of what the person wrote.
"""

from references.site_texts import declare, translate

declare(
    "Letters: why a question is declined",
    {
        "letter.reason.advice": "Your question needs somebody who can examine you and knows your records, "
        "and that we cannot do. Please take it to your doctor; our pages can help you to prepare the visit.",
        "letter.reason.scope": "Your question is about something other than a rare disease, and we only "
        "have the sources to answer on rare diseases. Your family doctor or a general health line can help "
        "you further.",
        "letter.reason.unclear": "We read your question several times and could not tell what you would "
        "like to know. Please ask again in a few short sentences: we will be glad to look into it.",
        "letter.reason.answered": "Our page on this condition already answers your question, and there we "
        "keep the answer up to date. Please look there first, and ask again if something is missing.",
        "letter.reason.other": "This time we cannot give you an answer that would be of real use to you, "
        "and we do not want to leave you waiting for one.",
    },
)

translate(
    "es",
    {
        "letter.reason.advice": "Su pregunta necesita a alguien que pueda examinarle y que conozca su "
        "historia clínica, y eso no podemos hacerlo. Consulte a su médico; nuestras páginas pueden ayudarle "
        "a preparar la visita.",
        "letter.reason.scope": "Su pregunta no trata de una enfermedad rara, y solo tenemos fuentes para "
        "responder sobre enfermedades raras. Su médico de cabecera o una línea de información de salud "
        "pueden orientarle.",
        "letter.reason.unclear": "Hemos leído su pregunta varias veces y no logramos entender qué desea "
        "saber. Escríbanos de nuevo en unas pocas frases cortas: la estudiaremos con gusto.",
        "letter.reason.answered": "Nuestra página sobre esta enfermedad ya responde a su pregunta, y allí "
        "mantenemos la respuesta al día. Consúltela primero y vuelva a preguntar si falta algo.",
        "letter.reason.other": "Esta vez no podemos darle una respuesta que le sea realmente útil, y no "
        "queremos que la espere en vano.",
    },
)
