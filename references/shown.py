"""How references are shown to readers, on their own pages and on the pages that use them."""

from __future__ import annotations

from dataclasses import dataclass

from references.models import Citation, Organization
from references.places import country_name, language_name


@dataclass(frozen=True, slots=True)
class OrganizationView:
    """An organisation with every way to reach it; empty parts are not shown."""

    name: str
    url: str
    address: str
    telephone: str
    toll_free: str
    tty: str
    fax: str
    email: str
    website: str
    languages: tuple[str, ...]
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """One entry of the reference list; `backlinks` are the anchors of its markers, in order."""

    number: int
    anchor: str
    citation_id: int
    text: str
    before_url: str
    link: str
    after_url: str
    url: str
    pmid: str
    doi: str
    backlinks: tuple[str, ...]


def organization_view(organization: Organization) -> OrganizationView:
    return OrganizationView(
        name=organization.name,
        url=organization.get_absolute_url(),
        address=organization.address,
        telephone=organization.telephone,
        toll_free=organization.toll_free,
        tty=organization.tty,
        fax=organization.fax,
        email=organization.email,
        website=organization.website,
        languages=tuple(language_name(code) for code in organization.languages),
        countries=tuple(country_name(code) for code in organization.countries),
    )


def reference_view(
    number: int, work: Citation, backlinks: tuple[str, ...], prefix: str = ""
) -> ReferenceView:
    """The text is given whole and in three parts around its address, so that the address can be a link."""
    before, link, after = work.text.partition(work.url) if work.url else (work.text, "", "")
    return ReferenceView(
        number=number,
        anchor=f"{prefix}ref-{number}",
        citation_id=work.pk,
        text=work.text,
        before_url=before,
        link=link,
        after_url=after,
        url=work.get_absolute_url(),
        pmid=work.pmid,
        doi=work.doi,
        backlinks=backlinks,
    )
