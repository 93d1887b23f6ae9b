"""Puts pages before readers that have facts of catalogues and no text of ours: a door for many at once.

Promise: an edition made here says the name of the condition and nothing else, so it refers to nothing; a page
on which an editor has worked does not go through this door.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from conditions.actions.audit import name_of, record_all
from conditions.editions import Payload
from conditions.errors import WrongState
from conditions.models import Condition, Edition, Event
from conditions.permissions import require
from gard.lib.folding import fold, initial

if TYPE_CHECKING:
    from django.contrib.auth.models import User

NOTE = "From catalogues"
LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Published:
    """What came into being, and the ids of the editions that were current before."""

    editions: list[Edition]
    events: list[Event]
    replaced: list[int]


@transaction.atomic
def publish_from_catalogue(conditions: Sequence[Condition], *, by: User) -> Published:
    """A new current edition for each page, in two or three queries for all of them.

    The caller writes the names for search, because facts name the pages as well. Raise NotAllowed, or
    WrongState when an editor has worked on one of the pages.
    """
    require(by, "conditions.publish_condition", "publish")
    edited = [condition for condition in conditions if condition.changed_at is not None]
    if edited:
        raise WrongState(f"An editor has worked on “{edited[0]}”, so no catalogue publishes it.")
    numbers = [condition.pk for condition in conditions]
    earlier = Edition.objects.filter(condition__in=numbers, language=LANGUAGE)
    last = dict(earlier.order_by().values_list("condition").annotate(Max("number")))
    replaced = list(earlier.filter(is_current=True).values_list("pk", flat=True))
    if replaced:
        Edition.objects.filter(pk__in=replaced).update(is_current=False)
    editions = Edition.objects.bulk_create(
        [new_edition(condition, last.get(condition.pk, 0) + 1, by) for condition in conditions],
        batch_size=250,
    )
    return Published(editions, record_all(Event.Kind.PUBLISHED, editions, by=by, note=NOTE), replaced)


def new_edition(condition: Condition, number: int, by: User) -> Edition:
    payload = Payload(condition.name, condition.slug, condition.is_rare, (), (), (), (), (), ())
    return Edition(
        condition=condition,
        number=number,
        language=LANGUAGE,
        name=payload.name,
        slug=payload.slug,
        sort_name=fold(payload.name)[:250],
        letter=initial(payload.name),
        payload=payload.to_json(),
        note=NOTE,
        published_at=timezone.now(),
        published_by=by,
        published_by_name=name_of(by),
        is_current=True,
    )
