"""Classes of a made-up catalogue, and pages of catalogues in numbers, for tests of lists."""

from collections.abc import Iterable

from conditions.actions import publish_from_catalogue
from conditions.importers.catalogue.load.batch import Batch
from conditions.importers.catalogue.load.classes import count_below
from conditions.models import ClassificationLink, ClassificationNode, Condition, Edition, Source
from gard.lib.folding import fold
from tests.build import reviewer


def source() -> Source:
    return Source.objects.get_or_create(name="Tree book", release="1", licence="CC0 1.0")[0]


def node(
    code: str, name: str, condition: Condition | None = None, scheme: str = "mondo"
) -> ClassificationNode:
    return ClassificationNode.objects.create(
        scheme=scheme, code=code, name=name, source=source(), condition=condition
    )


def node_of(number: int) -> ClassificationNode:
    return ClassificationNode.objects.get(condition=number)


def under(child: ClassificationNode, *parents: ClassificationNode, is_hidden: bool = False) -> None:
    for parent in parents:
        ClassificationLink.objects.create(child=child, parent=parent, source=source(), is_hidden=is_hidden)


def count(scheme: str = "mondo") -> None:
    """As an import ends."""
    count_below([scheme], Batch())


def pages(names: Iterable[str], first: int = 1000) -> list[Edition]:
    """Published pages with a name and no text, as an import makes them."""
    rows = [
        Condition(number=first + place, name=name, slug=fold(name).replace(" ", "-") or "x")
        for place, name in enumerate(names)
    ]
    Condition.objects.bulk_create(rows)
    return publish_from_catalogue(rows, by=reviewer()).editions
