"""Doors: rows that mean something to readers or to the record are made in one place each."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.source import Module, module, own_modules, report

# Model -> (modules or rooms that may make its rows, names under which other rows reach it).
DOORS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Edition": (
        ("conditions.actions.publish", "conditions.actions.publish_from_catalogue"),
        ("editions",),
    ),
    "PublishedName": (("conditions.actions", "conditions.search"), ()),
    "Event": (("conditions.actions.audit",), ("events",)),
    "QuestionEvent": (("conditions.actions.audit",), ("history",)),
    "Original": (("conditions.actions.receive",), ("original",)),
    "DeletedForm": (("conditions.actions.deleted_forms",), ()),
    "Letter": (("conditions.actions.letters",), ("letters",)),
    "Redaction": (("conditions.actions",), ("redactions",)),
    "SearchedText": (("conditions.search",), ("searched_texts",)),
    "Question": (("conditions.actions", "conditions.importers", "conditions.admin"), ("questions",)),
    "Link": (("references.links",), ("links",)),
    "Draft": (("conditions.actions.draft",), ("drafts",)),
    "ScheduledAct": (("conditions.actions.schedule",), ("scheduled",)),
    "PageReview": (("conditions.actions.reviewing",), ("reviews",)),
    "OpenForm": (("conditions.actions.presence",), ("open_forms",)),
    "ImportRecord": (("conditions.importers",), ()),
    "ImportRun": (("conditions.importers.catalogue.load",), ("runs",)),
    "ImportBatch": (("conditions.importers.catalogue.load",), ("batches",)),
    "FeatureTerm": (
        (
            *("conditions.actions.feature_terms", "conditions.actions.count_features"),
            "conditions.importers.catalogue.load",
        ),
        ("terms",),
    ),
    "FeatureName": (
        ("conditions.actions.feature_terms", "conditions.importers.catalogue.load"),
        ("names", "feature_names"),
    ),
    "MergedNumber": (
        ("conditions.importers.catalogue.load", "conditions.actions.merged_numbers"),
        ("merged_numbers",),
    ),
    "FactProposal": (("conditions.importers.catalogue.load",), ("proposals", "fact_proposals")),
}
MAKERS = {"create", "get_or_create", "update_or_create", "bulk_create", "acreate", "abulk_create"}


def rows_made(source: Module) -> Iterator[tuple[int, str]]:
    """Line and model of every place that makes a row of a guarded model."""
    aliases = {model: model for model in DOORS}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom):
            aliases |= {a.asname: a.name for a in node.names if a.asname and a.name in DOORS}
    reached = {name: model for model, (_, names) in DOORS.items() for name in names}
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func).split(".")
        if called[-1] in aliases:
            yield node.lineno, aliases[called[-1]]
        elif called[-1] in MAKERS:
            through = [part.partition("(")[0] for part in called[:-1]]
            yield from ((node.lineno, aliases[part]) for part in through if part in aliases)
            yield from ((node.lineno, reached[part]) for part in through[1:] if part in reached)


def violations(sources: tuple[Module, ...]) -> list[str]:
    found = []
    for source in sources:
        if source.is_migration:
            continue
        for line, model in rows_made(source):
            doors = DOORS[model][0]
            if not any((source.name + ".").startswith(f"{door}.") for door in doors):
                found.append(f"{source.path}:{line} makes {model}; only {', '.join(doors)} may.")
    return found


def test_guarded_rows_are_made_behind_their_doors_only():
    problems = violations(own_modules())
    assert not problems, report(problems)


@pytest.mark.parametrize(
    "text",
    [
        "Edition(condition=c)",
        "models.Edition.objects.create(condition=c)",
        "Edition.objects.bulk_create(rows)",
        "Edition.objects.using('x').get_or_create(number=1)",
        "condition.editions.create(number=1)",
        "from conditions.models import Edition as Frozen\nFrozen(number=1)",
        "Event.objects.create(kind='published')",
        "Link.objects.bulk_create([])",
    ],
)
def test_the_law_of_doors_bites(text):
    assert violations((module("conditions/views/x.py", text),))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("conditions/actions/publish.py", "Edition.objects.create(number=1)"),
        ("conditions/views/x.py", "Edition.objects.current()"),
        ("conditions/views/x.py", "editions.create()"),
    ],
)
def test_the_law_of_doors_leaves_good_code_alone(path, text):
    assert violations((module(path, text),)) == []
