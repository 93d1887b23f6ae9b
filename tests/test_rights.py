"""Every address of the admin asks for its right, for every role, to read and to act, linked or not.

Promise: a new address fails here until somebody has written down who may use it.
"""

from collections.abc import Callable
from copy import copy, deepcopy

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, reverse

from conditions.permissions import ROLES
from tests import build
from tests.admin_rows import PLAIN, Site
from tests.architecture.test_urls import addresses

pytestmark = pytest.mark.django_db
May = Callable[[User], bool]


def right(*names: str) -> May:
    """All of these rights, each of the applications' own."""
    return lambda user: user.has_perms([f"conditions.{name}_condition" for name in names])


def staff(user: User) -> bool:
    return user.is_staff


def anybody(user: User) -> bool:
    return True


def some(app: str, model: str, *acts: str) -> May:
    return lambda user: any(user.has_perm(f"{app}.{act}_{model}") for act in acts)


def every(app: str, model: str, *acts: str) -> May:
    return lambda user: all(user.has_perm(f"{app}.{act}_{model}") for act in acts)


# Address -> who may use it, whatever the method. Django's own pages of a model have their rules below.
RULES: dict[str, May] = {
    "editor-citations": some("references", "citation", "view", "add", "change"),
    "editor-terms": some("references", "glossaryterm", "view", "add", "change"),
    "admin-without-slash": anybody,
    "admin:index": staff,
    "admin:login": anybody,
    "admin:logout": anybody,
    "admin:password_change": staff,
    "admin:password_change_done": staff,
    "admin:jsi18n": staff,
    "admin:signed_in": anybody,
    "admin:autocomplete": some("references", "citation", "view", "change"),
    "admin:app_list": staff,
    "admin:auth_user_password_change": every("auth", "user", "change"),
    "admin:conditions_condition_readiness": right("change"),
    "admin:conditions_condition_compare": some("conditions", "condition", "view", "change"),
    "admin:conditions_condition_presence": right("view"),
    "admin:conditions_condition_submit": right("change"),
    "admin:conditions_condition_take_back": right("change"),
    "admin:conditions_condition_review": right("review"),
    "admin:conditions_condition_confirm": right("review"),
    "admin:conditions_condition_preview": right("preview"),
    "admin:conditions_condition_publish": right("publish"),
    "admin:conditions_condition_publish_again": right("publish"),
    "admin:conditions_condition_withdraw": right("withdraw"),
    "admin:conditions_scheduledact_cancel": right("publish"),
    "admin:conditions_question_post": every("conditions", "question", "post"),
    "admin:conditions_question_withdraw": every("conditions", "question", "post"),
    "admin:conditions_question_answer": every("conditions", "question", "post"),
    "admin:conditions_question_correct": every("conditions", "question", "post"),
    "admin:conditions_question_hand_in": every("conditions", "question", "change"),
    "admin:conditions_question_return": some("conditions", "question", "change", "post"),
    "admin:conditions_question_preview": every("conditions", "question", "change"),
    "admin:conditions_question_letters": every("conditions", "question", "change"),
}
# A reader's question at the hands of those who moderate.
RULES |= {
    f"admin:conditions_question_{name}": every("conditions", "question", "moderate")
    for name in ("moderate", "compare_wording", "decline", "merge_into")
}
# Facts, places in classifications, and what catalogues propose.
RULES |= {
    f"admin:conditions_{name}": every("conditions", "fact", "change")
    for name in ("fact_hide", "fact_show", "fact_as_given", "condition_hide_place", "condition_show_place")
}
RULES |= {
    f"admin:conditions_factproposal_{name}": every("conditions", "factproposal", "decide")
    for name in ("accept", "decline")
}
# What creates something when it is posted to.
CREATE = {
    "editor-citations": every("references", "citation", "add"),
    "editor-terms": every("references", "glossaryterm", "add"),
}
# Records come about through acts alone; roles come from the table in the code; the rules are one row.
NEVER_ADDED = {
    "edition",
    "event",
    "scheduledact",
    "group",
    "letter",
    "classificationnode",
    "factproposal",
    "importrun",
    "searchcount",
}
NEVER_DELETED = NEVER_ADDED | {"editorialrules", "questionrules"}


def rule(name: str, is_post: bool) -> May | None:
    """Who may use this address; None when nobody has written it down."""
    if is_post and name in CREATE:
        return CREATE[name]
    if name in RULES:
        return RULES[name]
    found = PLAIN.fullmatch(name)
    if not found:
        return None
    app, model, page = found.groups()
    nobody: May = lambda user: False  # noqa: E731
    kept, fixed = model in NEVER_DELETED, model in NEVER_ADDED
    return {
        "changelist": some(app, model, "view", "change"),
        "add": nobody if fixed else every(app, model, "add"),
        "history": some(app, model, "view", "change"),
        "delete": nobody if kept else every(app, model, "delete"),
        "change": (nobody if fixed else every(app, model, "change"))
        if is_post
        else some(app, model, "view", "change"),
        "recoverlist": every(app, model, "add", "change"),
        "recover": every(app, model, "add", "change"),
        "revision": every(app, model, "change"),
        **dict.fromkeys(("merge", "retire", "bring-back", "separate"), every(app, model, "change")),
    }.get(page)


@pytest.fixture(scope="module")
def built(rows_of_the_module) -> Site:
    with rows_of_the_module():
        return Site()


@pytest.fixture
def site(built) -> Site:
    """The site as it was built, whatever another test did to its objects."""
    return deepcopy(built)


def admin_names() -> list[str]:
    return [n for p, n in addresses(get_resolver().url_patterns) if p.startswith("admin") and n]


def person(role: str) -> Client:
    client = Client(raise_request_exception=True)
    client.user = build.account(role)
    client.force_login(client.user)
    return client


def ask(client: Client, address: str, is_post: bool) -> int:
    """The status of the answer; what it did is undone, in the rows and in the browser. A way to the sign-in
    page counts as 403."""
    cookies = copy(client.cookies)
    with transaction.atomic():
        method = client.post if is_post else client.get
        response = method(address, {"action": "delete_selected"} if is_post else None)
        transaction.set_rollback(True)
    client.cookies = cookies
    if response.status_code == 302 and response.url.startswith(reverse("admin:login")):
        return 403
    return response.status_code


def test_somebody_has_written_down_who_may_use_each_address():
    assert [name for name in admin_names() if rule(name, False) is None] == []
    assert set(RULES) <= set(admin_names())


@pytest.mark.parametrize("role", ["", *ROLES])
def test_each_role_is_let_in_where_it_has_the_right_and_nowhere_else(site, role):
    client = person(role)
    holes, walls = [], []
    for name in admin_names():
        for is_post in (False, True):
            may = rule(name, is_post)(client.user)
            if role == "" and name.endswith("app_list"):
                continue  # Not found: an account without a role sees no application at all.
            status = ask(client, site.address(name, client.user, is_own=name in RULES), is_post)
            if not may and status not in {403, 405}:
                holes.append((name, is_post, status))
            if may and status not in {200, 302, 400, 404, 405}:
                walls.append((name, is_post, status))
    assert holes == []
    assert walls == []


@pytest.mark.parametrize("account", ["nobody is signed in", "a closed account", "a reader with a session"])
def test_who_is_no_member_of_the_staff_is_sent_to_the_sign_in_page(site, account):
    client = Client()
    user = User.objects.create_user("reader", is_staff=account == "a closed account")
    if account != "nobody is signed in":
        client.force_login(user)
        User.objects.filter(pk=user.pk).update(is_active=account != "a closed account")
    let_in = [
        name
        for name in admin_names()
        for is_post in (False, True)
        if RULES.get(name) is not anybody
        and ask(client, site.address(name, user, is_own=name in RULES), is_post) not in {401, 403}
    ]
    assert let_in == []


def test_the_walk_has_a_row_of_everything_that_the_admin_shows(site):
    from django.contrib import admin

    shown = {model._meta.model_name for model in admin.site._registry}
    assert shown <= set(site.rows) | {"reviewername"}
