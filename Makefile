SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
# One build serves the demo and the tests. `make demo CONFIGURATION=release` runs faster and builds longer.
CONFIGURATION ?= debug
BUILD = scripts/build-progress $(SWIFT) build --configuration $(CONFIGURATION)
FORMATTED = Package.swift Sources Tests Benchmarks
# Tests wait for servers more than they compute; all at once they would only wait for each other.
TESTS_AT_ONCE ?= 8
# The tests of the service hold it to time limits and open thousands of connections: one at a time, after all others.
TEST = scripts/tell-failures $(SWIFT) test --configuration $(CONFIGURATION) --skip-build --disable-xctest

export SWIFT

.PHONY: help demo test pages bench build install format lint clean

help: ## Show this list.
	@awk -F ': .*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: build ## Install what is missing, build, and show Britain's pledges out of the seed articles.
	@.build/$(CONFIGURATION)/annals demo

test: ## Install what is missing and run the whole test suite on a throw-away PostgreSQL.
	@scripts/install-missing --with-tests
	@$(BUILD) --build-tests
	@$(TEST) --skip WebTests --experimental-maximum-parallelization-width $(TESTS_AT_ONCE) $(TESTFLAGS)
ifeq ($(TESTFLAGS),)
	@$(TEST) --filter WebTests --experimental-maximum-parallelization-width 1
endif

pages: build ## Look at every page in a headless Chromium: console, accessibility, filters, keyboard; leaves pictures.
	@scripts/install-missing --with-browser
	@scripts/fetch-axe .build/pages
	@scripts/check-pages .build/$(CONFIGURATION)/annals .build/pages/axe.min.js .build/pages/pictures

bench: install ## Measure extraction and the database in a release build; docs/benchmarks.md.
	@scripts/build-progress $(SWIFT) build --configuration release --product ExtractionBenchmark
	@.build/release/ExtractionBenchmark
	@scripts/build-progress $(SWIFT) build --configuration release --product DatabaseBenchmark
	@.build/release/DatabaseBenchmark $(ARTICLES)

build: install ## Install what is missing and build the program, .build/debug/annals.
	@$(BUILD) --product annals

install: ## Install what the build and the tests need; says nothing where all is there.
	@scripts/install-missing

format: ## Format the sources in place.
	@$(SWIFT) format --in-place --parallel --recursive $(FORMATTED)

lint: ## Check the format of the sources.
	@$(SWIFT) format lint --strict --parallel --recursive $(FORMATTED)

clean: ## Remove what was built; .annals/, which holds your data, stays.
	@$(SWIFT) package clean
