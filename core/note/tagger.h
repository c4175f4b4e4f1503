/* tagger.h — the statistical tagger of names: what it sees of a document (sight.c) and a token (feature.c), and what it
 * makes of it (tagger.c).
 *
 * A linear-chain model: each feature of a token that holds adds its weights to the scores of the labels, each pair of
 * neighbouring labels has a weight, and the best sequence of a stretch of capitalised words is found by dynamic
 * programming. Words far from any capital are never names to the tagger; lexicons and rules see to those. */
#ifndef LEDE_NOTE_TAGGER_H
#define LEDE_NOTE_TAGGER_H

#include "note/note.h"

/* Kinds, in the order of the labels: outside is label 0, then for each kind begin, inside, last, single. */
enum { TAG_PERSON, TAG_ORGANISATION, TAG_PLACE, TAG_EQUIPMENT, TAG_MISC, TAG_KINDS };
enum {
    TAG_OUTSIDE,
    TAG_BEGIN = 0,
    TAG_INSIDE,
    TAG_LAST,
    TAG_SINGLE,
    TAG_PARTS = 4,
    TAG_LABELS = 1 + TAG_KINDS * TAG_PARTS
};
static inline int tag_label(int kind, int part) { return 1 + kind * TAG_PARTS + part; }
static inline int tag_kind(int label) { return (label - 1) / TAG_PARTS; }
static inline int tag_part(int label) { return (label - 1) % TAG_PARTS; }
extern const char *const tag_kind_name[TAG_KINDS];

/* ---- what is known of words: clusters and name lists, part of the weights file --------------------------------- */

typedef struct {
    uint32_t key;    /* feature_hash of the form: small letters for lists, as written (digits as 0) for clusters */
    uint16_t value;  /* lists: a set of bits; clusters: the number of the fine one */
    uint16_t coarse; /* clusters: the number of the coarse one */
} word_fact;

typedef struct {
    word_fact *slot; /* open addressing; key 0 is empty */
    uint32_t mask;
} word_table;

/* Bits of the lists that the program itself asks for; tests/train/lists.py gives them, and others that are features. */
enum { LIST_SMALL = 1 << 6, LIST_JOINER = 1 << 13, LIST_SPORT = 1 << 14 };

bool word_table_make(word_table *t, size_t words);
void word_table_put(word_table *t, word_fact f);
const word_fact *word_table_get(const word_table *t, uint32_t key); /* NULL: unknown */

/* ---- features ---------------------------------------------------------------------------------------------------- */

enum { FEATURES_MAX = 128 };

typedef struct tag_word tag_word;

/* What is seen of a word by its form alone. */
typedef struct {
    uint32_t lower, exact, shape; /* hashes; 0: not looked at yet */
    uint32_t affix[6];            /* the first 2, 3, 4 and last 2, 3, 4 bytes of the small form */
    uint16_t fine, coarse, list;
} tag_form;

/* Forms by the numbers of the lexis, kept from document to document; `of` is the lexis_age that the numbers are of. */
typedef struct tag_forms {
    VEC(tag_form) form;
    VEC(uint8_t) sport; /* is the word one of sport? 0: not asked yet, 1: no, 2: yes */
    uint32_t of;
} tag_forms;

/* A document made ready: words with their forms, clusters, lexicon mentions, and what the document shows of each form
 * elsewhere. Memory is from the run. */
typedef struct {
    const note_run *run;
    const word_table *cluster, *list;
    tag_word *word;          /* per token */
    const uint8_t *shouting; /* per sentence: all in capitals */
    const uint8_t *scene;    /* per sentence: what the same words name otherwise: reports of sport, tables */
    tag_forms *forms;
} tag_text;

/* false: no memory. */
bool tag_text_make(tag_text *t, note_run *r, const word_table *cluster, const word_table *list);

/* Per sentence, a bit each: is it in a report of sport, is it a line of a table? 0: neither. NULL: no memory.
 * scene.c */
uint8_t *tag_scenes(const tag_text *t, note_run *r);

/* The next stretch of tokens from *at that may hold names: false: there is none. */
bool tag_text_stretch(const tag_text *t, uint32_t *at, lede_range *stretch);

/* The features of token i, as hashes, never 0; the number of them. lexical[k] tells whether feature k names the word
 * itself (training leaves such out at random, so that unknown words are learnt as well); may be NULL. */
size_t tag_features(const tag_text *t, uint32_t i, uint32_t out[FEATURES_MAX], bool *lexical);

/* Features by what they look at, for those who ask why a name was seen. */
typedef enum {
    TAG_GROUP_BIAS,
    TAG_GROUP_WORD,
    TAG_GROUP_SHAPE,
    TAG_GROUP_CLUSTER,
    TAG_GROUP_LETTERS,
    TAG_GROUP_LEXICON,
    TAG_GROUP_LISTS,
    TAG_GROUP_DOCUMENT,
    TAG_GROUP_BEFORE,
    TAG_GROUP_AFTER,
    TAG_GROUP_BETWEEN,
    TAG_GROUP_RUN,
    TAG_GROUP_SCENE,
    TAG_GROUPS
} tag_group;
size_t tag_features_grouped(const tag_text *t, uint32_t i, uint32_t out[FEATURES_MAX], tag_group group[FEATURES_MAX]);

/* The same features in parts: for each place around the token those of the word there alone, then those of several
 * words, of the lexicon or of the document. */
enum { TAG_OWN, TAG_BEFORE, TAG_AFTER, TAG_FAR_BEFORE, TAG_FAR_AFTER, TAG_PLACES };
typedef struct {
    const tag_form *form; /* of the word at the place */
    uint32_t shape;       /* its shape where sentences shout */
} tag_place;
void tag_places(const tag_text *t, uint32_t i, tag_place place[TAG_PLACES]);
size_t tag_features_alone(const tag_place *p, int place, uint32_t out[FEATURES_MAX]);
size_t tag_features_joint(const tag_text *t, uint32_t i, uint32_t out[FEATURES_MAX]);

uint32_t feature_hash(const char *p, size_t n);
/* The hash of a token's form: small letters, or as written with every digit a 0. */
uint32_t feature_form(lede_str w, bool lower);

/* ---- the model --------------------------------------------------------------------------------------------------- */

typedef struct tagger tagger;

/* Read a weights file (see tests/train/README.md for its form). EFORMAT: it is none. The bytes are not kept. */
lede_status tagger_new(tagger **out, lede_str weights, lede_error *e);
void tagger_free(tagger *g);
const word_table *tagger_clusters(const tagger *g);
const word_table *tagger_lists(const tagger *g);

/* Is the word one that is mostly written small? */
bool tagger_common_word(const tagger *g, lede_str word);

/* Label every token of the document. */
lede_status tagger_run(tagger *g, const tag_text *t, uint8_t *label, lede_error *e);

/* What spoke for a name of that kind over tokens [first, last), and against it: each group of features with the sum of
 * its weights, less what it gives to there being no name; the heaviest first. false: no memory. */
bool tagger_reasons(const tagger *g, const tag_text *t, uint32_t first, uint32_t last, int kind, buf *out);

#endif
