"""Long lists in parts: whoever walks meets every row once, whatever happens on the way."""

import datetime as dt
from collections import namedtuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gard.lib.keyset import Order, at, cut, moment, number, text

Row = namedtuple("Row", "name pk")
BY_NAME = Order(text("name"), number("pk"))
DOWN = Order(number("pk", is_descending=True))
# Few letters, so that many names are the same; signs that mean something in a cursor or an address.
NAMES = st.text(alphabet="ab ,~ct&é\n", max_size=4)
ROWS = st.sets(st.builds(Row, NAMES, st.integers(0, 30)), max_size=25)
SIZES = st.integers(1, 6)


def of(rows, order=BY_NAME):
    """A source of rows as a database would be one, with the plain meaning of the order."""

    def fetch(values, is_backward, limit):
        rank = (lambda v: tuple(-x for x in v)) if order is DOWN else tuple
        found = sorted(rows, key=lambda row: rank(order.of(row)), reverse=is_backward)
        if values is not None:
            at_place = rank(values)
            shown = []
            for row in found:
                own = rank(order.of(row))[: len(at_place)]
                is_beginning = len(values) < len(order.keys)
                beyond = own < at_place if is_backward else own > at_place
                if beyond or (is_beginning and own == at_place):
                    shown.append(row)
            found = shown
        return found[:limit]

    return fetch


def forward(rows, most, order=BY_NAME, between=lambda: None):
    part = cut(of(rows, order), order, most)
    parts = [part]
    while part.after:
        between()
        part = cut(of(rows, order), order, most, after=part.after)
        parts.append(part)
    return parts


def backward(rows, part, most, order=BY_NAME, between=lambda: None):
    parts = [part]
    while part.before:
        between()
        part = cut(of(rows, order), order, most, before=part.before)
        parts.insert(0, part)
    return parts


def names(parts):
    return [row for part in parts for row in part.rows]


@given(ROWS, SIZES)
def test_forward_every_row_comes_once_and_in_order(rows, most):
    parts = forward(rows, most)
    assert names(parts) == sorted(rows)
    assert all(len(part.rows) == most for part in parts[:-1])
    assert parts[0].before == ""


@given(ROWS, SIZES)
def test_back_from_the_end_every_row_comes_once_and_in_order(rows, most):
    last = forward(rows, most)[-1]
    assert names(backward(rows, last, most)) == sorted(rows)


@given(ROWS, SIZES, st.sampled_from([BY_NAME, DOWN]))
def test_descending_lists_are_walked_the_same(rows, most, order):
    unique = {Row(row.name, place) for place, row in enumerate(sorted(rows))}
    expected = sorted(unique, key=lambda r: -r.pk) if order is DOWN else sorted(unique)
    parts = forward(unique, most, order)
    assert names(parts) == expected
    assert names(backward(unique, parts[-1], most, order)) == expected


@given(ROWS, SIZES, st.lists(st.builds(Row, NAMES, st.integers(31, 60)), max_size=20), st.booleans())
def test_rows_that_are_added_on_the_way_cost_nobody_a_row(rows, most, new, is_back):
    growing, waiting = set(rows), list(new)

    def between():
        if waiting:
            growing.add(waiting.pop())

    if is_back:
        met = names(backward(growing, forward(growing, most)[-1], most, between=between))
    else:
        met = names(forward(growing, most, between=between))
    assert len(met) == len(set(met))
    assert rows <= set(met)
    assert met == sorted(met)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60))
def test_every_name_that_is_written_is_read_again(name):
    assert BY_NAME.read(BY_NAME.write((name, 7))) == (name, 7)


@given(st.datetimes(timezones=st.just(dt.UTC)).filter(lambda value: value.year > 999))
def test_every_moment_that_is_written_is_read_again(value):
    order = Order(moment("at"), number("pk"))
    assert order.read(order.write((value, 1))) == (value, 1)


@given(st.text(max_size=40), ROWS)
def test_whatever_an_address_says_there_is_a_part(written, rows):
    part = cut(of(rows), BY_NAME, 5, after=written, before=written)
    assert bool(part.rows) == bool(rows)


@pytest.mark.parametrize(
    "written",
    [
        *("", "a,", "a,x", "a,-1", "a,1,2", "a,1e3", "a,²", "a\0,1", "a\ud800,1", "a~,1", "a~x,1"),
        *("a" * 2000, "a,9999999999999999999"),
    ],
)
def test_what_is_no_place_is_refused_and_leads_to_the_first_part(written):
    with pytest.raises(ValueError):  # noqa: PT011 - the message differs
        BY_NAME.read(written)
    rows = {Row(letter, 1) for letter in "abcd"}
    first = cut(of(rows), BY_NAME, 2)
    assert cut(of(rows), BY_NAME, 2, after=written) == first
    assert cut(of(rows), BY_NAME, 2, before=written) == first


def test_a_place_is_readable_in_an_address():
    written = BY_NAME.write(("glass knee", 4711))
    assert written == "glass knee,4711"
    assert at("/list", after=written) == "/list?after=glass+knee,4711"


def test_a_beginning_leads_to_the_first_name_that_has_it():
    rows = {Row(name, 1) for name in ("ab", "b", "ba", "c")}
    part = cut(of(rows), BY_NAME, 2, after="b")
    assert [row.name for row in part.rows] == ["b", "ba"]
    assert part.before
    assert cut(of(rows), BY_NAME, 2, before="b") == cut(of(rows), BY_NAME, 2)


def test_a_place_behind_the_end_or_ahead_of_the_beginning_leads_to_the_first_part():
    rows = {Row(name, 1) for name in "abc"}
    first = cut(of(rows), BY_NAME, 2)
    assert cut(of(rows), BY_NAME, 2, after="x,1") == first
    assert cut(of(rows), BY_NAME, 2, before="a,1") == first
