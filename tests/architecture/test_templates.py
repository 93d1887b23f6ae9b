"""Templates print: nothing unescaped, nothing that the Content Security Policy would block."""

import ast
import re

import pytest

from tests.architecture.source import Module, module, own_modules, report, templates

# Template or module -> why it may mark text as safe.
MAY_UNESCAPE: dict[str, str] = {}
MAY_MARK_SAFE = {
    "references.richtext": "The grammar sanitises before it renders.",
    "conditions.pages.structured": "Data for search engines, escaped so that nothing ends its element.",
    "references.templatetags.site_text": "Prints what the grammar rendered.",
}

COMMENT = re.compile(r"\{#.*?#\}|\{%\s*comment.*?endcomment\s*%\}|<!--.*?-->", re.DOTALL)
PRINTED = re.compile(r"\{\{.*?\}\}", re.DOTALL)
TAG = re.compile(r"\{%.*?%\}", re.DOTALL)
UNESCAPED = re.compile(r"\|\s*safe(?:seq)?\b|\{%\s*autoescape\s+off\b|\{%\s*filter\s+safe\b")
ELEMENT = re.compile(
    r"<([a-zA-Z][\w-]*)((?:\s+[^\s\"'<>/=]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?|[\s/])*)>"
)
ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?")
DATA_SCRIPTS = {"application/ld+json", "application/json"}


def unescaped(path: str, text: str) -> list[str]:
    if path in MAY_UNESCAPE:
        return []
    return [
        f"{path}: {match.group()!r} prints text unescaped."
        for match in UNESCAPED.finditer(COMMENT.sub("", text))
    ]


def inline(path: str, text: str) -> list[str]:
    """Scripts, styles and event handlers written into the page."""
    problems = []
    text = PRINTED.sub("x", TAG.sub(" ", COMMENT.sub("", text)))
    for match in ELEMENT.finditer(text):
        element = match.group(1).lower()
        attributes = {n.lower(): v.strip("\"'") for n, v in ATTRIBUTE.findall(match.group(2))}
        if element == "style":
            problems.append(f"{path}: <style> in a page is blocked; use the style sheet.")
        if element == "script" and "src" not in attributes and attributes.get("type") not in DATA_SCRIPTS:
            problems.append(f"{path}: an inline <script> is blocked; use a static file.")
        for name in attributes:
            if name == "style" or re.fullmatch(r"on[a-z]+", name):
                problems.append(f"{path}: <{element} {name}=…> is blocked.")
    return problems


def is_literal(call: ast.Call) -> bool:
    return all(isinstance(argument, ast.Constant) for argument in call.args)


def marked_safe(source: Module) -> list[str]:
    if any((source.name + ".").startswith(f"{place}.") for place in MAY_MARK_SAFE):
        return []
    return [
        f"{source.path}:{node.lineno} marks text as safe; use format_html or the grammar."
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", ""))
        in {"mark_safe", "SafeString", "SafeText"}
        and not is_literal(node)
    ]


@pytest.mark.parametrize("law", [unescaped, inline])
def test_templates_only_print(law):
    problems = [problem for path, text in templates() for problem in law(path, text)]
    assert not problems, report(problems)


def test_only_the_grammar_marks_text_as_safe():
    problems = [problem for source in own_modules() for problem in marked_safe(source)]
    assert not problems, report(problems)


@pytest.mark.parametrize(
    ("law", "text"),
    [
        (unescaped, "{{ body|safe }}"),
        (unescaped, "{{ body|striptags | safe }}"),
        (unescaped, "{% autoescape off %}{{ body }}{% endautoescape %}"),
        (inline, "<script>alert(1)</script>"),
        (inline, '<script type="module">import "x"</script>'),
        (inline, "<style>p {}</style>"),
        (inline, '<p class="a" style="color: red">'),
        (inline, "<a href=x onclick=go()>"),
        (inline, '<img src="{{ address }}" onerror="x">'),
        (inline, '<p {% if a %}class="b"{% endif %} style="c">'),
    ],
)
def test_the_laws_of_templates_bite(law, text):
    assert law("templates/x.html", text)


@pytest.mark.parametrize(
    ("law", "text"),
    [
        (unescaped, "{# never |safe #}{{ body }}"),
        (inline, '<script type="application/ld+json">{{ data }}</script>'),
        (inline, '<script src="{% static "x.js" %}" defer></script>'),
        (inline, '<p class="style" data-on="on=1">{{ a }}</p>'),
    ],
)
def test_good_templates_pass(law, text):
    assert law("templates/x.html", text) == []


def test_the_law_of_safe_strings_bites():
    assert marked_safe(module("conditions/views/x.py", "mark_safe(text)"))
    assert marked_safe(module("conditions/views/x.py", "safestring.SafeString(text)"))
    assert marked_safe(module("conditions/views/x.py", 'mark_safe("")')) == []
    assert marked_safe(module("references/richtext/render.py", "mark_safe(text)")) == []
