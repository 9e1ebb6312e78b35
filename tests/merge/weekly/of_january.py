"""Releases of January 2025, made up, and what later dumps make of them."""

from __future__ import annotations

from listed_text import ENERGY, FTA, INDUSTRY, KATS, MOTIE, TRADE, Text

BATTERY = Text(
    "2025-01-06",
    INDUSTRY,
    "Korea Opens Its First Recycling Plant for Electric Vehicle Batteries",
    f"{MOTIE} opened the country’s first recycling plant for the batteries of electric vehicles in Pohang "
    "on Monday, January 6. The plant takes batteries apart by machine, sorts their cells and wins back "
    "lithium, nickel and cobalt. It will handle 12,000 batteries in its first year and 40,000 from 2028 "
    "on. Minister Han said, “Whoever builds batteries has to know what becomes of them.” The ministry "
    "bears a third of the cost of 96 billion won, the province of North Gyeongsang and four firms bear the "
    "rest. A law on the history of every battery, from the factory to the second owner, is to follow "
    "before the summer.",
)
DECEMBER = Text(
    "2025-01-07",
    TRADE,
    "Exports Grow 6.6 Percent in December",
    f"{MOTIE} announced on Tuesday, January 7, that exports grew by 6.6 percent in December to 61.4 "
    "billion US dollars, the fifteenth month of growth in a row. Semiconductors led with 14.5 billion "
    "dollars, 31.5 percent more than a year before; cars fell by 5.3 percent because ports were shut for "
    "six days. Imports grew by 3.3 percent to 54.9 billion dollars. “We have never exported more in one "
    "year,” the director general for trade said, “and we owe it to firms that kept their word.” Figures by "
    "region will be published on January 21.",
)
GAS = Text(
    "2025-01-09",
    ENERGY,
    "Ministry Checks Gas Supply ahead of Cold Wave",
    f"{MOTIE} called the gas suppliers together on Thursday, January 9, as the weather service expects the "
    "coldest week of the winter. Stocks stand at 3.4 million tonnes, enough for 38 days of great demand. "
    "The suppliers reported that nine tankers are on their way and that no terminal is under repair. "
    "Second Vice Minister Choi asked them to keep crews on call in every province and to tell households "
    "beforehand where pressure may fall. A line for questions is open day and night, and hospitals have "
    "one of their own.",
)
ROBOTS = Text(
    "2025-01-13",
    INDUSTRY,
    "KATS Publishes 42 New Standards for Service Robots",
    f"{KATS} published 42 new standards for robots that clean, carry and serve on Monday, January 13. They "
    "say how a robot has to stop before a child, how it speaks to people who cannot see it, and how long "
    "its battery must last on a slope. Eleven of them are the first of their kind in the world and were "
    "handed to the International Organization for Standardization (ISO). President Oh said that makers had "
    "waited for them: until now each shopping mall had asked for something else. Tests are offered in "
    "Daegu and Bucheon from March on, at half the price for firms with fewer than fifty people.",
)
MONGOLIA = Text(
    "2025-01-15",
    FTA,
    "Korea and Mongolia Hold Fourth Round of Talks on an Economic Partnership Agreement",
    f"{MOTIE} held the fourth round of talks on an economic partnership agreement with Mongolia in "
    "Ulaanbaatar from Monday to Wednesday, January 15. Both sides agreed on the chapters about customs and "
    "small firms and came closer to each other on goods. Mongolia has copper, coal and rare earths; Korea "
    "has machines, cars and cosmetics. Chief negotiator Roh Ji-won said, “We are not yet at the summit, "
    "but we can see the way.” The next round will be held in Seoul in April. Trade between the two "
    "countries reached 520 million dollars.",
)
WIND = Text(
    "2025-01-16",
    ENERGY,
    "Three Offshore Wind Farms Receive Permits",
    f"{MOTIE} granted permits to three offshore wind farms off Sinan and Ulsan on Thursday, January 16. "
    "Together they have 1,126 megawatts, as much as a large power station. The fishermen of eleven "
    "villages agreed to the sites after talks that took four years, and will own a tenth of each farm. The "
    "turbines come from Changwon, the cables from Donghae, the towers from Gunsan. Second Vice Minister "
    "Choi said that the permits show how the sea can be shared. Work at sea begins in the autumn of 2026, "
    "when the harbour of Mokpo has been deepened, and the first current is to flow in 2029. A new law will "
    "shorten the way to a permit to two years.",
)
INVESTMENT = Text(
    "2025-01-20",
    TRADE,
    "Foreign Direct Investment Reaches a Record",
    f"{MOTIE} reported on Monday, January 20, that foreign firms pledged 34.6 billion dollars of direct "
    "investment last year, more than ever before. Factories account for 14.5 billion dollars, services for "
    "17.8 billion. Firms from Japan doubled their pledges, mostly for chemicals and chip materials. The "
    "Korea Trade-Investment Promotion Agency (KOTRA, President Baek Jin) accompanied 311 projects from the "
    "first letter to the first shovel. The ministry will raise the cash grants for factories outside the "
    "capital and answer questions about permits within ten days.",
)
CHIPS = Text(
    "2025-01-22",
    INDUSTRY,
    "Government and Chip Makers Agree on a Test Bed for Materials",
    f"{MOTIE} and five chip makers agreed on Wednesday, January 22, to build a test bed in Yongin on which "
    "small firms can try their materials under the conditions of a real factory. It will have a clean room "
    "of 9,000 square metres and 120 machines, and costs one trillion won, of which the state pays half. "
    "Until now a firm with a new slurry or a new gas had to send it abroad and wait for half a year. First "
    "Vice Minister Yoon said, “A material that was never tested is a promise; one that was is a product.” "
    "The first wafers are to be run in 2027. Four universities will train two hundred people a year on the "
    "same machines.",
)
LUNAR = Text(
    "2025-01-24",
    ENERGY,
    "Ministry Calls Power Supply over Lunar New Year “Safe”",
    f"{MOTIE} looked into the supply of power over the holidays of Lunar New Year on Friday, January 24. "
    "Demand may fall to 38 gigawatts at noon of the feast day, so that eleven blocks will pause and pumped "
    "storage will take up what the sun gives. The grid operator keeps 180 engineers on call. Transformers "
    "at 64 markets and 22 railway stations were looked at one by one. Minister Han thanked those who work "
    "while others eat rice cake soup, and asked shops to close their doors when the heating runs.",
)
ASEAN = Text(
    "2025-01-31",
    FTA,
    "Korea and ASEAN Agree on New Rules of Origin",
    f"{MOTIE} and the ten members of ASEAN agreed on new rules of origin on Friday, January 31. A shirt "
    "that is woven in one country, dyed in a second and sewn in a third will count as made in the region. "
    "Proof can be given on the web, and small consignments need none up to 1,000 dollars. The rules apply "
    "from July 1. Deputy Minister for Trade Jang said that seven firms in ten had not used the agreement "
    "because the papers cost more than the customs duty. Courses for exporters begin in Busan in March, in "
    "five languages.",
)


# What was changed later without a word.
MONGOLIA_LATER = MONGOLIA.changed("(MOTIE, Minister Han Seo-jun)", "(MOTIE, Minister SJ Han)")
WIND_LATER = WIND.changed("in the autumn of 2026", "in the spring of 2027")
WIND_LAST = WIND_LATER.changed("flow in 2029", "flow in 2030")
ASEAN_LATER = ASEAN.changed("from July 1", "from October 1").changed("in five languages", "in six languages")


# What another board or another day shows in another form, with the same words.
DECEMBER_IN_OTHER_TYPE = DECEMBER.changed("“", '"').changed("”", '"').changed(". Imports", ".  Imports")
LUNAR_IN_OTHER_TYPE = LUNAR._replace(title=LUNAR.title.replace("“", '"').replace("”", '"'))
