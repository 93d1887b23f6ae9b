"""Structured data: what search engines read of a page, and that it can hold no markup."""

import json
import re

import pytest

from conditions.models import Condition
from conditions.pages import build_page
from conditions.pages.structured import describe, json_ld
from tests import build

pytestmark = pytest.mark.django_db
URL = "https://example.org/diseases/1/glass-knee"


def test_a_full_page_is_described():
    marrow = build.bone_marrow_necrosis()
    build.fill(
        Condition.objects.get(),
        names=("Dead marrow",),
        facts=({"kind": "code", "scheme": "mondo", "code": "0007"},),
    )
    edition = build.publish(marrow.edition.condition, by=build.reviewer())
    data = describe(build_page(edition), URL)
    assert (data["@type"], data["name"], data["url"]) == ("MedicalWebPage", "Bone marrow necrosis", URL)
    assert (data["inLanguage"], data["version"], data["dateModified"]) == ("en", 2, "2010-04-08")
    assert data["datePublished"] == edition.published_at.isoformat()
    assert data["about"]["alternateName"] == ["Dead marrow"]
    assert data["about"]["code"] == [
        {"@type": "MedicalCode", "codeValue": "MONDO:0007", "codingSystem": "Mondo"}
    ]
    assert [work["name"].split(",")[0] for work in data["citation"]] == [
        *("Paydas S", "Matsue K", "Inoue S", "Janssens AM")
    ]


def test_what_is_not_known_is_left_out():
    data = describe(build_page(build.published()), URL)
    assert {"citation"}.isdisjoint(data)
    assert set(data["about"]) == {"@type", "name"}


@pytest.mark.parametrize(
    "name", ["</script><script>alert(1)</script>", "a & b <!-- c", "line\u2028end", '"\\']
)
def test_no_text_can_end_the_element(name):
    script = json_ld(build_page(build.published(name, slug="x")), URL)
    inside = re.fullmatch(r'<script type="application/ld\+json">(.*)</script>', script, re.DOTALL).group(1)
    assert not {"<", ">", "&", "\u2028"} & set(inside)
    assert json.loads(inside)["name"] == name
