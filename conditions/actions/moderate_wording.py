"""What a moderator does with a question."""

from __future__ import annotations

from conditions.models import Question


def wording_problems(question: Question) -> tuple[str, ...]:
    """Why the public wording cannot be posted, in whole sentences."""
    undecided = question.redactions.undecided().count()
    return (f"Places that nobody has decided: {undecided}.",) if undecided else ()
