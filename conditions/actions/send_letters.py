"""Sends the letters of the outbox.

Promise: a letter is taken by one run only, and the database is not held while the mail server thinks; what
could not be sent is tried again, later each time, for about three days; the record says the kind of problem,
never an address or a word. A run that is killed in mid-letter may send that letter once more, under the same
Message-ID.
"""

from __future__ import annotations

import datetime as dt
import logging
from dataclasses import dataclass
from email.utils import parseaddr
from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPException,
    SMTPHeloError,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPServerDisconnected,
)
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import F
from django.utils import timezone

from conditions.actions.letters import Mail, opened
from conditions.errors import WrongState
from conditions.models import Letter
from conditions.permissions import require
from gard.lib.sealing import CannotOpen, fingerprint

if TYPE_CHECKING:
    from django.contrib.auth.models import User

logger = logging.getLogger(__name__)

LEASE = dt.timedelta(minutes=15)
"""For so long a letter that a run has taken is left alone by the others."""
FIRST_WAIT, LONGEST_WAIT = dt.timedelta(minutes=5), dt.timedelta(hours=12)
PATIENCE = dt.timedelta(days=3)
PERMANENT = range(500, 600)
SERVER_PROBLEMS = (SMTPServerDisconnected, SMTPConnectError, SMTPHeloError, SMTPAuthenticationError)
NO_KEY = "No key opens this letter"
MAIL_IS_NOT_SET = "MAIL_HOST is not set, so no letter is sent. They wait until it is."


@dataclass(slots=True)
class Sent:
    """What one run did. `is_server_down` says that it stopped because the mail server cannot be reached."""

    sent: int = 0
    later: int = 0
    given_up: int = 0
    is_server_down: bool = False


def waiting_letters() -> int:
    return Letter.objects.filter(state=Letter.State.WAITING).count()


def send_letters(limit: int | None = None) -> Sent:
    """Send what is due, the first written first. Raise WrongState when the site has no mail server."""
    if not settings.CAN_SEND_MAIL:
        raise WrongState(MAIL_IS_NOT_SET)
    done = Sent()
    due = list(Letter.objects.due(timezone.now()).values_list("pk", flat=True)[:limit])
    if not due:
        return done
    connection = get_connection()
    try:
        for key in due:
            send_one(key, connection, done)
            if done.is_server_down:
                break
    finally:
        hang_up(connection)
    return done


def send_one(key: int, connection: BaseEmailBackend, done: Sent) -> None:
    """Take it, send it, and write down how it went; nothing when another run has taken it."""
    letter = taken(key)
    if letter is None:
        return
    try:
        mail = opened(letter)
    except CannotOpen:
        give_up(letter, NO_KEY, done)
        return
    try:
        connection.open()
        if not is_still_ours(letter):
            return
        connection.send_messages([message_of(letter, mail)])
    except Exception as problem:  # Whatever goes wrong with one letter, the others are still sent.
        note_problem(letter, problem, done)
        return
    Letter.objects.filter(pk=letter.pk, state=Letter.State.WAITING).update(
        state=Letter.State.SENT, sealed=None, sent_at=timezone.now(), next_try_at=None, problem=""
    )
    done.sent += 1


def taken(key: int) -> Letter | None:
    """The letter, ours for the time of the lease: one conditional update, so that two runs never both win."""
    now = timezone.now()
    won = Letter.objects.filter(pk=key, state=Letter.State.WAITING, next_try_at__lte=now).update(
        next_try_at=now + LEASE, attempts=F("attempts") + 1, problem=""
    )
    return Letter.objects.filter(pk=key).first() if won else None


def is_still_ours(letter: Letter) -> bool:
    """Whoever asked may have had everything erased while the server let us wait."""
    kept = Letter.objects.filter(pk=letter.pk, state=Letter.State.WAITING, attempts=letter.attempts)
    return kept.filter(sealed__isnull=False).exists()


def message_of(letter: Letter, mail: Mail) -> EmailMessage:
    """Plain text; marked as written by a machine, so that no out-of-office reply comes back."""
    digest = fingerprint("message id of a letter", str(letter.pk))[:32]
    headers = {"Auto-Submitted": "auto-generated", "Message-ID": f"<{digest}@{domain()}>"}
    return EmailMessage(
        mail.subject, mail.body, settings.DEFAULT_FROM_EMAIL, [mail.recipient], headers=headers
    )


def domain() -> str:
    """The site's own, else that of the sender's address."""
    sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    return urlsplit(settings.SITE_ORIGIN).hostname or sender.rpartition("@")[2] or "localhost"


def note_problem(letter: Letter, problem: Exception, done: Sent) -> None:
    said = described(problem)
    logger.error("Letter %s could not be sent: %s", letter.pk, said)
    if is_permanent(problem) or wait_after(letter.attempts) is None:
        give_up(letter, said, done)
        return
    next_try = timezone.now() + (wait_after(letter.attempts) or LONGEST_WAIT)
    Letter.objects.filter(pk=letter.pk, state=Letter.State.WAITING).update(problem=said, next_try_at=next_try)
    done.later += 1
    done.is_server_down = isinstance(problem, SERVER_PROBLEMS) or is_of_the_network(problem)


def give_up(letter: Letter, problem: str, done: Sent) -> None:
    """Nobody tries it again until somebody says so; it stays sealed until then."""
    Letter.objects.filter(pk=letter.pk, state=Letter.State.WAITING).update(
        state=Letter.State.GIVEN_UP, next_try_at=None, problem=problem
    )
    done.given_up += 1


def described(problem: Exception) -> str:
    """The kind of problem and the server's code: what a server says may hold the address."""
    codes = refused_with(problem)
    if isinstance(problem, SMTPResponseException):
        codes = [problem.smtp_code]
    return " ".join([type(problem).__name__, *map(str, codes)])[:120]


def refused_with(problem: Exception) -> list[int]:
    """The codes with which the server refused the recipients."""
    return (
        [code for code, _ in problem.recipients.values()]
        if isinstance(problem, SMTPRecipientsRefused)
        else []
    )


def is_permanent(problem: Exception) -> bool:
    """The server will never take this recipient, or the letter cannot be written as mail at all."""
    codes = refused_with(problem)
    return (bool(codes) and all(code in PERMANENT for code in codes)) or isinstance(problem, ValueError)


def is_of_the_network(problem: Exception) -> bool:
    return isinstance(problem, OSError) and not isinstance(problem, SMTPException | SMTPResponseException)


def wait_after(attempts: int) -> dt.timedelta | None:
    """How long until the next attempt: doubling, bounded; None when it was tried for long enough."""
    wait, waited = FIRST_WAIT, dt.timedelta()
    for _ in range(attempts - 1):
        waited += wait
        wait = min(wait * 2, LONGEST_WAIT)
    return wait if waited < PATIENCE else None


def hang_up(connection: BaseEmailBackend) -> None:
    """A server that is gone already needs no goodbye."""
    try:
        connection.close()
    except (SMTPException, OSError):
        logger.warning("The mail server did not take leave.")


def try_again(letters: list[Letter], *, by: User) -> int:
    """Have letters that could not be sent tried at the next run, as if for the first time.

    Those that a run has in hand are left alone. Raise NotAllowed.
    """
    require(by, "conditions.change_letter", "have a letter tried again")
    keys = [letter.pk for letter in letters]
    states = (Letter.State.WAITING, Letter.State.GIVEN_UP)
    return (
        Letter.objects.filter(pk__in=keys, state__in=states)
        .exclude(problem="")
        .update(state=Letter.State.WAITING, next_try_at=timezone.now(), attempts=0)
    )
