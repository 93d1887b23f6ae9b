"""What can go wrong, in words that an editor can read."""

from __future__ import annotations


class ActionError(Exception):
    """An act was refused; the message says why to the person who tried."""


class NotAllowed(ActionError):
    """The account does not have the right."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(f"Your account may not {what}.")


class NotReady(ActionError):
    """The page or the question is not fit to be published; `problems` are whole sentences."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__(" ".join(problems))


class WrongState(ActionError):
    """The act does not fit what the page or question is at the moment."""


class OwnChange(ActionError):
    """The writer of a change does not approve it."""

    def __init__(self) -> None:
        super().__init__("You wrote part of this change, so another reviewer must approve it.")


class OwnAnswer(ActionError):
    """The writer of an answer neither sends nor posts nor corrects it."""

    def __init__(self) -> None:
        super().__init__("You wrote part of this answer, so somebody else must check it and do this.")


class WordsMustGo(ActionError):
    """A public wording has words that were marked to go; `places` are the first characters and those after
    the last, in the text that was refused. The message holds none of the words."""

    def __init__(self, places: tuple[tuple[int, int], ...]) -> None:
        self.places = places
        number = "one place" if len(places) == 1 else f"{len(places)} places"
        super().__init__(f"The wording has words that were marked to go, in {number}. Nothing was saved.")
