"""Addresses of the form for questions and of private links, as a stranger would try them."""

LINKS = ("asked", "asked-withdraw", "asked-allow", "asked-delete")


def of(word: str) -> dict[str, list[list]]:
    """Name of an address -> arguments; the links are such as nobody gave out."""
    codes = [[word], ["0" * 40]]
    return {
        **{f"{language}{name}": [[]] for language in ("", "es-") for name in ("ask", "ask-similar")},
        **{f"{language}{name}": codes for language in ("", "es-") for name in LINKS},
    }
