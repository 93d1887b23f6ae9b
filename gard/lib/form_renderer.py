"""Writes form fields without a template for each of them.

A long admin form has hundreds of fields, and Django renders a template with includes for every one, every
label and every option. Promise: the markup is that of Django's own templates, but for white space between
elements; whatever has no writer here is rendered by its template. A test compares the two.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.templatetags.static import static
from django.utils.formats import localize
from django.utils.html import conditional_escape
from django.utils.safestring import SafeData
from django.utils.timezone import template_localtime  # type: ignore[attr-defined]
from django.utils.translation import gettext

WIDGETS = "django/forms/widgets/"


class QuickRenderer(DjangoTemplates):
    """For the setting FORM_RENDERER."""

    def render(self, template_name: str, context: Any, request: Any = None) -> str:
        write = WRITERS.get(template_name)
        return write(self, context) if write else super().render(template_name, context, request)


def printed(value: Any) -> str:
    """What a template makes of a variable."""
    if type(value) is str:
        return escape(value)
    if not isinstance(value, str):
        value = str(localize(template_localtime(value)))
    return str(conditional_escape(value))


def as_text(value: Any) -> str:
    """What a template makes of a variable that it asks for as plain text: keys are never localized."""
    return str(value) if isinstance(value, SafeData) else escape(str(value))


def attributes(attrs: Mapping[str, Any]) -> str:
    """Each with a space before it; those that are False are left out, those that are True have no value."""
    return "".join(
        f" {printed(name)}" if value is True else f' {printed(name)}="{as_text(value)}"'
        for name, value in attrs.items()
        if value is not False
    )


def write_input(renderer: QuickRenderer, context: Any) -> str:
    widget = context["widget"]
    value = "" if widget["value"] is None else f' value="{as_text(widget["value"])}"'
    name, attrs = printed(widget["name"]), attributes(widget["attrs"])
    return f'<input type="{printed(widget["type"])}" name="{name}"{value}{attrs}>'


def write_textarea(renderer: QuickRenderer, context: Any) -> str:
    widget = context["widget"]
    text = printed(widget["value"]) if widget["value"] else ""
    # A browser drops the first line break, so that one of the text's own is not lost.
    return f'<textarea name="{printed(widget["name"])}"{attributes(widget["attrs"])}>\n{text}</textarea>'


def write_option(renderer: QuickRenderer, context: Any) -> str:
    widget = context["widget"]
    value, attrs = as_text(widget["value"]), attributes(widget["attrs"])
    return f'<option value="{value}"{attrs}>{printed(widget["label"])}</option>'


def write_select(renderer: QuickRenderer, context: Any) -> str:
    widget = context["widget"]
    parts = [f'<select name="{printed(widget["name"])}"{attributes(widget["attrs"])}>']
    for group, options, _ in widget["optgroups"]:
        inside = "".join(renderer.render(one["template_name"], {"widget": one}) for one in options)
        parts.append(f'<optgroup label="{printed(group)}">{inside}</optgroup>' if group else inside)
    return "".join([*parts, "</select>"])


def write_choice(renderer: QuickRenderer, context: Any) -> str:
    """One box or button of several, inside its label."""
    widget, box = context["widget"], write_input(renderer, context)
    if not widget.get("wrap_label"):
        return box
    key = widget["attrs"].get("id")
    target = f' for="{printed(key)}"' if key else ""
    return f"<label{target}>{box} {printed(widget['label'])}</label>"


def write_choices(renderer: QuickRenderer, context: Any) -> str:
    widget = context["widget"]
    names = (name for name in ("id", "class") if widget["attrs"].get(name))
    given = "".join(f' {name}="{printed(widget["attrs"][name])}"' for name in names)
    parts = [f"<div{given}>"]
    for group, options, _ in widget["optgroups"]:
        rows = (renderer.render(one["template_name"], {"widget": one}) for one in options)
        inside = "".join(f"<div>{row}</div>" for row in rows)
        parts.append(f"<div><label>{printed(group)}</label>{inside}</div>" if group else inside)
    return "".join([*parts, "</div>"])


def write_label(renderer: QuickRenderer, context: Any) -> str:
    label = printed(context["label"])
    tag = printed(context["tag"])
    attrs = attributes(context["attrs"] or {})
    return f"<{tag}{attrs}>{label}</{tag}>" if context["use_tag"] else label


def write_errors(renderer: QuickRenderer, context: Any) -> str:
    errors = context["errors"]
    if not errors:
        return ""
    key = f' id="{printed(errors.field_id)}_error"' if getattr(errors, "field_id", None) else ""
    rows = "".join(f"<li>{printed(error)}</li>" for error in errors)
    return f'<ul class="{printed(context["error_class"])}"{key}>{rows}</ul>'


def write_day(renderer: QuickRenderer, context: Any) -> str:
    return f'<p class="date">{write_input(renderer, context)}</p>'


def write_related(renderer: QuickRenderer, context: Any) -> str:
    """The admin's field for a row elsewhere, with its links to change, add, delete and view that row."""
    model = (
        "" if context["model_has_limit_choices_to"] else f' data-model-ref="{printed(context["model_name"])}"'
    )
    links = "" if context["is_hidden"] else "".join(related_links(context))
    return f'<div class="related-widget-wrapper"{model}>{context["rendered_widget"]}{links}</div>'


def related_links(context: Any) -> list[str]:
    name, model = printed(context["name"]), {"model": printed(context["model"])}
    popup, links = printed(context["url_params"]), []

    def link(act: str, address: str, title: str, icon: str) -> None:
        image = f'<img src="{printed(static(f"admin/img/icon-{icon}.svg"))}" alt="" width="24" height="24">'
        links.append(
            f'<a class="related-widget-wrapper-link {act}-related" id="{act}_id_{name}" {address} '
            f'title="{title % model}">{image}</a>'
        )

    def template(url: str, query: str) -> str:
        return f'data-href-template="{printed(context[url])}?{query}"'

    in_popup = ' data-popup="yes"'
    if context["can_change_related"]:
        address = template("change_related_template_url", popup) + in_popup
        link("change", address, gettext("Change selected %(model)s"), "changelink")
    if context["can_add_related"]:
        address = f'href="{printed(context["add_related_url"])}?{popup}"' + in_popup
        link("add", address, gettext("Add another %(model)s"), "addlink")
    if context["can_delete_related"]:
        address = template("delete_related_template_url", popup) + in_popup
        link("delete", address, gettext("Delete selected %(model)s"), "deletelink")
    if context["can_view_related"]:
        address = template("change_related_template_url", printed(context["view_related_url_params"]))
        link("view", address, gettext("View selected %(model)s"), "viewlink")
    return links


INPUTS = ("checkbox", "date", "datetime", "email", "hidden", "input", "number", "password", "search", "tel")

WRITERS: dict[str, Callable[[QuickRenderer, Any], str]] = {
    **{f"{WIDGETS}{name}.html": write_input for name in (*INPUTS, "text", "time", "url")},
    f"{WIDGETS}textarea.html": write_textarea,
    f"{WIDGETS}select.html": write_select,
    f"{WIDGETS}select_option.html": write_option,
    f"{WIDGETS}checkbox_option.html": write_choice,
    f"{WIDGETS}radio_option.html": write_choice,
    f"{WIDGETS}checkbox_select.html": write_choices,
    f"{WIDGETS}radio.html": write_choices,
    "django/forms/label.html": write_label,
    "django/forms/errors/list/default.html": write_errors,
    "django/forms/errors/list/ul.html": write_errors,
    "admin/widgets/date.html": write_day,
    "admin/widgets/related_widget_wrapper.html": write_related,
}
