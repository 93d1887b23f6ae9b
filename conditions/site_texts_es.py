"""The Spanish wording of headings and other parts that answers share with condition pages, as it ships."""

import conditions.site_texts  # noqa: F401 - declares what is translated here
from references.site_texts import translate

translate(
    "es",
    {
        "section.summary.heading": "Resumen",
        "section.symptoms.heading": "Síntomas",
        "section.cause.heading": "Causa",
        "section.inheritance.heading": "Herencia",
        "section.diagnosis.heading": "Diagnóstico",
        "section.treatment.heading": "Tratamiento",
        "section.prognosis.heading": "Pronóstico",
        "section.statistics.heading": "Estadísticas",
        "section.find-a-specialist.heading": "Encontrar a un especialista",
        "section.related-conditions.heading": "Enfermedades relacionadas",
        "section.living-with.heading": "Vivir con esta enfermedad",
        "section.references.heading": "Referencias",
        "question.heading": "Pregunta sobre {name}",
        "question.answer.heading": "Respuesta",
        "question.section-link": "De la página sobre la enfermedad",
        "page.questions.privacy": "<p>Cuando una respuesta puede ayudar a otras personas, quizá publiquemos "
        "aquí la pregunta. Antes quitamos nombres, lugares, fechas y todo lo que pueda mostrar quién "
        "preguntó. Si prefiere que su pregunta no esté en esta página, diga que no en el formulario. También "
        "puede cambiar de opinión más adelante, con el enlace privado que recibe al preguntar.</p>",
        "search.suggest.some": "Sugerencias: {total}. Use las flechas.",
        "search.suggest.none": "No hay sugerencias.",
        "page.questions.ask": "Háganos una pregunta",
        "page.not-advice": "Esta página no es un consejo médico. Puede ayudarle a preparar una "
        "conversación con su médico, y no puede sustituirla.",
    },
)
