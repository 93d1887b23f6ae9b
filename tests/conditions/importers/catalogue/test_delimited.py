"""Rows of text files, whatever stands in them."""

import gzip

import pytest

from conditions.importers.catalogue import babelon, gard_csv, hpoa, lay_names
from conditions.importers.catalogue.delimited import MOST_LINES_OF_A_ROW, Row, rows
from conditions.importers.catalogue.opening import count_lines

FORMATS = [hpoa.FORMAT, babelon.FORMAT, lay_names.FORMAT, gard_csv.FORMAT]


def read(tmp_path, text: str, is_quoted: bool = True) -> list[Row]:
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8", newline="")
    return list(rows(path, ",", is_quoted=is_quoted))


def test_blank_lines_are_counted_and_left_out(tmp_path):
    assert read(tmp_path, "\ufeffa,b\r\n\r\n \nc,\n") == [
        Row("t.csv:1", ["a", "b"]),
        Row("t.csv:4", ["c", ""]),
    ]


def test_quoted_values_may_hold_delimiters_quotes_and_line_ends(tmp_path):
    assert read(tmp_path, 'a,"b, ""c""\nd",e\nf\n') == [
        Row("t.csv:1", ["a", 'b, "c"\nd', "e"]),
        Row("t.csv:3", ["f"]),
    ]


@pytest.mark.parametrize("lines", [1, 3, MOST_LINES_OF_A_ROW * 2])
def test_a_quote_that_nobody_closes_spoils_its_own_line_only(tmp_path, lines):
    found = read(tmp_path, 'a,"b\n' + "c,d\n" * lines)
    assert found[0] == Row("t.csv:1", ["a", '"b'])
    assert [row.values for row in found[1:]] == [["c", "d"]] * lines
    assert found[-1].place == f"t.csv:{lines + 1}"


def test_quotes_inside_a_value_are_text(tmp_path):
    assert read(tmp_path, 'a "b" c,"d" e\n') == [Row("t.csv:1", ['a "b" c', '"d" e'])]


def test_without_quoting_quotes_are_text(tmp_path):
    assert read(tmp_path, '"a,b"\n', is_quoted=False) == [Row("t.csv:1", ['"a', 'b"'])]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_compressed_table_is_read_as_an_unpacked_one(tmp_path, form):
    lines = b"a\tb\nc\td\n"
    (tmp_path / "plain").write_bytes(lines)
    (tmp_path / "packed").write_bytes(gzip.compress(lines))
    plain, packed = (
        [str(each).replace(name, "") for each in form.read(tmp_path / name)] for name in ("plain", "packed")
    )
    assert plain == packed != []
    assert form.size_of(tmp_path / "packed") == form.size_of(tmp_path / "plain")


def test_lines_of_a_missing_file_are_unknown(tmp_path):
    assert count_lines(tmp_path / "none") is None


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is empty"),
        (b" \n\n", "it is empty"),
        (b"a\x00b\n", "it is binary data"),
        (b"\x1f\x8b\x08\x00", "damaged or cut off"),
        (b"version https://git-lfs.github.com/spec/v1\noid x\n", "it is a Git LFS pointer"),
        (b"<?xml version='1.0'?><JDBOR/>", "it is an XML file"),
        (b'{"graphs": []}', "it is JSON"),
    ],
)
def test_every_table_refuses_what_is_no_table_once(tmp_path, form, data, said):
    path = tmp_path / "file"
    path.write_bytes(data)
    [refusal] = form.read(path)
    assert said in str(refusal)
    assert form.release_of(path) == ""


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_file_that_is_not_there_is_refused(tmp_path, form):
    assert [str(each) for each in form.read(tmp_path / "none")] == [
        "none: This file cannot be read: No such file or directory."
    ]
    assert form.release_of(tmp_path / "none") == ""
    assert form.size_of(tmp_path / "none") is None
