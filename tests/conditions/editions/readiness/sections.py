"""Sections for the pure rules: no database."""

from conditions.editions import FrozenSection
from conditions.editions.readiness.text import SectionText


def text(body, kind="cause", attached=(), updated_on="2010-04-08"):
    return SectionText.of(FrozenSection(kind, "", body, updated_on, tuple(attached)))


def sentences_of(findings):
    return [found.sentence for found in findings]
