# Two commands matter: `make run` shows the site, `make test` runs the whole gate.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run test lint format clean environment port

PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
SITE_READY := $(VENV)/.site-installed
TESTS_READY := $(VENV)/.tests-installed
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# Private links in letters lead to the server that `make run` starts, unless SITE_ORIGIN names another.
run: export SITE_ORIGIN ?= http://127.0.0.1:$(PORT)

# The first Python that is new enough; PYTHON=... chooses another.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)

help:
	@echo "make run     install, prepare the database and the sample site, serve on http://127.0.0.1:$(PORT)/"
	@echo "make test    the whole gate: lint, types, migrations, deployment check, both databases, browser"
	@echo "make lint    lint and types only"
	@echo "make format  put the source into the house format"
	@echo "make clean   remove the environment and caches (never the site's data in var/)"

run: port $(SITE_READY)
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py collectstatic --noinput --verbosity 0
	@$(BIN)/python manage.py setup_site
	@echo
	@echo "  Site   http://127.0.0.1:$(PORT)/"
	@echo "  Admin  http://127.0.0.1:$(PORT)/admin/"
	@echo "  Stop with Ctrl-C."
	@echo
	@exec $(BIN)/python -m granian --interface wsgi gard.wsgi:application --host 127.0.0.1 --port $(PORT) \
		--workers 1 --blocking-threads 1 --no-ws --log-level warning

test: $(TESTS_READY)
	@$(BIN)/python -m tests.gate

lint: $(TESTS_READY)
	@$(BIN)/python -m tests.gate lint format types

format: $(TESTS_READY)
	@$(BIN)/python -m ruff check --fix --quiet . || true
	@$(BIN)/python -m ruff format .

clean:
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find . -name __pycache__ -type d -not -path './var/*' -prune -exec rm -rf {} +

# Refuses before anything is installed when the server could not listen anyway.
port:
	@if ! [[ "$(PORT)" =~ ^[1-9][0-9]{0,4}$$ ]] || [ "$(PORT)" -gt 65535 ]; then \
		echo "PORT must be a number from 1 to 65535, not '$(PORT)'." >&2; exit 1; \
	fi
	@if (exec 3<>/dev/tcp/127.0.0.1/$(PORT)) 2>/dev/null; then \
		echo "Port $(PORT) on 127.0.0.1 is taken. Choose another, for example: make run PORT=8010" >&2; exit 1; \
	fi

environment:
	@if [ -z "$(PYTHON)" ]; then \
		echo "Python 3.11 or newer is needed and was not found (python3 is $$(python3 --version 2>&1))." >&2; \
		echo "On Debian or Ubuntu: apt install python3 python3-venv. Or name one: make run PYTHON=/path/to/python3" >&2; \
		exit 1; \
	fi
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$(PYTHON) is older than Python 3.11." >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "$(PYTHON) cannot make virtual environments. On Debian or Ubuntu: apt install python3-venv" >&2; exit 1; }

$(SITE_READY): requirements.txt | environment
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { echo "Making the environment in $(VENV) ..."; \
		$(PYTHON) -m venv --clear $(VENV); }
	@echo "Installing the site's packages ..."
	@$(PIP) install -r requirements.txt
	@touch $@

$(TESTS_READY): tests/requirements.txt $(SITE_READY) | environment
	@echo "Installing the tests' packages ..."
	@$(PIP) install -r tests/requirements.txt
	@touch $@
