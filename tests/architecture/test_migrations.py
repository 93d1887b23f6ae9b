"""Migrations: none missing, one line for each application, every step of ours can be undone."""

import ast

import pytest
from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

from tests.architecture.source import PACKAGES, Module, module, own_modules, report


def one_way_steps(source: Module) -> list[str]:
    """Steps of code or SQL without the step back."""
    found = []
    for node in ast.walk(source.tree):
        name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
        if name in {"RunPython", "RunSQL"}:
            has_reverse = len(node.args) > 1 or {k.arg for k in node.keywords} & {
                "reverse_code",
                "reverse_sql",
            }
            if not has_reverse:
                found.append(f"{source.path}:{node.lineno} {name} cannot be undone.")
    return found


def branches(parents: dict[str, list[str]]) -> list[str]:
    """Where a history of migrations (name -> names before it) is not one line."""
    followed = [parent for before in parents.values() for parent in before]
    problems = [
        f"{name} follows {len(before)} migrations." for name, before in parents.items() if len(before) > 1
    ]
    problems += [f"{name} is followed twice." for name in sorted(set(followed)) if followed.count(name) > 1]
    return problems


def test_no_migration_is_missing():
    loader = MigrationLoader(None)
    detector = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))
    changes = detector.changes(graph=loader.graph)
    missing = {
        app: [str(step) for m in changes[app] for step in m.operations] for app in changes if app in PACKAGES
    }
    assert missing == {}


def test_migrations_form_one_line():
    disk = MigrationLoader(None).disk_migrations
    for application in PACKAGES:
        parents = {
            name: [before for app, before in migration.dependencies if app == application]
            for (app, name), migration in disk.items()
            if app == application
        }
        assert branches(parents) == [], application


def test_every_step_of_ours_can_be_undone():
    problems = [p for source in own_modules() if source.is_migration for p in one_way_steps(source)]
    assert not problems, report(problems)


@pytest.mark.parametrize("text", ["migrations.RunPython(fill)", "RunSQL('DELETE FROM x')"])
def test_the_law_of_undoing_bites(text):
    assert one_way_steps(module("conditions/migrations/0002_x.py", text))


@pytest.mark.parametrize(
    "text",
    [
        "migrations.RunPython(fill, empty)",
        "RunPython(code=fill, reverse_code=empty)",
        "RunSQL(sql='', reverse_sql='')",
    ],
)
def test_steps_with_a_way_back_pass(text):
    assert one_way_steps(module("conditions/migrations/0002_x.py", text)) == []


def test_the_law_of_one_line_bites():
    assert branches({"1": [], "2a": ["1"], "2b": ["1"]}) == ["1 is followed twice."]
    assert branches({"1": [], "2": ["1"], "3": ["1", "2"]}) == [
        "3 follows 2 migrations.",
        "1 is followed twice.",
    ]
    assert branches({"1": [], "2": ["1"], "3": ["2"]}) == []
