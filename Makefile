# What the README and CI call. `make` alone lists the targets.
SHELL := /bin/bash
.DEFAULT_GOAL := help
BIN := .venv/bin
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
CODE := api graph ingest ontology tests benchmarks examples tools notebooks

.PHONY: help demo test test-neo4j soak lint format types contracts generate check-generated floor notebooks bench train lock clean

help:  ## List the targets
	@grep -hE '^[a-z][a-z0-9-]*:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-18s %s\n", $$1, $$2}'

.venv/.runtime: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "casegraph needs Python 3.11 or newer; none was found"; exit 2; }
	@echo "Making .venv from requirements.lock (once; a minute or two when packages must be downloaded)"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(PIP) install --require-hashes --no-deps -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/.develop: .venv/.runtime requirements-dev.lock
	@echo "Adding the development tools from requirements-dev.lock (once)"
	@$(PIP) install --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

demo: .venv/.runtime  ## Ingest the example reports, check them, answer questions, say where to look next
	@$(BIN)/casegraph ingest examples/reports --findings

test: .venv/.develop  ## Run the tests on the embedded database, or on yours if CASEGRAPH_NEO4J_URI is set
	@$(BIN)/python -m pytest -m "not soak" $(ARGS)

test-neo4j: .venv/.develop  ## Put a real Neo4j together from Maven artefacts, and run the tests on it that may need one
	@$(BIN)/python -m tools.neo4j.run -- $(BIN)/python -m pytest -m "not soak" --stored $(ARGS)

soak: .venv/.develop  ## Run the long proofs (100 kills on ArcadeDB, 30 on Neo4j, or CASEGRAPH_SOAK_KILLS)
	@$(BIN)/python -m pytest -m soak $(ARGS)
	@$(BIN)/python -m tools.neo4j.run -- $(BIN)/python -m pytest -m soak $(ARGS)

lint: .venv/.develop  ## Check format and style
	@$(BIN)/ruff format --check $(CODE)
	@$(BIN)/ruff check $(CODE)

format: .venv/.develop  ## Format the code
	@$(BIN)/ruff format $(CODE)
	@$(BIN)/ruff check --fix $(CODE)

types: .venv/.develop  ## Check the types, strictly
	@$(BIN)/pyright -p pyproject.toml

contracts: .venv/.develop  ## Check which package may import which
	@$(BIN)/lint-imports

generate: .venv/.develop  ## Make everything that derives from the ontology and the code anew
	@$(BIN)/python -m ontology.generator
	@$(BIN)/python -m api.reference

check-generated: .venv/.develop  ## Fail if what is committed is not what its source yields
	@$(BIN)/python -m ontology.generator --check
	@$(BIN)/python -m api.reference --check
	@$(BIN)/python examples/build.py --check

floor: .venv/.develop  ## Fail if a figure of the blind corpus fell by more than a point
	@$(BIN)/python -m tools.floor

notebooks: .venv/.develop  ## Run the notebooks on the example reports; fail on an error, an empty plot, or other text than is committed
	@$(BIN)/python -m notebooks.run

bench: .venv/.develop  ## Measure against named baselines, and print the ratios
	@for file in benchmarks/[a-z]*.py; do echo "== $$file"; $(BIN)/python -m benchmarks.$$(basename $$file .py) || exit 1; done

train:  ## Train the network that reads events anew, from the corpora in tests/corpus (seven hours on two cores; needs Maven)
	@test -x build/train/bin/python || $(PYTHON) -m venv build/train
	@build/train/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes --no-deps -r requirements-train.lock
	@build/train/bin/python -m tools.train $(ARGS)

lock: .venv/.develop  ## Lock the dependencies anew, with hashes and without hosts
	@$(BIN)/python -m pip --quiet install uv
	@for part in requirements requirements-dev requirements-train requirements-bench; do $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-annotate --no-header $$part.in -o $$part.lock; done

clean:  ## Stop the embedded database and remove what the targets made
	@test ! -x $(BIN)/casegraph || $(BIN)/casegraph db stop || true
	@rm -rf .venv .casegraph build *.egg-info .pytest_cache .ruff_cache .hypothesis htmlcov .coverage
