"""Addresses: one name each, and no slash at the end of those that readers use."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from tests.architecture.source import report

# Pattern -> why the law does not hold for it.
EXCEPTIONS = {r"^(?P<path>(?!admin/).+)/$": "Sends every address with a slash at its end to the one without."}
# The admin keeps Django's own addresses.
NOT_OURS = ("admin/",)


def addresses(patterns: list, prefix: str = "", space: str = "") -> Iterator[tuple[str, str]]:
    """Pattern and full name of every address."""
    for entry in patterns:
        pattern = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from addresses(entry.url_patterns, pattern, inner)
        elif isinstance(entry, URLPattern):
            yield pattern, f"{space}{entry.name}" if entry.name else ""


def public_addresses() -> list[tuple[str, str]]:
    return [
        (p, name)
        for p, name in addresses(get_resolver().url_patterns)
        if not p.startswith(NOT_OURS) and p not in EXCEPTIONS
    ]


def violations(found: list[tuple[str, str]]) -> list[str]:
    names = [name for _, name in found if name]
    patterns = [pattern for pattern, _ in found]
    problems = [
        f"The name {name} is used twice." for name in sorted({n for n in names if names.count(n) > 1})
    ]
    problems += [
        f"The address {p} is there twice." for p in sorted({p for p in patterns if patterns.count(p) > 1})
    ]
    for pattern, name in found:
        if pattern.rstrip("$\\Z").endswith("/"):
            problems.append(f"{pattern} ends with a slash.")
        if not name:
            problems.append(f"{pattern} has no name.")
    return problems


def test_public_addresses_have_one_name_each_and_no_slash_at_the_end():
    problems = violations(public_addresses())
    assert not problems, report(problems)


def test_every_exception_is_an_address_with_a_reason():
    assert set(EXCEPTIONS) <= {pattern for pattern, _ in addresses(get_resolver().url_patterns)}
    assert all(EXCEPTIONS.values())


def test_the_law_of_addresses_bites():
    assert violations([("a", "one"), ("b", "one")]) == ["The name one is used twice."]
    assert violations([("a", "one"), ("a", "two")]) == ["The address a is there twice."]
    assert violations([("a/", "one")]) == ["a/ ends with a slash."]
    assert violations([("a", "")]) == ["a has no name."]
    assert violations([("", "home"), ("a/<int:n>", "one")]) == []
