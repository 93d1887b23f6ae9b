"""Who may import whom. Imports in functions and for types count, dotted strings and foreign keys too."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.source import Module, module, own_modules, report

# A layer imports itself and the layers before it.
LAYERS = {"gard.lib": 0, "references": 1, "conditions": 2, "gard": 3}

# A room imports itself and rooms of a lower place. Same place: neighbours that do not know one another.
# A single file of an application that is not named here stands on the ground: it imports only ground.
GROUND = 0
REFERENCES_ROOMS = (
    ("richtext",),
    ("models",),
    ("versioning", "site_texts"),
    ("links", "shown", "wording"),
    ("templatetags",),
    ("actions",),
    ("importers",),
    ("editor",),
    ("admin", "api", "views"),
    ("management",),
    ("apps", "urls"),
)
CONDITIONS_ROOMS = (
    ("questions",),
    ("models",),
    ("versioning", "editions"),
    ("search",),
    ("pages",),
    ("templatetags", "mail"),
    ("actions",),
    ("importers",),
    ("admin", "api", "views"),
    ("management",),
    ("apps", "urls"),
)
QUESTIONS_ROOMS = (
    ("vocabularies",),
    ("words",),
    ("figures", "people", "phrases"),
    ("places",),
    ("loose",),
    ("institutions",),
    ("beside",),
    ("tagging",),
    ("deidentify",),
)
HOUSES = {
    "references": REFERENCES_ROOMS,
    "conditions": CONDITIONS_ROOMS,
    "conditions.questions": QUESTIONS_ROOMS,
}
ROOMS = {
    house: {room: place for place, rooms in enumerate(order, start=1) for room in rooms}
    for house, order in HOUSES.items()
}

# What a room may never import, wherever it stands.
KEPT_PRIVATE = ("conditions.questions", "conditions.models.original", "conditions.models.letter")
FORBIDDEN = {"conditions.pages": KEPT_PRIVATE}

DOTTED = re.compile(r"(?:gard|references|conditions|tests)(?:\.[A-Za-z_]\w*)+")
RELATED_FIELDS = {"ForeignKey", "OneToOneField", "ManyToManyField"}


def layer_of(name: str) -> str | None:
    fitting = [layer for layer in LAYERS if name == layer or name.startswith(f"{layer}.")]
    return max(fitting, key=len, default=None)


def room_of(house: str, name: str) -> str | None:
    """The room of a module in an application or another house of rooms, unless it stands elsewhere."""
    inside = name.removeprefix(f"{house}.")
    return inside.split(".")[0] if inside != name else None


def imports(source: Module) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything that the module names of ours."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = absolute(source, node)
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and DOTTED.fullmatch(node.value):
            yield node.lineno, node.value
        elif isinstance(node, ast.Call):
            yield from model_names(node)


def absolute(source: Module, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    parts = source.name.split(".")
    parts = parts[: len(parts) - node.level + source.is_package]
    return ".".join([*parts, *([node.module] if node.module else [])])


def model_names(call: ast.Call) -> Iterator[tuple[int, str]]:
    """`get_model("app", "Model")` and foreign keys to "app.Model" reach into that application's models."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    words = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    words += [
        k.value.value
        for k in call.keywords
        if k.arg in {"to", "through", "app_label"} and isinstance(k.value, ast.Constant)
    ]
    if name in RELATED_FIELDS | {"get_model"}:
        for word in words:
            application = str(word).partition(".")[0]
            if application in ROOMS:
                yield call.lineno, f"{application}.models"


def violations(sources: tuple[Module, ...]) -> list[str]:
    found = set()
    for source in sources:
        if source.is_migration:
            continue
        for line, name in imports(source):
            problem = judge(source.name, name)
            if problem:
                found.add(f"{source.path}:{line} names {name}: {problem}")
    return sorted(found)


def judge(importer: str, imported: str) -> str | None:
    if imported.split(".")[0] == "tests":
        return "nothing imports tests."
    ours, theirs = layer_of(importer), layer_of(imported)
    if ours is None or theirs is None:
        return None
    if LAYERS[theirs] > LAYERS[ours]:
        return f"{ours} is below {theirs}."
    if ours == theirs == "gard.lib" or ours != theirs:
        return None
    for room, kept_away in FORBIDDEN.items():
        if (importer + ".").startswith(room + ".") and any(
            (imported + ".").startswith(k + ".") for k in kept_away
        ):
            return f"{room} never imports it."
    return judge_rooms(importer, imported)


def judge_rooms(importer: str, imported: str) -> str | None:
    for house, rooms in ROOMS.items():
        ours, theirs = room_of(house, importer), room_of(house, imported)
        if ours is None or theirs is None or ours == theirs:
            continue
        our_place, their_place = rooms.get(ours, GROUND), rooms.get(theirs, GROUND)
        if their_place >= our_place and not their_place == our_place == GROUND:
            return f"room {ours} (place {our_place}) may not import room {theirs} (place {their_place})."
    return None


def test_every_import_goes_down():
    problems = violations(own_modules())
    assert not problems, report(problems)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("references/models/x.py", "import conditions.models"),
        ("references/models/x.py", "from conditions.models import Condition"),
        ("references/x.py", "def f():\n    from conditions import errors"),
        ("references/models/x.py", "models.ForeignKey('conditions.Condition')"),
        ("references/models/x.py", "models.ManyToManyField(to='conditions.Condition')"),
        ("references/x.py", "apps.get_model('conditions', 'Condition')"),
        ("references/x.py", "import_string('conditions.pages.build')"),
        ("conditions/models/x.py", "from gard.urls import urlpatterns"),
        ("gard/lib/x.py", "from references.models import Citation"),
        ("gard/lib/x.py", "from gard import settings"),
        ("conditions/editions/x.py", "from conditions.actions import publish"),
        ("conditions/editions/x.py", "from ..actions import publish"),
        ("conditions/questions/x.py", "from conditions.models import Question"),
        ("conditions/questions/words/x.py", "from ..people.names import cued_names"),
        ("conditions/questions/people/x.py", "from ..phrases import known_for"),
        ("conditions/questions/spans.py", "from .words.reading import Reading"),
        ("conditions/questions/x.py", "from ..models.question import Question"),
        ("conditions/views/x.py", "from conditions.admin import forms"),
        ("conditions/api/x.py", "from conditions.views.page import show"),
        ("conditions/pages/x.py", "from conditions.questions import states"),
        ("conditions/pages/x.py", "from conditions.models.original import Original"),
        ("conditions/errors.py", "from conditions.models import Question"),
        ("conditions/actions/x.py", "if TYPE_CHECKING:\n    from conditions.importers import load"),
        ("references/richtext/x.py", "from references.models import Citation"),
        ("gard/x.py", "from tests.build import a_condition"),
    ],
)
def test_the_law_of_layers_bites(path, text):
    assert violations((module(path, text),))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("gard/urls.py", "from conditions.views import page"),
        ("conditions/models/x.py", "models.ForeignKey('references.Citation')"),
        ("conditions/models/x.py", "from conditions.models.section import Section"),
        ("conditions/actions/x.py", "from conditions import errors, models"),
        ("conditions/views/x.py", "from conditions.pages import build_page\nfrom gard.lib import cache"),
        ("conditions/management/commands/x.py", "from conditions.importers.load import load"),
    ],
)
def test_the_law_of_layers_leaves_good_imports_alone(path, text):
    assert violations((module(path, text),)) == []
