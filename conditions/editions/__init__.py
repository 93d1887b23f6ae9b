"""Editions: what is frozen at publication, and whether it may be."""

from conditions.editions.freeze import RefsInPayload, freeze, refs_in, uses_in
from conditions.editions.payload import FrozenName, FrozenOrganization, FrozenSection, Payload, UnknownSchema
from conditions.editions.readiness import Readiness, check

__all__ = [
    "FrozenName",
    "FrozenOrganization",
    "FrozenSection",
    "Payload",
    "Readiness",
    "RefsInPayload",
    "UnknownSchema",
    "check",
    "freeze",
    "refs_in",
    "uses_in",
]
