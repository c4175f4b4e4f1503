-- Who gives and who gets money, under the name that reports use: a government, its bodies and its people are its
-- country. Countries, demonyms and organisations come from the lexicons of names; here stand the words that only in the
-- company of money mean a government, and bodies whose members act together.
local entries = {}
local function actor(name, ...) entries[#entries + 1] = { type = "actor", set = { name = name }, ... } end

actor("United States", "US", "U.S.", "United States", "America", "American", "Washington", "White House", "Pentagon",
  "Congress",
  "Senate", "House", "House of Representatives", "Capitol Hill", "Senate Republicans", "Senate Democrats",
  "House Republicans",
  "House Democrats", "Republicans", "Democrats", "Republican", "Democratic", "State Department", "Department of State",
  "Treasury Department", "USDA", "Department of Agriculture", "FEMA", "USTDA", "DFC",
  "U.S. International Development Finance Corporation", "Millennium Challenge Corporation", "MCC", "EXIM",
  "Export-Import Bank of the United States", "Peace Corps", "Department of Defense", "Defense Department", "DoD", "DOD",
  "USAID", "Biden", "Joe Biden", "President Biden", "Biden administration",
  "Biden-Harris Administration", "Trump", "Trump administration", "Obama", "Blinken", "Antony Blinken",
  "Secretary of State", "Lloyd Austin",
  "Austin", "Secretary of Defense", "Defense Secretary Lloyd Austin", "Yellen", "US Congress", "U.S. Congress",
  "Uncle Sam",
  "Harris", "Kamala Harris", "Sullivan", "Jake Sullivan", "Kirby")
actor("Ukraine", "Ukraine", "Ukrainian", "Ukrainians", "Kyiv", "Kiev", "Zelensky", "Zelenskyy", "Zelenskiy",
  "Volodymyr Zelensky",
  "Volodymyr Zelenskyy", "Volodymyr Zelenskiy")
actor("Russia", "Russia", "Russian", "Russians", "Kremlin", "Moscow", "Putin", "Vladimir Putin")
actor("United Kingdom", "UK", "U.K.", "Britain", "British", "United Kingdom", "London", "Downing Street",
  "House of Commons", "House of Lords", "Foreign Office", "DFID", "Keir Starmer", "Boris Johnson", "Rishi Sunak",
  "Sunak", "Starmer", "Keir Starmer", "Ministry of Defence")
actor("Germany", "Germany", "German", "Berlin", "Bundestag", "Scholz", "Olaf Scholz", "Pistorius", "Boris Pistorius",
  "Merz", "Merkel",
  "Bundeswehr")
actor("France", "France", "French", "Paris", "Macron", "Emmanuel Macron")
actor("Poland", "Poland", "Polish", "Warsaw", "Tusk", "Duda")
actor("Denmark", "Denmark", "Danish", "Copenhagen")
actor("Netherlands", "Netherlands", "Dutch", "The Hague", "Rutte")
actor("Norway", "Norway", "Norwegian", "Oslo")
actor("Sweden", "Sweden", "Swedish", "Stockholm")
actor("Finland", "Finland", "Finnish", "Helsinki")
actor("Canada", "Canada", "Canadian", "Ottawa", "Trudeau", "Justin Trudeau")
actor("Japan", "Japan", "Japanese", "Tokyo", "Kishida")
actor("Australia", "Australia", "Australian", "Canberra", "Albanese")
actor("Italy", "Italy", "Italian", "Rome", "Meloni")
actor("Spain", "Spain", "Spanish", "Madrid")
actor("Belgium", "Belgium", "Belgian")
actor("Lithuania", "Lithuania", "Lithuanian", "Vilnius")
actor("Latvia", "Latvia", "Latvian", "Riga")
actor("Estonia", "Estonia", "Estonian", "Tallinn")
actor("Czech Republic", "Czech Republic", "Czechia", "Czech", "Prague")
actor("South Korea", "South Korea", "South Korean", "Seoul")
actor("China", "China", "Chinese", "Beijing", "Xi Jinping")
actor("Israel", "Israel", "Israeli", "Israelis", "Netanyahu", "Jerusalem", "Tel Aviv")
actor("Taiwan", "Taiwan", "Taiwanese", "Taipei")
actor("Gaza", "Gaza", "Gaza Strip", "Gazans")
actor("Palestinians", "Palestinians", "Palestinian")
actor("Palestinian Authority", "Palestinian Authority")
actor("Palestine", "Palestine", "State of Palestine")
actor("Palestinian territories", "West Bank", "Palestinian territories")
actor("Moldova", "Moldova", "Moldovan", "Chisinau")
actor("Georgia", "Georgian", "Tbilisi")
actor("Indo-Pacific", "Indo-Pacific", "Indo-Pacific region")
actor("European Union", "EU", "E.U.", "European Union", "European Commission", "Brussels", "European Council",
  "European leaders", "EU leaders", "European External Action Service", "EEAS", "Council of the European Union",
  "von der Leyen", "Ursula von der Leyen", "European Parliament", "Borrell")
actor("Europe", "European countries", "European nations", "European governments", "European states",
  "European allies")
actor("Eurozone", "Eurozone", "eurozone", "Euro zone", "euro zone", "euro area", "Eurogroup")
actor("European Stability Mechanism", "European Stability Mechanism", "ESM", "European Financial Stability Facility")
actor("African Union", "African Union", "AU")
actor("Asian Development Bank", "Asian Development Bank", "ADB")
actor("African Development Bank", "African Development Bank", "AfDB")
actor("Islamic Development Bank", "Islamic Development Bank")
actor("Inter-American Development Bank", "Inter-American Development Bank", "IDB")
actor("Asian Infrastructure Investment Bank", "Asian Infrastructure Investment Bank", "AIIB")
actor("Global Fund", "Global Fund")
actor("Green Climate Fund", "Green Climate Fund")
actor("NATO", "NATO", "Nato", "North Atlantic Treaty Organization")
actor("G7", "G7", "G-7", "Group of Seven", "Group of 7")
actor("World Bank", "World Bank")
actor("IMF", "IMF", "International Monetary Fund")
actor("United Nations", "UN", "U.N.", "United Nations")
actor("UNRWA", "UNRWA", "UN Relief and Works Agency", "U.N. Relief and Works Agency")
actor("UNICEF", "UNICEF", "Unicef", "United Nations Children's Fund", "United Nations Children’s Fund",
  "UN Children's Fund", "U.N. Children's Fund", "UN children's agency", "U.N. children's agency")
actor("UNHCR", "UNHCR", "UN Refugee Agency", "U.N. Refugee Agency", "UN refugee agency", "U.N. refugee agency",
  "United Nations Refugee Agency", "United Nations refugee agency", "UN High Commissioner for Refugees",
  "United Nations High Commissioner for Refugees", "United Nations High Commission for Refugees",
  "Office of the United Nations High Commissioner for Refugees")
actor("World Food Programme", "World Food Programme", "World Food Program", "WFP", "UN World Food Programme",
  "U.N. World Food Program", "UN food agency", "U.N. food agency", "United Nations World Food Programme")
actor("World Health Organization", "WHO", "World Health Organization", "World Health Organisation")
actor("United Nations Development Programme", "UNDP", "United Nations Development Programme",
  "UN Development Programme", "United Nations Development Program", "U.N. Development Program")
actor("United Nations Office for the Coordination of Humanitarian Affairs", "OCHA",
  "United Nations Office for the Coordination of Humanitarian Affairs",
  "UN Office for the Coordination of Humanitarian Affairs", "Office for the Coordination of Humanitarian Affairs")
actor("International Organization for Migration", "IOM", "International Organization for Migration")
actor("European Bank for Reconstruction and Development", "EBRD", "European Bank for Reconstruction and Development")
actor("European Investment Bank", "EIB", "European Investment Bank")

-- A document's own voice: in a government's release "I have authorized" is that government.
entries[#entries + 1] = { type = "actor", set = { name = "self" }, "I", "we", "We", "our", "Our", "my", "My", "OUR",
    "WE" }

-- Words of meanings are written small.
local function all(value, ...)
    local line = { value }
    for _, name in ipairs { ... } do line[#line + 1] = name:lower() end
    return { line }
end

return { entries = entries, meanings = {
    -- Under whose roof bodies act for themselves: the UN Trust Fund.
    roof = all("roof", "United Nations"),
    -- Regions that stand for their countries: "African nations".
    region = all("region", "Africa", "West Africa", "East Africa", "Sub-Saharan Africa", "Sahel", "Horn of Africa",
        "Latin America", "Central America", "Caribbean", "Central Asia", "South Asia", "Southeast Asia", "Pacific",
        "Pacific Islands", "Balkans", "Middle East"),
    -- Words for parliaments and their parties, by which a text tells whose laws it speaks of.
    parliament = all("parliament", "Congress", "US Congress", "U.S. Congress", "Senate", "House",
        "House of Representatives", "Capitol Hill", "Senate Republicans", "Senate Democrats", "House Republicans",
        "House Democrats", "Republicans", "Democrats", "Republican", "Democratic", "Bundestag", "House of Commons",
        "House of Lords", "European Parliament"),
    -- Whose money a currency is: a sum in pounds is rather of Britain than of another giver.
    own_money = {
        { "USD", "united states" }, { "GBP", "united kingdom" }, { "CAD", "canada" }, { "AUD", "australia" },
        { "NOK", "norway" }, { "SEK", "sweden" }, { "DKK", "denmark" }, { "JPY", "japan" }, { "CHF", "switzerland" },
        { "PLN", "poland" }, { "CZK", "czech republic" }, { "UAH", "ukraine" }, { "RUB", "russia" },
        { "CNY", "china" },
        { "EUR", "european union", "germany", "france", "italy", "spain", "netherlands", "belgium", "finland",
            "ireland", "austria", "estonia", "latvia", "lithuania", "greece", "portugal", "slovakia", "luxembourg" },
    },
    -- They lend, and get only what their sentence says.
    lender = all("lender", "IMF", "World Bank", "European Bank for Reconstruction and Development",
        "European Investment Bank", "Asian Development Bank", "African Development Bank", "Islamic Development Bank",
        "Inter-American Development Bank", "Asian Infrastructure Investment Bank", "European Stability Mechanism",
        "G7"),
    -- They pass on what others give: an appeal of theirs is for money to them, and not from them.
    agency = all("agency", "United Nations", "UNRWA", "UNICEF", "UNHCR", "World Food Programme",
        "World Health Organization", "United Nations Development Programme",
        "United Nations Office for the Coordination of Humanitarian Affairs",
        "International Organization for Migration", "International Committee of the Red Cross", "Red Crescent",
        "Save the Children", "Oxfam", "International Federation of Red Cross and Red Crescent Societies",
        "Food and Agriculture Organization"),
} }
