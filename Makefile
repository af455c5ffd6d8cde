# One command for each thing; each sets up .venv by itself from a fresh clone (Python 3.11 or newer, and make).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
DEVELOPMENT := $(VENV)/.development
TESTS ?= tests
FRAGMENTS ?=

.DEFAULT_GOAL := run
.PHONY: run demo test lint check bench soak catalogue docs requirements clean

run: $(RUNTIME)
	@$(BIN)/trivsel $(ARGS)

demo: $(RUNTIME)
	@$(BIN)/trivsel --demo $(ARGS)

# The layers without a screen are covered whole, each branch; what falls short of that is named, else nothing is said,
# so that pytest's own last line stays the last.
PURE := scene.py inline.py document.py texts.py dates.py date_reading.py paths.py export.py calendar_file.py answers/* \
	blocks/* figures/* workbook/* journal/* summary/* render/*
EMPTY :=
COMMA := ,
test: $(DEVELOPMENT)
	$(BIN)/python -m pytest -n auto --cov --cov-report= --cov-fail-under=95 $(TESTS)
	@short=$$($(BIN)/coverage report --skip-covered --show-missing --fail-under=100 \
		--include='$(subst $(EMPTY) ,$(COMMA),$(strip $(PURE:%=*/trivsel_tui/%)))') || { echo "$$short"; exit 1; }

lint: $(DEVELOPMENT)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/generated.py --check
	$(BIN)/python tools/catalogue.py --check

check: lint test

bench: $(DEVELOPMENT)
	$(BIN)/python -m bench

soak: $(DEVELOPMENT)
	$(BIN)/python -m bench.soak

catalogue: $(DEVELOPMENT)
	$(BIN)/python tools/catalogue.py $(FRAGMENTS)

docs: $(DEVELOPMENT)
	$(BIN)/python tools/generated.py

# The exact versions of everything, with hashes and without addresses; needs uv.
COMPILE := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --upgrade --quiet \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links
requirements:
	$(COMPILE) --group build --output-file requirements.txt
	$(COMPILE) --group dev --output-file requirements-dev.txt

$(VENV)/pyvenv.cfg:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=…")'
	$(PYTHON) -m venv $(VENV)

$(RUNTIME): requirements.txt pyproject.toml | $(VENV)/pyvenv.cfg
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(DEVELOPMENT): requirements-dev.txt pyproject.toml | $(VENV)/pyvenv.cfg
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ $(RUNTIME)

clean:
	rm -rf $(VENV) build dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
