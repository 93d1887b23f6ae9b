"""setup_site: a new site is complete after one run, and another run loses and changes nothing."""

import re
from shutil import copytree

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import Group, User

from conditions.management.commands import setup_site
from conditions.models import Category, ClassificationNode, Condition, Edition, Fact
from conditions.permissions import ROLES
from references.models import Resource
from tests import build
from tests.conditions.importers.load.pages import everything
from tests.conditions.management.commands import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def one_sample(tmp_path, monkeypatch):
    """A sample site of one page, so that these tests are quick."""
    (tmp_path / "pages").mkdir()
    for file in (setup_site.SAMPLE / "pages").glob("10724-*.json"):
        (tmp_path / "pages" / file.name).write_bytes(file.read_bytes())
    copytree(setup_site.SAMPLE / "catalogue", tmp_path / "catalogue")
    (tmp_path / "site.json").write_bytes((setup_site.SAMPLE / "site.json").read_bytes())
    monkeypatch.setattr(setup_site, "SAMPLE", tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def no_roles_yet():
    Group.objects.all().delete()


def test_the_whole_sample_is_published():
    said = run("setup_site")
    assert "Sample pages loaded: 16." in said.out
    assert Edition.objects.current().count() == 16


def test_no_way_of_looking_around_the_sample_site_is_a_dead_end(client):
    run("setup_site")

    def leads(address: str, to: str) -> None:
        text = client.get(address).content.decode()
        assert f'href="{to}' in text, f"{address} does not lead to {to}"

    leads("/diseases/browse/M", "/diseases/16535/marfan-syndrome")
    leads("/diseases/categories", "/diseases/categories/eye-diseases")
    leads("/diseases/tree", "/diseases/tree/mondo/MONDO:0003847")
    leads("/diseases/tree/mondo/MONDO:0017306", "/diseases/7383/phenylketonuria")
    leads("/diseases/genes/F", "/diseases/gene/FBN1")
    leads("/diseases/recent", "/diseases/16535/marfan-syndrome")
    leads("/diseases/spanish", "/diseases/16535/marfan-syndrome")
    leads("/diseases/features", "/diseases/features?system=eye")
    leads("/diseases/features?system=eye", "/diseases/feature/HP:0001083")
    leads("/diseases/feature/HP:0001763", "/diseases/16535/marfan-syndrome")
    leads("/symptoms?has=HP:0001763", "/diseases/2081/hypermobile-ehlers-danlos-syndrome")
    leads("/search?q=flat+feet", "/diseases/feature/HP:0001763")


def test_every_sample_page_with_a_code_of_the_tree_stands_in_it():
    run("setup_site")
    facts = Fact.objects.filter(kind="code", scheme="mondo", condition__editions__is_current=True)
    numbers = set(facts.values_list("condition", flat=True))
    placed = ClassificationNode.objects.filter(links_up__isnull=False)
    assert numbers == numbers & set(placed.values_list("condition", flat=True))
    assert len(numbers) == 15


def test_each_role_has_an_account_whose_password_is_printed_once(one_sample):
    said = run("setup_site")
    printed = dict(re.findall(r"^Account  (\S+)\s+password  (\S+)", said.out, re.MULTILINE))
    assert list(printed) == [role.lower() for role in ROLES]
    for name, password in printed.items():
        user = authenticate(username=name, password=password)
        assert user.is_staff
        assert [group.name.lower() for group in user.groups.all()] == [name]
    again = run("setup_site")
    assert "password" not in again.out


def test_a_second_run_changes_nothing(one_sample):
    run("setup_site")
    before = everything()
    run("setup_site")
    assert everything() == before


def test_a_site_with_pages_gets_no_sample(one_sample):
    build.condition("Our own page")
    run("setup_site")
    assert Condition.objects.get().name == "Our own page"


def test_the_sample_can_be_left_out(one_sample):
    said = run("setup_site", "--without-sample")
    assert "Sample" not in said.out
    assert not Condition.objects.exists()
    assert User.objects.filter(is_staff=True).count() == len(ROLES)


def test_the_sample_brings_described_categories_and_automatic_resources_in_order(one_sample):
    run("setup_site")
    assert not Category.objects.filter(description="").exists()
    automatic = Resource.objects.exclude(automatic="never").order_by("position")
    assert list(automatic.values_list("position", flat=True)) == [
        10 * place for place in range(1, len(automatic) + 1)
    ]


def test_a_sample_that_fails_halfway_leaves_nothing_so_that_it_can_be_repeated(one_sample):
    (one_sample / "pages" / "99-broken.json").write_text("{")
    assert run("setup_site").code == 1
    assert not Condition.objects.exists()
    (one_sample / "pages" / "99-broken.json").unlink()
    assert "Sample pages loaded: 1." in run("setup_site").out


def test_a_stranger_of_the_same_name_is_left_as_it_is(one_sample):
    stranger = User.objects.create_user("writer", password="a password of its own")
    said = run("setup_site")
    assert "The account writer exists but is no writer; left as it is." in said.out
    assert not User.objects.get(pk=stranger.pk).groups.exists()
