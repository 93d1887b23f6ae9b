"""A page on which a catalogue says something, and what it proposes."""

from django.utils import timezone
from reversion.models import Version

from conditions.models import Fact, FactProposal, Source
from gard.lib.versions import read_comment
from tests import build


def source(name="Joint list", release="1", **more):
    return Source.objects.get_or_create(name=name, release=release, defaults=more)[0]


def given(page, kind="onset", label="Childhood", *, origin="catalogue", by_source=None, **more):
    """What a catalogue says of the page."""
    more |= {"source": by_source or source()} if origin == "catalogue" else {}
    return Fact.objects.create(condition=page, kind=kind, label=label, origin=origin, **more)


def proposed(fact, kind="changed", **says):
    """What the catalogue says of the fact now."""
    said = {**(fact.given or fact.says), **says} if kind == "changed" else {}
    return FactProposal.objects.create(
        condition=fact.condition,
        fact=fact,
        source=fact.source,
        kind=kind,
        says=said,
        proposed_at=timezone.now(),
    )


def proposed_of_page(page, kind, **says):
    return FactProposal.objects.create(
        condition=page, source=source(), kind=kind, says=says, proposed_at=timezone.now()
    )


def history(row):
    """What the versions of the row say, the newest first."""
    versions = Version.objects.get_for_object(row).select_related("revision__user").order_by("-pk")
    return [read_comment(version.revision).text for version in versions]


def fresh(row):
    return type(row).objects.get(pk=row.pk)


def a_page(name="Glass knee", number=7):
    return build.published(name, number=number).condition
