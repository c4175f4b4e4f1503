/* articles N [WORDS]: N made-up articles of WORDS (600) words as JSON lines, for trials with large corpora. The words
 * follow Zipf's law over a million forms; the same N gives the same bytes. Like news: sentences, paragraphs, dates,
 * sources.
 *
 *     build/release/bench/articles 1000000 | build/lede add made.lede - --with none */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FORMS = 1000000, LONGEST = 24 };

static uint64_t seed = 20240229;

/* splitmix64 (Steele, Lea, Flood 2014). */
static uint64_t next_random(void) {
    uint64_t z = seed += 0x9E3779B97F4A7C15;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    return z ^ z >> 31;
}

static unsigned dice(unsigned n) { return (unsigned)(next_random() % n); }

/* Zipf's law with exponent 1: the logarithm of the rank is spread evenly. */
static unsigned rank_of_word(void) {
    double u = (double)(next_random() >> 11) / 9007199254740992.0;
    return (unsigned)exp(u * log(FORMS)) - 1;
}

/* Syllables that count upwards, so that every form is another. */
static void spell(unsigned rank, char *out) {
    static const char *const known[] = {"the", "of",   "to",   "and",  "a",   "in",  "that", "for", "is",
                                        "on",  "said", "with", "was",  "as",  "by",  "it",   "at",  "from",
                                        "he",  "be",   "his",  "will", "has", "are", "an"};
    static const char *const syllable[] = {"ba",  "re",  "mi", "to",  "lu", "san", "ker", "din",
                                           "vol", "gra", "ne", "chi", "po", "zu",  "far", "wen"};
    const char *special = rank == 300 ? "military" : rank == 500 ? "aid" : rank == 1000 ? "sanctions" : NULL;
    if (special || rank < sizeof known / sizeof *known) {
        strcpy(out, special ? special : known[rank]);
        return;
    }
    *out = 0;
    for (unsigned n = rank; n; n /= 16) strcat(out, syllable[n % 16]);
    strcat(out, "n");
}

static void write_sentence(const char (*form)[LONGEST], unsigned words) {
    for (unsigned i = 0; i < words; i++) {
        const char *w = form[rank_of_word()];
        if (i && dice(14) == 0) putchar(',');
        if (i && dice(40) == 0) printf(" %u", dice(2000));
        if (i) putchar(' ');
        putchar(i == 0 ? w[0] - 32 : w[0]);
        fputs(w + 1, stdout);
    }
    putchar('.');
}

int main(int argc, char **argv) {
    long n = argc > 1 ? atol(argv[1]) : 1000;
    unsigned words = argc > 2 ? (unsigned)atoi(argv[2]) : 600;
    char(*form)[LONGEST] = malloc(sizeof *form * FORMS);
    if (!form) return EXIT_FAILURE;
    for (unsigned r = 0; r < FORMS; r++) spell(r, form[r]);
    for (long i = 0; i < n && !ferror(stdout); i++) {
        printf("{\"id\": \"made-%07ld\", \"date\": \"%u-%02u-%02u\", \"source\": \"Source %u\", \"title\": \"Article "
               "%ld\", \"text\": \"",
               i, 2000 + dice(25), 1 + dice(12), 1 + dice(28), dice(40), i);
        for (unsigned left = words, k = 0; left; k++) {
            unsigned some = 6 + dice(26);
            if (some > left) some = left;
            if (k) fputs(k % 4 ? " " : "\\n\\n", stdout);
            write_sentence((const char(*)[LONGEST])form, some);
            left -= some;
        }
        puts("\"}");
    }
    free(form);
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
