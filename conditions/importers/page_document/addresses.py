"""What an address must look like before a record is made of it. Nothing here touches the network."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

LINKED_PHRASE = re.compile(r"\[\[([^\[\]]+)\]\]")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z]{2,63}")


def url_problem(value: str) -> str:
    """Why this is no absolute http or https address (RFC 3986, section 4.3); empty when it is one."""
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return f"“{value[:80]}” cannot be read as an address."
    if parts.scheme.lower() not in {"http", "https"} or not host or any(c.isspace() for c in value):
        return f"“{value[:80]}” is not a whole address, such as https://example.org/page."
    return ""


def email_problem(value: str) -> str:
    """Why this cannot be an e-mail address; empty when it can."""
    if EMAIL.fullmatch(value) and ".." not in value:
        return ""
    return f"“{value[:80]}” is not an e-mail address."


def resource_problems(sentence: str, address: str, code_scheme: str) -> dict[str, str]:
    """What is wrong with a resource, by field: one linked phrase, known places to fill, an address."""
    found: dict[str, str] = {}
    if len(LINKED_PHRASE.findall(sentence)) != 1 or sentence.count("[[") != 1 or sentence.count("]]") != 1:
        found["sentence"] = "Exactly one phrase must stand in double brackets, as in [[PubMed]]."
    for field, value in (("sentence", sentence), ("address", address)):
        if set(PLACEHOLDER.findall(value)) - {"name", "code"}:
            found[field] = "The only places to fill are {name} and {code}."
    if "address" not in found and (problem := url_problem(PLACEHOLDER.sub("x", address))):
        found["address"] = problem
    if "{code}" in sentence + address and not code_scheme:
        found["code_scheme"] = "The resource holds {code}: say which coding system it is from."
    return found
