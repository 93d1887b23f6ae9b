"""Finds words again in another text: whether what had to go is still there, and what was decided before.

Promise: case, accents, punctuation, spaces and invisible characters make no difference; only whole words
count, which in scripts without spaces are the letters.
"""

from __future__ import annotations

from conditions.questions.plain_words import TOKEN, plain

Key = tuple[str, ...]
Place = tuple[int, int]


def key_of(words: str) -> Key:
    """Equal for the same words, however they are written; empty when there are no words in it."""
    return tuple(plain(found.group()) for found in TOKEN.finditer(words))


class Searched:
    """A text in which many words are looked for."""

    def __init__(self, text: str) -> None:
        self._places = [(found.start(), found.end()) for found in TOKEN.finditer(text)]
        self._words = [plain(text[start:end]) for start, end in self._places]
        self._at: dict[str, list[int]] = {}
        for index, word in enumerate(self._words):
            self._at.setdefault(word, []).append(index)

    def places_of(self, key: Key) -> list[Place]:
        """First character and the one after the last, of each place with these words."""
        if not key:
            return []
        size = len(key)
        return [
            (self._places[index][0], self._places[index + size - 1][1])
            for index in self._at.get(key[0], ())
            if tuple(self._words[index : index + size]) == key
        ]


def overlaps(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]
