"""Reads from the environment how the site sends letters.

Promise: without a mail server no letter is lost: in development they become files, in production they wait.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gard.environment import Safety, read_number, refuse

ADDRESS = re.compile(r"(?:[^<>@\r\n]*<)?[^\s<>@]+@[A-Za-z0-9.-]+>?")
HOST = re.compile(r"[A-Za-z0-9._:-]+")
PORTS = {"starttls": 587, "tls": 465, "none": 25}
SECONDS = 20
SMTP = "django.core.mail.backends.smtp.EmailBackend"
FILES = "django.core.mail.backends.filebased.EmailBackend"


@dataclass(frozen=True, slots=True)
class MailSettings:
    """Django's settings of mail; `can_send` says whether letters have somewhere to go."""

    can_send: bool
    backend: str
    file_path: str
    host: str
    port: int
    user: str
    password: str
    use_tls: bool
    use_ssl: bool
    timeout: int
    sender: str


def read_mail(environ: Mapping[str, str], safety: Safety, data_folder: Path) -> MailSettings:
    """Without a host: files in the data folder, in development only."""
    host = environ.get("MAIL_HOST", "").strip()
    sender = environ.get("MAIL_FROM", "").strip()
    security = environ.get("MAIL_TLS", "starttls").strip().lower()
    if security not in PORTS:
        raise refuse("MAIL_TLS", f"must be starttls, tls or none, not {security!r}.")
    if sender and not ADDRESS.fullmatch(sender):
        raise refuse("MAIL_FROM", "looks like answers@example.org or Answers <answers@example.org>.")
    if host and not HOST.fullmatch(host):
        raise refuse("MAIL_HOST", "takes the name of one host; the port stands in MAIL_PORT.")
    if host and not sender:
        raise refuse("MAIL_FROM", "is needed with MAIL_HOST: the address from which letters come.")
    return MailSettings(
        can_send=bool(host) or not safety.is_production,
        backend=SMTP if host or safety.is_production else FILES,
        file_path=str(data_folder / "mail"),
        host=host,
        port=read_number(environ, "MAIL_PORT", PORTS[security], least=1, most=65535),
        user=environ.get("MAIL_USER", ""),
        password=environ.get("MAIL_PASSWORD", ""),
        use_tls=security == "starttls",
        use_ssl=security == "tls",
        timeout=SECONDS,
        sender=sender or "answers@localhost",
    )
