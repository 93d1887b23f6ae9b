"""What follows from all rows together, worked out anew after an import or a taking back."""

from __future__ import annotations

from conditions.actions.count_below import recount
from conditions.actions.count_features import recount_features
from conditions.actions.shelve import shelve_all
from conditions.models import ClassificationNode


def count_all() -> None:
    """Shelves of categories, conditions below classes, pages of features: twice changes nothing."""
    shelve_all()
    schemes = ClassificationNode.objects.order_by().values_list("scheme", flat=True).distinct()
    recount(list(schemes))
    recount_features()
