"""Says at every start that letters have nowhere to go."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning, register


@register
def mail_is_set(**options: Any) -> list[CheckMessage]:
    if settings.CAN_SEND_MAIL:
        return []
    return [
        Warning(
            "No letter to readers is sent until MAIL_HOST is set; they wait in the outbox.",
            hint="Set MAIL_HOST and MAIL_FROM, and run send_letters every minute.",
            id="gard.W001",
        )
    ]
