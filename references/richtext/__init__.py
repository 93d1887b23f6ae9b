"""The grammar of text: what authors may write, how it is stored, and how a page shows it."""

from references.richtext.clean import clean
from references.richtext.compare import ChangeWords, marked_changes
from references.richtext.grammar import MAX_LENGTH, TextTooLong
from references.richtext.notes import Labels, Marker, NoteEntry, Numbering, NumberingClosed
from references.richtext.outline import Line, Run, outline
from references.richtext.problems import problems
from references.richtext.refs import RefsInText, UnknownKey, references_in, remap
from references.richtext.render import CitationText, TermText, render
from references.richtext.text import plain_text, same_meaning

__all__ = [
    "MAX_LENGTH",
    "ChangeWords",
    "CitationText",
    "Labels",
    "Line",
    "Marker",
    "NoteEntry",
    "Numbering",
    "NumberingClosed",
    "RefsInText",
    "Run",
    "TermText",
    "TextTooLong",
    "UnknownKey",
    "clean",
    "marked_changes",
    "outline",
    "plain_text",
    "problems",
    "references_in",
    "remap",
    "render",
    "same_meaning",
]
