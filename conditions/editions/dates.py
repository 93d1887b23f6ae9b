"""When the date of a section moves.

Promise: a change of meaning moves it, a change of form does not, and what an editor sets by hand is kept.
"""

from __future__ import annotations

import datetime as dt

from references.richtext import same_meaning


def next_date(
    old_body: str | None,
    new_body: str,
    old_date: dt.date | None,
    given_date: dt.date | None,
    date_was_given: bool,
    minor: bool,
    today: dt.date,
) -> dt.date | None:
    """The date of a section after a save; `old_body` is None for a section that is new.

    A date that the editor set wins, even if it was taken away.
    """
    if date_was_given:
        return given_date
    if old_body is None:
        return today
    if minor or same_meaning(old_body, new_body):
        return old_date
    return today
