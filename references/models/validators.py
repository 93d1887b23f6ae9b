"""What an address must be before it is kept."""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError

# No character of an address (RFC 3986, section 2): some browsers drop them, some read a backslash as a slash.
NEVER_IN_AN_ADDRESS = re.compile(r"[\s\x00-\x20\x7f-\x9f\\\"<>]")


def validate_absolute_url(value: str) -> None:
    """Refuse everything but an absolute http or https address with a host (RFC 3986, section 4.3)."""
    try:
        parts = urlsplit(value)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        raise ValidationError(
            "This address cannot be read. It looks like https://example.org/page."
        ) from None
    if parts.scheme.lower() not in {"http", "https"} or not host or NEVER_IN_AN_ADDRESS.search(value):
        raise ValidationError("Give the whole address, starting with https:// or http://.")
