"""Writes letters to people who asked and puts them into the outbox; the only place that makes letters.

Promise: queued in the transaction of the act that is the reason for it, sealed, sent later by a command;
without an e-mail address nothing is queued, because the asker reads the same through the private link.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from conditions.models import Edition, Letter, Original, Question
from conditions.questions.asked import Asked
from gard.lib.sealing import seal, unseal
from references.site_texts import SiteTexts

PLACE = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class Mail:
    """A letter ready to be sent; private until then."""

    recipient: str
    subject: str
    body: str

    def __repr__(self) -> str:
        return "<Mail: private>"


def queue(
    kind: Letter.Kind, question: Question, *, asked: Asked | None = None, reason: str = ""
) -> Letter | None:
    """One letter in the outbox, or None when the asker gave no address or the original is gone.

    `reason` is a site text's key or a sentence for the place {reason}; it is never stored outside the letter.
    """
    words = asked or words_of(question)
    if words is None or not words.email:
        return None
    now = timezone.now()
    mail = compose(kind, question, words, reason)
    return Letter.objects.create(
        question=question,
        kind=kind,
        sealed=seal(json.dumps(asdict(mail), ensure_ascii=False).encode()),
        queued_at=now,
        next_try_at=now,
    )


def drop(kind: Letter.Kind, question: Question) -> None:
    """What a waiting letter of this kind says is no longer so: it is not sent."""
    Letter.objects.filter(question=question, kind=kind, state=Letter.State.WAITING).update(
        state=Letter.State.DROPPED, sealed=None, next_try_at=None
    )


def words_of(question: Question) -> Asked | None:
    original = Original.objects.filter(question=question).first()
    return original.opened() if original else None


def opened(letter: Letter) -> Mail:
    """The letter in clear. Raise CannotOpen when no key fits."""
    return Mail(**json.loads(unseal(letter.sealed or b"")))


def compose(
    kind: Letter.Kind, question: Question, asked: Asked, reason: str = "", link: str | None = None
) -> Mail:
    """The site texts of this kind, in the asker's language. The subject names no person and no condition.

    Nobody has read yet what an acknowledgement answers: it repeats nothing that was typed, because the
    address can be that of somebody else.
    """
    texts = SiteTexts(asked.language)
    name = "" if kind == Letter.Kind.ACKNOWLEDGEMENT else asked.name
    places = {
        "name": name or texts["letter.no-name"],
        "condition": condition_name(question, asked.language) or texts["letter.no-condition"],
        "link": link or link_of(asked),
        "site": texts["site.name"],
        "reason": reason,
    }
    subject = fill(texts[f"letter.{kind.value}.subject"], {"site": places["site"]})
    return Mail(asked.email, " ".join(subject.split()), fill(texts[f"letter.{kind.value}"], places))


def preview(kind: Letter.Kind, question: Question, reason: str = "") -> Mail:
    """The letter as the person will read it, without name, address and private link."""
    blank = Asked(text="", language=question.language)
    return compose(kind, question, blank, reason, link="https://…")


def fill(text: str, places: dict[str, str]) -> str:
    """Put the words into their places; other braces stay, also those in words that were put in."""
    return PLACE.sub(lambda found: places.get(found[1], found[0]), text)


def link_of(asked: Asked) -> str:
    """The asker's private link, absolute."""
    name = "asked" if asked.language == "en" else f"{asked.language}-asked"
    return f"{settings.SITE_ORIGIN or 'http://localhost:8000'}{reverse(name, args=[asked.code])}"


def condition_name(question: Question, language: str) -> str:
    """As readers see it; a page that they cannot see is not named."""
    shown = Edition.objects.current(language).filter(condition=question.condition_id).first()
    shown = shown or Edition.objects.current().filter(condition=question.condition_id).first()
    return shown.name if shown else ""
