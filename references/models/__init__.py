"""What pages refer to, one file for each kind."""

from references.models.citation import Citation
from references.models.glossary import GlossaryTerm, TermForm
from references.models.link import Link
from references.models.organization import Organization
from references.models.resource import Resource
from references.models.site_text import SiteText

__all__ = ["Citation", "GlossaryTerm", "Link", "Organization", "Resource", "SiteText", "TermForm"]
