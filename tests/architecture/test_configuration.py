"""The README lists every setting that the site reads from its environment, and no other."""

import ast
import re

from tests.architecture.source import ROOT, Module, module, own_modules

READERS = {"get", "getenv", "read_flag", "read_number", "read_list"}
SETTING = re.compile(r"[A-Z][A-Z0-9_]+")


def settings_read(source: Module) -> set[str]:
    """Names that the module takes from a mapping called environ, or passes to a reader of it."""
    found = set()
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and "environ" in ast.unparse(node):
            function = (
                node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            )
            words = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            if function in READERS:
                found |= {word for word in words[:1] if SETTING.fullmatch(word)}
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("environ"):
            found |= {getattr(node.slice, "value", None)} - {None}
    return found


def test_the_readme_lists_every_setting():
    read = set().union(*(settings_read(source) for source in own_modules()))
    table = re.findall(
        r"^\| `([A-Z][A-Z0-9_]+)` ", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert sorted(table) == sorted(read)


def test_the_law_of_settings_bites():
    text = 'a = os.environ.get("ONE", "OTHER")\nb = read_flag(environ, "TWO", True)\nc = os.environ["THREE"]'
    assert settings_read(module("gard/x.py", text)) == {"ONE", "TWO", "THREE"}
    assert settings_read(module("gard/x.py", 'a = row.get("ONE")')) == set()
