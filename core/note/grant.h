/* grant.h — what a sum of money is for: cues of rules/money near it, the actors of the document, its dates. */
#ifndef LEDE_NOTE_GRANT_H
#define LEDE_NOTE_GRANT_H

#include "note/amount.h"
#include "note/pattern.h"

/* A verb that moves money, as rules tell (set.deed), or one of saying. */
typedef enum { DEED_GIVES, DEED_GETS, DEED_ASKS, DEED_HOLDS, DEED_SAYS } deed_kind;
typedef struct {
    const lede_rule *rule;
    uint32_t first, last; /* tokens */
    deed_kind kind;
} deed;

/* A government, alliance or body as it stands in the text. */
typedef struct {
    uint32_t first, last; /* tokens */
    const char *name;     /* canonical; "self" for the document's own voice */
    bool noun;            /* written as its own name ("Ukraine"), not as an adjective or body of it */
    bool adjective;       /* "Norwegian", "French" */
    bool person;          /* somebody of that country */
    bool outside;         /* a company or society of no known country: no party but by grammar */
    bool inner;           /* a place within its country: gives nothing */
    const char *own;      /* of a body or province: its own name, where `name` is its country; or NULL */
} actor;

/* A match of a rule. What a rule says of one sum alone has `only` set, the mention's number + 1. */
typedef struct {
    const lede_rule *rule;
    uint32_t first, last;  /* tokens of the cue */
    uint32_t only, number; /* number: of the match, so that the order of cues is total */
    uint32_t giver, taker; /* actor + 1 that the rule captured as @by, @to */
    lede_range words;      /* tokens of @basis, @programme or @n */
} cue;

/* How often a document names someone as giving, as getting and at all. */
typedef struct {
    const char *name;
    uint32_t giver, taker;
    uint32_t named; /* in whatever part */
    uint32_t attacks; /* as who attacks another */
    uint32_t chamber; /* by words for its parliament */
} usual;

/* Who gives a sum. UNREAD: not looked for yet; UNKNOWN: grammar does not tell; MATTER: the package, bill or money
 * spoken of, and so whoever gave that; NOBODY: several givers, or unnamed ones; NAMED: this one; TAKER: this one gets
 * it. OUTSIDER: a company or society gives or gets it. */
typedef enum { ROLE_UNREAD, ROLE_UNKNOWN, ROLE_OUTSIDER, ROLE_MATTER, ROLE_NOBODY, ROLE_NAMED, ROLE_TAKER } role_kind;

typedef struct {
    role_kind kind;
    const char *name;
    const char *asker; /* who asks for the sum, or NULL */
    const char *own;   /* TAKER: the name of the body or province itself, where `name` is its country; or NULL */
    uint32_t row;      /* NOBODY, as several names stand in a row: the first actor, + 1 */
    bool outside;      /* a company or society, NAMED only as its verb tells of nothing but giving */
    bool open;         /* an appeal to everybody: nobody is named who is asked */
    bool meant;        /* found through a pronoun or another clause, not as the verb's own subject */
} role;

/* Which sum of which measure a sum is, and what became of that last; `of` NULL: of none. */
typedef struct {
    const lede_measure *of;
    const lede_measure_sum *sum;
    const lede_measure_stage *stage;
    bool more; /* the document tells another sum of the measure */
} known_sum;

typedef struct {
    uint32_t work; /* how many subjects may still be looked for */
    bool gives;    /* the verb at hand tells of giving */
} search;

typedef struct {
    note_run *r;
    VEC(uint32_t) sum;  /* money mentions, in text order */
    VEC(uint32_t) time; /* dated time mentions, in text order */
    VEC(actor) actor;   /* in text order */
    VEC(cue) cue;       /* in text order */
    VEC(usual) usual;
    intern *parties; /* their names, numbered as in `usual`; NULL: not counted yet */
    VEC(deed) deed;      /* in text order */
    const uint16_t *cls; /* per token: grammar.h */
    const char *voice;   /* whose release the document is, or NULL */
    const char *bill;    /* what became of the bill the text speaks of: "appropriated" or "proposed" */
    lede_str bill_date;  /* and when; empty: not told */
    bool enacts;         /* the document itself orders something: "I hereby authorize" */
    uint32_t world;      /* the first token, + 1, of the last sum for the whole world; 0: none */
    size_t part, whole;  /* the last sum told as a part, and what it is part of: places in `sum`, + 1 */
    bool pending;        /* the bill spoken of is still before a chamber */
    bool about;          /* the document is about aid: aid.c */
    bool trade;          /* it is about arms that are sold */
    bool votes;          /* it speaks of a parliament that votes */
    lede_str year;       /* that the document speaks of most */
    role *given;         /* per sum: who gives it; giver.c */
    bool *own;           /* per sum: its own sentence tells who gives it */
    const char *pool;    /* whose joint scheme it speaks of, or NULL */
    const char *chamber; /* whose parliament the document speaks of most, or NULL */
    search *looking;     /* what is looked for, for the sum at hand: giver.c */
    known_sum *known;    /* per sum: the measure it is of; known.c */
} grants;

static inline lede_mention *grant_sum(const grants *g, size_t i) { return &g->r->mention.p[g->sum.p[i]]; }

/* The place of the first sum that begins at this token or behind it. */
size_t sums_from(const grants *g, uint32_t token);

/* Find the actors of the document. false: out of memory. */
bool actors_find(grants *g);
/* The number + 1 of the actor that this token is part of, or 0. */
uint32_t actors_at(const grants *g, uint32_t token);
/* How many actors end before or at this token. */
size_t actors_before(const grants *g, uint32_t token);
/* The name of an actor, + 1; that of the document's own voice for "we". NULL: not known. */
const char *actor_name(const grants *g, uint32_t id);

/* The string an attribute of a rule gives ("status"), or NULL. */
const char *cue_says(const cue *c, const char *key);
bool cue_sets(const cue *c, const char *key);

/* How much a cue has to say of a sum: its rank less the words, commas and other sums between. Below CUE_NONE: nothing
 * (another sentence, behind a semicolon). */
enum { CUE_NONE = -1000, CUE_FAR = -25 /* too far to say who gives or gets */ };
int cue_weight(const grants *g, const cue *c, const lede_mention *m);
/* The price of the way from one token to another, words and commas; CUE_NONE where a semicolon stands between. */
int cue_way(const grants *g, uint32_t from, uint32_t to);
/* The cues that stand in the sentence of the sum: [*from, return) of g->cue. */
size_t cues_near(const grants *g, const lede_mention *m, size_t *from);
/* The weightiest cue that sets `key`, or NULL; *weight: what it weighs. */
const cue *cue_best(const grants *g, const lede_mention *m, const char *key, int *weight);

/* Does a cue of the sum's sentence, or of so many before it, set `key`? */
bool cue_told(const grants *g, const lede_mention *m, const char *key, uint32_t before);

/* Are two sums of one amount and currency? */
bool grant_same_sum(const lede_mention *x, const lede_mention *y);
/* Is a text one of a list (the last NULL)? */
bool grant_is_one(lede_str s, const char *const *list);
/* Is a token one of these words (in small letters, the last NULL), whatever its case? */
bool grant_word_in(const note_run *r, uint32_t token, const char *const *list);
/* Does the document name it as who attacks another? */
bool party_attacks(const grants *g, const char *name);
/* Does the document name it more often as who gets, or attacks, than as who gives? */
bool party_takes(const grants *g, const char *name);
/* Does the sentence say who gets the sum, or a short document as a whole? */
bool grant_has_taker(const grants *g, const lede_mention *m);
/* A text with more tokens speaks of many things: what it says of one sum does not hold for another far from it. */
enum { LONG = 3000 };
/* Count who gives and who gets in the document as a whole. false: out of memory. */
bool parties_count(grants *g);
/* Donor and recipient of a sum, as attributes of it. before: an earlier sum of the text that may be spoken of too. */
bool grant_parties(grants *g, lede_mention *m, const lede_mention *before);
/* Give a sum that is told several times the donor that one of its places tells. false: out of memory. */
bool parties_share(const grants *g);

#endif
