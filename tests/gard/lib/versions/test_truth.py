"""Random histories, fifty on SQLite, fifteen others on PostgreSQL: restoring version k gives what was there
at k, and touches nobody else."""

import random

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import override_settings

from conditions.models import Category, Condition, OtherName, Relation, Section
from references.models import Citation
from tests.gard.lib.versions import desk

HISTORIES = range(50, 65) if connection.vendor == "postgresql" else range(50)
KINDS = ("summary", "symptoms", "cause", "treatment")


def rows(queryset, *many):
    kept = []
    for row in queryset.order_by("pk"):
        values = {field.name: getattr(row, field.attname) for field in row._meta.concrete_fields}
        values |= {name: sorted(getattr(row, name).values_list("pk", flat=True)) for name in many}
        kept.append(values)
    return kept


def snapshot(number):
    """A condition, its inlines and their many-to-many values, read without the code under test."""
    return {
        "condition": rows(Condition.objects.filter(pk=number), "categories"),
        "names": rows(OtherName.objects.filter(condition=number)),
        "sections": rows(Section.objects.filter(condition=number), "attached"),
        "groups": rows(Relation.objects.filter(child=number)),
    }


class Start:
    """What every history starts from: a condition that will change, one that must not, and the rows that they
    point at."""

    def __init__(self):
        self.user = User.objects.create_superuser("bea")
        self.citations = [Citation.objects.create(title=f"Work {each}").pk for each in range(3)]
        self.categories = [Category.objects.create(name=f"C{each}", slug=f"c{each}").pk for each in range(3)]
        self.groups = [Condition.objects.create(number=n, name=f"Group {n}", slug=f"g{n}").pk for n in (7, 8)]
        Section.objects.create(condition_id=7, kind="summary", body="<p>Not to be touched.</p>")
        url, editor = desk.address(Condition, "add"), desk.Editor()
        editor.force_login(self.user)
        editor.submit(url, editor.form(url), number="5", name="Start", slug="start")


@pytest.fixture(scope="module")
def start(rows_of_the_module):
    with rows_of_the_module(), override_settings(ROOT_URLCONF=desk.__name__):
        return Start()


class World:
    """One history of the condition that changes."""

    def __init__(self, start, seed):
        self.editor, self.random = desk.Editor(), random.Random(seed)  # noqa: S311
        self.editor.force_login(start.user)
        self.citations, self.categories, self.groups = start.citations, start.categories, start.groups

    def some(self, keys):
        return self.random.sample(keys, self.random.randint(0, len(keys)))

    def edit(self):
        """One save that changes, adds and removes at random."""
        url = f"/admin/conditions/condition/{self.condition.pk}/change/"
        fields = self.editor.form(url)
        fields |= {"name": f"Name {self.random.random()}", "categories": self.some(self.categories)}
        fields |= {"is_rare": "on"} if self.random.random() < 0.5 else {}
        self._change_rows(fields)
        used = set(self.condition.sections.values_list("kind", flat=True))
        if free := [kind for kind in KINDS if kind not in used]:
            values = {
                "kind": self.random.choice(free),
                "body": f"<p>{self.random.random()}</p>",
                "updated_on": "2020-01-31",
            }
            fields = desk.add_row(fields, "sections", attached=self.some(self.citations), **values)
        fields = desk.add_row(fields, "other_names", name=f"Alias {self.random.random()}", position="3")
        grouped = set(self.condition.parents.values_list("parent_id", flat=True))
        if free := [group for group in self.groups if group not in grouped]:
            fields = desk.add_row(fields, "parents", parent=self.random.choice(free))
        page = self.editor.submit(url, fields)
        assert page.status_code == 302, desk.sentences(page)

    def _change_rows(self, fields):
        for prefix, changes in (
            (
                "sections",
                lambda: {"body": f"<p>{self.random.random()}</p>", "attached": self.some(self.citations)},
            ),
            ("other_names", lambda: {"name": f"Alias {self.random.random()}"}),
            ("parents", dict),
        ):
            for index in range(int(fields[f"{prefix}-INITIAL_FORMS"][0])):
                roll = self.random.random()
                if roll < 0.3:
                    fields[f"{prefix}-{index}-DELETE"] = "on"
                elif roll < 0.7:
                    fields.update({f"{prefix}-{index}-{name}": value for name, value in changes().items()})

    @property
    def condition(self):
        return Condition.objects.get(pk=5)

    def delete(self):
        self.editor.post(desk.address(Condition, "delete", 5), {"post": "yes"})
        assert not Condition.objects.filter(pk=5).exists()

    def restore(self, version):
        is_there = Condition.objects.filter(pk=5).exists()
        url = (
            desk.old_page(version, self.condition)
            if is_there
            else desk.address(Condition, "recover", version.pk)
        )
        page = self.editor.submit(url, self.editor.form(url))
        assert page.status_code == 302, desk.sentences(page)


@pytest.mark.parametrize("seed", HISTORIES)
def test_restoring_any_version_gives_what_was_there_then(db, start, seed):
    world = World(start, seed)
    bystander = snapshot(7)
    kept = [(desk.versions_of(world.condition)[-1], snapshot(5))]
    for _ in range(4):
        roll = world.random.random()
        if roll < 0.6:
            world.edit()
        else:
            if roll > 0.85:
                world.delete()
            version, then = world.random.choice(kept)
            world.restore(version)
            assert snapshot(5) == then
        kept.append((desk.versions_of(world.condition)[-1], snapshot(5)))
        assert snapshot(7) == bystander
    for version, then in world.random.sample(kept, 3):
        world.restore(version)
        assert snapshot(5) == then
    assert snapshot(7) == bystander
