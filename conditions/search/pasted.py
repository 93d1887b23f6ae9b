"""What somebody looks for who pasted an address: of a catalogue, of this site, or of neither.

Promise: pure. Of an address only what it names is looked for, never its pieces as if they were words of
names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from conditions.search.code_addresses import HOSTS, code_in_address, host_of, is_at, unescaped
from conditions.search.codes import written_code
from references.codes import CODE_SCHEMES

BEFORE, BEHIND = "<([{\"'“‘«", ">)]}\"'”’».,;:!?"
WITH_SCHEME = re.compile(r"https?:/|www\.", re.IGNORECASE)
LIKE_A_HOST = re.compile(r"[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?/\S*", re.IGNORECASE)
OWN_PATH = re.compile(r"/(?:espanol/)?(?:diseases|search|glossary|organizations|questions|symptoms)\b.*")
SCHEMES = dict(CODE_SCHEMES)

CONDITION = re.compile(r"/diseases/(\d{1,9})(?:/.*)?")
FEATURE = re.compile(r"/diseases/feature/(HP:\d+)", re.IGNORECASE)
GENE = re.compile(r"/diseases/gene/(.+)")
CLASS = re.compile(r"/diseases/tree/([a-z0-9-]+)/([^/]+)")
NAMED = re.compile(r"/(?:glossary|organizations/\d+)/([\w-]+)")


@dataclass(frozen=True, slots=True)
class Pasted:
    """`text` is what is to be looked for; `unknown` an address in it that names nothing we know."""

    text: str
    unknown: str = ""


def read_pasted(query: str, own_hosts: Collection[str] = ()) -> Pasted:
    """A query as it was typed where it has no address; `own_hosts` are those of this site, as browsers say
    them. Other words beside an address that names something are passed over."""
    words = [unescaped(word) for word in query.split()]
    addresses = [address for word in words if (address := address_in(word, own_hosts))]
    if not addresses:
        return Pasted(" ".join(words))
    named = dict.fromkeys(filter(None, (named_by(address, own_hosts) for address in addresses)))
    if named:
        return Pasted(", ".join(named))
    rest = " ".join(word for word in words if not address_in(word, own_hosts))
    return Pasted(rest, addresses[0])


def address_in(word: str, own_hosts: Collection[str]) -> str:
    """The address without what stands around it; empty for a word that is none."""
    text = unicodedata.normalize("NFKC", word).lstrip(BEFORE).rstrip(BEHIND)
    host, rest = host_of(text)
    is_address = (
        WITH_SCHEME.match(text)
        or LIKE_A_HOST.fullmatch(text)
        or OWN_PATH.fullmatch(text)
        or (any(is_at(host, known) for known in HOSTS) and rest[:1] in {"", "/", "?", "#"})
        or text.startswith(tuple(f"{own}/" for own in own_hosts))
    )
    return text if is_address else ""


def named_by(address: str, own_hosts: Collection[str]) -> str:
    """What to look for instead of an address; empty when it names nothing."""
    place = own_place(address, own_hosts)
    if place:
        return named_by_own(place)
    code = code_in_address(address)
    return written_code(*code) if code else ""


def own_place(address: str, own_hosts: Collection[str]) -> str:
    """The path and query of an address of this site; empty for that of another."""
    if address.startswith("/"):
        return address
    for own in own_hosts:
        place = re.fullmatch(rf"(?:https?://)?{re.escape(own)}(/.*)", address, re.IGNORECASE)
        if place:
            return place[1]
    return ""


def named_by_own(place: str) -> str:
    path = urlsplit(f"http://own{place}").path.removeprefix("/espanol").rstrip("/")
    if found := CONDITION.fullmatch(path):
        return written_code("gard", found[1])
    if found := FEATURE.fullmatch(path):
        return found[1].upper()
    if found := GENE.fullmatch(path):
        return found[1]
    if (found := CLASS.fullmatch(path)) and found[1] in SCHEMES:
        return written_code(found[1], found[2])
    if found := NAMED.fullmatch(path):
        return found[1].replace("-", " ")
    asked = parse_qs(place.partition("?")[2]).get("q", ()) if path == "/search" else ()
    return "".join(word for word in asked[:1] if not address_in(word, ()))
