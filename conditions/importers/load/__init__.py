"""Loads page documents into rows: one transaction a page, an editor's work never overwritten unasked."""

from conditions.importers.load.policy import Loader
from conditions.importers.load.report import Outcome, Report, Verdict
from conditions.importers.load.texts import TextLoader

__all__ = ["Loader", "Outcome", "Report", "TextLoader", "Verdict"]
