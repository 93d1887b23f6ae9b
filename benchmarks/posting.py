"""What a browser would post: the fields of a form, read from the page that shows it."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urlencode

UNSENT = {"submit", "button", "image", "reset", "file"}


class FormReader(HTMLParser):
    """Collects names and values of one form. Fields that JavaScript adds are not there."""

    def __init__(self, form_id: str) -> None:
        super().__init__(convert_charrefs=True)
        self.form_id = form_id
        self.fields: list[tuple[str, str]] = []
        self.is_inside = False
        self.select = ""
        self.textarea: str | None = None
        self.written: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.is_inside = given.get("id") == self.form_id
        elif not self.is_inside:
            return
        elif tag == "select":
            self.select = given.get("name", "")
        elif tag == "option" and "selected" in given:
            self.fields.append((self.select, given.get("value", "")))
        elif tag == "textarea":
            self.textarea, self.written = given.get("name", ""), []
        elif tag == "input" and given.get("name") and given.get("type") not in UNSENT:
            is_choice = given.get("type") in {"checkbox", "radio"}
            if not is_choice or "checked" in given:
                self.fields.append((given["name"], given.get("value", "on" if is_choice else "")))

    def handle_data(self, data: str) -> None:
        if self.textarea is not None:
            self.written.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self.textarea is not None:
            # The line break after the opening tag is no part of the text.
            self.fields.append((self.textarea, "".join(self.written).removeprefix("\r\n").removeprefix("\n")))
            self.textarea = None
        elif tag == "form":
            self.is_inside = False


def form_fields(html: str, form_id: str) -> list[tuple[str, str]]:
    """Names and values, in the order of the page."""
    reader = FormReader(form_id)
    reader.feed(html)
    reader.close()
    return reader.fields


def encoded(fields: list[tuple[str, str]], **changed: str) -> str:
    """The body of the request, with these fields changed or added."""
    kept = [(name, changed.pop(name, value)) for name, value in fields]
    return urlencode([*kept, *changed.items()])
