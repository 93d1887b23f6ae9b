"""sync_roles: the groups say what the table of roles says, whatever somebody did to them."""

import pytest
from django.contrib.auth.models import Group, Permission

from conditions.permissions import ROLES
from tests.architecture.source import ROOT
from tests.conditions.importers.load.pages import everything
from tests.conditions.management.commands import run

pytestmark = pytest.mark.django_db

WORDS = {
    "condition": "pages",
    "othername": "other names",
    "relation": "groups above",
    "section": "sections",
    "organizationlisting": "organisations on a page",
    "resourcelisting": "resources on a page",
    "category": "categories",
    "citation": "citations",
    "organization": "support organisations",
    "resource": "resources",
    "glossaryterm": "glossary terms",
    "termform": "other forms of terms",
    "fact": "facts",
    "source": "sources of facts",
    "factproposal": "proposals of catalogues",
    "mergednumber": "merged numbers",
    "importrun": "imports of catalogues",
    "edition": "editions",
    "event": "events",
    "scheduledact": "schedule",
    "searchcount": "counts of searches",
    "reviewername": "own name for readers",
    "editorialrules": "editorial rules",
    "reviewinterval": "review intervals of sections",
    "question": "questions",
    "topic": "topics of answers",
    "questionevent": "history of questions",
    "original": "readers' own words",
    "redaction": "places marked in readers' words",
    "letter": "letters to readers",
    "questionrules": "rules for questions",
    "sitetext": "site texts",
    "user": "accounts",
    "group": "groups",
}


def table_of_roles() -> str:
    """The table that docs/roles.md holds."""
    lines = [f"| | {' | '.join(ROLES)} |", f"|---|{'---|' * len(ROLES)}"]
    for model, words in WORDS.items():
        cells = (" ".join(ROLES[role].get(model, ())) for role in ROLES)
        lines.append(f"| {words} | {' | '.join(cells)} |")
    return "\n".join(lines)


@pytest.fixture(autouse=True)
def no_roles_yet():
    Group.objects.all().delete()


def rights_of(role: str) -> set[str]:
    return set(Group.objects.get(name=role).permissions.values_list("codename", flat=True))


def test_every_role_becomes_a_group_with_exactly_its_rights():
    assert run("sync_roles").out == f"Roles in step: {', '.join(ROLES)}.\n"
    for role, table in ROLES.items():
        assert rights_of(role) == {f"{act}_{model}" for model, acts in table.items() for act in acts}


def test_rights_added_by_hand_are_taken_away_and_lost_ones_come_back():
    run("sync_roles")
    editors = Group.objects.get(name="Writer")
    expected = rights_of("Writer")
    editors.permissions.set([Permission.objects.get(codename="publish_condition")])
    run("sync_roles")
    assert rights_of("Writer") == expected
    assert "publish_condition" not in expected


def test_running_it_twice_changes_nothing():
    run("sync_roles")
    before = everything()
    run("sync_roles")
    assert everything() == before


def test_the_documented_table_is_the_table_in_force():
    assert {model for table in ROLES.values() for model in table} == set(WORDS)
    assert table_of_roles() in (ROOT / "docs" / "roles.md").read_text(encoding="utf-8")
