# lede: make help lists the targets.
SHELL    := /bin/bash
CC       ?= gcc
PREFIX   ?= /usr/local
VARIANT  ?= release
B        := build/$(VARIANT)

PACKAGES := gcc make pkg-config liblua5.4-dev libsqlite3-dev libreadline-dev zlib1g-dev libjansson-dev libpcre2-dev \
            libutf8proc-dev libxxhash-dev
TESTING  := libcmocka-dev python3-pexpect lua5.4
LIBS_C   := sqlite3 zlib jansson libpcre2-8 libutf8proc libxxhash
LIBS_LUA := lua5.4 readline

WARN     := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wvla -Wconversion -Werror
OPT_release := -O3 -g
OPT_debug   := -O0 -g3
OPT_asan    := -O1 -g3 -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all
OPT_fuzz    := -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
OPT         := $(OPT_$(VARIANT))
CFLAGS   := -std=c11 -D_GNU_SOURCE $(WARN) $(OPT) -Iinclude -Icore -I$(B) -MMD -MP -pthread \
            $(shell pkg-config --cflags $(LIBS_C) $(LIBS_LUA) 2>/dev/null)
LDLIBS   := $(shell pkg-config --libs $(LIBS_C) 2>/dev/null) -lm
LDLIBS_PROGRAM := $(shell pkg-config --libs $(LIBS_LUA) 2>/dev/null)

# The program takes the libraries into itself where the system has their archives: it starts in half the time. Lua's
# functions stay visible, for modules in C.
INSIDE    = -Wl,--export-dynamic-symbol=lua*,-Bstatic,--whole-archive $(shell pkg-config --libs lua5.4) \
            -Wl,--no-whole-archive \
            $(shell pkg-config --static --libs $(LIBS_C) readline | sed 's/-lm\b\|-ldl\b\|-pthread//g') \
            -Wl,-Bdynamic -lm
LINKS     = $(shell echo 'int main(void) { return 0; }' | $(CC) -x c - -o /dev/null $(INSIDE) 2>/dev/null && echo yes)
LINK      = $(if $(LINKS),$(INSIDE),$(LDLIBS) $(LDLIBS_PROGRAM))

FLOORS   := base read text note store query show
LIB_SRC  := $(wildcard $(FLOORS:%=core/%/*.c))
APP_SRC  := $(filter-out core/shell/embed.c,$(wildcard core/lua/*.c core/shell/*.c))
LIB_OBJ  := $(LIB_SRC:core/%.c=$(B)/%.o)
APP_OBJ  := $(APP_SRC:core/%.c=$(B)/%.o) $(B)/scripts.o
SCRIPTS  := $(shell find scripts -type f | LC_ALL=C sort)
FUZZ     := $(patsubst tests/fuzz/%.c,$(B)/fuzz/%,$(wildcard tests/fuzz/*.c))
UNIT     := $(patsubst tests/unit/%.c,$(B)/unit/%,$(wildcard tests/unit/*.c))

.DEFAULT_GOAL := all
.PHONY: install bench train all packages demo test unit fuzz fuzz-run clean help check-packages

all: check-packages $(B)/lede ## build the program (build/lede); VARIANT=debug or asan builds beside it
	@[ $(VARIANT) != release ] || ln -sfn release/lede build/lede

$(B)/lede: $(APP_OBJ) $(B)/liblede.a
	@$(CC) $(CFLAGS) -o $@ $^ $(LINK)

$(B)/liblede.a: $(LIB_OBJ)
	@rm -f $@; ar rcs $@ $^

# The layout of a corpus is part of the program.
$(B)/store/migrate.o: core/store/schema.sql

# Style and script of a page are part of it, and so are their hashes: a page runs and looks like nothing else.
$(B)/show/page.h: core/show/html.css core/show/html.js Makefile
	@mkdir -p $(@D)
	@for f in css js; do printf '#define PAGE_%s "sha256-%s"\n' $$f \
	  "$$(printf "$$(sha256sum core/show/html.$$f | head -c 64 | sed 's/../\\x&/g')" | base64)"; done > $@

$(B)/show/html.o: $(B)/show/page.h core/show/html.css core/show/html.js

# What makes mentions, as one number: a corpus knows by it that another version of the program annotated it.
NOTES := $(sort $(wildcard core/text/*.[ch] core/note/*.[ch]) $(filter scripts/rules/% scripts/lexicon/%,$(SCRIPTS)))
$(B)/note/stamp.h: $(NOTES)
	@mkdir -p $(@D)
	@printf '#define NOTE_STAMP "%s"\n' "$$(cat $(NOTES) | sha256sum | head -c 16)" > $@

$(B)/note/annotate.o: $(B)/note/stamp.h

$(B)/%.o: core/%.c Makefile
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) -c -o $@ $<

# Every file of scripts/ goes into the program, so that the binary works alone.
$(B)/embed: core/shell/embed.c Makefile
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) -MF $@.d -o $@ $< $(LDLIBS_PROGRAM) -lm

$(B)/scripts.c: $(SCRIPTS) $(B)/embed Makefile
	@mkdir -p $(B)/scripts
	@$(B)/embed $(B)/scripts scripts/ $(SCRIPTS) > $@.new && mv $@.new $@

$(B)/scripts.o: $(B)/scripts.c
	@$(CC) $(CFLAGS) -c -o $@ $<

check-packages:
	@for p in $(LIBS_C) $(LIBS_LUA); do pkg-config --exists $$p 2>/dev/null || { \
	  echo "lede needs the library '$$p', which is not installed: run 'make packages' (Debian, Ubuntu: $(PACKAGES))" >&2; \
	  exit 1; }; done

packages: ## install the Debian packages that are missing
	@need=; for p in $(PACKAGES) $(TESTING); do \
	  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || need="$$need $$p"; done; \
	if [ -n "$$need" ]; then echo "installing:$$need"; sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$need >/dev/null; fi

$(B)/unit/%: tests/unit/%.c $(B)/liblede.a
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) -Itests -o $@ $< $(B)/liblede.a $(LDLIBS) -lcmocka

unit: $(UNIT) ## build the C unit tests

DEMO := build/demo.lede

demo: packages ## install what is missing, build, ingest the sample corpus, print two reports
	@$(MAKE) --no-print-directory all
	@rm -f $(DEMO)*
	build/lede add $(DEMO) tests/corpora/sample
	@echo
	build/lede report aid_totals $(DEMO)
	@echo
	build/lede report policy_shifts $(DEMO)

# The weights of the name tagger: tests/train/README.md.
$(B)/train/%: tests/train/%.c $(APP_OBJ) $(B)/liblede.a
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) -O3 -o $@ $< $(filter $(B)/lua/% $(B)/scripts.o,$(APP_OBJ)) $(B)/liblede.a $(LDLIBS) $(LDLIBS_PROGRAM)

train: $(B)/train/train $(B)/train/cluster ## make the weights of the tagger anew (SHARED=folder of the training texts)
	@tests/train/run $(or $(SHARED),../shared) $(B)/train scripts/lexicon/names.weights

test: packages ## install what is missing, build, and run every test
	@$(MAKE) --no-print-directory all unit
	@tests/run $(VARIANT)

FUZZ_SECONDS ?= 20
fuzz: ## build the fuzz targets with clang and run each for FUZZ_SECONDS
	@$(MAKE) --no-print-directory VARIANT=fuzz CC=clang-14 WARN= fuzz-run

fuzz-run: $(FUZZ)
	@set -o pipefail; for f in $(FUZZ); do n=$$(basename $$f); mkdir -p $(B)/found/$$n; echo "fuzz $$n"; \
	  $$f -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -timeout=10 -verbosity=0 -print_final_stats=1 \
	    -artifact_prefix=$(B)/found/$$n- $(B)/found/$$n tests/fuzz/seeds/$$n 2>&1 | tail -30 || exit 1; done

$(B)/fuzz/%: tests/fuzz/%.c $(B)/liblede.a
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) -fsanitize=fuzzer -o $@ $< $(B)/liblede.a $(LDLIBS)

BENCH ?= ../shared/corpora/us_whitehouse.jsonl.gz
BENCH_DOCUMENTS ?= 2000
bench: $(B)/bench/annotators $(B)/lede $(B)/bench/untagged ## words a second of each annotator
	@gzip -cdf $(BENCH) | head -n $(BENCH_DOCUMENTS) > $(B)/bench/texts.jsonl; $< $(B)/bench/texts.jsonl
	@tests/bench/annotate.sh $(B)/bench/texts.jsonl $(B)/lede process
	@tests/bench/annotate.sh $(B)/bench/texts.jsonl $(B)/bench/untagged "process without tagger"

# The program without the weights of the name tagger, to tell what all the rest costs.
$(B)/bench/untagged: $(B)/lede
	@mkdir -p $(@D)/scripts
	@$(B)/embed $(@D)/scripts scripts/ $(filter-out %.weights,$(SCRIPTS)) > $@.c
	@$(CC) $(CFLAGS) -o $@ $@.c $(filter-out $(B)/scripts.o,$(APP_OBJ)) $(B)/liblede.a $(LINK)

$(B)/bench/%: tests/bench/%.c $(APP_OBJ) $(B)/liblede.a
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) -o $@ $< $(filter $(B)/lua/% $(B)/scripts.o,$(APP_OBJ)) $(B)/liblede.a $(LDLIBS) $(LDLIBS_PROGRAM)

install: all ## install the program, its manual, reference and completions below DESTDIR and PREFIX (/usr/local)
	@install -D -m 755 $(B)/lede $(DESTDIR)$(PREFIX)/bin/lede
	@install -D -m 644 scripts/share/lede.1 $(DESTDIR)$(PREFIX)/share/man/man1/lede.1
	@install -D -m 644 scripts/share/lede.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/lede
	@install -D -m 644 scripts/share/_lede $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_lede
	@XDG_CONFIG_HOME=/nowhere $(B)/lede help --all > $(B)/reference.md
	@install -D -m 644 $(B)/reference.md $(DESTDIR)$(PREFIX)/share/doc/lede/reference.md

clean: ## remove build/
	@rm -rf build

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile

-include $(LIB_OBJ:.o=.d) $(APP_OBJ:.o=.d) $(UNIT:=.d) $(FUZZ:=.d)
