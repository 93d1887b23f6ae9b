"""Public addresses of organisations, glossary and works."""

from django.urls import path

from references import views

urlpatterns = [
    path("organizations", views.organizations, name="organizations"),
    path("organizations/<int:number>", views.organization, name="organization-number"),
    path("organizations/<int:number>/<str:slug>", views.organization, name="organization"),
    path("glossary", views.glossary, name="glossary"),
    path("glossary/<slug:slug>", views.term, name="glossary-term"),
    path("citations/<int:number>", views.citation, name="citation"),
]
