/* Closed lists of English words the tokeniser and the sentence splitter must know. They are C, not Lua, because the
 * text floor works without Lua and asks them for every word before a full stop. Each list is sorted bytewise (a unit
 * test looks for words of each); words are written as they stand in a text. */
#include "text.h"

typedef struct {
    char word[11];
    uint8_t class;
} abbrev;

enum { T = ABBREV_TITLE, I = ABBREV_INNER, N = ABBREV_NUMBER, P = ABBREV_PLACE, E = ABBREV_END };

static const abbrev abbrevs[] = {
    {"Adm", T},  {"Ala", P},   {"Amb", T},  {"Apr", N},    {"Ariz", P}, {"Ark", P},  {"Art", N},       {"Assoc", T},
    {"Asst", T}, {"Atty", T},  {"Aug", N},  {"Ave", E},    {"Bldg", E}, {"Blvd", E}, {"Br", T},        {"Brig", T},
    {"Bros", E}, {"Calif", P}, {"Capt", T}, {"Cir", P},    {"Cllr", T}, {"Cmdr", T}, {"Co", E},        {"Col", T},
    {"Colo", P}, {"Comdr", T}, {"Cong", T}, {"Conn", P},   {"Corp", E}, {"Cos", E},  {"Cpl", T},       {"Cpt", T},
    {"Ct", P},   {"Dec", N},   {"Del", P},  {"Dep", T},    {"Dept", E}, {"Det", T},  {"Dir", T},       {"Dist", T},
    {"Dr", T},   {"Eng", T},   {"Eq", N},   {"Esq", E},    {"Feb", N},  {"Fig", N},  {"Figs", N},      {"Fla", P},
    {"Fr", T},   {"Fri", N},   {"Ft", T},   {"Ga", P},     {"Gen", T},  {"Gens", T}, {"Gov", T},       {"Govs", T},
    {"Hon", T},  {"Hwy", N},   {"Ill", P},  {"Inc", E},    {"Ind", P},  {"Insp", T}, {"Jan", N},       {"Jr", E},
    {"Jul", N},  {"Jun", N},   {"Kan", P},  {"Kans", P},   {"Ky", P},   {"La", P},   {"Lieut", T},     {"Ln", P},
    {"Lt", T},   {"Ltd", E},   {"Maj", T},  {"Mar", N},    {"Mass", P}, {"Md", P},   {"Me", P},        {"Messrs", T},
    {"Mfg", E},  {"Mgr", T},   {"Mich", P}, {"Minn", P},   {"Miss", P}, {"Mlle", T}, {"Mme", T},       {"Mo", P},
    {"Mon", N},  {"Mont", P},  {"Mr", T},   {"Mrs", T},    {"Ms", T},   {"Msgr", T}, {"Mt", T},        {"Mx", T},
    {"Neb", P},  {"Nebr", P},  {"Nev", P},  {"No", N},     {"Nos", N},  {"Nov", N},  {"N\302\260", N}, {"Oct", N},
    {"Okla", P}, {"Ont", P},   {"Op", N},   {"Ord", T},    {"Ore", P},  {"Pa", P},   {"Penn", P},      {"Pfc", T},
    {"Ph", I},   {"Pres", T},  {"Prof", T}, {"Profs", T},  {"Pte", E},  {"Pty", E},  {"Pvt", T},       {"Que", P},
    {"Rd", E},   {"Rep", T},   {"Reps", T}, {"Rev", T},    {"Revs", T}, {"Rt", T},   {"Sat", N},       {"Sec", T},
    {"Sen", T},  {"Sens", T},  {"Sep", N},  {"Sept", N},   {"Sgt", T},  {"Sr", E},   {"St", T},        {"Ste", T},
    {"Sun", N},  {"Supt", T},  {"Tenn", P}, {"Tex", P},    {"Thu", N},  {"Thur", N}, {"Thurs", N},     {"Tue", N},
    {"Tues", N}, {"Univ", T},  {"Va", P},   {"Vol", N},    {"Vs", I},   {"Vt", P},   {"Wash", P},      {"Wed", N},
    {"Wis", P},  {"Wyo", P},   {"al", E},   {"approx", I}, {"art", N},  {"ave", E},  {"blvd", E},      {"ca", I},
    {"cf", I},   {"ch", N},    {"chap", N}, {"co", E},     {"corp", E}, {"dept", E}, {"ed", N},        {"eds", I},
    {"est", I},  {"etc", E},   {"fig", N},  {"figs", N},   {"ft", E},   {"hrs", E},  {"inc", E},       {"incl", I},
    {"jr", E},   {"lb", E},    {"lbs", E},  {"ltd", E},    {"mins", E}, {"mph", E},  {"mt", T},        {"no", N},
    {"nos", N},  {"op", N},    {"oz", E},   {"p", N},      {"par", N},  {"para", N}, {"pct", E},       {"pop", N},
    {"pp", N},   {"resp", I},  {"sec", N},  {"secs", E},   {"sq", I},   {"st", E},   {"tel", N},       {"v", I},
    {"viz", I},  {"vol", N},   {"vols", N}, {"vs", I},
};

static const char starters[][13] = {
    "A",       "According",    "Additionally", "After",       "All",
    "Also",    "Although",     "Among",        "An",          "And",
    "Another", "Any",          "Are",          "As",          "Asked",
    "At",      "Because",      "Before",       "Besides",     "Both",
    "But",     "By",           "Can",          "Could",       "Did",
    "Do",      "Does",         "Don't",        "During",      "Each",
    "Earlier", "Even",         "Every",        "Except",      "Finally",
    "For",     "From",         "Further",      "Furthermore", "Given",
    "Had",     "Has",          "Have",         "He",          "He's",
    "Her",     "Here",         "His",          "How",         "However",
    "I",       "If",           "In",           "Indeed",      "Instead",
    "Is",      "It",           "Its",          "Just",        "Later",
    "Let",     "Like",         "Many",         "Maybe",       "Meanwhile",
    "More",    "Moreover",     "Most",         "My",          "Neither",
    "Never",   "Nevertheless", "No",           "None",        "Nor",
    "Not",     "Now",          "Of",           "On",          "Once",
    "Only",    "Or",           "Other",        "Our",         "Over",
    "Perhaps", "Please",       "Rather",       "Several",     "She",
    "Since",   "So",           "Some",         "Something",   "Sometimes",
    "Soon",    "Still",        "Such",         "Than",        "That",
    "The",     "Their",        "Then",         "There",       "Therefore",
    "These",   "They",         "This",         "Those",       "Though",
    "Thus",    "To",           "Today",        "Together",    "Under",
    "Unless",  "Unlike",       "Until",        "Was",         "We",
    "Were",    "What",         "When",         "Where",       "Whether",
    "Which",   "While",        "Who",          "Why",         "With",
    "Within",  "Without",      "Yes",          "Yet",         "You",
    "Your",
};

static const char speech[][12] = {
    "added",    "adds",      "admitted",  "agreed",   "announced", "answered",  "asked",     "asks",     "beamed",
    "beams",    "began",     "called",    "claimed",  "commented", "concluded", "continued", "cried",    "declared",
    "demanded", "exclaimed", "explained", "explains", "inquired",  "insisted",  "joked",     "muttered", "noted",
    "notes",    "observed",  "quipped",   "recalled", "remarked",  "replied",   "replies",   "reported", "responded",
    "said",     "say",       "says",      "shouted",  "stated",    "tells",     "thought",   "told",     "tweeted",
    "urged",    "warned",    "whispered", "wondered", "writes",    "wrote",     "yelled",
};

static const char after_hour[][10] = {
    "April",    "Aug",      "August",  "BST", "CDT",       "CEST",   "CET",      "CST",  "Central",   "Dec",
    "December", "EDT",      "EEST",    "EET", "EST",       "ET",     "Eastern",  "Feb",  "February",  "Fri",
    "Friday",   "GMT",      "IST",     "Jan", "January",   "July",   "June",     "MDT",  "MSK",       "MST",
    "MT",       "March",    "May",     "Mon", "Monday",    "Moscow", "Mountain", "Nov",  "November",  "Oct",
    "October",  "PDT",      "PST",     "PT",  "Pacific",   "Sat",    "Saturday", "Sept", "September", "Sun",
    "Sunday",   "Thursday", "Tuesday", "UTC", "Wednesday",
};

static const char credits[][13] = {"Credit",     "File",    "Illustration", "Image", "Photo",
                                   "Photograph", "Picture", "Source",       "Video"};

static const char prefixes[][8] = {"anti", "counter", "ex", "non", "pro"};

static const char domains[][5] = {
    "au",  "be", "biz", "ca",  "ch",   "cn",  "co", "com", "cz", "de", "edu", "es", "eu",  "fi",  "fr",
    "gov", "hu", "il",  "in",  "info", "int", "io", "it",  "jp", "lt", "lv",  "me", "mil", "net", "news",
    "nl",  "no", "nz",  "org", "pl",   "pro", "ro", "ru",  "se", "tv", "ua",  "uk", "us",
};

/* Words of a sorted table of fixed-size rows that begin with the word. */
static const void *find(const void *table, size_t rows, size_t row, const char *p, size_t n) {
    const char *base = table;
    size_t low = 0, high = rows;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const char *word = base + middle * row;
        int order = strncmp(word, p, n);
        if (order == 0 && word[n] == 0) return word;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return NULL;
}

#define FIND(table, p, n)                                                                                              \
    ((n) < sizeof(table)[0] ? find(table, sizeof(table) / sizeof(table)[0], sizeof(table)[0], p, n) : NULL)

static abbrev_class listed(const char *p, size_t n) {
    const abbrev *found = n < sizeof abbrevs[0].word ? FIND(abbrevs, p, n) : NULL;
    return found ? (abbrev_class)found->class : ABBREV_NONE;
}

/* Titles are written in capitals too, as transcripts write their speakers: "MS. PSAKI". Of others only the list's own
 * spelling counts: "NO." ends a sentence. */
abbrev_class abbrev_find(const char *p, size_t n) {
    abbrev_class own = listed(p, n);
    char small[sizeof abbrevs[0].word];
    if (own != ABBREV_NONE || n < 2 || n >= sizeof small) return own;
    for (size_t i = 0; i < n; i++) {
        if (p[i] < 'A' || p[i] > 'Z') return ABBREV_NONE;
        small[i] = i > 0 ? (char)(p[i] | 0x20) : p[i];
    }
    return listed(small, n) == ABBREV_TITLE ? ABBREV_TITLE : ABBREV_NONE;
}

bool word_starts_sentence(const char *p, size_t n) { return FIND(starters, p, n) != NULL; }
bool word_is_speech(const char *p, size_t n) { return FIND(speech, p, n) != NULL; }
bool word_follows_hour(const char *p, size_t n) { return FIND(after_hour, p, n) != NULL; }
bool word_is_prefix(const char *p, size_t n) { return FIND(prefixes, p, n) != NULL; }
bool word_is_credit(const char *p, size_t n) { return FIND(credits, p, n) != NULL; }
bool word_is_domain(const char *p, size_t n) { return FIND(domains, p, n) != NULL; }
