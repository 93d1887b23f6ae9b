"""The numbers of references on one page as displayed.

Promise: numbers run from 1 in the order of first appearance; works that are listed without being cited
come after all cited ones; a work has one number however often it is cited.
"""

from dataclasses import dataclass
from re import fullmatch


class NumberingClosed(RuntimeError):
    """A marker came after the works that are listed without being cited: it would disturb their numbers."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Words that a page adds to a text, in the page's language."""

    reference: str = "Reference"
    table: str = "Table"


@dataclass(frozen=True, slots=True)
class Marker:
    """One printed marker: the work's number, which of its markers this is (from 1), and its id."""

    number: int
    occurrence: int
    anchor: str


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """One line of the list: ids of the markers that point to it and, alongside, where each stands."""

    number: int
    citation_id: int
    backlinks: tuple[str, ...]
    anchor: str
    places: tuple[str, ...] = ()


class Numbering:
    """Numbers for one page; a question on the same page keeps its own under a prefix such as ``q1-``."""

    def __init__(self, prefix: str = "", *, labels: Labels | None = None) -> None:
        if not fullmatch(r"(?:[a-z][a-z0-9-]*-)?", prefix):
            raise ValueError(f"{prefix!r} cannot start the id of an element: use a form such as 'q1-'")
        self.prefix = prefix
        self.labels = labels or Labels()
        self._numbers: dict[int, int] = {}
        self._markers: dict[int, list[tuple[str, str]]] = {}
        self._ids: dict[str, int] = {}
        self._tables = 0
        self._is_closed = False

    def mark(self, citation_id: int, place: str) -> Marker:
        """Number the next marker on the page. Raises NumberingClosed after the first ``attach``."""
        if self._is_closed:
            raise NumberingClosed(f"citation {citation_id} is cited in {place!r} after works were attached")
        number = self._number(citation_id)
        markers = self._markers.setdefault(citation_id, [])
        anchor = f"{self.prefix}cite-{number}-{len(markers) + 1}"
        markers.append((anchor, place))
        return Marker(number, len(markers), anchor)

    def attach(self, citation_id: int) -> int:
        """The number of a work that is listed whether or not it is cited; call when all text is rendered."""
        self._is_closed = True
        return self._number(citation_id)

    def entries(self) -> tuple[NoteEntry, ...]:
        """The list as printed, in order of number."""
        return tuple(self._entry(number, citation_id) for citation_id, number in self._numbers.items())

    def note_anchor(self, number: int) -> str:
        """The id of a line of the list."""
        return f"{self.prefix}ref-{number}"

    def unique_id(self, wanted: str) -> str:
        """An id that nothing else on this page has; the wanted one where it is free."""
        wanted = self.prefix + wanted
        count = self._ids.get(wanted, 0) + 1
        given = wanted if count == 1 else f"{wanted}-{count}"
        while count > 1 and given in self._ids:
            count += 1
            given = f"{wanted}-{count}"
        self._ids[wanted] = count
        self._ids.setdefault(given, 1)
        return given

    def table_label(self) -> str:
        """The accessible name of the next table."""
        self._tables += 1
        return f"{self.labels.table} {self._tables}"

    def _number(self, citation_id: int) -> int:
        return self._numbers.setdefault(citation_id, len(self._numbers) + 1)

    def _entry(self, number: int, citation_id: int) -> NoteEntry:
        markers = self._markers.get(citation_id, [])
        return NoteEntry(
            number=number,
            citation_id=citation_id,
            backlinks=tuple(anchor for anchor, _ in markers),
            anchor=self.note_anchor(number),
            places=tuple(place for _, place in markers),
        )
