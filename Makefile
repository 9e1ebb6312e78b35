# `make site` and `make test` are all that a fresh clone needs: each installs what it uses into .venv,
# from the hash-locked lists in requirements/, and only again when a lock has changed.

PYTHON ?= python3
VENV := .venv
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check
# Handed to the program that the target runs: make test ARGS="-k slug", make site ARGS="--jobs 1"
ARGS =

# One list for every Python from 3.11 on, and for every system: markers tell what is needed where. Extras stay in it:
# where one package asks for coverage[toml] and the list says coverage alone, pip takes the newest one that there is,
# and stops, since that has no hash.
LOCK = $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras \
  --custom-compile-command 'make lock' $(ARGS)

# Each processor takes the next test that waits.
PYTEST = $(VENV)/bin/pytest --numprocesses auto --dist worksteal

# Tests start hundreds of programs, each of which would compile the package anew where the environment forbids to
# keep what was compiled; in the targets that run tests it is kept, in __pycache__.
quick test coverage: export PYTHONDONTWRITEBYTECODE =

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site quick test coverage check audit words format browser screenshots lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo '  ARGS="..." is handed to the program a target runs; PYTHON=python3.13 chooses the interpreter.'

site: $(VENV)/installed-site ## turn releases/ into build/
	$(VENV)/bin/python -m motir_archive build $(ARGS)

quick: $(VENV)/installed-test ## run the tests that need no browser and no patience
	$(PYTEST) -m 'not browser and not slow' --hypothesis-profile quick $(ARGS)

test: $(VENV)/installed-test browser ## run all tests; print how much of the code the quick ones cover, by folder
	$(PYTEST) --cov --cov-report= $(ARGS)
	@$(VENV)/bin/python .ci/coverage_by_room.py

coverage: $(VENV)/installed-test browser ## run all tests; print how much of the code all of them cover, by folder
	$(PYTEST) --cov --cov-slow --cov-report= $(ARGS)
	@$(VENV)/bin/python .ci/coverage_by_room.py

check: $(VENV)/installed-test ## lint, formatting and types
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy --strict

audit: $(VENV)/installed-audit ## look for weaknesses in workflows, scripts and dependencies
	$(VENV)/bin/zizmor --offline --quiet --no-progress .
	$(VENV)/bin/shellcheck .ci/apt .ci/browser .ci/checker .ci/dist .ci/release-notes .ci/run .ci/types
	$(VENV)/bin/python .ci/known_weaknesses.py requirements/*.txt

words: $(VENV)/installed-test ## bring the catalogues of words up to date
	$(VENV)/bin/python .ci/words.py

format: $(VENV)/installed-test ## put the code into the common format
	$(VENV)/bin/ruff check --fix-only .
	$(VENV)/bin/ruff format .

browser: $(VENV)/installed-test ## make sure of a Chromium for the tests, and of curl, which workflows run
	@command -v curl >/dev/null || sh .ci/apt curl || { echo "curl is missing: install it." >&2; exit 1; }
	@sh .ci/browser

screenshots: $(VENV)/installed-test browser site ## take the README's pictures anew
	$(VENV)/bin/python docs/screenshots.py

lock: $(VENV)/installed-lock ## write requirements/*.txt anew; ARGS=--upgrade takes newer versions
	$(LOCK) pyproject.toml --output-file requirements/site.txt
	$(LOCK) requirements/build.in --constraint requirements/site.txt --output-file requirements/build.txt
	$(LOCK) pyproject.toml --extra test --constraint requirements/site.txt --constraint requirements/build.txt \
	  --output-file requirements/test.txt
	$(LOCK) requirements/audit.in --constraint requirements/test.txt --output-file requirements/audit.txt
	$(LOCK) requirements/lock.in --output-file requirements/lock.txt

clean: ## remove all that these targets made
	rm -rf build dist $(VENV) .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'motir-archive needs Python 3.11 or later, and "$(PYTHON)" is none; name one: make PYTHON=python3.11 ...' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo '"$(PYTHON)" comes without venv; on Debian and Ubuntu: apt-get install python3-venv' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# Editable, so that a changed template or module needs no new installation; the locked build backend is
# used as it is, so that nothing unlocked is fetched. `check` fails where pyproject.toml asks for something
# that is not in the locks yet.
$(VENV)/installed-site: $(VENV)/pyvenv.cfg pyproject.toml requirements/site.txt requirements/build.txt
	$(PIP) install --quiet --require-hashes -r requirements/site.txt -r requirements/build.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	$(PIP) check
	@touch $@

$(VENV)/installed-test: $(VENV)/installed-site requirements/test.txt
	$(PIP) install --quiet --require-hashes -r requirements/test.txt
	@touch $@

$(VENV)/installed-audit: $(VENV)/installed-test requirements/audit.txt
	$(PIP) install --quiet --require-hashes -r requirements/audit.txt
	@touch $@

$(VENV)/installed-lock: $(VENV)/pyvenv.cfg requirements/lock.txt
	$(PIP) install --quiet --require-hashes -r requirements/lock.txt
	@touch $@
