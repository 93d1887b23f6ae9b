"""Modules are named after what they hold, and nothing half-made or machine-specific is left in the source."""

import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, all_modules, files, report

EMPTY_NAMES = {
    *("util", "utils", "helper", "helpers", "common", "misc"),
    *("manager", "managers", "handler", "handlers", "stuff", "core"),
}
TEXT_FILES = ("*.py", "*.html", "*.txt", "*.md", "*.css", "*.js", "*.toml", "*.json", "Makefile", ".ci/run")

UNFINISHED = re.compile(
    r"\b(?:TODO|FIXME|XXX|HACK)\b"
    r"|(?i:\bfor now\b[,.;:)]|\bnot (?:yet )?implemented\b|(?<!django-)\bstub(?:s|bed)?\b)"
)
MACHINE_PATHS = re.compile(r"(?<![\w.:/*~-])/(?:home|root|work|tmp|opt|mnt|Users)/\w")
THIS_FILE = Path(__file__)  # It holds the bad examples.
UNFINISHED_IN = ("*.py", "*.html", "*.css", "*.js", "Makefile")


def empty_name(name: str) -> bool:
    return not EMPTY_NAMES.isdisjoint(word for part in name.split(".") for word in part.split("_"))


def found_in(text: str, pattern: re.Pattern[str]) -> list[tuple[int, str]]:
    return [
        (number, match.group())
        for number, line in enumerate(text.splitlines(), start=1)
        for match in pattern.finditer(line)
    ]


def search(pattern: re.Pattern[str], file_patterns: tuple[str, ...]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{line} says {what!r}"
        for path in files(*file_patterns)
        if path != THIS_FILE
        for line, what in found_in(path.read_text(encoding="utf-8"), pattern)
    ]


def test_no_module_has_an_empty_name():
    assert [source.path for source in all_modules() if empty_name(source.name)] == []


def test_nothing_unfinished_is_left_in_the_source():
    problems = search(UNFINISHED, UNFINISHED_IN)
    assert not problems, report(problems)


def test_nothing_points_at_one_machine():
    problems = search(MACHINE_PATHS, TEXT_FILES)
    assert not problems, report(problems)


@pytest.mark.parametrize("name", ["gard.utils", "conditions.models.common", "references.link_helpers"])
def test_the_law_of_names_bites(name):
    assert empty_name(name)


@pytest.mark.parametrize(
    "name", ["conditions.management.commands.import_pages", "references.models.citation"]
)
def test_the_law_of_names_leaves_good_names_alone(name):
    assert not empty_name(name)


@pytest.mark.parametrize("text", ["# TODO: later", "It returns nothing for now.", "a stub of it"])
def test_the_law_of_finished_work_bites(text):
    assert found_in(text, UNFINISHED)


@pytest.mark.parametrize("text", ["see /home/ann/site", "cp file /tmp/file"])
def test_the_law_of_paths_bites(text):
    assert found_in(text, MACHINE_PATHS)


@pytest.mark.parametrize(
    "text", ["https://example.org/home/page", "django-stubs", "the word for now-known genes"]
)
def test_ordinary_text_passes(text):
    assert not found_in(text, UNFINISHED)
    assert not found_in(text, MACHINE_PATHS)
