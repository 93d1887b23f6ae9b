"""Control characters are refused in one place; every answer carries the headers of the house."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from gard.middleware import RefuseControlCharacters, RefuseOtherCharsets, ResponseHeaders
from gard.wsgi import site


def answer(request):
    return HttpResponse("reached")


def refused(**environ) -> bool:
    request = RequestFactory().get("/")
    request.META.update(environ)
    request.path = environ.get("path", "/")
    response = RefuseControlCharacters(answer)(request)
    assert response.status_code in {200, 400}
    return response.status_code == 400


@pytest.mark.parametrize(
    "query", ["q=%00", "q=a%00b", "%00=x", "q=%1F", "q=%7f", "q=\x00", "q=%0b", "a=1&b=%08"]
)
def test_a_control_character_in_the_query_is_refused(query):
    assert refused(QUERY_STRING=query)


@pytest.mark.parametrize("path", ["/a\x00b", "/\x1b[31m", "/\x7f", "/diseases/\x01"])
def test_a_control_character_in_the_path_is_refused(path):
    assert refused(path=path)


@pytest.mark.parametrize(
    "query", ["", "q=a%20b", "q=%09%0A%0D", "q=%E2%80%AE", "q=%2500", "q=%25", "q=%zz", "q=é"]
)
def test_honest_and_odd_queries_pass(query):
    assert not refused(QUERY_STRING=query)


@pytest.mark.parametrize("path", ["/", "/é", "/\u202e", "/\ud800"])
def test_honest_and_odd_paths_pass(path):
    assert not refused(path=path)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/diseases/%00/x", "/search%00", "/glossary/a%00b", "/?%00", "/admin/?q=%00"]
)
def test_it_stands_before_every_view(client, address):
    response = client.get(address)
    assert response.status_code == 400
    assert not response.cookies


def test_headers_are_added_and_those_of_a_view_are_kept():
    added = ResponseHeaders(answer)(RequestFactory().get("/"))
    assert added["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in added["Permissions-Policy"]

    def own(request):
        return HttpResponse(headers={"Cross-Origin-Resource-Policy": "cross-origin"})

    kept = ResponseHeaders(own)(RequestFactory().get("/"))
    assert kept["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.django_db
@pytest.mark.parametrize("charset", ["utf-16", "utf-7", "latin-1", "no-such-charset", "\xff"])
@pytest.mark.parametrize("address", ["/", "/search", "/about", "/diseases/1/x/page.json", "/admin/login/"])
def test_a_form_in_another_charset_breaks_nothing(client, address, charset):
    client.handler.enforce_csrf_checks = True
    client.raise_request_exception = False
    client.cookies["csrftoken"] = "x" * 32
    client.cookies["sessionid"] = "x" * 32
    for content_type in ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        response = client.generic("POST", address, "q=x", content_type=f"{content_type}; charset={charset}")
        assert 400 <= response.status_code < 500, (address, content_type)


OTHER_CHARSETS = "raw_unicode_escape unicode_escape utf-7 utf-16 zlib hex rot13 idna undefined utf-8-sig"


@pytest.mark.django_db
@pytest.mark.parametrize("charset", OTHER_CHARSETS.split())
@pytest.mark.parametrize("address", ["/questions/ask", "/espanol/questions/similar", "/search"])
def test_a_request_in_what_is_no_charset_is_refused(client, address, charset):
    form = b'--x\r\nContent-Disposition: form-data; name="ticket"\r\n\r\n\\ud800:\\udfff:+2AA-\r\n--x--\r\n'
    for kind, body in (
        ("multipart/form-data; boundary=x", form),
        ("application/x-www-form-urlencoded", b"ticket=%5Cud800"),
    ):
        for method in ("GET", "POST"):
            response = client.generic(method, address, body, content_type=f"{kind}; charset={charset}")
            assert response.status_code == 400, (method, kind)


@pytest.mark.parametrize("charset", ["; charset=utf-8", "; charset=UTF-8", '; charset="utf8"', ""])
def test_a_form_in_utf_8_passes(charset):
    kind = f"application/x-www-form-urlencoded{charset}"
    request = RequestFactory().post("/", "q=x", content_type=kind)
    assert RefuseOtherCharsets(answer)(request).status_code == 200


def test_a_cookie_with_a_hidden_nul_is_refused(client):
    assert client.get("/admin/login/", headers={"cookie": 'sessionid="\\000aaaaaaaa"'}).status_code == 400


CODECS_THAT_BREAK = ("idna", "punycode", "undefined", "base64", "zlib", "rot13", "a\0b", "\ud800")
NAMED = [f"text/html; charset={name}" for name in CODECS_THAT_BREAK]


def status_of(environ) -> str:
    answers = []
    b"".join(site()(environ, lambda status, headers: answers.append(status)))
    return answers[0]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", [*NAMED, "text/html; charset*=rot13''%ff"])
def test_a_codec_that_is_no_charset_is_refused_by_the_server_too(rf, kind):
    for query in ("q=%ff", "q=%ed%a0%80"):
        environ = rf.get("/about").environ | {"QUERY_STRING": query, "CONTENT_TYPE": kind}
        assert status_of(environ) == "400 Bad Request", query
    plain = rf.get("/robots.txt").environ | {"CONTENT_TYPE": "text/html; charset=utf-8"}
    assert status_of(plain) == "200 OK"
