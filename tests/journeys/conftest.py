"""What journeys at the desk share: somebody who is signed in, and a watch over the policy of the pages."""

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from conditions.models import Category, Condition, Section
from conditions.permissions import sync_roles
from references.models import Citation
from tests.journeys.editor_page import markers

QUIET = """(() => {
    const ask = window.fetch
    const nobody = () => Promise.resolve(Response.json({ others: [], newest: 0, saved: null }))
    const isSign = (address) => String(address).endsWith("/presence")
    window.fetch = (address, ...more) => isSign(address) ? nobody() : ask(address, ...more)
    navigator.sendBeacon = () => true
})()"""


@pytest.fixture
def signs_of_life(page):
    """None: a form that tells the server that it is open would still do so while the database is emptied."""
    page.context.add_init_script(QUIET)


@pytest.fixture
def signed_in(page, signs_of_life, live_server, transactional_db):
    """Signs the browser in as a member of a role: signed_in("Writer")."""

    def sign_in(role):
        sync_roles()
        user, _ = User.objects.get_or_create(username=role.lower(), defaults={"is_staff": True})
        user.groups.add(Group.objects.get(name=role))
        client = Client()
        client.force_login(user)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        return user

    return sign_in


@pytest.fixture
def policy_watch(page, transactional_db):
    """Fails the journey when a page breaks the content security policy; leaves no request behind."""
    page.add_init_script(
        "window.broken = []; addEventListener('securitypolicyviolation', (event) => "
        "window.broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`), true)"
    )
    yield
    # The database is emptied next; a request that still reads it would be in the way, and so would one that
    # the page makes by itself a moment later.
    page.wait_for_load_state("networkidle")
    broken = page.evaluate("window.broken")
    page.close()
    assert broken == []


@pytest.fixture
def works(transactional_db):
    names = ("Ahmed B", "Brown C", "Chen D")
    return [Citation.objects.create(authors=name, title=f"Marrow study by {name}") for name in names]


@pytest.fixture
def condition(works):
    row = Condition.objects.create(number=7, name="Marrow failure", slug="marrow-failure")
    row.categories.add(Category.objects.create(name="Blood diseases", slug="blood-diseases"))
    first, second, _ = works
    cite = '<cite data-citation="{}"></cite>'.format
    cause = f"<p>A cause{cite(second.pk)}{cite(first.pk)}.</p>"
    summary = f"<p>Marrow fails{cite(first.pk)} at times.</p>"
    Section.objects.create(condition=row, kind="cause", body=cause)
    Section.objects.create(condition=row, kind="summary", body=summary)
    return row


@pytest.fixture
def form(page, live_server, signed_in, condition):
    """The form of the condition, open in the browser of an editor."""
    signed_in("Writer")
    page.goto(live_server.url + reverse("admin:conditions_condition_change", args=[7]))
    expect(markers(page, 0)).to_have_text(["[1]"])
    return page
