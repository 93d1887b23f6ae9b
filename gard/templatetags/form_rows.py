"""`{% form_row line %}` and `{% row_cells row %}` print fields of an admin form without a template for each.

Promise: classes, ids and order are those of Django's own admin templates, which its scripts and sheets rely
on. Help texts are escaped unless they are marked as markup.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def form_row(line: Any) -> SafeString:
    """One line of a fieldset: a field, or several beside one another, with labels, errors and help."""
    fields = list(line)
    is_single = len(fields) == 1
    classes = ["form-row"]
    errors = line.errors() if is_single else ""
    if errors:
        classes.append("errors")
    if not line.has_visible_field:
        classes.append("hidden")
    classes += [f"field-{name}" for field in fields if (name := of(field, "name"))]
    if is_single:
        inside = format_html("{}{}", errors, with_help(fields[0], "flex-container", ""))
    else:
        boxes = format_html_join("", "{}", ((box(field),) for field in fields))
        inside = format_html('<div class="flex-container form-multiline">{}</div>', boxes)
    return format_html('<div class="{}">{}</div>', " ".join(classes), inside)


@register.simple_tag
def row_cells(row: Any) -> SafeString:
    """The fields of one row of a tabular inline, each in a cell."""
    fields = (field for fieldset in row for line in fieldset for field in line)
    return format_html_join(
        "\n", '<td class="{}">{}</td>', ((cell_classes(each), cell(each)) for each in fields)
    )


def of(field: Any, name: str) -> Any:
    """A property of the form field; those of read-only fields stand in a dictionary."""
    return field.field.get(name) if field.is_readonly else getattr(field.field, name)


def box(field: Any) -> SafeString:
    """One of several fields of a line."""
    classes = ["flex-container", "fieldBox"]
    if name := of(field, "name"):
        classes.append(f"field-{name}")
    errors = "" if field.is_readonly else field.errors()
    if errors:
        classes.append("errors")
    if of(field, "is_hidden"):
        classes.append("hidden")
    return with_help(field, " ".join(classes), errors)


def with_help(field: Any, classes: str, errors: str) -> SafeString:
    if field.is_checkbox:
        inside = format_html("{}{}", field.field, field.label_tag())
        classes += " checkbox-row"
    elif field.is_readonly:
        inside = format_html('{}<div class="readonly">{}</div>', field.label_tag(), field.contents())
    else:
        inside = format_html("{}{}", field.label_tag(), field.field)
    return format_html('<div>{}<div class="{}">{}</div>{}</div>', errors, classes, inside, help_of(field))


def help_of(field: Any) -> SafeString | str:
    text = of(field, "help_text")
    if not text:
        return ""
    label = of(field, "id_for_label")
    key = format_html(' id="{}_helptext"', label) if label else ""
    hidden = " hidden" if of(field, "is_hidden") else ""
    return format_html('<div class="help{}"{}><div>{}</div></div>', hidden, key, text)


def cell_classes(field: Any) -> str:
    name = of(field, "name")
    return (f"field-{name}" if name else "") + (" hidden" if of(field, "is_hidden") else "")


def cell(field: Any) -> SafeString:
    if field.is_readonly:
        return format_html("<p>{}</p>", field.contents())
    return format_html("{}{}", field.field.errors.as_ul(), field.field)
