"""phenotype.hpoa, the disease annotations of the Human Phenotype Ontology, as released since 2018.

https://obophenotype.github.io/human-phenotype-ontology/annotations/phenotype_hpoa/, section “phenotype.hpoa”:

    "#" key ":" value                       description, version (until 2022: date), tracker, hpo-version
    database_id disease_name qualifier hpo_id reference evidence onset frequency sex modifier aspect
    biocuration

between tabs. Until 2022 the header began with "#" and was written DatabaseID, DiseaseName and so on.

    qualifier   "" | NOT
    evidence    IEA | PCS | TAS
    frequency   "" | HP:004028n | n/m | n%
    aspect      P abnormality | I inheritance | C onset and course | M modifier | H medical history

Not read, and counted: aspects M and H, terms of aspect C that are no age of onset (course, mortality: the
site has no kind for them), and diseases of systems that the site does not know. The column of modifiers is
not read: the file gives no names for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from conditions.features.frequency import CLASS_OF_TERM, FIGURE, class_of_figure
from conditions.importers.catalogue.delimited import Row, rows
from conditions.importers.catalogue.evidence import evidence_of
from conditions.importers.catalogue.opening import count_lines
from conditions.importers.catalogue.records import Code, Format, Read, Refusal, Statement
from conditions.importers.catalogue.refusing import Broken, NotReadable, Tally, quoted, refusing
from references.codes import SCHEME_OF

COLUMNS = [
    *("databaseid", "diseasename", "qualifier", "hpoid", "reference", "evidence"),
    *("onset", "frequency", "sex", "modifier", "aspect", "biocuration"),
]
TERM = re.compile(r"HP:[0-9]{7}")
EVIDENCE = frozenset({"IEA", "PCS", "TAS"})
SEX = {"": "", "MALE": "in males", "FEMALE": "in females"}
NOT_READ = {"M": "aspect M (modifiers) is not read", "H": "aspect H (medical history) is not read"}
ONSET = {
    "HP:0003577": "Congenital onset",
    "HP:0003581": "Adult onset",
    "HP:0003584": "Late onset",
    "HP:0003593": "Infantile onset",
    "HP:0003596": "Middle age onset",
    "HP:0003621": "Juvenile onset",
    "HP:0003623": "Neonatal onset",
    "HP:0011460": "Embryonal onset",
    "HP:0011461": "Fetal onset",
    "HP:0011462": "Young adult onset",
    "HP:0011463": "Childhood onset",
    "HP:0025708": "Early young adult onset",
    "HP:0025709": "Intermediate young adult onset",
    "HP:0025710": "Late young adult onset",
    "HP:0030674": "Antenatal onset",
    "HP:0034197": "Third trimester onset",
    "HP:0034198": "Second trimester onset",
    "HP:0034199": "Late first trimester onset",
    "HP:0410280": "Pediatric onset",
    "HP:4000040": "Puerpural onset",
    "HP:6000314": "Perimenopausal onset",
    "HP:6000315": "Postmenopausal onset",
}
"""The ages below HP:0003674 (Onset), by the names of the ontology."""
MOST_COMMENTS = 100


def read(path: Path) -> Read:
    """A statement for each line, in its order; names of terms are left to the table of terms."""
    return refusing(path, _read(path))


def release_of(path: Path) -> str:
    """The date of the file's header ("2024-04-26")."""
    try:
        for row in _head(path):
            key, _, value = row.values[0].removeprefix("#").partition(":")
            if key.strip().lower() in {"version", "date"}:
                return value.strip()
    except NotReadable:
        pass
    return ""


def size_of(path: Path) -> int | None:
    """How many lines the file has."""
    return count_lines(path)


def _head(path: Path) -> Iterator[Row]:
    """The comments before the header."""
    for number, row in enumerate(rows(path)):
        if isinstance(row, Refusal) or not row.values[0].startswith("#") or number > MOST_COMMENTS:
            return
        yield row


def _read(path: Path) -> Read:
    has_header = False
    tally = Tally()
    for row in rows(path):
        if isinstance(row, Refusal):
            if not has_header:
                raise NotReadable(f"This is no phenotype.hpoa: {row.reason}")
            yield row
        elif not has_header:
            has_header = _is_header(row)
        elif not row.values[0].startswith("#"):
            try:
                statement = _statement(row, tally)
            except Broken as error:
                yield Refusal(row.place, str(error))
            else:
                if statement is not None:
                    yield statement
    if not has_header:
        raise NotReadable("This is no phenotype.hpoa: it holds nothing but comments.")
    yield from tally.refusals()


def _is_header(row: Row) -> bool:
    """False for a comment before it; raises NotReadable when something else comes first."""
    if [value.lstrip("#").replace("_", "").strip().lower() for value in row.values] == COLUMNS:
        return True
    if row.values[0].startswith("#"):
        return False
    line = quoted(" ".join(row.values))
    raise NotReadable(f"This is no phenotype.hpoa: its first line is {line}, not the names of its columns.")


def _statement(row: Row, tally: Tally) -> Statement | None:
    values = [value.strip() for value in row.values]
    if len(values) != len(COLUMNS):
        raise Broken(f"The line has {len(values)} columns, not {len(COLUMNS)}.")
    disease, _, qualifier, term, reference, evidence, onset, frequency, sex, _, aspect, _ = values
    subject = Code.read(disease)
    if subject is None:
        prefix, colon, _ = disease.partition(":")
        if not colon or prefix.upper() in SCHEME_OF:
            raise Broken(f"{quoted(disease)} is no code of a disease.")
        tally.add(f"the site does not know the codes of {quoted(prefix)}", row.place)
        return None
    if aspect in NOT_READ:
        tally.add(NOT_READ[aspect], row.place)
        return None
    if not TERM.fullmatch(term):
        raise Broken(f"{quoted(term)} is no term of the ontology (HP: and seven digits).")
    if aspect == "C" and term not in ONSET:
        tally.add("terms of aspect C that are no age of onset (course, mortality) are not read", row.place)
        return None
    kind = _kind(aspect, qualifier)
    if evidence not in EVIDENCE:
        raise Broken(f"{quoted(evidence)} is no code of evidence (IEA, PCS or TAS).")
    is_excluded = qualifier == "NOT"
    given, text = _frequency(frequency)
    return Statement(
        subject,
        kind,
        code=Code("hpo", term),
        label=ONSET[term] if kind == "onset" else "",
        frequency="excluded" if is_excluded else given,
        frequency_text=text,
        detail=_detail(onset, sex),
        evidence=evidence_of(evidence, [work for work in re.split(r"[;\s]+", reference) if work], mark=" "),
    )


def _kind(aspect: str, qualifier: str) -> str:
    kinds = {"P": "feature", "I": "inheritance", "C": "onset"}
    if aspect not in kinds:
        raise Broken(f"{quoted(aspect)} is no aspect (P, I, C, M or H).")
    if qualifier not in {"", "NOT"}:
        raise Broken(f"{quoted(qualifier)} is no qualifier (NOT or nothing).")
    if qualifier and aspect != "P":
        raise Broken("NOT is read for clinical features only: the site cannot show what inheritance is not.")
    return kinds[aspect]


def _frequency(value: str) -> tuple[str, str]:
    """Class and figure as given; a term is its class and says no more."""
    if not value or value in CLASS_OF_TERM:
        return CLASS_OF_TERM.get(value, ""), ""
    figure = value.replace(" ", "")
    if not FIGURE.fullmatch(figure):
        raise Broken(f"{quoted(value)} is no frequency (a term, a fraction or a percentage).")
    return class_of_figure(figure), figure


def _detail(onset: str, sex: str) -> str:
    """When and in whom the feature appears."""
    if onset and not TERM.fullmatch(onset):
        raise Broken(f"{quoted(onset)} is no age of onset (HP: and seven digits).")
    if sex.upper() not in SEX:
        raise Broken(f"{quoted(sex)} is no sex (MALE, FEMALE or nothing).")
    return "; ".join(part for part in (ONSET.get(onset, ""), SEX[sex.upper()]) if part)


FORMAT = Format("hpoa", "phenotype.hpoa of the Human Phenotype Ontology", read, release_of, size_of)
