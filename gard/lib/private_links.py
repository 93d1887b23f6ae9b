"""Keeps the codes of askers' private links out of the log: whoever has the code can read the page."""

from __future__ import annotations

import logging
import re

CODE = re.compile(r"(/asked/)[^/\s?\"']+")


def hidden(text: str) -> str:
    return CODE.sub(r"\1(private)", text)


class HidePrivateLinks(logging.Filter):
    """Rewrites the message of a record before it is written."""

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if "/asked/" in message:
            record.msg, record.args = hidden(message), ()
        return True
