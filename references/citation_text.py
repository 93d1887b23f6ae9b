"""A reference in words: authors, title, source, date and place of publication, address.

Promise: a missing part leaves no stray punctuation, and no part ends in two full stops. The order is that
of the National Library of Medicine's style (Citing Medicine, 2nd edition), in the site's own short form.
"""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from string import ascii_lowercase

from django.utils.dateformat import format as format_date

_TRAILING = re.compile(r"[\s,;:]+$")
_INITIALS = re.compile(r"(?:\s+(?:[^\W\d_]\.?-?){1,4})$")
_LONGEST_SHORT = 32
_ENDED = re.compile("[.?!\u2026][\"'\u201d\u2019\u00bb]*$")


def citation_text(
    authors: str,
    title: str,
    source: str,
    year: int | None,
    volume: str,
    issue: str,
    pages: str,
    publisher: str,
    url: str,
    accessed: date | None,
    *,
    date_format: str = "n/j/Y",
) -> str:
    """The text of one reference; ``date_format`` is in Django's letters. Empty when every part is."""
    address = _part(url)
    parts = [_part(authors), _part(title), _part(source)]
    if made_by := _part(publisher):
        parts += [f"{made_by}; {year}" if year else made_by, _place_in_book(volume, issue, pages), address]
    else:
        place = _place_in_journal(year, volume, issue, pages)
        is_year_alone = bool(address and year and place == str(year))
        parts += [f"{place}; {address}"] if is_year_alone else [place, address]
    if address and accessed:
        parts.append(f"Accessed {format_date(accessed, date_format)}")
    return " ".join(part if _ENDED.search(part) else f"{part}." for part in parts if part)


def _part(text: str) -> str:
    """One part without spare spaces or hanging commas; empty when it holds punctuation only."""
    part = _TRAILING.sub("", " ".join(text.split()))
    return part if any(character.isalnum() for character in part) else ""


def _place_in_journal(year: int | None, volume: str, issue: str, pages: str) -> str:
    """``2002;70(4):300-5``, or as much of it as there is."""
    volume, issue, pages = _part(volume), _part(issue), _part(pages).rstrip(".")
    number = volume + (f"({issue})" if issue else "")
    when = ";".join(part for part in (str(year or ""), number) if part)
    return ":".join(part for part in (when, pages) if part)


def _place_in_book(volume: str, issue: str, pages: str) -> str:
    """``Vol. 2, p. 12-20``, or as much of it as there is."""
    volume, issue, pages = _part(volume), _part(issue), _part(pages).rstrip(".")
    number = volume + (f"({issue})" if issue else "")
    parts = (f"Vol. {number}" if number else "", f"p. {pages}" if pages else "")
    return ", ".join(part for part in parts if part)


def short_citation(authors: str, title: str, source: str, year: int | None) -> str:
    """``Paydas 2002``: the first author's name, else the first words of the title, and the year."""
    first = _part(authors.split(",")[0])
    if len(authors.split(",")) > 1 or len(first.split()) == 2:
        first = _without_initials(first)
    words = first or _part(title) or _part(source)
    if len(words) > _LONGEST_SHORT:
        words = f"{words[:_LONGEST_SHORT].rsplit(' ', 1)[0]}\u2026"
    return " ".join(part for part in (words, str(year or "")) if part)


def _without_initials(name: str) -> str:
    found = _INITIALS.search(name)
    return name[: found.start()] if found and found[0].isupper() else name


def distinct(labels: Mapping[int, str]) -> dict[int, str]:
    """Labels by id; works that share one get a letter each, in the order of their ids: ``Lee 2019a``."""
    sharing = Counter(labels.values())
    given: Counter[str] = Counter()
    found: dict[int, str] = {}
    for key, label in sorted(labels.items()):
        found[key] = f"{label}{_letters(given[label])}" if sharing[label] > 1 else label
        given[label] += 1
    return found


def _letters(place: int) -> str:
    """a to z, then za to zz and on."""
    return "z" * (place // 26) + ascii_lowercase[place % 26]
