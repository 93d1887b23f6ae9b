"""How far two words are apart, as typing errors go."""

from __future__ import annotations


def slips(one: str, other: str, most: int) -> int:
    """Letters left out, added, changed or swapped with their neighbour (optimal string alignment); `most` + 1
    for any more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        current = [row]
        for column, theirs in enumerate(other, start=1):
            least = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != theirs))
            is_swapped = row > 1 < column and letter == other[column - 2] and one[row - 2] == theirs
            current.append(min(least, before[column - 2] + 1) if is_swapped else least)
        if min(current) > most:
            return most + 1
        before, last = last, current
    return min(last[-1], most + 1)


def letters_in(word: str) -> int:
    """The letters of a folded word as bits: words that differ in many bits are many slips apart."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits
