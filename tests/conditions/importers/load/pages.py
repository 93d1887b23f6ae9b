"""Documents to load, and a look at everything that the database holds."""

from django.apps import apps
from django.contrib.auth.models import User
from django.core import serializers

from conditions.importers.load import Loader, Outcome
from conditions.importers.page_document import Accepted, parse_value
from conditions.management.importing import service_account

FILE = "pages/glass-knee.json"
NUMBER = 900101


def page(number: int = NUMBER, name: str = "Glass knee", **parts) -> dict:
    """A document as a file gives it; with one section unless the parts say otherwise."""
    parts.setdefault("sections", [{"kind": "summary", "body": "<p>The kneecap rings.</p>"}])
    return {"format": "condition-page", "version": 1, "number": number, "name": name, **parts}


def work(title: str = "Ringing kneecaps", **parts) -> dict:
    return {"kind": "article", "authors": "Muster A", "title": title, "source": "J Made-up Med", **parts}


def question(number: int = 1, posted: str | None = "2021-05-06", **parts) -> dict:
    given = {"question": "Can I run?", "opener": "<p>Slowly.</p>"} | parts
    return {"number": number, "posted": posted, **given}


def accepted(value: dict, file: str = FILE) -> Accepted:
    item = parse_value(value, file)
    assert isinstance(item, Accepted), item
    return item


def load(value: dict, *, by: User | None = None, publish: bool = False, overwrite: bool = False) -> Outcome:
    return Loader(by or service_account(), publish, overwrite).load(accepted(value))


def everything() -> dict[str, list[str]]:
    """Every row of every table, as text."""
    return {
        model._meta.label: [
            serializers.serialize("json", [row]) for row in model._base_manager.order_by("pk")
        ]
        for model in apps.get_models(include_auto_created=True)
    }
