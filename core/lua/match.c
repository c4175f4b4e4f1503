/* The patterns of Lua's string library (its manual, 6.4.1), with the same answers and the same messages. The library's
 * own matcher hears no hook, and a pattern such as ("a*"):rep(20) .. "b" may take years; this one asks every few
 * thousand steps whether it is to stop. */
#include "match.h"

#include <ctype.h>
#include <lauxlib.h>
#include <string.h>

#include "host.h"

enum { OPEN = -1, POSITION = -2 }; /* captures without a size */
enum { DEPTH = 200, STEPS = 1 << 14, ESCAPE = '%' };

static const char *match(matching *m, const char *s, const char *p);

static int byte_at(const char *p) { return (unsigned char)*p; }

void match_begin(matching *m, lua_State *L, const char *text, size_t n, const char *pattern, size_t pattern_n) {
    m->L = L;
    m->text = text;
    m->text_end = text + n;
    m->pattern = pattern;
    m->pattern_end = pattern + pattern_n;
    m->steps = STEPS;
}

static void step(matching *m) {
    if (--m->steps > 0) return;
    m->steps = STEPS;
    host_poll(m->L, STEPS);
}

/* ---- one character ----------------------------------------------------------------------------------------------- */

/* The end of the item that begins at p: a character, %x, or a set. */
static const char *item_end(matching *m, const char *p) {
    char c = *p++;
    if (c == ESCAPE) {
        if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (ends with '%%')");
        return p + 1;
    }
    if (c != '[') return p;
    if (*p == '^') p++;
    do { /* a ']' that comes first stands for itself */
        if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
        if (*p++ == ESCAPE && p < m->pattern_end) p++;
    } while (*p != ']');
    return p + 1;
}

static bool in_class(int c, int class) {
    bool in;
    switch (tolower(class)) {
    case 'a': in = isalpha(c); break;
    case 'c': in = iscntrl(c); break;
    case 'd': in = isdigit(c); break;
    case 'g': in = isgraph(c); break;
    case 'l': in = islower(c); break;
    case 'p': in = ispunct(c); break;
    case 's': in = isspace(c); break;
    case 'u': in = isupper(c); break;
    case 'w': in = isalnum(c); break;
    case 'x': in = isxdigit(c); break;
    case 'z': in = c == 0; break; /* of older versions */
    default: return class == c;
    }
    return isupper(class) ? !in : in;
}

/* Whether c is in the set [p, end), end being its ']'. */
static bool in_set(int c, const char *p, const char *end) {
    bool in = p[1] != '^';
    if (!in) p++;
    while (++p < end) {
        if (*p == ESCAPE) {
            if (in_class(c, byte_at(++p))) return in;
        } else if (p[1] == '-' && p + 2 < end) {
            if (byte_at(p) <= c && c <= byte_at(p + 2)) return in;
            p += 2;
        } else if (byte_at(p) == c) return in;
    }
    return !in;
}

/* Whether the item [p, end) matches the character at s. */
static bool item_matches(matching *m, const char *s, const char *p, const char *end) {
    step(m);
    if (s >= m->text_end) return false;
    switch (*p) {
    case '.': return true;
    case ESCAPE: return in_class(byte_at(s), byte_at(p + 1));
    case '[': return in_set(byte_at(s), p, end - 1);
    default: return *p == *s;
    }
}

/* ---- captures ---------------------------------------------------------------------------------------------------- */

static const char *open_capture(matching *m, const char *s, const char *p, ptrdiff_t kind) {
    int i = m->captures;
    if (i == (int)(sizeof m->capture / sizeof *m->capture)) luaL_error(m->L, "too many captures");
    m->capture[i].at = s;
    m->capture[i].size = kind;
    m->captures = i + 1;
    const char *e = match(m, s, p);
    if (!e) m->captures--;
    return e;
}

static const char *close_capture(matching *m, const char *s, const char *p) {
    int i = m->captures - 1;
    while (i >= 0 && m->capture[i].size != OPEN) i--;
    if (i < 0) luaL_error(m->L, "invalid pattern capture");
    m->capture[i].size = s - m->capture[i].at;
    const char *e = match(m, s, p);
    if (!e) m->capture[i].size = OPEN;
    return e;
}

/* %1 and its like: what was captured, again. */
static const char *match_again(matching *m, const char *s, int digit) {
    int i = digit - '1';
    if (i < 0 || i >= m->captures || m->capture[i].size == OPEN)
        luaL_error(m->L, "invalid capture index %%%d", i + 1);
    size_t n = (size_t)m->capture[i].size;
    for (size_t k = n / 64; k && n <= (size_t)(m->text_end - s); k--) step(m);
    return (size_t)(m->text_end - s) >= n && memcmp(m->capture[i].at, s, n) == 0 ? s + n : NULL;
}

void match_push(matching *m, int i, const char *s, const char *e) {
    if (i >= m->captures) {
        if (i > 0) luaL_error(m->L, "invalid capture index %%%d", i + 1);
        lua_pushlstring(m->L, s, (size_t)(e - s));
    } else if (m->capture[i].size == POSITION) lua_pushinteger(m->L, m->capture[i].at - m->text + 1);
    else if (m->capture[i].size == OPEN) luaL_error(m->L, "unfinished capture");
    else lua_pushlstring(m->L, m->capture[i].at, (size_t)m->capture[i].size);
}

int match_push_all(matching *m, const char *s, const char *e, int whole) {
    int n = m->captures == 0 && whole ? 1 : m->captures;
    luaL_checkstack(m->L, n, "too many captures");
    for (int i = 0; i < n; i++) match_push(m, i, s, e);
    return n;
}

/* ---- the match --------------------------------------------------------------------------------------------------- */

/* %bxy at p, which is its x. */
static const char *match_balance(matching *m, const char *s, const char *p) {
    if (p >= m->pattern_end - 1) luaL_error(m->L, "malformed pattern (missing arguments to '%%b')");
    if (*s != *p) return NULL;
    int depth = 1;
    while (++s < m->text_end) {
        step(m);
        if (*s == p[1]) {
            if (--depth == 0) return s + 1;
        } else if (*s == *p) depth++;
    }
    return NULL;
}

/* %f at *p, which moves behind its set. */
static bool match_frontier(matching *m, const char *s, const char **p) {
    const char *set = *p;
    if (*set != '[') luaL_error(m->L, "missing '[' after '%%f' in pattern");
    const char *end = *p = item_end(m, set);
    return !in_set(s == m->text ? 0 : byte_at(s - 1), set, end - 1) && in_set(byte_at(s), set, end - 1);
}

/* %b, %f and %1 at *p: where the match goes on, with *p behind them; or NULL. */
static const char *match_special(matching *m, const char *s, const char **p) {
    char kind = (*p)[1];
    *p += 2;
    if (kind == 'f') return match_frontier(m, s, p) ? s : NULL;
    if (kind != 'b') return match_again(m, s, kind);
    s = match_balance(m, s, *p);
    *p += 2;
    return s;
}

/* As many of the item [p, end) as there are, then fewer, until the rest behind its mark matches. */
static const char *match_most(matching *m, const char *s, const char *p, const char *end) {
    ptrdiff_t n = 0;
    while (item_matches(m, s + n, p, end)) n++;
    for (; n >= 0; n--) {
        const char *e = match(m, s + n, end + 1);
        if (e) return e;
    }
    return NULL;
}

/* As few as will do. */
static const char *match_least(matching *m, const char *s, const char *p, const char *end) {
    for (;; s++) {
        const char *e = match(m, s, end + 1);
        if (e) return e;
        if (!item_matches(m, s, p, end)) return NULL;
    }
}

static bool is_special(const char *p) {
    return *p == ESCAPE && (p[1] == 'b' || p[1] == 'f' || isdigit(byte_at(p + 1)));
}

static const char *match_rest(matching *m, const char *s, const char *p) {
    while (p != m->pattern_end) {
        if (*p == '(') return p[1] == ')' ? open_capture(m, s, p + 2, POSITION) : open_capture(m, s, p + 1, OPEN);
        if (*p == ')') return close_capture(m, s, p + 1);
        if (*p == '$' && p + 1 == m->pattern_end) return s == m->text_end ? s : NULL;
        if (is_special(p)) {
            s = match_special(m, s, &p);
            if (!s) return NULL;
            continue;
        }
        const char *end = item_end(m, p);
        char mark = end < m->pattern_end ? *end : 0;
        if (mark == '*') return match_most(m, s, p, end);
        if (mark == '-') return match_least(m, s, p, end);
        bool one = item_matches(m, s, p, end);
        if (mark == '+') return one ? match_most(m, s + 1, p, end) : NULL;
        if (mark == '?') {
            const char *e = one ? match(m, s + 1, end + 1) : NULL;
            if (e) return e;
            p = end + 1;
            continue;
        }
        if (!one) return NULL;
        s++;
        p = end;
    }
    return s;
}

static const char *match(matching *m, const char *s, const char *p) {
    if (m->depth-- == 0) luaL_error(m->L, "pattern too complex");
    const char *e = match_rest(m, s, p);
    m->depth++;
    return e;
}

const char *match_at(matching *m, const char *s) {
    m->captures = 0;
    m->depth = DEPTH;
    return match(m, s, m->pattern);
}
