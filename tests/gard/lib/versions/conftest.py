import pytest
from django.contrib.auth.models import Permission, User

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
        editor = desk.Editor()
        editor.force_login(user)
        editor.user = user
        return editor

    return make


@pytest.fixture
def editor(db):
    user = User.objects.create_superuser("ana", first_name="Ana", last_name="Editor")
    editor = desk.Editor()
    editor.force_login(user)
    editor.user = user
    return editor


@pytest.fixture
def colleague(db):
    user = User.objects.create_superuser("ben", first_name="Ben", last_name="Writer")
    editor = desk.Editor()
    editor.force_login(user)
    editor.user = user
    return editor


@pytest.fixture
def citation(editor):
    """A citation with two versions."""
    url = desk.address(Citation, "add")
    editor.submit(url, editor.form(url), title="First title")
    citation = Citation.objects.get()
    editor.edit(citation, title="Second title", revision_comment="Corrected the title")
    citation.refresh_from_db()
    return citation


@pytest.fixture
def term(editor):
    """A glossary term with one other form, then two: two versions."""
    url = desk.address(GlossaryTerm, "add")
    fields = desk.add_row(editor.form(url), "other_forms", form="anaemias")
    editor.submit(url, fields, name="Anaemia", slug="anaemia", definition="Too few red cells.")
    term = GlossaryTerm.objects.get()
    url = desk.change_page(term)
    fields = desk.add_row(editor.form(url), "other_forms", form="anemia")
    editor.submit(url, fields, definition="Too few red blood cells.")
    term.refresh_from_db()
    return term


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
