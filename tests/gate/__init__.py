"""The gate: every check that a change must pass, run by `make test` and by nothing else."""
