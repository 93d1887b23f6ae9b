"""Accounts in the admin: who may sign in, and which roles they have.

Promise: nobody can give an account more than roles, and only a superuser can touch a superuser.
"""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import UserCreationForm
from django.contrib.auth.models import Group, User
from django.db.models import ManyToManyField
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest

from gard.lib.declared_filters import DeclaredFilters

admin.site.unregister(User)
admin.site.unregister(Group)


@admin.register(User)
class AccountAdmin(DeclaredFilters, UserAdmin):
    """An account is made active and given roles; finer rights come from the roles alone.

    Readers have no accounts, so every account may sign in here; what it sees depends on its roles.
    """

    add_form = UserCreationForm

    list_display = ("username", "first_name", "last_name", "role_names", "is_active", "last_login")
    list_filter = ("is_active", "groups")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
        ("Rights", {"fields": ("is_active", "groups")}),
        ("Dates", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"classes": ("wide",), "fields": ("username", "password1", "password2")}),
        ("Rights", {"fields": ("groups",)}),
    )
    readonly_fields = ("last_login", "date_joined")
    filter_horizontal = ()
    formfield_overrides = {ManyToManyField: {"widget": CheckboxSelectMultiple}}

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description="roles")
    def role_names(self, user: User) -> str:
        return ", ".join(sorted(group.name for group in user.groups.all())) or "none"

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        obj.is_staff = True
        super().save_model(request, obj, form, change)

    def may_touch(self, request: HttpRequest, user: User | None) -> bool:
        return user is None or not user.is_superuser or bool(getattr(request.user, "is_superuser", False))

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_change_permission(request, obj) and self.may_touch(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_delete_permission(request, obj) and self.may_touch(request, obj)


@admin.register(Group)
class RoleAdmin(DeclaredFilters, GroupAdmin):
    """Roles are made from the table in the code, so here they can only be read."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return False
