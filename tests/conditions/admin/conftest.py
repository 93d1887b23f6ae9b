import datetime as dt

import pytest
from django.test import Client

from conditions.models import Condition, Section
from references.models import Citation
from tests import build


@pytest.fixture
def role(db):
    """A signed-in member of a role: role("Reviewer")."""

    def sign_in(name):
        client = Client()
        client.user = build.account(name)
        client.force_login(client.user)
        return client

    return sign_in


@pytest.fixture
def editor(role):
    return role("Writer")


@pytest.fixture
def work(db):
    return Citation.objects.create(authors="Rivera A", title="Marrow and bone", year=2004)


@pytest.fixture
def condition(db, work):
    row = Condition.objects.create(number=7, name="Marrow failure", slug="marrow-failure")
    body = f'<p>The marrow fails<cite data-citation="{work.pk}"></cite>.</p>'
    Section.objects.create(condition=row, kind="summary", body=body, updated_on=dt.date(2010, 4, 8))
    return row
