# Fasta Desk: `make demo` and `make test` need Python 3.11 or newer, pip and make; the rest is fetched once, from the lock files.

PYTHON ?= python3
PORT ?= 8765
BIN := .venv/bin
DESK := .venv/.desk
TOOLS := .venv/.tools
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test check soak lock screenshots

demo: $(DESK)
	@$(BIN)/fasta demo --port $(PORT)

test: $(TOOLS)
	$(BIN)/python -m pytest -n 2 -m "not soak"

soak: $(TOOLS)
	$(BIN)/python -m pytest -m soak -s --timeout 0

check: $(TOOLS)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .

screenshots: $(TOOLS)
	$(BIN)/python benchmarks/screenshots.py

# The lock files hold for every Python from 3.11 and every system.
lock:
	$(PYTHON) -m venv .venv/.lock
	.venv/.lock/bin/python -m pip --disable-pip-version-check --quiet install uv
	.venv/.lock/bin/uv pip compile --quiet --upgrade --universal --no-header pyproject.toml -o requirements.lock
	.venv/.lock/bin/uv pip compile --quiet --upgrade --universal --no-header --group dev pyproject.toml -o requirements-dev.lock

$(BIN)/python:
	$(PYTHON) -m venv .venv

$(DESK): requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --no-compile -r requirements.lock
	$(PIP) install --no-deps --editable .
	@touch $@

$(TOOLS): requirements-dev.lock $(DESK)
	$(PIP) install --no-compile -r requirements-dev.lock
	@touch $@
