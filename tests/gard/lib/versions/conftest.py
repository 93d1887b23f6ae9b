import pytest
from django.contrib.auth.models import Permission, User
from django.test import override_settings

from conditions.models import Category, Condition, OtherName, Section
from references.models import Citation, GlossaryTerm
from tests.gard.lib.versions import desk


@pytest.fixture(autouse=True)
def desk_addresses(settings):
    settings.ROOT_URLCONF = "tests.gard.lib.versions.desk"
    desk.saves.clear()


@pytest.fixture
def person(db):
    """Makes a member of staff who may do exactly what is named: person("ana", "change_citation")."""

    def make(name, *allowed, **details):
        user = User.objects.create_user(name, is_staff=True, **details)
        user.user_permissions.set(Permission.objects.filter(codename__in=allowed))
        assert user.user_permissions.count() == len(set(allowed))
        return editor_of(user)

    return make


def editor_of(user):
    editor = desk.Editor()
    editor.force_login(user)
    editor.user = user
    return editor


class Made:
    """An editor, a citation in two versions, and a glossary term in two: one other form, then two."""

    def __init__(self):
        self.user = User.objects.create_superuser("ana", first_name="Ana", last_name="Editor")
        editor, url = editor_of(self.user), desk.address(Citation, "add")
        editor.submit(url, editor.form(url), title="First title")
        self.citation = Citation.objects.get()
        editor.edit(self.citation, title="Second title", revision_comment="Corrected the title")
        url = desk.address(GlossaryTerm, "add")
        fields = desk.add_row(editor.form(url), "other_forms", form="anaemias")
        editor.submit(url, fields, name="Anaemia", slug="anaemia", definition="Too few red cells.")
        self.term = GlossaryTerm.objects.get()
        url = desk.change_page(self.term)
        fields = desk.add_row(editor.form(url), "other_forms", form="anemia")
        editor.submit(url, fields, definition="Too few red blood cells.")


@pytest.fixture(scope="module")
def made(rows_of_the_module):
    with rows_of_the_module(), override_settings(ROOT_URLCONF=desk.__name__):
        return Made()


@pytest.fixture
def editor(db, made):
    """Who made what there is."""
    return editor_of(User.objects.get(pk=made.user.pk))


@pytest.fixture
def colleague(db):
    return editor_of(User.objects.create_superuser("ben", first_name="Ben", last_name="Writer"))


@pytest.fixture
def citation(editor, made):
    return Citation.objects.get(pk=made.citation.pk)


@pytest.fixture
def term(editor, made):
    return GlossaryTerm.objects.get(pk=made.term.pk)


@pytest.fixture
def knee(editor):
    """A condition with two names and two sections, in two versions."""
    row = Condition.objects.create(number=7, name="Glass knee", slug="glass-knee")
    for place, name in enumerate(("Brittle knee", "Knee of glass")):
        OtherName.objects.create(condition=row, name=name, position=place)
    for kind in ("summary", "cause"):
        Section.objects.create(condition=row, kind=kind, body=f"<p>The {kind} at first.</p>")
    row.categories.add(
        *(Category.objects.create(name=name, slug=name) for name in ("bones", "glass", "rare"))
    )
    editor.edit(row, name="Glass knee", slug="glass-knees")
    editor.edit(row, slug="glass-knee")
    return Condition.objects.get(number=7)
