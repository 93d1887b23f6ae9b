"""The applications that the project itself brings: its admin site and its static files."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class GardAdminConfig(AdminConfig):
    default_site = "gard.admin_site.GardAdminSite"


class GardConfig(AppConfig):
    name = "gard"
    verbose_name = "Site"

    def ready(self) -> None:
        import gard.mail_check
        import gard.site_prose_es
        import gard.site_texts_es  # noqa: F401 - declares the fixed texts, and their Spanish
