"""Static files under hashed names.

Promise: our plain modules that import one another by "./name.js" do so by hashed name too, so that a browser
never mixes old and new ones. The editor's modules are named in its import map instead.
"""

from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORTS = (r"""(?P<matched>from\s*["'](?P<url>\./[\w-]+\.js)["'])""", 'from "%(url)s"')


class HashedModules(CompressedManifestStaticFilesStorage):
    patterns = (*CompressedManifestStaticFilesStorage.patterns, ("gard/keeping/*.js", (IMPORTS,)))
