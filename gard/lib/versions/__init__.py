"""Versioned admin: what every admin of ours with a history is built on.

Promise: history is complete, whoever else is looking at old versions; restoring one object changes no other
row.
"""

from gard.lib.versions.admin import VersionAdmin
from gard.lib.versions.aggregate import newest_version, rows_of
from gard.lib.versions.authors import author_name, describe_revision, read_comment
from gard.lib.versions.restore import RestoreRefused, plan_restore

__all__ = [
    "RestoreRefused",
    "VersionAdmin",
    "author_name",
    "describe_revision",
    "newest_version",
    "plan_restore",
    "read_comment",
    "rows_of",
]
