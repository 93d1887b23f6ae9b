"""Two editors who have the same form open, and what their saves leave behind."""

import json

from lxml import html
from reversion.models import Version

from gard.lib.versions import read_comment
from tests.gard.lib.versions import desk


def meanwhile(editor, colleague, obj, theirs, mine):
    """Ana opens the form; Ben saves his changes; Ana saves hers."""
    url = desk.change_page(obj)
    fields = editor.form(url)
    kept = colleague.submit(url, change(colleague.form(url), theirs))
    assert kept.status_code == 302, desk.sentences(kept)
    return editor.submit(url, change(fields, mine))


def change(fields, changes):
    """`changes`: field to value, or a function of the fields."""
    return changes(fields) if callable(changes) else {**fields, **changes}


def add_section(kind, **values):
    return lambda fields: desk.add_row(fields, "sections", kind=kind, language="en", **values)


def messages_after(editor, response, obj):
    assert response.status_code == 302, desk.sentences(response)
    return desk.sentences(editor.get(desk.change_page(obj)))


def bodies(row):
    return dict(row.sections.values_list("kind", "body"))


def names(row):
    return list(row.other_names.order_by("position", "pk").values_list("name", flat=True))


def conflicts_of(response):
    """Of every conflict on the page: label, theirs, mine; and what the buttons would put into the form."""
    tree = html.fromstring(response.content.decode())
    found = []
    for each in tree.xpath("//section[@data-merge]"):
        texts = [html.tostring(words, encoding="unicode") for words in each.find_class("merge-words")]
        values = [json.loads(button.get("data-values")) for button in each.find_class("merge-use")]
        found.append((each.xpath("h3")[0].text_content(), texts, values))
    return found


def all_kept(obj):
    """Comment and data of every version of the object, oldest first, with what belonged to it."""
    revisions = [version.revision for version in desk.versions_of(obj)]
    return [
        (
            read_comment(revision).text,
            "".join(Version.objects.filter(revision=revision).values_list("serialized_data", flat=True)),
        )
        for revision in revisions
    ]
