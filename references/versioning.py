"""Which references have a history, and what belongs to it."""

import reversion

from references.models import Citation, GlossaryTerm, Organization, Resource, SiteText, TermForm


def register_models() -> None:
    reversion.register(Citation)
    reversion.register(Organization)
    reversion.register(Resource)
    reversion.register(TermForm)
    reversion.register(GlossaryTerm, follow=["other_forms"])
    reversion.register(SiteText)
