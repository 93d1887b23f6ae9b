"""rebuild_search: write the search index anew. Needed once on a site that had pages before it had the search.

Promise: readers can go on searching meanwhile; running it again changes nothing.
"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from conditions.search.rebuild import rebuild


class Command(BaseCommand):
    help = "Write anew what the search finds: the sections and names of all pages, and all posted questions."

    def handle(self, *args: Any, **options: Any) -> None:
        written = rebuild()
        self.stdout.write(
            f"Sections: {written.sections}. Questions, on each page: {written.questions}. "
            f"Names and codes: {written.names}."
        )
