"""What a translation is of, by the property that the ontologies use for it."""

from __future__ import annotations

import re

OF_PREDICATE = {
    "rdfs:label": "label",
    "iao:0000115": "definition",
    "skos:definition": "definition",
    **{
        f"{prefix}:{name}".lower(): "synonym"
        for prefix in ("oio", "oboInOwl")
        for name in (
            "hasExactSynonym",
            "hasRelatedSynonym",
            "hasBroadSynonym",
            "hasNarrowSynonym",
            "exactSynonym",
        )
    },
}
"""label, synonym or definition, as conditions.importers.catalogue.records.Translation writes it."""

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,4})?")
"""BCP 47: a language and at most one subtag, eight characters together."""
