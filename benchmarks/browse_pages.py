"""Lists through which readers browse, on a site that is there: queries, processor time, size.

    DATA_DIR=FOLDER python -m benchmarks.browse_pages [--rounds 5]      # DATABASE_URL for PostgreSQL

Reads only. Every kind of list is asked for at its beginning and, where it has parts, in its middle and at its
end, and built anew each time. Ends with status 1 when a page is larger than 60 KB compressed, when a letter
takes 100 ms of processor time, or when the parts of all letters together miss or repeat a page.
"""

import argparse
import gzip
import os
import re
import statistics
import sys
import time
from html import unescape

from benchmarks.timing import calibrate, noise

MOST_KILOBYTES, MOST_MILLISECONDS = 60, 100
NEXT = re.compile(r'<a rel="next" href="([^"]+)"')
NAMES = re.compile(r'<ul class="columns">(.*?)</ul>', re.DOTALL)
LINKS = re.compile(r'href="(/diseases/\d+/[^"]+)"')


class Reader:
    """Asks and notes: address -> milliseconds of processor time."""

    def __init__(self) -> None:
        from django.test import Client

        self.client = Client(headers={"host": "localhost"})

    def get(self, address: str) -> tuple[bytes, float]:
        start = time.process_time()
        response = self.client.get(address)
        spent = time.process_time() - start
        assert response.status_code == 200, f"{address}: {response.status_code}"
        return response.content, 1000 * spent

    def queries(self, address: str) -> int:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as captured:
            self.client.get(address)
        return len(captured)

    def parts(self, address: str) -> list[str]:
        """Addresses of all parts of a list, first to last."""
        found = [address]
        while following := NEXT.search(self.get(found[-1])[0].decode()):
            found.append(unescape(following[1]))
        return found


def kinds() -> dict[str, str]:
    """Kind of list -> the address of its largest example."""
    from django.db.models import Count

    from conditions.models import Category, ClassificationNode, Fact

    largest = max(Category.objects.with_pages(), key=lambda pair: pair[1], default=(None, 0))[0]
    nodes = ClassificationNode.objects
    below = nodes.order_by("-conditions_below").first()
    children = nodes.annotate(children=Count("links_down")).order_by("-children").first()
    gene = Fact.objects.filter(kind="gene").exclude(label="").values("label").annotate(n=Count("pk"))
    found = {
        "front page": "/",
        "alphabet": "/diseases/browse",
        "categories": "/diseases/categories",
        "tree": "/diseases/tree",
        "genes": "/diseases/genes",
        "genes of a letter": "/diseases/genes/C",
        "recent": "/diseases/recent",
        "feed": "/diseases/recent.atom",
        "Spanish names": "/diseases/spanish",
        "sitemap": "/sitemap.xml",
        "sitemap, conditions": "/sitemap-conditions-0.xml",
        "sitemap, lists": "/sitemap-lists.xml",
    }
    if largest:
        found["largest category"] = largest.get_absolute_url()
    if below and children:
        found["class with most below"] = below.get_absolute_url()
        found["class with most children"] = children.get_absolute_url()
        found["tops of Disease Ontology"] = "/diseases/tree/doid"
    if most := gene.order_by("-n").first():
        found["gene with most conditions"] = f"/diseases/gene/{most['label']}"
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="How often each address is asked for.")
    rounds = parser.parse_args().rounds
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gard.settings")
    import django
    from django.conf import settings

    django.setup()
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.ALLOWED_HOSTS = ["localhost"]
    before, reader = calibrate(), Reader()
    missed = walk_alphabet(reader, rounds)
    print(f"{'':<28}{'parts':>6}{'queries':>9}{'CPU ms':>8}{'KB compressed':>15}")
    for name, address in kinds().items():
        parts = reader.parts(address)
        shown = dict.fromkeys((parts[0], parts[len(parts) // 2], parts[-1]))
        queries = max(reader.queries(each) for each in shown)
        figures = [measured(reader, each, rounds) for each in shown]
        spent, size = max(f[0] for f in figures), max(f[1] for f in figures)
        print(f"{name:<28}{len(parts):>6}{queries:>9}{spent:>8.1f}{size:>15.1f}")
        missed += [f"{name}: {size:.1f} KB"] * (size > MOST_KILOBYTES)
    print(noise([*before, *calibrate()]))
    for each in missed:
        print(f"MISSED {each}")
    return bool(missed)


def measured(reader: Reader, address: str, rounds: int) -> tuple[float, float]:
    """Median milliseconds of processor time, and kilobytes compressed."""
    body, _ = reader.get(address)
    spent = statistics.median(reader.get(address)[1] for _ in range(rounds))
    return spent, len(gzip.compress(body)) / 1024


def walk_alphabet(reader: Reader, rounds: int) -> list[str]:
    """All parts of all letters: every published page must come once."""
    from conditions.models import Edition
    from conditions.views.browse import LETTERS

    met: list[str] = []
    spent, queries, size, number = 0.0, 0, 0.0, 0
    for letter in LETTERS:
        for address in reader.parts(f"/diseases/browse/{letter}"):
            middle, kilobytes = measured(reader, address, rounds)
            spent, size = max(spent, middle), max(size, kilobytes)
            queries, number = max(queries, reader.queries(address)), number + 1
            lists = NAMES.findall(reader.get(address)[0].decode())
            met += [link for listed in lists for link in LINKS.findall(listed)]
    pages = Edition.objects.current().count()
    print(
        f"A to Z: {pages} pages in {number} parts; the slowest {spent:.1f} ms of processor time, "
        f"{queries} queries, the largest {size:.1f} KB compressed"
    )
    missed = [f"A to Z: {len(met)} links to {len(set(met))} pages of {pages}"] * (
        not len(met) == len(set(met)) == pages
    )
    missed += [f"A to Z: {spent:.1f} ms"] * (spent > MOST_MILLISECONDS)
    return missed + [f"A to Z: {size:.1f} KB"] * (size > MOST_KILOBYTES)


if __name__ == "__main__":
    sys.exit(main())
