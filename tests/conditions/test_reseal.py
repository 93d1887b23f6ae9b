"""Keys: made, changed while the site runs, lost."""

import pytest
from cryptography.fernet import Fernet
from django.core.management import CommandError, call_command

from conditions.actions import letters, reseal
from conditions.models import Letter, Original
from gard.lib.sealing import CannotOpen, is_newest, seal, unseal
from tests.conditions.private_words import ASKED, EMAIL, asked

pytestmark = pytest.mark.django_db
OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture
def old_key(settings):
    settings.PRIVATE_KEYS = [OLD]
    return settings


def test_a_new_key_is_one_that_the_site_takes(capsys, settings):
    call_command("new_private_key")
    key = capsys.readouterr().out.strip()
    settings.PRIVATE_KEYS = [key]
    assert unseal(seal(b"words")) == b"words"
    call_command("new_private_key")
    assert capsys.readouterr().out.strip() != key


def test_keys_are_changed_in_three_steps_and_nothing_is_lost(old_key, capsys):
    question = asked()
    old_key.PRIVATE_KEYS = [NEW, OLD]
    later = asked("later")
    assert Original.objects.get(question=question).opened().email == EMAIL
    call_command("reseal_originals")
    said = capsys.readouterr().out
    assert "Resealed: 2." in said  # The original and the letter; the later ones have the new key already.
    assert "The other keys can be taken away." in said
    old_key.PRIVATE_KEYS = [NEW]
    for each in (question, later):
        assert Original.objects.get(question=each).opened().text == ASKED.text
        assert letters.opened(each.letters.get()).recipient == EMAIL


def test_resealing_goes_on_where_it_broke_off(old_key, monkeypatch):
    for number in range(5):
        asked(str(number))
    old_key.PRIVATE_KEYS = [NEW, OLD]
    monkeypatch.setattr(reseal, "AT_ONCE", 2)
    done, whole = [], reseal.reseal_row

    def break_off(model, key):
        if len(done) == 3:
            raise KeyboardInterrupt
        done.append(key)
        return whole(model, key)

    monkeypatch.setattr(reseal, "reseal_row", break_off)
    with pytest.raises(KeyboardInterrupt):
        reseal.reseal_everything()
    monkeypatch.setattr(reseal, "reseal_row", whole)
    assert reseal.reseal_everything().rows == 7
    assert reseal.reseal_everything() == reseal.Resealed(0, ())
    assert all(is_newest(row.sealed) for row in (*Original.objects.all(), *Letter.objects.all()))


def test_what_no_key_opens_is_left_and_told_by_its_number(old_key, capsys):
    question = asked()
    sealed = bytes(Original.objects.get().sealed)
    old_key.PRIVATE_KEYS = [NEW]
    with pytest.raises(CommandError, match=r"^Not under the first key: 2\. Keep the other keys"):
        call_command("reseal_originals")
    said = capsys.readouterr()
    assert f"No key opens reader's own words {question.original.pk}." in said.err
    assert bytes(Original.objects.get().sealed) == sealed
    with pytest.raises(
        CannotOpen, match=r"^None of the PRIVATE_KEYS opens what is stored\. Put the key back"
    ):
        Original.objects.get().opened()


@pytest.mark.parametrize("place", [0, 1, 20, 60, -1])
def test_what_was_tampered_with_does_not_open(place):
    sealed = bytearray(seal(b"words that nobody may change"))
    sealed[place] ^= 1
    with pytest.raises(CannotOpen):
        unseal(bytes(sealed))


def test_equal_words_are_sealed_differently():
    assert seal(b"words") != seal(b"words")
    assert b"words" not in seal(b"words")


def test_a_letter_that_was_sent_in_the_meantime_stays_as_it_is(old_key):
    asked()
    letter = Letter.objects.get()
    Letter.objects.all().delete()
    assert reseal.reseal_row(Letter, letter.pk) is False
