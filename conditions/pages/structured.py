"""Structured data of a condition page: a MedicalWebPage about a MedicalCondition (schema.org)."""

from __future__ import annotations

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from conditions.pages.fact_views import GlanceValue
from conditions.pages.page import Page

MOST_SIGNS = 20
ESCAPES = {
    ord(">"): "\\u003E",
    ord("<"): "\\u003C",
    ord("&"): "\\u0026",
    0x2028: "\\u2028",
    0x2029: "\\u2029",
}


def describe(page: Page, url: str) -> dict[str, Any]:
    """The page as schema.org describes it; parts that are not known are left out."""
    about: dict[str, Any] = {"@type": "MedicalCondition", "name": page.name}
    if page.other_names:
        about["alternateName"] = list(page.other_names)
    codes = [
        {
            "@type": "MedicalCode",
            "codeValue": value.text.rpartition(" ")[2],
            "codingSystem": value.text.rpartition(" ")[0],
        }
        for row in page.glance
        if row.kind == "code"
        for value in row.values
    ]
    if codes:
        about["code"] = codes
    if rates := [said(value) for row in page.glance if row.kind == "prevalence" for value in row.values]:
        about["epidemiology"] = "; ".join(rates)
    if signs := seen_signs(page):
        about["signOrSymptom"] = [{"@type": "MedicalSignOrSymptom", "name": name} for name in signs]
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": page.name,
        "url": url,
        "inLanguage": page.language,
        "description": page.description,
        "about": about,
        "version": page.edition.number,
    }
    if page.edition.published_at:
        described["datePublished"] = page.edition.published_at.isoformat()
    if page.updated_on:
        described["dateModified"] = page.updated_on.isoformat()
    if review := page.edition.review:
        described["lastReviewed"] = review.reviewed_on.isoformat()
        if review.reviewer:
            described["reviewedBy"] = {"@type": "Person", "name": review.reviewer}
    citations = [{"@type": "CreativeWork", "name": reference.text} for reference in page.references]
    if citations:
        described["citation"] = citations
    return described


def said(value: GlanceValue) -> str:
    return f"{value.text} ({value.detail})" if value.detail else value.text


def seen_signs(page: Page) -> list[str]:
    """The first of the clinical features, most often first; without those that are never seen."""
    groups = [group for section in page.sections for group in section.features]
    seen = [feature.name for group in groups if group.frequency != "excluded" for feature in group.features]
    return list(dict.fromkeys(seen))[:MOST_SIGNS]


def json_ld(page: Page, url: str) -> SafeString:
    """The script element of a condition page."""
    return element(describe(page, url))


def element(data: dict[str, Any]) -> SafeString:
    """A script element. It holds data and runs nothing, so a content security policy lets it stand."""
    text = json.dumps(data, ensure_ascii=False).translate(ESCAPES)
    safe = mark_safe(text)  # noqa: S308 - every character that could end the element is escaped above
    return format_html('<script type="application/ld+json">{}</script>', safe)
