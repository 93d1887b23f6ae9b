"""MedQuAD's GARD part, read without a database: files to page documents.

What is done with the text is described in docs/data/medquad.md.
"""

from conditions.importers.medquad.convert import Converted, Counts, to_page_document
from conditions.importers.medquad.parse import MedquadAnswer, MedquadRecord, parse_bytes, parse_file
from conditions.importers.medquad.read import medquad_files, read_file, read_medquad

__all__ = [
    "Converted",
    "Counts",
    "MedquadAnswer",
    "MedquadRecord",
    "medquad_files",
    "parse_bytes",
    "parse_file",
    "read_file",
    "read_medquad",
    "to_page_document",
]
