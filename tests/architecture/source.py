"""The project's own source, parsed once for all laws."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("gard", "references", "conditions")
NOT_SOURCE = {
    ".git",
    ".venv",
    "var",
    "__pycache__",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
}


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: where it is, its dotted name, its text and its syntax tree."""

    path: str
    name: str
    text: str
    tree: ast.Module

    @property
    def is_package(self) -> bool:
        return self.path.endswith("__init__.py")

    @property
    def is_migration(self) -> bool:
        return "migrations" in self.name.split(".")


def module(path: str, text: str) -> Module:
    """A module from its path below the root and its text; bad examples are made with it."""
    name = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    return Module(path, name, text, ast.parse(text))


def read(path: Path) -> Module:
    return module(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))


def files(*patterns: str) -> Iterator[Path]:
    """Every file of the project that fits one of the patterns of its name."""
    for path in sorted(ROOT.rglob("*")):
        inside = path.relative_to(ROOT)
        if NOT_SOURCE.isdisjoint(inside.parts) and path.is_file() and any(inside.match(p) for p in patterns):
            yield path


@cache
def own_modules() -> tuple[Module, ...]:
    """The code that runs on the site: the three packages."""
    return tuple(read(path) for path in files("*.py") if path.relative_to(ROOT).parts[0] in PACKAGES)


@cache
def all_modules() -> tuple[Module, ...]:
    """All Python of the project, tests and tools included."""
    return tuple(read(path) for path in files("*.py"))


@cache
def templates() -> tuple[tuple[str, str], ...]:
    """Path and text of every HTML template."""
    return tuple((p.relative_to(ROOT).as_posix(), p.read_text(encoding="utf-8")) for p in files("*.html"))


def report(problems: list[str]) -> str:
    return "\n".join(["", *problems])
