/* Mentions in bytes. A body is: count, then for each mention
 *   from - from of the one before, size, first - first of the one before, tokens, by (name), attributes,
 *   form (string; mentions of type "entity" only),
 *   then for each attribute (key (name) * 4 + kind), and its value.
 * All numbers are varints. A string is 0 and size and bytes, or how many strings back it stands (at most WINDOW).
 * A number is its zigzag * 2 where it is whole and below 2^52, else 1 and the eight bytes of the double. */
#include <math.h>
#include <stdlib.h>

#include "store.h"

enum { WINDOW = 64 };

typedef struct {
    lede_corpus *corpus;
    buf *out;
    lede_str ring[WINDOW];
    size_t strings;
} packer;

static void put_string(packer *k, lede_str s) {
    size_t reach = k->strings < WINDOW ? k->strings : WINDOW;
    for (size_t back = 1; back <= reach; back++) {
        if (str_eq(k->ring[(k->strings - back) % WINDOW], s)) {
            buf_varint(k->out, back);
            return;
        }
    }
    buf_varint(k->out, 0);
    buf_varint(k->out, s.n);
    buf_add(k->out, s.p, s.n);
    k->ring[k->strings++ % WINDOW] = s;
}

static void put_number(buf *out, double x) {
    if (x == floor(x) && fabs(x) < 4503599627370496.0 && !(x == 0 && signbit(x))) {
        int64_t n = (int64_t)x;
        buf_varint(out, ((uint64_t)n << 1 ^ (uint64_t)(n >> 63)) * 2);
        return;
    }
    uint64_t bits;
    memcpy(&bits, &x, 8);
    buf_varint(out, 1);
    for (int i = 0; i < 8; i++) buf_putc(out, (char)(bits >> (8 * i)));
}

static void put_value(packer *k, const lede_attr *a) {
    if (a->kind == LEDE_STRING) put_string(k, a->text);
    else if (a->kind == LEDE_NUMBER_VALUE) put_number(k->out, a->number);
    else if (a->kind == LEDE_BOOL) buf_varint(k->out, a->number != 0);
}

static lede_status put_attr(packer *k, const lede_attr *a, lede_error *e) {
    int64_t key;
    lede_status code = name_add(k->corpus, a->key, strlen(a->key), &key, e);
    if (code != LEDE_OK) return code;
    buf_varint(k->out, (uint64_t)key * 4 + a->kind);
    put_value(k, a);
    return LEDE_OK;
}

static lede_status put_mention(packer *k, const lede_text *text, const lede_mention *m, const lede_mention *before,
                               bool form, lede_error *e) {
    int64_t by;
    lede_status code = name_add(k->corpus, m->by, strlen(m->by), &by, e);
    if (code != LEDE_OK) return code;
    buf_varint(k->out, m->from - (before ? before->from : 0));
    buf_varint(k->out, m->to - m->from);
    buf_varint(k->out, m->first - (before ? before->first : 0));
    buf_varint(k->out, m->last - m->first);
    buf_varint(k->out, (uint64_t)by);
    buf_varint(k->out, m->attrs);
    if (form) put_string(k, (lede_str){text->bytes + m->from, m->to - m->from});
    for (uint32_t i = 0; code == LEDE_OK && i < m->attrs; i++) code = put_attr(k, &m->attr[i], e);
    return code;
}

lede_status pack_mentions(lede_corpus *c, const lede_text *text, const lede_mention *m, size_t n, const char *type,
                          buf *out, int64_t *count, lede_error *e) {
    packer k = {.corpus = c, .out = out};
    const lede_mention *before = NULL;
    bool form = strcmp(type, "entity") == 0;
    lede_status code = LEDE_OK;
    *count = 0;
    for (size_t i = 0; i < n; i++) *count += strcmp(m[i].type, type) == 0;
    buf_varint(out, (uint64_t)*count);
    for (size_t i = 0; code == LEDE_OK && i < n; i++) {
        if (strcmp(m[i].type, type) != 0) continue;
        code = put_mention(&k, text, &m[i], before, form, e);
        before = &m[i];
    }
    return code == LEDE_OK && out->failed ? no_memory(e) : code;
}

/* ---- the way back ------------------------------------------------------------------------------------------------ */

static lede_status bad(const unpack *u, lede_error *e) {
    return store_damaged(u->corpus, e, "a body of mentions is broken");
}

static bool get32(unpack *u, uint32_t *x) {
    uint64_t v;
    if (!varint_get(&u->p, u->end, &v) || v > UINT32_MAX) return false;
    *x = (uint32_t)v;
    return true;
}

static bool get_string(unpack *u, lede_str *out) {
    uint64_t back, n;
    if (!varint_get(&u->p, u->end, &back)) return false;
    if (back) {
        if (back > u->string.n) return false;
        *out = u->string.p[u->string.n - back];
        return true;
    }
    if (!varint_get(&u->p, u->end, &n) || n > (size_t)(u->end - u->p)) return false;
    char *copy = arena_copy(u->mem, (const char *)u->p, n);
    lede_str *s = vec_push(&u->string);
    if (!copy || !s) return false;
    u->p += n;
    *out = *s = (lede_str){copy, n};
    return true;
}

static bool get_number(unpack *u, double *x) {
    uint64_t v, bits = 0;
    if (!varint_get(&u->p, u->end, &v)) return false;
    if (v != 1) {
        v >>= 1;
        *x = (double)((int64_t)(v >> 1) ^ -(int64_t)(v & 1));
        return true;
    }
    if (u->end - u->p < 8) return false;
    for (int i = 0; i < 8; i++) bits |= (uint64_t)u->p[i] << (8 * i);
    u->p += 8;
    memcpy(x, &bits, 8);
    return true;
}

static bool get_value(unpack *u, lede_attr *a) {
    uint64_t v = 0;
    if (a->kind == LEDE_STRING) return get_string(u, &a->text);
    if (a->kind == LEDE_NUMBER_VALUE) return get_number(u, &a->number);
    if (a->kind == LEDE_BOOL && !varint_get(&u->p, u->end, &v)) return false;
    a->number = (double)v;
    return true;
}

static bool get_attr(unpack *u, lede_attr *a) {
    uint64_t v;
    if (!varint_get(&u->p, u->end, &v)) return false;
    *a = (lede_attr){.key = name_get(u->corpus, (int64_t)(v >> 2)).p, .kind = (lede_value_kind)(v & 3)};
    return *a->key && get_value(u, a);
}

lede_status unpack_begin(unpack *u, lede_corpus *c, const char *type, lede_str bytes, arena *mem, lede_error *e) {
    *u = (unpack){.corpus = c, .p = (const unsigned char *)bytes.p, .type = type, .mem = mem};
    u->end = u->p + bytes.n;
    return varint_get(&u->p, u->end, &u->left) ? LEDE_OK : bad(u, e);
}

static bool get_attrs(unpack *u, lede_mention *m) {
    if (m->attrs > (size_t)(u->end - u->p)) return false;
    m->attr = arena_alloc(u->mem, (m->attrs + (size_t)1) * sizeof *m->attr); /* one more for mention_form */
    if (!m->attr) return false;
    m->attr[m->attrs].text = u->form;
    for (uint32_t i = 0; i < m->attrs; i++)
        if (!get_attr(u, &m->attr[i])) return false;
    return true;
}

lede_status unpack_next(unpack *u, lede_mention *out, lede_error *e) {
    uint32_t from, size, first, tokens, by, attrs;
    if (u->left == 0) return u->p == u->end ? LEDE_DONE : bad(u, e);
    u->left--;
    if (!get32(u, &from) || !get32(u, &size) || !get32(u, &first) || !get32(u, &tokens) || !get32(u, &by) ||
        !get32(u, &attrs))
        return bad(u, e);
    u->from += from;
    u->first += first;
    *out = (lede_mention){.type = u->type, .by = name_get(u->corpus, by).p, .from = u->from, .to = u->from + size,
                          .first = u->first, .last = u->first + tokens, .attrs = attrs};
    if (strcmp(u->type, "entity") == 0 && !get_string(u, &u->form)) return bad(u, e);
    return get_attrs(u, out) ? LEDE_OK : bad(u, e);
}

void unpack_end(unpack *u) { vec_free(&u->string); }

/* ---- attributes of decisions: keys are strings here -------------------------------------------------------------- */

lede_status pack_values(const lede_attr *a, uint32_t n, buf *out, lede_error *e) {
    packer k = {.out = out};
    buf_varint(out, n);
    for (uint32_t i = 0; i < n; i++) {
        put_string(&k, str_of(a[i].key));
        buf_varint(out, a[i].kind);
        put_value(&k, &a[i]);
    }
    return out->failed ? no_memory(e) : LEDE_OK;
}

lede_status unpack_values(lede_corpus *c, lede_str bytes, arena *mem, const lede_attr **a, uint32_t *n, lede_error *e) {
    unpack u;
    *n = 0;
    lede_status code = unpack_begin(&u, c, "", bytes, mem, e);
    lede_attr *to = NULL;
    if (code == LEDE_OK && u.left > bytes.n) code = bad(&u, e);
    if (code == LEDE_OK && !(to = arena_alloc(mem, u.left * sizeof *to + 1))) code = no_memory(e);
    for (uint64_t i = 0; code == LEDE_OK && i < u.left; i++) {
        lede_str key;
        uint32_t kind;
        if (!get_string(&u, &key) || !get32(&u, &kind) || kind > LEDE_BOOL) code = bad(&u, e);
        else {
            to[i] = (lede_attr){.key = key.p, .kind = (lede_value_kind)kind};
            if (!get_value(&u, &to[i])) code = bad(&u, e);
        }
    }
    *a = to;
    if (code == LEDE_OK) *n = (uint32_t)u.left;
    unpack_end(&u);
    return code;
}
