"""What a reader tells us survives sealing, and shows itself to no log."""

from conditions.questions.asked import Asked

WHOLE = Asked(
    text="Can it heal?\n¿Sí?",
    about="Glass knee",
    language="es",
    given_name="Zoë",
    family_name="Quaggason",
    email="zoe@example.org",
    role="patient",
    country="ES",
    state="Teruel",
    heard="friend",
    has_asked_before=True,
    code="c0de",
)


def test_everything_comes_back():
    assert Asked.from_bytes(WHOLE.to_bytes()) == WHOLE


def test_what_another_release_wrote_can_be_read():
    assert Asked.from_bytes(b'{"text": "Why?", "fax": "1"}') == Asked(text="Why?")


def test_it_prints_nothing_of_itself():
    for words in (repr(WHOLE), str(WHOLE), f"{WHOLE}", repr([WHOLE])):
        assert not any(part in words for part in ("Quaggason", "heal", "example.org", "Teruel"))


def test_a_name_may_have_one_part_or_none():
    assert (WHOLE.name, Asked(text="", family_name="X").name, Asked(text="").name) == (
        "Zoë Quaggason",
        "X",
        "",
    )


def test_what_cannot_be_seen_is_taken_out_of_every_field():
    typed = Asked(text="Bjo\u0308rn\u200b", given_name="Zoe\u0308\x00", state="Te\u00adruel")
    assert typed.cleaned() == Asked(text="Björn", given_name="Zoë", state="Teruel")
