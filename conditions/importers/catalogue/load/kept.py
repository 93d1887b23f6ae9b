"""Which conditions that a batch made have become somebody's work since."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Model, Q

from conditions.models import (
    ClassificationNode,
    Condition,
    FactProposal,
    PublishedName,
    SearchedText,
    ShelvedCondition,
)

FOLLOWS_BY_ITSELF = (PublishedName, SearchedText, ShelvedCondition, ClassificationNode, FactProposal)


def conditions_in_use(made: Mapping[type[Model], set[int]], edited: Mapping[type[Model], Q]) -> set[int]:
    """Numbers of conditions to which something belongs that the batch did not make."""
    numbers = made.get(Condition, set())
    if not numbers:
        return set()
    rows = Condition.objects.filter(pk__in=numbers)
    found = set(rows.filter(edited[Condition]).values_list("pk", flat=True))
    for relation in Condition._meta.related_objects:
        model, column = relation.related_model, relation.field.name
        if model in FOLLOWS_BY_ITSELF or not isinstance(model, type):
            continue
        theirs = model._default_manager.filter(**{f"{column}__in": numbers}).order_by()
        ours = made.get(model, set())
        for pk, number in theirs.values_list("pk", column):
            if pk not in ours:
                found.add(number)
        if model in edited and ours:
            found.update(theirs.filter(edited[model]).values_list(column, flat=True))
    return found
