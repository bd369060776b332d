# `make run` starts the program; the first time it also installs it into .venv. Nothing is installed outside this folder.

PYTHON ?= python3
ARGS ?=
PY := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help run pdf test check bench long typing fuzz snapshots gallery bundle lock clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 20

run: .venv/run-ready ## start the program, for example: make run ARGS="--today 2026-11-21"
	@$(PY) -m ward_tui $(ARGS)

pdf: requirements-pdf.lock pyproject.toml ## install what reads PDF files, once
	@$(PYTHON) tools/install.py pdf

test: .venv/test-ready ## run all tests, or some: make test ARGS="-k deadlines"
	@$(PY) -m pytest $(ARGS)

check: .venv/test-ready ## style, types and import directions
	@$(PY) -m ruff check && $(PY) -m ruff format --check && $(PY) -m mypy && .venv/bin/lint-imports --no-logo

bench: .venv/test-ready ## measure against the budgets, side by side with the smallest program
	@$(PY) -m tests.bench $(ARGS)

long: .venv/test-ready ## all tests without leaving anything out: every story at both sizes, every kill
	@$(PY) -m pytest --long $(ARGS)

typing: .venv/test-ready ## the long run that types for a long time
	@$(PY) -m pytest -m typing $(ARGS)

fuzz: .venv/test-ready ## read damaged files of every kind: make fuzz ARGS="--files 10000 --kind docx"
	@$(PY) -m tools.fuzz $(ARGS)

snapshots: .venv/test-ready ## draw the pictures of tests and guide again; look at them before committing
	@$(PY) -m pytest tests/looks -n 0 --snapshot-update $(ARGS); $(PY) tools/guide.py

gallery: .venv/test-ready ## draw every screen, window and form in both sizes and looks into dist/gallery
	@$(PY) -m tools.gallery

bundle: .venv/run-ready ## make a folder in dist/ that installs without network
	@$(PY) tools/bundle.py

lock: ## resolve the dependencies again, or take newer ones: make lock ARGS=--upgrade
	@$(PYTHON) tools/lock.py $(ARGS)

clean: ## remove what was installed and built; data of the user is elsewhere and stays
	@rm -rf .venv build dist

.venv/run-ready: requirements.lock pyproject.toml
	@$(PYTHON) tools/install.py run

.venv/test-ready: requirements-dev.lock pyproject.toml
	@$(PYTHON) tools/install.py test
