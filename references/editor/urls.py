"""The addresses behind the editor's dialogs; each view checks rights by itself and answers in JSON."""

from django.urls import path

from references.editor import views

urlpatterns = [
    path("editor/citations", views.citations, name="editor-citations"),
    path("editor/terms", views.terms, name="editor-terms"),
]
