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
    complaint: str = ""


def run(name: str, *arguments: object) -> Said:
    out, complaint, failure, code = StringIO(), StringIO(), "", 0
    try:
        call_command(name, *map(str, arguments), stdout=out, stderr=complaint)
    except CommandError as error:
        failure, code = str(error), error.returncode
    return Said(out.getvalue(), failure, code, complaint.getvalue())
