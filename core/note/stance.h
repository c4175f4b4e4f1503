/* stance.h — what the files of the pass for positions share. */
#ifndef LEDE_STANCE_H
#define LEDE_STANCE_H

#include "speech.h"

/* A country that somebody speaks for, as found in this document. */
typedef struct {
    lede_str name, actor;
} spoken_for;

/* A place in the text where a known topic is met. */
typedef struct {
    uint32_t first, last;
    lede_str name, scope;
    double rank;
} topic_hit;

typedef struct {
    speech s;          /* indexes of the text; its statements are not used */
    uint32_t *quote;   /* per token: index of the shortest quote or indirect statement over it */
    uint32_t *matter;  /* per token: index of the matter of policy over it */
    VEC(spoken_for) known;
    VEC(topic_hit) topic; /* in text order */
    lede_str last_topic, last_scope, last_actor;
    lede_str home; /* the country whose officials and bodies the document names most */
    uint32_t last_sentence; /* where last_topic was met */
} stance;

/* Whose position the words of a noun phrase hold: a country for its government and officials, else the name; empty: nobody's.
 * `executive`: officials speak for their country: holder.c */
lede_str holder_of(const stance *t, lede_range phrase);
/* The actor that the speaker of a quotation or indirect statement speaks for. */
lede_str holder_of_speaker(const stance *t, const lede_mention *said);
/* Learn who speaks for which country from names with their titles. false: no memory. */
bool holder_learn(stance *t);

/* Topics met in the document: topic.c */
lede_status topic_find(stance *t, lede_error *e);
/* What the position at tokens [first, last) is about; false: nothing of policy stands near (near < 0: in its sentence). */
bool topic_of(stance *t, uint32_t first, uint32_t last, int near, lede_str *topic, lede_str *scope);

#endif
