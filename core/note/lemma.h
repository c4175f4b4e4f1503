/* lemma.h — the inflected forms of an English word. Making forms is safer than undoing them: a made form that does not
 * exist is met in no text. */
#ifndef LEDE_NOTE_LEMMA_H
#define LEDE_NOTE_LEMMA_H

#include "base/base.h"

/* Append to `out`, each followed by a blank: the lemma, its -s, and its -ing form; where `regular`, its -ed form too.
 * Of a final consonant that some words double (admit, travel) both spellings are made. */
void lemma_forms(buf *out, lede_str lemma, bool regular);

#endif
