"""Says of each clinical feature on a page which term of the ontology it is."""

from __future__ import annotations

from collections.abc import Iterator

from conditions.actions.count_features import pages_naming
from conditions.features import OTHER_BRANCHES, is_feature
from conditions.importers.catalogue.load.batch import Batch
from conditions.importers.catalogue.load.wording import Wordings
from conditions.models import Fact, FeatureLink, FeatureName, FeatureTerm
from gard.lib.folding import fold
from references.codes import bare


def link_features(batch: Batch) -> int:
    """Set the term of every feature fact, by its code or else by its wording; returns how many changed."""
    terms = {
        code: (pk, is_obsolete, successor)
        for pk, code, is_obsolete, successor in FeatureTerm.objects.values_list(
            "pk", "code", "is_obsolete", "successor"
        )
    }
    if not terms:
        return 0
    others = no_features()
    wordings: Wordings | None = None
    known: dict[str, int | None] = {}
    new: dict[int, int | None] = {}
    before: dict[int, int | None] = {}
    rows = Fact.objects.filter(kind=Fact.Kind.FEATURE).order_by()
    for pk, scheme, code, label, term in rows.values_list("pk", "scheme", "code", "label", "term_id"):
        if code and scheme in {"hpo", ""}:
            found = by_code(bare("hpo", code), terms)
        else:
            if label not in known:
                wordings = wordings or Wordings(called())
                known[label] = wordings.term_of(label)
            found = known[label]
        if found in others:
            found = None
        elif found is None:
            continue
        if found != term:
            new[pk], before[pk] = found, term
    batch.set(Fact, new, before, "term_id")
    return len(new)


def no_features() -> set[int]:
    """Terms that say how a condition is passed on, its course and the like: by their branch where the site
    has the hierarchy, else by what is known of the ontology."""
    terms = FeatureTerm.objects.order_by().values_list("pk", "code", "name")
    names = {pk: (code, name) for pk, code, name in terms}
    found = {pk for pk, (code, name) in names.items() if not is_feature(code, fold(name))}
    below: dict[int, list[int]] = {}
    for child, parent in FeatureLink.objects.order_by().values_list("child_id", "parent_id"):
        below.setdefault(parent, []).append(child)
    waiting = [pk for pk, (code, _) in names.items() if code in OTHER_BRANCHES]
    while waiting:
        new = set(below.get(waiting.pop(), ())) - found
        found |= new
        waiting.extend(new)
    return found


def by_code(code: str, terms: dict[str, tuple[int, bool, str]]) -> int | None:
    """The term, or the one that stands for it now."""
    seen = set()
    while code in terms and code not in seen:
        seen.add(code)
        pk, is_obsolete, successor = terms[code]
        if not (is_obsolete and successor in terms):
            return pk
        code = successor
    return None


def called() -> Iterator[tuple[int, str]]:
    names = FeatureName.objects.filter(language="en", term__is_obsolete=False).order_by("pk")
    return names.values_list("term_id", "name").iterator(5000)


def count_pages(batch: Batch) -> None:
    """How many published pages name each term."""
    counts = pages_naming()
    new, before = {}, {}
    for pk, count in FeatureTerm.objects.order_by().values_list("pk", "conditions_count"):
        if counts.get(pk, 0) != count:
            new[pk], before[pk] = counts.get(pk, 0), count
    batch.set(FeatureTerm, new, before, "conditions_count")
