"""The payload of an edition: a closed shape that comes back from storage as it went in."""

import json
from dataclasses import replace

import pytest

from conditions.editions import FrozenName, FrozenOrganization, FrozenSection, Payload, UnknownSchema

FULL = Payload(
    name="Glass knee",
    slug="glass-knee",
    is_rare=False,
    other_names=(FrozenName("Brittle knee", "en"), FrozenName("Rodilla de vidrio", "es")),
    categories=(3, 5),
    parents=(7,),
    sections=(
        FrozenSection("summary", "What is it?", "<p>Ménière & co</p>", "2010-04-08", (1, 2)),
        FrozenSection("cause", "", "", None, ()),
    ),
    organizations=(FrozenOrganization("supporting", 11), FrozenOrganization("general", 12)),
    resources=(21, 22),
)


def test_a_payload_survives_storage_whole():
    assert Payload.from_json(json.loads(json.dumps(FULL.to_json()))) == FULL


@pytest.mark.parametrize("schema", [None, 0, 2, "1"])
def test_a_payload_of_another_schema_is_refused(schema):
    with pytest.raises(UnknownSchema, match="schema"):
        Payload.from_json(FULL.to_json() | {"schema": schema})


def test_a_payload_without_schema_is_refused():
    stored = FULL.to_json()
    del stored["schema"]
    with pytest.raises(UnknownSchema):
        Payload.from_json(stored)


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Glass knees"},
        {"is_rare": True},
        {"categories": (5, 3)},
        {"sections": FULL.sections[:1]},
        {"organizations": FULL.organizations[::-1]},
        {"resources": ()},
    ],
)
def test_the_digest_changes_with_every_part(change):
    assert replace(FULL, **change).digest() != FULL.digest()


def test_the_digest_does_not_depend_on_storage():
    assert Payload.from_json(json.loads(json.dumps(FULL.to_json()))).digest() == FULL.digest()


def test_a_section_is_found_by_its_kind():
    assert FULL.section("summary").heading == "What is it?"
    assert FULL.section("treatment") is None
