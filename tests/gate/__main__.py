"""Runs the gate: `python -m tests.gate` for all of it, `python -m tests.gate lint types` for some steps.

Promise: every step asked for runs, also after a failure; the last lines say which passed and how long each
took, and the exit code is zero only when all did.
"""

import sys
import time
from dataclasses import dataclass

from tests.gate.steps import STEPS, Step, in_scratch


@dataclass(frozen=True, slots=True)
class Outcome:
    step: Step
    passed: bool
    duration_seconds: float


def run_step(step: Step, position: str) -> Outcome:
    print(f"\n=== {position} {step.title}", flush=True)
    started = time.monotonic()
    passed = in_scratch(step)
    outcome = Outcome(step, passed, time.monotonic() - started)
    print(f"--- {step.title}: {verdict(outcome)}", flush=True)
    return outcome


def verdict(outcome: Outcome) -> str:
    return f"{'passed' if outcome.passed else 'FAILED'} in {outcome.duration_seconds:.1f} s"


def summary(outcomes: list[Outcome]) -> str:
    width = max(len(outcome.step.title) for outcome in outcomes)
    rows = [f"  {outcome.step.title:<{width}}  {verdict(outcome)}" for outcome in outcomes]
    failed = sum(not outcome.passed for outcome in outcomes)
    total = sum(outcome.duration_seconds for outcome in outcomes)
    end = f"{failed} of {len(outcomes)} steps FAILED" if failed else f"All {len(outcomes)} steps passed"
    return "\n".join(["", "=== Summary", *rows, f"  {end} in {total:.1f} s"])


def main(names: list[str]) -> int:
    unknown = sorted(set(names) - {step.name for step in STEPS})
    if unknown:
        print(
            f"No such step: {', '.join(unknown)}. Steps: {', '.join(step.name for step in STEPS)}.",
            file=sys.stderr,
        )
        return 2
    chosen = [step for step in STEPS if not names or step.name in names]
    outcomes = [run_step(step, f"{number}/{len(chosen)}") for number, step in enumerate(chosen, start=1)]
    print(summary(outcomes), flush=True)
    return 0 if all(outcome.passed for outcome in outcomes) else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("Stopped.")
