"""Runs a command as a person does and keeps what it said."""

from dataclasses import dataclass
from io import StringIO

from django.core.management import CommandError, call_command


@dataclass(frozen=True, slots=True)
class Said:
    """What a command printed, and how it ended: `code` is what the shell sees."""

    out: str
    error: str
    code: int


def run(name: str, *arguments: object) -> Said:
    out, failure, code = StringIO(), "", 0
    try:
        call_command(name, *map(str, arguments), stdout=out)
    except CommandError as error:
        failure, code = str(error), error.returncode
    return Said(out.getvalue(), failure, code)
