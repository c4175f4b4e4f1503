-- Abbreviations that name nobody and no place: things, measures, offices, kinds of people. The tagger, which sees
-- capitals and brackets around them, would take many for bodies. Only what has no other meaning in news is listed.

local plural = [[ATM NFT CCTV VPN CPU GPU LED USB PDF DVD CD SIM ISP ID EV SUV ATV EVM CEO CFO COO CTO CIO VP MP MLA VIP
  POW IDP NGO SME MSME IPO NPL ETF SPAC MOU JV IPP SOE KPI FIR IED WMD UFO FAQ STD MRI ICU PR HR AGM]]
local single = [[SMS GPS HD TV AI IT VR AR RFID URL QR DIY TB HIV AIDS DNA RNA PCR PTSD ADHD PPE IVF CPR BMI LGBT LGBTQ LGBTI
  LGBTIQ LGBTQI GDP GNP VAT GST ESG M&A R&D Q&A P&L O&M LNG LPG CNG FDI ODA TDS ROI APR BNPL EBITDA CSR YTD FOB CIF MBA
  DG PM FM IGP DGP DIG EOD CBRN HQ WWI WWII SOS FYI ASAP BC BCE]]

local words = {}
for word in (plural .. " " .. single):gmatch "%S+" do words[#words + 1] = word:lower() end
for word in plural:gmatch "%S+" do words[#words + 1] = word:lower() .. "s" end

return { lists = { abbreviation = words,
  -- a country by what it is: "the Kingdom" is no name of its own
  polity = { "kingdom", "republic" },
} }
