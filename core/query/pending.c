#include "lede/query.h"

/* Not there yet: each says so. */
static lede_status pending(lede_error *e) { return lede_fail(e, LEDE_ENOTFOUND, -1, "queries are not built in yet"); }

void lede_hits_free(lede_hits *h) {
    (void)h;
}
lede_count lede_hits_count(const lede_hits *h) {
    (void)h;
    return (lede_count){0};
}
lede_status lede_hits_get(lede_hits *h, int64_t i, lede_hit *out, lede_error *e) {
    (void)h;
    (void)i;
    (void)out;
    return pending(e);
}
lede_status lede_hits_kwic(lede_hits *h, int64_t i, uint32_t width, lede_kwic *out, lede_error *e) {
    (void)h;
    (void)i;
    (void)width;
    (void)out;
    return pending(e);
}
lede_status lede_hits_sort(lede_hits *h, lede_str keys, lede_error *e) {
    (void)h;
    (void)keys;
    return pending(e);
}
lede_status lede_hits_sample(lede_hits *h, int64_t n, uint64_t seed, lede_error *e) {
    (void)h;
    (void)n;
    (void)seed;
    return pending(e);
}
lede_status lede_hits_combine(lede_hits **out, lede_hits *a, lede_hits *b, lede_set_op op, lede_error *e) {
    (void)out;
    (void)a;
    (void)b;
    (void)op;
    return pending(e);
}
lede_status lede_hits_group(lede_counts **out, lede_hits *h, lede_str keys, lede_error *e) {
    (void)out;
    (void)h;
    (void)keys;
    return pending(e);
}
size_t lede_counts_rows(const lede_counts *t, const lede_count_row **row) {
    (void)t;
    (void)row;
    return 0;
}
void lede_counts_free(lede_counts *t) {
    (void)t;
}
lede_status lede_hits_collocates(lede_collocates **out, lede_hits *h, const lede_collocate_options *o, lede_error *e) {
    (void)out;
    (void)h;
    (void)o;
    return pending(e);
}
size_t lede_collocates_rows(const lede_collocates *t, const lede_collocate **row) {
    (void)t;
    (void)row;
    return 0;
}
void lede_collocates_free(lede_collocates *t) {
    (void)t;
}
lede_status lede_hits_dispersion(lede_hits *h, lede_dispersion *out, lede_error *e) {
    (void)h;
    (void)out;
    return pending(e);
}
lede_status lede_keyness_new(lede_keyness **out, lede_corpus *c, lede_str here, lede_str there, int64_t least, const lede_query_options *options, lede_error *e) {
    (void)out;
    (void)c;
    (void)here;
    (void)there;
    (void)least;
    (void)options;
    return pending(e);
}
size_t lede_keyness_rows(const lede_keyness *k, const lede_key_word **row) {
    (void)k;
    (void)row;
    return 0;
}
void lede_keyness_free(lede_keyness *k) {
    (void)k;
}
