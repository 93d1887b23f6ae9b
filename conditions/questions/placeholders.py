"""What takes the place of a span in the public wording, by language."""

from __future__ import annotations

from .spans import Kind

PLACEHOLDERS: dict[str, dict[Kind, str]] = {
    "en": {
        Kind.NAME: "[name]",
        Kind.EMAIL: "[e-mail address]",
        Kind.TELEPHONE: "[telephone number]",
        Kind.ADDRESS: "[address]",
        Kind.PLACE: "[place]",
        Kind.HOSPITAL: "[hospital]",
        Kind.SCHOOL: "[school]",
        Kind.EMPLOYER: "[employer]",
        Kind.DATE: "[date]",
        Kind.IDENTIFIER: "[number]",
        Kind.LINK: "[link]",
        Kind.AGE: "[90 or older]",
        Kind.COMBINATION: "[detail]",
    },
    "es": {
        Kind.NAME: "[nombre]",
        Kind.EMAIL: "[correo electrónico]",
        Kind.TELEPHONE: "[teléfono]",
        Kind.ADDRESS: "[dirección]",
        Kind.PLACE: "[lugar]",
        Kind.HOSPITAL: "[hospital]",
        Kind.SCHOOL: "[centro educativo]",
        Kind.EMPLOYER: "[empresa]",
        Kind.DATE: "[fecha]",
        Kind.IDENTIFIER: "[número]",
        Kind.LINK: "[enlace]",
        Kind.AGE: "[90 años o más]",
        Kind.COMBINATION: "[detalle]",
    },
}
