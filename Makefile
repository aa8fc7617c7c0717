# What can be done here. Each target is one line; what is longer lives in .ci/ and xtask/. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run build site check test test-quick e2e storm faults check-votes bench bench-tally fmt
PORT ?= 3000
DATA ?= data

help: ## lists the targets
	@sed -nE 's/^([a-z0-9-]+):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

run: build ## starts Dorflinde with a demo municipality on http://127.0.0.1:3000 (PORT=, DATA= change port and folder)
	@exec "$${CARGO_TARGET_DIR:-target}/release/dorflinde" demo --port "$(PORT)" --data "$(DATA)"

build: ## builds target/release/dorflinde, which needs no other file, and recount beside it; installs a C compiler where there is none
	@.ci/install build && .ci/build

site: ## builds style sheet, browser bundle, fonts and pictures into target/site
	@cargo xtask site

check: ## the short loop: does it compile, on the server and in the browser?
	@cargo check -q -p server --no-default-features --all-targets && cargo check -q -p app --lib --no-default-features --features hydrate --target wasm32-unknown-unknown

test: ## runs everything, as CI does; installs Chromium, PostgreSQL and Playwright where they are missing
	@.ci/install test && .ci/test

test-quick: ## the tests that need no browser and no PostgreSQL, without the PDF part
	@.ci/cargo-test --workspace --exclude bench --no-default-features --features app/ssr,server/eid

e2e: ## the journeys in Chromium, against a debug build
	@.ci/install test && .ci/e2e

storm: ## sends a million odd requests through the program's router, seeded (20,000 of them are part of the tests)
	@STORM=1000000 cargo test --release -p server --no-default-features --test cases in31 -- --nocapture

faults: ## takes one protection after the other out of a copy of the sources and wants the tests to notice (45 minutes)
	@cargo xtask faults

check-votes: ## kills servers while 200 people vote, on both databases, and looks whether a vote is lost or counted twice (10 minutes)
	@.ci/install test && .ci/build && cargo run -q --release -p check-votes -- "$${CARGO_TARGET_DIR:-target}/release/dorflinde" --keep target/check-votes

bench: ## measures pages and votes against the three references (needs wrk)
	@.ci/install bench && .ci/build && cargo run --release -p bench

bench-tally: ## counts up to a million ballots over fifty options by each rule: time for each ballot and most memory, beside their goals
	@cargo run -q --release -p recount --example million

fmt: ## formats the sources
	@cargo fmt
