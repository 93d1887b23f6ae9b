"""Editions: what is frozen at publication, and whether it may be."""

from conditions.editions.freeze import RefsInPayload, freeze, refs_in, uses_in
from conditions.editions.payload import FrozenName, FrozenOrganization, FrozenSection, Payload, UnknownSchema
from conditions.editions.readiness import Finding, Readiness, about_page, check, together

__all__ = [
    "Finding",
    "FrozenName",
    "FrozenOrganization",
    "FrozenSection",
    "Payload",
    "Readiness",
    "RefsInPayload",
    "UnknownSchema",
    "about_page",
    "check",
    "freeze",
    "refs_in",
    "together",
    "uses_in",
]
