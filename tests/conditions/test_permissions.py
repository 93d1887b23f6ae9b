"""The table of roles: what each may do, and that the groups say exactly that."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command

from conditions.errors import NotAllowed
from conditions.permissions import ROLES, require, sync_roles
from tests import build

pytestmark = pytest.mark.django_db

# Right -> roles that have it. Everybody else must not.
WHO_MAY = {
    "conditions.publish_condition": {"Reviewer", "Administrator"},
    "conditions.review_condition": {"Reviewer", "Administrator"},
    "conditions.change_editorialrules": {"Administrator"},
    "conditions.change_reviewername": {"Reviewer", "Administrator"},
    "conditions.change_scheduledact": set(),
    "conditions.withdraw_condition": {"Reviewer", "Administrator"},
    "conditions.preview_condition": {"Writer", "Reviewer", "Moderator", "Administrator"},
    "conditions.change_condition": {"Writer", "Reviewer", "Administrator"},
    "conditions.delete_condition": {"Reviewer", "Administrator"},
    "conditions.change_section": {"Writer", "Reviewer", "Administrator"},
    "conditions.change_question": {"Writer", "Reviewer", "Moderator", "Administrator"},
    "conditions.change_topic": {"Writer", "Reviewer", "Moderator", "Administrator"},
    "conditions.moderate_question": {"Moderator", "Administrator"},
    "conditions.post_question": {"Reviewer", "Moderator", "Administrator"},
    "conditions.view_original": {"Moderator"},
    "conditions.change_letter": {"Administrator"},
    "conditions.change_questionrules": {"Administrator"},
    "conditions.change_questionevent": set(),
    "conditions.change_redaction": set(),
    "conditions.change_category": {"Reviewer", "Administrator"},
    "conditions.change_fact": {"Writer", "Reviewer", "Administrator"},
    "conditions.delete_fact": {"Reviewer", "Administrator"},
    "conditions.decide_factproposal": {"Reviewer", "Administrator"},
    "conditions.change_factproposal": set(),
    "conditions.add_mergednumber": {"Reviewer", "Administrator"},
    "conditions.change_importrun": set(),
    "references.change_citation": {"Writer", "Reviewer", "Moderator", "Administrator"},
    "references.delete_citation": {"Writer", "Reviewer", "Administrator"},
    "references.change_sitetext": {"Administrator"},
    "auth.add_user": {"Administrator"},
    "auth.change_group": set(),
    "conditions.change_edition": set(),
    "conditions.add_edition": set(),
    "conditions.delete_edition": set(),
    "conditions.change_event": set(),
    "conditions.delete_event": set(),
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("right", WHO_MAY)
def test_each_role_has_its_rights_and_no_others(role, right):
    assert build.account(role).has_perm(right) == (role in WHO_MAY[right])


def test_an_account_without_a_role_may_nothing():
    assert build.account().get_all_permissions() == set()


def rights_of_groups() -> set[tuple[str, str]]:
    return set(Group.objects.values_list("name", "permissions__codename"))


def test_a_second_run_changes_nothing_and_takes_away_what_was_added_by_hand():
    Group.objects.all().delete()
    sync_roles()
    before = rights_of_groups()
    sync_roles()
    assert rights_of_groups() == before
    Group.objects.get(name="Writer").permissions.add(Permission.objects.get(codename="publish_condition"))
    call_command("sync_roles", verbosity=0)
    assert rights_of_groups() == before


def test_groups_of_the_sites_own_are_left_alone():
    own = Group.objects.create(name="Translators")
    sync_roles()
    assert Group.objects.filter(pk=own.pk).exists()


def test_a_change_of_rights_counts_at_once():
    reviewer = build.reviewer()
    reviewer.groups.clear()
    with pytest.raises(NotAllowed, match="Your account may not publish"):
        require(User.objects.get(pk=reviewer.pk), "conditions.publish_condition", "publish")


def test_a_closed_account_has_no_rights_even_as_a_superuser():
    user = User.objects.create_superuser("root", is_active=False)
    with pytest.raises(NotAllowed):
        require(user, "conditions.publish_condition", "publish")
