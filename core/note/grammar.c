#include "grammar.h"

#include <stdlib.h>

#include "annotator.h"

/* Sorted by bytes; looked up by bisection. */
typedef struct {
    const char *word;
    uint16_t classes;
} closed_word;

static const closed_word closed[] = {
    {"'d", W_AUX}, {"'ll", W_AUX}, {"'m", W_AUX | W_BE}, {"'re", W_AUX | W_BE}, {"'s", W_POSSESSIVE | W_AUX | W_BE},
    {"'ve", W_AUX}, {"a", W_DET}, {"about", W_PREP}, {"above", W_PREP}, {"across", W_PREP}, {"after", W_PREP | W_LINK},
    {"again", W_ADVERB}, {"against", W_PREP}, {"all", W_DET}, {"almost", W_ADVERB}, {"already", W_ADVERB},
    {"also", W_ADVERB}, {"although", W_LINK}, {"always", W_ADVERB}, {"am", W_AUX | W_BE}, {"amid", W_PREP},
    {"among", W_PREP}, {"an", W_DET}, {"and", W_AND}, {"another", W_DET}, {"any", W_DET}, {"april", W_DAY},
    {"are", W_AUX | W_BE}, {"as", W_PREP | W_LINK}, {"at", W_PREP}, {"august", W_DAY}, {"be", W_AUX | W_BE},
    {"because", W_LINK}, {"been", W_AUX | W_BE}, {"before", W_PREP | W_LINK}, {"behind", W_PREP},
    {"being", W_AUX | W_BE}, {"below", W_PREP}, {"between", W_PREP}, {"beyond", W_PREP}, {"both", W_DET},
    {"but", W_AND}, {"by", W_PREP}, {"can", W_AUX}, {"can't", W_AUX | W_NOT}, {"cannot", W_AUX | W_NOT},
    {"could", W_AUX}, {"couldn't", W_AUX | W_NOT}, {"december", W_DAY}, {"despite", W_PREP}, {"did", W_AUX},
    {"didn't", W_AUX | W_NOT}, {"do", W_AUX}, {"does", W_AUX}, {"doesn't", W_AUX | W_NOT}, {"don't", W_AUX | W_NOT},
    {"during", W_PREP}, {"each", W_DET}, {"earlier", W_ADVERB}, {"either", W_DET}, {"even", W_ADVERB},
    {"ever", W_ADVERB}, {"every", W_DET}, {"except", W_PREP}, {"february", W_DAY}, {"few", W_DET}, {"first", W_ADVERB},
    {"for", W_PREP}, {"friday", W_DAY}, {"from", W_PREP}, {"further", W_ADVERB}, {"had", W_AUX},
    {"hadn't", W_AUX | W_NOT}, {"has", W_AUX}, {"hasn't", W_AUX | W_NOT}, {"have", W_AUX}, {"haven't", W_AUX | W_NOT},
    {"having", W_AUX}, {"he", W_PRONOUN | W_HE}, {"her", W_DET | W_POSSESSIVE}, {"here", W_ADVERB},
    {"his", W_DET | W_POSSESSIVE}, {"how", W_COMP}, {"however", W_ADVERB}, {"i", W_PRONOUN | W_THEY},
    {"if", W_COMP | W_LINK}, {"in", W_PREP}, {"inside", W_PREP}, {"instead", W_ADVERB}, {"into", W_PREP},
    {"is", W_AUX | W_BE}, {"isn't", W_AUX | W_BE | W_NOT}, {"it", W_PRONOUN | W_THEY}, {"its", W_DET | W_POSSESSIVE},
    {"january", W_DAY}, {"july", W_DAY}, {"june", W_DAY}, {"just", W_ADVERB}, {"last", W_DET}, {"later", W_ADVERB},
    {"like", W_PREP}, {"long", W_ADVERB}, {"many", W_DET}, {"march", W_DAY}, {"may", W_AUX}, {"me", W_THEY},
    {"meanwhile", W_ADVERB}, {"might", W_AUX}, {"monday", W_DAY}, {"most", W_DET}, {"must", W_AUX},
    {"my", W_DET | W_POSSESSIVE}, {"n't", W_AUX | W_NOT}, {"near", W_PREP}, {"neither", W_DET},
    {"never", W_ADVERB | W_NOT}, {"no", W_DET | W_NOT}, {"nor", W_AND}, {"not", W_AUX | W_NOT}, {"november", W_DAY},
    {"now", W_ADVERB}, {"october", W_DAY}, {"of", W_PREP}, {"off", W_PREP}, {"often", W_ADVERB}, {"on", W_PREP},
    {"once", W_ADVERB}, {"one", W_DET}, {"or", W_AND}, {"our", W_DET | W_POSSESSIVE}, {"out", W_PREP},
    {"outside", W_PREP}, {"over", W_PREP}, {"own", W_DET}, {"per", W_PREP}, {"perhaps", W_ADVERB}, {"rather", W_ADVERB},
    {"saturday", W_DAY}, {"september", W_DAY}, {"several", W_DET}, {"shall", W_AUX}, {"she", W_PRONOUN | W_HE},
    {"should", W_AUX}, {"shouldn't", W_AUX | W_NOT}, {"since", W_PREP | W_LINK}, {"so", W_ADVERB}, {"some", W_DET},
    {"sometimes", W_ADVERB}, {"soon", W_ADVERB}, {"still", W_ADVERB}, {"such", W_DET}, {"sunday", W_DAY},
    {"than", W_LINK}, {"that", W_COMP | W_RELATIVE}, {"the", W_DET}, {"their", W_DET | W_POSSESSIVE},
    {"then", W_ADVERB}, {"there", W_PRONOUN}, {"these", W_DET}, {"they", W_PRONOUN | W_THEY}, {"this", W_DET},
    {"those", W_DET}, {"though", W_LINK}, {"three", W_DET}, {"through", W_PREP}, {"thursday", W_DAY},
    {"thus", W_ADVERB}, {"to", W_PREP}, {"today", W_DAY}, {"together", W_ADVERB}, {"tomorrow", W_DAY},
    {"tonight", W_DAY}, {"too", W_ADVERB}, {"toward", W_PREP}, {"towards", W_PREP}, {"tuesday", W_DAY}, {"two", W_DET},
    {"under", W_PREP}, {"unless", W_LINK}, {"until", W_LINK | W_PREP}, {"upon", W_PREP}, {"us", W_THEY},
    {"via", W_PREP}, {"was", W_AUX | W_BE}, {"wasn't", W_AUX | W_BE | W_NOT}, {"we", W_PRONOUN | W_THEY},
    {"wednesday", W_DAY}, {"were", W_AUX | W_BE}, {"weren't", W_AUX | W_BE | W_NOT}, {"what", W_COMP}, {"when", W_LINK},
    {"where", W_LINK}, {"whereas", W_LINK}, {"whether", W_COMP}, {"which", W_RELATIVE | W_LINK}, {"while", W_LINK},
    {"who", W_PRONOUN | W_RELATIVE}, {"whom", W_RELATIVE}, {"whose", W_RELATIVE | W_POSSESSIVE}, {"why", W_COMP},
    {"will", W_AUX}, {"with", W_PREP}, {"within", W_PREP}, {"without", W_PREP}, {"won't", W_AUX | W_NOT},
    {"would", W_AUX}, {"wouldn't", W_AUX | W_NOT}, {"yesterday", W_DAY}, {"yet", W_ADVERB}, {"you", W_PRONOUN | W_THEY},
    {"your", W_DET | W_POSSESSIVE},
};

static int find(const void *key, const void *entry) { return strcmp(key, ((const closed_word *)entry)->word); }

/* Small letters, straight apostrophe; words longer than the longest closed one are cut, and so not found. */
static void fold(char word[24], lede_str token) {
    size_t n = 0;
    for (size_t i = 0; i < token.n && n < 22; i++) {
        unsigned char c = (unsigned char)token.p[i];
        if (c == 0xE2 && i + 2 < token.n && (unsigned char)token.p[i + 1] == 0x80) { /* ’ */
            word[n++] = '\'';
            i += 2;
        } else {
            word[n++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
    }
    word[n] = 0;
}

static uint16_t classify(const lede_token *t, lede_str token) {
    if (t->kind == LEDE_PUNCT || t->kind == LEDE_SYMBOL) return token.n == 1 && token.p[0] == '-' ? 0 : W_STOP;
    if (token.n > 20) return 0;
    char word[24];
    fold(word, token);
    const closed_word *hit = bsearch(word, closed, sizeof closed / sizeof *closed, sizeof *closed, find);
    if (hit) {
        bool capital = t->flags & LEDE_UPPER_FIRST;
        if (!capital && (hit->classes & W_DAY) && !(hit->classes & W_AUX) && word[0] == 'm') return 0; /* to march */
        bool name = strcmp(word, "us") == 0 || strcmp(word, "who") == 0; /* the country, the health body */
        return name && (t->flags & LEDE_ALL_UPPER) ? 0 : hit->classes;
    }
    return token.n > 4 && memcmp(token.p + token.n - 2, "ly", 2) == 0 && !(t->flags & LEDE_UPPER_FIRST) ? W_ADVERB : 0;
}

/* The apostrophe of "a doctors' union". */
static bool is_plural_owner(const note_run *r, uint32_t i) {
    if (i == 0 || r->text->token[i].gap != LEDE_GAP_NONE) return false;
    lede_str mark = note_token(r, i), owner = note_token(r, i - 1);
    return (str_eq(mark, STR("'")) || str_eq(mark, STR("’"))) && owner.p[owner.n - 1] == 's';
}

const uint16_t *grammar_classes(note_run *r) {
    const lede_text *text = r->text;
    if (r->of->classes) return r->of->classes;
    uint16_t *classes = arena_alloc(r->mem, (text->tokens + 1) * sizeof *classes);
    if (!classes) return NULL;
    for (uint32_t i = 0; i < text->tokens; i++) {
        lexis_memo *memo = lexis_remember(r->of->lexis, r->word[i]);
        if (!memo->classified) memo->classes = classify(&text->token[i], note_token(r, i)), memo->classified = true;
        classes[i] = memo->classes == W_STOP && is_plural_owner(r, i) ? W_POSSESSIVE : memo->classes;
    }
    return r->of->classes = classes;
}
