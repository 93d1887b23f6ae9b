"""All addresses of the site. Public ones have no trailing slash; one that has gets a redirect."""

from django.contrib import admin
from django.urls import include, path, re_path
from django.views.generic import RedirectView

from gard import sitemaps, views

urlpatterns = [
    path("admin/", include("references.editor.urls")),
    path("admin", RedirectView.as_view(url="/admin/"), name="admin-without-slash"),
    path("admin/", admin.site.urls),
    path("", include("conditions.urls")),
    path("", include("references.urls")),
    path("about", views.site_page, {"page": "about"}, name="about"),
    path("about/editorial-policy", views.site_page, {"page": "editorial-policy"}, name="editorial-policy"),
    path("contact", views.site_page, {"page": "contact"}, name="contact"),
    path("privacy", views.site_page, {"page": "privacy"}, name="privacy"),
    path("espanol", RedirectView.as_view(pattern_name="es-questions", permanent=False), name="espanol"),
    path("espanol/privacy", views.site_page, {"page": "privacy", "language": "es"}, name="es-privacy"),
    path("accessibility", views.site_page, {"page": "accessibility"}, name="accessibility"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemaps.section, name="sitemap-section"),
    re_path(r"^(?P<path>(?!admin/).+)/$", views.without_slash),
]

handler400 = "gard.views.bad_request"
handler403 = "gard.views.forbidden"
handler404 = "gard.views.not_found"
handler500 = "gard.views.server_error"
