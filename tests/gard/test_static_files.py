"""A browser never mixes old and new modules: ours import one another under hashed names."""

import re

from django.conf import settings
from django.core.files.storage import FileSystemStorage

from gard.static_files import HashedModules


def test_our_modules_import_one_another_under_hashed_names(tmp_path):
    source = FileSystemStorage(settings.BASE_DIR / "gard" / "static")
    names = [f"gard/keeping/{name}" for name in source.listdir("gard/keeping")[1]]
    storage = HashedModules(location=tmp_path, base_url="/static/")
    for name in names:
        with source.open(name) as module:
            storage.save(name, module)
    done = list(storage.post_process({name: (source, name) for name in names}))
    assert {name for name, _, processed in done if processed is True} >= set(names)
    imports = [
        found
        for path in tmp_path.glob("gard/keeping/*.????????????.js")
        for found in re.findall(r'from "(.+?)"', path.read_text(encoding="utf-8"))
    ]
    assert imports
    assert [name for name in imports if not re.fullmatch(r"\./[\w-]+\.[0-9a-f]{12}\.js", name)] == []
