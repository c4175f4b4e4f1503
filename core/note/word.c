/* word.c — which lists of the lexicons a word stands in: one bit a token and list, asked by passes in C. */
#include "word.h"

#include "annotator.h"

static const char *const list_of[WORD_KINDS] = {
    [WORD_SHORT] = "abbreviation",
    [WORD_POLITY] = "polity",
    [WORD_BODY] = "any_body",
    [WORD_ISSUED] = "issued",
    [WORD_POSTED] = "posted",
    [WORD_BEHIND_NOUN] = "behind_noun",
    [WORD_SHARE] = "share_of_people",
    [WORD_PHASE] = "phase_of_saying",
    [WORD_SENSE] = "sensed",
    [WORD_AS_SAYING] = "as_saying",
    [WORD_VIEW] = "holding_view",
    [WORD_GUEST] = "guest_label",
    [WORD_OUTSIDE] = "out_of_office",
    [WORD_PARTISAN] = "partisans",
    [WORD_MEMBER] = "members_of",
    [WORD_BODIES] = "many_bodies",
    [WORD_FOLK] = "many_people",
    [WORD_SIDE] = "own_side",
    [WORD_HEAD] = "head_of_state",
    [WORD_ASSURE] = "assure",
    [WORD_ASSURANCE] = "assurance",
    [WORD_OFFER] = "give_assurance",
    [WORD_ASKED_SIDE] = "asked_side",
    [WORD_ASKED_ACT] = "asked_act",
    [WORD_LEADERS] = "joint_speakers",
    [WORD_AGAINST] = "before_foe",
    [WORD_HOSTILE] = "behind_foe",
    [WORD_FOR] = "before_taker",
    [WORD_INTO] = "before_scene",
    [WORD_ON] = "before_target",
    [WORD_WITH] = "before_partner",
    [WORD_DAY_LIMIT] = "day_limit",
    [WORD_DAY_SKIP] = "day_skip",
    [WORD_DAY_COMING] = "day_coming",
    [WORD_DAY_MEETS] = "day_meets",
    [WORD_DAY_DONE] = "day_done",
    [WORD_DAY_THOUGH] = "day_though",
    [WORD_DAY_AFTER] = "day_after",
    [WORD_DAY_SPAN] = "day_span",
    [WORD_DAY_SOON] = "day_soon",
    [WORD_DAY_FROM] = "day_from",
    [WORD_DAY_TO] = "day_to",
    [WORD_DAY_AND] = "day_and",
    [WORD_DAY_ON] = "day_on",
    [WORD_DAY_WITHIN] = "day_within",
    [WORD_DAY_EDGE] = "day_edge",
    [WORD_DAY_TURN] = "day_turn",
    [WORD_DAY_EARLIER] = "day_earlier",
    [WORD_DAY_POINTS] = "day_points",
    [WORD_DAY_FISCAL] = "day_fiscal",
    [WORD_DAY_DASH] = "day_dash",
};

bool word_is(const note_run *r, uint32_t i, word_kind kind) {
    const lede_annotator *a = r->of;
    int32_t set = a->word_set[kind];
    return set >= 0 && facts_has(lexis_rows(a->lexis) + a->row[i] * facts_width(a->facts), set);
}

bool words_learn(lede_annotator *a) {
    if (a->word_lists == lists_count(a->lists) + 1) return true;
    for (int k = 0; k < WORD_KINDS; k++) {
        const word_list *list = lists_get(a->lists, str_of(list_of[k]));
        a->word_set[k] = list ? facts_words(a->facts, false, list->word.p, list->word.n) : -1;
        if (list && a->word_set[k] < 0) return false;
    }
    a->word_lists = lists_count(a->lists) + 1;
    return true;
}
