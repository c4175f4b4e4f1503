/* scene.c — what kind of text a name stands in, as far as the same words name other things there. */
#include "note/annotator.h"
#include "note/tagger.h"

/* Where a town is a club, and where a line is a table's. */
enum { SCENE_SPORT = 1, SCENE_TABLE = 2 };
enum { SPORT_LEAST = 4, SPORT_SHARE = 60 }; /* words of sport in the document, and words for each of them at most */

/* Asked of every word, so the answers are kept in a byte each. */
static bool is_sport(const tag_text *t, uint32_t i) {
    uint8_t *known = &t->forms->sport.p[t->run->word[i]];
    if (!*known) {
        const word_fact *f = word_table_get(t->list, feature_form(note_token(t->run, i), true));
        *known = f && f->value & LIST_SPORT ? 2 : 1;
    }
    return *known == 2;
}

static bool tells_of_sport(const tag_text *t, const note_run *r) {
    uint32_t words = 0, sport = 0;
    for (uint32_t i = 0; i < r->text->tokens; i++) {
        if (r->text->token[i].kind != LEDE_WORD) continue;
        words++;
        sport += is_sport(t, i);
    }
    return sport >= SPORT_LEAST && sport * SPORT_SHARE >= words;
}

/* A line of a table has numbers, and no more small words than numbers. */
static bool is_table(const note_run *r, lede_range s) {
    uint32_t numbers = 0, small = 0;
    for (uint32_t i = s.from; i < s.to; i++) {
        const lede_token *k = &r->text->token[i];
        numbers += k->kind == LEDE_NUMBER;
        small += k->kind == LEDE_WORD && !(k->flags & LEDE_HAS_UPPER);
    }
    return numbers > 1 && small <= numbers;
}

uint8_t *tag_scenes(const tag_text *t, note_run *r) {
    uint8_t *scene = arena_alloc(r->mem, r->text->sentences + 1), sport = tells_of_sport(t, r) ? SCENE_SPORT : 0;
    for (uint32_t s = 0; scene && s < r->text->sentences; s++)
        scene[s] = sport | (is_table(r, r->text->sentence[s]) ? SCENE_TABLE : 0);
    return scene;
}
