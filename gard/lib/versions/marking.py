"""Marks the words in which a text differs from another, for fields of plain text.

Promise: the text is escaped; taking the marks away gives the text, taking the inserted words away too and
keeping the deleted ones gives what it came from.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WORDS = re.compile(r"\s+|\w+|[^\w\s]")
MOST_WORDS = 4_000


def marked_words(old: str, new: str) -> SafeString:
    """`new`, with the words that `old` has not in <ins> and those that only `old` has in <del>."""
    if old == new:
        return format_html("{}", new)
    before, after = WORDS.findall(old), WORDS.findall(new)
    if len(before) + len(after) > MOST_WORDS:
        return _change(old, new)
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    parts = [
        (format_html("{}", "".join(after[start:end])),)
        if step == "equal"
        else (_change("".join(before[old_start:old_end]), "".join(after[start:end])),)
        for step, old_start, old_end, start, end in steps
    ]
    return format_html_join("", "{}", parts)


def _change(old: str, new: str) -> SafeString:
    gone = format_html("<del>{}</del>", old) if old else ""
    come = format_html("<ins>{}</ins>", new) if new else ""
    return format_html("{}{}", gone, come)
