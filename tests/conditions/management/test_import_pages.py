"""import_pages: exact counts, a sentence with file, line and field for all that is refused, exit codes."""

import io
import json
import subprocess
import sys

import pytest

from conditions.importers.load.policy import EDITED
from conditions.importers.page_document.reading import LIMIT_BYTES
from conditions.models import Condition, Edition, Section
from references.models import Citation
from tests import build
from tests.architecture.source import ROOT
from tests.conditions.importers.load.pages import everything, page, work
from tests.conditions.management.commands import run
from tests.migrated import begin

pytestmark = pytest.mark.django_db


def put(path, value) -> object:
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return path


def body(html: str, **parts) -> dict:
    return page(sections=[{"kind": "cause", "body": html}], **parts)


def test_every_document_is_counted_once(tmp_path):
    lines = [page(number, f"Condition number {number}") for number in (1, 2, 3, 4)]
    put(tmp_path / "all.ndjson", "\n".join(map(json.dumps, lines)))
    assert run("import_pages", tmp_path).out.startswith(
        "4 read: 4 created, 0 updated, 0 unchanged, 0 refused"
    )
    Section.objects.filter(condition=4).update(body="<p>An editor's.</p>")
    lines[1]["name"], lines[3]["name"] = "Renamed", "Renamed too"
    lines += [page(5), page(5), page(0)]
    put(tmp_path / "all.ndjson", "\n".join(map(json.dumps, lines)))
    said = run("import_pages", tmp_path, "--publish")
    file = tmp_path / "all.ndjson"
    assert said.out.splitlines() == [
        "7 read: 1 created, 1 updated, 2 unchanged, 3 refused; 4 published.",
        f"refused  {file}, line 4: {EDITED}",
        f"refused  {file}, line 6: number: The number 5 was already used by {file}, line 5.",
        f"refused  {file}, line 7: number: This must be a whole number from 1 to 2147483647.",
    ]
    assert (said.code, said.error) == (1, "3 refused; see above.")
    assert Edition.objects.current().count() == 4


def test_an_import_without_refusals_ends_well(tmp_path):
    said = run("import_pages", put(tmp_path / "one.json", page()), "--publish")
    assert (said.code, said.error) == (0, "")
    assert said.out.splitlines() == ["1 read: 1 created, 0 updated, 0 unchanged, 0 refused; 1 published."]


REFUSED = [
    ("{not json", "line 1: "),
    (page() | {"format": "letter"}, "format: This is not a page document"),
    (page() | {"version": 2}, "version: Only version 1 of the format can be read."),
    (page() | {"nmae": "Glass"}, "nmae: The format has no such field: “nmae”."),
    (page(sections=[{"kind": "gossip"}]), "sections[0].kind: “gossip” is not a known section kind."),
    (page(sections=[{"kind": "references"}]), "sections[0].kind: The page composes the section “references”"),
    (body("<p>Ha.</p><script>alert(1)</script>"), "sections[0].body: The text holds a script"),
    (body('<p onclick="x()">Ha.</p>'), "sections[0].body: The text holds the event handler “onclick” on <p>"),
    (body('<p><a href="javascript:x()">Ha</a></p>'), "sections[0].body: The text holds an address on <a>"),
    (
        body('<p>Ha.<cite data-citation="c9"></cite></p>'),
        "sections[0].body: The text refers to the citation “c9”",
    ),
    (body('<p><dfn data-term="t9">Ha</dfn></p>'), "sections[0].body: The text refers to the term “t9”"),
    (body("x" * 500_001), "sections[0].body: This text is too long: 500,001 characters"),
    (
        page(citations={"c1": work(url="www.example.org")}),
        "citations.c1.url: “www.example.org” is not a whole",
    ),
    (page(citations={"c1": work(pmid="12a")}), "citations.c1.pmid: "),
    (
        page(sections=[{"kind": "cause", "attached": ["c4"]}]),
        "sections[0].attached[0]: The citation “c4” is not",
    ),
    (
        page(sections=[{"kind": "cause", "updated": "2021-02-30"}]),
        "sections[0].updated: “2021-02-30” is not a day",
    ),
    (page(name="x" * 251), "name: This text is too long"),
    (json.dumps(page()).replace("Glass", "Gl\\u0000ass"), "name: The text holds the character U+0000"),
]


@pytest.mark.parametrize(("value", "reason"), REFUSED)
def test_a_bad_document_is_refused_by_file_and_field_and_leaves_nothing_behind(tmp_path, value, reason):
    run("import_pages", put(tmp_path / "first.json", page(1)))
    before = everything()
    bad = put(tmp_path / "bad.json", value)
    said = run("import_pages", bad, "--publish")
    assert said.code == 1
    assert said.out.startswith("1 read: 0 created, 0 updated, 0 unchanged, 1 refused; 0 published.")
    assert f"refused  {bad}" in said.out
    assert reason in said.out
    assert everything() == before


@pytest.mark.parametrize(("value", "reason"), REFUSED[1:8])
def test_one_bad_line_never_stops_the_rest_and_is_named_by_its_number(tmp_path, value, reason):
    lines = [page(1), value, page(2)]
    file = put(tmp_path / "all.ndjson", "\n\n".join(map(json.dumps, lines)))
    said = run("import_pages", file)
    assert said.out.startswith("3 read: 2 created, 0 updated, 0 unchanged, 1 refused")
    assert f"refused  {file}, line 3: {reason}" in said.out
    assert list(Condition.objects.values_list("pk", flat=True).order_by("pk")) == [1, 2]


def test_a_file_of_more_than_ten_megabytes_is_not_read(tmp_path):
    file = put(tmp_path / "big.json", body("x" * LIMIT_BYTES))
    said = run("import_pages", file, put(tmp_path / "small.json", page(2)))
    assert f"refused  {file}: This is larger than 10 MB and was not read." in said.out
    assert Condition.objects.get().pk == 2


def test_a_line_of_more_than_ten_megabytes_is_named_and_the_next_is_read(tmp_path):
    lines = "\n".join(map(json.dumps, (page(1), body("x" * LIMIT_BYTES), page(2))))
    file = put(tmp_path / "all.ndjson", lines)
    said = run("import_pages", file)
    assert f"refused  {file}, line 2: This is larger than 10 MB and was not read." in said.out
    assert Condition.objects.count() == 2


def test_standard_input_is_read(monkeypatch):
    lines = "\n".join(map(json.dumps, (page(1), page(2) | {"name": ""}))).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    said = run("import_pages", "-")
    assert said.out.splitlines() == [
        "2 read: 1 created, 0 updated, 0 unchanged, 1 refused; 0 published.",
        "refused  standard input, line 2: name: This must not be empty.",
    ]


def test_a_missing_file_is_refused_and_the_others_are_loaded(tmp_path):
    said = run("import_pages", tmp_path / "gone.json", put(tmp_path / "one.json", page()))
    assert f"refused  {tmp_path / 'gone.json'}: This file cannot be read" in said.out
    assert (said.code, Condition.objects.count()) == (1, 1)


def test_a_folder_without_files_is_refused(tmp_path):
    said = run("import_pages", tmp_path)
    assert f"refused  {tmp_path}: This folder holds no .json or .ndjson file." in said.out
    assert said.code == 1


def test_an_unknown_account_stops_the_import(tmp_path):
    said = run("import_pages", put(tmp_path / "one.json", page()), "--by", "nobody-here")
    assert (said.code, said.error) == (1, "There is no account called nobody-here.")
    assert not Condition.objects.exists()


@pytest.mark.parametrize(
    ("role", "options", "message"),
    [
        ("Writer", ["--publish"], "may not publish. Leave out --publish, or name a reviewer's account."),
        ("Moderator", [], "may not add and change pages."),
        ("", [], "may not add and change pages."),
    ],
)
def test_an_account_without_the_rights_is_told_so_and_nothing_is_loaded(tmp_path, role, options, message):
    name = build.account(role).username
    said = run("import_pages", put(tmp_path / "one.json", page()), "--by", name, *options)
    assert (said.code, said.error) == (1, f"The account {name} {message}")
    assert not Condition.objects.exists()


def test_the_named_account_stands_in_the_record(tmp_path):
    build.reviewer()
    run("import_pages", put(tmp_path / "one.json", page()), "--by", "reviewer", "--publish")
    assert Edition.objects.get().published_by.username == "reviewer"
    assert Condition.objects.get().changed_by.username == "reviewer"


def test_an_editor_may_load_without_publishing(tmp_path):
    build.editor()
    assert run("import_pages", put(tmp_path / "one.json", page()), "--by", "writer").code == 0


def test_overwriting_is_asked_for_by_name(tmp_path):
    file = put(tmp_path / "one.json", page())
    run("import_pages", file)
    Section.objects.update(body="<p>An editor's.</p>")
    put(file, page(name="New name"))
    assert run("import_pages", file).code == 1
    assert run("import_pages", file, "--overwrite").code == 0
    assert Condition.objects.get().name == "New name"


def test_notes_are_counted_and_listed_on_request(tmp_path):
    value = body("<p>Ha <blink>there</blink>.</p>", citations={"c1": work()})
    file = put(tmp_path / "one.json", value)
    assert "1 document has notes; --notes lists them." in run("import_pages", file).out
    said = run("import_pages", file, "--notes").out
    assert f"note     {file}: citations.c1: No text uses this." in said
    assert f"note     {file}: sections[0].body: " in said
    assert Citation.objects.count() == 1


def test_progress_goes_to_standard_error_and_can_be_silenced(tmp_path, capsys):
    file = put(tmp_path / "one.json", page())
    run("import_pages", file)
    seen = capsys.readouterr()
    assert "1 pages" in seen.err
    assert seen.out == ""
    run("import_pages", file, "--verbosity", "0")
    assert capsys.readouterr().err == ""


def test_the_shell_sees_the_exit_code(tmp_path):
    arguments = [sys.executable, "manage.py", "import_pages", "--by", "nobody-here", str(tmp_path)]
    begin(tmp_path / "shell.sqlite3")
    address = f"sqlite:///{tmp_path / 'shell.sqlite3'}"
    environment = {"DATABASE_URL": address, "DATA_DIR": str(tmp_path), "PATH": ""}
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, cwd=ROOT, env=environment, check=True)  # noqa: S603 - our own command
    done = subprocess.run(arguments, cwd=ROOT, env=environment, capture_output=True, check=False)  # noqa: S603
    assert (done.returncode, b"There is no account called nobody-here." in done.stderr) == (1, True)
