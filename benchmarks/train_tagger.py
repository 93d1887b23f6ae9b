"""Learns the weights of conditions/questions/tagging/tagger.py from labelled questions.

python -m benchmarks.train_tagger                      writes the weights that `SETS_TO_LEARN` give
python -m benchmarks.train_tagger --judge usual        leaves out each of these, and measures on it
"""

import argparse
import gzip
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, vstack

from benchmarks.deidentify import SETS, WORD, Question, Result, count_false, count_marks, figures, vocabulary
from conditions.questions.deidentify import by_rules, completed
from conditions.questions.tagging.tagger import KINDS, SCALE, WEIGHTS, Table, chances, decided
from conditions.questions.tagging.tagger_sight import RULE, seen_words
from conditions.questions.words.eponyms import read
from conditions.questions.words.found import Found, covering
from conditions.questions.words.towns import large_places

#: The measuring sets are not among them, and must never be. True: rules hardly know it.
SETS_TO_LEARN = {
    "developing": False,
    "more": False,
    "further": False,
    "usual": False,
    "telephone-typed": False,
    "many-voices": True,
    "stories": True,
    "plain": False,
    "letters": False,
    "everyday": False,
    "relatives": False,
    "mixed": True,
    "people": True,
    "homes": False,
    "letterbox": True,
    "beside": True,
    "villages": True,
    "institutions": True,
    "wards": True,
    "wordnames": False,
    "singular": False,
    "known-for": False,
    "wide": True,
    "evening": True,
    "americas": True,
    "consulta": True,
    "kitchen-table": True,
    "helpline": True,
    "corridor": True,
    "sunday": True,
    "waiting-room": True,
    "night-shift": True,
    "first-names": True,
    "small-letters": True,
    "deprisa": True,
    "weekdays": True,
}
#: A feature counts only if as many questions have it, so that nobody's name is learned.
QUESTIONS = 3
#: In how many questions the tagger does not hear what the rules said: rules know a set that they were written
#: with better than they will know readers, and the tagger must not learn to believe them.
HIDDEN, HIDDEN_IF_UNSEEN = 0.9, 0.4
COPIES, PENALTY, ROUNDS, SEED = 2, 2.0, 60, 24
#: Weights smaller than this many hundredths for every kind are left out of the file.
SMALLEST = 6
LABELS = ["", *(kind.value for kind in KINDS)]

Row = tuple[list[list[str]], list[int]]


@dataclass(frozen=True)
class Seen:
    """A set: its questions, what rules found in each, and for each word its features and its label."""

    questions: list[Question]
    found: list[Found]
    large: list[list[tuple[int, int]]]
    rows: list[Row]
    is_unseen: bool


def look_at(name: str, *, is_unseen: bool) -> Seen:
    known, _ = vocabulary()
    lines = (SETS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    seen = Seen([Question.from_line(line) for line in lines if line], [], [], [], is_unseen)
    for question in seen.questions:
        reading = read(question.text, question.language, known)
        large = [(reading.words[p.first].start, reading.words[p.last].end) for p in large_places(reading)]
        spans = by_rules(reading, large)
        found = Found(reading, spans, covering(reading, spans))
        seen.found.append(found)
        seen.large.append(large)
        seen.rows.append((seen_words(found), labels(question, found)))
    return seen


def labels(question: Question, found: Found) -> list[int]:
    """For each word its place in `LABELS`; kinds that have a form of their own are not learned."""
    told = []
    for word in found.reading.words:
        kinds = [kind for start, end, kind in question.marks if start < word.end and word.start < end]
        told.append(LABELS.index(kinds[0]) if kinds and kinds[0] in LABELS else 0)
    return told


def learn(sets: Sequence[Seen]) -> dict[str, tuple[int, ...]]:
    """Weights by feature, in hundredths: logistic regression word by word, large weights penalised."""
    chance = np.random.default_rng(SEED)
    names = frequent(row for seen in sets for row in seen.rows)
    index = {name: place for place, name in enumerate(names)}
    parts, told = [], []
    for seen in sets:
        share = HIDDEN_IF_UNSEEN if seen.is_unseen else HIDDEN
        for _ in range(COPIES):
            hides = [bool(chance.random() < share) for _ in seen.rows]
            parts.append(counted(seen.rows, hides, index))
            told += [label for _, answers in seen.rows for label in answers]
    best = fitted(vstack(parts).tocsr(), np.array(told), len(names))
    whole = np.rint(best * SCALE).astype(int)
    return {
        name: tuple(map(int, row))
        for name, row in zip(names, whole, strict=True)
        if name == "b" or np.abs(row).max() >= SMALLEST
    }


def frequent(rows: Iterable[Row]) -> list[str]:
    often: dict[str, int] = {}
    for words, _ in rows:
        for feature in {feature for features in words for feature in features}:
            often[feature] = often.get(feature, 0) + 1
    return sorted(feature for feature, times in often.items() if times >= QUESTIONS)


def counted(rows: Sequence[Row], hides: Sequence[bool], index: dict[str, int]) -> csr_matrix:
    columns: list[int] = []
    ends = [0]
    for (words, _), hidden in zip(rows, hides, strict=True):
        for features in words:
            columns += [index[f] for f in features if f in index and not (hidden and f.startswith(RULE))]
            ends.append(len(columns))
    ones = np.ones(len(columns), dtype=np.float32)
    return csr_matrix((ones, columns, ends), shape=(len(ends) - 1, len(index)))


def fitted(matrix: csr_matrix, told: np.ndarray, features: int) -> np.ndarray:
    rows, back = np.arange(len(told)), matrix.T.tocsr()
    truth = np.zeros((len(told), len(LABELS)), dtype=np.float32)
    truth[rows, told] = 1

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ flat.reshape(features, len(LABELS)).astype(np.float32)
        scores -= scores.max(axis=1, keepdims=True)
        powers = np.exp(scores)
        totals = powers.sum(axis=1, keepdims=True)
        value = float((np.log(totals[:, 0]) - scores[rows, told]).sum()) + PENALTY * float(flat @ flat) / 2
        slope = (back @ (powers / totals - truth)).astype(np.float64).ravel() + PENALTY * flat
        return value, slope

    begun = np.zeros(features * len(LABELS))
    best = minimize(loss, begun, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS})
    return np.asarray(best.x).reshape(features, len(LABELS))


def write(table: Table) -> None:
    """The same weights give the same bytes: sorted, and without the time of writing."""
    text = "".join(f"{name}\t{' '.join(map(str, row))}\n" for name, row in sorted(table.items()))
    WEIGHTS.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def measured(seen: Seen, table: Table | None) -> Result:
    """Rules alone where there is no table."""
    known, _ = vocabulary()
    result = Result()
    for number, (question, found, large) in enumerate(
        zip(seen.questions, seen.found, seen.large, strict=True), start=1
    ):
        told = decided(found, chances(found, table), large) if table else found.spans
        spans = completed(found.reading, told)
        result.seconds.append(0)
        result.words += len(WORD.findall(question.text))
        count_marks(result, number, question, spans)
        count_false(result, number, question, spans, known)
    return result


def judge(sets: dict[str, Seen], left_out: Sequence[str]) -> None:
    for name in left_out:
        table = learn([seen for other, seen in sets.items() if other != name])
        for who, result in (
            ("rules alone", measured(sets[name], None)),
            ("with tagger", measured(sets[name], table)),
        ):
            told = list(figures(result).values())
            print(
                f"{name:16} {who}: {told[0]:.1%} suspected, {told[1]:.1%} right kind, "
                f"in vain per 100 words {told[2]:.2f}, suspected only {told[3]:.2f}",
                flush=True,
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--judge", nargs="*", help="Sets to leave out in turn; all of them if none is named.")
    options = parser.parse_args()
    sets = {name: look_at(name, is_unseen=is_unseen) for name, is_unseen in SETS_TO_LEARN.items()}
    if options.judge is not None:
        judge(sets, options.judge or list(sets))
    else:
        write(learn(list(sets.values())))


if __name__ == "__main__":
    main()
