"""Files, functions and templates stay small enough to read."""

import ast

from tests.architecture.source import Module, all_modules, module, report, templates

FILE_LINES = 300
FUNCTION_LINES = 50
TEMPLATE_LINES = 120

# "path" or "path:function" -> (its own limit, why). An exception that is no longer needed must go.
EXCEPTIONS: dict[str, tuple[int, str]] = {}


def sizes_of(source: Module) -> list[tuple[str, int, int]]:
    """What, how long, and the limit for it."""
    found = [(source.path, len(source.text.splitlines()), FILE_LINES)]
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found.append((f"{source.path}:{node.name}", node.end_lineno - node.lineno + 1, FUNCTION_LINES))
    return found


def measured() -> list[tuple[str, int, int]]:
    sizes = [size for source in all_modules() if not source.is_migration for size in sizes_of(source)]
    return sizes + [(path, len(text.splitlines()), TEMPLATE_LINES) for path, text in templates()]


def violations(sizes: list[tuple[str, int, int]], exceptions: dict[str, tuple[int, str]]) -> list[str]:
    return [
        f"{what} has {lines} lines, the limit is {exceptions.get(what, (limit, ''))[0]}."
        for what, lines, limit in sizes
        if lines > exceptions.get(what, (limit, ""))[0]
    ]


def test_files_functions_and_templates_keep_their_size():
    problems = violations(measured(), EXCEPTIONS)
    assert not problems, report(problems)


def test_every_exception_is_needed_and_has_a_reason():
    needed = {what for what, lines, limit in measured() if lines > limit}
    assert set(EXCEPTIONS) <= needed
    assert all(reason for _, reason in EXCEPTIONS.values())


def test_the_law_of_sizes_bites():
    long_function = "def f():\n" + "    x = 1\n" * FUNCTION_LINES
    assert violations(sizes_of(module("gard/x.py", long_function)), {}) == [
        "gard/x.py:f has 51 lines, the limit is 50."
    ]
    long_file = "x = 1\n" * (FILE_LINES + 1)
    assert violations(sizes_of(module("gard/x.py", long_file)), {}) == [
        "gard/x.py has 301 lines, the limit is 300."
    ]
    assert violations(sizes_of(module("gard/x.py", long_file)), {"gard/x.py": (310, "a table")}) == []
