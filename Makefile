SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

# A static standard library, so that the tool runs where no Swift is installed.
SWIFT_FLAGS ?= -Xswiftc -static-stdlib
OUTPUT ?= Output
PYTHON := .venv/bin/python
export PYTHONDONTWRITEBYTECODE := 1

started := $(shell date +%s)

.PHONY: help
help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: site
site: swift-toolchain ## Install what is missing, build the tool, and write the site to Output/
	$(call install,$(build-packages) $(look-packages))
	@{ test -e $(inter) && $(MAKE) -s --no-print-directory $(fonts)/fonts.css; } \
	  || echo 'Inter cannot be made here: the site uses the letters of the system'
	@{ command -v rsvg-convert >/dev/null && $(MAKE) -s --no-print-directory $(card); } \
	  || echo 'The card cannot be drawn here: the site is shared without a picture'
	swift build -c release --product helhet $(SWIFT_FLAGS)
	@.build/release/helhet build --output '$(OUTPUT)'

.PHONY: test
test: swift-toolchain ## Run everything CI runs, up to the first failure
	$(call install,$(build-packages) $(look-packages) $(test-packages))
	@$(MAKE) --no-print-directory .venv/site.stamp lint
	swift build
	swift test
	@$(MAKE) --no-print-directory site
	$(PYTHON) Tests/Site/self_test.py
	$(PYTHON) Tests/Site/check_links.py '$(OUTPUT)'
	$(PYTHON) Tests/Site/check_pages.py '$(OUTPUT)'
	$(PYTHON) Tests/Site/check_markup.py '$(OUTPUT)'
	$(PYTHON) Tests/Site/check_datapackage.py '$(OUTPUT)'
	$(PYTHON) Tests/Site/check_hidden.py '$(OUTPUT)'
	$(PYTHON) Tests/Site/check_print.py '$(OUTPUT)'
	$(PYTHON) Tests/Site/check_names.py '$(OUTPUT)'
	$(PYTHON) Tests/Site/browser/run.py '$(OUTPUT)'
	@echo "All passed: format, Swift tests, and links, structure, markup, figures, print and use of" \
	  "$$(find '$(OUTPUT)' -name '*.html' | wc -l) pages, in $$(($$(date +%s) - $(started))) s"

.PHONY: bench
bench: swift-toolchain ## Measure the tool on the real site, and beside Hugo
	$(call install,$(build-packages) $(bench-packages))
	@$(MAKE) --no-print-directory .venv/bench.stamp
	swift build -c release --product helhet $(SWIFT_FLAGS)
	$(PYTHON) Tests/Bench/bench.py

.PHONY: format
format: swift-toolchain ## Format all Swift files
	swift format --in-place --recursive Package.swift Sources Tests

.PHONY: lint
lint: swift-toolchain ## Tell what 'make format' would change, and what breaks the style
	swift format lint --strict --recursive Package.swift Sources Tests

.PHONY: clean
clean: ## Take away all that these targets made
	rm -rf .build .venv '$(OUTPUT)' $(fonts) $(card)

# What the site has as static files when Debian's packages are there, and does without elsewhere.
fonts := Public/assets/fonts
card := Public/assets/social-card.png
inter := /usr/share/fonts/opentype/inter

$(fonts)/fonts.css: Sources/fonts/subset.py Sources/fonts/requirements.txt
	@$(MAKE) -s --no-print-directory .venv/fonts.stamp
	@rm -rf $(fonts)
	$(PYTHON) Sources/fonts/subset.py $(inter) $(fonts)

$(card): Public/assets/social-card.svg
	@rsvg-convert --output $@.new $< && mv $@.new $@

.PHONY: swift-toolchain
swift-toolchain:
	@command -v swift >/dev/null || { echo 'Swift 6.3 or later is missing: see swift.org/install'; exit 1; }

# Packages of Debian, and why each is needed.
build-packages = libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev pkg-config
look-packages = fonts-inter librsvg2-bin $(python-packages)
test-packages = curl chromium $(java-packages) $(python-packages)
java-packages = $(if $(shell command -v java 2>/dev/null),,default-jre-headless)
bench-packages = hyperfine time $(python-packages)
python-packages = $(if $(shell python3 -c 'import ensurepip' 2>&1 || echo no),python3-venv)

reason-libcmark-gfm-dev := reads Markdown
reason-libcmark-gfm-extensions-dev := reads tables in Markdown
reason-libssl-dev := sums up the files of the site
reason-pkg-config := tells Swift where the libraries are
reason-fonts-inter := has the letters of the pages
reason-librsvg2-bin := draws the card of the site
reason-chromium := shows and prints pages as readers do
reason-curl := fetches figures
reason-default-jre-headless := runs the HTML checker
reason-python3-venv := keeps Python packages apart from the system
reason-hyperfine := measures time
reason-time := measures memory

is-installed = $(shell dpkg -s $(1) 2>/dev/null | grep '^Status: .* ok installed')
missing = $(foreach package,$(1),$(if $(call is-installed,$(package)),,$(package)))
as-root = $(if $(filter 0,$(shell id -u)),,sudo) env DEBIAN_FRONTEND=noninteractive

# $(call install,packages) leaves apt alone when nothing is missing. Where there is no dpkg, it
# leaves it to the build to say what it cannot find.
install = $(if $(shell command -v dpkg 2>/dev/null),$(call install-these,$(strip $(call missing,$(1)))))
define install-these
$(if $(1),@printf 'Installing %s\n' $(foreach package,$(1),'$(package): $(reason-$(package))')
	$(as-root) apt-get update -qq
	$(as-root) apt-get install -y -qq --no-install-recommends $(1) >/dev/null)
endef

# Packages of PyPI; a stamp is renewed when the list of pinned versions changes.
.venv/%.stamp: | .venv/bin/python
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@
.venv/site.stamp: Tests/Site/requirements.txt
.venv/bench.stamp: Tests/Bench/requirements.txt
.venv/fonts.stamp: Sources/fonts/requirements.txt

.venv/bin/python:
	python3 -m venv .venv
