"""The WSGI entry that the server loads."""

import os

from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gard.settings")


def site() -> WSGIHandler:
    from gard.requests import Utf8Request

    handler = get_wsgi_application()
    handler.request_class = Utf8Request
    return handler


application = site()
