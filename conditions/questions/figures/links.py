"""E-mail and web addresses and names of accounts, also where they are spelt out to hide from machines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spans import Confidence, Kind, Span
from ..vocabularies.tables import words
from ..words.reading import Reading, Word

_TLD = (
    r"(?:com|org|net|edu|gov|info|io|me|uk|es|mx|ar|cl|co|pe|us|ca|eu|de|fr|it|pt|ie|au|nz|in|br|blog"
    r"|online|health|care|ph|za|ng|ke|pk|lk|sg|hk|jp|kr|gr|pl|nl|dk|tr|ro|cz|hu|hn|sv|py|test"
    r"|net|biz|example|tv|cat|app|dev|site|ve|ec|uy|bo|gt|cr|do|pr|cu|nhs)"
)
_AT = r"(?:\s?[\[({<]\s?(?:at|arroba|@)\s?[\])}>]\s?|\s@\s|\sarroba\s)"
_DOT = r"(?:\.|\s\.\s|,|\s?[\[({<]\s?(?:dot|punto|\.)\s?[\])}>]\s?|\s(?:dot|punto)\s)"
_SAID_DOT = r"(?:\s?[\[({<]\s?(?:dot|punto)\s?[\])}>]\s?|\s(?:dot|punto)\s)"
_SIGN = (
    r"under\s?score|low\s(?:line|dash)|dash|hyphen|minus|gui[oó]n(?:\s(?:bajo|medio))?"
    r"|raya(?:\sbaja)?|sub\s?gui[oó]n|plus|punto|dot"
)
#: Letters as they are spelt, in a row.
_LETTER = (
    r"(?:[a-zñ]|be|ce|de|efe|ge|hache|jota|ka|ele|elle|eme|ene|e[nñ]e|pe|cu|erre|ere|ese|te|uve|ve|equis|ye|zeta|zeda|i\sgriega"
    r"|doble\s(?:u|v|ve|uve)|uve\sdoble|be\s(?:larga|corta|alta|baja)|ve\s(?:corta|chica|baja)|\d{1,4})"
)
_SPELT = rf"{_LETTER}(?:(?:,\s?|-|\s){_LETTER}){{2,20}}"
_LOCAL = (
    rf"(?<![\w.+-])(?:(?:{_SPELT}|[\w+-]{{1,64}})"
    rf"(?:(?:\s(?:{_SIGN})\s|{_DOT})(?:{_SPELT}|[\w+-]{{1,40}})){{0,3}})"
)
_DOMAIN = rf"[\w-]{{2,40}}(?:{_DOT}[\w-]{{2,30}}){{0,2}}"
_EMAILS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:[.,][\w-]{1,63}){0,4}",
        rf"{_LOCAL}{_AT}{_DOMAIN}(?:{_DOT}{_TLD}\b)?",
        rf"(?<![\w.+-])[\w.+-]{{2,64}}\s?[\[({{<*]\s?a\s?[\])}}>*]\s?(?:[\w-]{{2,40}}{_DOT}){{1,2}}{_TLD}\b",
        rf"(?<![\w.+-])[\w+-]{{1,64}}(?:(?:{_SAID_DOT}|\s(?:{_SIGN})\s)[\w+-]{{1,40}}){{1,3}}\sat\s(?:[\w-]{{2,40}}\.){{1,2}}{_TLD}\b",
        rf"{_LOCAL}\sat\s[\w-]{{2,40}}(?:{_SAID_DOT}[\w-]{{2,30}}){{0,2}}{_SAID_DOT}{_TLD}\b",
        rf"(?<![\w.+-])[\w.+-]{{0,40}}[\d._][\w.+-]{{0,20}}\sat\s[\w-]{{2,40}}\.{_TLD}\b",
        (
            r"(?<![\w.+-])[\w.+-]{2,64}\s(?:at|arroba)\s(?:gmail|g\smail|hotmail|yahoo|outlook|icloud|aol|googlemail|protonmail|ymail"
            r"|btinternet|bigpond|eircom|comcast|rediffmail)\b(?:\.\w{2,4})?"
        ),
        rf"(?<![\w.+-])[\w.+-]{{2,64}}@\s?[\w-]{{2,40}}\s?\.\s?{_TLD}\b(?:\.{_TLD}\b)?",
    )
)
_LINKS = (
    re.compile(r"\b(?:https?|hxxps?)\s?:\s?//\s?[^\s<>\"“”)]{1,400}", re.IGNORECASE),
    re.compile(r"(?<![\w@])www\s?\.\s?[^\s<>\"“”)]{2,300}", re.IGNORECASE),
    re.compile(
        rf"(?<![\w@.-])(?:[\w-]{{2,63}}\.){{1,4}}{_TLD}(?:/[^\s<>\"“”)]{{0,300}})?(?![\w.]{0, 30}\w)",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![\w@.-])(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}/[\w@#][^\s<>\"“”)]{0,300}", re.IGNORECASE),
    re.compile(r"(?<![\w@.-])(?:[\w-]{2,63}\.){1,3}example\b", re.IGNORECASE),
    re.compile(
        rf"(?<![\w@.-])[\w-]{{2,63}}(?:\s(?:dot|punto)\s[\w-]{{2,40}}){{0,2}}\s(?:dot|punto)\s(?:(?:com|org|net|edu|gob|gov)"
        rf"(?:\s(?:dot|punto)\s{_TLD})?|info|io|example|test|blog|tv|app|online|health)\b",
        re.IGNORECASE,
    ),
)
_LONGEST_ACCOUNT = 60
_FEDERATED = re.compile(r"(?<![\w.])@[\w.]{2,40}@[\w.-]{3,60}\w")
#: Behind the sign a place where people write, and no dot: the name of an account.
_IN_FORUM = re.compile(
    r"@(?=[^.]{2,40}$)\w{0,20}(?:forum|foro|board|group|grupo|chat|reddit|insta|discord|twitter|tik\s?tok|facebook|social|you\s?tube)",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w.])(?:@\s?[\w.]{2,40}\w|/?\b[ur]/[\w-]{3,30})")
_TAGGED = re.compile(r"(?<![\w.])[\w.]{2,32}#\d{4}(?!\w)")
_CUED = re.compile(
    r"\b(?:user\s?-?name|screen\s?name|handle|nick(?:name)?\s(?:is\s)?on|user\sid|usuari[oa]|cuenta|perfil"
    r"|gamertag|account|profile"
    r"|insta(?:gram)?|facebook|twitter|tik\s?tok|reddit|youtube|foro|forum|blog|skype|telegram|snapchat"
    r"|channel|canal|discord)"
    r"(?:\s(?:name|user|de\susuario|is|es|as|como|called|llamad[oa]|under|con\sel\snombre(?:\sde)?|con"
    r"|named|page|group|a|en|on|by|by\sthe\sname|"
    r"in|the|el|la|de|handle|account|cuenta|usuario|nick|username|me|my|mi|am|i|soy|i'm|i’m|search|for"
    r"|posting|post|escribo)){0,5}"
    r"\s{0,2}[:=]?\s{0,2}[\"'“‘«(]?(?P<name>[\w.-]{3,40}\w)",
    re.IGNORECASE,
)
_POSTING_AS = re.compile(
    r"\b(?:post(?:s|ing|ed)?|writ(?:e|es|ing)|known|online|escribo|publico|firmo|conocid[oa]|aparezco"
    r"|goes?|log(?:ged)?\sin|registered|registrad[oa])"
    r"(?:\s(?:here|there|online|on|in|en|el|la|los|the|this|your|forum|foro|foros|forums|group|grupo|redes"
    r"|by|boards?|site|\w{1,20}gram|reddit|twitter)){0,4}"
    r"\s(?:as|como|under|under\sthe\sname|con\sel\snombre|con\sel\snick"
    r"|by)\s[\"'“‘«]?(?P<name>[\w.-]{3,40}\w)",
    re.IGNORECASE,
)
_MIXED = re.compile(
    r"[A-Za-z]{4,}[_.]?\d{1,4}|[A-Za-z]{2,}\d*(?:_[A-Za-z0-9]{1,}){1,4}"
    r"|[A-Z]?[a-z]{2,}(?:[A-Z][a-z]{2,}){1,3}\d{0,4}"
)
#: Words of letters with a low line between them: no gene or variant is written so.
_LOW_LINE = re.compile(r"[a-z]{3,20}(?:_[a-z]{2,20}){1,3}\d{0,4}")
_NOT_ACCOUNTS = re.compile(
    r"(?:every|any|some|no|covid|omim|orpha|mondo|type|grade|stage|version|sars|factor|exon|chr|vitamin|vitamina|omega"
    r"|gard)\W?\d*",
    re.I,
)
_CAMEL = re.compile(r"[A-Z]?[a-z]{2,30}(?:[A-Z][a-z]{2,30}){1,3}")
_SPELT_AS_NAMES = re.compile(
    r"(?:Mc|Mac|De|La|Le|Van|Di|Du|Fitz|O)[A-Z][a-z]+|[A-Z]{2,}\w*|(?:DiGeorge|LeFort|You[Tt]ube|WhatsApp"
    r"|\w*Gram|LinkedIn|iPhone|PubMed|MedlinePlus|TikTok|FaceTime|NHS\w*|GeneReviews|ClinVar)"
)


def emails(reading: Reading) -> Iterator[Span]:
    for match in _FEDERATED.finditer(reading.text):
        yield Span(match.start(), match.end(), Kind.LINK, Confidence.PROPOSED, "handle")
    for pattern in _EMAILS:
        for match in pattern.finditer(reading.text):
            written = match.group().rstrip(".,-_ ")
            kind, reason = (Kind.LINK, "handle") if _IN_FORUM.search(written) else (Kind.EMAIL, "email")
            yield Span(match.start(), match.start() + len(written), kind, Confidence.PROPOSED, reason)


def links(reading: Reading) -> Iterator[Span]:
    for pattern in _LINKS:
        for match in pattern.finditer(reading.text):
            end = match.start() + len(match.group().rstrip(".,;:!?'’"))
            yield Span(match.start(), end, Kind.LINK, Confidence.PROPOSED, "link")


def handles(reading: Reading) -> Iterator[Span]:
    for match in (*_TAGGED.finditer(reading.text), *_HANDLE.finditer(reading.text)):
        yield Span(match.start(), match.end(), Kind.LINK, Confidence.PROPOSED, "handle")
    yield from _cued(reading)
    for word in reading.words:
        if len(word.text) <= _LONGEST_ACCOUNT and _is_account(reading, word):
            yield Span(word.start, word.end, Kind.LINK, Confidence.PROPOSED, "handle")


def _is_account(reading: Reading, word: Word) -> bool:
    if _CAMEL.fullmatch(word.text) and not _is_of_platform(reading, word.index):
        return False
    return bool(
        _MIXED.fullmatch(word.text)
        and not _NOT_ACCOUNTS.fullmatch(word.text)
        and not _NM.match(word.text)
        and not (_SPELT_AS_NAMES.fullmatch(word.text.replace("-", "")) and "_" not in word.text)
        and not _is_gene(reading, word)
        and (_LOW_LINE.fullmatch(word.text) or not word.is_medical)
    )


def _is_gene(reading: Reading, word: Word) -> bool:
    """ "notch3", "the prss1 change": letters and a small number where genes are told of."""
    if not _GENE.fullmatch(word.key) or _is_of_platform(reading, word.index):
        return False
    near = {reading.key(place) for place in range(word.index - _NEAR_GENE, word.index + _NEAR_GENE + 1)}
    return word.key in _GENES or bool(near & _GENE_WORDS)


_NM = re.compile(r"[NX][MPRCGT]_\d", re.IGNORECASE)
_GENE = re.compile(r"[a-z]{4,7}\d{1,2}")
_NEAR_GENE = 3
_GENES = words(
    """
    notch1 notch2 notch3 prss1 glut1 mecp2 psen1 psen2 nphs1 nphs2 acvr1 abcd1 foxp1 foxp2 foxp3 foxg1
    shank3 smad3 smad4 smarcb1 spink1 stxbp1 syngap1 twist1 serpina1 runx1 ptpn11 pcsk9 palb2 chek2 brca1
    brca2 mlh1 msh2 msh6 tnni3 tnnt2 trpv4 trpm1 lrrk2 kcnq2 kcnq1 kcnh2 fgfr2 fgfr3 cdkl5 dnah5 ehmt1
    caspr2 hmgcr1 gata1 gata2 tgfbr1 tgfbr2 prph2 pkhd1 pcdh19 plekhg5 slc2 sgca1 mthfr1 lamp2 casr1
    stat1 stat3 jak2 irf6
    """
)
_GENE_WORDS = words(
    """
    gene genes gen mutation mutations mutacion mutaciones variant variante change cambio test deletion
    delecion faulty exon copy copia positive positivo carrier portador portadora deficiency deficit
    sequencing panel
    """
)
_OWNS = (
    r"(?:my|our|her|his|their|the|mi|nuestr[oa]|su)\s(?:\w{1,12}\s){0,2}(?:insta(?:gram)?|facebook|fb"
    r"|tiktok|twitter"
    r"|youtube|you\stube|blog|podcast|page|group|channel|profile|account|user\s?name|p[aá]gina|grupo"
    r"|canal|cuenta"
    r"|perfil|usuario)(?:\s(?:page|group|channel|account|name|profile|handle|user|de\s\w{1,12}))?\s?"
    r"(?:is\scalled|is|are|called|named|se\sllama|es|llamad[oa]|:)\s{0,2}"
)
_SEARCHED = re.compile(
    rf"\b(?:(?:search|look)(?:ing)?\s(?:for|up|us\sup\sas|me\sup\sas)?\s?|busca(?:d|me"
    rf"|nos)?\s(?:como\s)?|{_OWNS})[\"'“‘«]?"
    r"(?P<name>[\w@.'-]{2,30}(?:\s(?-i:[A-Z])[\w'.-]{1,25}){0,4})",
    re.IGNORECASE,
)
_PLATFORM = re.compile(
    r"insta|facebook|\bfb\b|tik\s?tok|twitter|you\s?tube|podcast|channel|canal|reddit|whatsapp|blog",
    re.IGNORECASE,
)


def named_pages(reading: Reading) -> Iterator[Span]:
    """ "My insta is ...", "search for ... on YouTube": names of pages and accounts, of several words too."""
    by_start = {word.start: word for word in reading.words}
    for match in _SEARCHED.finditer(reading.text):
        word = by_start.get(match.start("name"))
        near = reading.text[match.start() : match.end() + 40]
        if (
            word is None
            or not _PLATFORM.search(near)
            or _PLATFORM.search(match.group("name"))
            or word.is_medical
        ):
            continue
        if " " not in match.group("name") and word.is_common and not word.has_capital:
            continue
        yield Span(match.start("name"), match.end("name"), Kind.LINK, Confidence.PROPOSED, "handle")


def _is_of_platform(reading: Reading, index: int) -> bool:
    near = " ".join(reading.key(i) for i in range(index - 8, index + 5))
    return (
        _PLATFORM.search(near) is not None
        or re.search(r"\b(?:user|handle|forum|foro|account|nick|post)", near) is not None
    )


def _cued(reading: Reading) -> Iterator[Span]:
    """Behind a word such as "username", what no list of ordinary words has."""
    by_start = {word.start: word for word in reading.words}
    for pattern in (_CUED, _POSTING_AS):
        for match in pattern.finditer(reading.text):
            word = by_start.get(match.start("name"))
            if word is None or word.is_ordinary or word.is_medical:
                continue
            if pattern is _POSTING_AS and (word.is_given or word.has_capital):
                continue
            yield Span(word.start, match.end("name"), Kind.LINK, Confidence.PROPOSED, "handle")
