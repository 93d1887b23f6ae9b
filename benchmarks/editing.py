"""One editor of many: opens forms as the page shows them, types words of its own, saves, decides.

It keeps a form of every page open while it saves others, so that most saves come after somebody else's. Every
line that it prints is one save that the site accepted: the page, the words that were typed into it, and what
happened on the way.
"""

import json
import os
import random
import sys
from dataclasses import dataclass, field
from typing import Any

MOST_TRIES = 12
KINDS = ("summary", "symptoms", "cause", "inheritance", "diagnosis", "treatment", "prognosis", "statistics")
Fields = dict[str, list[str]]


@dataclass
class Accepted:
    """One save that was answered with a redirect."""

    page: int
    words: list[str] = field(default_factory=list)
    was_merged: bool = False
    conflicts: int = 0


def main() -> None:
    name, seed, saves, *pages = sys.argv[1:]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gard.settings")
    import django
    from django.conf import settings

    django.setup()
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.ALLOWED_HOSTS.append("testserver")
    editor = Editor(name, random.Random(f"{seed} {name}"), [int(page) for page in pages])  # noqa: S311
    for _ in range(int(saves)):
        print(json.dumps(editor.save_one().__dict__), flush=True)


class Editor:
    """`name` is the user name; words begin with it, so that no two editors write the same."""

    def __init__(self, name: str, chance: random.Random, pages: list[int]) -> None:
        from django.contrib.auth.models import User
        from django.test import Client

        self.name, self.chance, self.pages, self.count = name, chance, pages, 0
        self.client = Client(raise_request_exception=False)
        self.client.force_login(User.objects.get(username=name))
        self.open = {page: self.read(page) for page in pages}

    def address(self, page: int) -> str:
        from django.urls import reverse

        return reverse("admin:conditions_condition_change", args=[page])

    def read(self, page: int) -> Fields:
        response = self.client.get(self.address(page))
        assert response.status_code == 200, response.status_code
        return fields_of(tree_of(response))

    def word(self) -> str:
        self.count += 1
        return f"{self.name}x{self.count:04d}"

    def save_one(self) -> Accepted:
        """Change the form that has been open for a while, and save until the site takes it."""
        page = self.chance.choice(self.pages)
        fields, done = self.open[page], Accepted(page)
        done.words = self.write(fields)
        for _ in range(MOST_TRIES):
            response = self.client.post(self.address(page), fields)
            if response.status_code == 302:
                break
            if response.status_code != 200:
                raise SystemExit(f"{self.name}: answered {response.status_code}")
            tree = tree_of(response)
            fields = fields_of(tree)
            self.decide(tree, fields, done)
        else:
            done = Accepted(page)
        answer = self.client.get(self.address(page))
        done.was_merged = "Saved together with" in answer.content.decode()
        self.open[page] = fields_of(tree_of(answer))
        return done

    def write(self, fields: Fields) -> list[str]:
        """Type into some fields; the words that are in the form when it is sent."""
        acts = (self.name_page, self.head, self.add_section, self.add_name, self.remove, *[self.extend] * 4)
        words = [self.word() for _ in range(self.chance.randint(1, 3))]
        for word in words:
            self.chance.choice(acts)(fields, word)
        gone = tuple(name.removesuffix("DELETE") for name in fields if name.endswith("-DELETE"))
        sent = [
            value for name, values in fields.items() if not name.startswith(gone or "/") for value in values
        ]
        return [word for word in words if word in " ".join(sent)]

    def name_page(self, fields: Fields, word: str) -> None:
        fields["name"] = [f"Glass {word}"]

    def extend(self, fields: Fields, word: str) -> None:
        if row := self.some_row(fields, "sections"):
            (old,) = fields[f"{row}-body"]
            fields[f"{row}-body"] = [f"{old if self.chance.random() < 0.7 else ''}<p>{word}</p>"]

    def head(self, fields: Fields, word: str) -> None:
        if row := self.some_row(fields, "sections"):
            fields[f"{row}-heading"] = [word]

    def add_section(self, fields: Fields, word: str) -> None:
        there = {fields[f"{row}-kind"][0] for row in rows_of(fields, "sections")}
        free = [kind for kind in KINDS if kind not in there]
        if free:
            kind = self.chance.choice(free)
            add_row(fields, "sections", {"kind": kind, "language": "en", "body": f"<p>{word}</p>"})

    def add_name(self, fields: Fields, word: str) -> None:
        add_row(fields, "other_names", {"name": word, "language": "en", "position": "0"})

    def remove(self, fields: Fields, word: str) -> None:
        prefix = self.chance.choice(("sections", "other_names"))
        row = self.some_row(fields, prefix)
        if row and int(row.rpartition("-")[2]) < int(fields[f"{prefix}-INITIAL_FORMS"][0]):
            fields[f"{row}-DELETE"] = ["on"]

    def some_row(self, fields: Fields, prefix: str) -> str | None:
        rows = [row for row in rows_of(fields, prefix) if f"{row}-DELETE" not in fields]
        return self.chance.choice(rows) if rows else None

    def decide(self, tree: Any, fields: Fields, done: Accepted) -> None:
        """Mine, theirs or both for every conflict; let go, or not, of rows that somebody else removed."""
        shown = tree.xpath("//section[@data-merge]")
        asked = tree.xpath("//ol[@class='merge-summary']//a[not(starts-with(@href, '#merge-'))]/@href")
        done.conflicts += len(shown) + len(asked)
        for each in shown:
            theirs, mine = (json.loads(button.get("data-values")) for button in each.find_class("merge-use"))
            choice = self.chance.choice(("theirs", "mine", "both"))
            for name, values in theirs.items():
                if choice == "theirs":
                    fields[name] = values
                elif choice == "both" and len("".join(values + mine[name])) < 200:
                    fields[name] = ["".join(values + mine[name])]
        for anchor in asked:
            if self.chance.random() < 0.3:
                fields[f"{anchor.removeprefix('#')}-DELETE"] = ["on"]
        if not shown and not asked:
            raise SystemExit(f"{self.name}: refused: {said_on(tree)}")


def rows_of(fields: Fields, prefix: str) -> list[str]:
    return [f"{prefix}-{number}" for number in range(int(fields[f"{prefix}-TOTAL_FORMS"][0]))]


def add_row(fields: Fields, prefix: str, values: dict[str, str]) -> None:
    row = len(rows_of(fields, prefix))
    start = f"{prefix}-__prefix__-"
    for name in [name for name in fields if name.startswith(start)]:
        fields[f"{prefix}-{row}-{name.removeprefix(start)}"] = fields[name]
    fields.update({f"{prefix}-{row}-{name}": [value] for name, value in values.items()})
    fields[f"{prefix}-TOTAL_FORMS"] = [str(row + 1)]


def tree_of(response: Any) -> Any:
    from lxml import html

    return html.fromstring(response.content.decode())


def fields_of(tree: Any) -> Fields:
    """What a browser would post from the page."""
    form = tree.get_element_by_id("condition_form")
    fields: Fields = {}
    for each in form.inputs:
        if each.get("type") in ("text", "number") and each.value is None:
            each.value = ""
    for name, value in form.form_values():
        fields.setdefault(name, []).append(value.removeprefix("\n"))
    return fields


def said_on(tree: Any) -> str:
    found = tree.xpath("//ul[contains(@class,'errorlist')]/li")
    return " | ".join(" ".join(each.text_content().split()) for each in found)


if __name__ == "__main__":
    main()
