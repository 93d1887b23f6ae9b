"""The configuration: what is understood; everything else is refused with the name of its variable."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from gard.environment import (
    DEVELOPMENT_KEY,
    DEVELOPMENT_SECRET,
    read_database,
    read_flag,
    read_list,
    read_number,
    read_private_keys,
    read_safety,
)

ROOT = Path(__file__).resolve().parents[2]
SECRET = "a-Secret-Of-Its-Own-0123456789-abcdefghijklmnopqrstuvwxyz"
KEY, OTHER_KEY = "k" * 43 + "=", "o" * 43 + "="
PRODUCTION = {
    "GARD_ENV": "production",
    "SECRET_KEY": SECRET,
    "ALLOWED_HOSTS": "gard.example.org",
    "PRIVATE_KEYS": KEY,
}


@pytest.mark.parametrize(
    ("word", "flag"),
    [("1", True), ("TRUE", True), (" yes ", True), ("on", True), ("0", False), ("False", False), ("", False)],
)
def test_a_flag_is_read(word, flag):
    assert read_flag({"X": word}, "X", default=not flag) is flag
    assert read_flag({}, "X", default=flag) is flag


@pytest.mark.parametrize("word", ["2", "ja", "truee", "none"])
def test_another_word_is_no_flag(word):
    with pytest.raises(ImproperlyConfigured, match=r"^X: must be true or false"):
        read_flag({"X": word}, "X", default=False)


def test_a_number_is_read_within_its_bounds():
    assert read_number({"X": " 12 "}, "X", 5, least=1, most=20) == 12
    assert read_number({"X": ""}, "X", 5, least=1, most=20) == 5


@pytest.mark.parametrize("word", ["0", "21", "-1", "1.5", "1e1", "x", "٣", "９", "0x5"])
def test_another_word_is_no_number(word):
    with pytest.raises(ImproperlyConfigured, match=r"^X: must be a whole number from 1 to 20"):
        read_number({"X": word}, "X", 5, least=1, most=20)


def test_a_list_is_read_without_gaps():
    assert read_list({"X": " a, ,b,"}, "X", ()) == ["a", "b"]
    assert read_list({}, "X", ("c",)) == ["c"]


def test_sqlite_waits_instead_of_failing():
    database = read_database("", Path("/data"), 8)
    assert (database["ENGINE"], database["NAME"]) == ("django.db.backends.sqlite3", "/data/gard.sqlite3")
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in database["OPTIONS"]["init_command"]
    assert "secure_delete=ON" in database["OPTIONS"]["init_command"]
    assert read_database("sqlite:////srv/a%20b.sqlite3", Path("/data"), 8)["NAME"] == "/srv/a b.sqlite3"
    assert read_database("sqlite:///near.sqlite3", Path("/data"), 8)["NAME"] == "near.sqlite3"


def test_postgresql_is_read_with_pool_options_and_limits():
    database = read_database("postgresql://ann:p%40ss@db.example.org:5433/gard?sslmode=require", Path(), 5)
    assert {key: database[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")} == {
        "NAME": "gard",
        "USER": "ann",
        "PASSWORD": "p@ss",
        "HOST": "db.example.org",
        "PORT": "5433",
    }
    assert database["OPTIONS"]["sslmode"] == "require"
    assert database["OPTIONS"]["pool"]["max_size"] == 5
    assert "statement_timeout" in database["OPTIONS"]["options"]
    socket = read_database("postgres:///gard?host=/run/postgresql", Path(), 5)
    assert (socket["HOST"], socket["PORT"]) == ("/run/postgresql", "")


@pytest.mark.parametrize(
    "address",
    [
        *("mysql://x/y", "gard", "sqlite://", "sqlite:///", "sqlite://host/file", "postgresql://host"),
        *("postgresql://host/", "postgresql://host:x/gard", "postgresql://host:99999/gard"),
        *("postgresql://host/a/b", "postgresql://[bad/gard", "http://example.org/gard"),
    ],
)
def test_a_malformed_database_is_refused_by_name(address):
    with pytest.raises(ImproperlyConfigured, match=r"^DATABASE_URL: "):
        read_database(address, Path(), 8)


def test_the_words_of_a_refusal_do_not_repeat_the_password():
    with pytest.raises(ImproperlyConfigured) as refused:
        read_database("postgresql://ann:hush@host:x/gard", Path(), 8)
    assert "hush" not in str(refused.value)


def test_development_needs_nothing():
    safety = read_safety({})
    assert (safety.is_production, safety.debug, safety.secret_key) == (False, False, DEVELOPMENT_SECRET)
    assert safety.allowed_hosts == ["localhost", "127.0.0.1", "[::1]"]


def test_production_starts_with_settings_of_its_own():
    safety = read_safety(PRODUCTION | {"ALLOWED_HOSTS": "gard.example.org, www.example.org"})
    assert safety.is_production
    assert safety.allowed_hosts == ["gard.example.org", "www.example.org"]


UNSAFE = [
    ("SECRET_KEY", ""),
    ("SECRET_KEY", DEVELOPMENT_SECRET),
    ("SECRET_KEY", "short"),
    ("SECRET_KEY", "a" * 60),
    ("DEBUG", "true"),
    ("ALLOWED_HOSTS", ""),
    ("ALLOWED_HOSTS", " , "),
    ("ALLOWED_HOSTS", "*"),
    ("ALLOWED_HOSTS", "gard.example.org,.example.org"),
    ("ALLOWED_HOSTS", "*.example.org"),
    ("GARD_ENV", "prod"),
    ("GARD_ENV", ""),
]


@pytest.mark.parametrize(("name", "word"), UNSAFE)
def test_production_refuses_what_is_unsafe_by_name(name, word):
    with pytest.raises(ImproperlyConfigured, match=f"^{name}: "):
        read_safety(PRODUCTION | {name: word})


def keys(environ: dict[str, str]) -> list[str]:
    return read_private_keys(environ, read_safety(environ))


@pytest.mark.parametrize("word", ["", " , ", DEVELOPMENT_KEY, f"{KEY},{DEVELOPMENT_KEY}"])
def test_production_refuses_to_seal_with_no_key_or_with_one_that_everybody_knows(word):
    with pytest.raises(ImproperlyConfigured, match=r"^PRIVATE_KEYS: "):
        keys(PRODUCTION | {"PRIVATE_KEYS": word})


@pytest.mark.parametrize("word", ["short", "k" * 44, "ü" * 43 + "=", f"{KEY} {OTHER_KEY}", f"{KEY},x"])
def test_a_malformed_key_is_refused_everywhere_and_not_repeated(word):
    for environ in ({"PRIVATE_KEYS": word}, PRODUCTION | {"PRIVATE_KEYS": word}):
        with pytest.raises(ImproperlyConfigured, match=r"^PRIVATE_KEYS: ") as refused:
            keys(environ)
        assert word not in str(refused.value)


def test_keys_keep_their_order_and_development_has_one():
    assert keys(PRODUCTION | {"PRIVATE_KEYS": f" {OTHER_KEY} ,{KEY}"}) == [OTHER_KEY, KEY]
    assert keys({}) == [DEVELOPMENT_KEY]


MALFORMED = [
    ("GARD_ENV", "staging"),
    ("DEBUG", "maybe"),
    ("ALLOWED_HOSTS", "https://example.org"),
    ("ALLOWED_HOSTS", "two words"),
    ("ALLOWED_HOSTS", "example.org/path"),
    ("HTTPS_REDIRECT", "maybe"),
    ("BEHIND_HTTPS_PROXY", "maybe"),
    ("LOG_LEVEL", "loud"),
    ("TIME_ZONE", "Mars/Olympus"),
]


@pytest.mark.parametrize(("name", "word"), MALFORMED)
def test_a_malformed_variable_is_refused_by_name_everywhere(name, word):
    with pytest.raises(ImproperlyConfigured, match=f"^{name}: "):
        read_safety({name: word})


@pytest.mark.parametrize("hosts", ["*", ".example.org", "[::1]", "localhost,10.0.0.1", "a_b.example.org"])
def test_development_takes_any_host(hosts):
    assert read_safety({"ALLOWED_HOSTS": hosts}).allowed_hosts == hosts.split(",")


def start(folder: Path, script: str = "", **environ: str) -> subprocess.CompletedProcess[str]:
    """Start the site in a process of its own, with this environment and no other."""
    own = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    code = f"import django; from django.conf import settings; django.setup(); {script}"
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**own, "DJANGO_SETTINGS_MODULE": "gard.settings", "DATA_DIR": str(folder), **environ},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("name", "environ"),
    [
        ("SECRET_KEY", {"GARD_ENV": "production", "ALLOWED_HOSTS": "gard.example.org"}),
        ("PRIVATE_KEYS", {**PRODUCTION, "PRIVATE_KEYS": ""}),
        ("PRIVATE_KEYS", {**PRODUCTION, "PRIVATE_KEYS": f"{KEY},{DEVELOPMENT_KEY}"}),
        ("DEBUG", {**PRODUCTION, "DEBUG": "1"}),
        ("ALLOWED_HOSTS", {**PRODUCTION, "ALLOWED_HOSTS": "*"}),
        ("DATABASE_URL", {"DATABASE_URL": "oracle://x"}),
        ("DATABASE_POOL_SIZE", {"DATABASE_POOL_SIZE": "many"}),
        ("TIME_ZONE", {"TIME_ZONE": "Nowhere"}),
        ("LOG_LEVEL", {"LOG_LEVEL": "loud"}),
    ],
)
def test_the_site_does_not_start_and_says_why(tmp_path, name, environ):
    done = start(tmp_path, **environ)
    assert done.returncode != 0
    assert f"ImproperlyConfigured: {name}: " in done.stderr.strip().splitlines()[-1]


def test_production_starts_with_secure_settings(tmp_path):
    names = (
        *("DEBUG", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT"),
        *("SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS", "SECURE_HSTS_PRELOAD"),
    )
    done = start(tmp_path, f"print([getattr(settings, name) for name in {names}])", **PRODUCTION)
    assert done.stdout.strip() == "[False, True, True, True, 63072000, True, True]", done.stderr
