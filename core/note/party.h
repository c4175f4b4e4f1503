/* party.h — what words stand for in talk of money: for the matter spoken of, for many, for a government. The words are
 * data (scripts/lexicon/parties.lua). */
#ifndef LEDE_NOTE_PARTY_H
#define LEDE_NOTE_PARTY_H

#include "note/grant.h"

enum {
    PARTY_MATTER = 1,     /* package, aid, bill */
    PARTY_MANY = 2,       /* donors, countries, allies */
    PARTY_STATE = 4,      /* government, ministry, president */
    PARTY_BODY = 8,       /* alliance, bloc, bank */
    PARTY_OFFICIALS = 16, /* of the place they are "in": officials, lawmakers */
    PARTY_ABOUT = 32,     /* before a number: nearly, another, some */
    PARTY_AMOUNTS = 64,   /* verbs before one: totals, reached */
    PARTY_IDIOM = 128,    /* before a "to" that leads to nobody: due, according */
    PARTY_PAST = 256,     /* pasts of verbs that do not end in -ed: gave, said */
    PARTY_HELPS = 512,    /* verbs of helping: feed, rebuild, cope */
    PARTY_BILL = 1024,    /* of the matters those that parliaments pass: bill, package */
    PARTY_TIME = 2048,    /* parts of times: last, week, earlier */
    PARTY_WILL = 4096,    /* of somebody to do something: effort, push */
    PARTY_FRIENDS = 16384, /* of the many those who stand by somebody: allies, partners */
    PARTY_TITLE = 1 << 16, /* of a state one person: president, premier */
    PARTY_ASSETS = 8192   /* what is frozen of a state, and no gift of it: assets, reserves */
};

/* Does the word stand for one of these? */
bool party_is(const grants *g, uint32_t token, unsigned kinds);

#endif
