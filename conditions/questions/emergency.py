"""Words of an emergency, in English and Spanish: whoever writes them is told where to get help now.

Promise: rather once too often than once too seldom; matching never holds a question back. What is written
without accents, apostrophes or capitals is found as well. A word that mostly tells of the past, such as
"stroke", counts only beside one that tells of now.
"""

from __future__ import annotations

import re

from gard.lib.folding import fold

BREATH = (
    r"(?:can ?not|can ?t|could ?n?o?t|unable to|hard to|struggl\w+ (?:to|for)) (?:\w+ )?breath\w*",
    r"(?:trouble|difficulty|problems?) (?:\w+ )?breathing",
    r"(?:not|is ?n t|isnt|stop\w*|quit) breathing",
    r"gasping for (?:air|breath)",
    r"chok(?:ing|ed) (?:right )?(?:now|on)",
    r"(?:turn|turning|turned|going|went|gone) blue",
    r"(?:lips|face|skin) (?:\w+ ){0,2}blue",
    r"throat (?:\w+ ){0,2}(?:clos\w+|swell\w+|swollen|tight\w*)",
    r"anaphyla\w+",
    r"no (?:puedo|puede|podia|logro|logra|consigo|consigue) respirar",
    r"(?:no|apenas|casi no) respir[ao]\w*",
    r"dej\w+ de respirar",
    r"(?:dificultad\w*|problemas?) (?:\w+ )?(?:para|al) respirar",
    r"(?:me|le|se) (?:estoy |esta )?ahog\w+",
    r"(?:se|esta|estan|labios|cara|piel) (?:\w+ ){0,2}(?:azul\w*|morad\w+)",
    r"(?:cierra|cerrando|hincha\w*) (?:\w+ )?garganta",
    r"garganta (?:\w+ ){0,3}(?:cierra|cerrand\w+|hincha\w*|inflama\w*)",
    r"anafila\w+",
)
HEART_AND_BRAIN = (
    r"(?:chest|heart) (?:\w+ )?(?:pains?|pressure|tightness)|having (?:a )?(?:heart attack|stroke)",
    r"(?:pain|pressure|tightness) (?:\w+ ){0,3}chest",
    r"heart (?:has )?stop\w*",
    r"face (?:is )?(?:droop\w+|dropp\w+)",
    r"(?:sudden\w*) (?:\w+ ){0,3}(?:weak\w*|numb\w*|blind\w*|paraly\w+)",
    r"(?:worst|thunderclap) headache",
    r"unconscious\w*|unresponsive|passed out|pass(?:es|ing) out|collapsed|(?:not|won ?t|wont) wak\w+",
    r"will not wake|can ?not wake|can ?t wake|cant wake",
    r"(?:having|has|had|in) (?:a |an )?(?:\w+ )?(?:seizure|convulsion|fit) (?:now|right)",
    r"(?:seizure|convulsion)s? (?:\w+ ){0,3}(?:not stop|won ?t stop|wont stop|now|minutes)",
    r"having (?:a |an )?(?:\w+ )?(?:seizures?|convulsions?)",
    r"status epilepticus",
    r"dolor(?:es)? (?:\w+ ){0,2}(?:de|en el|en) pecho",
    r"(?:presion|opresion) (?:\w+ ){0,2}pecho",
    r"(?:teniendo|dando|sufriendo) (?:un )?(?:infarto|ataque (?:al corazon|cardiaco)|derrame|ictus)",
    r"inconsciente\w*|se desmay\w+|desmayad\w+|perdi\w+ (?:el conocimiento|la conciencia)",
    r"no (?:se )?(?:despierta|despertamos|reacciona|responde)",
    r"convulsionando|convulsion\w* (?:\w+ ){0,2}(?:ahora|no para\w*|minutos)",
    r"(?:debilidad|paralisis) (?:repentina|subita)",
)
HARM = (
    r"suicid\w*|self ?harm\w*",
    r"(?:kill|killing|hurt|hurting|harm|harming|cut|cutting) (?:my|him|her|them)sel(?:f|ves)",
    r"(?:end|ending|take|taking) (?:my|his|her|their) (?:own )?li(?:fe|ves)|end(?:ing)? it all",
    r"(?:want|wants|wanted|wish|going|ready|plan\w*) to (?:die|be dead|kill)",
    r"better off dead|no reason to live|do ?n ?t want to (?:live|be alive)|dont want to (?:live|be alive)",
    r"(?:going|threaten\w+) to (?:kill|hurt) (?:me|us|him|her)",
    r"matar(?:me|se|nos)|quitar(?:me|se) la vida|acabar con (?:mi|su) vida",
    r"(?:quiero|quiere|quisiera|deseo) (?:morir\w*|estar muert\w+)|no quier[oe] (?:seguir )?viv\w+",
    r"hacer(?:me|se) dano|cortar(?:me|se) las venas|autolesi\w+",
)
POISON_AND_BLOOD = (
    r"overdos\w+|over dose\w*|poisoned|swallowed (?:\w+ ){0,3}(?:pills|tablets|battery|bleach)",
    r"(?:took|taken|gave|given|swallowed) (?:\w+ ){0,2}too (?:many|much)",
    r"bleed\w* (?:\w+ ){0,3}(?:heav\w+|lot|badly|stop|not stop)|bleeding out",
    r"(?:won ?t|wont|not|can ?t|cant|doesn ?t) stop bleeding",
    r"(?:cough\w*|vomit\w*|throw\w* up|spit\w*|thrown up) (?:\w+ ){0,2}blood",
    r"adrenal crisis|addisonian crisis|septic shock",
    r"(?:fever|temperature) (?:\w+ ){0,4}(?:stiff neck|confus\w+|4[1-3] c|10[5-8])",
    r"(?:baby|newborn|infant) (?:\w+ ){0,3}(?:limp|floppy and|not (?:feeding|responding)|lifeless)",
    r"sobredosis|envenena\w+|intoxica\w+",
    r"(?:tom[oe]|tomado|tragado|trago|di|dio) (?:\w+ ){0,2}(?:demasiad\w+|muchas pastillas)",
    r"sangr\w+ (?:\w+ ){0,2}(?:mucho|muchisimo|sin parar)|no (?:para|deja) de sangrar",
    r"(?:vomit\w+|tos\w+|escup\w+) (?:\w+ ){0,2}sangre",
    r"crisis (?:suprarrenal|adrenal|addisoniana)|choque septico",
    r"(?:bebe|recien nacido) (?:\w+ ){0,3}(?:no (?:come|reacciona|responde)|flacido y|sin fuerzas)",
)
LONGEST_WORD = 30
ANY_OF = "|".join((*BREATH, *HEART_AND_BRAIN, *HARM, *POISON_AND_BLOOD))
BOUNDED = ANY_OF.replace(r"\w+", rf"\w{{1,{LONGEST_WORD}}}").replace(r"\w*", rf"\w{{0,{LONGEST_WORD}}}")
PATTERN = re.compile(rf"\b(?:{BOUNDED})\b")


def is_emergency(text: str) -> bool:
    return PATTERN.search(fold(text)) is not None
