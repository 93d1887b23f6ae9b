"""Counts what is searched for and what is opened from the results, without a word about who did it.

Promise: a query is written down only when each of its words is a word of the site's names or an ordinary
word, and de-identification finds nothing in it; any other search adds one to a row without words. Counting
never stands in the way of searching: where the database is busy, a search goes uncounted.
"""

from __future__ import annotations

import datetime as dt
import logging

from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import F
from django.urls import Resolver404, resolve
from django.utils import timezone

from conditions.models import NamesChange, SearchClick, SearchCount
from conditions.questions.deidentify import propose
from conditions.questions.words.careful import RulesFailed
from conditions.questions.words.lexicon import Known
from conditions.questions.words.lexicon import known_words as listed_words
from conditions.search.keys import words_of
from conditions.search.known_words import known_words
from conditions.search.telling import SILENT
from conditions.search.vocabulary import vocabulary
from gard.lib.folding import fold
from gard.lib.impatient import impatient_transaction

KEPT_DAYS = 366
MOST_A_DAY = 2000
"""So many different queries are written down on one day; beyond it they only count."""
MOST_CLICKED = 50
LONGEST = 120
SHORTEST_NUMBER = 3
"""Longer numbers could be dates of birth or telephone numbers."""
KEPT_CHANGES = 100
RESULTS = frozenset(
    ["condition", "condition-section", "question", "feature", "organization", "glossary-term", "category"]
)

log = logging.getLogger(__name__)


def count_search(query: str, *, found: bool) -> None:
    """One more search for this; without its words when they could be about a person."""
    words = countable(query)
    try:
        with impatient_transaction():
            day = timezone.localdate()
            if add_to(day, words, found=found):
                return
            is_full = bool(words) and SearchCount.objects.filter(day=day).count() >= MOST_A_DAY
            begin(day, "" if is_full else words, found=found)
    except DatabaseError:
        log.debug("A search could not be counted.")


def add_to(day: dt.date, words: str, *, found: bool) -> bool:
    """Whether the row was there."""
    rows = SearchCount.objects.filter(day=day, query=words)
    return bool(rows.update(asked=F("asked") + 1, found=F("found") + int(found)))


def begin(day: dt.date, words: str, *, found: bool) -> None:
    try:
        with transaction.atomic():
            SearchCount.objects.create(day=day, query=words, asked=1, found=int(found))
    except IntegrityError:  # It was there, or somebody else was first.
        add_to(day, words, found=found)


def countable(query: str) -> str:
    """The folded words of a query that may be written down, else nothing."""
    folded = fold(query)
    if not folded or len(folded) > LONGEST or not all(is_of_the_site(word) for word in folded.split()):
        return ""
    try:
        return "" if propose(query, vocabulary=vocabulary()) else folded
    except RulesFailed:
        return ""


ORDINARY = Known.ENGLISH_COMMON | Known.SPANISH_COMMON
PERSON = Known.GIVEN | Known.FAMILY | Known.NAME_ELSEWHERE | Known.TOWN


def is_of_the_site(word: str) -> bool:
    """A word of the names, or an ordinary word that is nobody's name; of numbers, only the short ones."""
    if word.isdecimal():
        return len(word) < SHORTEST_NUMBER
    listed = Known(listed_words().get(word, 0))
    is_ordinary = bool(listed & ORDINARY) and not listed & PERSON
    names = known_words().counts
    return word in SILENT or is_ordinary or any(key in names for key in words_of(word))


def count_click(query: str, address: str) -> None:
    """One more reader opened this address from the results of this query; only for queries of the day that
    are written down, and for pages of the site that can be results."""
    words = fold(query)
    try:
        if not words or len(words) > LONGEST or resolve(address).url_name not in RESULTS:
            return
        with impatient_transaction():
            search = SearchCount.objects.filter(day=timezone.localdate(), query=words).first()
            if search is None:
                return
            SearchCount.objects.filter(pk=search.pk).update(clicked=F("clicked") + 1)
            opened = SearchClick.objects.filter(search=search, address=address[:300])
            if not opened.update(clicked=F("clicked") + 1) and search.clicks.count() < MOST_CLICKED:
                SearchClick.objects.create(search=search, address=address[:300], clicked=1)
    except (DatabaseError, Resolver404):
        log.debug("An opened result could not be counted.")


def purge_counts(today: dt.date) -> int:
    """Delete counts older than a year, and marks of changed names that nobody needs; the counts deleted."""
    gone, _ = SearchCount.objects.older_than(today - dt.timedelta(days=KEPT_DAYS)).delete()
    newest = list(NamesChange.objects.order_by("-pk").values_list("pk", flat=True)[:KEPT_CHANGES])
    if len(newest) == KEPT_CHANGES:
        NamesChange.objects.filter(pk__lt=newest[-1]).delete()
    return gone
