"""`{% site_text "page.research.intro" %}` prints a fixed sentence; `{% site_prose "about.body" %}` prints
paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django import template
from django.template.context import RequestContext
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from references.richtext import Numbering, clean, render

register = template.Library()

BOLD_NUMBER = re.compile(r"<strong>(\d[\d -]*)</strong>")


def filled(text: str, values: dict[str, Any], finish: Callable[[Any], str] = str) -> str:
    for name, value in values.items():
        is_count = isinstance(value, int) and name != "number"
        text = text.replace("{" + name + "}", finish(counted(value) if is_count else value))
    return text


@register.filter
def counted(number: int) -> str:
    """A count as people write it: 12,345; in Spanish with a narrow space."""
    return f"{number:,}" if get_language() != "es" else f"{number:,}".replace(",", "\u202f")


@register.simple_tag(takes_context=True)
def site_text(context: RequestContext, key: str, **values: Any) -> str:
    """The wording, escaped; `{name}` in it is filled from the tag's arguments, each escaped unless it is
    markup already."""
    text = filled(escape(context["site_texts"][key]), values, conditional_escape)
    return mark_safe(text)  # noqa: S308 - the wording and each argument are escaped


@register.simple_tag(takes_context=True)
def site_prose(context: RequestContext, key: str, **values: Any) -> SafeString:
    """Paragraphs of the site's rich text grammar; the arguments fill places, and are cleaned with them."""
    body = clean(filled(context["site_texts"][key], values))
    return mark_safe(render(body, Numbering(), {}, {}, place=key))  # noqa: S308 - render() sanitises


@register.filter
def said_in(words: str, language: str) -> str:
    """The words, marked where their language is not that of the page."""
    if not language or language == (get_language() or language).split("-")[0]:
        return words
    return format_html('<span lang="{}">{}</span>', language, words)


@register.filter
def numbers_to_call(prose: SafeString) -> SafeString:
    """Prose of `site_prose` whose bold telephone numbers can be called with a tap."""
    return mark_safe(BOLD_NUMBER.sub(callable_number, prose))  # noqa: S308 - only digits go into the link


def callable_number(found: re.Match[str]) -> str:
    number = found[1]
    return f'<a class="call" href="tel:{re.sub("[^0-9]", "", number)}"><strong>{number}</strong></a>'
