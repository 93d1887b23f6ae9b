"""Tables of words as they are written in the modules beside this one."""

from __future__ import annotations


def words(table: str) -> frozenset[str]:
    """Words that stand apart by spaces or line breaks."""
    return frozenset(table.split())


def phrases(table: str) -> frozenset[str]:
    """Phrases that stand apart by "|" or line breaks."""
    return frozenset(" ".join(part.split()) for part in table.replace("\n", "|").split("|") if part.strip())
