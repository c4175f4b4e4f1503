-- Equipment: weapon systems by name with class and maker, and the words that make up generic names of materiel.
--
-- A system's line: canonical name | spellings ... ; class ; maker. A spelling that begins with "~" is also an ordinary
-- word or another thing's name (Patriot, Leopard): it is taken only next to a word of materiel, or where the document
-- has the system already. A plural in -s is understood for every spelling that ends in a letter or digit.

local systems = [[
HIMARS|High Mobility Artillery Rocket System|High-Mobility Artillery Rocket System|M142 High Mobility Artillery Rocket System|M142 HIMARS|M142|Himars; rocket artillery; Lockheed Martin
M270 MLRS|M270|MLRS|Multiple Launch Rocket System|multiple launch rocket system|multiple-launch rocket system|MARS II; rocket artillery; Lockheed Martin
GMLRS|Guided Multiple Launch Rocket System; guided rocket; Lockheed Martin
ATACMS|Army Tactical Missile System|Army Tactical Missile Systems|Army Tactical Missile System (ATACMS)|MGM-140|Atacms; ballistic missile; Lockheed Martin
Precision Strike Missile|PrSM; ballistic missile; Lockheed Martin
GLSDB|Ground-Launched Small Diameter Bomb|Ground Launched Small Diameter Bomb; guided bomb; Boeing
Javelin|~Javelin|~JAVELIN|FGM-148 Javelin|FGM-148; anti-tank missile; Raytheon
NLAW|NLAWs; anti-tank missile; Saab
TOW|BGM-71 TOW|BGM-71|~TOW|Tube-Launched, Optically-Tracked, Wire-Guided; anti-tank missile; Raytheon
Carl Gustaf|Carl-Gustaf|Carl Gustav; recoilless rifle; Saab
AT4|AT-4; anti-tank weapon; Saab
Panzerfaust 3|Panzerfaust; anti-tank weapon; Dynamit Nobel
Kornet|9M133 Kornet; anti-tank missile; KBP
Stugna-P|Stuhna-P|Stugna; anti-tank missile; Luch
MILAN|~Milan anti-tank; anti-tank missile; MBDA
Brimstone|~Brimstone; missile; MBDA
Stinger|~Stinger|FIM-92 Stinger|FIM-92; anti-aircraft missile; Raytheon
Starstreak; anti-aircraft missile; Thales
Martlet|~Martlet; missile; Thales
Mistral|~Mistral; anti-aircraft missile; MBDA
Igla|9K38 Igla; anti-aircraft missile; KBM
Strela|Strela-2|Strela-10; anti-aircraft missile; KBM
Piorun; anti-aircraft missile; Mesko
Patriot|~Patriot|~PATRIOT|MIM-104 Patriot|MIM-104|PAC-3|PAC-2; air defense system; Raytheon
NASAMS|National Advanced Surface-to-Air Missile System|National Advanced Surface-to-Air Missile Systems; air defense system; Kongsberg
IRIS-T|IRIS-T SLM|IRIS-T SLS|Iris-T; air defense system; Diehl
HAWK|~Hawk|MIM-23 HAWK|~HAWK; air defense system; Raytheon
SAMP/T|SAMP-T; air defense system; Eurosam
Avenger|~Avenger; air defense system; Boeing
Crotale; air defense system; Thales
Gepard|~Gepard|Flakpanzer Gepard; anti-aircraft gun; KMW
Skynex; air defense system; Rheinmetall
VAMPIRE|~Vampire|~VAMPIRE; counter-drone system; L3Harris
S-300|S300|S-300V|S-300PMU; air defense system; Almaz-Antey
S-400|S400|S-400 Triumf; air defense system; Almaz-Antey
S-500; air defense system; Almaz-Antey
S-200; air defense system; Almaz-Antey
Buk|Buk-M1|Buk M1|BUK|9K37 Buk; air defense system; Almaz-Antey
Pantsir|Pantsir-S1; air defense system; KBP
Tor|~Tor|Tor-M1|Tor-M2; air defense system; Almaz-Antey
Osa|~Osa|9K33 Osa; air defense system; Almaz-Antey
THAAD|Terminal High Altitude Area Defense|Terminal High-Altitude Area Defense; missile defense system; Lockheed Martin
Aegis|~Aegis|Aegis Ashore; missile defense system; Lockheed Martin
Iron Dome; missile defense system; Rafael
David's Sling; missile defense system; Rafael
Arrow 3|Arrow-3|Arrow 2; missile defense system; IAI
Iron Beam; laser defense system; Rafael
M1 Abrams|Abrams M1|M1A1 Abrams|M1A2 Abrams|M1A1|M1A2|~Abrams|Abrams tank|Abrams tanks; main battle tank; General Dynamics
Leopard 2|Leopard 2A4|Leopard 2A6|Leopard-2|Leopard II|~Leopard; main battle tank; KMW
Leopard 1|Leopard 1A5|Leopard-1; main battle tank; KMW
Challenger 2|Challenger-2|~Challenger; main battle tank; BAE Systems
Leclerc|~Leclerc; main battle tank; Nexter
Merkava; main battle tank; Israel
PT-91 Twardy|PT-91|Twardy; main battle tank; Bumar
M-55S; main battle tank; Slovenia
T-54|T-55|T-54/55; tank; Soviet Union
T-62|T62; tank; Soviet Union
T-64|T64|T-64BV; tank; Soviet Union
T-72|T72|T-72B3|T-72M1; tank; Uralvagonzavod
T-80|T80|T-80BVM; tank; Omsktransmash
T-90|T90|T-90M; tank; Uralvagonzavod
T-14 Armata|T-14|Armata; tank; Uralvagonzavod
T-34; tank; Soviet Union
K2 Black Panther|K2 tank|K2 tanks; tank; Hyundai Rotem
M2 Bradley|Bradley Fighting Vehicle|Bradley fighting vehicle|~Bradley; infantry fighting vehicle; BAE Systems
Marder|~Marder; infantry fighting vehicle; Rheinmetall
CV90|CV-90; infantry fighting vehicle; BAE Systems
Puma|~Puma; infantry fighting vehicle; Rheinmetall
BMP-1|BMP-2|BMP-3|BMP; infantry fighting vehicle; Soviet Union
BTR-60|BTR-70|BTR-80|BTR-82A|BTR-4|BTR; armored personnel carrier; Soviet Union
BRDM-2|BRDM; armored vehicle; Soviet Union
MT-LB; armored vehicle; Soviet Union
AMX-10 RC|AMX-10; armored vehicle; Nexter
Stryker|~Stryker; armored personnel carrier; General Dynamics
M113|M-113; armored personnel carrier; FMC
M1117; armored vehicle; Textron
MRAP|Mine-Resistant Ambush-Protected|Mine Resistant Ambush Protected|MaxxPro; armored vehicle; Navistar
Humvee|HMMWV|High Mobility Multipurpose Wheeled Vehicle|High Mobility Multipurpose Wheeled Vehicles (HMMWVs); vehicle; AM General
Bushmaster|~Bushmaster; armored vehicle; Thales
Mastiff|~Mastiff; armored vehicle; Force Protection
Fuchs|~Fuchs; armored vehicle; Rheinmetall
Dingo|~Dingo; armored vehicle; KMW
Boxer|~Boxer; armored vehicle; ARTEC
Patria AMV|Rosomak; armored vehicle; Patria
M777|M777A2|M-777; howitzer; BAE Systems
M109|M109A6 Paladin|Paladin|~Paladin|M-109; howitzer; BAE Systems
M119|M101|M198; howitzer; Rock Island
Panzerhaubitze 2000|PzH 2000|PzH2000|Panzerhaubitze; howitzer; KMW
CAESAR|~Caesar|~CAESAR; howitzer; Nexter
Krab|~Krab|AHS Krab; howitzer; Huta Stalowa Wola
Zuzana 2|Zuzana; howitzer; Konstrukta
Dana|~Dana; howitzer; Excalibur Army
Archer|~Archer; howitzer; BAE Systems
AS-90|AS90; howitzer; BAE Systems
K9 Thunder|K9 howitzer|K9 howitzers; howitzer; Hanwha
RCH 155|RCH-155; howitzer; KMW
2S1 Gvozdika|Gvozdika|2S3 Akatsiya|Akatsiya|2S7 Pion|Pion|2S19 Msta|Msta-S; howitzer; Soviet Union
D-30|D-20; howitzer; Soviet Union
BM-21 Grad|BM-21|Grad|~Grad; rocket artillery; Splav
BM-27 Uragan|Uragan; rocket artillery; Splav
BM-30 Smerch|Smerch; rocket artillery; Splav
TOS-1|TOS-1A; thermobaric rocket launcher; Omsktransmash
Tornado-S|Tornado-G; rocket artillery; Splav
RM-70 Vampire|RM-70; rocket artillery; Excalibur Army
Katyusha; rocket artillery; Soviet Union
Qassam|Qassam rocket|Qassam rockets; rocket; Hamas
Excalibur|~Excalibur|M982 Excalibur; guided artillery shell; Raytheon
Storm Shadow; cruise missile; MBDA
SCALP|SCALP-EG|~Scalp; cruise missile; MBDA
Taurus|~Taurus|Taurus KEPD 350|KEPD 350; cruise missile; Taurus Systems
Tomahawk|~Tomahawk; cruise missile; Raytheon
JASSM|AGM-158|Joint Air-to-Surface Standoff Missile; cruise missile; Lockheed Martin
LRASM|Long Range Anti-Ship Missile; anti-ship missile; Lockheed Martin
Harpoon|~Harpoon|RGM-84 Harpoon; anti-ship missile; Boeing
Neptune|~Neptune|R-360 Neptune; anti-ship missile; Luch
Naval Strike Missile; anti-ship missile; Kongsberg
Exocet; anti-ship missile; MBDA
Moskit|Oniks|P-800 Oniks|Bastion|~Bastion; anti-ship missile; NPO Mashinostroyeniya
BrahMos|Brahmos; cruise missile; BrahMos Aerospace
Kalibr|3M-54 Kalibr|Kaliber; cruise missile; Novator
Kh-101|Kh-555|X-101|KH-101; cruise missile; Raduga
Kh-22|X-22|KH-22|Kh-32; anti-ship missile; Raduga
Kh-59|Kh-69|Kh-31|Kh-35; missile; Zvezda
Kh-47 Kinzhal|Kinzhal|Kh-47M2 Kinzhal|Kh-47; hypersonic missile; Russia
Zircon|~Zircon|Tsirkon; hypersonic missile; NPO Mashinostroyeniya
Avangard|~Avangard; hypersonic glide vehicle; Russia
Oreshnik; ballistic missile; Russia
Sarmat|RS-28 Sarmat; intercontinental ballistic missile; Makeyev
Iskander|Iskander-M|9K720 Iskander; ballistic missile; KBM
Tochka-U|Tochka; ballistic missile; KBM
Topol-M|Topol|Yars|Bulava; intercontinental ballistic missile; Russia
Burevestnik; cruise missile; Russia
Poseidon|~Poseidon; nuclear torpedo; Russia
Scud|Scud-B|SCUD; ballistic missile; Soviet Union
Minuteman III|Minuteman; intercontinental ballistic missile; Boeing
Trident II|~Trident; submarine-launched ballistic missile; Lockheed Martin
Pershing II|~Pershing; ballistic missile; Martin Marietta
Hwasong-14|Hwasong-15|Hwasong-17|Hwasong-18|Hwasong|KN-23|KN-24; ballistic missile; North Korea
Taepodong-2|Taepodong|Taepo Dong-2|Nodong|Rodong|Musudan; ballistic missile; North Korea
Shahab-3|Shahab|Fateh-110|Fateh-360|Zolfaghar; ballistic missile; Iran
Agni|Agni-V|Agni-II|Prithvi; ballistic missile; DRDO
Shaheen-II|Ghauri; ballistic missile; Pakistan
Dongfeng|DF-21D|DF-26|DF-17|DF-41|DF-21; ballistic missile; China
HARM|AGM-88|AGM-88 HARM|High-speed Anti-Radiation Missile|High-Speed Anti-Radiation Missile|~HARM; anti-radiation missile; Raytheon
AIM-9 Sidewinder|AIM-9|~Sidewinder; air-to-air missile; Raytheon
AIM-120 AMRAAM|AMRAAM|AIM-120|AIM-7|~Sea Sparrow|RIM-7; air-to-air missile; Raytheon
Meteor missile|~Meteor; air-to-air missile; MBDA
Hellfire|~Hellfire|AGM-114 Hellfire|AGM-114; missile; Lockheed Martin
Maverick|~Maverick|AGM-65; missile; Raytheon
Zuni|~Zuni|Hydra 70|Hydra-70; rocket; United States
JDAM|Joint Direct Attack Munition|JDAM-ER; guided bomb; Boeing
GBU-39|GBU-39/B|Small Diameter Bomb|small-diameter bomb|GBU-39 Small Diameter Bomb; guided bomb; Boeing
GBU-31|GBU-38|GBU-54|GBU-57|GBU-28|MOAB; bomb; Boeing
JSOW|AGM-154; glide bomb; Raytheon
AASM Hammer|Hammer bombs|AASM; guided bomb; Safran
FAB-500|FAB-1500|FAB-250|FAB-3000|KAB-500; bomb; Bazalt
B61|B61-12|B83; nuclear bomb; United States
F-16|F16|F-16 Fighting Falcon|F-16C|F-16AM|~Fighting Falcon; fighter jet; Lockheed Martin
F-15|F15|F-15E|F-15 Eagle|F-15EX|F-15E Strike Eagle; fighter jet; Boeing
F-18|F/A-18|F/A-18 Hornet|FA-18|F/A-18 Super Hornet|~Super Hornet; fighter jet; Boeing
F-22|F-22 Raptor|F22; fighter jet; Lockheed Martin
F-35|F35|F-35A|F-35B|F-35 Lightning II|Joint Strike Fighter|F-35 Lightning; fighter jet; Lockheed Martin
F-14|F-4 Phantom|F-5|F-117; fighter jet; United States
A-10|A-10 Thunderbolt|A-10 Warthog|A-10C; attack aircraft; Fairchild
AC-130|C-130|C-130 Hercules|C-130J|C-17|C-17 Globemaster|C-17 Globemaster III|C-5|C-5 Galaxy|KC-135|KC-46|KC-10; transport aircraft; Lockheed Martin
B-52|B52|B-52H|B-52 Stratofortress; bomber; Boeing
B-1|B-1B|B-1B Lancer; bomber; Rockwell
B-2|B-2 Spirit|B-2A; bomber; Northrop Grumman
B-21|B-21 Raider; bomber; Northrop Grumman
U-2|SR-71|E-3 AWACS|AWACS|P-8 Poseidon|P-8A Poseidon|P-8|P-3 Orion|EP-3|RC-135|E-2 Hawkeye|E-8; reconnaissance aircraft; United States
Mirage 2000|Mirage 2000-5|~Mirage; fighter jet; Dassault
Rafale; fighter jet; Dassault
Eurofighter Typhoon|Eurofighter|~Typhoon; fighter jet; Eurofighter
Gripen|JAS 39 Gripen|JAS-39; fighter jet; Saab
Tornado jet|Tornado jets|~Tornado; fighter jet; Panavia
MiG-29|Mig-29|MIG-29|MiG 29|Mikoyan MiG-29; fighter jet; Mikoyan
MiG-31|MiG-31K|Mig-31|MiG-21|MiG-23|MiG-25|MiG-27|MiG-17|MiG; fighter jet; Mikoyan
Su-24|Sukhoi-24|Su-24M; bomber; Sukhoi
Su-25|Sukhoi-25; attack aircraft; Sukhoi
Su-27|Sukhoi-27|Su 27; fighter jet; Sukhoi
Su-30|Sukhoi-30|Su-30SM; fighter jet; Sukhoi
Su-34|Sukhoi-34|Sukhov-34|Su 34|SU-34|Sukhoi Su-34; fighter-bomber; Sukhoi
Su-35|Sukhoi-35|Su-35S|SU-35; fighter jet; Sukhoi
Su-57|Sukhoi-57; fighter jet; Sukhoi
Tu-95|Tupolev-95|Tu-95MS; bomber; Tupolev
Tu-160|Tupolev-160; bomber; Tupolev
Tu-22M3|Tu-22|Tu-22M; bomber; Tupolev
A-50|Beriev A-50|Il-76|IL-76|Ilyushin-76|Il-22|An-26|An-124|An-225; aircraft; Beriev
J-20|J-10|J-15|J-16|H-6|JF-17|Y-20; aircraft; China
AH-64 Apache|AH-64|AH-64D|~Apache; attack helicopter; Boeing
UH-60 Black Hawk|UH-60|Black Hawk|Blackhawk|Black Hawk helicopter; helicopter; Sikorsky
CH-47 Chinook|CH-47|~Chinook; helicopter; Boeing
AH-1 Cobra|AH-1|AH-1Z|~Cobra|UH-1 Huey|UH-1|~Huey; helicopter; Bell
Sea King|CH-53|~Sea Stallion|SH-60|MH-60|MH-60R Seahawk|~Seahawk|V-22 Osprey|V-22|~Osprey; helicopter; Sikorsky
Mi-8|Mi-17|Mi-8MT|MI-17|Mi 17|Mi-171; helicopter; Mil
Mi-24|Mi-28|Mi-35|Mi-26|MI-24; helicopter; Mil
Ka-52|Ka-50|Ka-27; helicopter; Kamov
Puma helicopter|Lynx helicopter|Gazelle helicopter|Tiger helicopter|Alouette|EC-725|~Super Puma; helicopter; Airbus
Bayraktar TB2|Bayraktar|TB2|Bayraktar TB-2|TB-2|Bayraktar Akinci; drone; Baykar
Switchblade|~Switchblade|Switchblade 300|Switchblade 600; loitering munition; AeroVironment
Phoenix Ghost; loitering munition; AEVEX
Puma drone|RQ-20 Puma|RQ-20|ScanEagle|Scan Eagle|RQ-11 Raven|~Raven|CyberLux K8|JUMP 20|Altius-600|Altius-600M|Black Hornet; drone; United States
MQ-9 Reaper|MQ-9|~Reaper; drone; General Atomics
MQ-1 Predator|MQ-1|MQ-1C Gray Eagle|Gray Eagle|~Predator; drone; General Atomics
RQ-4 Global Hawk|RQ-4|Global Hawk|RQ-170 Sentinel|RQ-170; drone; Northrop Grumman
Shahed-136|Shahed|Shahed 136|Shahed-131|Shaheds|Geran-2|Geran; drone; HESA
Mohajer-6|Mohajer|Ababil; drone; Qods Aviation
Orlan-10|Orlan; drone; STC
Lancet|~Lancet|Zala Lancet|Lancet-3; loitering munition; ZALA
Eleron-3|Forpost|Supercam; drone; Russia
Harop|Heron drone|Heron drones|Hermes 450|Hermes 900; drone; Israel
Mavic|DJI Mavic|Mavic 3; drone; DJI
Magura V5|Magura|Sea Baby; naval drone; Ukraine
Palianytsia|Peklo|Liutyi|Beaver drone|Hrim-2; drone; Ukraine
AK-47|AK47|AK-74|AKM|Kalashnikov|AK-12|Kalashnikov rifle|Kalashnikov rifles; rifle; Kalashnikov
M16|M-16|M4 carbine|M4 rifle|AR-15|FN FAL|M240|M249|M2 Browning|PKM|Dragunov|M82|Barrett; rifle; United States
RPG-7|RPG-18|RPG-29|RPG-22|RPG; rocket launcher; Soviet Union
DShK|ZU-23|ZU-23-2|ZSU-23-4|Shilka|Oerlikon|Bofors|Phalanx|C-RAM; gun; Soviet Union
Claymore|M18A1 Claymore|RAAM|Remote Anti-Armor Mine|DPICM; mine; United States
Novichok|~Sarin|VX|~VX; nerve agent; Soviet Union
AN/TPQ-36|AN/TPQ-37|AN/TPQ-53|AN/MPQ-64 Sentinel|AN/TPQ-48|AN/TPQ-50|AN/MPQ-64; radar; United States
Moskva|~Moskva; cruiser; Soviet Union
Admiral Kuznetsov|Kursk submarine|Yamato|Bismarck battleship|Charles de Gaulle carrier; warship; Russia
USS Gerald R. Ford|USS Cole|USS Carney|USS Nimitz|USS Ronald Reagan|USS Abraham Lincoln|USS Dwight D. Eisenhower|USS Theodore Roosevelt|USS George Washington|USS Harry S. Truman|USS Maryland|USS Kitty Hawk|USS Missouri|USS Arizona|USS Carl Vinson|USS Enterprise|USS Ross|USS Mason; warship; United States
HMS Queen Elizabeth|HMS Prince of Wales|HMS Defender; warship; United Kingdom
Island-class patrol boat|Mark VI patrol boat|Island class patrol boat; patrol boat; United States
Starlink terminal|Starlink terminals; satellite terminal; SpaceX
]]

-- Words that name materiel by themselves: with what stands before them (see modifiers) they are one mention. The second
-- list names materiel only behind a modifier ("air defense systems", not "systems").
local heads = [[
missile missiles rocket rockets howitzer howitzers mortar mortars artillery ammunition ammo munition munitions shell
shells tank tanks drone drones
helicopter helicopters warplane warplanes aircraft bomber~ bombers~ jet~ jets~ fighter~ gunship gunships rifle rifles
pistol pistols grenade grenades bomb bombs mine~ mines~
landmine landmines warhead warheads torpedo torpedoes submarine submarines warship warships frigate frigates destroyer
destroyers cruiser cruisers corvette corvettes
machine_gun machine_guns submachine_gun submachine_guns handgun handguns shotgun shotguns carbine carbines revolver
revolvers cannon cannons launcher~ launchers~ interceptor interceptors
gunboat gunboats minesweeper minesweepers battleship battleships tanker~ tankers~ radar~ radars satellite~ satellites~
UAV UAVs UAS ICBM ICBMs MANPADS MANPADs IED IEDs RPGs APC APCs IFV IFVs
air_defense air_defenses air_defence air_defences missile_defense missile_defenses missile_defence anti-aircraft_gun
anti-aircraft_guns fighter_jet fighter_jets fighter_plane fighter_planes war_plane war_planes fighter_aircraft
cluster_munition cluster_munitions cluster_bomb cluster_bombs glide_bomb glide_bombs body_armor body_armour
flak_jacket flak_jackets bulletproof_vest bulletproof_vests night_vision_goggles night-vision_goggles
night_vision_device night_vision_devices
aircraft_carrier aircraft_carriers patrol_boat patrol_boats landing_craft small_arms ambulance ambulances explosive~
explosives detonator detonators
armored_vehicle armored_vehicles armoured_vehicle armoured_vehicles personnel_carrier personnel_carriers
armored_personnel_carrier armored_personnel_carriers armoured_personnel_carrier armoured_personnel_carriers
infantry_fighting_vehicle infantry_fighting_vehicles fighting_vehicle fighting_vehicles combat_vehicle combat_vehicles
military_vehicle military_vehicles
medical_equipment nuclear_weapon nuclear_weapons chemical_weapon chemical_weapons biological_weapons
loitering_munition loitering_munitions unmanned_aerial_system unmanned_aerial_systems unmanned_aerial_vehicle
unmanned_aerial_vehicles unmanned_aircraft_system unmanned_aircraft_systems
air_defense_unit air_defense_units air_defence_unit air_defence_units system~ systems~ battery~ batteries~ weapon~
weapons~ weaponry~ vehicle~ vehicles~ round~ rounds~ gun~ guns~ boat~ boats~ ship~ ships~ vessel~ vessels~ plane~
planes~ carrier~ carriers~ charge~ charges~ equipment~ armor~ projectile~ projectiles~ truck~ trucks~ kit~ kits~
goggles~ craft~ warfare_systems~
]]

local modifiers = [[
air-defense air-defence air_defense air_defence anti-tank antitank anti-armor anti-armour anti-aircraft antiaircraft
anti-ship antiship anti-missile anti-personnel anti-drone counter-drone anti-radiation anti-air
surface-to-air air-to-air air-to-ground air-to-surface surface-to-surface ground-to-air ground-launched air-launched
shoulder-fired shoulder-launched man-portable sea-launched land-based ground-based sea-based submarine-launched
laser-guided precision-guided satellite-guided wire-guided self-propelled tube-launched truck-mounted unmanned_aerial
unmanned_surface unmanned
long-range short-range medium-range intermediate-range mid-range shorter-range medium-_and_long-range long_range
short_range medium_range intercontinental ballistic cruise hypersonic guided precision tactical strategic nuclear
nuclear-capable nuclear-powered battlefield thermonuclear thermobaric ballistic_missile
artillery rocket missile missile_defense missile_defence mortar howitzer tank drone helicopter radar infantry_fighting
infantry armored armoured armoured_personnel armored_personnel light_armored military_transport
attack fighter combat reconnaissance surveillance transport stealth strike kamikaze suicide exploding FPV naval
maritime sea coastal_defense coastal_defence patrol landing
cluster glide smart dumb aerial air incendiary phosphorus high-explosive fragmentation mine-clearing demolition
explosive small_arms small-arms light heavy main_battle battle multiple_launch multiple-launch multiple_rocket
rocket-propelled surface-to-air_missile grenade machine bolt-action sniper assault automatic semi-automatic hunting
hand
electronic_warfare counter-battery counter-artillery counterfire night-vision night_vision thermal_imaging
mine-resistant tactical_vehicle communications air-to-ground_missile armor-piercing chemical biological
counter-unmanned_aerial 155mm 105mm 120mm 152mm 122mm 125mm 82mm 60mm 81mm 20mm 30mm 40mm 25mm 35mm 23mm
155-millimeter 105-millimeter 155-mm 152-millimeter 122-millimeter 120-mm 105-mm 155_mm 155_millimeter 105_mm 152_mm
122_mm 120_mm 227mm 50-caliber .50-caliber large-caliber mid-range_missile
]]

-- One thing under several names, and what reads like materiel and is none.
local same = {
    { "air defense systems", "air defense", "air defenses", "air defence", "air defences", "air defense system",
        "air defense systems", "air defence system", "air defence systems", "air defense weaponry",
        "air defence weaponry", "anti-air defense", "air-defense systems", "air-defence systems",
        "air-defense system" },
    { "drones", "drone", "drones", "UAV", "UAVs", "UAS", "unmanned aerial vehicle", "unmanned aerial vehicles",
        "unmanned aerial system", "unmanned aerial systems", "unmanned aircraft system", "unmanned aircraft systems",
        "unmanned aircraft", "uncrewed aerial systems" },
    { "tactical nuclear weapons", "tactical nuclear weapon", "tactical nuclear weapons", "battlefield nuclear weapon",
        "battlefield nuclear weapons", "nonstrategic nuclear weapons", "non-strategic nuclear weapons" },
    { "nuclear weapons", "nuclear weapon", "nuclear weapons", "nukes" },
    { "fighter jets", "fighter jet", "fighter jets", "fighter plane", "fighter planes", "fighter aircraft",
        "jet fighter", "jet fighters" },
    { "armored personnel carriers", "armored personnel carrier", "armored personnel carriers",
        "armoured personnel carrier", "armoured personnel carriers", "APC", "APCs" },
    { "intercontinental ballistic missiles", "ICBM", "ICBMs", "intercontinental ballistic missile",
        "intercontinental ballistic missiles" },
    { "ammunition", "ammunition", "ammo" }, { "aircraft", "aircraft", "warplane", "warplanes", "war plane",
        "war planes" },
}
local none = { "think tank", "think tanks", "suicide bomber", "suicide bombers", "fuel tank", "fuel tanks", "gas tank",
    "water tank", "water tanks", "septic tank", "cruise ship", "cruise ships", "shell company", "shell companies",
    "machine shop", "under the radar", "on the radar", "mortar board", "brick and mortar", "bricks and mortar",
    "fishing boat", "heavy artillery fire", "drone on", "job fighter", "light rail vehicle", "missile silo",
    "tank top" }

local M = { entries = {} }

local function split(s, at)
    local out = {}
    for w in s:gmatch("[^" .. at .. "]+") do out[#out + 1] = w end
    return out
end

for line in systems:gmatch("[^\n]+") do
    local names, class, maker = line:match("^(.-); (.-); (.*)$")
    local canonical
    local sure, needy = { type = "entity" }, { type = "entity" }
    for _, name in ipairs(split(names, "|")) do
        local list = name:sub(1, 1) == "~" and needy or sure
        name = name:gsub("^~", "")
        canonical = canonical or name
        list[#list + 1] = name
        if name:find("%w$") and not name:find("s$") then list[#list + 1] = name .. "s" end
    end
    for _, word in ipairs(needy) do -- the first name may itself be an ordinary word
        for i = #sure, 1, -1 do if sure[i] == word then table.remove(sure, i) end end
    end
    sure.set = { kind = "equipment", canonical = canonical, class = class, maker = maker }
    needy.set = { kind = "equipment", canonical = canonical, class = class, maker = maker, ambiguous = true }
    if #sure > 0 then M.entries[#M.entries + 1] = sure end
    if #needy > 0 then M.entries[#M.entries + 1] = needy end
end

-- Generic names are put together by the name annotator from these parts: modifier* head.
local part = { head = { type = "materiel", set = { part = "head" } },
    tail = { type = "materiel", set = { part = "tail" } },
    modifier = { type = "materiel", set = { part = "modifier" } },
    none = { type = "materiel", set = { part = "none" } } }
for i, word in ipairs(none) do part.none[i] = word end
local done = {}
for _, names in ipairs(same) do
    local entry = { type = "materiel", set = { part = "head", canonical = table.remove(names, 1) } }
    for i, name in ipairs(names) do
        entry[i] = name
        done[name] = true
    end
    M.entries[#M.entries + 1] = entry
end
for word in heads:gmatch("%S+") do
    local list, name = word:find("~$") and part.tail or part.head, word:gsub("~$", ""):gsub("_", " ")
    if not done[name] then list[#list + 1] = name end
end
for word in modifiers:gmatch("%S+") do part.modifier[#part.modifier + 1] = word:gsub("_", " ") end
M.entries[#M.entries + 1] = part.head
M.entries[#M.entries + 1] = part.tail
M.entries[#M.entries + 1] = part.modifier
M.entries[#M.entries + 1] = part.none

M.meanings = {
    american_spelling = { { "defense", "defence" }, { "armored", "armoured" }, { "armor", "armour" },
        { "anti-tank", "antitank" }, { "anti-aircraft", "antiaircraft" } },
}

return M
