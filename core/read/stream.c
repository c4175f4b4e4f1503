/* Streams: zlib reads gzip and plain files alike, so one road serves both. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "read.h"

enum { BLOCK = 1 << 16, HEAD = 4096 };

static int open_path(const char *path, lede_error *e, lede_status *code) {
    struct stat st;
    int fd = strcmp(path, "-") == 0 ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        *code =
            lede_fail(e, errno == ENOENT || errno == ENOTDIR ? LEDE_ENOTFOUND : LEDE_EIO, -1, "%s", strerror(errno));
        return -1;
    }
    if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
        *code = lede_fail(e, LEDE_EIO, -1, "is a folder");
        close(fd);
        return -1;
    }
    return fd;
}

lede_status stream_open(read_stream *s, const char *path, lede_error *e) {
    lede_status code = LEDE_OK;
    stream_close(s);
    if (!s->block && !(s->block = malloc(BLOCK))) return no_memory(e);
    int fd = open_path(path, e, &code);
    if (fd < 0) return code;
    s->file = gzdopen(fd, "rb");
    if (!s->file) {
        close(fd);
        return no_memory(e);
    }
    s->at = s->n = 0;
    s->line = 0;
    s->ended = false;
    return LEDE_OK;
}

void stream_close(read_stream *s) {
    if (!s->file) return;
    int64_t n = gzoffset(s->file);
    if (n > 0) s->taken += n;
    gzclose(s->file);
    s->file = NULL;
}

void stream_free(read_stream *s) {
    stream_close(s);
    free(s->block);
    s->block = NULL;
}

int64_t stream_bytes(const read_stream *s) {
    int64_t n = s->file ? gzoffset(s->file) : 0;
    return s->taken + (n > 0 ? n : 0);
}

/* Read more behind what is in the block; where the block is full, nothing happens. */
static lede_status fill(read_stream *s, lede_error *e) {
    if (s->at == s->n) s->at = s->n = 0;
    if (s->ended || s->n == BLOCK) return LEDE_OK;
    int got = gzread(s->file, s->block + s->n, (unsigned)(BLOCK - s->n));
    if (got > 0) s->n += (size_t)got;
    if (got > 0) return LEDE_OK;
    s->ended = true;
    int why = Z_OK;
    const char *what = gzerror(s->file, &why);
    if (got == 0 && (why == Z_OK || why == Z_STREAM_END)) return LEDE_OK;
    if (why == Z_ERRNO) return lede_fail(e, LEDE_EIO, -1, "cannot be read: %s", strerror(errno));
    return lede_fail(e, LEDE_EFORMAT, -1,
                     why == Z_BUF_ERROR ? "the compressed file ends too early" : "damaged compressed file: %s", what);
}

lede_status stream_head(read_stream *s, lede_str *head, lede_error *e) {
    lede_status code = LEDE_OK;
    while (code == LEDE_OK && s->n < HEAD && !s->ended) code = fill(s, e);
    *head = (lede_str){s->block, s->n < HEAD ? s->n : HEAD};
    return code;
}

lede_status stream_line(read_stream *s, buf *line, lede_error *e) {
    bool any = false, long_line = false;
    buf_clear(line);
    for (;;) {
        lede_status code = s->at == s->n ? fill(s, e) : LEDE_OK;
        if (code != LEDE_OK) return code;
        if (s->at == s->n) break;
        any = true;
        const char *from = s->block + s->at, *end = memchr(from, '\n', s->n - s->at);
        size_t n = end ? (size_t)(end - from) : s->n - s->at;
        s->at += n + (end != NULL);
        if (line->n + n > LEDE_RECORD_MAX) long_line = true;
        if (!long_line) buf_add(line, from, n);
        if (end) break;
    }
    if (!any) return LEDE_DONE;
    s->line++;
    if (long_line)
        return lede_fail(e, LEDE_ELIMIT, s->line, "line %lld is longer than %zu MB", (long long)s->line,
                         LEDE_RECORD_MAX >> 20);
    return line->failed ? no_memory(e) : LEDE_OK;
}

lede_status stream_rest(read_stream *s, buf *all, lede_error *e) {
    buf_clear(all);
    for (;;) {
        lede_status code = s->at == s->n ? fill(s, e) : LEDE_OK;
        if (code != LEDE_OK) return code;
        if (s->at == s->n) break;
        if (all->n + (s->n - s->at) > LEDE_RECORD_MAX) {
            s->ended = true;
            s->at = s->n;
            return lede_fail(e, LEDE_ELIMIT, -1, "the file is longer than %zu MB", LEDE_RECORD_MAX >> 20);
        }
        buf_add(all, s->block + s->at, s->n - s->at);
        s->at = s->n;
    }
    return all->failed ? no_memory(e) : LEDE_OK;
}
