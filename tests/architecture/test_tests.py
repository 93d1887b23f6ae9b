"""Tests run: none is skipped or expected to fail, and none waits for time to pass."""

import ast

import pytest

from tests.architecture.source import Module, all_modules, module, report

REFUSED = {"skip", "skipif", "skipUnless", "skipIf", "importorskip", "xfail", "expectedFailure", "sleep"}


def violations(source: Module) -> list[str]:
    return [
        f"{source.path}:{node.lineno} uses {name}."
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute | ast.Name)
        and (name := getattr(node, "attr", getattr(node, "id", ""))) in REFUSED
    ]


def test_no_test_is_skipped_and_none_sleeps():
    sources = [source for source in all_modules() if source.path.startswith("tests/")]
    problems = [problem for source in sources for problem in violations(source)]
    assert not problems, report(problems)


@pytest.mark.parametrize(
    "text",
    [
        "@pytest.mark.skip\ndef test_x(): ...",
        "@pytest.mark.skipif(True, reason='x')\ndef test_x(): ...",
        "pytest.importorskip('x')",
        "time.sleep(1)",
        "from time import sleep\nsleep(1)",
    ],
)
def test_the_law_of_tests_bites(text):
    assert violations(module("tests/test_x.py", text))
