/* name.h — what the files of the name pass share. */
#ifndef LEDE_NOTE_NAME_H
#define LEDE_NOTE_NAME_H

#include "note/annotator.h"
#include "note/tagger.h"

/* A mention taken back stays in its place until note_name ends, with this type. */
extern const char name_gone[];
static inline bool name_is_gone(const lede_mention *m) { return m->type == name_gone; }
static inline void name_drop(lede_mention *m) { m->type = name_gone; }

/* The kind of an entity, or -1. */
int name_kind(const lede_mention *m);

/* Put materiel together from named systems and generic parts ("M777 howitzers", "155mm artillery rounds"):
 * materiel.c. */
lede_status name_materiel(note_run *r, lede_error *e);

/* Make the mentions of one form agree throughout the document, where there is a tagger: agree.c. */
lede_status name_agree(note_run *r, lede_error *e);

/* Whose a body is that the lexicon takes for the United States' ("the Chinese Coast Guard"): whose.c. */
lede_status name_whose(note_run *r, lede_error *e);

/* Give people the role that the text tells: "former US ambassador to NATO". order: entity mentions by place. false: no
 * memory. role.c. */
bool name_roles(note_run *r, const uint32_t *order, size_t n);

/* Who it is that tokens [title, last), a title and a surname, speak of: the one who held the office in the document's
 * year; empty where the document has no date, nobody is known, or two are. office.c. */
lede_str office_holder(const note_run *r, uint32_t title, uint32_t last);

/* Mr., Dr. and the like: a title that tells no office. */
bool name_is_courtesy(const note_run *r, uint32_t i);

/* "The West", "the Global South": many governments, and no one that gives, gets or is dealt with. */
static inline bool name_is_direction(lede_str name) {
    static const char *const words[] = {"West", "East", "North", "South", "Global South", "Western Hemisphere"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_eq(name, str_of(words[i]))) return true;
    return false;
}

/* Titles and offices have served their purpose when names are resolved. */
void name_sweep_titles(note_run *r);

#endif
