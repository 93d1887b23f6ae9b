"""Requirements: pinned, explained, installed as pinned, under licences that fit this project's own."""

import re
from importlib import metadata

import pytest

from tests.architecture.source import ROOT, report

FILES = ("requirements.txt", "tests/requirements.txt")
PIN = re.compile(r"([A-Za-z0-9][\w.-]*)==([\w.!+]+)")
STRONG_COPYLEFT = re.compile(
    r"(?<!L)(?<!Lesser )\b(?:AGPL|GPL|GNU (?:Affero )?General Public)", re.IGNORECASE
)


def violations(text: str) -> list[str]:
    problems, before = [], ""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            if not PIN.fullmatch(line):
                problems.append(f"{line} is not pinned with ==.")
            if not before.startswith("# "):
                problems.append(f"{line} has no comment above it that says why.")
        before = line
    return problems


def pins() -> dict[str, str]:
    text = "\n".join((ROOT / file).read_text(encoding="utf-8") for file in FILES)
    return dict(
        PIN.fullmatch(line).groups() for line in text.splitlines() if line and not line.startswith("#")
    )


def licences(name: str) -> str:
    about = metadata.metadata(name)
    classifiers = [c for c in about.get_all("Classifier", []) if c.startswith("License")]
    short = (about.get("License") or "").partition("\n")[0]
    return "; ".join([about.get("License-Expression") or "", short, *classifiers])


@pytest.mark.parametrize("file", FILES)
def test_every_requirement_is_pinned_and_explained(file):
    problems = violations((ROOT / file).read_text(encoding="utf-8"))
    assert not problems, report(problems)


def test_no_package_is_required_twice():
    names = [
        line.partition("==")[0].lower()
        for f in FILES
        for line in (ROOT / f).read_text().splitlines()
        if "==" in line
    ]
    assert sorted(names) == sorted(set(names))


def test_the_environment_holds_what_is_pinned():
    assert {name: metadata.version(name) for name in pins()} == pins()


def test_everything_that_a_requirement_needs_is_pinned_too():
    known = {name.lower().replace("_", "-") for name in pins()}
    missing = set()
    for name in pins():
        for need in metadata.requires(name) or []:
            if "extra ==" not in need and ";" not in need:
                needed = re.split(r"[\s<>=!~\[(;]", need)[0].lower().replace("_", "-")
                missing |= {f"{name} needs {needed}"} if needed not in known else set()
    assert missing == set()


def test_no_requirement_has_a_licence_that_would_bind_this_project():
    assert {name: licences(name) for name in pins() if STRONG_COPYLEFT.search(licences(name))} == {}


def test_the_law_of_requirements_bites():
    assert violations("Django>=5") == [
        "Django>=5 is not pinned with ==.",
        "Django>=5 has no comment above it that says why.",
    ]
    assert violations("# Why.\nDjango==5.2.19\nnh3==0.3.8") == [
        "nh3==0.3.8 has no comment above it that says why."
    ]
    assert violations("# Why.\nDjango==5.2.19") == []


@pytest.mark.parametrize(
    "text", ["GPL-3.0-only", "License :: OSI Approved :: GNU General Public License v3", "AGPL-3.0"]
)
def test_the_law_of_licences_bites(text):
    assert STRONG_COPYLEFT.search(text)


@pytest.mark.parametrize(
    "text", ["LGPL-3.0-only", "GNU Lesser General Public License v3", "BSD-3-Clause", "MIT"]
)
def test_other_licences_pass(text):
    assert not STRONG_COPYLEFT.search(text)
