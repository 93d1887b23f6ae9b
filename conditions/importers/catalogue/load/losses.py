"""What a source would lose: a file that was cut off reads like one from which much was withdrawn.

Promise: changes nothing. What is only said in other words is no loss: of one kind of row, what comes new to a
condition, a class or a term stands for what goes from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from itertools import chain

from conditions.importers.catalogue.load.classes import ClassDiff
from conditions.importers.catalogue.load.features import FeatureDiff
from conditions.importers.catalogue.load.wanted import FIELDS, Saying, Wanted
from conditions.models import ClassificationLink, Fact, FeatureLink, FeatureName, Source
from references.codes import CODE_SCHEMES

MOST_OF_TEN = 2
"""So many tenths of one kind of row may go, or so few rows:"""
FEW = 50

SCHEMES = dict(CODE_SCHEMES)
FACTS = "facts"
KINDS = dict(Fact.Kind.choices)
Row = tuple[str, Hashable, Hashable]
"""What kind it is, in words; what it is about; what it says."""


class TooMuchLost(ValueError):
    """So much would go that the files may be cut off."""


def refuse_losses(source: Source, wanted: Wanted, features: FeatureDiff, classes: ClassDiff) -> None:
    """Raise TooMuchLost, with the numbers."""
    stored = rows_of(source)
    first = next(stored, None)
    if first is None:
        return
    asked = [*facts_said(wanted), *names_said(features), *places_said(features, classes)]
    found = losses(chain([first], stored), asked)
    if found:
        listed = "; ".join(f"{lost:,} of its {stored:,} {what}" for what, lost, stored in found)
        raise TooMuchLost(f"It would lose {listed}: more than a fifth.")


def losses(stored: Iterable[Row], wanted: Iterable[Row]) -> list[tuple[str, int, int]]:
    """What kind, how many go, of how many; only where that is too much."""
    new = set(wanted)
    totals: Counter[str] = Counter()
    going: Counter[tuple[str, Hashable]] = Counter()
    for row in stored:
        totals[row[0]] += 1
        if row in new:
            new.discard(row)
        else:
            going[row[:2]] += 1
    going.subtract(Counter(row[:2] for row in new if row[:2] in going))
    lost: Counter[str] = Counter()
    for (what, _), many in going.items():
        lost[what] += max(many, 0)
    for what in list(totals):
        if what.startswith(FACTS):
            totals[FACTS] += totals[what]
            lost[FACTS] += lost[what]
    return [
        (what, lost[what], total)
        for what, total in totals.most_common()
        if lost[what] > FEW and lost[what] * 10 > total * MOST_OF_TEN
    ]


def kind_of(saying: Saying) -> str:
    if saying.kind == Fact.Kind.CODE:
        return f"{FACTS} “{KINDS[saying.kind]}” of {SCHEMES.get(saying.scheme, saying.scheme)}"
    return f"{FACTS} “{KINDS.get(saying.kind, saying.kind)}”"


def facts_said(wanted: Wanted) -> Iterator[Row]:
    for number, sayings in wanted.items():
        for key, saying in sayings.items():
            yield kind_of(saying), number, key


def names_said(features: FeatureDiff) -> Iterator[Row]:
    for name in features.called:
        yield "names of features", name.code, (name.name, name.language, name.kind)


def places_said(features: FeatureDiff, classes: ClassDiff) -> Iterator[Row]:
    for child, parent in features.links:
        yield "places of features", child, parent
    for one, other in classes.links:
        yield "places of classes", (one.scheme, one.code), (other.scheme, other.code)


def rows_of(source: Source) -> Iterator[Row]:
    """What the site has from the source. What editors have decided on stays in any case."""
    facts = Fact.objects.filter(
        source=source, origin=Fact.Origin.CATALOGUE, is_hidden=False, given__isnull=True
    )
    for number, *values in facts.order_by().values_list("condition_id", *FIELDS).iterator(5000):
        saying = Saying(*values)
        yield kind_of(saying), number, saying.key
    names = FeatureName.objects.filter(source=source).order_by()
    for code, *said in names.values_list("term__code", "name", "language", "kind").iterator(5000):
        yield "names of features", code, tuple(said)
    links = FeatureLink.objects.filter(source=source).order_by()
    for child, parent in links.values_list("child__code", "parent__code").iterator(5000):
        yield "places of features", child, parent
    places = ClassificationLink.objects.filter(source=source, is_hidden=False).order_by()
    columns = ("child__scheme", "child__code", "parent__scheme", "parent__code")
    for scheme, code, above, broader in places.values_list(*columns).iterator(5000):
        yield "places of classes", (scheme, code), (above, broader)
