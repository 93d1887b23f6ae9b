"""Everyday names of terms of the Human Phenotype Ontology, as its repository exports them.

The results of a query in the form of W3C “SPARQL 1.1 Query Results CSV and TSV Formats” (2013), section 4:

    ?term ?term_label ?layperson                between tabs
    row     = "<" iri ">" literal literal
    literal = '"' text '"' ["@" language | "^^<" iri ">"]       with the escapes of Turtle

A term with several names has several rows, not one after the other: each row is a term of its own here.
"""

from __future__ import annotations

import re
from pathlib import Path

from conditions.importers.catalogue.delimited import Row, rows
from conditions.importers.catalogue.opening import count_lines
from conditions.importers.catalogue.records import Code, Format, Named, Read, Refusal, Term
from conditions.importers.catalogue.refusing import CONTROL, Broken, NotReadable, quoted, refusing

HEADER = ["?term", "?term_label", "?layperson"]
TITLE = "table of everyday names"
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"(?:@([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)|\^\^<[^<>]*>)?')
ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
ESCAPED = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f", '"': '"', "'": "'", "\\": "\\"}


def read(path: Path) -> Read:
    """A term with one everyday name for each row, in the order of the file."""
    return refusing(path, _read(path))


def release_of(path: Path) -> str:
    """Nothing: the file does not say what release it belongs to."""
    return ""


def size_of(path: Path) -> int | None:
    """How many lines the file has."""
    return count_lines(path)


def _read(path: Path) -> Read:
    reading = rows(path)
    header = next(reading, None)
    if not isinstance(header, Row):
        raise NotReadable(f"This is no {TITLE}: {header.reason if header else 'it holds no line.'}")
    if [value.strip().lower() for value in header.values] != HEADER:
        found = quoted(" ".join(header.values))
        raise NotReadable(f"This is no {TITLE}: its first line is {found}, not {' '.join(HEADER)}.")
    for row in reading:
        if isinstance(row, Refusal):
            yield row
            continue
        try:
            yield _term(row)
        except Broken as error:
            yield Refusal(row.place, str(error))


def _term(row: Row) -> Term:
    if len(row.values) != len(HEADER):
        raise Broken(f"The row has {len(row.values)} columns, not {len(HEADER)}.")
    iri, label, name = (value.strip() for value in row.values)
    code = Code.read(iri.removeprefix("<").removesuffix(">"))
    if code is None or code.scheme != "hpo":
        raise Broken(f"{quoted(iri)} is no term of the Human Phenotype Ontology.")
    text, language = _literal(name)
    if not text:
        raise Broken(f"The everyday name of {code.code} is empty.")
    return Term(code, _literal(label)[0], (Named(text, "lay", language),))


def _literal(value: str) -> tuple[str, str]:
    """Text and language of a literal; English where it says none."""
    found = LITERAL.fullmatch(value)
    if not found:
        raise Broken(f"{quoted(value)} is no text in quotation marks.")
    text = " ".join(ESCAPE.sub(_unescaped, found[1]).split())
    if CONTROL.search(text):
        raise Broken("The name holds a control character.")
    return text, (found[2] or "en").lower()


def _unescaped(escape: re.Match[str]) -> str:
    digits = escape[1] or escape[2]
    if digits:
        number = int(digits, 16)
        if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
            raise Broken(f"{escape[0]} is no character.")
        return chr(number)
    if escape[3] not in ESCAPED:
        raise Broken(f"{escape[0]} is no escape of Turtle.")
    return ESCAPED[escape[3]]


FORMAT = Format("hpo-lay-names", "Everyday names of HPO terms", read, release_of, size_of)
