"""The letters to people who asked, as they ship, in English and Spanish.

Promise: the subject names no person and no condition, because others may see it in a list of letters; each
letter ends with the private link, through which consent can be taken back. Places: {name}, {condition},
{link}, {site}, {reason}.
"""

from references.site_texts import declare, translate

declare(
    "Letters: words that stand in",
    {
        "letter.no-name": "reader",
        "letter.no-condition": "a rare condition",
    },
)

declare(
    "Letter: we have your question",
    {
        "letter.acknowledgement.subject": "We have your question",
        "letter.acknowledgement": "Dear {name},\n\n"
        "thank you for writing to {site}. Your question has arrived, and one of us will read it. An answer "
        "takes a few working days.\n\n"
        "We cannot help in an emergency. If somebody may be in danger, call your local emergency number "
        "now.\n\n"
        "This is your private page. There you can see how far we are, read the answer, change your mind "
        "about posting, or have everything deleted:\n{link}\n\n"
        "Keep this address to yourself: whoever has it can read your answer.\n\n"
        "{site}\n",
    },
)

declare(
    "Letter: your answer",
    {
        "letter.answer.subject": "Your question has been answered",
        "letter.answer": "Dear {name},\n\n"
        "your question about {condition} has been answered. You can read the answer on your private page:\n"
        "{link}\n\n"
        "It tells what is known in general. Please talk about it with your doctor, who knows you.\n\n"
        "On the same page you can take back your permission to post the question, or have everything "
        "deleted.\n\n"
        "{site}\n",
    },
)

declare(
    "Letter: we corrected your answer",
    {
        "letter.correction.subject": "We corrected an answer",
        "letter.correction": "Dear {name},\n\n"
        "we corrected the answer to your question about {condition}. This is what changed:\n\n"
        "{reason}\n\n"
        "The answer as it stands now is on your private page:\n{link}\n\n"
        "We are sorry for the mistake. If you acted on the earlier answer, please talk with your doctor.\n\n"
        "On the same page you can take back your permission to post the question, or have everything "
        "deleted.\n\n"
        "{site}\n",
    },
)

declare(
    "Letter: your question is on our page",
    {
        "letter.posted.subject": "Your question can now help others",
        "letter.posted": "Dear {name},\n\n"
        "with your permission, your question about {condition} and its answer are now on our site. We "
        "took out what could show who asked.\n\n"
        "You can take your permission back at any time, without giving a reason. The question then "
        "disappears from our site at once. Your private page for this:\n{link}\n\n"
        "Thank you for letting others learn from it.\n\n"
        "{site}\n",
    },
)

declare(
    "Letter: why we cannot answer",
    {
        "letter.declined.subject": "About the question that you sent us",
        "letter.declined": "Dear {name},\n\n"
        "thank you for your question. We read it with care, and we are sorry that we cannot answer it.\n\n"
        "{reason}\n\n"
        "Your private page stays open for a while. There you can have everything deleted that you sent us:\n"
        "{link}\n\n"
        "We wish you well.\n\n"
        "{site}\n",
    },
)

translate(
    "es",
    {
        "letter.no-name": "lectora o lector",
        "letter.no-condition": "una enfermedad poco frecuente",
        "letter.acknowledgement.subject": "Hemos recibido su pregunta",
        "letter.acknowledgement": "Hola, {name}:\n\n"
        "Gracias por escribir a {site}. Su pregunta ha llegado y una persona del equipo la leerá. La "
        "respuesta tarda unos días laborables.\n\n"
        "No podemos ayudar en una emergencia. Si alguien puede estar en peligro, llame ahora al número de "
        "emergencias de su país.\n\n"
        "Esta es su página privada. En ella puede ver cómo va su pregunta, leer la respuesta, cambiar de "
        "opinión sobre su publicación o pedir que se borre todo:\n{link}\n\n"
        "No comparta esta dirección: quien la tenga puede leer su respuesta.\n\n"
        "{site}\n",
        "letter.answer.subject": "Su pregunta tiene respuesta",
        "letter.answer": "Hola, {name}:\n\n"
        "Ya hemos respondido a su pregunta sobre {condition}. Puede leer la respuesta en su página privada:\n"
        "{link}\n\n"
        "La respuesta cuenta lo que se sabe en general. Coméntela con su médica o su médico, que conoce su "
        "caso.\n\n"
        "En esa misma página puede retirar su permiso para publicar la pregunta o pedir que se borre "
        "todo.\n\n"
        "{site}\n",
        "letter.correction.subject": "Hemos corregido una respuesta",
        "letter.correction": "Hola, {name}:\n\n"
        "Hemos corregido la respuesta a su pregunta sobre {condition}. Esto es lo que cambia:\n\n"
        "{reason}\n\n"
        "La respuesta corregida está en su página privada:\n{link}\n\n"
        "Sentimos el error. Si ya hizo algo por la respuesta anterior, hable con su médica o su médico.\n\n"
        "En esa misma página puede retirar su permiso para publicar la pregunta o pedir que se borre "
        "todo.\n\n"
        "{site}\n",
        "letter.posted.subject": "Su pregunta ya puede ayudar a otras personas",
        "letter.posted": "Hola, {name}:\n\n"
        "Con su permiso, su pregunta sobre {condition} y la respuesta están ya en nuestro sitio. Hemos "
        "quitado todo lo que podía mostrar quién la hizo.\n\n"
        "Puede retirar su permiso cuando quiera, sin dar motivos. La pregunta desaparece entonces de nuestro "
        "sitio al momento. Su página privada para hacerlo:\n{link}\n\n"
        "Gracias por permitir que otras personas aprendan de ella.\n\n"
        "{site}\n",
        "letter.declined.subject": "Sobre la pregunta que nos envió",
        "letter.declined": "Hola, {name}:\n\n"
        "Gracias por su pregunta. La hemos leído con atención y sentimos no poder responderla.\n\n"
        "{reason}\n\n"
        "Su página privada sigue abierta durante un tiempo. En ella puede pedir que se borre todo lo que nos "
        "envió:\n{link}\n\n"
        "Le deseamos lo mejor.\n\n"
        "{site}\n",
    },
)
