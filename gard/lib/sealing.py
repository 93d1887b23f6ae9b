"""Seals what must not be read in the database or a backup: authenticated encryption with keys from outside.

Promise: the first key seals, every key opens, so that keys can be changed while the site runs; what no key
opens is an error in words, never an empty text. Fernet (AES-128-CBC with HMAC-SHA256), from `cryptography`.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class CannotOpen(Exception):
    """None of the keys opens this."""

    def __init__(self) -> None:
        super().__init__(
            "None of the PRIVATE_KEYS opens what is stored. Put the key back with which it was sealed."
        )


def sealer() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.PRIVATE_KEYS])


def seal(plain: bytes) -> bytes:
    return sealer().encrypt(plain)


def unseal(sealed: bytes | memoryview) -> bytes:
    """Raise CannotOpen when no key fits or the bytes were tampered with."""
    try:
        return sealer().decrypt(bytes(sealed))
    except InvalidToken:
        raise CannotOpen from None


def is_newest(sealed: bytes | memoryview) -> bool:
    """Whether the first key opens it, so that the others can be taken away."""
    try:
        Fernet(settings.PRIVATE_KEYS[0]).decrypt(bytes(sealed))
    except InvalidToken:
        return False
    return True


def reseal(sealed: bytes | memoryview) -> bytes:
    """The same content under the first key."""
    try:
        return sealer().rotate(bytes(sealed))
    except InvalidToken:
        raise CannotOpen from None


def fingerprint(purpose: str, text: str) -> str:
    """64 hexadecimal digits: equal texts can be found again, the text cannot be read from them.

    Keyed with the site's secret, apart for every purpose.
    """
    return hmac.new(settings.SECRET_KEY.encode(), f"{purpose}:{text}".encode(), hashlib.sha256).hexdigest()


def new_nonce() -> str:
    """128 bits from the system's source, for addresses and texts."""
    return secrets.token_urlsafe(16)
