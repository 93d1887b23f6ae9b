"""The site with the bare view of `benchmarks.addresses`, for the production server."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gard.settings")

from django.conf import settings

settings.ROOT_URLCONF = "benchmarks.addresses"

from gard.wsgi import application  # noqa: E402 - after the addresses are chosen

__all__ = ["application"]
