"""Readers' questions for tests, received through the door through which all of them come."""

from django.contrib.auth.models import User

from conditions.actions import moderate
from conditions.actions.receive import receive
from conditions.errors import ActionError
from conditions.models import Question, Redaction
from conditions.questions.asked import Asked

WORDS = (
    "My son Tomasz Zielinski is 7 and was seen at Larkspur Clinic. He had a qeltrib scan.\r\n"
    "Is his Gaucher disease the mild kind? Write to ewa.zielinska@example.org. Thank you, Ewa"
)
PRIVATE = ("Tomasz", "Zielinski", "Larkspur", "ewa.zielinska", "Zielinska", "Krakow")
WORDING = "My son is 7. Is his Gaucher disease the mild kind?"


def received(text: str = WORDS, *, nonce: str = "one", may_post: bool = True, **more) -> Question:
    """A reader's question as it waits for a moderator."""
    fields = {
        "given_name": "Ewa",
        "family_name": "Zielinska",
        "country": "Poland",
        "state": "Krakow",
        "role": "relative",
        "language": "en",
        "email": "",
    }
    given = {key: more.pop(key) for key in list(more) if key in fields}
    asked = Asked(text, **{**fields, **given})
    return receive(asked, nonce=nonce, may_post=may_post, **more).question


def in_hands_of(user: User, question: Question, *, is_open: bool = True) -> Question:
    """Claimed, and with the words open to this moderator."""
    moderate.claim(question, by=user)
    if is_open:
        moderate.reveal(question, by=user, why="deidentify")
    return Question.objects.get(pk=question.pk)


def decided(user: User, question: Question) -> Question:
    """Every place in the reader's words decided: what is private here must go, all else may stay."""
    text = question.original.opened().text
    for row in question.redactions.filter(of="original"):
        words = text[row.begins : row.ends]
        is_private = any(name in words for name in (*PRIVATE, "Ewa"))
        moderate.decide(row, by=user, decision="remove" if is_private else "keep")
    return question


def worded(user: User, question: Question, text: str = WORDING) -> Question:
    """With a public wording in which everything is decided."""
    moderate.write_wording(question, by=user, text=text)
    for row in question.redactions.filter(of="wording", decision=""):
        moderate.decide(row, by=user, decision="keep")
    return Question.objects.get(pk=question.pk)


def ready(user: User, **more) -> Question:
    """Ready to be passed on to the writers."""
    question = in_hands_of(user, received(**more))
    decided(user, question)
    return worded(user, question)


def as_it_is(question: Question) -> Question:
    return Question.objects.get(pk=question.pk)


def refused(act) -> str:
    """What the act says when it is refused; it must be."""
    try:
        act()
    except ActionError as refusal:
        return str(refusal)
    raise AssertionError("It was not refused.")


def place_of(question: Question, words: str) -> Redaction:
    """The marked place in the reader's words that has these."""
    text = question.original.opened().text
    rows = question.redactions.filter(of="original")
    return next(row for row in rows if words in text[row.begins : row.ends])


def notes(question: Question) -> list[str]:
    return [event.note for event in question.history.all()]
