"""The form field and widget of rich text, without a browser."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.exceptions import ValidationError

from references.editor import Place, RichTextFormField, RichTextWidget
from references.editor.widget import IMPORT_MAP, MODULES
from references.models import Citation

pytestmark = pytest.mark.django_db


def test_accepted_text_is_cleaned():
    assert RichTextFormField().clean("<div>Words&nbsp;here</div>") == "<p>Words here</p>"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<p>x<script>alert(1)</script></p>", "script"),
        ('<p>x<cite data-citation="77"></cite></p>', "77"),
        ("<p>" + "x" * 600_000 + "</p>", "characters"),
    ],
)
def test_text_that_would_lose_something_is_refused_with_a_sentence(text, says):
    with pytest.raises(ValidationError) as refusal:
        RichTextFormField(required=False).clean(text)
    assert says in " ".join(refusal.value.messages)


def test_a_marker_of_a_work_that_exists_is_accepted():
    work = Citation.objects.create(title="There")
    text = f'<p>x<cite data-citation="{work.pk}"></cite></p>'
    assert RichTextFormField().clean(text) == text


def test_line_ends_of_the_browser_are_no_change():
    field = RichTextFormField(required=False)
    assert not field.has_changed("<p>One</p><p>Two</p>", "<p>One</p>\r\n<p>Two</p>")
    assert field.has_changed("<p>One</p>", "<p>Two</p>")


def test_without_a_script_there_is_a_plain_text_area():
    html = RichTextWidget(place=Place(order=("a",), order_field="kind")).render(
        "body", "<p>x</p>", {"id": "id_body"}
    )
    assert html.startswith("<textarea")
    assert "&lt;p&gt;x&lt;/p&gt;" in html
    assert "required" not in html


def test_every_module_is_in_the_import_map():
    folder = finders.find("references/editor")
    files = {path.stem for path in Path(folder).glob("*.js")}
    assert files == {*MODULES, "main", "field-names"}
    assert "references/editor/schema" in str(IMPORT_MAP)
