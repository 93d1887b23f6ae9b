"""Genes: their symbols from A to Z, and the conditions that catalogues name one for."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from conditions.pages.lists.genes import (
    count_genes,
    genes_under,
    notes_on_gene,
    pages_of_gene,
    symbol_of_number,
    written_symbol,
)
from conditions.pages.lists.names import entries, names_in
from conditions.views.answers import page, public
from conditions.views.browse import is_later_part, letter_or_404, letters_with_counts, place_in
from conditions.views.current import redirect_to
from gard.lib.absolute import absolute_url


@public
def genes(request: HttpRequest) -> HttpResponse:
    counted = count_genes()
    context = {
        "letters": letters_with_counts(counted, "genes-letter"),
        "total": sum(counted.values()),
        "canonical_url": absolute_url(request, request.path),
    }
    return page(request, "conditions/genes.html", context, ["genes"])


@public
def genes_letter(request: HttpRequest, letter: str) -> HttpResponse:
    """The symbols under one letter, with the number of conditions of each."""
    found = letter_or_404(letter)
    address = reverse("genes-letter", args=[found])
    if found != letter:
        return redirect_to(address)
    counted = count_genes()
    symbols = genes_under(found, **place_in(request))
    context = {
        "letters": letters_with_counts(counted, "genes-letter"),
        "letter": found,
        "total": counted.get(found, 0),
        "rows": [(row.symbol, reverse("gene", args=[row.symbol]), row.pages) for row in symbols.rows],
        **symbols.links(address),
        "noindex": is_later_part(request),
        "canonical_url": absolute_url(request, address),
    }
    return page(request, "conditions/genes.html", context, ["genes"])


@public
def gene(request: HttpRequest, symbol: str) -> HttpResponse:
    """The conditions of one gene. A symbol in other capitals leads to the one that catalogues write."""
    if "\0" in symbol:
        raise Http404
    names = names_in(pages_of_gene(symbol), **place_in(request))
    if not names.rows:
        written = symbol_of_number(symbol) or written_symbol(symbol)
        if not written or written == symbol:
            raise Http404
        return redirect_to(reverse("gene", args=[written]))
    numbers = [row.condition_id for row in names.rows]
    notes = notes_on_gene(symbol, numbers)
    address = reverse("gene", args=[symbol])
    context = {
        "symbol": symbol,
        "codes": notes.codes,
        "sources": notes.sources,
        "rows": [
            (name, url, notes.details.get(row.condition_id, ()))
            for row, (name, url) in zip(names.rows, entries(names.rows), strict=True)
        ],
        **names.links(address),
        "noindex": is_later_part(request),
        "canonical_url": absolute_url(request, address),
    }
    return page(request, "conditions/gene.html", context, {"genes", *(f"condition:{n}" for n in numbers)})
