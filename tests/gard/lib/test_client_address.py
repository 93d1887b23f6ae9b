"""The sender is who the nearest trusted machine saw; what a client writes into a header changes nothing."""

import pytest
from django.test import RequestFactory, override_settings

from gard.lib.client_address import client_address


def address(peer, forwarded=None, proxies=0):
    headers = {} if forwarded is None else {"X-Forwarded-For": forwarded}
    request = RequestFactory().get("/", headers=headers, REMOTE_ADDR=peer)
    with override_settings(TRUSTED_PROXIES=proxies):
        return client_address(request)


@pytest.mark.parametrize("forged", [None, "198.51.100.9", "1.1.1.1, 2.2.2.2", "", "unknown", "\x7f,,,"])
def test_without_proxies_the_header_is_not_read(forged):
    assert address("192.0.2.1", forged) == "192.0.2.1"


@pytest.mark.parametrize(
    ("forwarded", "proxies"),
    [
        ("192.0.2.7", 1),
        ("forged, 192.0.2.7", 1),
        ("1.1.1.1, 2.2.2.2, 192.0.2.7", 1),
        ("192.0.2.7, 10.0.0.2", 2),
        ("1.1.1.1, 192.0.2.7, 10.0.0.2", 2),
    ],
)
def test_behind_proxies_the_entry_counts_that_the_outermost_of_them_added(forwarded, proxies):
    assert address("10.0.0.1", forwarded, proxies) == "192.0.2.7"


def test_a_list_that_did_not_pass_all_proxies_is_not_believed():
    assert address("10.0.0.1", "1.1.1.1", 2) == "10.0.0.1"


@pytest.mark.parametrize(
    ("written", "one"),
    [
        ("192.0.2.1:4711", "192.0.2.1"),
        ("[2001:db8::1]:443", "2001:db8::/64"),
        ("2001:db8:0:0:9:8:7:6", "2001:db8::/64"),
        ("2001:DB8::FFFF", "2001:db8::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("", ""),
        ("unix:", ""),
        ("not an address", ""),
        ("999.1.1.1", ""),
    ],
)
def test_one_sender_is_written_in_one_way(written, one):
    assert address(written) == one
