/* Whom pronouns mean: who spoke before and fits, or who the sentence before is about. */
#include "annotator.h"
#include "clause.h"

enum { HE, SHE, NEITHER };

speaker speaker_again(lede_range p, const speaker *before) {
    speaker who = *before;
    who.first = p.from;
    who.last = p.to;
    return who;
}

static bool is_named(const speaker *who) { return str_eq(who->kind, STR("named")); }

/* The sex that a word of the list stands for. */
static int told_by(const speech *s, const char *list, lede_str word) {
    lede_str sex = meanings_of(s->r->of->words, list, word);
    return str_eq(sex, STR("male")) ? HE : str_eq(sex, STR("female")) ? SHE : NEITHER;
}

/* What the title before the name says: "Mr Kim", "Ms. Merkel". */
static int titled(const speech *s, uint32_t first) {
    return first > 0 ? told_by(s, "title_sex", note_token(s->r, first - 1)) : NEITHER;
}

/* HE or SHE where the title before the name or the given name tells, else NEITHER. */
static int sex_of(const speech *s, const speaker *who) {
    if (!is_named(who) || who->head == SPEECH_NONE) return NEITHER;
    int told = titled(s, s->r->mention.p[who->head].first);
    if (told != NEITHER) return told;
    const char *space = memchr(who->name.p, ' ', who->name.n);
    lede_str given = {who->name.p, space ? (size_t)(space - who->name.p) : 0};
    return told_by(s, "sex", given);
}

static bool is_one(const speech *s, uint32_t token) {
    return s->cls[token] & W_HE || speech_says(s, token, "his") || speech_says(s, token, "her");
}
static bool is_thing(const speech *s, uint32_t token) {
    return speech_says(s, token, "it") || speech_says(s, token, "its");
}
static bool is_she(const speech *s, uint32_t token) {
    return speech_says(s, token, "she") || speech_says(s, token, "her");
}

static bool is_many(const speech *s, const speaker *who) {
    if (who->head == SPEECH_NONE || !str_eq(who->kind, STR("unnamed"))) return false;
    return str_ends(note_token(s->r, s->r->mention.p[who->head].last - 1), "s");
}

void speaker_remember(speech *s, const speaker *who) {
    if (!who->kind.n) return;
    s->last = *who;
    bool named = is_named(who), unnamed = str_eq(who->kind, STR("unnamed")), many = is_many(s, who);
    bool voice = who->head != SPEECH_NONE && /* "a spokesman for the king": "the spokesman" takes him up */
                 str_eq(note_text(&s->r->mention.p[who->head], "role"), STR("spokesperson"));
    if (named || unnamed || voice) s->person = *who;
    if (!named && !unnamed) s->thing = *who;
    if (many || str_eq(who->kind, STR("organisation"))) s->many = *who;
    int sex = sex_of(s, who);
    for (int i = HE; i <= SHE; i++) {
        if (many || (!named && !unnamed) || (sex != NEITHER && sex != i)) continue;
        s->single[i] = *who;
        if (sex == i) s->named[i] = *who;
    }
}

/* "he" and "she" mean a person, "it" a body or paper, "they" several or a body. */
static bool fits(const speech *s, lede_range pronoun, const speaker *who) {
    bool named = is_named(who), unnamed = str_eq(who->kind, STR("unnamed"));
    if (is_thing(s, pronoun.from)) return who->kind.n && !named && !unnamed;
    if (!is_one(s, pronoun.from)) return (unnamed && is_many(s, who)) || str_eq(who->kind, STR("organisation"));
    int sex = sex_of(s, who), meant = is_she(s, pronoun.from) ? SHE : HE;
    return named && (sex == NEITHER || sex == meant);
}

/* Where a sentence begins behind a label of its paragraph: "Driving the news: The letter was dated March 6." */
static uint32_t behind_label(const speech *s, lede_range sentence) {
    enum { LABEL = 6 };
    for (uint32_t i = sentence.from; i + 1 < sentence.to && i - sentence.from < LABEL; i++)
        if (speech_says(s, i, ":")) return i + 1;
    return sentence.from;
}

/* Who the sentence before the pronoun's is about, if that was told after `before` spoke and nothing is quoted in
 * between. */
static bool topic_before(const speech *s, lede_range p, const speaker *before, speaker *who) {
    enum { CHAIN = 3 };
    uint32_t number = s->r->in[p.from];
    if (number == 0) return false;
    lede_range now = s->r->text->sentence[number], told = s->r->text->sentence[number - 1];
    if (told.to - told.from > 200 || now.to - now.from > 200 || (before->kind.n && before->first >= told.from))
        return false;
    for (uint32_t i = now.from; i < p.from; i++)
        if (s->quoted[i] != SPEECH_NONE) return false;
    lede_range subject = clause_first_phrase(s, behind_label(s, told), told.to);
    for (int back = 2; back <= CHAIN && number >= (uint32_t)back && is_thing(s, p.from) && subject.from < subject.to &&
                       is_thing(s, subject.from);
         back++) { /* The agency is ten years old. It is known for this. It denies that. */
        told = s->r->text->sentence[number - (uint32_t)back];
        if (told.to - told.from > 200 || (before->kind.n && before->first >= told.from)) return false;
        subject = clause_first_phrase(s, behind_label(s, told), told.to);
    }
    if (subject.from >= subject.to || s->cls[subject.from] & (W_PRONOUN | W_THEY)) return false;
    *who = speaker_of(s, subject);
    return fits(s, p, who);
}

/* The last person named before the pronoun whom it may mean. */
static bool named_before(const speech *s, lede_range p, speaker *who) {
    enum { LOOK_BACK = 150 };
    for (uint32_t i = p.from; i-- > 0 && p.from - i < LOOK_BACK;) {
        uint32_t entity = s->entity[i];
        if (entity == SPEECH_NONE || s->r->mention.p[entity].first != i) continue;
        *who = speaker_of(s, (lede_range){i, s->r->mention.p[entity].last});
        if (fits(s, p, who)) return true;
    }
    return false;
}

/* The office in "Russia's ambassador", "the special envoy": somebody without a name whom "he" may take up. */
static bool is_office(const speech *s, uint32_t i) {
    const lede_mention *m = &s->r->mention.p[s->source[i]];
    bool many = str_ends(note_token(s->r, m->last - 1), "s") || s->entity[i] != SPEECH_NONE;
    bool person = str_eq(note_text(m, "kind"), STR("unnamed"));
    return person && !many && m->first == i && (m->last >= s->r->text->tokens || s->entity[m->last] == SPEECH_NONE);
}

/* From "the", "a", "Kenya's" to the noun. */
static lede_range office_phrase(const speech *s, uint32_t from, const lede_mention *noun) {
    enum { WORDS = 6 };
    const uint16_t other = W_PREP | W_STOP | W_AND | W_AUX | W_COMP | W_PRONOUN | W_THEY;
    uint32_t k = noun->first;
    bool owned = false;
    while (k > from && noun->first - k < WORDS && !owned) {
        uint32_t p = k - 1;
        bool owns = s->cls[p] & W_POSSESSIVE && !(s->cls[p] & W_DET);
        if (s->cls[p] & other && !owns && s->entity[p] == SPEECH_NONE) break;
        owned = (s->cls[p] & W_DET) || (k < noun->first && s->cls[k] & W_POSSESSIVE && !(s->cls[k] & W_DET));
        k--;
    }
    return (lede_range){k, noun->last};
}

/* "Thanks, Ned.", "Matt, you know": who is spoken to is not spoken of. */
static bool is_vocative(const speech *s, const lede_mention *m) {
    bool one = m->last == m->first + 1, before = m->first == 0 || s->cls[m->first - 1] & W_STOP;
    return one && before && m->last < s->r->text->tokens && s->cls[m->last] & W_STOP;
}

/* "The wife of Novak": somebody else is told of. */
static bool is_relative_of(const speech *s, uint32_t i) {
    return i > 1 && speech_says(s, i - 1, "of") && s->source[i - 2] != SPEECH_NONE;
}

/* The person named or meant by his office last in tokens [from, p.from), whom the pronoun may mean. */
static bool person_in_talk(const speech *s, lede_range p, uint32_t from, speaker *who) {
    enum { LOOK_BACK = 120 };
    if (p.from > from + LOOK_BACK) from = p.from - LOOK_BACK;
    for (uint32_t i = p.from; i-- > from;) {
        uint32_t entity = s->entity[i];
        if (!speech_is_talk(s, i)) continue; /* the label of a turn */
        if (entity != SPEECH_NONE && s->r->mention.p[entity].first == i) {
            const lede_mention *m = &s->r->mention.p[entity];
            *who = speaker_of(s, (lede_range){i, m->last});
            if (fits(s, p, who) && !is_vocative(s, m) && !is_relative_of(s, i)) return true;
        }
        if (s->source[i] == SPEECH_NONE || !is_office(s, i)) continue;
        *who = speaker_of(s, office_phrase(s, from, &s->r->mention.p[s->source[i]]));
        if (who->kind.n) return true;
    }
    return false;
}

static const speaker *spoke_before(const speech *s, lede_range p) {
    if (is_thing(s, p.from)) return &s->thing;
    if (!is_one(s, p.from)) return s->many.kind.n ? &s->many : &s->last;
    int sex = is_she(s, p.from) ? SHE : HE;
    bool opens = p.from == 0 || s->r->text->token[p.from].gap >= LEDE_GAP_LINE;
    bool named = opens && s->named[sex].kind.n && !is_named(&s->single[sex]);
    return named ? &s->named[sex] : &s->single[sex];
}

/* Whom a clause that ends at `to` is about, where the pronoun may mean him. */
static bool clause_topic(const speech *s, lede_range p, uint32_t from, uint32_t to, speaker *who) {
    lede_range subject = clause_first_phrase(s, from, to);
    if (subject.from >= subject.to || subject.to >= p.from || s->cls[subject.from] & (W_PRONOUN | W_THEY)) return false;
    *who = speaker_of(s, subject);
    return fits(s, p, who);
}

/* What the clauses before the pronoun are about, the nearest first: "the army has friends, whereas the ministry is said
 * to have none, although it denies that"; "Washington conveyed its concerns". */
static bool topic_of(const speech *s, lede_range p, speaker *who) {
    lede_range sentence = speech_around(s, p.from);
    for (uint32_t k = p.from; k > sentence.from; k--)
        if (s->cls[k - 1] & W_LINK && !(s->cls[k - 1] & (W_PREP | W_COMP)) && k + 1 < p.from &&
            clause_topic(s, p, k, p.from, who))
            return true;
    return clause_topic(s, p, sentence.from, p.from, who);
}

/* In talk he is who was named last in the sentence, whom the sentence before is about, or who was named last; nobody
 * from before the question. */
static speaker spoken_of(const speech *s, lede_range p, const speaker *before) {
    uint32_t since = speech_turn_since(s, p.from), from = speech_around(s, p.from).from;
    speaker who, nobody = {.first = p.from, .last = p.to, .name = note_token(s->r, p.from), .head = SPEECH_NONE};
    bool he = is_one(s, p.from);
    if (he && person_in_talk(s, p, from > since ? from : since, &who)) return speaker_again(p, &who);
    if (he && before->kind.n && before->first >= since && s->r->in[before->first] + 1 >= s->r->in[p.from] &&
        s->cls[before->first] & W_HE)
        return speaker_again(p, before); /* he said so. Now, he says */
    if (from > since && topic_before(s, p, before, &who)) return speaker_again(p, &who);
    if (he) return person_in_talk(s, p, since, &who) ? speaker_again(p, &who) : nobody;
    return before->kind.n && before->first >= from ? speaker_again(p, before) : nobody;
}

speaker speaker_of_pronoun(const speech *s, lede_range p) {
    lede_str w = note_token(s->r, p.from);
    const speaker *before = spoke_before(s, p);
    speaker topic, nobody = {.first = p.from, .last = p.to, .name = w, .head = SPEECH_NONE};
    char c = (char)(w.p[0] | 0x20);
    if (s->cls[p.from] & W_THEY && (w.n == 1 || c == 'w' || c == 'y' || c == 'm' || c == 'u'))
        return nobody; /* I, we, you */
    bool one = is_one(s, p.from) || is_thing(s, p.from);
    if (one && topic_of(s, p, &topic)) return speaker_again(p, &topic); /* Rossi showed the letter, which he said */
    if (speech_is_talk(s, p.from)) return spoken_of(s, p, before);
    if (topic_before(s, p, before, &topic)) return speaker_again(p, &topic);
    if (before->kind.n) return speaker_again(p, before);
    return s->cls[p.from] & W_HE && named_before(s, p, &topic) ? speaker_again(p, &topic) : nobody;
}

speaker speaker_of_owner(const speech *s, uint32_t token) {
    lede_range p = {token, token + 1};
    speaker topic;
    if (topic_of(s, p, &topic)) return speaker_again(p, &topic);
    const speaker *before = s->cls[token] & W_POSSESSIVE ? spoke_before(s, p) : NULL;
    bool outside = speech_says(s, token, "my") || speech_says(s, token, "our") || speech_says(s, token, "your");
    if (before && !outside && before->kind.n) return speaker_again(p, before);
    return (speaker){.first = token, .last = token + 1, .name = note_token(s->r, token), .head = SPEECH_NONE};
}
