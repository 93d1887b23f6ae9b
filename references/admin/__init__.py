"""The admin of references and of the fixed sentences, one file for each model."""

from references.admin.citation import CitationAdmin
from references.admin.glossary import GlossaryTermAdmin
from references.admin.organization import OrganizationAdmin
from references.admin.resource import ResourceAdmin
from references.admin.site_text import SiteTextAdmin

__all__ = ["CitationAdmin", "GlossaryTermAdmin", "OrganizationAdmin", "ResourceAdmin", "SiteTextAdmin"]
