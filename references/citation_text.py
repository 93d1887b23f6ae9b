"""A reference in words: authors, title, source, date and place of publication, address.

Promise: a missing part leaves no stray punctuation, and no part ends in two full stops. The order is that
of the National Library of Medicine's style (Citing Medicine, 2nd edition), in the site's own short form.
"""

import re
from datetime import date

from django.utils.dateformat import format as format_date

_TRAILING = re.compile(r"[\s,;:]+$")
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
