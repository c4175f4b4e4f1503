/* stance.h — what the files of the pass for positions share. */
#ifndef LEDE_STANCE_H
#define LEDE_STANCE_H

#include "speech.h"

/* A country that somebody speaks for, as found in this document. */
typedef struct {
    lede_str name, actor; /* actor: empty for a person who holds no office that is told */
} spoken_for;

/* A place in the text where a known topic is met. */
typedef struct {
    uint32_t first, last;
    lede_str name, scope;    /* no name: only the scope of whatever topic stands there */
    lede_str own, own_actor; /* its name when the position is that actor's; may be empty */
    bool use;                /* about the use of arms, not about giving them */
    uint32_t near;           /* how far away a position may stand to be about it; 0: anywhere in the sentence */
    double rank;
} topic_hit;

/* What a position is about. */
typedef struct {
    lede_str topic, scope, own, own_actor;
    bool use;   /* about the use of arms by others */
    bool broad; /* no one matter, but all that a word such as "aid" may mean */
    bool free;  /* named by the text's own words */
} subject_matter;

/* A match of a rule for positions, and the words of its verb group. */
typedef struct {
    const lede_rule *rule;
    uint32_t first, last, group; /* group: first token of the verb group */
    lede_range subject, given;   /* given: the actor that the rule itself caught */
    lede_str step, actor;
    lede_str also[6]; /* whose it is too: "the Danish and Dutch governments" */
    uint32_t others;
    subject_matter about;
    uint32_t question; /* a token of the topic in the question that it answers, or 0 */
    bool negated, modal, duty, would, will, passive, infinitive, perfect, conditional;
    bool aside; /* in a relative clause, of what is known: "the systems that we announced" */
    bool sure;  /* the actor is told, not only likely */
    bool past;  /* told of something that is done already */
} stance_hit;

/* Where a position stands and whose it is, for finding out what it is about. */
typedef struct {
    uint32_t first, last; /* tokens of the match */
    int near;             /* how far away the matter may stand, in words; < 0: anywhere in the sentence */
    bool giving;          /* it is about giving something */
    lede_str actor;
    bool points;       /* "that", "it" beside it take up what was asked */
    lede_range within; /* the matter stands in these tokens; empty: anywhere */
    lede_range object; /* where no matter is known: what it is about in the text's own words; or empty */
} topic_wanted;

typedef struct {
    speech s;         /* indexes of the text; its statements are not used */
    uint32_t *quote;  /* per token: index of the shortest quote or indirect statement over it */
    uint32_t *turn;   /* per token: index of the mention "speech" over it */
    bool *classified; /* per sentence: a position was found, or it is counted as unclassified */
    uint32_t *matter; /* per token: index of the matter of policy over it */
    VEC(stance_hit) hit; /* in text order */
    VEC(spoken_for) known;
    uint32_t *slot, mask;   /* 1 + index in `known` or 0, by the hash of the name */
    VEC(topic_hit) topic;   /* in text order */
    subject_matter last;    /* the topic met last */
    uint32_t last_sentence; /* where it was met */
    lede_str last_actor;
    uint32_t last_turn;     /* the turn of a transcript that was read last */
    lede_str topic_speaker; /* who spoke of `last` */
    lede_str home;          /* the country whose officials and bodies the document names most */
    lede_str voice;         /* the government whose publication the document is; empty: nobody's */
    bool at_home;           /* its officials are named so often that what nobody is told to do is theirs */
    bool of_union;          /* the European Union is named: Brussels stands for it */
    lede_str taker;         /* the country that it most names as one that something is for */
} stance;

/* Whose position the words of a noun phrase hold: a country for its government and officials, else the name; empty:
 * nobody's: holder.c */
lede_str holder_of(const stance *t, lede_range phrase);
/* Whose position it is beside `first`, where the phrase joins several names; at most `most` are put out: holder.c */
uint32_t holders_of(const stance *t, lede_range phrase, lede_str first, lede_str *out, uint32_t most);
/* The actor that the speaker of a quotation or indirect statement speaks for. */
lede_str holder_of_speaker(const stance *t, const lede_mention *said);
/* The phrase names an office or a body, if not whose: "the ministry", "officials". */
bool holder_is_office(const stance *t, lede_range phrase);
/* The phrase names people who hold no office: "witnesses", "fighters". */
bool holder_is_bystander(const stance *t, lede_range phrase);
/* Nobody but a person who holds no office that the text tells: his positions are no matter of policy. */
bool holder_is_private(const stance *t, lede_str actor);
/* A firm, a school, a club by its name: it may call for a policy, but what it does is none. */
bool holder_is_business(const stance *t, lede_str actor);
/* Learn who speaks for which country from names with their titles. false: no memory. */
bool holder_learn(stance *t);

/* Token i is this word, or one of these, in any case. */
static inline bool stance_is(const stance *t, uint32_t i, const char *word) { return note_says(t->s.r, i, word); }
static inline bool stance_one_of(const stance *t, uint32_t i, const char *const *words, size_t n) {
    for (size_t k = 0; k < n; k++)
        if (stance_is(t, i, words[k])) return true;
    return false;
}
/* A verb that stands as a participle or in the past; act.c as all that follows. */
bool stance_is_past(lede_str word);
/* The phrase that stands before the verb of the match as its subject; empty: it shares an earlier one. */
lede_range subject_of_verb(const stance *t, const stance_hit *h, lede_range sentence);
/* ", urging", "by urging", "to demand": its subject is the one of the clause before. */
bool subject_is_shared(const stance *t, const stance_hit *h, lede_range sentence);
/* The phrase that opens the clause, or what is said, that the match stands in. */
lede_range subject_of_clause(const stance *t, const stance_hit *h, lede_range sentence);
/* "Was banned": who stands before it did not do it; and who did, "by the council"; empty: not told. */
bool subject_is_passive(const stance *t, const stance_hit *h);
lede_range subject_agent(const stance *t, const stance_hit *h, lede_range sentence);
/* A new clause begins at token i: "but", "while", punctuation. */
bool stance_breaks(const stance *t, uint32_t i);
/* The first topic met that does not begin before the token, as a place in t->topic: topic.c */
size_t topic_since(const stance *t, uint32_t token);

/* The token stands in a question of a transcript. */
static inline bool stance_asked(const stance *t, uint32_t token) {
    return t->turn[token] != SPEECH_NONE && note_get(&t->s.r->mention.p[t->turn[token]], "question");
}
/* Tokens of the question that the turn over `token` answers, as far as they stand right before it; empty: none. */
lede_range stance_question(const stance *t, uint32_t token);

/* The step that the match states, from its verb group and the words around it; empty: it is no position. Sets what the
 * group says of the verb, too: step.c, as all to step_settle. */
void step_read(const stance *t, stance_hit *h, lede_range sentence);
/* What a condition beside it, or a clause that only tells of what is known, makes of the step. */
void step_settle(const stance *t, stance_hit *h, lede_range sentence);
/* What stands before the match does not hold the position: the rule's subject is false. */
bool step_is_loose(const stance_hit *h);
/* Within words that are told to have been said, not merely in a turn of a transcript. */
bool step_is_said(const stance *t, uint32_t token);
/* "Which", or a "that" behind a thing: not the one of "said that". */
bool step_is_relative(const stance *t, uint32_t i);
/* "The systems that we announced", "what Berlin had promised": the clause tells of what is known. */
bool step_is_aside(const stance *t, const stance_hit *h);

/* Whose position match `number` states: sets subject, actor, also, others and sure; takes the step away where it is
 * nobody's: owner.c */
void owner_find(stance *t, size_t number, lede_range sentence);
/* Whom the speaker of the words speaks for. */
lede_str owner_speaking(const stance *t, const stance_hit *h);

/* Say of the mention who states it, on which day, and find its words: told.c. false: no memory. */
bool told_speaker(note_run *r, const stance *t, lede_mention *m, const stance_hit *h);
bool told_date(note_run *r, const stance *t, lede_mention *m, const stance_hit *h);
lede_range told_words(const stance *t, const stance_hit *h);

/* The country named in tokens [i, last) is one that something is given to or done for: topic.c */
bool topic_gets(const stance *t, uint32_t i, uint32_t last);
/* Topics met in the document: topic.c */
lede_status topic_find(stance *t, lede_error *e);
/* What the position is about; false: nothing of policy stands near. */
bool topic_of(stance *t, const topic_wanted *w, subject_matter *about);

#endif
