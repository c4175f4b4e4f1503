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
    lede_str name, scope; /* no name: only the scope of whatever topic stands there */
    lede_str own, own_actor; /* its name when the position is that actor's; may be empty */
    bool use;                /* about the use of arms, not about giving them */
    uint32_t near;           /* how far away a position may stand to be about it; 0: anywhere in the sentence */
    double rank;
} topic_hit;

/* Where a position stands and whose it is, for finding out what it is about. */
typedef struct {
    uint32_t first, last; /* tokens of the match */
    int near;             /* how far away the matter may stand, in words; < 0: anywhere in the sentence */
    bool giving;          /* it is about giving something */
    lede_str actor;
} topic_wanted;

/* What a position is about. */
typedef struct {
    lede_str topic, scope, own, own_actor;
} subject_matter;

typedef struct {
    speech s;          /* indexes of the text; its statements are not used */
    uint32_t *quote;   /* per token: index of the shortest quote or indirect statement over it */
    bool *classified;  /* per sentence: a position was found, or it is counted as unclassified */
    uint32_t *matter;  /* per token: index of the matter of policy over it */
    VEC(spoken_for) known;
    uint32_t *slot, mask; /* 1 + index in `known` or 0, by the hash of the name */
    VEC(topic_hit) topic; /* in text order */
    subject_matter last; /* the topic met last */
    uint32_t last_sentence; /* where it was met */
    lede_str last_actor;
    lede_str home;  /* the country whose officials and bodies the document names most */
    lede_str theme; /* the country other than that one that it names most */
} stance;

/* Whose position the words of a noun phrase hold: a country for its government and officials, else the name; empty: nobody's:
 * holder.c */
lede_str holder_of(const stance *t, lede_range phrase);
/* The actor that the speaker of a quotation or indirect statement speaks for. */
lede_str holder_of_speaker(const stance *t, const lede_mention *said);
/* Learn who speaks for which country from names with their titles. false: no memory. */
bool holder_learn(stance *t);

/* Topics met in the document: topic.c */
lede_status topic_find(stance *t, lede_error *e);
/* What the position is about; false: nothing of policy stands near. */
bool topic_of(stance *t, const topic_wanted *w, subject_matter *about);

#endif
