# Fasta Desk: `make demo` and `make test` need Python 3.11 or newer, pip and make; the rest is fetched once, from the lock files.

PYTHON ?= python3
PORT ?= 8765
BIN := .venv/bin
DESK := .venv/.desk
TOOLS := .venv/.tools
READER := .venv/.reader
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test check soak lock screenshots

demo: $(DESK) $(READER)
	@$(BIN)/fasta demo --port $(PORT)

test: $(TOOLS) $(READER)
	$(BIN)/python -m pytest -n 2 -m "not soak"

soak: $(TOOLS) $(READER)
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
	.venv/.lock/bin/uv pip compile --quiet --upgrade --universal --no-header --group compile -o requirements-compile.lock
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

# The reader as machine code, where there is a C compiler: twice as quick. Takes a minute, and again after an edit of the reader.
$(READER): requirements-compile.lock tools/compile_reader.py $(wildcard bot/reading/*.py bot/reading/*/*.py) | $(DESK)
	@echo "Compiling the reader, once (under a minute) ..."
	$(PIP) install --no-compile -r requirements-compile.lock
	@$(BIN)/python tools/compile_reader.py
	@touch $@
