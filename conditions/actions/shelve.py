"""Works out which conditions are on a shelf because of where they stand in a classification.

Promise: the rows follow from heads and shown places alone, so working them out again changes nothing. Circles
in a catalogue are gone round once; hidden places lead nowhere. What editors chose themselves is not touched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction

from conditions.models import Category, CategoryHead, ClassificationLink, ClassificationNode, ShelvedCondition

BATCH = 500
Pair = tuple[int, int]


def conditions_under(
    heads: Iterable[int], narrower: Mapping[int, Sequence[int]], condition_of: Mapping[int, int]
) -> set[int]:
    """Numbers of the conditions of these classes and of all classes below them, each once."""
    seen = set(heads)
    ahead = list(seen)
    while ahead:
        for node in narrower.get(ahead.pop(), ()):
            if node not in seen:
                seen.add(node)
                ahead.append(node)
    return {condition_of[node] for node in seen if node in condition_of}


def shelve_all() -> int:
    """After an import: every shelf anew. Returns how many rows changed."""
    return shelve(Category.objects.all())


def shelve_one(category: Category) -> int:
    """After the heads of this category changed."""
    return shelve([category])


@transaction.atomic
def shelve(categories: Iterable[Category]) -> int:
    keys = [category.pk for category in categories]
    heads: dict[int, list[int]] = defaultdict(list)
    rows = CategoryHead.objects.filter(category__in=keys).order_by()
    for category, node in rows.values_list("category_id", "node_id"):
        heads[category].append(node)
    narrower, condition_of = shown_places() if heads else ({}, {})
    wanted = {
        (category, number)
        for category in keys
        for number in conditions_under(heads[category], narrower, condition_of)
    }
    return replace(keys, wanted)


def shown_places() -> tuple[dict[int, list[int]], dict[int, int]]:
    """Class -> classes next below it, and class -> its condition; two queries for all catalogues together."""
    narrower: dict[int, list[int]] = defaultdict(list)
    links = ClassificationLink.objects.filter(is_hidden=False).order_by()
    for parent, child in links.values_list("parent_id", "child_id"):
        narrower[parent].append(child)
    nodes = ClassificationNode.objects.filter(condition__isnull=False).order_by()
    return narrower, {node: number for node, number in nodes.values_list("pk", "condition_id") if number}


def replace(categories: Sequence[int], wanted: set[Pair]) -> int:
    """Bring the rows of these categories in step; those that are right stay."""
    there = ShelvedCondition.objects.filter(category__in=categories).order_by()
    gone = []
    missing = set(wanted)
    for key, category, number in there.values_list("pk", "category_id", "condition_id"):
        if (category, number) in wanted:
            missing.discard((category, number))
        else:
            gone.append(key)
    for begin in range(0, len(gone), BATCH):
        ShelvedCondition.objects.filter(pk__in=gone[begin : begin + BATCH]).delete()
    ShelvedCondition.objects.bulk_create(
        (ShelvedCondition(category_id=category, condition_id=number) for category, number in sorted(missing)),
        batch_size=BATCH,
        ignore_conflicts=True,  # Two who work it out at the same time find the same.
    )
    return len(gone) + len(missing)
