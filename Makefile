# make run    a trial site at http://127.0.0.1:8000/ (PORT and DATABASE_URL are heeded)
# make test   lint, then all the tests
# make lint   ruff alone

PYTHON ?= python3
BIN := .venv/bin

# Installed once for each content of the requirements.
sum = $(shell cat $(1) | cksum | cut -d' ' -f1)
RUN_READY := .venv/run-$(call sum,requirements.txt)
TEST_READY := .venv/test-$(call sum,requirements.txt requirements-dev.txt)

.PHONY: run test lint clean

run: $(RUN_READY)
	@exec $(BIN)/python manage.py demo

test: lint
	$(BIN)/pytest -n auto --dist worksteal

lint: $(TEST_READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

$(RUN_READY): | $(BIN)/python
	@echo "- Installing requirements.txt into .venv …"
	@$(BIN)/python -m pip install --disable-pip-version-check --no-input -r requirements.txt
	@touch $@

$(TEST_READY): | $(BIN)/python
	@echo "- Installing requirements-dev.txt into .venv …"
	@$(BIN)/python -m pip install --disable-pip-version-check --no-input -r requirements-dev.txt
	@touch $@ $(RUN_READY)

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || \
		{ echo "Python is missing: apt install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Nagorik Sanad needs Python 3.11 or newer; this is $$($(PYTHON) --version 2>&1)." \
			"Name a newer one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "Python's venv is missing: apt install python3-venv" >&2; exit 1; }
	@echo "- Making .venv …"
	@$(PYTHON) -m venv --clear .venv

# Keeps var/ and .env, which hold what people entered.
clean:
	rm -rf .venv .ci/node_modules .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
