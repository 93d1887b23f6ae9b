"""schema.json is a valid schema, explains itself, and agrees with the code."""

import json
from dataclasses import fields
from pathlib import Path

from jsonschema import Draft202012Validator

from conditions.importers.page_document import PageDocument, parse_value
from conditions.importers.page_document.build import PARTS
from conditions.importers.page_document.shape import SCHEMA_FILE
from conditions.kinds import AUTHORED
from references.codes import CODE_SCHEMES

SCHEMA = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
DOCUMENTATION = Path(__file__).parents[4] / "docs" / "page-document.md"
NAMES = {
    "other_names": "otherName",
    "categories": "category",
    "parents": "parent",
    "sources": "source",
    "facts": "fact",
    "citations": "citation",
    "terms": "term",
    "sections": "section",
    "organizations": "organization",
    "resources": "resource",
    "questions": "question",
    "topics": "topic",
    "also_on": "parent",
}


def test_the_schema_is_a_valid_schema():
    Draft202012Validator.check_schema(SCHEMA)


def test_every_property_has_a_description():
    for owner in (SCHEMA, *SCHEMA["$defs"].values()):
        for name, entry in owner.get("properties", {}).items():
            assert entry.get("description"), name


def test_schema_and_records_have_the_same_fields_in_the_same_order():
    assert list(SCHEMA["properties"])[2:] == [entry.name for entry in fields(PageDocument)]
    for field, record in PARTS.items():
        assert list(SCHEMA["$defs"][NAMES[field]]["properties"]) == [entry.name for entry in fields(record)]


def test_schema_and_site_know_the_same_sections_and_codes():
    assert SCHEMA["$defs"]["section"]["properties"]["kind"]["enum"] == list(AUTHORED)
    assert SCHEMA["$defs"]["fact"]["properties"]["scheme"]["enum"] == [*(c for c, _ in CODE_SCHEMES), ""]


def test_every_field_is_in_the_documentation():
    text = DOCUMENTATION.read_text(encoding="utf-8")
    for owner in (SCHEMA, *SCHEMA["$defs"].values()):
        for name in owner.get("properties", {}):
            assert f"`{name}`" in text, name


def test_the_example_in_the_documentation_can_be_read_without_a_warning():
    example = DOCUMENTATION.read_text(encoding="utf-8").split("```json")[1].split("```")[0]
    item = parse_value(json.loads(example))
    assert item.document.to_json() == json.loads(example)
    assert item.warnings == ()
