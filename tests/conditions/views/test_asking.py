"""The form for questions: what may be typed, what is said when something is wrong, and what is never lost."""

import re

import pytest

from conditions.actions import receive as receiving
from conditions.actions.letters import opened
from conditions.models import Letter, Original, Question
from conditions.views import offers
from conditions.views.form_token import new_ticket
from tests import build
from tests.conditions.views.asking_form import FORM, SPANISH, WORDS, kept, keys, send, ticket
from tests.reader import UNFILLED, leaves_no_trace, said, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_similar(monkeypatch):
    """What is offered before sending has its own tests."""
    monkeypatch.setattr(offers, "similar", lambda text, **more: [])


def test_the_empty_form_leaves_no_trace_and_has_a_ticket(client):
    response = client.get(FORM)
    leaves_no_trace(response)
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-cache, private"
    assert kept(response, "ticket") != kept(client.get(FORM), "ticket")
    assert not UNFILLED.search(words_of(response).replace("{left}", "").replace("{total}", ""))
    assert "checked" not in response.content.decode()


def test_a_question_is_taken_and_leads_to_a_private_page(client):
    response = send(
        client,
        email="zoe@example.org",
        given_name="Zoë",
        country="ES",
        role="patient",
        heard="friend",
        asked_before="no",
        state="Teruel",
        about="Glass knee",
    )
    leaves_no_trace(response)
    assert response.status_code == 303
    original = Original.objects.get().opened()
    assert re.fullmatch(rf"/questions/asked/{original.code}", response["Location"])
    assert (original.text, original.email, original.country, original.state) == (
        WORDS,
        "zoe@example.org",
        "ES",
        "Teruel",
    )
    assert (original.role, original.heard, original.has_asked_before) == ("patient", "friend", False)
    assert (original.about, original.language) == ("Glass knee", "en")
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize(("answer", "consent"), [("yes", "given"), ("no", "refused")])
def test_the_choice_about_posting_is_kept(client, answer, consent):
    send(client, consent=answer)
    assert Question.objects.get().consent == consent


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"question": ""}, "ask.error.question.empty"),
        ({"question": " \n\x00\x07 "}, "ask.error.question.empty"),
        ({"question": "x" * 4001}, "ask.error.question.long"),
        ({"consent": ""}, "ask.error.consent.empty"),
        ({"consent": "maybe"}, "ask.error.consent.empty"),
        ({"email": "nobody"}, "ask.error.email.wrong"),
        ({"email": "a@example.org\r\nBcc: b@example.org"}, "ask.error.email.wrong"),
        ({"email": "a@example.org, b@example.org"}, "ask.error.email.wrong"),
        ({"email": f"{'a' * 250}@example.org"}, "ask.error.email.wrong"),
        ({"given_name": "x" * 81}, "ask.error.name.long"),
        ({"family_name": "x" * 81}, "ask.error.name.long"),
        ({"about": "x" * 201}, "ask.error.about.long"),
        ({"state": "x" * 101}, "ask.error.state.long"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(client, fields, key):
    response = send(client, **({"given_name": "Zoë <b>", "about": "Knee"} | fields))
    assert (response.status_code, keys(response)) == (200, [key])
    assert not Question.objects.exists()
    assert kept(response, "given_name") == fields.get("given_name", "Zoë <b>")
    if len(fields.get("question", "")) > 10:
        assert kept(response, "question") == fields["question"]
    html = response.content.decode()
    problem = response.context["problems"][0]
    assert f'<a href="#{problem.anchor}">' in html
    assert f'id="{problem.anchor}"' in html
    assert re.search(rf'aria-describedby="[^"]*{problem.field}-error"', html)
    assert response["Cache-Control"] == "no-store"


def test_a_question_of_the_greatest_length_is_taken_whole_and_lines_count_once(client):
    text = "Line of words\r\n" * 285 + "x" * 10
    assert send(client, question=text).status_code == 303
    assert Original.objects.get().opened().text == text.replace("\r\n", "\n")


def test_the_most_characters_are_said_in_the_form_of_the_language(client):
    assert "4,000 characters. It has 4,001" in words_of(send(client, question="x" * 4001))
    assert "a 4 000 caracteres. Ahora tiene 4 001" in words_of(send(client, SPANISH, question="x" * 4001))


def test_control_characters_never_get_in(client):
    send(client, question="One\x00 two\x1b\r\nthree\x85", given_name="A\nBcc: x\x00", about="Knee\tjoint")
    original = Original.objects.get().opened()
    assert original.text == "One two\nthree"
    assert (original.given_name, original.about) == ("A Bcc: x", "Knee joint")


def test_a_value_that_nobody_can_choose_counts_as_none(client):
    send(client, role="<script>", country="ZZ", heard="x", asked_before="x", condition="9" * 30)
    original = Original.objects.get().opened()
    assert (original.role, original.country, original.heard, original.has_asked_before) == ("", "", "", None)


@pytest.mark.parametrize("written", ["", "forged", "a:b:c", None])
def test_a_ticket_that_is_missing_or_forged_gives_the_form_again_with_all_that_was_typed(client, written):
    fields = {"question": WORDS, "consent": "no", "country": "ES"} | (
        {} if written is None else {"ticket": written}
    )
    response = client.post(FORM, fields)
    assert response.status_code == 200
    assert said("ask.error.stale") in words_of(response)
    assert kept(response, "question") == WORDS
    assert '<option value="ES" selected>' in response.content.decode()
    assert not Question.objects.exists()
    again = client.post(FORM, fields | {"ticket": kept(response, "ticket")})
    assert again.status_code == 303


@pytest.mark.parametrize("days", [0.2, 3, 400])
def test_an_old_ticket_is_as_good_as_a_new_one(client, days):
    assert send(client, ticket=ticket(days * 86400)).status_code == 303
    assert Question.objects.get().state == "received"


def test_a_double_click_or_a_retry_gives_the_same_question_and_link(client):
    fields = {"ticket": ticket()}
    links = {send(client, **fields)["Location"] for _ in range(5)}
    assert len(links) == Question.objects.count() == 1


def test_a_form_that_was_changed_and_sent_again_is_another_question(client):
    """Whoever goes back and adds something must not lose it behind the first text."""
    fields = {"ticket": ticket()}
    first = send(client, **fields)["Location"]
    second = send(client, **fields, question=f"{WORDS} And my elbow?")["Location"]
    assert first != second
    assert {row.opened().text for row in Original.objects.all()} == {WORDS, f"{WORDS} And my elbow?"}


def test_a_form_sent_at_once_or_with_the_hidden_field_waits_for_a_person(client):
    send(client, ticket=new_ticket())
    send(client, website="https://spam.example")
    assert [row.signals for row in Question.objects.order_by("pk")] == [["quick"], ["trap", "same-words"]]
    assert {row.state for row in Question.objects.all()} == {"held"}


def test_people_and_their_devices_do_not_meet_the_hidden_field(client):
    html = client.get(FORM).content.decode()
    hidden = re.search(r'<div class="not-for-people" aria-hidden="true">(.*?)</div>', html)[1]
    assert 'tabindex="-1"' in hidden
    assert 'autocomplete="off"' in hidden


def test_forged_addresses_do_not_make_one_sender_many(client):
    for number in range(11):
        client.post(
            FORM,
            {"question": f"{WORDS} {number}", "consent": "yes", "ticket": ticket()},
            headers={"X-Forwarded-For": f"198.51.100.{number}"},
        )
    assert Question.objects.filter(state="held").count() == 1
    assert Original.objects.values("sender_digest").distinct().count() == 1


def test_above_the_ceiling_the_form_comes_back_with_a_time_to_try_again(client, monkeypatch):
    monkeypatch.setattr(receiving, "MOST_A_DAY", 0)
    response = send(client, SPANISH)
    assert (response.status_code, response["Retry-After"]) == (429, "3600")
    assert kept(response, "question") == WORDS
    assert not Question.objects.exists()


def test_a_page_gives_its_condition_to_the_form(client):
    page = build.published()
    html = client.get("/diseases/1/glass-knee").content.decode()
    assert 'href="/questions/ask?condition=1"' in html
    response = client.get(FORM, {"condition": "1"})
    assert "Ask us about Glass knee" in words_of(response)
    assert 'id="about"' not in response.content.decode()
    send(client, condition="1")
    assert Question.objects.get().condition == page.condition


@pytest.mark.parametrize("number", ["2", "77", "x", "-1", "9" * 40, "1.5", "٣", ""])
def test_a_number_of_no_published_page_gives_the_general_form(client, number):
    build.condition("Quagga draft", number=2)
    response = client.get(FORM, {"condition": number})
    assert response.status_code == 200
    assert 'id="about"' in response.content.decode()
    assert "Quagga" not in words_of(response)
    assert send(client, condition=number).status_code == 303
    assert Question.objects.get().condition is None


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("glass KNEE", 1),
        ("Brittle knee", 1),
        ("Glass", 1),
        ("Wax", None),
        ("Nobody knows it", None),
        ("gl", None),
    ],
)
def test_a_name_that_was_typed_finds_its_page_if_it_is_the_only_one(client, typed, number):
    build.published(number=1, names=("Brittle knee",))
    build.published("Wax hip", number=2)
    build.published("Wax elbow", number=3)
    send(client, about=typed)
    assert Question.objects.get().condition_id == number
    assert Original.objects.get().opened().about == typed


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_other_methods_are_refused(client, method):
    assert getattr(client, method)(FORM).status_code == 405


@pytest.mark.parametrize(
    "body", [b"question=%FF%FE&ticket=%00", b"%", b"=" * 5000, b"question[]=1&question=2"]
)
def test_a_body_that_is_no_form_gives_the_form(client, body):
    response = client.post(FORM, body, content_type="application/x-www-form-urlencoded")
    assert response.status_code in {200, 400}


def test_the_whole_page_is_spanish(client):
    html = client.get(SPANISH).content.decode()
    assert '<html lang="es">' in html
    for word in (
        "Ir al contenido",
        "Pregúntenos",
        "Pie de página",
        "Enfermedades Raras",
        "Alemania",
        "Privacidad",
    ):
        assert word in html
    assert '<a href="/questions/ask" lang="en" hreflang="en">English</a>' in html
    assert send(client, SPANISH)["Location"].startswith("/espanol/questions/asked/")
    assert Question.objects.get().language == "es"


def test_one_language_does_not_spill_into_the_next_request(client):
    client.get(SPANISH)
    assert '<html lang="en">' in client.get(FORM).content.decode()


def test_the_letter_that_thanks_repeats_nothing_that_was_typed(client):
    send(client, given_name="Winner of", family_name="the prize", email="a@example.org")
    body = opened(Letter.objects.get()).body
    assert body.startswith("Dear reader,")
    assert not any(words in body for words in ("Winner", "prize", "Quaggason"))


def test_on_a_spanish_page_what_is_in_english_only_says_so(client):
    html = client.get(SPANISH).content.decode()
    assert '<a href="/espanol/privacy">Privacidad</a>' in html
    unmarked = re.findall(r'<a href="/(?!espanol)[^"]+">', html)
    assert unmarked == []
    assert "(in English)" not in client.get(FORM).content.decode()
