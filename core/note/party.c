/* party.c — words that stand for parties to a sum. */
#include "party.h"

#include "annotator.h"
#include "meaning.h"

enum { READ = 1 << 15 }; /* the word has been looked up */

static uint16_t kinds_of(lede_str value) {
    static const struct {
        const char *name;
        uint16_t kind;
    } known[] = {{"matter", PARTY_MATTER},   {"many", PARTY_MANY},           {"state", PARTY_STATE},
                 {"body", PARTY_BODY},       {"officials", PARTY_OFFICIALS}, {"about", PARTY_ABOUT},
                 {"amounts", PARTY_AMOUNTS}, {"idiom", PARTY_IDIOM},         {"past", PARTY_PAST},
                 {"helps", PARTY_HELPS},     {"bill", PARTY_BILL},           {"time", PARTY_TIME},
                 {"will", PARTY_WILL},       {"assets", PARTY_ASSETS},
                 {"friends", PARTY_FRIENDS}};
    uint16_t kinds = READ;
    for (size_t i = 0; i < value.n;) {
        size_t end = i;
        while (end < value.n && value.p[end] != ' ') end++;
        for (size_t k = 0; k < sizeof known / sizeof *known; k++)
            if (str_eq((lede_str){value.p + i, end - i}, str_of(known[k].name))) kinds |= known[k].kind;
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
