"""The classifications of catalogues as a tree: where it begins, and what is above and below a class.

Promise: hidden places lead nowhere, circles are gone round once, and every page costs the same number of
queries. Groups whose name no catalogue gives are passed through: what is below them stands in their place.
"""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import (
    Case,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
    Window,
)
from django.db.models.expressions import RawSQL
from django.db.models.functions import Lower, RowNumber
from django.urls import reverse

from conditions.models import ClassificationLink, ClassificationNode, Edition
from conditions.pages.classes import way_up
from conditions.pages.page import NamedLink
from gard.lib.keyset import Order, Part, number, part_of, text

ON_ONE_PAGE = 200
ROOTS_OF_ONE = 30
MOST_WAYS = 5
GROUP, SINGLE = 0, 1

BY_KIND = Order(number("rank"), text("sorted_by"), number("pk"))
"""Groups first, then the single conditions."""

BY_NAME = Order(text("sorted_by"), number("pk"))

BELOW = """
WITH RECURSIVE below(id) AS (
    SELECT child_id FROM conditions_classificationlink WHERE parent_id = %s AND NOT is_hidden
    UNION
    SELECT l.child_id FROM below
    JOIN conditions_classificationnode n ON n.id = below.id
    JOIN conditions_classificationlink l ON l.parent_id = n.id
    WHERE n.name = n.code AND n.condition_id IS NULL AND NOT l.is_hidden
)
SELECT n.id FROM below JOIN conditions_classificationnode n ON n.id = below.id
WHERE n.id <> %s AND NOT (n.name = n.code AND n.condition_id IS NULL)
"""

ABOVE = """
WITH RECURSIVE above(child_id, parent_id) AS (
    SELECT child_id, parent_id FROM conditions_classificationlink WHERE child_id = %s AND NOT is_hidden
    UNION
    SELECT l.child_id, l.parent_id FROM conditions_classificationlink l
    JOIN above ON l.child_id = above.parent_id WHERE NOT l.is_hidden
)
SELECT above.child_id, n.id, n.scheme, n.code, n.name, n.name = n.code AND n.condition_id IS NULL
FROM above JOIN conditions_classificationnode n ON n.id = above.parent_id ORDER BY n.name, n.id
"""


def top_classes() -> QuerySet[ClassificationNode]:
    """Classes that nothing is above and conditions are below."""
    places = ClassificationLink.objects.filter(child=OuterRef("pk"), is_hidden=False)
    return ClassificationNode.objects.filter(~Exists(places), conditions_below__gt=0).order_by()


def largest_roots() -> list[ClassificationNode]:
    """Of each catalogue those with most conditions below, at most ROOTS_OF_ONE and one more; one query."""
    place = Window(
        RowNumber(), partition_by=[F("scheme")], order_by=[F("conditions_below").desc(), F("name").asc()]
    )
    found = top_classes().select_related("source").annotate(place=place).filter(place__lte=ROOTS_OF_ONE + 1)
    return list(found.order_by("source__trust", "scheme", "place"))


def roots_of(scheme: str, *, after: str = "", before: str = "") -> Part[Any]:
    rows = top_classes().filter(scheme=scheme).annotate(sorted_by=Lower("name"))
    columns = ("sorted_by", "pk", "name", "scheme", "code", "conditions_below")
    return part_of(rows.values_list(*columns, named=True), BY_NAME, ON_ONE_PAGE, after=after, before=before)


def below(node: ClassificationNode, *, after: str = "", before: str = "") -> Part[Any]:
    """What is next below: groups with `conditions_below`, then single conditions with `slug` of their page.

    What leads to no condition is left out.
    """
    shown = Edition.objects.current().filter(condition=OuterRef("condition")).order_by()
    rows = (
        ClassificationNode.objects.filter(pk__in=RawSQL(BELOW, [node.pk, node.pk]))  # noqa: S611 - constant
        .annotate(
            sorted_by=Lower("name"),
            rank=Case(
                When(conditions_below__gt=0, then=Value(GROUP)),
                default=Value(SINGLE),
                output_field=IntegerField(),
            ),
            slug=Subquery(shown.values("slug")[:1]),
        )
        .filter(Q(conditions_below__gt=0) | Q(slug__isnull=False))
        .order_by()
    )
    columns = (
        "rank",
        "sorted_by",
        "pk",
        "name",
        "scheme",
        "code",
        "conditions_below",
        "condition_id",
        "slug",
    )
    return part_of(rows.values_list(*columns, named=True), BY_KIND, ON_ONE_PAGE, after=after, before=before)


def ways_to(node: ClassificationNode) -> tuple[tuple[NamedLink, ...], ...]:
    """The shortest way from the broadest class down to each class next above, without the class itself."""
    with connection.cursor() as cursor:
        cursor.execute(ABOVE, [node.pk])
        rows = cursor.fetchall()
    parents: dict[int, list[int]] = {}
    named: dict[int, NamedLink] = {}
    for child, parent, scheme, code, name, is_nameless in rows:
        parents.setdefault(child, []).append(parent)
        if not is_nameless:
            named[parent] = NamedLink(name, reverse("class", args=[scheme, code]))
    found = (
        tuple(named[each] for each in way_up(nearest, parents) if each in named and each != node.pk)
        for nearest in parents.get(node.pk, ())
    )
    return tuple(dict.fromkeys(way for way in found if way))[:MOST_WAYS]
