"""Lists of the admin are filtered only in the ways that they offer.

Django's own rule lets an address filter by any lookup on the model's own fields: a regular expression there
can keep a database busy for minutes, and values that a lookup cannot take end in an error page.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from gard.lib.sound_keys import PARTS, SoundLists

WAYS = ("exact", "isnull", "id__exact", "pk__exact", "isempty")


class DeclaredFilters(SoundLists):
    """Refuses (with 400) every lookup in an address that no filter of the list makes."""

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        declared = self.get_list_filter(request) if request else self.list_filter
        pairs = [entry[0] for entry in declared if isinstance(entry, tuple | list)]
        fields = [entry for entry in (*declared, *pairs) if isinstance(entry, str)]
        named = [getattr(entry, "parameter_name", None) for entry in declared]
        dated = [f"{self.date_hierarchy}__{part}" for part in PARTS if self.date_hierarchy]
        return lookup in (*named, *dated) or any(
            lookup == f"{field}__{way}" for field in fields for way in WAYS
        )
