/* Boilerplate: parts of a page that are not the article. */
#include "text.h"

bool text_boilerplate(lede_analyser *a) {
    a->boilerplate.n = 0;
    return true;
}
