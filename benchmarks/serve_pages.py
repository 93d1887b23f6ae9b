"""Pages of the sample site, built anew for every request: processor time beside that of a bare view.

    python -m benchmarks.serve_pages [--rounds 30]

All go through the same middleware, in turn, in one process and without a network: the ratio is what counts.
"""

import argparse
import io
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO

from benchmarks.site import empty_site
from benchmarks.timing import calibrate, median_milliseconds, noise

Handler = Callable[[dict, Callable], object]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=30, help="How often each address is asked for.")
    rounds = parser.parse_args().rounds
    before = calibrate()
    with empty_site(addresses="benchmarks.addresses"):
        from django.core.handlers.wsgi import WSGIHandler
        from django.core.management import call_command

        from conditions.models import Edition

        with redirect_stdout(StringIO()):
            call_command("setup_site", verbosity=0)
        pages = [edition.get_absolute_url() for edition in Edition.objects.current()]
        named = {
            "bare view": ["/bare"],
            "condition page": pages,
            "one section alone": [f"{page}/summary" for page in pages],
            "home": ["/"],
            "one letter": ["/diseases/browse/B"],
            "search": ["/search?q=marrow"],
            "page.json": [f"{page}/page.json" for page in pages],
        }
        handler = WSGIHandler()
        times: dict[str, list[float]] = defaultdict(list)
        sizes: dict[str, int] = {}
        for number in range(rounds + 1):
            for name, addresses in named.items():
                for address in addresses:
                    spent, size = ask(handler, address)
                    sizes[name] = max(size, sizes.get(name, 0))
                    if number:  # The first round warms up.
                        times[name].append(spent)
    bare = median_milliseconds(times["bare view"])
    print(f"{'':<20}{'p50 ms':>8}{'times a bare view':>20}{'largest, bytes':>17}")
    for name, spent in times.items():
        middle = median_milliseconds(spent)
        print(f"{name:<20}{middle:>8.2f}{middle / bare:>20.1f}{sizes[name]:>17}")
    print(noise([*before, *calibrate()]))


def ask(handler: Handler, address: str) -> tuple[float, int]:
    """Seconds of processor time for one GET, and the size of the answer, which must be 200."""
    path, _, query = address.partition("?")
    status: list[str] = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
    }
    start = time.process_time()
    response = handler(environ, lambda line, headers, *rest: status.append(line))
    body = b"".join(response)
    spent = time.process_time() - start
    response.close()
    assert status[0].startswith("200"), f"{address}: {status[0]}"
    return spent, len(body)


if __name__ == "__main__":
    main()
