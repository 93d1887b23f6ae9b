"""The Spanish wording of the longer texts of the site's own pages, as it ships.

Promise: it says the same as the English text, point by point.
"""

import gard.site_texts  # noqa: F401 - declares what is translated here
from references.site_texts import translate

PRIVACY = """
<p>Puede leer este sitio sin decirnos nada sobre usted.</p>
<ul>
<li>No ponemos cookies a quienes leen ni guardamos nada en su navegador.</li>
<li>Nuestras páginas no cargan nada de otras empresas, así que nadie más puede ver lo que lee aquí.</li>
<li>No contamos ni seguimos a cada visitante, y no mostramos publicidad.</li>
</ul>
<h3>Cuando nos hace una pregunta</h3>
<p>Sus propias palabras, su nombre y su correo electrónico se guardan aparte de todo lo demás, cerrados con
llave. Solo pueden abrirlos las pocas personas que preparan las preguntas. Cada vez tienen que decir por qué,
y queda escrito.</p>
<ul>
<li>No hace falta que dé su nombre ni su correo electrónico. Sin ellos, lee nuestra respuesta con un enlace
privado. Quien tenga el enlace puede leerla, así que no lo comparta.</li>
<li>Escribimos una versión corta de su pregunta, sin nombres, lugares, fechas ni nada que lleve hasta usted.
Quienes escriben la respuesta trabajan con esa versión.</li>
<li>Solo la ponemos en nuestras páginas si usted dijo que sí. Puede cambiar de opinión en cualquier momento
con su enlace. Entonces desaparece de nuestras páginas de inmediato.</li>
<li>Borramos sus propias palabras, su nombre y su correo electrónico unos 30 días después de nuestra
respuesta y, en todo caso, a los 180 días. La versión corta y la respuesta se quedan.</li>
<li>Con su enlace puede hacer borrar todo, en cualquier momento y al instante. Después solo guardamos que hubo
una pregunta y qué se hizo con ella, sin sus palabras. Durante 180 días guardamos también una marca
irreconocible del formulario, para que su pregunta no vuelva si el navegador lo envía otra vez.</li>
<li>Las copias que guardamos por si se rompe una máquina se borran a los 35 días. Hasta entonces, lo que hizo
borrar todavía puede estar en ellas.</li>
<li>Para frenar avalanchas de mensajes basura guardamos, durante un día, una forma irreconocible de la
dirección de red desde la que llegó una pregunta. No podemos volver de ella a la dirección.</li>
</ul>
<p>Nuestras cartas salen por correo electrónico, y otros podrían leerlas por el camino. En el asunto nunca
aparecen su nombre ni el de una enfermedad.</p>
<h3>Cuando nos dice que una respuesta le sirvió</h3>
<p>Contamos su sí o su no. Durante un día guardamos una señal irreconocible de que ya votó, para que nadie
vote dos veces.</p>
<h3>Cuando nos escribe por correo electrónico</h3>
<p>Usamos lo que nos envía solo para responderle y para mejorar nuestras páginas, y lo borramos cuando ya no
hace falta.</p>
<h3>Nuestros servidores</h3>
<p>Como todos los servidores web, los nuestros pueden anotar durante unos días qué dirección pidió qué página,
para encontrar fallos y ataques. No usamos esas notas para nada más.</p>
<h3>Enlaces a otros sitios</h3>
<p>Muchos enlaces llevan a revistas, catálogos y asociaciones. Cada uno tiene sus propias reglas de
privacidad.</p>
"""

translate("es", {"privacy.body": PRIVACY})
