/* party.c — words that stand for parties to a sum. */
#include "party.h"

#include "annotator.h"
#include "meaning.h"

enum { READ = 1 << 15 }; /* the word has been looked up */

typedef struct {
    const char *name;
    uint32_t kind;
} kind_name;

static const kind_name party_names[] = {
    {"matter", PARTY_MATTER}, {"many", PARTY_MANY}, {"state", PARTY_STATE}, {"body", PARTY_BODY},
    {"officials", PARTY_OFFICIALS}, {"about", PARTY_ABOUT}, {"amounts", PARTY_AMOUNTS}, {"idiom", PARTY_IDIOM},
    {"past", PARTY_PAST}, {"helps", PARTY_HELPS}, {"bill", PARTY_BILL}, {"time", PARTY_TIME}, {"will", PARTY_WILL},
    {"assets", PARTY_ASSETS}, {"friends", PARTY_FRIENDS}, {"title", PARTY_TITLE}, {0}};

/* The kinds that a value of the lexicon names: "state officials". */
static uint32_t kinds_of(lede_str value) {
    uint32_t kinds = READ;
    for (size_t i = 0; i < value.n;) {
        size_t end = i;
        while (end < value.n && value.p[end] != ' ') end++;
        for (const kind_name *k = party_names; k->name; k++)
            if (str_eq((lede_str){value.p + i, end - i}, str_of(k->name))) kinds |= k->kind;
        i = end + 1;
    }
    return kinds;
}

bool party_is(const grants *g, uint32_t token, unsigned kinds) {
    const note_run *r = g->r;
    if (token >= r->text->tokens) return false;
    lexis_memo *memo = lexis_remember(r->of->lexis, r->word[token]);
    if (!memo->party) memo->party = kinds_of(meanings_of(r->of->words, "party", note_token(r, token)));
    return (memo->party & kinds) != 0;
}
