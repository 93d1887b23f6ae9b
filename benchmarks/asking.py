"""One reader of many, who asks through the public form as a browser without scripts would.

A form that was not answered is sent again as it was, with the same one-time ticket, as by somebody who
presses the button again. A question counts as acknowledged when its private page has been seen.
"""

import http.client
import random
import threading
import time
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode

ASK = "/questions/ask"
PATIENCE_SECONDS = 300
TIMEOUT_SECONDS = 30
MOST_STEPS = 4
LONGEST_BURST = 8
BROKEN = (OSError, http.client.HTTPException)
Fields = dict[str, str]


@dataclass
class Told:
    """What the readers saw, all of them together."""

    acknowledged: dict[str, str] = field(default_factory=dict)  # Mark of the question -> code of its link.
    given_up: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)  # From the first sending to the private link.
    sent_again: int = 0
    broken_connections: int = 0
    server_errors: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def count(self, name: str) -> None:
        with self.lock:
            setattr(self, name, getattr(self, name) + 1)


class GaveUp(Exception):
    """The site did not answer for too long."""


class Hidden(HTMLParser):
    """The hidden fields of the form for questions."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: Fields = {}
        self.is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "form":
            self.is_inside = (found.get("action") or "").split("?")[0] in {"", ASK}
        if self.is_inside and tag == "input" and found.get("type") == "hidden" and found.get("name"):
            self.fields[str(found["name"])] = found.get("value") or ""

    def handle_endtag(self, tag: str) -> None:
        self.is_inside = self.is_inside and tag != "form"


@dataclass(frozen=True)
class Answer:
    status: int
    location: str
    text: str


class Reader:
    """`number` marks every question, so that each can be found again."""

    def __init__(self, number: int, port: int, seed: int, told: Told) -> None:
        self.number, self.port, self.told = number, port, told
        self.chance = random.Random(f"{seed} {number}")  # noqa: S311 - a course of events, no secret

    def ask_all(self, count: int) -> None:
        """In bursts, with pauses between them."""
        left = self.chance.randint(1, LONGEST_BURST)
        for place in range(count):
            self.ask(f"{self.number:03}x{place:04}")
            left -= 1
            if not left:
                time.sleep(self.chance.uniform(0, 1))
                left = self.chance.randint(1, LONGEST_BURST)

    def ask(self, mark: str) -> None:
        try:
            self.acknowledge(mark, self.send(mark))
        except GaveUp:
            with self.told.lock:
                self.told.given_up.append(mark)

    def send(self, mark: str) -> str:
        """The address of the private page."""
        form = hidden(self.until_answered("GET", ASK).text) | fields_of(mark)
        began = time.perf_counter()
        for _ in range(MOST_STEPS):
            answer = self.until_answered("POST", ASK, form)
            if answer.status == 303:
                with self.told.lock:
                    self.told.seconds.append(time.perf_counter() - began)
                return answer.location
            form |= hidden(answer.text)
        with self.told.lock:
            self.told.refused.append(f"{mark}: {answer.status}")
        raise GaveUp

    def acknowledge(self, mark: str, address: str) -> None:
        answer = self.until_answered("GET", address)
        with self.told.lock:
            if answer.status == 200:
                self.told.acknowledged[mark] = address.rpartition("/")[2]
            else:
                self.told.refused.append(f"{mark}: its page answers {answer.status}")

    def until_answered(self, method: str, address: str, form: Fields | None = None) -> Answer:
        """The same request again and again until there is an answer that is no error of the server."""
        until = time.monotonic() + PATIENCE_SECONDS
        pause, is_again = 0.05, False
        while time.monotonic() < until:
            if is_again and form:
                self.told.count("sent_again")
            try:
                answer = request(self.port, method, address, form)
            except BROKEN:
                self.told.count("broken_connections")
            else:
                if answer.status < 500:
                    return answer
                self.told.count("server_errors")
            time.sleep(self.chance.uniform(pause / 2, pause))
            pause, is_again = min(pause * 2, 2), True
        raise GaveUp


def request(port: int, method: str, address: str, form: Fields | None) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_SECONDS)
    try:
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
        connection.request(method, address, urlencode(form) if form else None, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        return Answer(answer.status, answer.headers.get("Location", ""), text)
    finally:
        connection.close()


def hidden(page: str) -> Fields:
    parser = Hidden()
    parser.feed(page)
    return parser.fields


def fields_of(mark: str) -> Fields:
    """What the reader types; every second one leaves an address."""
    has_address = int(mark[-1]) % 2 == 0
    return {
        "question": text_of(mark),
        "role": "relative",
        "given_name": f"Given{mark}",
        "email": f"reader-{mark}@mail.example.org" if has_address else "",
        "consent": "yes",
        "act": "send",
    }


def text_of(mark: str) -> str:
    return (
        f"My sister has a rare joint disease, case {mark}. She was seen at Odile Clinic on 3 March 2019, "
        f"and her doctor, Dr. Quintanar, does not know more.\nCan it be treated? Mark: {mark}."
    )
