"""The ticket of a form: a one-time number, signed together with the time at which the form was opened.

Promise: an old ticket is as good as a new one, so that nobody loses what they typed over hours; a forged one
is told apart. It stands in the form itself: no cookie, no session.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from django.core.signing import BadSignature, TimestampSigner, b62_decode

from gard.lib.sealing import new_nonce

SALT = "conditions.question-form"


@dataclass(frozen=True, slots=True)
class Ticket:
    """The one-time number of a form, and for how long it was open."""

    nonce: str
    seconds: float


def new_ticket() -> str:
    return TimestampSigner(salt=SALT).sign(new_nonce())


def read_ticket(written: str) -> Ticket | None:
    """None when it is missing or was not signed here."""
    if not written.isascii():
        return None
    try:
        nonce = TimestampSigner(salt=SALT).unsign(written)
    except BadSignature:
        return None
    opened_at = b62_decode(written.split(":")[-2])
    return Ticket(nonce, max(0.0, time.time() - opened_at))
