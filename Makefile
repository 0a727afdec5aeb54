# Every habit of the project is a target here; `make` alone lists them.
# Assumed of the machine: python3 (3.11 or newer) with venv, make, and apt where something of the system is missing.

PYTHON ?= python3
BIN    := .venv/bin
STAMP  := .venv/.set-up
PORT   ?= 8000

.DEFAULT_GOAL := list
.PHONY: list setup run test check score bench explain new-kind pins clean

list: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) ## make .venv from the pinned versions; at once when nothing changed
	@:

$(STAMP): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "$(PYTHON) is older than 3.11: make setup PYTHON=python3.11" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv \
	  || { echo "python3 has no venv: apt install python3-venv" >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

run: setup ## the office with its made-up province and the samples, on a local page (PORT=8000); a second run keeps all
	@$(BIN)/ketluan office demo --samples samples
	@$(BIN)/ketluan office serve --port $(PORT)

test: setup ## all tests, the office's on SQLite and on PostgreSQL (installs chromium and postgresql by apt if missing)
	@tools/need-chromium
	@$(BIN)/python tools/test_all.py

check: setup ## ruff, mypy, the arrows between the rooms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

score: setup ## score a gold: make score GOLD=DIR DOCS=DIR (without them the project's own)
	$(BIN)/python -m tests.gold.score $(if $(GOLD),--gold $(GOLD)) $(if $(DOCS),--docs $(DOCS))

bench: .venv/bench/.set-up ## speed, memory and time to start beside other readers, as ratios
	$(BIN)/python -m benchmarks

.venv/bench/.set-up: $(STAMP) requirements/bench.txt
	$(PYTHON) -m venv .venv/bench
	.venv/bench/bin/python -m pip install --quiet --disable-pip-version-check --requirement requirements/bench.txt
	@touch $@

explain: setup ## each block and the rule behind each item: make explain FILE=...
	@test -n "$(FILE)" || { echo "make explain FILE=samples/..." >&2; exit 2; }
	$(BIN)/ketluan explain "$(FILE)"

new-kind: setup ## write a new kind and its test: make new-kind NAME=...
	@$(BIN)/python tools/new_kind.py "$(NAME)"

pins: setup ## compile requirements/ again from pyproject.toml
	tools/pins

clean: ## remove what the other targets made
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests benchmarks tools -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
