import pytest
from django.contrib.auth.models import User

from tests.references import desk


@pytest.fixture
def ana(db):
    """Somebody who may do everything."""
    return User.objects.create_superuser("ana", first_name="Ana", last_name="Editor")


@pytest.fixture
def editor(ana):
    return desk.sign_in(ana)


@pytest.fixture
def onlooker(db):
    """Somebody who may look at every reference and change none."""
    return desk.sign_in(
        desk.person(
            "otto",
            "view_citation",
            "view_organization",
            "view_resource",
            "view_glossaryterm",
            "view_sitetext",
        )
    )
