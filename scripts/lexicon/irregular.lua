-- Irregular inflections. The first word of a line is the lemma, the rest are the forms that no rule makes; -s and -ing
-- forms are made by rule. A line here also says that there is no form in -ed.
local forms = [[
arise arose arisen
awake awoke awoken
be am is are was were been being 'm 're
bear bore borne born
beat beat beaten
become became
begin began begun
bend bent
bet bet
bid bid bade bidden
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast broadcast broadcasted
build built
burn burned burnt
burst burst
buy bought
can could
cast cast
catch caught
choose chose chosen
cling clung
come came
cost cost costed
creep crept
cut cut
deal dealt
dig dug
do does did done
draw drew drawn
dream dreamed dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forecast forecast forecasted
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go goes went gone
grow grew grown
hang hung hanged
have has had having 've
hear heard
hide hid hidden
hit hit
hold held
hurt hurt
keep kept
know knew known
lay laid
lead led
lean leaned leant
leap leaped leapt
learn learned learnt
leave left
lend lent
let let
lie lay lain lied
light lit lighted
lose lost
make made
may might
mean meant
meet met
mislead misled
mistake mistook mistaken
misunderstand misunderstood
offset offset
outbid outbid
outdo outdoes outdid outdone
outgrow outgrew outgrown
overcome overcame
overhear overheard
override overrode overridden
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
overturn overturned
pay paid
plead pleaded pled
prepay prepaid
prove proved proven
put put
quit quit
read read
rebuild rebuilt
redo redoes redid redone
repay repaid
reset reset
resell resold
rethink rethought
rewrite rewrote rewritten
rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
set set
shake shook shaken
shall should
shed shed
shine shone shined
shoot shot
show showed shown
shrink shrank shrunk
shut shut
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
speed sped speeded
spell spelled spelt
spend spent
spin spun
split split
spread spread
spring sprang sprung
stand stood
steal stole stolen
stick stuck
strike struck stricken
string strung
strive strove striven strived
swear swore sworn
sweep swept
swell swelled swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
thrust thrust
undercut undercut
undergo undergoes underwent undergone
understand understood
undertake undertook undertaken
undo undoes undid undone
uphold upheld
upset upset
wake woke woken
wear wore worn
weave wove woven
weep wept
will would 'll
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
write wrote written
man men
woman women
child children
person people persons
foot feet
tooth teeth
mouse mice
knife knives
life lives
wife wives
half halves halve halved
leaf leaves
loaf loaves
self selves
shelf shelves
thief thieves
wolf wolves
calf calves
crisis crises
analysis analyses
basis bases
thesis theses
hypothesis hypotheses
emphasis emphases
criterion criteria
phenomenon phenomena
medium media
datum data
memorandum memoranda memorandums
referendum referenda referendums
bacterium bacteria
index indices indexes
aircraft aircraft
spokesman spokesmen
spokeswoman spokeswomen
chairman chairmen
congressman congressmen
congresswoman congresswomen
serviceman servicemen
gunman gunmen
fisherman fishermen
policeman policemen
businessman businessmen
lawman lawmen
alderman aldermen
freshman freshmen
ombudsman ombudsmen
serviceperson servicepeople
]]

local lists = {}
for line in forms:gmatch "[^\n]+" do
  local words = {}
  for word in line:gmatch "%S+" do words[#words + 1] = word end
  lists["lemma:" .. table.remove(words, 1)] = words
end
return { lists = lists }
