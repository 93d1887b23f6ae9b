"""Words of an emergency, in English and Spanish: whoever writes them is told where to get help now.

Promise: rather once too often than once too seldom; matching never holds a question back. What is written
without accents, apostrophes or capitals is found as well. A word that mostly tells of the past, such as
"stroke", counts only beside one that tells of now.
"""

from __future__ import annotations

import re

from gard.lib.folding import fold

BREATH = (
    r"(?:can ?not|can ?t|could ?n?o?t|unable to|hard to|struggl\w{1,30} (?:to|for)) (?:\w{1,30} )?breath\w{0,30}",
    r"(?:trouble|difficulty|problems?) (?:\w{1,30} )?breathing",
    r"(?:not|is ?n t|isnt|stop\w{0,30}|quit) breathing",
    r"gasping for (?:air|breath)",
    r"chok(?:ing|ed) (?:right )?(?:now|on)",
    r"(?:turn|turning|turned|going|went|gone) blue",
    r"(?:lips|face|skin) (?:\w{1,30} ){0,2}blue",
    r"throat (?:\w{1,30} ){0,2}(?:clos\w{1,30}|swell\w{1,30}|swollen|tight\w{0,30})",
    r"anaphyla\w{1,30}",
    r"no (?:puedo|puede|podia|logro|logra|consigo|consigue) respirar",
    r"(?:no|apenas|casi no) respir[ao]\w{0,30}",
    r"dej\w{1,30} de respirar",
    r"(?:dificultad\w{0,30}|problemas?) (?:\w{1,30} )?(?:para|al) respirar",
    r"(?:me|le|se) (?:estoy |esta )?ahog\w{1,30}",
    r"(?:se|esta|estan|labios|cara|piel) (?:\w{1,30} ){0,2}(?:azul\w{0,30}|morad\w{1,30})",
    r"(?:cierra|cerrando|hincha\w{0,30}) (?:\w{1,30} )?garganta",
    r"garganta (?:\w{1,30} ){0,3}(?:cierra|cerrand\w{1,30}|hincha\w{0,30}|inflama\w{0,30})",
    r"anafila\w{1,30}",
)
HEART_AND_BRAIN = (
    r"(?:chest|heart) (?:\w{1,30} )?(?:pains?|pressure|tightness)|having (?:a )?(?:heart attack|stroke)",
    r"(?:pain|pressure|tightness) (?:\w{1,30} ){0,3}chest",
    r"heart (?:has )?stop\w{0,30}",
    r"face (?:is )?(?:droop\w{1,30}|dropp\w{1,30})",
    r"(?:sudden\w{0,30}) (?:\w{1,30} ){0,3}(?:weak\w{0,30}|numb\w{0,30}|blind\w{0,30}|paraly\w{1,30})",
    r"(?:worst|thunderclap) headache",
    r"unconscious\w{0,30}|unresponsive|passed out|pass(?:es|ing) out|collapsed|(?:not|won ?t|wont) wak\w{1,30}",
    r"will not wake|can ?not wake|can ?t wake|cant wake",
    r"(?:having|has|had|in) (?:a |an )?(?:\w{1,30} )?(?:seizure|convulsion|fit) (?:now|right)",
    r"(?:seizure|convulsion)s? (?:\w{1,30} ){0,3}(?:not stop|won ?t stop|wont stop|now|minutes)",
    r"having (?:a |an )?(?:\w{1,30} )?(?:seizures?|convulsions?)",
    r"status epilepticus",
    r"dolor(?:es)? (?:\w{1,30} ){0,2}(?:de|en el|en) pecho",
    r"(?:presion|opresion) (?:\w{1,30} ){0,2}pecho",
    r"(?:teniendo|dando|sufriendo) (?:un )?(?:infarto|ataque (?:al corazon|cardiaco)|derrame|ictus)",
    r"inconsciente\w{0,30}|se desmay\w{1,30}|desmayad\w{1,30}|perdi\w{1,30} (?:el conocimiento|la conciencia)",
    r"no (?:se )?(?:despierta|despertamos|reacciona|responde)",
    r"convulsionando|convulsion\w{0,30} (?:\w{1,30} ){0,2}(?:ahora|no para\w{0,30}|minutos)",
    r"(?:debilidad|paralisis) (?:repentina|subita)",
)
HARM = (
    r"suicid\w{0,30}|self ?harm\w{0,30}",
    r"(?:kill|killing|hurt|hurting|harm|harming|cut|cutting) (?:my|him|her|them)sel(?:f|ves)",
    r"(?:end|ending|take|taking) (?:my|his|her|their) (?:own )?li(?:fe|ves)|end(?:ing)? it all",
    r"(?:want|wants|wanted|wish|going|ready|plan\w{0,30}) to (?:die|be dead|kill)",
    r"better off dead|no reason to live|do ?n ?t want to (?:live|be alive)|dont want to (?:live|be alive)",
    r"(?:going|threaten\w{1,30}) to (?:kill|hurt) (?:me|us|him|her)",
    r"matar(?:me|se|nos)|quitar(?:me|se) la vida|acabar con (?:mi|su) vida",
    r"(?:quiero|quiere|quisiera|deseo) (?:morir\w{0,30}|estar muert\w{1,30})|no quier[oe] (?:seguir )?viv\w{1,30}",
    r"hacer(?:me|se) dano|cortar(?:me|se) las venas|autolesi\w{1,30}",
)
POISON_AND_BLOOD = (
    r"overdos\w{1,30}|over dose\w{0,30}|poisoned|swallowed (?:\w{1,30} ){0,3}(?:pills|tablets|battery|bleach)",
    r"(?:took|taken|gave|given|swallowed) (?:\w{1,30} ){0,2}too (?:many|much)",
    r"bleed\w{0,30} (?:\w{1,30} ){0,3}(?:heav\w{1,30}|lot|badly|stop|not stop)|bleeding out",
    r"(?:won ?t|wont|not|can ?t|cant|doesn ?t) stop bleeding",
    r"(?:cough\w{0,30}|vomit\w{0,30}|throw\w{0,30} up|spit\w{0,30}|thrown up) (?:\w{1,30} ){0,2}blood",
    r"adrenal crisis|addisonian crisis|septic shock",
    r"(?:fever|temperature) (?:\w{1,30} ){0,4}(?:stiff neck|confus\w{1,30}|4[1-3] c|10[5-8])",
    r"(?:baby|newborn|infant) (?:\w{1,30} ){0,3}(?:limp|floppy and|not (?:feeding|responding)|lifeless)",
    r"sobredosis|envenena\w{1,30}|intoxica\w{1,30}",
    r"(?:tom[oe]|tomado|tragado|trago|di|dio) (?:\w{1,30} ){0,2}(?:demasiad\w{1,30}|muchas pastillas)",
    r"sangr\w{1,30} (?:\w{1,30} ){0,2}(?:mucho|muchisimo|sin parar)|no (?:para|deja) de sangrar",
    r"(?:vomit\w{1,30}|tos\w{1,30}|escup\w{1,30}) (?:\w{1,30} ){0,2}sangre",
    r"crisis (?:suprarrenal|adrenal|addisoniana)|choque septico",
    r"(?:bebe|recien nacido) (?:\w{1,30} ){0,3}(?:no (?:come|reacciona|responde)|flacido y|sin fuerzas)",
)
PATTERN = re.compile(r"\b(?:" + "|".join((*BREATH, *HEART_AND_BRAIN, *HARM, *POISON_AND_BLOOD)) + r")\b")


def is_emergency(text: str) -> bool:
    return PATTERN.search(fold(text)) is not None
