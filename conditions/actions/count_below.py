"""How many conditions that readers can open are below each class, kept beside the class.

Promise: each condition is counted once below a class, whatever ways lead to it; hidden places lead nowhere,
and circles are gone round once. A page that comes before readers or goes is counted in the same transaction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.db import connection, transaction
from django.db.models import F

from conditions.models import ClassificationLink, ClassificationNode, Edition

BATCH = 500
Counts = dict[int, int]

ABOVE = """
WITH RECURSIVE above(id) AS (
    SELECT l.parent_id FROM conditions_classificationlink l
    JOIN conditions_classificationnode n ON n.id = l.child_id
    WHERE n.condition_id = %s AND NOT l.is_hidden
    UNION
    SELECT l.parent_id FROM conditions_classificationlink l
    JOIN above ON l.child_id = above.id WHERE NOT l.is_hidden
)
SELECT id FROM above
"""


def ancestors(start: int, broader: Mapping[int, Sequence[int]]) -> set[int]:
    """All classes above one, by class -> classes next above."""
    found: set[int] = set()
    ahead = list(broader.get(start, ()))
    while ahead:
        node = ahead.pop()
        if node not in found:
            found.add(node)
            ahead += broader.get(node, ())
    return found


def conditions_below(condition_of: Mapping[int, int], broader: Mapping[int, Sequence[int]]) -> Counts:
    """Class -> number of conditions below it; classes without any are left out."""
    above: dict[int, set[int]] = defaultdict(set)
    for node, number in condition_of.items():
        above[number] |= ancestors(node, broader)
    counts: Counts = defaultdict(int)
    for classes in above.values():
        for node in classes:
            counts[node] += 1
    return dict(counts)


def counts_that_differ(schemes: Iterable[str]) -> tuple[Counts, Counts]:
    """The right counts of classes of these systems whose stored count is another, and the stored ones."""
    wanted = list(schemes)
    nodes = ClassificationNode.objects.filter(scheme__in=wanted).order_by()
    rows = list(nodes.values_list("pk", "condition_id", "conditions_below"))
    broader: dict[int, list[int]] = defaultdict(list)
    shown = ClassificationLink.objects.filter(is_hidden=False, child__scheme__in=wanted).order_by()
    for child, parent in shown.values_list("child_id", "parent_id"):
        broader[child].append(parent)
    public = set(Edition.objects.current().order_by().values_list("condition_id", flat=True))
    counts = conditions_below({pk: number for pk, number, _ in rows if number in public}, broader)
    before = {pk: stored for pk, _, stored in rows if counts.get(pk, 0) != stored}
    return {pk: counts.get(pk, 0) for pk in before}, before


@transaction.atomic
def recount(schemes: Iterable[str]) -> int:
    """After a place was hidden or shown, or an import. Returns how many classes changed."""
    new, _ = counts_that_differ(schemes)
    rows = [ClassificationNode(pk=pk, conditions_below=count) for pk, count in new.items()]
    ClassificationNode.objects.bulk_update(rows, ["conditions_below"], batch_size=BATCH)
    return len(rows)


def count_once_more(condition: int) -> None:
    """Readers got the page."""
    step_above(condition, 1)


def count_once_less(condition: int) -> None:
    """Readers lost it."""
    step_above(condition, -1)


def step_above(condition: int, step: int) -> None:
    """Every class above it, locked in one order so that two who publish wait for one another."""
    with connection.cursor() as cursor:
        cursor.execute(ABOVE, [condition])
        above = [pk for (pk,) in cursor.fetchall()]
    if not above:
        return
    rows = ClassificationNode.objects.filter(pk__in=above)
    rows = rows.filter(conditions_below__gt=0) if step < 0 else rows
    locked = list(rows.order_by("pk").select_for_update(no_key=True).values_list("pk", flat=True))
    ClassificationNode.objects.filter(pk__in=locked).update(conditions_below=F("conditions_below") + step)
