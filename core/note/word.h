/* word.h — words that passes ask for by what they are, named by analysts in lists of scripts/lexicon/speech.lua,
 * stances.lua and days.lua. A word costs one look-up however often it occurs; a question then costs one bit. */
#ifndef LEDE_WORD_H
#define LEDE_WORD_H

#include "note/note.h"

/* Each the list of its name in word.c. */
typedef enum {
    WORD_SHORT,       /* LGBT, GDP, NGOs: no name, where it is written in capitals */
    WORD_POLITY,      /* the Kingdom */
    WORD_BODY,        /* the group, the company: any body goes by it */
    WORD_ISSUED,      /* the party's statement, office, post */
    WORD_POSTED,      /* the statement, the tweet: whoever spoke last issued it */
    WORD_BEHIND_NOUN, /* sources familiar with */
    WORD_SHARE,       /* half of them, a handful of */
    WORD_PHASE,       /* continued to say */
    WORD_SENSE,       /* have heard senior officials: the phrase begins behind it */
    WORD_AS_SAYING,   /* quoted him as saying */
    WORD_VIEW,        /* some believe */
    WORD_GUEST,       /* MODERATOR: no speaker of the house that holds the briefing */
    WORD_OUTSIDE,     /* the opposition leader: no government's */
    WORD_PARTISAN,    /* Senate Republicans */
    WORD_MEMBER,      /* some NATO allies */
    WORD_BODIES,      /* most foreign governments */
    WORD_FOLK,        /* some lawmakers */
    WORD_SIDE,        /* our country */
    WORD_HEAD,        /* President Hassan: of the country told of */
    WORD_ASSURE,      /* Kyiv promised that */
    WORD_ASSURANCE,   /* assurances that */
    WORD_OFFER,       /* gave assurances */
    WORD_ASKED_SIDE,  /* will the United States ... */
    WORD_ASKED_ACT,   /* ... send tanks? */
    WORD_LEADERS,     /* we, the leaders of */
    WORD_AGAINST,     /* against Iran, deter Iran: the matter is not for it */
    WORD_HOSTILE,     /* Russian aggression, Russia's war */
    WORD_FOR,         /* to Ukraine, arming Kyiv */
    WORD_INTO,        /* into Ukraine */
    WORD_ON,          /* on Russia, sanctioned Russia */
    WORD_WITH,        /* with Iran */
    WORD_DAY_LIMIT,    /* since, until: the time opens or closes a period */
    WORD_DAY_SKIP,     /* between such a word and its time: the end of */
    WORD_DAY_COMING,   /* will, would, could */
    WORD_DAY_MEETS,    /* what is still to come at a time: vote, meet */
    WORD_DAY_DONE,     /* before "to", what follows was done: voted, managed */
    WORD_DAY_THOUGH,   /* while, because: another clause begins */
    WORD_DAY_AFTER,    /* after, before: it only tells when */
    WORD_DAY_SPAN,     /* days, weeks: how long after */
    WORD_DAY_SOON,     /* so soon that it is the same day: hours, shortly */
    WORD_DAY_FROM,     /* opens a period: from, between */
    WORD_DAY_TO,       /* closes it: to, until */
    WORD_DAY_AND,      /* joins years: and, - */
    WORD_DAY_ON,       /* on a day, in a month */
    WORD_DAY_WITHIN,   /* of a year: in, during, for */
    WORD_DAY_EDGE,     /* between a sum and a year that is not its */
    WORD_DAY_TURN,     /* at the head of a sentence, another event: meanwhile */
    WORD_DAY_EARLIER,  /* already, previously */
    WORD_DAY_POINTS,   /* to what was told: the, this, its */
    WORD_DAY_FISCAL,   /* a year of money: fiscal */
    WORD_DAY_DASH,     /* behind the day of a dateline */
    WORD_KINDS
} word_kind;

/* Is token i of that kind, whatever its case? */
bool word_is(const note_run *r, uint32_t i, word_kind kind);

/* Look for the lists again where some were taught since: before a document's tokens get numbers. false: no memory. */
bool words_learn(lede_annotator *a);

#endif
