"""The tree: the catalogues' broadest classes, and each class with what is above and below it."""

from __future__ import annotations

from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from conditions.models import ClassificationNode, Edition, Source
from conditions.pages.classes import class_title
from conditions.pages.lists.tree import GROUP, ROOTS_OF_ONE, below, largest_roots, roots_of, ways_to
from conditions.pages.page import SourceNote
from conditions.views.answers import page, public
from conditions.views.browse import is_later_part, place_in
from gard.lib.absolute import absolute_url
from references.codes import CODE_SCHEMES, bare, code_address

SCHEMES = dict(CODE_SCHEMES)
Counted = tuple[str, str, int]


def counted(rows: object) -> list[Counted]:
    """Name, address and number of conditions below."""
    return [
        (class_title(row.name, row.code), reverse("class", args=[row.scheme, row.code]), row.conditions_below)
        for row in rows  # type: ignore[attr-defined]
    ]


def note_of(source: Source) -> SourceNote:
    return SourceNote(source.name, source.release, source.licence, source.url)


@public
def tree(request: HttpRequest) -> HttpResponse:
    """Where each classification begins, the largest classes first."""
    parts = []
    for scheme, rows in groupby(largest_roots(), key=lambda row: row.scheme):
        roots = list(rows)
        parts.append(
            {
                "name": roots[0].source.name,
                "roots": counted(roots[:ROOTS_OF_ONE]),
                "all_url": reverse("tree-roots", args=[scheme]) if len(roots) > ROOTS_OF_ONE else "",
                "source": note_of(roots[0].source),
            }
        )
    context = {"parts": parts, "canonical_url": absolute_url(request, request.path)}
    return page(request, "conditions/tree.html", context, ["tree"])


@public
def tree_roots(request: HttpRequest, scheme: str) -> HttpResponse:
    """All classes of one classification that nothing is above, by name."""
    if scheme not in SCHEMES:
        raise Http404
    found = roots_of(scheme, **place_in(request))
    if not found.rows:
        raise Http404
    address = reverse("tree-roots", args=[scheme])
    context = {
        "scheme": SCHEMES[scheme],
        "rows": counted(found.rows),
        **found.links(address),
        "noindex": is_later_part(request),
        "canonical_url": absolute_url(request, address),
    }
    return page(request, "conditions/tree_roots.html", context, ["tree"])


@public
def class_page(request: HttpRequest, scheme: str, code: str) -> HttpResponse:
    """One class: the ways to it, its own page if it has one, what is next below. A class that leads to no
    condition that readers can see is not found."""
    node = node_or_404(scheme, code)
    own = Edition.objects.current().filter(condition=node.condition_id).listed().first()
    if own is None and not node.conditions_below:
        raise Http404
    found = below(node, **place_in(request))
    numbers = [row.condition_id for row in found.rows if row.slug]
    address = node.get_absolute_url()
    context = {
        "node": node,
        "title": class_title(node.name, node.code),
        "is_nameless": node.name == node.code,
        "scheme": SCHEMES[node.scheme],
        "code": bare(node.scheme, node.code),
        "code_url": code_address(node.scheme, node.code),
        "source": note_of(node.source),
        "ways": ways_to(node),
        "own_name": own.name if own else "",
        "own_url": reverse("condition", args=[own.condition_id, own.slug]) if own else "",
        "groups": counted(row for row in found.rows if row.rank == GROUP),
        "singles": [
            (row.name, reverse("condition", args=[row.condition_id, row.slug]))
            for row in found.rows
            if row.rank != GROUP
        ],
        **found.links(address),
        "noindex": is_later_part(request) or not node.conditions_below,
        "canonical_url": absolute_url(request, address),
    }
    tags = {"tree", *(f"condition:{number}" for number in numbers)}
    return page(
        request,
        "conditions/class.html",
        context,
        tags | ({f"condition:{own.condition_id}"} if own else set()),
    )


def node_or_404(scheme: str, code: str) -> ClassificationNode:
    nodes = ClassificationNode.objects.select_related("source")
    node = nodes.filter(scheme=scheme, code=code).first() if scheme in SCHEMES and "\0" not in code else None
    if node is None:
        raise Http404
    return node
