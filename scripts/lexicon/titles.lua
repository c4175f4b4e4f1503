-- Titles and roles: words that stand before a person's name ("President Biden", "Lt. Gen. Cavoli") and nouns of office
-- that stand before or behind it ("Jason Crow, a Democratic congressman"). Parts of speech of the name annotator: no
-- mentions.

local M = { entries = {}, lists = {} }

M.lists.title = { -- directly before a name, and never part of it
    "Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Dr.", "Dr", "Prof.", "Professor", "Sir", "Dame", "Lord", "Lady",
    "Madam", "Rev.", "Reverend", "Father", "Sister", "Brother", "Bishop", "Archbishop", "Cardinal", "Rabbi", "Imam",
    "Ayatollah", "Prophet", "Sheikh", "Mullah", "Hajji",
    "President", "Vice President", "Prime Minister", "Premier", "Chancellor", "Vice Chancellor", "Minister",
    "Deputy Prime Minister", "Foreign Minister", "Defense Minister", "Defence Minister", "Finance Minister",
    "Interior Minister", "Secretary", "Foreign Secretary", "Defence Secretary", "Secretary of State",
    "Secretary of Defense", "Treasury Secretary", "Deputy Secretary", "Under Secretary", "Assistant Secretary",
    "Secretary General", "Secretary-General", "Press Secretary", "Attorney General", "Ambassador", "Envoy",
    "Special Envoy", "Governor", "Gov.", "Mayor", "Senator", "Sen.", "Sens.", "Congressman", "Congresswoman",
    "Representative", "Rep.", "Reps.", "Speaker", "Majority Leader", "Minority Leader", "Leader", "Chairman",
    "Chairwoman", "Chair", "Director", "Administrator", "Commissioner", "Spokesman", "Spokeswoman", "Spokesperson",
    "Judge", "Justice", "Chief Justice", "First Lady", "Second Gentleman", "Councillor", "Counselor", "Adviser",
    "Advisor", "National Security Adviser", "National Security Advisor", "Prosecutor", "Prosecutor General", "Chief",
    "King", "Queen", "Prince", "Princess", "Emperor", "Crown Prince", "Emir", "Sultan",
    "General", "Gen.", "Lt. Gen.", "Lieutenant General", "Maj. Gen.", "Major General", "Brig. Gen.",
    "Brigadier General", "Brigadier", "Admiral", "Adm.", "Vice Adm.", "Rear Adm.", "Vice Admiral", "Rear Admiral",
    "Colonel", "Col.", "Lt. Col.", "Lieutenant Colonel", "Major", "Maj.", "Captain", "Capt.", "Lieutenant", "Lt.",
    "Commander", "Cmdr.", "Sergeant", "Sgt.", "Staff Sgt.", "Corporal", "Cpl.", "Private", "Pvt.", "Specialist", "Spc.",
    "Marshal", "Field Marshal", "Air Chief Marshal",
    "Coach", "Detective", "Officer", "Inspector", "Superintendent", "Deputy", "Sheriff", "Patriarch", "Saint",
    "Comrade", "Sen", "Gov", "Gen", "Rep",
}

M.lists.office = { -- nouns of office in small letters, before or behind a name
    "president", "vice president", "prime minister", "premier", "chancellor", "minister", "foreign minister",
    "defense minister", "defence minister", "finance minister", "interior minister", "secretary of state",
    "secretary of defense", "defense secretary", "defence secretary", "foreign secretary", "secretary",
    "secretary general", "secretary-general", "press secretary", "treasury secretary", "attorney general", "ambassador",
    "envoy", "special envoy", "governor", "mayor", "senator", "congressman", "congresswoman", "representative",
    "lawmaker", "speaker", "majority leader", "minority leader", "leader", "chairman", "chairwoman", "chair",
    "director", "administrator", "commissioner", "spokesman", "spokeswoman", "spokesperson", "judge", "justice",
    "chief justice", "first lady", "adviser", "advisor", "national security adviser", "national security advisor",
    "prosecutor", "chief", "chief of staff", "king", "queen", "prince", "emir", "general", "lieutenant general",
    "major general", "admiral", "colonel", "commander", "commander-in-chief", "captain", "sergeant", "analyst",
    "professor", "economist", "historian", "fellow", "expert", "researcher", "author", "journalist", "correspondent",
    "reporter", "editor", "columnist", "lawyer", "attorney", "activist", "businessman", "diplomat", "official",
    "officer", "candidate", "deputy", "head", "member", "founder", "chief executive", "executive director", "coach",
    "captain", "striker", "midfielder", "goalkeeper", "actor", "actress", "singer", "student", "teacher", "doctor",
    "resident",
}

-- What other words are to a role that stands around a name: "former European Union foreign policy head Josep Borrell".
M.meanings = {
    role_word = {
        { "qualifier", "former", "ex", "then", "deputy", "acting", "senior", "top", "chief", "first", "vice",
          "outgoing",
          "incoming", "assistant", "associate", "special", "interim", "newly", "appointed", "elected", "opposition",
          "late", "retired", "veteran", "longtime", "principal", "permanent", "general", "executive", "managing",
          "foreign",
          "defense", "defence", "finance", "interior", "press", "national", "security", "military", "state", "policy",
          "affairs", "trade", "economic", "economy", "energy", "health", "justice", "labor", "labour", "education",
          "agriculture", "intelligence", "counterterrorism", "climate", "border", "budget", "campaign", "committee",
          "council", "party", "communications", "media", "human", "rights", "naval", "navy", "army", "air", "force",
          "space", "police", "parliamentary", "presidential", "congressional", "diplomatic", "ruling", "majority",
          "minority", "republican", "democratic", "conservative", "liberal", "central", "bank", "regional", "local" },
        { "joiner", "of", "to", "for", "the", "at", "on" },
        { "owner", "'s" },
        { "article", "a", "an", "our", "his", "her", "their", "my", "its", "your" },
        { "clause", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could",
          "may",
          "might", "should", "must", "does", "do", "did", "said", "says", "told", "i", "you", "we", "they", "he", "she",
          "when",
          "if", "that", "what", "how", "why", "where" },
        { "courtesy", "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "dr.", "dr", "sir", "madam", "lord", "lady",
            "dame" },
    },
}

local function entry(role, words)
    local e = { type = "title", set = { part = role } }
    for i, w in ipairs(words) do e[i] = w end
    M.entries[#M.entries + 1] = e
end
entry("title", M.lists.title)
entry("office", M.lists.office)

return M
