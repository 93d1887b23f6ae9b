"""A question as words: where they stand, how they are written, what the lists and medicine know of them.

Promise: one pass, linear in the length of the text, whatever it holds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from gard.lib.folding import LIGATURES

from ..spans import Listed, Span
from ..vocabularies import cues
from ..vocabularies.medicine import is_medical_word
from ..vocabularies.tables import words
from ..vocabularies.texting import texted
from . import lexicon
from .by_sound import heard, is_heard_inflected
from .inflection import IRREGULAR, is_inflected
from .lexicon import Known
from .misspelt import meant_cue

_TOKEN = re.compile(r"[^\W_]+(?:['’`´_-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’`´][sS]$")
_ENDS_SENTENCE = re.compile(r"[.!?¡¿:;\n\"“”(…•*]|\s-\s")
_SHORTENED = words(
    """
    dr dra mr mrs ms prof sr sra srta st ste sta no tel ext d dna av avda approx vs eg ie etc
    """
)
_ENGLISH, _SPANISH, _GUESSED = int(Known.ENGLISH), int(Known.SPANISH), int(Known.GUESSED)
_ENGLISH_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("nt", ""))
LONGEST_WORD = 40
_ORDINARY = int(Known.ENGLISH | Known.SPANISH)
_COMMON = int(Known.ENGLISH_COMMON | Known.SPANISH_COMMON)
#: A text in which fewer than this share of sentences open with a capital is typed without capitals; one in
#: which fewer than half do has them here and there, and names without one as well.
_FEW, _HALF, _MANY = 0.25, 0.5, 0.6


@dataclass(slots=True)
class Word:
    """A run of letters and figures; `end` is before a possessive 's, or an s for it."""

    index: int
    start: int
    end: int
    text: str
    key: str
    flags: int
    gap: str
    is_possessive: bool
    is_letters: bool
    opens_sentence: bool = False
    is_medical: bool = False

    @property
    def is_upper(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()

    @property
    def has_capital(self) -> bool:
        return self.text[:1].isupper()

    def known(self, flag: Known) -> bool:
        return bool(self.flags & int(flag))

    @property
    def is_ordinary(self) -> bool:
        return bool(self.flags & _ORDINARY) or self.key in cues.FUNCTION

    @property
    def is_common(self) -> bool:
        return bool(self.flags & _COMMON) or self.key in cues.FUNCTION

    @property
    def is_given(self) -> bool:
        return self.known(Known.GIVEN) and self.key not in cues.NOT_NAMES

    @property
    def is_name(self) -> bool:
        return self.is_given or self.known(Known.FAMILY) or self.known(Known.NAME_ELSEWHERE)

    @property
    def is_surely_given(self) -> bool:
        """A given name however it is written: no ordinary word is spelt so, or hardly ever."""
        return self.is_given and (self.key in cues.NAMES_FIRST or not self.is_ordinary)

    @property
    def is_unknown(self) -> bool:
        known = self.flags & ~_GUESSED or self.key in cues.FUNCTION
        return not known and not self.is_medical and self.is_letters


@dataclass(frozen=True, slots=True)
class Code:
    """A run of figures, letters and signs: its words, its place, whether it can be nothing but a code."""

    first: int
    last: int
    start: int
    end: int
    is_mixed: bool
    digits: int


@dataclass(slots=True)
class Reading:
    text: str
    language: str
    words: list[Word] = field(default_factory=list)
    #: Whether capitals tell anything: a text all in capitals, or without any, has none that do.
    has_case: bool = True
    is_all_capitals: bool = False
    #: Whether a name may stand without a capital: most sentences open without one, or capitals tell nothing.
    is_loose: bool = False
    #: Postal addresses, found once and looked at by several detectors.
    postal: list[Span] | None = None
    sure_addresses: list[Span] = field(default_factory=list)
    #: Runs of figures, letters and signs, likewise.
    codes: list[Code] | None = None
    #: Telephones, likewise.
    telephones: list[Span] | None = None
    #: Names of the lists of institutions, likewise.
    listed: list[Listed] | None = None
    #: The text in small letters, each in the place of its capital.
    lowered: str = ""
    #: The names of rules that broke on this text.
    failed: list[str] = field(default_factory=list)

    def at(self, index: int) -> Word | None:
        return self.words[index] if 0 <= index < len(self.words) else None

    def key(self, index: int) -> str:
        return self.words[index].key if 0 <= index < len(self.words) else ""

    def close(self, index: int) -> bool:
        """Whether this word follows the one before it with nothing but a space between."""
        return (
            0 < index < len(self.words)
            and self.words[index].gap.strip(" \t") == ""
            and (len(self.words[index].gap) < 4 and not self.words[index - 1].is_possessive)
        )

    def shows_name(self, word: Word) -> bool:
        """Written with a capital where only names have one."""
        return self.has_case and word.has_capital and not word.opens_sentence

    def capital(self, word: Word) -> bool:
        return self.has_case and word.has_capital


def folded(word: str) -> str:
    """As `gard.lib.folding.fold` does it, for one word and quicker; parts joined by hyphens stay joined."""
    lowered = word.casefold()
    if lowered.isascii():
        return lowered.replace("'", "").replace("`", "")
    plain = unicodedata.normalize("NFKD", "".join(LIGATURES.get(c, c) for c in lowered))
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’`´")


def lowered(text: str) -> str:
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower()[:1] for c in text)


def read_words(text: str, language: str) -> Reading:
    reading = Reading(text, language, lowered=lowered(text))
    lists = lexicon.known_words()
    shouts = text.isupper()
    previous = 0
    for index, match in enumerate(_TOKEN.finditer(text)):
        written = match.group()
        owner = _POSSESSIVE.search(written[-2:])
        bare = written[:-2] if owner and len(written) > 2 else written
        key = texted(folded(bare), bare, language)
        spelt = bare.lower() if shouts else bare
        flags = what_is_known(key, lists, language)
        if not flags and not is_medical_word(key) and key not in cues.FUNCTION:
            key, flags = _as_meant(key, spelt, lists, language)
        word = Word(
            index=index,
            start=match.start(),
            end=match.start() + len(bare),
            text=bare,
            key=key,
            flags=flags,
            gap=text[previous : match.start()],
            is_possessive=bare is not written,
            is_letters=bare.isalpha() or not any(c.isdigit() for c in bare),
        )
        word.opens_sentence = _opens(reading.words, word)
        reading.words.append(word)
        previous = match.end()
    _look_at_case(reading)
    return reading


def _as_meant(key: str, written: str, lists: Mapping[str, int], language: str) -> tuple[str, int]:
    """The word that is meant by one that no list has, and what is known of it."""
    meant = meant_cue(key, has_capital=written[:1].isupper())
    if meant is None and written.islower():
        meant = heard(key) if language == "es" else _with_g(key, lists)
        if meant is None and language == "es" and is_heard_inflected(key):
            return key, _GUESSED
    return (meant, lists.get(meant, _ENGLISH)) if meant else (key, 0)


def _with_g(key: str, lists: Mapping[str, int]) -> str | None:
    """ "tryin" is "trying"."""
    return key + "g" if key.endswith("in") and lists.get(key + "g", 0) & _COMMON else None


_NAMES = int(Known.GIVEN | Known.FAMILY | Known.NAME_ELSEWHERE)


def what_is_known(key: str, lists: Mapping[str, int], language: str) -> int:
    """The flags of `Known` that a folded word has in a question of this language."""
    return _in_language(_flags(key, lists, language), language)


def _in_language(flags: int, language: str) -> int:
    """A name is an ordinary word only if it is one of the language that the question is written in."""
    if flags & _NAMES:
        others = (
            Known.ENGLISH | Known.ENGLISH_COMMON if language == "es" else Known.SPANISH | Known.SPANISH_COMMON
        )
        return flags & ~int(others)
    return flags


def _flags(key: str, lists: Mapping[str, int], language: str) -> int:
    if key in lists:
        flags = lists[key]
        if language == "es" and key in IRREGULAR:
            return flags | _SPANISH | int(Known.SPANISH_COMMON)
        if language == "es" and not flags & (_SPANISH | int(Known.TOWN)) and _is_spanish(key, lists):
            return flags | _SPANISH
        return flags
    if "-" in key:
        # "jean-marc": two given names are one, whatever words they are besides.
        if all(lists.get(part, 0) & int(Known.GIVEN) for part in key.split("-")):
            return int(Known.GIVEN)
        return _joint([_flags(part, lists, language) for part in key.split("-") if len(part) > 1])
    if len(key) > LONGEST_WORD:
        return 0
    for ending, instead in _ENGLISH_ENDINGS:
        stem = key.removesuffix(ending) + instead
        if len(key) > 4 and key.endswith(ending) and lists.get(stem, 0) & _ENGLISH:
            return _ENGLISH
    return _SPANISH if language == "es" and _is_spanish(key, lists) else 0


def _is_spanish(key: str, lists: Mapping[str, int]) -> bool:
    return is_inflected(key, lambda word: bool(lists.get(word, 0) & _SPANISH))


def _joint(parts: list[int]) -> int:
    """Of a hyphenated word: ordinary if all parts are, a name if one is and not all are ordinary."""
    if parts and all(flags & _ORDINARY for flags in parts):
        return int(Known.ENGLISH)
    names = int(Known.GIVEN | Known.FAMILY | Known.NAME_ELSEWHERE)
    return (parts[0] | parts[-1]) & names if parts else 0


def _opens(before: list[Word], word: Word) -> bool:
    if not before:
        return True
    if word.gap.startswith(".") and (before[-1].key in _SHORTENED or len(before[-1].text) == 1):
        return "\n" in word.gap
    return bool(_ENDS_SENTENCE.search(word.gap))


def _look_at_case(reading: Reading) -> None:
    letters = [w for w in reading.words if w.is_letters and len(w.text) > 1]
    if not letters:
        return
    upper = sum(w.is_upper for w in letters) / len(letters)
    opening = [w for w in letters if w.opens_sentence]
    opened = sum(w.has_capital for w in opening) / len(opening) if opening else 1.0
    inside = [w for w in letters if not w.opens_sentence]
    capitals = sum(w.has_capital for w in inside) / len(inside) if inside else 0.0
    reading.is_all_capitals = upper > _MANY
    some = any(w.has_capital and not w.is_upper for w in letters)
    opened = opened if opening else float(reading.words[0].has_capital)
    reading.has_case = not (reading.is_all_capitals or (capitals > _MANY and len(inside) > 11)) and (
        some or opened >= _FEW
    )
    reading.is_loose = not reading.has_case or _opens_loosely(reading, opening)


def _opens_loosely(reading: Reading, opening: list[Word]) -> bool:
    """Whether sentences open without capitals: a name that opens one tells nothing, a small "i" does."""
    if any(w.text in ("i", "im", "ive") for w in reading.words) and reading.language == "en":
        return True
    told = [w for w in opening if w.is_ordinary and not w.is_given] or opening
    return bool(told) and sum(w.has_capital for w in told) / len(told) < _HALF
