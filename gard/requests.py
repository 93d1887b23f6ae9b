"""How a request is read before anything else sees it."""

from __future__ import annotations

from typing import Any

from django.core.handlers.wsgi import WSGIRequest
from django.utils.http import parse_header_parameters

UNREADABLE = {"charset": "unreadable"}


class Utf8Request(WSGIRequest):
    """Reads addresses and forms as UTF-8 whatever charset is named: Django would look the name up among all
    codecs of Python and fail, before any middleware, on those that are no charsets. Who named another one is
    refused by gard.middleware.RefuseOtherCharsets, in words."""

    def _set_content_type_params(self, meta: dict[str, Any]) -> None:
        try:
            kind, parameters = parse_header_parameters(meta.get("CONTENT_TYPE", ""))
        except (LookupError, ValueError):  # An encoded parameter (RFC 2231) in what is no charset.
            kind, parameters = "", UNREADABLE
        self.content_type, self.content_params = kind, parameters
