/* time.c — the time pass: rules find the expressions (rules/time.lua), the longest win, and in text order each is given
 * its value, so that "the same day" knows what was spoken of before it. */
#include <stdlib.h>

#include "note/annotator.h"
#include "note/calendar.h"
#include "note/pattern.h"
#include "note/timex.h"

enum { MAX_CAPTURES = 24 };

/* What a rule found. */
typedef struct {
    const lede_rule *rule;
    uint32_t first, last; /* tokens of the mention */
    uint32_t order;       /* as the rules stand */
    size_t captures;
    const char *const *name;
    const lede_range *capture;
} find;

typedef struct {
    note_run *run;
    VEC(find) found;
    buf fold;
    uint32_t boilerplate; /* ranges of it that lie behind */
    timex doc, last, told[GRAIN_DAY + 1];
    timex day; /* the last day spoken of */
    uint32_t day_sentence;
    const find *at; /* the one being valued */
    lede_error *e;
} time_pass;

static lede_status keep(void *data, note_run *r, const match_hit *hit, lede_error *e) {
    time_pass *t = data;
    size_t n = hit->captures < MAX_CAPTURES ? hit->captures : MAX_CAPTURES;
    lede_range *capture = arena_alloc(r->mem, (n + 1) * sizeof *capture);
    find *f = vec_push(&t->found);
    if (!f || !capture) return no_memory(e);
    if (n) memcpy(capture, hit->capture, n * sizeof *capture);
    *f = (find){hit->rule, hit->first, hit->last, (uint32_t)t->found.n, n, hit->name, capture};
    for (size_t i = 0; i < n; i++)
        if (strcmp(hit->name[i], "span") == 0 && capture[i].to > capture[i].from) {
            f->first = capture[i].from;
            f->last = capture[i].to;
        }
    return LEDE_OK;
}

static int by_place(const void *x, const void *y) {
    const find *a = x, *b = y;
    if (a->first != b->first) return a->first < b->first ? -1 : 1;
    if (a->last != b->last) return a->last > b->last ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

/* ---- the tense around a mention --------------------------------------------------------------------------------- */

static lede_str fold(time_pass *t, uint32_t first, uint32_t last) {
    lede_str s = note_words(t->run, first, last);
    buf_clear(&t->fold);
    utf8_fold(&t->fold, s.p, s.n);
    return (lede_str){t->fold.p, blanks_join(t->fold.p, t->fold.n)}; /* a line end within is a blank */
}

static lede_str tense_word(time_pass *t, uint32_t token) {
    return meanings_of(t->run->of->words, "tense", note_token(t->run, token));
}

/* What one word says: the list `tense` knows it, or it ends in -ed. A participle ("done", and those in -ed) after "is",
 * "be" says nothing; a preposition ("<past") speaks only directly before the mention, a possessive (">open") directly
 * after. */
static timex_tense cue(time_pass *t, uint32_t token, char place) {
    lede_str tense = tense_word(t, token);
    const lede_token *at = &t->run->text->token[token];
    bool ed = at->to - at->from > 3 && memcmp(t->run->text->bytes + at->to - 2, "ed", 2) == 0;
    if (!tense.n && !ed) return TENSE_NONE;
    char what = tense.n ? *tense.p : 'p';
    if (what == '<' || what == '>') {
        what = place == what ? tense.p[1] : ' ';
        return what == 'p'   ? TENSE_PAST
               : what == 'f' ? TENSE_FUTURE
               : what == 's' ? TENSE_FUTURE_FAR
               : what == 'o' ? TENSE_OPEN
                             : TENSE_NONE;
    }
    if (what == 'f') return TENSE_FUTURE;
    if (what != 'p') return TENSE_NONE;
    lede_str before = token > 0 ? tense_word(t, token - 1) : (lede_str){"", 0};
    return before.n && *before.p == 'b' ? TENSE_NONE : TENSE_PAST;
}

static timex_tense far_tense(timex_tense tense) {
    return tense == TENSE_PAST ? TENSE_PAST_FAR : tense == TENSE_FUTURE ? TENSE_FUTURE_FAR : tense;
}

static bool is_that(time_pass *t, uint32_t token) {
    const lede_token *at = &t->run->text->token[token];
    return at->to - at->from == 4 && memcmp(t->run->text->bytes + at->from, "that", 4) == 0;
}

/* The nearest cue in the sentence, of equals the one before the mention. Beyond a comma, or behind "that", another
 * clause may begin, unless the mention opens the sentence ("In September, he said ..."): its cue counts only where the
 * mention's own clause has none. */
static timex_tense tense_around(void *data) {
    enum { FAR = 24, NEAR = 5, DIRECT = 2, OPENING = 2 };
    time_pass *t = data;
    lede_range s = t->run->text->sentence[t->run->in[t->at->first]];
    bool clause[2] = {true, true}; /* before, after: still the mention's own */
    bool opening = t->at->first <= s.from + OPENING;
    timex_tense beyond = TENSE_NONE;
    for (uint32_t d = 1; d <= FAR; d++) {
        bool inside[2] = {t->at->first >= s.from + d, t->at->last + d <= s.to};
        for (int side = 0; side < 2; side++) {
            if (!inside[side]) continue;
            uint32_t token = side ? t->at->last + d - 1 : t->at->first - d;
            timex_tense tense = cue(t, token, side ? (d == 1 ? '>' : ' ') : d <= DIRECT ? '<' : ' ');
            if (tense && (clause[side] || opening)) return d <= NEAR ? tense : far_tense(tense);
            if (tense && !beyond) beyond = far_tense(tense);
            if (t->run->text->token[token].kind == LEDE_PUNCT || (side && is_that(t, token))) clause[side] = false;
        }
        if (!inside[0] && !inside[1]) break;
    }
    return beyond;
}

/* ---- from finds to mentions -------------------------------------------------------------------------------------- */

static bool set_copy(note_run *r, lede_mention *m, const char *key, const char *value) {
    size_t n = strlen(value);
    char *copy = arena_copy(r->mem, value, n);
    return copy && note_set(r, m, key, (lede_str){copy, n});
}

static bool set_days(note_run *r, lede_mention *m, const timex *period, const char *value) {
    calendar_period days;
    if (period->grain != GRAIN_NONE) days = timex_days(period);
    else if (!calendar_days(str_of(value), &days)) return true;
    char first[16], last[16];
    calendar_print(days.first, first);
    calendar_print(days.last, last);
    return set_copy(r, m, "from_day", first) && set_copy(r, m, "to_day", last);
}

/* Attributes that the rule sets beside its value. */
static bool set_others(note_run *r, lede_mention *m, const lede_rule *rule) {
    for (uint32_t i = 0; i < rule->attrs; i++)
        if (strcmp(rule->attr[i].key, "value") != 0 && strcmp(rule->attr[i].key, "days") != 0 &&
            rule->attr[i].kind == LEDE_STRING && !note_set(r, m, rule->attr[i].key, rule->attr[i].text))
            return false;
    return true;
}

static timex day_meant(void *data, bool spoken);

/* What an attribute of the rule, an expression of the value language, comes to. */
static lede_status value_of(time_pass *t, const find *f, const char *key, char value[40], timex *period,
                            const char **why) {
    lede_str text[MAX_CAPTURES + 1];
    const char *name[MAX_CAPTURES + 1];
    for (size_t i = 0; i <= f->captures; i++) { /* beside its captures, @all is the whole mention */
        lede_range at = i < f->captures ? f->capture[i] : (lede_range){f->first, f->last};
        name[i] = i < f->captures ? f->name[i] : "all";
        text[i] = (lede_str){"", 0};
        if (at.to == at.from) continue;
        lede_str folded = fold(t, at.from, at.to);
        text[i] = (lede_str){arena_copy(t->run->mem, folded.p, folded.n), folded.n};
        if (!text[i].p) return no_memory(t->e);
    }
    timex_scene scene = {.words = t->run->of->words,
                         .doc = t->doc,
                         .last = t->last,
                         .told = t->told,
                         .captures = f->captures + 1,
                         .name = name,
                         .text = text,
                         .tense = tense_around,
                         .day = day_meant,
                         .data = t};
    lede_error wrong;
    lede_status code = timex_value(&scene, rule_text(f->rule, key), value, period, why, &wrong);
    return code == LEDE_OK ? code : lede_fail(t->e, code, wrong.at, "%s: %s", f->rule->by, wrong.msg);
}

/* ---- the day of a clock, and of "today" in what somebody says ---------------------------------------------------- */

/* The nearest quotation mark before the token opens. */
static bool in_quotes(const note_run *r, uint32_t token) {
    enum { LOOK_BACK = 120 };
    for (uint32_t i = token; i-- > 0 && token - i < LOOK_BACK;) {
        lede_str mark = note_token(r, i);
        if (str_eq(mark, STR("“"))) return true;
        if (str_eq(mark, STR("”"))) return false;
        if (!str_eq(mark, STR("\""))) continue;
        return r->text->token[i].gap != LEDE_GAP_NONE && r->text->token[i + 1].gap == LEDE_GAP_NONE;
    }
    return false;
}

/* The day a find comes to by itself. */
static bool is_day(time_pass *t, const find *f, timex *day) {
    lede_str type = rule_text(f->rule, "timex_type"), rule = rule_text(f->rule, "value");
    if (!str_eq(type, STR("DATE")) || memmem(rule.p, rule.n, "spoken", 6)) return false;
    const find *at = t->at;
    char value[40];
    const char *why;
    t->at = f;
    bool is = value_of(t, f, "value", value, day, &why) == LEDE_OK && day->grain == GRAIN_DAY && !day->open;
    t->at = at;
    return is;
}

/* The nearest day that the sentence names outside quotation marks; grain NONE: it names none. */
static timex day_named(time_pass *t) {
    enum { MOST = 6 };
    const note_run *r = t->run;
    const find *first = t->found.p, *end = first + t->found.n, *at = t->at;
    timex best = {.grain = GRAIN_NONE}, day;
    for (int turn = 0; turn < 2; turn++) {
        const find *f = at;
        for (int i = 0; i < MOST && best.grain == GRAIN_NONE; i++) {
            if (turn ? f + 1 == end : f == first) break;
            f += turn ? 1 : -1;
            if (r->in[f->first] != r->in[at->first]) break;
            bool apart = f->last <= at->first || at->last <= f->first;
            if (apart && !in_quotes(r, f->first) && is_day(t, f, &day)) best = day;
        }
    }
    return best;
}

/* A clock is read on the day its sentence names. "Today" in what somebody said is the day he said it: that of the
 * sentence, or the one told shortly before, where that is of the same week. Else both are the document's. */
static timex day_meant(void *data, bool spoken) {
    enum { SENTENCES = 3, DAYS = 6 };
    time_pass *t = data;
    bool quoted = in_quotes(t->run, t->at->first);
    if (spoken && !quoted) return t->doc;
    timex day = day_named(t);
    if (day.grain) return day;
    uint32_t sentence = t->run->in[t->at->first];
    bool near = t->day.grain && sentence - t->day_sentence <= SENTENCES && t->doc.grain == GRAIN_DAY;
    near = near && t->day.first <= t->doc.first && t->doc.first - t->day.first <= DAYS;
    bool told = spoken ? quoted : quoted || sentence - t->day_sentence <= 1;
    return told && near ? t->day : t->doc;
}

static void remember(time_pass *t, const find *f, const timex *period) {
    timex *told = &t->told[period->grain];
    if (period->grain == GRAIN_NONE) return;
    t->last = *period;
    t->last.clock[0] = '\0';
    if (period->grain == GRAIN_DAY) t->day = t->last, t->day_sentence = t->run->in[f->first];
    bool over = t->doc.grain == GRAIN_NONE || timex_days(period).last < timex_days(&t->doc).first;
    if (over && (told->grain == GRAIN_NONE || told->first < period->first)) *told = *period;
}

/* A mention over bytes [from, to) of the find's tokens. */
static lede_status make_mention(time_pass *t, const find *f, uint32_t from, uint32_t to, const char *value,
                                const timex *period, const char *why) {
    note_run *r = t->run;
    lede_mention *m = note_add(r, "time", f->rule->by, f->first, f->last);
    if (!m) return no_memory(t->e);
    m->from = from;
    m->to = to;
    bool ok = set_others(r, m, f->rule);
    if (value[0]) ok = ok && set_copy(r, m, "value", value);
    if (why && period->grain == GRAIN_NONE) ok = ok && note_set(r, m, "why", str_of(why));
    ok = ok && set_days(r, m, period, value);
    if (!str_eq(rule_text(f->rule, "timex_type"), STR("SET"))) remember(t, f, period);
    return ok ? LEDE_OK : no_memory(t->e);
}

/* "1990-95", "May 24-26": what begins and what ends a range are two times, with the hyphen between. */
static lede_status split_range(time_pass *t, const find *f, const char *hyphen, char *value, char *stroke) {
    const char *bytes = t->run->text->bytes;
    const lede_token *token = t->run->text->token;
    uint32_t at = (uint32_t)(hyphen - bytes);
    *stroke = '\0';
    timex first = timex_read(str_of(value)), last = timex_read(str_of(stroke + 1));
    lede_status code = make_mention(t, f, token[f->first].from, at, value, &first, NULL);
    return code == LEDE_OK ? make_mention(t, f, at + 1, token[f->last - 1].to, stroke + 1, &last, NULL) : code;
}

static lede_status add_mention(time_pass *t, const find *f) {
    char value[40], days[40];
    timex period;
    const char *why;
    t->at = f;
    lede_status code = value_of(t, f, "value", value, &period, &why);
    if (code != LEDE_OK) return code;
    char *stroke = strchr(value, '/');
    lede_str words = note_words(t->run, f->first, f->last);
    const char *hyphen = stroke ? memchr(words.p, '-', words.n) : NULL;
    if (hyphen) return split_range(t, f, hyphen, value, stroke);
    if (rule_text(f->rule, "days").n) code = value_of(t, f, "days", days, &period, &why);
    if (code != LEDE_OK) return code;
    return make_mention(t, f, t->run->text->token[f->first].from, t->run->text->token[f->last - 1].to, value, &period,
                        why);
}

static bool in_boilerplate(time_pass *t, uint32_t token) {
    const lede_text *text = t->run->text;
    uint32_t at = text->token[token].from;
    while (t->boilerplate < text->boilerplates && text->boilerplate[t->boilerplate].to <= at) t->boilerplate++;
    return t->boilerplate < text->boilerplates && text->boilerplate[t->boilerplate].from <= at;
}

static timex document_date(const lede_context *c) {
    lede_str date = c->date;
    if (date.n > 10) date.n = 10; /* a time of day behind it */
    if (!date.n) return (timex){.why = "document has no date"};
    timex t = timex_read(date);
    if (t.grain == GRAIN_NONE) t.why = "document's date is not understood";
    return t;
}

static lede_status choose(time_pass *t) {
    uint32_t end = 0;
    lede_status code = LEDE_OK;
    if (t->found.n) qsort(t->found.p, t->found.n, sizeof *t->found.p, by_place);
    for (size_t i = 0; i < t->found.n && code == LEDE_OK; i++) {
        const find *f = &t->found.p[i];
        if (f->first < end) continue;
        end = f->last;
        if (!in_boilerplate(t, f->first) && !str_eq(rule_text(f->rule, "timex_type"), STR("NONE")))
            code = add_mention(t, f);
    }
    return code;
}

lede_status note_time(note_run *r, lede_error *e) {
    time_pass t = {.run = r, .doc = document_date(r->context), .e = e};
    lede_status code = match_group(r, "time", keep, &t, e);
    if (code == LEDE_OK) code = choose(&t);
    vec_free(&t.found);
    buf_free(&t.fold);
    return code;
}
