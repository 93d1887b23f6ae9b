"""Every field of every model of ours is declared public, internal or private, and exactly once."""

from importlib import import_module

import pytest
import reversion
from django.apps import apps
from django.db.models import Model

from tests.architecture.source import PACKAGES, report

KINDS = ("public", "internal", "private")


def own_models() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.split(".")[0] in PACKAGES]


def stored_fields(model: type[Model]) -> set[str]:
    own = {*model._meta.local_fields, *model._meta.local_many_to_many}
    return {field.name for field in own if not getattr(field.remote_field, "parent_link", False)}


def declared(application: str) -> dict[str, dict[str, tuple[str, ...]]]:
    return import_module(f"{application}.privacy").PRIVACY


def violations(name: str, fields: set[str], declaration: dict[str, tuple[str, ...]]) -> list[str]:
    listed = [field for kind in KINDS for field in declaration.get(kind, ())]
    problems = [f"{name}.{field} is declared nowhere." for field in sorted(fields - set(listed))]
    problems += [f"{name}.{field} is declared but does not exist." for field in sorted(set(listed) - fields)]
    problems += [
        f"{name}.{field} is declared twice." for field in sorted({f for f in listed if listed.count(f) > 1})
    ]
    problems += [f"{name}: {kind} is no kind of privacy." for kind in sorted(set(declaration) - set(KINDS))]
    return problems


def test_every_field_has_its_privacy_declared_once():
    problems = []
    for model in own_models():
        declaration = declared(model._meta.app_label).get(model.__name__, {})
        problems += violations(model.__name__, stored_fields(model), declaration)
    assert not problems, report(problems)


def test_no_declaration_is_left_of_a_model_that_is_gone():
    names = {model.__name__ for model in own_models()}
    left = {name for app in {m._meta.app_label for m in own_models()} for name in declared(app)}
    assert left - names == set()


def test_rows_with_private_fields_keep_no_history():
    registered = [
        model.__name__
        for model in own_models()
        if declared(model._meta.app_label).get(model.__name__, {}).get("private")
        and reversion.is_registered(model)
    ]
    assert registered == []


@pytest.mark.parametrize(
    ("declaration", "problem"),
    [
        ({"public": ("name",)}, "Thing.email is declared nowhere."),
        ({"public": ("name", "email", "fax")}, "Thing.fax is declared but does not exist."),
        ({"public": ("name",), "private": ("email", "name")}, "Thing.name is declared twice."),
        ({"public": ("name", "email"), "secret": ()}, "Thing: secret is no kind of privacy."),
    ],
)
def test_the_law_of_privacy_bites(declaration, problem):
    assert violations("Thing", {"name", "email"}, declaration) == [problem]


def test_a_whole_declaration_passes():
    assert violations("Thing", {"name", "email"}, {"public": ("name",), "private": ("email",)}) == []
