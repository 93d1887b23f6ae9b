"""The work list of the desk about facts: what catalogues propose where an editor has decided otherwise."""

from __future__ import annotations

from django.db.models import Count, Window
from django.urls import reverse
from django.utils import timezone

from conditions.admin.proposal import DECIDE
from conditions.models import FactProposal
from gard.lib.ago import ago
from gard.lib.desk import ROWS, DeskList, DeskRow, desk


@desk.lists.entry("facts.proposed", "Catalogues propose changes", place=75, needs=(DECIDE,))
def proposed(user):
    """The oldest first: one query."""
    now = timezone.now()
    rows = FactProposal.objects.filter(state=FactProposal.State.OPEN).select_related("condition", "source")
    found = list(rows.annotate(total=Window(Count("*"))).order_by("proposed_at", "pk")[:ROWS])
    return DeskList(
        total=found[0].total if found else 0,
        rows=tuple(
            DeskRow(
                title=row.condition.name,
                url=reverse("admin:conditions_factproposal_change", args=[row.pk]),
                detail=f"{row.source}: {row.get_kind_display()}",
                when=ago(row.proposed_at, now),
                at=row.proposed_at,
            )
            for row in found
        ),
        more_url=reverse("admin:conditions_factproposal_changelist") + "?state__exact=open",
        empty="Catalogues propose nothing.",
    )
