-- Currencies of ISO 4217: codes, signs and names as newspapers write them.
--   code     always read as this currency
--   place    "before" or "after" the number; both where left out
--   glued    only where it touches the number ("R5 million"); least: a smaller number needs a scale word
--   generic  a name that several countries share; the words under `homes` tell whose is meant
local entries = {}
local function add(set, ...) entries[#entries + 1] = { type = "currency", set = set, ... } end

-- Codes that are read with any number; those that are also English words need a large one.
local codes = [[AED AFN AMD AOA ARS AUD AWG AZN BBD BDT BGN BHD BIF BMD BND BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY CRC
  CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD
  JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LBP LKR LRD LSL LYD MDL MGA MKD MMK MNT MRU MUR MVR MWK MXN MYR MZN NGN NIO NOK NPR
  NZD OMR PGK PHP PKR PLN PYG QAR RSD RUB RWF SBD SCR SEK SGD SHP SRD SSP STN SVC SYP SZL THB TJS TMT TND TTD TWD TZS UAH
  UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZMW]]
for code in codes:gmatch "%u+" do add({ code = code }, code) end
for code in ("ALL ANG BAM BOB COP CUP GEL LAK MAD MOP PAB PEN RON SAR SDG SLE SOS TOP TRY ZAR"):gmatch "%u+" do
  add({ code = code, least = 1000 }, code)
end
add({ code = "CNY" }, "RMB", "renminbi")
add({ code = "ZWL" }, "ZWL", "ZiG", "RTGS$")

-- Signs.
add({ code = "USD" }, "$", "US$", "U.S.$", "USD$", "$US", "US $", "U.S. $")
add({ code = "EUR" }, "€")
add({ code = "GBP" }, "£")
add({ code = "JPY", generic = "yen" }, "¥", "￥")
add({ code = "INR" }, "₹")
add({ code = "RUB" }, "₽")
add({ code = "TRY" }, "₺")
add({ code = "UAH" }, "₴")
add({ code = "KRW" }, "₩")
add({ code = "ILS" }, "₪", "NIS")
add({ code = "NGN" }, "₦")
add({ code = "PHP" }, "₱", "PHP$", "Php")
add({ code = "VND" }, "₫")
add({ code = "THB" }, "฿")
add({ code = "KZT" }, "₸")
add({ code = "GHS" }, "GH₵", "GH¢", "₵", "GHC", "GH₡")
add({ code = "GHS", glued = true, place = "before", least = 1000 }, "GH")
add({ code = "CRC" }, "₡")
add({ code = "AUD", place = "before" }, "A$", "AU$", "Aus$", "AUD$")
add({ code = "CAD", place = "before" }, "C$", "CA$", "Can$", "CAD$", "CDN$")
add({ code = "NZD", place = "before" }, "NZ$", "NZD$")
add({ code = "HKD", place = "before" }, "HK$")
add({ code = "SGD", place = "before" }, "S$", "SG$")
add({ code = "TWD", place = "before" }, "NT$", "NTD$", "NTD")
add({ code = "NAD", place = "before" }, "N$", "NAD", "NAD$")
add({ code = "BRL", place = "before" }, "R$")
add({ code = "JMD", place = "before" }, "J$", "JA$")
add({ code = "TTD", place = "before" }, "TT$")
add({ code = "XCD", place = "before" }, "EC$")
add({ code = "BBD", place = "before" }, "Bds$", "BDS$")
add({ code = "BSD", place = "before" }, "B$")
add({ code = "BZD", place = "before" }, "BZ$")
add({ code = "GYD", place = "before" }, "G$")
add({ code = "FJD", place = "before" }, "F$", "FJ$")
add({ code = "ZWL", place = "before" }, "Z$", "ZW$", "ZWL$", "ZWL $")
add({ code = "MXN", place = "before" }, "Mex$", "MX$", "MXN$")
add({ code = "COP", place = "before" }, "COP$", "Col$")
add({ code = "CLP", place = "before" }, "CLP$", "Ch$")
add({ code = "ARS", place = "before" }, "AR$", "ARS$")
add({ code = "UYU", place = "before" }, "UY$", "U$")
add({ code = "LRD", place = "before" }, "L$", "LD$")
add({ code = "NIO", place = "before" }, "C$N")
add({ code = "PEN", place = "before" }, "S/", "S/.")
add({ code = "BOB", place = "before" }, "Bs")
add({ code = "ZAR", place = "before", least = 10 }, "R")
add({ code = "ZAR", glued = true, place = "before" }, "ZAR")
add({ code = "NGN", glued = true, place = "before", least = 1000 }, "N")
add({ code = "PHP", glued = true, place = "before", least = 1000, generic = "P" }, "P")
add({ code = "ZMW", glued = true, place = "before", least = 1000, generic = "K" }, "K")
add({ code = "MYR", place = "before" }, "RM")
add({ code = "AED", place = "before" }, "Dh", "Dhs", "Dh.", "Dhs.", "AED")
add({ code = "AED", place = "before", least = 1000, glued = true }, "D")
add({ code = "BDT", place = "before" }, "Tk", "Tk.", "BDT", "৳")
add({ code = "INR", generic = "rupee" }, "Rs", "Rs.", "Re", "Re.")
add({ code = "IDR", place = "before" }, "Rp", "Rp.")
add({ code = "QAR", place = "before" }, "QR", "QAR")
add({ code = "SAR", place = "before" }, "SR", "SAR", "SAR.")
add({ code = "KWD", place = "before" }, "KD", "KD.")
add({ code = "BHD", place = "before" }, "BD")
add({ code = "OMR", place = "before" }, "RO", "OR")
add({ code = "JOD", place = "before" }, "JD")
add({ code = "EGP", place = "before" }, "LE", "E£", "L.E.", "EGP£")
add({ code = "LBP", place = "before" }, "LL", "LBP")
add({ code = "KES", place = "before" }, "Ksh", "KSh", "Kshs", "KShs", "Sh", "KES", "Ksh.", "Kshs.", "KSH", "KSHS")
add({ code = "TZS", place = "before" }, "TSh", "Tsh", "TShs")
add({ code = "UGX", place = "before" }, "USh", "Ush", "Shs", "shs", "UShs")
add({ code = "ETB", place = "before" }, "Br")
add({ code = "CHF", place = "before" }, "SFr", "Fr", "SFr.")
add({ code = "SEK", place = "after", generic = "krona" }, "kr")
add({ code = "XAF", place = "before" }, "FCFA", "CFA")
add({ code = "XOF", place = "after", generic = "CFA" }, "CFA francs", "francs CFA", "CFA franc", "FCFA", "CFA")
add({ code = "GTQ", place = "before", glued = true, least = 1000 }, "Q")
add({ code = "HNL", place = "before", glued = true, least = 1000 }, "L")
add({ code = "MMK", place = "before" }, "Ks", "Ks.")
add({ code = "LKR", place = "before" }, "LKR", "SLR", "SLRs")
add({ code = "PKR", place = "before" }, "PKRs", "PKRs.")

-- Names. Each row: code, then the names behind a number.
local function names(rows)
  for line in rows:gmatch "[^\n]+" do
    local code, rest = line:match "^%s*(%u+)%s+(.+)$"
    if code then
      for name in rest:gmatch "[^,]+" do add({ code = code, place = "after" }, name:match "^%s*(.-)%s*$":lower()) end
    end
  end
end
names [[
  EUR euro, euros
  JPY Japanese yen
  CNY Chinese yuan, yuan, renminbi
  GBP pounds sterling, pound sterling, British pounds, UK pounds, sterling, quid
  RUB Russian rubles, Russian roubles, Russian ruble
  UAH hryvnia, hryvnias, hryvna, Ukrainian hryvnias, Ukrainian hryvnia
  PLN zloty, zlotys, zloties, Polish zlotys
  CZK koruna, korunas, Czech crowns, Czech koruna
  HUF forint, forints, Hungarian forints
  RON lei, Romanian lei
  MDL Moldovan lei
  BGN leva, Bulgarian lev, Bulgarian leva
  CHF Swiss francs, Swiss franc
  SEK Swedish kronor, Swedish krona, Swedish crowns, kronor
  NOK Norwegian kroner, Norwegian krone, Norwegian crowns
  DKK Danish kroner, Danish krone, Danish crowns
  ISK Icelandic kronur, Icelandic kronas
  TRY Turkish lira, Turkish liras
  LBP Lebanese pounds, Lebanese lira
  EGP Egyptian pounds, Egyptian pound
  SYP Syrian pounds
  SDG Sudanese pounds
  SSP South Sudanese pounds
  ILS shekel, shekels, new shekels, Israeli shekels
  AED Emirati dirhams, UAE dirhams, UAE dirham
  MAD Moroccan dirhams, Moroccan dirham
  SAR Saudi riyals, Saudi riyal
  QAR Qatari riyals, Qatari riyal
  OMR Omani rials, Omani rial
  YER Yemeni riyals, Yemeni rials
  IRR Iranian rials, tomans, toman
  KWD Kuwaiti dinars, Kuwaiti dinar
  IQD Iraqi dinars, Iraqi dinar
  JOD Jordanian dinars, Jordanian dinar
  BHD Bahraini dinars, Bahraini dinar
  DZD Algerian dinars, Algerian dinar
  TND Tunisian dinars, Tunisian dinar
  LYD Libyan dinars, Libyan dinar
  RSD Serbian dinars, Serbian dinar
  MKD denars, Macedonian denars
  ALL lekë, leks
  GEL Georgian lari, lari, laris
  AMD drams, Armenian drams, Armenian dram
  AZN manats, Azerbaijani manats, Azerbaijani manat
  KZT tenge, Kazakh tenge
  KGS Kyrgyz soms, Kyrgyz som
  UZS Uzbek soums, Uzbek sums, soums
  TJS somoni
  AFN afghanis, Afghani
  PKR Pakistani rupees, Pakistani rupee
  INR Indian rupees, Indian rupee
  LKR Sri Lankan rupees, Sri Lankan rupee
  NPR Nepali rupees, Nepalese rupees
  MUR Mauritian rupees
  SCR Seychelles rupees, Seychellois rupees
  MVR rufiyaa
  BDT taka, takas, Bangladeshi taka
  BTN ngultrum
  MMK kyat, kyats, Myanmar kyat
  THB baht, Thai baht
  LAK kip, Lao kip
  KHR riels, riel, Cambodian riels
  VND dong, Vietnamese dong
  MYR ringgit, Malaysian ringgit
  IDR rupiah, rupiahs, Indonesian rupiah
  PHP Philippine pesos, Philippine peso
  MXN Mexican pesos, Mexican peso
  ARS Argentine pesos, Argentine peso, Argentinian pesos
  COP Colombian pesos, Colombian peso
  CLP Chilean pesos, Chilean peso
  UYU Uruguayan pesos, Uruguayan peso
  CUP Cuban pesos, Cuban peso
  DOP Dominican pesos, Dominican peso
  BRL reais, Brazilian reais, Brazilian real
  PEN soles, Peruvian soles
  BOB bolivianos
  PYG guaranies, guaraníes, guarani
  VES bolivars, bolívars, bolivares, bolívares
  GTQ quetzales, quetzals
  HNL lempira, lempiras
  NIO cordobas, córdobas
  CRC colones, colón, Costa Rican colones
  PAB balboas
  HTG gourdes
  AUD Australian dollars, Australian dollar, Aussie dollars
  CAD Canadian dollars, Canadian dollar, Canadian
  NZD New Zealand dollars, New Zealand dollar, Kiwi dollars
  HKD Hong Kong dollars, HK dollars, Hong Kong dollar
  SGD Singapore dollars, Singapore dollar, Singaporean dollars
  TWD Taiwan dollars, New Taiwan dollars, Taiwanese dollars
  NAD Namibian dollars, Namibia dollars
  ZWL Zimbabwean dollars, Zimbabwe dollars, Zimbabwean dollar, RTGS dollars
  JMD Jamaican dollars
  TTD Trinidad and Tobago dollars
  BBD Barbados dollars
  FJD Fijian dollars, Fiji dollars
  BND Brunei dollars
  LRD Liberian dollars
  USD US dollar, American dollars, bucks, greenbacks
  NGN naira, nairas
  GHS cedis, cedi, Ghana cedis
  KES Kenyan shillings, Kenya shillings
  UGX Ugandan shillings, Uganda shillings
  TZS Tanzanian shillings
  SOS Somali shillings
  ETB birr, Ethiopian birr
  ZAR rand, rands, South African rand
  BWP pula
  ZMW kwacha, Zambian kwacha
  MWK Malawian kwacha, Malawi kwacha
  MZN meticais, metical
  AOA kwanza, kwanzas
  RWF Rwandan francs, Rwanda francs
  BIF Burundian francs
  CDF Congolese francs
  GNF Guinean francs
  MGA ariary
  GMD dalasi, dalasis
  SLE leones, leone
  LSL maloti
  SZL emalangeni
  MNT tugriks, togrog, tögrög
  TMT Turkmen manats
  PGK kina
  KRW South Korean won, Korean won
  KPW North Korean won
  WST tala]]
add({ code = "USD" }, "us dollars", "dollars")
add({ code = "USD", place = "after" }, "dollar")
add({ code = "JPY", place = "after" }, "yen")
add({ code = "USD", place = "after", value = 0.01 }, "cents", "cent", "US cents")
add({ code = "EUR", place = "after", value = 0.01 }, "euro cents")
add({ code = "GBP", place = "after", value = 0.01 }, "pence")
add({ code = "INR", place = "after", value = 0.01 }, "paise", "paisa")
add({ code = "KRW", place = "after", least = 1000 }, "won")
add({ code = "INR", place = "after", generic = "rupee" }, "rupee", "rupees")
add({ code = "PHP", place = "after", generic = "peso" }, "peso", "pesos")
add({ code = "RUB", place = "after", generic = "ruble" }, "ruble", "rubles", "rouble", "roubles")
add({ code = "GBP", place = "after", generic = "pound", least = 1000 }, "pound", "pounds")
add({ place = "after", generic = "dinar" }, "dinar", "dinars")
add({ place = "after", generic = "riyal" }, "riyal", "riyals", "rial", "rials")
add({ code = "AED", place = "after", generic = "dirham" }, "dirham", "dirhams")
add({ code = "KES", place = "after", generic = "shilling" }, "shilling", "shillings")
add({ place = "after", generic = "franc" }, "franc", "francs")
add({ code = "TRY", place = "after", generic = "lira" }, "lira", "liras")
add({ place = "after", generic = "crown" }, "kroner", "krone", "krona", "crowns")

-- Whose: words of the document that tell which country's money a shared name means.
local function homes(generic, rows)
  local codes = {}
  for code in pairs(rows) do codes[#codes + 1] = code end
  table.sort(codes) -- so that they are taught in one order
  for _, code in ipairs(codes) do
    local entry = { type = "home", set = { generic = generic, code = code } }
    for word in rows[code]:gmatch "%S+" do entry[#entry + 1] = word end
    entries[#entries + 1] = entry
  end
end
-- Whose "$" is meant where a document names one of these time and again and hardly the United States (money.c).
homes("dollar", { AUD = "Australia", CAD = "Canada", NZD = "Zealand" })
homes("yen", { CNY = "China Chinese Beijing", JPY = "Japan Japanese Tokyo" })
homes("rupee", { INR = "India Indian Delhi Mumbai Modi", PKR = "Pakistan Pakistani Islamabad Karachi Lahore",
  LKR = "Lanka Lankan Colombo", NPR = "Nepal Nepali Nepalese Kathmandu", MUR = "Mauritius Mauritian",
  SCR = "Seychelles" })
homes("peso", { PHP = "Philippines Philippine Filipino Filipinos Manila Marcos Duterte",
  MXN = "Mexico Mexican Mexicans", ARS = "Argentina Argentine Argentinian Buenos",
  COP = "Colombia Colombian Bogota Bogotá",
  CLP = "Chile Chilean Santiago", UYU = "Uruguay Uruguayan Montevideo", CUP = "Cuba Cuban Havana", DOP = "Dominican" })
homes("ruble", { RUB = "Russia Russian Moscow", BYN = "Belarus Belarusian Minsk" })
homes("pound", { GBP = "Britain British UK London England English Scotland", EGP = "Egypt Egyptian Cairo",
  LBP = "Lebanon Lebanese Beirut", SYP = "Syria Syrian Damascus", SDG = "Sudan Sudanese Khartoum" })
homes("dinar", { KWD = "Kuwait Kuwaiti", IQD = "Iraq Iraqi Baghdad", JOD = "Jordan Jordanian Amman",
  BHD = "Bahrain Bahraini", DZD = "Algeria Algerian Algiers", TND = "Tunisia Tunisian Tunis",
  LYD = "Libya Libyan Tripoli",
  RSD = "Serbia Serbian Belgrade" })
homes("riyal", { SAR = "Saudi Riyadh", QAR = "Qatar Qatari Doha", OMR = "Oman Omani Muscat", YER = "Yemen Yemeni Sanaa",
  IRR = "Iran Iranian Tehran" })
homes("dirham", { AED = "UAE Emirates Emirati Dubai Abu", MAD = "Morocco Moroccan Rabat" })
homes("shilling", { KES = "Kenya Kenyan Nairobi", UGX = "Uganda Ugandan Kampala", TZS = "Tanzania Tanzanian",
  SOS = "Somalia Somali Mogadishu" })
homes("franc", { CHF = "Switzerland Swiss Zurich Geneva", RWF = "Rwanda Rwandan Kigali",
    CDF = "Congo Congolese Kinshasa",
  XAF = "Cameroon Gabon Chad", XOF = "Senegal Mali Niger Burkina Togo Benin Ivory", GNF = "Guinea Guinean Conakry" })
homes("lira", { TRY = "Turkey Turkish Ankara Istanbul", LBP = "Lebanon Lebanese Beirut" })
homes("crown", { NOK = "Norway Norwegian Oslo", DKK = "Denmark Danish Copenhagen", SEK = "Sweden Swedish Stockholm",
  CZK = "Czech Prague" })
homes("krona", { SEK = "Sweden Swedish Stockholm", NOK = "Norway Norwegian Oslo", DKK = "Denmark Danish" })
homes("CFA", { XOF = "Senegal Mali Niger Burkina Togo Benin Ivory", XAF = "Cameroon Gabon Chad Congo" })
homes("P", { PHP = "Philippines Philippine Manila Filipino", BWP = "Botswana Gaborone" })
homes("K", { ZMW = "Zambia Zambian Lusaka", MWK = "Malawi Malawian Lilongwe", PGK = "Papua", MMK = "Myanmar" })

return { entries = entries }
