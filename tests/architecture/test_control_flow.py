"""No hidden control flow: no signal receivers, no generic foreign keys, no logic in save(), no wide nets."""

import ast

import pytest

from tests.architecture.source import Module, module, own_modules, report

# Where a broad `except` may stand: a view, a command, the screen of a reader's question, a link check.
EDGES = (
    "gard.desk",  # The view of the admin's start page: one list that fails leaves the others readable.
    "gard.views",
    "conditions.views",
    "references.views",
    "conditions.questions.screen",
    "conditions.questions.words.careful",  # Part of the screen: one rule that breaks costs no other.
    "conditions.actions.receive",  # Part of the screen: the letter of thanks.
    "conditions.actions.redact",  # Part of the screen that needs the site's vocabulary.
    "conditions.actions.send_letters",  # One letter that breaks must not stop the others.
    "conditions.actions.expire",  # The purge: one question that breaks must not keep the others' words alive.
    "references.links",
)
COMMANDS = ".management.commands."
BROAD = {"Exception", "BaseException"}
SIGNALS = ("signals", "signal")
GENERIC = {"GenericForeignKey", "GenericRelation"}


def last_name(node: ast.AST) -> str:
    return getattr(node, "attr", getattr(node, "id", ""))


def is_signal(node: ast.AST) -> bool:
    """Whether an expression reads as a signal: post_save, signals.x, edition_published_signal."""
    dotted = ast.unparse(node).split(".")
    return any(
        part in SIGNALS or part.startswith(("pre_", "post_", "m2m_", "request_", "user_logged"))
        for part in dotted
    )


def receivers(source: Module) -> list[str]:
    found = []
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef):
            calls = [d.func if isinstance(d, ast.Call) else d for d in node.decorator_list]
            if any(last_name(call) == "receiver" for call in calls):
                found.append(f"{source.path}:{node.lineno} receives a signal: call an action instead.")
        elif isinstance(node, ast.Call) and last_name(node.func) == "connect" and is_signal(node.func):
            found.append(f"{source.path}:{node.lineno} connects a signal: call an action instead.")
        elif isinstance(node, ast.Call) and last_name(node.func) == "Signal":
            found.append(f"{source.path}:{node.lineno} makes a signal: call an action instead.")
    return found


def generic_keys(source: Module) -> list[str]:
    return [
        f"{source.path}:{node.lineno} uses {last_name(node.func)}: give each target a column of its own."
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and last_name(node.func) in GENERIC
    ]


def save_overrides(source: Module) -> list[str]:
    if ".models" not in source.name:
        return []
    return [
        f"{source.path}:{node.lineno} overrides {node.name}(): move it to a constraint or an action."
        for holder in ast.walk(source.tree)
        if isinstance(holder, ast.ClassDef)
        for node in holder.body
        if isinstance(node, ast.FunctionDef) and node.name in {"save", "save_base", "delete"}
    ]


def broad_excepts(source: Module) -> list[str]:
    lines = source.text.splitlines()
    at_edge = COMMANDS in source.name or any((source.name + ".").startswith(f"{edge}.") for edge in EDGES)
    found = []
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler) and is_broad(node):
            if not at_edge:
                found.append(f"{source.path}:{node.lineno} catches everything, away from the four edges.")
            elif "#" not in "".join(lines[max(node.lineno - 2, 0) : node.lineno + 1]):
                found.append(
                    f"{source.path}:{node.lineno} catches everything without a comment that says why."
                )
    return found


def is_broad(handler: ast.ExceptHandler) -> bool:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or last_name(kind) in BROAD for kind in kinds)


LAWS = (receivers, generic_keys, save_overrides, broad_excepts)


@pytest.mark.parametrize("law", LAWS)
def test_control_flow_stays_in_plain_sight(law):
    problems = [problem for source in own_modules() if not source.is_migration for problem in law(source)]
    assert not problems, report(problems)


@pytest.mark.parametrize(
    ("law", "path", "text"),
    [
        (receivers, "conditions/x.py", "@receiver(post_save)\ndef f(**k): ..."),
        (
            receivers,
            "conditions/x.py",
            "@django.dispatch.receiver([post_save, post_delete])\ndef f(**k): ...",
        ),
        (receivers, "conditions/x.py", "post_save.connect(f)"),
        (receivers, "conditions/x.py", "models.signals.m2m_changed.connect(f)"),
        (receivers, "conditions/x.py", "published = Signal()"),
        (generic_keys, "conditions/models/x.py", "target = GenericForeignKey('a', 'b')"),
        (save_overrides, "conditions/models/x.py", "class A(models.Model):\n    def save(self): ..."),
        (save_overrides, "references/models/x.py", "class A(models.Model):\n    def delete(self): ..."),
        (broad_excepts, "conditions/actions/x.py", "try: f()\nexcept Exception:  # why\n    ..."),
        (broad_excepts, "conditions/actions/x.py", "try: f()\nexcept (ValueError, BaseException): ..."),
        (broad_excepts, "conditions/actions/x.py", "try: f()\nexcept: ..."),
        (broad_excepts, "conditions/views/x.py", "try: f()\nexcept Exception:\n    ..."),
    ],
)
def test_the_laws_of_control_flow_bite(law, path, text):
    assert law(module(path, text))


@pytest.mark.parametrize(
    ("law", "path", "text"),
    [
        (receivers, "conditions/x.py", "connection.connect()"),
        (save_overrides, "conditions/admin/x.py", "class A(ModelAdmin):\n    def save(self): ..."),
        (broad_excepts, "conditions/actions/x.py", "try: f()\nexcept ValueError: ..."),
        (
            broad_excepts,
            "conditions/views/x.py",
            "try: f()\nexcept Exception:  # the page must answer\n    ...",
        ),
        (
            broad_excepts,
            "conditions/management/commands/x.py",
            "try: f()\n# one bad file\nexcept Exception: ...",
        ),
    ],
)
def test_the_laws_of_control_flow_leave_good_code_alone(law, path, text):
    assert law(module(path, text)) == []
