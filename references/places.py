"""Names of languages and countries for their codes (ISO 639 and ISO 3166), in the language of the page.

Source of the names: the Unicode Common Locale Data Repository, as Babel carries it.
"""

from babel import Locale
from django.utils.translation import get_language


def names() -> Locale:
    return Locale.parse((get_language() or "en").split("-")[0])


def language_name(code: str) -> str:
    """The name of a language; a code that nobody knows is shown as it is."""
    name = names().languages.get(code.strip().lower())
    return name[:1].upper() + name[1:] if name else code


def country_name(code: str) -> str:
    """The name of a country; a code that nobody knows is shown as it is."""
    return names().territories.get(code.strip().upper()) or code
