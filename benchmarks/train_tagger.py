"""Learns the weights of conditions/questions/tagger.py from labelled questions.

python -m benchmarks.train_tagger SET...      (names of sets below benchmarks/questions, or paths)

Needs numpy 2 and scipy 1.17 in the environment; the site itself needs neither. The same sets give the same
weights. docs/decisions/0024-a-tagger-beside-the-rules.md says how it was judged.
"""

import argparse
import gzip
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, vstack

from benchmarks.deidentify import SETS, Question, vocabulary
from conditions.questions.deidentify import by_rules
from conditions.questions.eponyms import read
from conditions.questions.found import Found, covering
from conditions.questions.tagger import KINDS, SCALE, WEIGHTS
from conditions.questions.tagger_sight import RULE, seen_words
from conditions.questions.towns import large_places

#: A feature counts only if this many questions have it, so that nobody's name is learned.
QUESTIONS = 3
#: The share of questions in which what rules say is hidden: rules know most sets better than they will know readers.
HIDDEN, HIDDEN_IF_UNSEEN = 0.9, 0.4
SEED = 24
LABELS = ["", *(kind.value for kind in KINDS)]


def load(name: str) -> list[Question]:
    named = SETS / f"{name}.jsonl"
    path = named if named.exists() else Path(name)
    return [Question.from_line(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def sights(questions: Sequence[Question]) -> list[tuple[list[list[str]], list[int]]]:
    """For each question, the features of its words and their labels."""
    known, _ = vocabulary()
    seen = []
    for question in questions:
        reading = read(question.text, question.language, known)
        large = [(reading.words[p.first].start, reading.words[p.last].end) for p in large_places(reading)]
        spans = by_rules(reading, large)
        found = Found(reading, spans, covering(reading, spans))
        labels = []
        for word in reading.words:
            kinds = [k for start, end, k in question.marks if start < word.end and word.start < end]
            labels.append(LABELS.index(kinds[0]) if kinds and kinds[0] in LABELS else 0)
        seen.append((seen_words(found), labels))
    return seen


def counted(seen, hide: Callable[[], bool], index: dict[str, int]) -> csr_matrix:
    columns, ends = [], [0]
    for words, _ in seen:
        hidden = hide()
        for features in words:
            for feature in features:
                if feature in index and not (hidden and feature.startswith(RULE)):
                    columns.append(index[feature])
            ends.append(len(columns))
    return csr_matrix((np.ones(len(columns), dtype=np.float32), columns, ends), shape=(len(ends) - 1, len(index)))


def learn(sets: Sequence[tuple[list, bool]], penalty: float = 2.0, rounds: int = 60) -> dict[str, np.ndarray]:
    """Weights by feature; each set comes with whether the rules' writers had not seen it."""
    chance = np.random.default_rng(SEED)
    often: dict[str, int] = {}
    for seen, _ in sets:
        for words, _labels in seen:
            for feature in {feature for features in words for feature in features}:
                often[feature] = often.get(feature, 0) + 1
    names = sorted(feature for feature, times in often.items() if times >= QUESTIONS)
    index = {name: place for place, name in enumerate(names)}
    parts, labels = [], []
    for seen, unseen in sets:
        share = HIDDEN_IF_UNSEEN if unseen else HIDDEN
        for _ in range(2):
            parts.append(counted(seen, lambda: chance.random() < share, index))
            labels.append(np.array([label for _, told in seen for label in told]))
    matrix, told = vstack(parts).tocsr(), np.concatenate(labels)
    rows, back = len(told), matrix.T.tocsr()
    truth = np.zeros((rows, len(LABELS)), dtype=np.float32)
    truth[np.arange(rows), told] = 1

    def loss(flat: np.ndarray):
        table = flat.reshape(len(names), len(LABELS)).astype(np.float32)
        scores = matrix @ table
        scores -= scores.max(axis=1, keepdims=True)
        powers = np.exp(scores)
        totals = powers.sum(axis=1, keepdims=True)
        value = float((np.log(totals[:, 0]) - scores[np.arange(rows), told]).sum()) + penalty * float((flat**2).sum()) / 2
        slope = (back @ (powers / totals - truth)).astype(np.float64).ravel() + penalty * flat
        return value, slope

    best = minimize(loss, np.zeros(len(names) * len(LABELS)), jac=True, method="L-BFGS-B", options={"maxiter": rounds})
    return dict(zip(names, best.x.reshape(len(names), len(LABELS)), strict=True))
