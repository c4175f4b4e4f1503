/* program.h — a pattern on its way from text to matches: parse.c makes a tree, compile.c a program, match.c runs it. */
#ifndef LEDE_NOTE_PROGRAM_H
#define LEDE_NOTE_PROGRAM_H

#include "lede/note.h"
#include "note/facts.h"
#include "note/lists.h"

/* What patterns are compiled against. Everything is borrowed; compiled patterns live in `mem`. */
typedef struct {
    arena *mem;
    facts *facts;   /* of words: a pattern adds the sets it needs */
    facts *values;  /* of attribute values */
    intern *types;  /* names of mention types and kinds in patterns; the number is the bit in a mask */
    lists *lists;
} pattern_env;

enum { MOST_TYPES = 64 };

/* ---- the tree ------------------------------------------------------------------------------------------------- */

/* A test of one token: a set of words, or where mentions are asked for, a Boolean tree. */
typedef enum { TEST_SET, TEST_IN, TEST_AND, TEST_OR, TEST_NOT } test_kind;

typedef struct token_test {
    test_kind kind;
    int32_t set;   /* TEST_SET */
    uint64_t mask; /* TEST_IN: types of mentions */
    bool negative; /* says only what the token is not */
    const struct token_test *a, *b;
} token_test;

typedef enum { OP_EQ, OP_NE, OP_LT, OP_LE, OP_GT, OP_GE, OP_HAS } compare_op;

typedef struct {
    const char *key;
    compare_op op;
    int32_t set; /* = and !=: in pattern_env.values */
    lede_str text;
    double number;
    bool is_number, nocase;
} attr_test;

typedef struct {
    uint64_t mask; /* types, one of which it is; 0 in a tag of a sentence or paragraph */
    const attr_test *attr;
    size_t attrs;
    uint32_t number;     /* among the elements of the pattern, from 0 */
} element;

typedef enum {
    NODE_ANY,
    NODE_TOKEN,
    NODE_ELEMENT,
    NODE_BEGIN,
    NODE_END,
    NODE_SEQUENCE,
    NODE_CHOICE,
    NODE_REPEAT,
    NODE_CAPTURE,
    NODE_LOOK
} node_kind;
typedef enum { UNIT_SENTENCE, UNIT_PARAGRAPH, UNIT_DOCUMENT, UNIT_MENTION } unit_kind;

#define NO_LIMIT UINT32_MAX

typedef struct node {
    node_kind kind;
    unit_kind unit;         /* of NODE_BEGIN and NODE_END */
    const token_test *test; /* NODE_TOKEN */
    const element *element; /* NODE_ELEMENT, and tags of mentions */
    uint32_t min, max;      /* NODE_REPEAT; max may be NO_LIMIT */
    bool shortest;          /* NODE_REPEAT */
    bool negate, behind;    /* NODE_LOOK */
    uint32_t capture;       /* NODE_CAPTURE */
    uint32_t at;            /* where it stands in the text, for messages */
    struct node *child, *next;
} node;

typedef struct {
    node *root;
    VEC(const char *) capture;
    VEC(element *) element;
    unit_kind within;
    uint64_t within_mask; /* UNIT_MENTION */
} tree;

/* EQUERY: `at` is the byte where something else was expected. `end`: NULL where the pattern must fill the text, else
 * where it was left: at "::" or a word that the notation of patterns does not know. */
lede_status pattern_parse(const pattern_env *env, lede_str text, tree *out, size_t *end, lede_error *e);

/* ---- the program ----------------------------------------------------------------------------------------------- */

typedef enum {
    DO_ANY,
    DO_SET,
    DO_PEEK,
    DO_UNLESS,
    DO_TEST,
    DO_GAP,
    DO_ELEMENT,
    DO_BEGIN,
    DO_END,
    DO_SPLIT,
    DO_JUMP,
    DO_OPEN,
    DO_CLOSE,
    DO_LOOK,
    DO_MATCH
} opcode;

typedef struct {
    opcode op;
    /* DO_SPLIT: first and second choice; DO_JUMP: x; DO_GAP: least and most tokens; DO_OPEN/CLOSE: capture x; DO_SET:
     * set x; DO_PEEK: the token to come is of set x; DO_UNLESS: to x, unless that token is of set y; DO_ELEMENT: y is
     * the capture that holds just it, plus one, or 0; DO_LOOK: it ends at x; DO_BEGIN/END: unit x */
    uint32_t x, y;
    uint32_t state; /* number among the instructions that are marked when visited */
    const void *p;  /* token_test, element or look */
} insn;

typedef struct {
    bool negate, behind;
    uint32_t min, max; /* tokens looked back */
    uint32_t first_state, last_state; /* states of its own: [first_state, last_state) */
} look;

/* One of these must occur: a word of the set (-1: none), a mention with a bit of the mask. */
typedef struct {
    int32_t set;
    uint64_t mask;
    double weight;
} anchor;

enum { MOST_ANCHORS = 6 };

typedef struct pattern {
    const insn *code;
    uint32_t n, states;
    const char *const *capture;
    uint32_t captures;
    unit_kind within;
    uint64_t within_mask;
    anchor need[MOST_ANCHORS]; /* every match holds one of each; the rarest first */
    uint32_t needs;
    anchor first; /* every match begins with one of it, where has_first */
    bool has_first;
    bool asks_in, asks_end; /* needs match_text.inside, .by_end */
} pattern;

void tree_free(tree *t); /* its arrays; what they hold lives in the environment's memory */

lede_status pattern_compile(const pattern_env *env, const tree *t, pattern *out, lede_error *e);

/* ---- running it -------------------------------------------------------------------------------------------------- */

typedef struct {
    uint32_t first, last; /* tokens */
    uint64_t mask;        /* of its type and kind */
    uint64_t fits;        /* see match_text.attr */
    uint32_t id;          /* for `attr` */
} match_mention;

/* Tokens as the matcher sees them, numbered from 0: a document, or a stretch of an index. */
typedef struct {
    uint32_t tokens;
    const uint64_t *mark[3];        /* by unit_kind: bit set where a sentence, paragraph, document begins */
    const uint32_t *word;           /* per token: its row in `row`; NULL: facts are in `bits` */
    const uint64_t *row;
    size_t width;
    const uint64_t *const *bits;    /* [set]: a bit per token */
    const match_mention *mention;   /* by first, then the longest first, then as they were made */
    /* [token], tokens + 1 of them: index of the first mention that begins there or later */
    const uint32_t *starting;
    const uint32_t *by_end;         /* numbers of mentions by last */
    const uint32_t *ending;         /* [token boundary], tokens + 2 of them, into by_end */
    const uint64_t *inside;         /* per token: masks of the mentions it is in */
    /* Attributes of mentions; NULL: they were tested before, and match_mention.fits has the bit of each element that
     * fits. */
    const lede_attr *(*attr)(const void *data, uint32_t id, const char *key);
    lede_str (*words)(const void *data, uint32_t id); /* the text of a mention */
    const void *data;
    facts *values;
} match_text;

#define NO_MENTION UINT32_MAX

/* A found match; capture and mention have a place for each capture of the pattern: its tokens ({0,0}: no part in the
 * match) and the number in match_text.mention of the mention it holds (or NO_MENTION). */
typedef struct {
    uint32_t first, last;
    const lede_range *capture;
    const uint32_t *mention;
} match_found;

/* Whether attributes fit an element's tests; `text` is the words of the mention. */
bool element_fits(facts *values, const element *el, const lede_attr *attr, uint32_t attrs, lede_str text);

typedef struct matcher matcher;

matcher *matcher_new(void);
void matcher_free(matcher *m);

/* Ask of every match, with its captures, whether it counts; if not, the next way to match is tried, also where it
 * differs by its captures alone, so that the work is no longer bounded but by ELIMIT. NULL: every match counts. */
typedef bool matcher_accept_fn(void *data, const lede_range *capture);
void matcher_accept(matcher *m, matcher_accept_fn *accept, void *data);

/* Find matches in tokens [from, to): begin, then next until LEDE_DONE. ELIMIT: the pattern needs too many steps
 * here. */
lede_status matcher_begin(matcher *m, const pattern *p, const match_text *t, uint32_t from, uint32_t to, lede_error *e);
lede_status matcher_next(matcher *m, match_found *out, lede_error *e);

#endif
