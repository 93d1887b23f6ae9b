"""What can go wrong with a reference, in words that an editor can read."""

from __future__ import annotations


class ActionRefused(Exception):
    """An act on a reference was refused; the message says why to the person who tried."""


class NotAllowed(ActionRefused):
    """The account does not have the right."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Your account may not {what}.")


class WrongState(ActionRefused):
    """The act does not fit what the thing is at the moment: it is retired already, or merged, or gone."""


class NotMergeable(ActionRefused):
    """These two cannot become one."""


class IntoItself(NotMergeable):
    def __init__(self) -> None:
        super().__init__("Nothing can be merged into itself. Choose another one to keep.")


class OfAnotherKind(NotMergeable):
    def __init__(self, kind: str, other: str) -> None:
        super().__init__(f"A {kind} cannot be merged into a {other}.")


class InACircle(NotMergeable):
    """The survivor is itself merged into the thing that should go."""


class StandsForAnother(NotMergeable):
    """One of the two has been merged already, so something else stands for it."""


class InTheWay(ActionRefused):
    """Something else holds a name, number or address that must be unique."""
