"""The network address of whoever sent a request, as far as it can be believed.

Promise: what a client writes into a header changes nothing; only the entries that our own proxies added are
read, and how many those are is a setting.
"""

from __future__ import annotations

import ipaddress

from django.conf import settings
from django.http import HttpRequest

NETWORK_OF_ONE_LINE = 64
"""Bits of an IPv6 address that one household has; the rest changes at will (RFC 6177, RFC 8981)."""


def client_address(request: HttpRequest) -> str:
    """One string for one sender, or "" when nothing tells who. An IPv6 address stands for its network."""
    peer = str(request.META.get("REMOTE_ADDR", ""))
    proxies: int = settings.TRUSTED_PROXIES
    if not proxies:
        return one_sender(peer)
    passed = [part.strip() for part in str(request.META.get("HTTP_X_FORWARDED_FOR", "")).split(",")]
    # Each proxy adds the address that it saw. A shorter list did not pass all of them: it is not believed.
    return one_sender(passed[-proxies]) if len(passed) >= proxies else one_sender(peer)


def one_sender(written: str) -> str:
    """The address without its port, in one way of writing; "" for what is none."""
    bare = written.partition("]")[0].lstrip("[") if written.startswith("[") else written
    if bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        address = ipaddress.ip_address(bare.partition("%")[0])
    except ValueError:
        return ""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, NETWORK_OF_ONE_LINE), strict=False))
    return str(address)
