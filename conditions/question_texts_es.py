"""The Spanish wording of the form for questions and of the asker's private page, as it ships."""

import conditions.question_texts  # noqa: F401 - declares what is translated here
from references.site_texts import translate

FORM = {
    "ask.heading": "Háganos una pregunta",
    "ask.heading.condition": "Pregúntenos sobre {name}",
    "ask.intro": "Puede preguntarnos lo que quiera sobre una enfermedad rara: qué es, qué se sabe de "
    "ella, quién puede ayudar. Una persona lee su pregunta y una persona la responde.",
    "ask.intro.days": "Procuramos responder en un plazo de {days} días laborables.",
    "ask.not-advice": "No podemos decirle qué enfermedad tiene ni qué tratamiento le conviene. Eso solo "
    "puede decirlo quien le haya examinado.",
    "ask.emergency": "En una emergencia, no nos espere: llame al número de emergencias de su país.",
    "ask.other-condition": "Preguntar sobre otra cosa",
    "ask.title.error": "Revise el formulario",
    "ask.in-english": "(en inglés)",
    "ask.optional": "(opcional)",
    "ask.choose": "Elija, si quiere",
    "ask.group.question": "Su pregunta",
    "ask.group.you": "Sobre usted",
    "ask.group.reach": "Cómo le respondemos",
    "ask.group.choice": "Su decisión",
    "ask.about.label": "¿De qué enfermedad se trata?",
    "ask.about.hint": "Escriba el nombre que conoce, o deje esto en blanco.",
    "ask.question.label": "¿Qué le gustaría saber?",
    "ask.question.hint": "Hasta {most} caracteres. La respuesta será mejor si nos cuenta qué le han "
    "dicho ya. Por favor, no escriba nombres ni direcciones: no los necesitamos.",
    "ask.question.left": "Caracteres que quedan: {left}",
    "ask.role.label": "¿Quién es usted?",
    "ask.role.hint": "Así escribimos la respuesta para usted y no para otra persona.",
    "ask.role.patient": "Tengo la enfermedad, o puede que la tenga",
    "ask.role.relative": "Familiar o amistad de alguien que la tiene",
    "ask.role.professional": "Profesional de la salud",
    "ask.role.researcher": "Investigador o investigadora",
    "ask.role.student": "Estudiante",
    "ask.role.teacher": "Docente o cuidador",
    "ask.role.other": "Otra persona",
    "ask.country.label": "País en el que vive",
    "ask.country.hint": "La atención y las ayudas cambian de un lugar a otro.",
    "ask.state.label": "Estado, provincia o región",
    "ask.asked_before.label": "¿Nos ha preguntado algo antes?",
    "ask.asked_before.yes": "Sí",
    "ask.asked_before.no": "No",
    "ask.heard.label": "¿Cómo nos encontró?",
    "ask.heard.search": "Por un buscador",
    "ask.heard.professional": "Por un profesional de la salud",
    "ask.heard.organisation": "Por una organización de pacientes",
    "ask.heard.friend": "Por un amigo o familiar",
    "ask.heard.media": "En las noticias o en redes sociales",
    "ask.heard.other": "De otra manera",
    "ask.given_name.label": "Nombre",
    "ask.family_name.label": "Apellidos",
    "ask.email.label": "Correo electrónico",
    "ask.email.hint": "Enviamos allí la respuesta y no usamos la dirección para nada más. Sin dirección, "
    "recibirá un enlace privado en la página siguiente; guárdelo, porque será el único camino a su "
    "respuesta.",
    "ask.consent.label": "¿Podemos publicar su pregunta y nuestra respuesta en este sitio?",
    "ask.consent.hint": "Una respuesta puede ayudar a otras personas en su misma situación. Antes de "
    "publicar algo, una persona quita nombres, lugares, fechas y todo lo que pueda mostrar quién preguntó. "
    "Puede cambiar de opinión más adelante.",
    "ask.consent.yes": "Sí, pueden publicarla cuando nadie pueda saber que fui yo",
    "ask.consent.no": "No, la respuesta es solo para mí",
    "ask.trap.label": "Deje este campo en blanco",
    "ask.send": "Enviar mi pregunta",
    "ask.privacy.heading": "Qué hacemos con lo que escribe",
    "ask.privacy": "<ul><li>Sus propias palabras, su nombre y su dirección se guardan cifrados y aparte "
    "de todo lo demás. Solo pueden abrirlos las pocas personas que preparan las respuestas, y cada vez "
    "queda anotado.</li><li>Los borramos {after} días después de la respuesta y, en todo caso, a los "
    "{most} días.</li><li>La dirección de red de su aparato se guarda un día como máximo, en una forma que "
    "nadie puede leer, para notar abusos.</li><li>No ponemos cookies, no cargamos nada de otras empresas y "
    "no damos nada a nadie.</li><li>Con su enlace privado puede hacer borrar todo en cualquier "
    "momento.</li></ul>",
    "ask.errors.heading": "Falta algo o algo no está bien",
    "ask.errors.kept": "Todavía no se ha enviado nada, y todo lo que escribió sigue aquí.",
    "ask.error.prefix": "Error:",
    "ask.error.question.empty": "Escriba su pregunta.",
    "ask.error.question.long": "Acorte su pregunta a {most} caracteres. Ahora tiene {length}; sigue aquí "
    "entera.",
    "ask.error.about.long": "Acorte el nombre de la enfermedad a {most} caracteres.",
    "ask.error.name.long": "Acorte el nombre a {most} caracteres.",
    "ask.error.state.long": "Acorte el estado o la región a {most} caracteres.",
    "ask.error.email.wrong": "Revise el correo electrónico. Debe ser parecido a nombre@example.org. "
    "También puede dejarlo en blanco.",
    "ask.error.consent.empty": "Elija si podemos publicar su pregunta. Las dos respuestas están bien.",
    "ask.error.stale": "El formulario había perdido su comprobante y le dimos uno nuevo. Envíelo otra "
    "vez, por favor.",
    "ask.error.full": "En este momento no podemos recibir más preguntas. Lo que escribió sigue aquí. "
    "Inténtelo de nuevo dentro de una hora.",
    "ask.next.heading": "Antes de enviar su pregunta",
    "ask.next.intro": "Su pregunta todavía no se ha enviado. ¿Le sirve ya alguna de estas páginas?",
    "ask.next.intro.emergency": "Su pregunta todavía no se ha enviado. Lea primero esto, por favor.",
    "ask.next.send": "Enviar mi pregunta de todos modos",
    "ask.next.change": "Cambiar mi pregunta",
    "ask.offers.heading": "Esto puede responder a su pregunta",
    "ask.offers.said": "Páginas que pueden responder a su pregunta: {total}",
    "ask.offers.question": "Pregunta y respuesta",
    "ask.offers.section": "De nuestra página sobre {name}",
    "emergency.heading": "Si alguien está en peligro, pida ayuda ahora",
    "emergency.text": "<p>No podemos responder al momento. Si usted o alguien a su lado está muy mal, no "
    "puede respirar, sangra mucho o corre peligro, <strong>llame "
    "ahora</strong>:</p><ul><li><strong>112</strong> en España y en casi toda "
    "Europa</li><li><strong>911</strong> en Estados Unidos, Canadá, México y varios países de "
    "América</li><li>en cualquier otro lugar: el número de emergencias de su país, o el hospital más "
    "cercano</li></ul><p>Si piensa en quitarse la vida, hable ahora con alguien: llame al "
    "<strong>024</strong> en España; al <strong>988</strong> en Estados Unidos, y pulse 2 para hablar en "
    "español; o al <strong>800 911 2000</strong> en México. Después de una intoxicación o una sobredosis, "
    "llame al <strong>1-800-222-1222</strong> en Estados Unidos.</p>",
}

STATUS = {
    "asked.title": "Su pregunta",
    "asked.heading.received": "Gracias. Tenemos su pregunta.",
    "asked.heading.working": "Estamos preparando su respuesta",
    "asked.heading.answered": "Su respuesta",
    "asked.heading.declined": "No podemos responder a esta pregunta",
    "asked.heading.closed": "Esta pregunta está cerrada",
    "asked.steps.label": "En qué punto está",
    "asked.step.received": "Recibida",
    "asked.step.working": "En preparación",
    "asked.step.answered": "Respondida",
    "asked.state.received": "Una persona la leerá pronto. Procuramos responder a más tardar el {date}.",
    "asked.state.writing": "La hemos leído y alguien está escribiendo la respuesta. Procuramos tenerla a "
    "más tardar el {date}.",
    "asked.state.checking": "La respuesta está escrita. Una segunda persona la está revisando. "
    "Procuramos tenerla a más tardar el {date}.",
    "asked.state.late": "Tardamos más de lo que esperábamos. Lo sentimos. Su pregunta no está olvidada.",
    "asked.state.answered": "Esto es lo que hemos averiguado para usted.",
    "asked.state.merged": "Otra persona preguntó lo mismo, así que respondemos a las dos preguntas juntas.",
    "asked.state.closed": "La cerramos sin respuesta. Si cree que es un error, pregunte de nuevo con "
    "otras palabras.",
    "asked.declined.advice": "Pregunta qué conviene hacer con una persona. Eso solo puede decirlo quien "
    "pueda examinarla. Consulte a su médico o a un asesor genético.",
    "asked.declined.scope": "No trata de una enfermedad rara, así que no sabemos lo suficiente. Su "
    "médico o su farmacéutico pueden ayudarle.",
    "asked.declined.unclear": "No pudimos entender qué quiere saber. Pregunte de nuevo con otras "
    "palabras, por favor.",
    "asked.declined.answered": "Nuestra página sobre la enfermedad ya lo responde. Si falta algo en "
    "ella, pregunte de nuevo.",
    "asked.declined.other": "Buscamos una respuesta y no pudimos darle ninguna. Puede preguntarnos otra "
    "cosa cuando quiera.",
    "asked.received-on": "Recibida:",
    "asked.answered-on": "Respondida:",
    "asked.corrected-on": "Corregida:",
    "asked.link.heading": "Guarde este enlace",
    "asked.link.text.waiting": "Es la dirección de esta página. Aquí aparecerá la respuesta y aquí puede "
    "cambiar de opinión.",
    "asked.link.text.answered": "Es la dirección de esta página. Aquí puede volver a leer la respuesta y "
    "cambiar de opinión.",
    "asked.link.text.closed": "Es la dirección de esta página. Aquí puede hacer borrar todo.",
    "asked.link.keep": "Guárdela en sus favoritos o anótela. Quien tenga el enlace puede leer esta página.",
    "asked.link.email.yes": "Nos dio un correo electrónico, así que también le escribimos.",
    "asked.link.email.no": "No nos dio un correo electrónico, así que no podemos enviarle este enlace otra "
    "vez.",
    "asked.link.email.unknown": "No podemos enviarle este enlace otra vez.",
    "asked.ask-again": "Hacer otra pregunta",
    "asked.consent.heading": "¿Podemos publicarla?",
    "asked.consent.given": "Dijo que sí. Antes de publicarla quitamos todo lo que pueda mostrar quién "
    "preguntó.",
    "asked.consent.posted": "Dijo que sí, y está en nuestro sitio.",
    "asked.consent.given.closed": "Dijo que sí. No damos ninguna respuesta, así que no publicamos nada.",
    "asked.consent.refused.closed": "Dijo que no, y no publicamos nada.",
    "asked.consent.taken-down": "Dijo que sí. Estuvo en nuestra página hasta el {date}; la retiramos.",
    "asked.consent.posted.link": "Ver cómo está publicada",
    "asked.consent.refused": "Dijo que no. La respuesta es solo para usted.",
    "asked.consent.withdrawn": "Retiró su permiso. Nadie más puede leer su pregunta aquí.",
    "asked.delete.heading": "Borrar todo",
    "asked.delete.text": "Puede hacer borrar todo lo que guardamos de su pregunta, en cualquier momento.",
    "asked.withdraw.button": "Retirar mi permiso",
    "asked.withdraw.confirm.heading": "¿Retirar su permiso?",
    "asked.withdraw.confirm.text": "No publicaremos su pregunta. Si está en nuestro sitio, desaparece de "
    "inmediato de todas las páginas, listas y búsquedas, y no puede publicarse otra vez. Usted recibirá "
    "igualmente su respuesta.",
    "asked.allow.button": "Permitir que se publique",
    "asked.allow.confirm.heading": "¿Podemos publicar su pregunta?",
    "asked.allow.confirm.text": "Antes de publicarla, una persona quita nombres, lugares, fechas y todo "
    "lo que pueda mostrar quién preguntó. Puede retirar el permiso en cualquier momento.",
    "asked.delete.button": "Borrar todo",
    "asked.delete.confirm.heading": "¿Borrar todo?",
    "asked.delete.confirm.text": "Sus palabras, su nombre y su dirección, nuestra respuesta y la página "
    "publicada se borran de inmediato. Si aún no hemos respondido, no recibirá respuesta. Esto no se puede "
    "deshacer.",
    "asked.keep": "No, dejarlo como está",
    "asked.deleted.heading": "Todo está borrado",
    "asked.deleted.text": "Su pregunta y todo lo que iba con ella ya no existe. Las copias de seguridad "
    "se sobrescriben con el tiempo. Desde ahora, este enlace no lleva a nada.",
    "asked.wrong.heading": "Este enlace privado no lleva a ninguna parte",
    "asked.wrong.text": "¿Está completo el enlace? Al copiarlo es fácil perder el final. Compárelo con el "
    "que guardó, por favor.",
    "asked.wrong.lost": "Si ya no lo encuentra, pregunte de nuevo. Sin el enlace no podemos saber qué "
    "pregunta es la suya.",
    "asked.nothing.heading": "No se guarda nada bajo este enlace",
    "asked.nothing.text": "Aquí hubo una pregunta, y todo lo relacionado con ella se ha borrado.",
}

translate("es", FORM | STATUS)
