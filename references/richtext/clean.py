"""The one way in: whatever an editor types or pastes, and whatever a file brings, is cleaned here.

Promise: the result is in the grammar, safe to show, and cleaning it again changes nothing.
"""

from functools import lru_cache

from references.richtext.grammar import MAX_LENGTH, TextTooLong
from references.richtext.read import read
from references.richtext.tree import Box
from references.richtext.write import Writer

_STORED = Writer()


def stored_form(root: Box) -> str:
    """The tree as it is kept. Raises TextTooLong: escaping can make a text longer than what came in."""
    html = _STORED.write(root)
    if len(html) > MAX_LENGTH:
        raise TextTooLong(len(html))
    return html


@lru_cache(maxsize=16)
def clean(html: str) -> str:
    """The text in the grammar; "" when nothing is left of it. Raises TextTooLong.

    The last few are remembered: one save asks for the same text many times.
    """
    return stored_form(read(html)) if html else ""
