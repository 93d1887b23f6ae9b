"""An open form can ask who is signed in; readers' pages have nothing of what the desk keeps in a browser."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import build

ADDRESS = "/admin/signed-in"


def signed_in(user, **options):
    client = Client(**options)
    client.force_login(user)
    return client


def test_a_form_learns_who_is_signed_in_and_gets_a_token_that_works(db):
    client = signed_in(build.editor(), enforce_csrf_checks=True)
    answer = client.get(ADDRESS)
    assert answer.json()["user"] == str(build.editor().pk)
    assert answer.headers["Cache-Control"] == "no-store"
    address = reverse("admin:references_glossaryterm_add")
    with_token = client.post(address, {"csrfmiddlewaretoken": answer.json()["token"]})
    assert with_token.status_code == 200, "The form is looked at, not refused as forged."
    assert client.post(address, {"csrfmiddlewaretoken": "x" * 64}).status_code == 403


@pytest.mark.parametrize("is_account", [False, True], ids=["nobody", "an account that is no staff"])
def test_who_is_not_at_the_desk_is_nobody(db, is_account):
    client = Client()
    if is_account:
        user = build.account()
        user.is_staff = False
        user.save()
        client.force_login(user)
    answer = client.get(ADDRESS)
    assert (answer.status_code, answer.json()) == (200, {"user": "", "token": ""})
    assert not answer.cookies


def test_only_reading_is_answered(db):
    assert signed_in(build.editor()).post(ADDRESS).status_code == 405


def test_readers_get_none_of_what_keeps_typing(db):
    build.published()
    for path in ("/", "/search?q=glass", "/diseases/browse/G", "/nowhere"):
        answer = Client().get(path)
        assert b"keeping/" not in answer.content, path
        assert not answer.cookies, path
