"""Markup as a tree, to compare two ways of writing the same thing: white space between elements, the order of
attributes and of classes do not count; what is in a text area counts to the letter."""

from lxml import html


def tree(source):
    return shape(html.fragment_fromstring(source, create_parent=True))


def shape(element):
    said = (element.text or "") if element.tag == "textarea" else words(element.text)
    given = {
        name: " ".join(sorted(value.split())) if name == "class" else value
        for name, value in element.attrib.items()
        if (name, value.strip()) != ("class", "")
    }
    inside = [(shape(child), words(child.tail)) for child in element if isinstance(child.tag, str)]
    return element.tag, given, said, inside


def words(text):
    return " ".join((text or "").split())
