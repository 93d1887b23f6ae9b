"""What follows from all rows together, worked out anew after an import or a taking back."""

from __future__ import annotations

from conditions.actions.count_below import recount
from conditions.actions.feature_terms import follow_all_features
from conditions.actions.shelve import shelve_all
from conditions.models import ClassificationNode


def count_all() -> None:
    """Shelves of categories, conditions below classes, terms and pages of features: twice changes nothing."""
    shelve_all()
    schemes = ClassificationNode.objects.order_by().values_list("scheme", flat=True).distinct()
    recount(list(schemes))
    follow_all_features()
