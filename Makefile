# Each goal alone does everything, on a machine with python3 (3.11+), python3-venv, make and git.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# A stamp's name holds which Python made .venv, and where: another Python, a moved folder or
# an interrupted set-up has no such stamp, and .venv is made anew.
MAKER := $(shell $(PYTHON) -c 'import os, sys, zlib; \
	print("%x" % zlib.crc32((sys.version + sys.base_prefix + os.getcwd()).encode()))')
MADE := $(VENV)/made-$(MAKER)
TO_RUN := $(VENV)/to-run-$(MAKER)
TO_TEST := $(VENV)/to-test-$(MAKER)
# Mermaid's own parser and mxGraph, which some tests ask; without npm they are skipped, but in CI.
ASKED := tests/exchange/mermaid tests/exchange/drawio
TO_ASK := $(ASKED:%=%/node_modules/.made)

.PHONY: run test soak bench gallery words clean

run: $(TO_RUN)
	@$(BIN)/python scripts/run_sample.py

test: $(TO_TEST) $(TO_ASK)
	@$(BIN)/python scripts/ready_for_tests.py
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadgroup

words: $(TO_TEST)
	@$(BIN)/python -m scripts.words

# Some half an hour: what `make test` does to files and work in short, at length. Less of a part: make soak KILLS=50
soak: $(TO_TEST) $(TO_ASK)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.faults.soak $(MAKEOVERRIDES)

# Some five minutes: the table of docs/performance.md as it is here. Less of it: make bench ROWS="window check"
bench: $(TO_TEST) $(TO_ASK)
	@$(BIN)/python -m benchmarks $(ROWS)

gallery: $(TO_RUN)
	@$(BIN)/python -m scripts.gallery

clean:
	rm -rf $(VENV) $(ASKED:%=%/node_modules) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(MADE):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
		"JourneyMapper needs Python 3.11 or newer, this is %d.%d: make PYTHON=python3.12" % sys.version_info[:2])'
	rm -rf $(VENV)
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(TO_RUN): $(MADE) pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(TO_TEST): $(MADE) pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	@touch $@ $(TO_RUN)

$(TO_ASK): %/node_modules/.made: %/package.json %/package-lock.json
	@if command -v npm > /dev/null; \
	then npm ci --prefix $* --no-audit --no-fund --loglevel=error && touch $@; \
	else echo "npm is not here: the tests that ask what $* installs will be skipped."; fi \
	|| [ -z "$$CI" ]
