import socket
import threading
import urllib.request

import pytest

from tests.network import OutsideConnection

OUTSIDE = ("192.0.2.1", 80)  # Reserved for documentation: nobody answers there.


def test_a_connection_to_another_machine_is_refused():
    with socket.socket() as outward, pytest.raises(OutsideConnection, match=r"192\.0\.2\.1"):
        outward.connect(OUTSIDE)
    with socket.socket() as outward, pytest.raises(OutsideConnection):
        outward.connect_ex(OUTSIDE)


def test_a_datagram_to_another_machine_is_refused():
    with socket.socket(type=socket.SOCK_DGRAM) as outward, pytest.raises(OutsideConnection):
        outward.sendto(b"hello", OUTSIDE)


def test_looking_up_an_outside_name_is_refused():
    with pytest.raises(OutsideConnection, match=r"example\.org"):
        socket.getaddrinfo("example.org", 443)


def test_the_usual_ways_to_fetch_a_page_are_refused():
    with pytest.raises(OutsideConnection):
        urllib.request.urlopen("http://example.org/")


def test_the_loopback_address_still_answers():
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer():
            with server.accept()[0] as caller:
                caller.sendall(b"here")

        answering = threading.Thread(target=answer, daemon=True)
        answering.start()
        with socket.create_connection(("localhost", server.getsockname()[1]), timeout=5) as inward:
            assert inward.recv(4) == b"here"
        answering.join(5)


def test_unix_sockets_still_answer():
    left, right = socket.socketpair()
    with left, right:
        left.sendall(b"here")
        assert right.recv(4) == b"here"
