"""What an address must be before it is kept."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError


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
    if parts.scheme.lower() not in {"http", "https"} or not host or any(c.isspace() for c in value):
        raise ValidationError("Give the whole address, starting with https:// or http://.")
