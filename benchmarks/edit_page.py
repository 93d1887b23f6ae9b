"""An editor's work on a long page: the form, a save of one section, a publication; processor time beside that
of a bare view.

    python -m benchmarks.edit_page [--rounds 15] [--database ADDRESS]

The page has 12 sections, 40 works, 5 organisations and 3 resources. It comes in as a page document; every
save and publication goes through the admin's own addresses, in one process and without a network.
"""

import argparse
import cProfile
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.long_page import NUMBER, long_page
from benchmarks.posting import encoded, form_fields
from benchmarks.site import empty_site
from benchmarks.timing import calibrate, median_milliseconds, noise, took

FORM = "application/x-www-form-urlencoded"
STOCK = "django.forms.renderers.DjangoTemplates"


class Desk:
    """One writer, one approver and one publisher before the same page."""

    def __init__(self) -> None:
        from django.contrib.auth.models import Group, User
        from django.test import Client
        from django.urls import reverse

        from conditions.models import Condition
        from conditions.permissions import sync_roles

        sync_roles()
        self.people = {}
        for name, role in (("writer", "Writer"), ("approver", "Reviewer"), ("publisher", "Reviewer")):
            self.people[name] = User.objects.create(username=name, is_staff=True)
            self.people[name].groups.set(Group.objects.filter(name=role))
        self.writer, self.publisher = Client(), Client()
        self.writer.force_login(self.people["writer"])
        self.publisher.force_login(self.people["publisher"])
        self.page = Condition.objects.get(pk=NUMBER)
        self.form = reverse("admin:conditions_condition_change", args=[NUMBER])
        self.asking = reverse("admin:conditions_condition_publish", args=[NUMBER])

    def bare(self) -> Any:
        return self.writer.get("/bare")

    def open(self) -> Any:
        return answered(self.writer.get(self.form), 200)

    def ready_to_save(self, turn: str) -> Callable[[], Any]:
        """A save of what the form shows now, with one more paragraph in the first section."""
        fields = form_fields(self.open().content.decode(), "condition_form")
        body = dict(fields)["sections-0-body"] + f"<p>Paragraph of turn {turn}.</p>"
        data = encoded(fields, **{"sections-0-body": body, "_continue": "1"})
        return lambda: answered(self.writer.post(self.form, data, FORM), 302)

    def ready_to_publish(self, turn: str) -> Callable[[], Any]:
        """A publication of what was saved, which somebody else has approved."""
        from conditions.actions import approve, submit, working_payload

        submit(self.page, by=self.people["writer"])
        approve(self.page, by=self.people["approver"])
        data = encoded([("note", f"Turn {turn}"), ("seen", working_payload(self.page).digest())])
        return lambda: answered(self.publisher.post(self.asking, data, FORM), 302)


def answered(response: Any, status: int) -> Any:
    assert response.status_code == status, f"{response.status_code}: {response.content[:2000].decode()}"
    return response


def measure(desk: Desk, rounds: int, count: Callable[[str, Callable[[], Any]], Any]) -> None:
    """Every act in turn, as often as asked; `count` does it and keeps what it took."""
    from django.test import override_settings

    for turn in range(rounds + 1):
        keep = count if turn else lambda name, act: act()  # The first round warms up.
        keep("bare view", desk.bare)
        keep("the form", desk.open)
        with override_settings(FORM_RENDERER=STOCK):
            keep("the form, stock widgets", desk.open)
        keep("save", desk.ready_to_save(str(turn)))
        keep("publish", desk.ready_to_publish(str(turn)))


def calls_of(act: Callable[[], Any]) -> int:
    """How many Python functions it calls: a figure that does not depend on the machine."""
    profile = cProfile.Profile()
    profile.runcall(act)
    return sum(entry.callcount for entry in profile.getstats())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="How often each act is done.")
    parser.add_argument("--database", default="", help="Address of an empty PostgreSQL database.")
    asked = parser.parse_args()
    before = calibrate()
    with empty_site(asked.database, addresses="benchmarks.addresses"):
        from django.conf import settings
        from django.core.management import call_command
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        settings.ALLOWED_HOSTS = ["testserver"]
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
            file.write(long_page())
            file.flush()
            call_command("import_pages", str(Path(file.name)), verbosity=0)
        desk = Desk()
        spent: dict[str, list[float]] = defaultdict(list)
        calls: dict[str, list[int]] = defaultdict(list)
        queries: dict[str, list[int]] = defaultdict(list)

        def timed(name: str, act: Callable[[], Any]) -> None:
            spent[name].append(took(act).cpu)

        def counted(name: str, act: Callable[[], Any]) -> None:
            with CaptureQueriesContext(connection) as found:
                calls[name].append(calls_of(act))
            queries[name].append(len(found))

        measure(desk, asked.rounds, timed)
        measure(desk, 1, counted)
        size = len(desk.open().content)
    bare = median_milliseconds(spent["bare view"])
    print(f"{'':<24}{'p50 ms':>8}{'times a bare view':>20}{'calls':>10}{'queries':>9}")
    for name, seconds in spent.items():
        middle = median_milliseconds(seconds)
        print(
            f"{name:<24}{middle:>8.1f}{middle / bare:>20.0f}{median(calls[name]):>10.0f}"
            f"{median(queries[name]):>9.0f}"
        )
    print(f"the form has {size:,} bytes")
    print(noise([*before, *calibrate()]))


if __name__ == "__main__":
    main()
