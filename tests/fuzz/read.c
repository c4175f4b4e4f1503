/* Any bytes as a file: the reader ends, and what it gives can be shown. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/base.h"
#include "lede/read.h"

static void demand(bool holds) {
    if (!holds) abort();
}

static void check_shown(lede_str s) {
    demand(utf8_valid(s.p, s.n, NULL));
    for (size_t i = 0; i < s.n; i++) demand((unsigned char)s.p[i] >= ' ' && s.p[i] != 0x7F);
}

static void check_record(const lede_record *d) {
    demand(d->text.n > 0);
    check_shown(d->id);
    check_shown(d->title);
    check_shown(d->source);
    check_shown(d->url);
    check_shown(d->authors);
    check_shown(d->language);
    demand((d->date.n == 0) == (d->date_known == LEDE_DATE_UNKNOWN) && d->date.n <= 10);
    for (size_t i = 0; i < d->fields; i++) {
        check_shown(d->field[i].key);
        check_shown(d->field[i].value);
    }
}

/* Once under a name that says JSON lines and once under one that says plain text. */
static void read_as(const char *path) {
    lede_reader *r;
    lede_record d;
    lede_error e;
    lede_status code;
    demand(lede_reader_new(&r, NULL) == LEDE_OK && lede_reader_add(r, path, NULL, NULL) == LEDE_OK);
    while ((code = lede_reader_next(r, &d, &e)) != LEDE_DONE) {
        check_shown(d.origin);
        if (code == LEDE_OK) check_record(&d);
        else demand(code == LEDE_EFORMAT || code == LEDE_ELIMIT);
    }
    lede_reader_free(r);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static char json[64], text[64];
    char memory[32];
    int fd = memfd_create("fuzz", 0);
    demand(fd >= 0 && write(fd, data, size) == (ssize_t)size);
    snprintf(memory, sizeof memory, "/proc/self/fd/%d", fd);
    snprintf(json, sizeof json, "/tmp/lede-fuzz-%d.jsonl", (int)getpid());
    snprintf(text, sizeof text, "/tmp/lede-fuzz-%d.txt", (int)getpid());
    demand(symlink(memory, json) == 0 && symlink(memory, text) == 0);
    read_as(json);
    read_as(text);
    unlink(json);
    unlink(text);
    close(fd);
    return 0;
}
