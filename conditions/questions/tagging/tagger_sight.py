"""What the tagger sees of each word: the words around it, how it is written, what lists and rules say.

Promise: no feature holds a word that lists know as a given name or a town, nor one that no dictionary has;
each word is looked at a bounded number of times.
"""

from __future__ import annotations

from ..vocabularies import cues
from ..vocabularies.tables import words
from ..words.found import Found
from ..words.lexicon import Known
from ..words.listed_institutions import listed_names
from ..words.reading import Reading, Word
from .tagger_classes import classes

#: Marks a feature that says what the rules did; training hides some of them.
RULE = "R"
_EDGE = "-"
_REACH = 4
_BACK = 7
_CUES = frozenset(
    {"rel", "title", "called", "signed", "greet", "care", "study", "work", "live", "way", "only", "single"}
)
_FLAGS = (
    (Known.GIVEN, "g"),
    (Known.FAMILY, "f"),
    (Known.NAME_ELSEWHERE, "e"),
    (Known.TOWN, "t"),
    (Known.GUESSED, "s"),
)
_PRIVATE = int(Known.GIVEN | Known.NAME_ELSEWHERE | Known.TOWN)
#: What may stand between the words of one name.
_INSIDE = ("", "'", "-", "&")
_LONGEST = 8
_KEPT_MARKS = "'’-&#/"
_MARKS = ((",:", ","), ('("“«¿¡', "("))
_STOPS = frozenset(".!?;\n")
_LINKS = words("at in to from near for by with of under on en de del al a por para con")


def seen_words(found: Found) -> list[list[str]]:
    """For each word of the reading, its features."""
    reading = found.reading
    if not reading.words:
        return []
    known = classes()
    sight = _Sight(found, [known.get(word.key, ()) for word in reading.words])
    return [sight.features(index) for index in range(len(reading.words))]


def _lexical(word: Word, is_cue: bool) -> str:
    """The word itself where a dictionary has it and it is nobody's name, else how it looks."""
    if word.key in cues.FUNCTION or is_cue:
        return word.key
    if word.is_ordinary and not word.flags & _PRIVATE and word.is_letters:
        return word.key
    return ""


def _listed(word: Word) -> str:
    if not word.is_letters:
        return "9" * min(len(word.text), 6) if word.text.isdecimal() else "a9"
    told = "".join(letter for flag, letter in _FLAGS if word.known(flag))
    if word.is_medical:
        told += "m"
    if word.is_common:
        return told + "C"
    return told + ("O" if word.is_ordinary else "" if told else "U")


def _shape(reading: Reading, word: Word) -> str:
    if not word.is_letters:
        return "9"
    if word.is_upper:
        return "X" if reading.has_case else "x"
    if word.has_capital:
        return ("Xs" if word.opens_sentence else "Xx") if reading.has_case else "x"
    return "x"


def _apart(gap: str) -> str:
    """What stands before a word other than spaces, by the first mark that tells."""
    for mark in gap:
        if mark in _STOPS:
            return "."
        if not mark.isspace():
            return (
                mark if mark in _KEPT_MARKS else next((told for marks, told in _MARKS if mark in marks), "*")
            )
    return ""


class _Sight:
    """One question, with what is asked of a word more than once worked out beforehand."""

    def __init__(self, found: Found, of_classes: list[tuple[str, ...]]) -> None:
        reading = found.reading
        self.reading = reading
        self.classes = of_classes
        self.lists = [_listed(word) for word in reading.words]
        self.lexical = [_lexical(w, bool(c)) for w, c in zip(reading.words, of_classes, strict=True)]
        self.word = [lex or f"<{listed}>" for lex, listed in zip(self.lexical, self.lists, strict=True)]
        self.shapes = [_shape(reading, word) for word in reading.words]
        self.apart = [_apart(word.gap) for word in reading.words] + ["."]
        self.rules, self.reasons = self._rules(found)
        self.heads = self._heads()
        self.listed = listed_names(reading)
        self.runs = self._runs_of()
        case = "loud" if reading.is_all_capitals else "none" if not reading.has_case else "loose"
        self.case = case if reading.is_loose or not reading.has_case else "case"

    def _rules(self, found: Found) -> tuple[list[str], list[str]]:
        told, reasons = [], []
        before = -1
        for at in found.of:
            span = found.spans[at] if at >= 0 else None
            told.append(
                f"{span.kind.value}:{span.confidence.value[0]}{'b' if at != before else ''}" if span else ""
            )
            reasons.append(f"{span.reason}:{span.kind.value}" if span else "")
            before = at
        return told, reasons

    def _heads(self) -> list[str]:
        """For each word, the nouns of institutions in its run, where no stop and no grammar parts them."""
        words_ = self.reading.words
        heads = [""] * len(words_)
        first = 0
        for index in range(len(words_) + 1):
            if index < len(words_) and index - first < _LONGEST:
                joins = words_[index].key in ("of", "de", "del", "la", "el", "las", "los", "the")
                if self.apart[index] in _INSIDE and (joins or words_[index].key not in cues.FUNCTION):
                    continue
            told = sorted(
                {
                    name
                    for i in range(first, min(index, len(words_)))
                    for name in self.classes[i]
                    if "-" in name and name[:3] != "gov"
                }
            )
            run = "+".join(told[:3])
            for i in range(first, min(index, len(words_))):
                heads[i] = run
            first = index
        return heads

    def _runs_of(self) -> list[tuple[int, int] | None]:
        """For each word that is rare or has a capital, the first and last of its run of such neighbours."""
        words_ = self.reading.words
        runs: list[tuple[int, int] | None] = []
        first = 0
        for index, word in enumerate(words_):
            odd = not self.lexical[index] or self.reading.shows_name(word)
            if not (odd and self.apart[index] in _INSIDE and index - first < _LONGEST):
                runs += [(first, index - 1)] * (index - first)
                first = index
            if not odd:
                runs.append(None)
                first = index + 1
        return runs + [(first, len(words_) - 1)] * (len(words_) - first)

    def at(self, table: list[str], index: int) -> str:
        return table[index] if 0 <= index < len(table) else _EDGE

    def features(self, index: int) -> list[str]:
        words_ = self.reading.words
        word, listed, shape = words_[index], self.lists[index], self.shapes[index]
        here = self.word[index]
        form = f"{listed}{shape}"
        before, after = self.at(self.word, index - 1), self.at(self.word, index + 1)
        before2, after2 = self.at(self.word, index - 2), self.at(self.word, index + 2)
        gap, next_gap = self.apart[index], self.apart[index + 1]
        features = [
            "b",
            f"0={here}",
            f"form={form}",
            f"form,case={form},{self.case}",
            f"-1={before}",
            f"+1={after}",
            f"-2={before2}",
            f"+2={after2}",
            f"-1,form={before},{form}",
            f"+1,form={after},{form}",
            f"-1,0={before},{here}",
            f"0,+1={here},{after}",
            f"-2,-1={before2},{before}",
            f"-2,-1,form={before2},{before},{listed}",
            f"+1,+2={after},{after2}",
            f"-1,+1={before},{after}",
            f"lists={self.at(self.lists, index - 1)},{listed},{self.at(self.lists, index + 1)}",
            f"forms={self.at(self.shapes, index - 1)},{form},{self.at(self.shapes, index + 1)}",
            f"gaps={gap},{next_gap},{shape}",
            f"gap,-1={gap},{before}",
            f"long={min(len(word.key), 8)},{listed}",
            f"lang={self.reading.language},{listed},{shape}",
        ]
        self._spelling_of(index, form, features)
        features += [f"c0={name}" for name in self.classes[index]]
        features += [f"c-1={name},{listed}" for name in self.at2(index - 1)]
        features += [f"c+1={name},{listed}" for name in self.at2(index + 1)]
        if self.heads[index]:
            features += [f"head={self.heads[index]}", f"head,0={self.heads[index]},{here}"]
        self._names_of(index, form, before, features)
        self._run_of(index, features)
        self._around(index, listed, features)
        self._rules_of(index, form, features)
        return features

    def at2(self, index: int) -> tuple[str, ...]:
        return self.classes[index] if 0 <= index < len(self.classes) else ()

    def _spelling_of(self, index: int, form: str, features: list[str]) -> None:
        words_, listed = self.reading.words, self.lists[index]
        word = words_[index]
        if word.is_possessive:
            features.append(f"own,form={form}")
        if index < 2 or index >= len(words_) - 3:
            features.append(f"place={index if index < 2 else index - len(words_)},{form}")
        if len(word.key) > 5 and word.is_letters:
            features += [
                f"end={word.key[-3:]}",
                f"end2={word.key[-2:]},{listed}",
                f"begin={word.key[:2]},{listed}",
            ]

    def _names_of(self, index: int, form: str, before: str, features: list[str]) -> None:
        for name in self.listed[index]:
            features += [f"list={name}", f"list,form={name},{form}", f"list,-1={name},{before}"]
            features += [f"list,by={name},{told}" for told in self.at2(index - 1)]

    def _run_of(self, index: int, features: list[str]) -> None:
        run = self.runs[index]
        if run is None:
            return
        first, last = run
        ahead, behind = self.at(self.word, first - 1), self.at(self.word, last + 1)
        features += [
            f"run-1={ahead},{self.apart[first]}",
            f"run-2,-1={self.at(self.word, first - 2)},{ahead}",
            f"run+1={behind},{self.apart[last + 1]}",
            f"run={last - first},{self.lists[first]},{self.lists[last]}",
            f"run-1,0={ahead},{self.lexical[last] or self.lists[last]}",
        ]
        features += [f"run-c={name}" for name in self.at2(first - 1)]
        features += [f"run0={self.lexical[i]}" for i in range(first, last + 1) if self.lexical[i]]

    def _around(self, index: int, listed: str, features: list[str]) -> None:
        """Cues up to four words away on each side, and the nearest one that governs, with its preposition."""
        seen: set[str] = set()
        for side, places in (
            ("l", range(index - 1, index - 1 - _REACH, -1)),
            ("r", range(index + 1, index + 1 + _REACH)),
        ):
            for place in places:
                for name in self.at2(place):
                    if name in _CUES or name[:3] == "gov":
                        seen.add(f"{side}{name}")
                lexical = self.at(self.lexical, place)
                if lexical and lexical != _EDGE:
                    seen.add(f"{side}={lexical}")
        features += sorted(seen)
        link = ""
        for place in range(index - 1, max(-1, index - 1 - _BACK), -1):
            if self.apart[place + 1] == ".":
                break
            if not link and self.reading.words[place].key in _LINKS:
                link = self.reading.words[place].key
            governs = [name for name in self.classes[place] if name in _CUES or name[:3] == "gov"]
            if governs:
                features += [f"by={governs[0]},{link}", f"by,lists={governs[0]},{link},{listed}"]
                break
        else:
            features.append(f"by=,{link}")

    def _rules_of(self, index: int, form: str, features: list[str]) -> None:
        here, before, after = (
            self.rules[index],
            self.at(self.rules, index - 1),
            self.at(self.rules, index + 1),
        )
        features += [
            f"{RULE}0={here}",
            f"{RULE}0,form={here},{form}",
            f"{RULE}0,-1={before},{here}",
            f"{RULE}0,+1={here},{after}",
            f"{RULE}-1,form={before},{form}",
            f"{RULE}+1,form={after},{form}",
            f"{RULE}-2,-1={self.at(self.rules, index - 2)},{before}",
        ]
        if here:
            reason = self.reasons[index]
            features += [
                f"{RULE}why={reason}",
                f"{RULE}why,form={reason},{form}",
                f"{RULE}0,head={here},{self.heads[index]}",
            ]
