# Everything here is a script of its own in scripts/, which also works without make.
.PHONY: help run test demo bench lint dist gen icons pictures clean
help: ## this list of what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
run: ## build what is missing and open the window on the sample competition
	@scripts/run.sh
test: ## every test: UI, core, and the real window
	@scripts/test.sh
demo: ## the whole main job on the sample, into target/demo, without a window
	@scripts/demo.sh
bench: ## measure; writes nothing but target/
	@scripts/bench.sh
lint: ## formatting, lints, licences, generated types
	@scripts/lint.sh
dist: ## the package to install on this system
	@scripts/dist.sh
gen: ## write the TypeScript types of the wire
	@scripts/gen.sh
icons: ## draw the icon files from the drawings in icons/
	@scripts/icons.sh
pictures: ## take the pictures of README and guide anew, into docs/pictures
	@scripts/pictures.sh
clean: ## remove everything that can be built again
	@scripts/clean.sh
