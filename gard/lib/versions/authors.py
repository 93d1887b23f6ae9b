"""Who made a revision, written so that it outlives the account.

django-reversion empties `Revision.user` when the account goes. So the author's name at that time is kept as
the last line of the revision's comment, after a dash; the rest of the comment is what the author said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import reversion
from reversion.models import Revision

SIGNATURE = "\n— "


@dataclass(frozen=True, slots=True)
class SignedComment:
    text: str
    author: str


def author_name(user: Any) -> str:
    """The name on one line: the full name, else the user name."""
    return " ".join((user.get_full_name() or user.get_username()).split())


def signature(name: str) -> str:
    """How a comment ends whose author has this name."""
    return f"{SIGNATURE}{name}"


def describe_revision(comment: str, *, by: Any) -> None:
    """Give the open revision its author and its signed comment."""
    reversion.set_user(by)
    reversion.set_comment(f"{comment}{signature(author_name(by))}")


def read_comment(revision: Revision) -> SignedComment:
    """The comment without its signature, and the author: as signed, else the account's name, else empty."""
    text, mark, name = revision.comment.rpartition(SIGNATURE)
    if mark and "\n" not in name:
        return SignedComment(text, name)
    return SignedComment(revision.comment, author_name(revision.user) if revision.user else "")
