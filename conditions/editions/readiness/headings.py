"""Headings inside a section. Every page heads its sections, so a section's own headings come below that."""

from __future__ import annotations

from collections.abc import Iterator

from conditions.editions.readiness.findings import ADVICE, Finding
from conditions.editions.readiness.text import SectionText
from references.richtext import Line


def on_headings(text: SectionText) -> Iterator[Finding]:
    has_heading = False
    following: list[Line | None] = [*text.lines[1:], None]
    for line, after in zip(text.lines, following, strict=False):
        if not line.is_heading:
            continue
        words = line.text.strip()
        if line.tag == "h3":
            has_heading = True
        elif not has_heading:
            sentence = f"{text.title} has the subheading “{words}” before any heading. Make it a heading."
            yield Finding(ADVICE, text.kind, "heading-order", sentence)
            has_heading = True
        if after is None or (after.is_heading and after.tag <= line.tag):
            sentence = (
                f"{text.title} has nothing under the heading “{words}”. Write it, or take the heading away."
            )
            yield Finding(ADVICE, text.kind, "heading-empty", sentence)
