/* Walking: the files below a path, folders opened one level at a time, names in bytewise order. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "read.h"

enum { DEEPEST = 64 };

/* A folder on the way: its entries, and how much of the path is its own. */
typedef struct {
    struct dirent **entry;
    int n, at;
    size_t length; /* of the path up to and with the slash */
} level;

struct read_walk {
    buf path;
    size_t root; /* length of the path begun with, with a slash; names begin there */
    level level[DEEPEST];
    int depth;
    bool fresh; /* the path begun with has not been looked at */
};

read_walk *walk_new(void) { return calloc(1, sizeof(read_walk)); }

static void leave(read_walk *w) {
    level *l = &w->level[--w->depth];
    for (int i = 0; i < l->n; i++) free(l->entry[i]);
    free(l->entry);
}

void walk_free(read_walk *w) {
    if (!w) return;
    while (w->depth) leave(w);
    buf_free(&w->path);
    free(w);
}

bool walk_begin(read_walk *w, const char *path) {
    while (w->depth) leave(w);
    buf_clear(&w->path);
    buf_puts(&w->path, path);
    w->fresh = true;
    w->root = 0;
    return !w->path.failed;
}

static int visible(const struct dirent *d) { return d->d_name[0] != '.'; }
static int bytewise(const struct dirent **a, const struct dirent **b) { return strcmp((*a)->d_name, (*b)->d_name); }

static lede_status enter(read_walk *w, lede_error *e) {
    if (w->depth == DEEPEST) return lede_fail(e, LEDE_ELIMIT, -1, "folders deeper than %d", DEEPEST);
    level *l = &w->level[w->depth];
    l->n = scandir(w->path.p, &l->entry, visible, bytewise);
    if (l->n < 0) return lede_fail(e, LEDE_EIO, -1, "folder cannot be read: %s", strerror(errno));
    l->at = 0;
    w->depth++;
    if (w->path.n && w->path.p[w->path.n - 1] != '/') buf_putc(&w->path, '/');
    l->length = w->path.n;
    if (w->depth == 1) w->root = l->length;
    return w->path.failed ? no_memory(e) : LEDE_OK;
}

/* Set the path to the next entry of the deepest folder that has one; false: no more. */
static bool step(read_walk *w) {
    while (w->depth && w->level[w->depth - 1].at == w->level[w->depth - 1].n) leave(w);
    if (!w->depth) return false;
    level *l = &w->level[w->depth - 1];
    w->path.n = l->length;
    buf_puts(&w->path, l->entry[l->at++]->d_name);
    return true;
}

static lede_status set_names(const read_walk *w, const char **path, const char **name) {
    *path = w->path.p;
    *name = w->depth ? w->path.p + w->root : NULL;
    return LEDE_OK;
}

static lede_status begin_root(read_walk *w, bool *folder, lede_error *e) {
    struct stat st;
    *folder = false;
    if (strcmp(w->path.p, "-") == 0) return LEDE_OK;
    if (stat(w->path.p, &st))
        return lede_fail(e, errno == ENOENT || errno == ENOTDIR ? LEDE_ENOTFOUND : LEDE_EIO, -1, "%s", strerror(errno));
    *folder = S_ISDIR(st.st_mode);
    return *folder ? enter(w, e) : LEDE_OK;
}

lede_status walk_next(read_walk *w, const char **path, const char **name, lede_error *e) {
    if (w->fresh) {
        bool folder;
        w->fresh = false;
        lede_status code = begin_root(w, &folder, e);
        set_names(w, path, name);
        if (code != LEDE_OK || !folder) return code;
    }
    while (step(w)) {
        struct stat st, real;
        if (w->path.failed) return no_memory(e);
        set_names(w, path, name);
        if (lstat(w->path.p, &st) || stat(w->path.p, &real)) return lede_fail(e, LEDE_EIO, -1, "%s", strerror(errno));
        if (S_ISDIR(st.st_mode)) {
            lede_status code = enter(w, e);
            if (code != LEDE_OK) return code;
        } else if (S_ISREG(real.st_mode)) return LEDE_OK;
        else if (!S_ISDIR(real.st_mode))
            return lede_fail(e, LEDE_EFORMAT, -1, "not a file but a pipe, socket or device");
    }
    return LEDE_DONE;
}
