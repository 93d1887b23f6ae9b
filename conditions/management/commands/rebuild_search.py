"""rebuild_search: write the search index anew. Needed once on a site that had pages before it had the search,
or before the features on its pages could be searched.

Promise: readers can go on searching meanwhile; running it again changes nothing.
"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from conditions.actions.feature_terms import follow_all_features
from conditions.models import FeatureTerm
from conditions.search.rebuild import rebuild


class Command(BaseCommand):
    help = "Write anew what the search finds: the sections and names of all pages, their "
    "clinical features, and all posted questions."

    def handle(self, *args: Any, **options: Any) -> None:
        written = rebuild()
        follow_all_features()
        self.stdout.write(
            f"Sections: {written.sections}. Questions, on each page: {written.questions}. "
            f"Names and codes: {written.names}. Clinical features: {FeatureTerm.objects.in_use().count()}."
        )
