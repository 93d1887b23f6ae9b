"""Many editors on few pages at once, each a process of its own: is every accepted word kept?

    python -m benchmarks.many_editors [--editors 8] [--pages 5] [--saves 100] [--seed 1] [--database ADDRESS]

Every editor reads real forms, types words that nobody else types, saves, and decides conflicts by chance.
Then every word of every accepted save is looked for in the working copy and in its history. Ends with 1 when
one is missing, or when the newest version of a page is not what the page is.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from typing import Any

from benchmarks.site import empty_site

KINDS = ("summary", "cause", "treatment")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--editors", type=int, default=8)
    parser.add_argument("--pages", type=int, default=5)
    parser.add_argument("--saves", type=int, default=100, help="Saves of each editor.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--database", default="", help="An empty database; else SQLite in a temporary folder."
    )
    options = parser.parse_args()
    with empty_site(options.database):
        pages = [make_page(number) for number in range(1, options.pages + 1)]
        names = [make_editor(number) for number in range(options.editors)]
        started = time.perf_counter()
        accepted = work(names, pages, options.seed, options.saves)
        figures = {"seconds": round(time.perf_counter() - started, 1), **judge(accepted, pages)}
    print(json.dumps(figures, indent=1))
    sys.exit(bool(figures["lost"] or figures["pages that differ from their newest version"]))


def make_page(number: int) -> int:
    from conditions.models import Condition, OtherName, Section

    row = Condition.objects.create(number=number, name=f"Glass knee {number}", slug=f"glass-knee-{number}")
    for kind in KINDS:
        Section.objects.create(condition=row, kind=kind, body=f"<p>What there is to say of the {kind}.</p>")
    OtherName.objects.create(condition=row, name="Brittle knee")
    keep_first_version(row)
    return number


def keep_first_version(row: Any) -> None:
    import reversion

    with reversion.create_revision(manage_manually=True):
        reversion.add_to_revision(row)
        reversion.set_comment("As it was at first")


def make_editor(number: int) -> str:
    from django.contrib.auth.models import Group, User

    from conditions.permissions import sync_roles

    if not number:
        sync_roles()
    name = "editor" + "abcdefghijklmnopqrstuvwxyz"[number % 26] + str(number // 26 or "")
    User.objects.create_user(name, is_staff=True).groups.add(Group.objects.get(name="Writer"))
    return name


def work(names: list[str], pages: list[int], seed: int, saves: int) -> list[dict[str, Any]]:
    """Start the editors, wait for all, and read what they say."""
    from django.db import connections

    connections.close_all()
    command = [sys.executable, "-m", "benchmarks.editing"]
    numbers = [str(page) for page in pages]
    processes = [
        subprocess.Popen(
            [*command, name, str(seed), str(saves), *numbers],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ,
        )
        for name in names
    ]
    said = [process.communicate()[0] for process in processes]
    failed = [name for name, process in zip(names, processes, strict=True) if process.returncode]
    if failed:
        sys.exit(f"These editors could not go on: {', '.join(failed)}.")
    return [json.loads(line) for lines in said for line in lines.splitlines()]


def judge(accepted: list[dict[str, Any]], pages: list[int]) -> dict[str, Any]:
    from reversion.models import Revision, Version

    from conditions.models import Condition
    from gard.lib.versions.aggregate import current_fields, is_as_stored, rows_of
    from gard.lib.versions.ancestor import SET_ASIDE

    rows = {page: Condition.objects.get(number=page) for page in pages}
    now = {page: json.dumps([current_fields(each) for each in rows_of(row)]) for page, row in rows.items()}
    past = {page: json.dumps(kept_of(row, Version)) for page, row in rows.items()}
    words = [(save["page"], word) for save in accepted for word in save["words"]]
    saves = [save for save in accepted if save["words"] or save["was_merged"]]
    return {
        "accepted saves": len(saves),
        "saves merged without a question": sum(s["was_merged"] and not s["conflicts"] for s in saves),
        "saves with a conflict": sum(bool(save["conflicts"]) for save in saves),
        "fields and rows decided": sum(save["conflicts"] for save in saves),
        "texts set aside": Revision.objects.filter(comment__startswith=SET_ASIDE).count(),
        "versions of the pages": sum(Version.objects.get_for_object(row).count() for row in rows.values()),
        "accepted words": len(words),
        "words on the pages": sum(word in now[page] for page, word in words),
        "words in the history only": sum(
            word not in now[page] and word in past[page] for page, word in words
        ),
        "lost": [word for page, word in words if word not in now[page] and word not in past[page]],
        "pages that differ from their newest version": [
            p for p, row in rows.items() if not is_as_stored(row)
        ],
    }


def kept_of(row: Any, version: Any) -> list[str]:
    """Everything that the history of a page holds."""
    revisions = version.objects.get_for_object(row).values("revision")
    return list(version.objects.filter(revision__in=revisions).values_list("serialized_data", flat=True))


if __name__ == "__main__":
    main()
