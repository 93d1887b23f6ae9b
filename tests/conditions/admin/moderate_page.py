"""Presses the buttons of the page “Moderate” and reads what it says."""

from django.urls import reverse
from lxml import html

from tests.conditions.asked import (
    PRIVATE,
)


def page(name, question):
    return reverse(f"admin:conditions_question_{name}", args=[question.pk])


def act(client, question, name, **fields):
    return client.post(page("moderate", question), {"act": name, **fields}, follow=True)


def quick(client, question, **fields):
    return client.post(
        page("moderate", question), {"act": "decide", **fields}, headers={"Accept": "application/json"}
    )


def said(response):
    return html.fromstring(response.content).xpath("string(//*[@id='content-main'])")


def messages_of(response):
    return [str(message) for message in response.context["messages"]]


def private_words(response):
    shown = response.content.decode()
    return [word for word in (*PRIVATE, "Ewa") if word in shown]
