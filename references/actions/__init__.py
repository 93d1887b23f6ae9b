"""The acts that change what a reference is to editors and readers: the only code that may."""

from references.actions.merge import check_merging, merge, separate
from references.actions.retire import bring_back, retire
from references.actions.versions import Reference

__all__ = ["Reference", "bring_back", "check_merging", "merge", "retire", "separate"]
