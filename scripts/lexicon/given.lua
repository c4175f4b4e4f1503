-- Given names that tell whether "he" or "she" may mean their bearer. Names borne by men and women alike are left out.

local sex = {
    { "female" }, { "male" },
}

local function names(of, text)
    for name in text:gmatch "%S+" do of[#of + 1] = name end
end

names(sex[1], [[
abigail ada adriana agnes aisha alexandra alice alicia alison alyona amanda amelia amina amy ana anastasia andrea
angela anita ann anna anne annalena annette anita antonia april arlene astrid audrey barbara beatrice belinda
bernadette beth betty beverly brenda bridget camila candace carmen carol carole caroline carolyn cassandra catherine
cathy cecilia celeste charlotte cheryl chloe christina christine cindy claire clara claudia condoleezza connie
constance courtney crystal cynthia daniela danielle daria darya deborah debra delia denise diana diane dolores donna
doris dorothy ebony edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen eloise elsa emily emma
erica erin esther eugenia eva evelyn faith fatima felicia fiona florence frances gabriela gail galina georgia
geraldine gertrude gina giorgia gladys glenda gloria grace greta gretchen gwen hannah harriet heather heidi helen
helena hilary hillary hope ida ingrid inna irene irina iris isabel isabella ivanka jacinda jacqueline jane janet
janice jasmine jean jeanne jen jenna jennifer jenny jessica jill joan joanna josephine joyce juanita judith judy
julia julianne julie kaja kajsa kamala karen karin karine katarzyna kate katherine kathleen kathryn kathy katie
katrina katya kayla keisha kelly kimberly kira kirsten kristen kristina ksenia larisa laura lauren laurie leah leila
lena leslie leticia lidia lily linda lisa liudmyla liz liza lois loretta lorraine louise lucia lucy lydia lyudmila
mabel madeleine madison maggie magdalena marcia margaret margarita maria mariana marie marina marjorie martha mary
maryna maureen maya megan meghan melania melanie melinda melissa mercedes mette michelle mildred miranda miriam molly
monica nadia nadezhda nancy naomi natalia natalie nataliya natasha nicole nikki nina nora norma octavia oksana olena
olga olha olivia pamela patricia paula pauline peggy penny phyllis polina priya rachel ramona rebecca regina renee
rhonda rita roberta rosa rose rosemary roxanne ruth sabrina sally samantha sandra sanna sara sarah scarlett sharon
sheila shelly shirley silvia simone sofia sonia sophia sophie stacey stephanie sue susan susanna suzanne svetlana
svitlana sviatlana sylvia tamara tammy tanya tara tatiana tatyana teresa theresa tiffany tina toni ursula valentina
valeria vanessa vera veronica victoria viktoria vicky viola violet virginia vivian wanda wendy whitney yana yelena
yevgenia yulia yuliia yvette yvonne zainab zoe zoya]])

names(sex[2], [[
aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert aleksander aleksandr alejandro alfred ali allan
allen alberto alexei alexey amir anatoly anders andre andrei andrew andriy andrzej andy angus anthony antonio antony
anton antti archie arnold arsen arseniy arthur artem arturo barack barry bashar ben benjamin bernard bernie bert bill
billy bob bobby bogdan bohdan boris brad bradley brandon brendan brent brett brian bruce bruno bryan calvin carl
carlos charles charlie chester chris christian christopher chuck clarence claude clayton clifford clint clyde colin
connor craig curtis cyril dale damian dan daniel darren darryl dave david dean dennis denys derek dermot dick diego
dietmar dirk dmitri dmitriy dmitry dmytro dominic don donald doug douglas duncan dwight earl ed eddie edgar eduardo
edward edwin elijah emanuel emil emmanuel emmanuele enrique eric erik ernest ethan eugene evan ferdinand fernando
floyd francisco francois frank franklin fred frederick friedrich gabriel gary gavin gene geoffrey george gerald
gerard gerhard gilbert giuseppe glen glenn gordon graham grant greg gregory guillermo gustavo guy hans harold harry
harvey hassan hector heiko henrik henry herbert herman horst howard hugh hugo hussein ian ibrahim igor ihor ilya
isaac ismail ivan ivo jack jacob jacques jaime jake james jan janis jared jason javier jay jeff jeffrey jens jeremy
jerome jerry jesse jesus jim jimmy joe joel joerg johan johannes john johnny jon jonathan jonas jorge jose josef
josep joseph josh joshua juan julian julio justin kai karl keir keith ken kenneth kevin khalid kirill kirk klaus
klitschko kostyantyn kurt kyle kyrylo lance larry lars lawrence leo leon leonard leonid leroy lester lev lewis liam
lindsey lloyd louis luca lucas luigi luis luke maksim maksym manuel marc marcel marco marcus mario marius mark markus
marshall martin marvin mateusz matt matteo matthew matthias maurice max maxim melvin michael michel miguel mikael
mike mikhail milos mitch mitchell mitt mohamad mohamed mohammad mohammed moshe muhammad mykhailo mykola narendra
nathan nathaniel nicholas nick nicolas nigel nikita nikolai nikolay noah norman olaf oleg oleh oleksandr oleksii
oleksiy oleksiy olivier omar oscar oskar osman oswald otto pablo patrick paul pavel pavlo pedro perry peter petr
petro philip phil philippe phillip pierre pieter radoslaw rafael ralph ramon ramzan randall randy raul ray raymond
recep reginald rene rex ricardo richard rick rishi rob robert roberto rodney rodrigo roger roland roman ron ronald
ronnie ross roy rudy ruslan russell rustem ryan salman salvador sam samuel scott sean sebastian serge sergei sergey
sergii serhii serhiy sergio seth shane shaun silvio simon stanislav stanley stefan stephen steve steven stewart
stuart taras ted terrence terry thaddeus theodore thomas tim timothy tobias todd tom tomas tommy tony travis trevor
tyler vaclav vadim vadym valentin valerii valeriy vasily vasyl viacheslav victor viktor vincent vitali vitaliy vitaly
vlad vladimir vladislav vladyslav volodymyr wallace walter warren wayne werner wesley wilhelm will william winston
wolfgang xi xavier yair yaroslav yevgeny yevhen yoav yoon yuri yuriy yurii yury yusuf zachary zbigniew]])

return { meanings = {
    sex = sex,
    title_sex = { { "male", "mr", "mr.", "sir", "lord" }, { "female", "ms", "ms.", "mrs", "mrs.", "miss", "lady" } },
} }
