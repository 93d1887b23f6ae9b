"""No str.isdigit(): it is true of ② and ², which int() refuses; isdecimal() says what int() takes."""

import ast

import pytest

from tests.architecture.source import Module, module, own_modules, report

# Who only looks at characters, and makes no number of them.
LOOKING = ("conditions.questions.words.reading",)  # “m²” is not written in letters alone.


def digits(source: Module) -> list[str]:
    if source.name in LOOKING:
        return []
    return [
        f"{source.path}:{node.lineno} asks isdigit(), which is true of ²: ask isdecimal()."
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and node.attr in ("isdigit", "isnumeric")
    ]


def test_figures_are_those_of_which_numbers_can_be_made():
    problems = [problem for source in own_modules() for problem in digits(source)]
    assert not problems, report(problems)


@pytest.mark.parametrize(
    "text", ["int(x) if x.isdigit() else 0", "any(map(str.isdigit, x))", "x.isascii() and x.isnumeric()"]
)
def test_the_law_of_figures_bites(text):
    assert digits(module("conditions/x.py", text))


def test_the_law_of_figures_leaves_decimals_alone():
    assert digits(module("conditions/x.py", "int(x) if x.isdecimal() else 0")) == []
