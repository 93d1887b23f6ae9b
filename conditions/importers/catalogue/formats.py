"""The formats that a plan may name. Each is a module of its own."""

from __future__ import annotations

from conditions.importers.catalogue.records import Format

FORMATS: dict[str, Format] = {}
