"""The form for questions as a browser sends it, and what stands in the fields of the answer."""

import re
import time
from html import unescape

from django.core.signing import TimestampSigner, b62_encode

from conditions.views.form_token import SALT

FORM, SPANISH = "/questions/ask", "/espanol/questions/ask"
WORDS = "Can my Quaggason knee heal?"


def ticket(seconds: float = 60) -> str:
    """One that was given out so long ago."""
    signer = TimestampSigner(salt=SALT)
    signer.timestamp = lambda: b62_encode(int(time.time() - seconds))
    return signer.sign(f"nonce-{time.monotonic_ns()}")


def send(client, address=FORM, **fields):
    """The form as a browser sends it; without `ticket`, with a good one."""
    return client.post(address, {"question": WORDS, "consent": "yes", "ticket": ticket()} | fields)


def kept(response, name: str) -> str:
    """What stands in the field of the answered page."""
    html = response.content.decode()
    area = re.search(rf'<textarea id="{name}"[^>]*>\n?(.*?)</textarea>', html, re.DOTALL)
    line = re.search(rf'<input [^>]*name="{name}"[^>]*value="([^"]*)"', html)
    return unescape((area or line)[1])


def keys(response) -> list[str]:
    return [problem.key for problem in response.context["problems"]]
