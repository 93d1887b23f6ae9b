"""Keeps the tests on this machine.

Promise: while `only_loopback` is active, a connection, a datagram or a name look-up that would leave the
machine raises OutsideConnection; unix sockets and the loopback addresses work as ever.
"""

import ipaddress
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

LOCAL_NAMES = {"", "localhost", "localhost.localdomain", "ip6-localhost", "testserver"}


class OutsideConnection(RuntimeError):
    """A test tried to reach another machine."""

    def __init__(self, target: object) -> None:
        super().__init__(f"Tests may not leave this machine; something wanted {target!r}.")


def is_local(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", errors="replace")
    if host is None or host in LOCAL_NAMES:
        return True
    try:
        return ipaddress.ip_address(str(host).split("%")[0]).is_loopback
    except ValueError:
        return False


def refuse_outside(family: int, address: Any) -> None:
    if family in (socket.AF_INET, socket.AF_INET6) and not is_local(address[0]):
        raise OutsideConnection(address)


def guarded(original: Callable[..., Any], address_at: int) -> Callable[..., Any]:
    """`original`, a socket's method, with the address at this position of its arguments checked first."""

    def method(self: socket.socket, *arguments: Any) -> Any:
        refuse_outside(self.family, arguments[address_at])
        return original(self, *arguments)

    return method


@contextmanager
def only_loopback() -> Iterator[None]:
    look_up = socket.getaddrinfo

    def local_look_up(host: Any, *arguments: Any, **options: Any) -> Any:
        if not is_local(host):
            raise OutsideConnection(host)
        return look_up(host, *arguments, **options)

    with (
        patch.object(socket.socket, "connect", guarded(socket.socket.connect, 0)),
        patch.object(socket.socket, "connect_ex", guarded(socket.socket.connect_ex, 0)),
        patch.object(socket.socket, "sendto", guarded(socket.socket.sendto, -1)),
        patch.object(socket, "getaddrinfo", local_look_up),
    ):
        yield
