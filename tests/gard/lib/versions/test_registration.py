"""Nothing gets a history by accident: what an admin cannot keep its promises about, it refuses to serve."""

import pytest
import reversion
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.core.exceptions import ImproperlyConfigured
from reversion.revisions import is_registered

from conditions.models import Condition, Edition, Section
from gard.lib.versions import VersionAdmin
from references.models import Citation, GlossaryTerm


@pytest.fixture
def registered():
    """Registers a model for one test."""
    done = []

    def register(model, **options):
        reversion.register(model, **options)
        done.append(model)

    yield register
    for model in done:
        reversion.unregister(model)


def test_an_admin_of_a_model_without_registration_is_refused_and_registers_nothing():
    with pytest.raises(ImproperlyConfigured, match=r"auth\.Group is not registered"):
        VersionAdmin(Group, admin.AdminSite())
    assert not is_registered(Group)


def test_an_inline_that_is_not_followed_is_refused_and_is_not_registered():
    class EditionInline(admin.TabularInline):
        model = Edition

    class ConditionAdmin(VersionAdmin):
        inlines = (EditionInline,)

    with pytest.raises(ImproperlyConfigured, match="does not follow"):
        ConditionAdmin(Condition, admin.AdminSite())
    assert not is_registered(Edition)


def test_an_inline_that_says_it_has_no_history_is_let_in():
    class EditionInline(admin.TabularInline):
        model = Edition
        is_versioned = False

    class ConditionAdmin(VersionAdmin):
        inlines = (EditionInline,)

    assert ConditionAdmin(Condition, admin.AdminSite()).get_urls()
    assert not is_registered(Edition)


def test_an_inline_over_the_models_own_many_to_many_is_let_in():
    class AttachedInline(admin.TabularInline):
        model = Section.attached.through

    class SectionAdmin(VersionAdmin):
        inlines = (AttachedInline,)

    assert SectionAdmin(Section, admin.AdminSite()).get_urls()


def test_edits_in_the_list_are_refused():
    class CitationAdmin(VersionAdmin):
        list_display = ("title", "year")
        list_editable = ("year",)

    with pytest.raises(ImproperlyConfigured, match="list_editable"):
        CitationAdmin(Citation, admin.AdminSite())


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"ignore_duplicates": True}, "ignore duplicates"),
        ({"format": "xml"}, "json format"),
        ({"use_natural_foreign_keys": True}, "plain keys"),
        ({"object_id_field": "name"}, "primary key"),
        ({"follow": ["nonsense"]}, "no relation"),
        ({"follow": ["permissions", "user_set"]}, "no relation"),
    ],
)
def test_a_registration_that_would_lose_history_is_refused(registered, options, reason):
    registered(Group, **options)
    with pytest.raises(ImproperlyConfigured, match=reason):
        VersionAdmin(Group, admin.AdminSite())


def test_a_followed_model_without_registration_is_refused(registered):
    registered(User, follow=["logentry_set"])
    with pytest.raises(ImproperlyConfigured, match=r"admin\.LogEntry is not registered"):
        VersionAdmin(User, admin.AdminSite())


def test_an_admin_that_is_made_before_the_models_are_registered_is_checked_with_its_addresses(monkeypatch):
    monkeypatch.setattr("gard.lib.versions.admin.apps.ready", False)
    early = VersionAdmin(Group, admin.AdminSite())
    with pytest.raises(ImproperlyConfigured, match="not registered"):
        early.get_urls()
    assert VersionAdmin(GlossaryTerm, admin.AdminSite()).get_urls()
