"""The medical words that this site knows: names of conditions, features, genes and terms of the glossary.

Read from the database at most once an hour in each process; about a second for 16,000 conditions.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

from conditions.models import Fact, PublishedName
from conditions.questions.vocabulary import Vocabulary
from references.models import GlossaryTerm

FRESH_SECONDS = 3600

_lock = threading.Lock()
_kept: tuple[float, Vocabulary] | None = None


def vocabulary() -> Vocabulary:
    """What de-identification may take for a medical word."""
    global _kept
    with _lock:
        if _kept is None or time.monotonic() - _kept[0] > FRESH_SECONDS:
            _kept = (time.monotonic(), Vocabulary.from_names(names()))
        return _kept[1]


def forget() -> None:
    """Read again at the next call; for tests and long-running commands."""
    global _kept
    with _lock:
        _kept = None


def names() -> Iterator[str]:
    yield from PublishedName.objects.names().order_by().values_list("name", flat=True).iterator(5000)
    yield from GlossaryTerm.objects.order_by().values_list("name", flat=True).iterator(5000)
    labels = Fact.objects.order_by().values_list("label", "lay_label").distinct()
    for label, lay in labels.iterator(5000):
        yield from (word for word in (label, lay) if word)
