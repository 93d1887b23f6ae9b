"""The fixed sentences of question pages, of lists of questions and of their feed, as they ship.

Promise: everything here can be reworded by an administrator, in each language for itself.
"""

from references.site_texts import declare, translate

declare(
    "Questions and answers: the page of a question",
    {
        "question.preview": "This is a preview of the working copy. Readers see it once it is posted or "
        "corrected.",
        "question.preview.private": "This is a preview of the working copy. Only the person who asked will "
        "read it.",
        "question.posted": "Posted:",
        "question.corrected": "Corrected:",
        "question.also-on": "This question also stands on the pages about:",
        "question.json": "This question as JSON",
        "question.all": "All questions about {name}",
        "question.other-section-link": "From the page about {name}",
        "question.part-in-english": "This part comes from a page of ours that is in English.",
        "question.language.en": "in English",
        "question.language.es": "in Spanish",
        "question.gone.asker": "The person who asked this question did not want it to be here any longer. We "
        "have taken it down with its answer.",
        "question.gone.office": "We have taken this question and its answer down. It may have been out of "
        "date, or it may have said more than it should.",
    },
)

declare(
    "Questions and answers: was this helpful",
    {
        "helpful.heading": "Was this helpful?",
        "helpful.yes": "Yes",
        "helpful.no": "No",
        "helpful.private": "We count the answers. We do not keep who gave them.",
        "helpful.thanks.heading": "Thank you",
        "helpful.thanks.yes": "We are glad that the answer helped you.",
        "helpful.thanks.no": "We are sorry that the answer did not help you. Our editors see that an answer "
        "needs more work when many readers say so.",
        "helpful.back": "Back to the question",
    },
)

declare(
    "Questions and answers: lists",
    {
        "questions.menu": "Questions",
        "questions.heading": "Questions and answers",
        "questions.intro": "Questions that people have asked us, with our answers, the newest first. We take "
        "out whatever could show who asked.",
        "questions.none": "No question has been posted yet.",
        "questions.older": "Older questions",
        "questions.newest": "Back to the newest questions",
        "questions.by-category": "Questions by category",
        "questions.feed": "Feed of new questions",
        "questions.all": "All questions",
        "questions.about": "About",
        "questions.of.heading": "Questions about {name}",
        "questions.of.none": "Nobody's question about {name} has been posted yet.",
        "questions.of.total": "Questions: {total}",
        "questions.of.all": "All questions about {name}",
        "questions.of.whole": "Read the page about {name}",
        "questions.categories.heading": "Questions by category",
        "questions.categories.intro": "The questions on the pages of each category.",
        "questions.categories.none": "There are no categories yet.",
        "questions.category.heading": "Questions: {name}",
        "questions.category.total": "Questions in this category: {total}",
        "questions.category.none": "No question in this category has been posted yet.",
        "questions.category.conditions": "Conditions in this category",
        "home.ask.heading": "Is your question not answered here?",
        "home.ask.text": "Write to us. A person reads your question, and a person answers it. You need not "
        "give your name, and you decide whether others may read the answer.",
        "home.questions.heading": "Questions answered lately",
        "search.texts.found": "Here is what we found for “{query}” in our questions and pages. "
        "None of our pages has that name.",
        "search.texts.heading": "Questions and sections that may answer it",
        "search.texts.question": "Question about {name}",
        "search.texts.section": "From the page about {name}",
    },
)

translate(
    "es",
    {
        "question.preview": "Esto es una vista previa. Los lectores la verán publicada o corregida.",
        "question.preview.private": "Esto es una vista previa. Solo lo leerá quien preguntó.",
        "question.posted": "Publicada:",
        "question.corrected": "Corregida:",
        "question.also-on": "Esta pregunta aparece también en las páginas sobre:",
        "question.json": "Esta pregunta en JSON",
        "question.all": "Todas las preguntas sobre {name}",
        "question.other-section-link": "De la página sobre {name}",
        "question.part-in-english": "Esta parte viene de una página nuestra que solo está en inglés.",
        "question.language.en": "en inglés",
        "question.language.es": "en español",
        "question.gone.asker": "La persona que hizo esta pregunta ya no quiso que estuviera aquí. La hemos "
        "retirado junto con su respuesta.",
        "question.gone.office": "Hemos retirado esta pregunta y su respuesta. Quizá ya no estaba al día, o "
        "decía más de lo debido.",
        "helpful.heading": "¿Le sirvió esta respuesta?",
        "helpful.yes": "Sí",
        "helpful.no": "No",
        "helpful.private": "Contamos las respuestas. No guardamos quién las dio.",
        "helpful.thanks.heading": "Gracias",
        "helpful.thanks.yes": "Nos alegra que la respuesta le haya servido.",
        "helpful.thanks.no": "Lamentamos que la respuesta no le haya servido. Cuando muchas personas lo "
        "dicen, nuestro equipo ve que la respuesta necesita más trabajo.",
        "helpful.back": "Volver a la pregunta",
        "questions.menu": "Preguntas",
        "questions.heading": "Preguntas y respuestas",
        "questions.intro": "Preguntas que nos han hecho, con nuestras respuestas; las más nuevas primero. "
        "Quitamos todo lo que podría mostrar quién preguntó.",
        "questions.none": "Todavía no se ha publicado ninguna pregunta.",
        "questions.older": "Preguntas anteriores",
        "questions.newest": "Volver a las preguntas más nuevas",
        "questions.by-category": "Preguntas por categoría",
        "questions.feed": "Canal de preguntas nuevas",
        "questions.all": "Todas las preguntas",
        "questions.about": "Sobre",
        "questions.of.heading": "Preguntas sobre {name}",
        "questions.of.none": "Todavía no se ha publicado ninguna pregunta sobre {name}.",
        "questions.of.total": "Preguntas: {total}",
        "questions.of.all": "Todas las preguntas sobre {name}",
        "questions.of.whole": "Leer la página sobre {name}",
        "questions.categories.heading": "Preguntas por categoría",
        "questions.categories.intro": "Las preguntas que están en las páginas de cada categoría.",
        "questions.categories.none": "Todavía no hay categorías.",
        "questions.category.heading": "Preguntas: {name}",
        "questions.category.total": "Preguntas en esta categoría: {total}",
        "questions.category.none": "Todavía no se ha publicado ninguna pregunta de esta categoría.",
        "questions.category.conditions": "Enfermedades de esta categoría",
        "home.ask.heading": "¿No encuentra aquí su pregunta?",
        "home.ask.text": "Escríbanos. Una persona lee su pregunta y una persona la responde. No hace falta "
        "que dé su nombre, y usted decide si otras personas pueden leer la respuesta.",
        "home.questions.heading": "Preguntas respondidas hace poco",
        "search.texts.found": "Esto es lo que encontramos para «{query}» en nuestras preguntas y páginas. "
        "Ninguna de nuestras páginas tiene ese nombre.",
        "search.texts.heading": "Preguntas y secciones que quizá la respondan",
        "search.texts.question": "Pregunta sobre {name}",
        "search.texts.section": "De la página sobre {name}",
    },
)
