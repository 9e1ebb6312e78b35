"""Releases of February and March 2025, made up, and what later dumps make of them."""

from __future__ import annotations

from listed_text import ENERGY, FTA, INDUSTRY, KATS, MOTIE, TRADE, Text

GOODS = Text(
    "2025-02-03",
    TRADE,
    "Export Figures for January Published",
    f"{MOTIE} published the figures for goods on Monday, February 3. Exports came to 49.2 billion dollars "
    "in January, 10.3 percent less than a year ago, as the holidays left four working days fewer. For each "
    "working day they grew by 7.7 percent. Chips held above ten billion dollars for the ninth month; cars, "
    "ships and steel fell. Imports came to 51.1 billion dollars, so that the balance showed a deficit for "
    "the first time in twenty months. The vice minister pointed out that February has two working days "
    "more than last year.",
)
DIGITAL = Text(
    "2025-02-03",
    TRADE,
    "Export Figures for January Published",
    "Software, games and online lessons from Korea earned more abroad than in any January before, says a "
    "survey of 2,400 studios that the Korea Trade-Investment Promotion Agency (KOTRA, President Baek Jin) "
    "carried out for the first time. Players in Brazil and Turkey spent twice what they did; webtoons "
    "found readers in France, Spain and Thailand. Half of all sellers have fewer than ten employees. They "
    "wish for simpler contracts, help with taxes, and subtitles. Answers were given anonymously between 6 "
    "and 24 January, and a second survey is planned for the summer, then with questions about artificial "
    "intelligence too.",
)
HYDROGEN = Text(
    "2025-02-05",
    ENERGY,
    "제7차 수소경제위원회 개최",
    f"{MOTIE} held the seventh meeting of the committee for the hydrogen economy in Sejong on Wednesday, "
    "February 5. 산업통상자원부는 수소 버스 보급과 충전소 확충 계획을 발표했다. "
    "Two thousand buses are to run on hydrogen by the end of the year, and 119 filling stations will be "
    "open at night. Pipes between Ulsan and Pohang will be "
    "tested with a blend of one fifth. The committee also agreed on colours that tell how clean hydrogen "
    "is, and on a place where its price can be read every hour. 다음 회의는 6월에 열린다.",
)
STEEL = Text(
    "2025-02-06",
    INDUSTRY,
    "Shipbuilders and Steelmakers Sign an Agreement on Prices",
    f"{MOTIE} witnessed an agreement between three shipbuilders and two steelmakers on Thursday, February "
    "6. The price of thick plate will follow an index of ore and coal, with a floor and a ceiling, and be "
    "fixed twice a year. Both sides had quarrelled for eleven months. First Vice Minister Yoon said that a "
    "ship takes three years and a price should not change three times on the way. The parties will also "
    "try plate made in an electric furnace on two ferries, and share what they learn with yards that have "
    "fewer than a hundred people.",
)
POLAND = Text(
    "2025-02-10",
    TRADE,
    "Trade Mission Leaves for Poland",
    f"{MOTIE} sends 46 firms to Warsaw, Wroclaw and Katowice, where Korean battery makers have built their "
    "plants for Europe. The mission left on Monday, February 10, and stays for six days. It offers "
    "machines, sensors, coatings and cranes. Deputy Minister Jang leads it and will speak with the Polish "
    "side about permits for engineers, who wait for four months at present. An office that helps with "
    "contracts opens in Wroclaw. Last year Korea invested 1.9 billion dollars in Poland, more than any "
    "country outside of Europe.",
)
FOOD = Text(
    "2025-02-10",
    TRADE,
    "Trade Mission Leaves for Poland",
    "Seaweed snacks, rice drinks and frozen dumplings meet buyers of twelve supermarket chains this week: "
    "nineteen food makers present themselves at a fair in Poznan and let visitors taste. Labels in Polish "
    "were printed beforehand, and a laboratory in Gdansk confirmed that nothing in them is forbidden "
    "there. The association of food exporters pays for the stands. Its chairman hopes for orders worth "
    "eight million dollars, and for a shelf at eye level. The fair is open until Friday; a cook from "
    "Jeonju shows every hour how kimchi is made.",
)
CRANES = Text(
    "2025-02-12",
    INDUSTRY,
    "Old Tower Cranes to Be Checked Twice a Year",
    f"{KATS} announced on Wednesday, February 12, that tower cranes older than ten years will be checked "
    "twice a year. Of 6,100 cranes in the country 1,740 are that old. Inspectors look at bolts, ropes and "
    "brakes, and at the papers of those who put a crane up. In the last five years 27 people died at "
    "cranes, most of them while a crane was put up or taken down. President Oh said, “An hour of "
    "inspection is cheaper than a minute of silence.” Owners who do not call the inspectors pay up to ten "
    "million won.",
)
REACTOR = Text(
    "2025-02-14",
    ENERGY,
    "Small Reactor Design Enters Its Second Year",
    f"{MOTIE} presented the state of the small modular reactor on Friday, February 14. The design of its "
    "core is done, the tests of its pumps have begun, and papers for the licence go to the safety "
    "commission in 2026. The reactor has 170 megawatts, no large pipes, and cools itself for seven days "
    "without power. Thirty-one firms take part; nine of them never built anything for a power station "
    "before. Second Vice Minister Choi said that three countries have asked for the drawings, and that "
    "safety is not for haste.",
)
PACIFIC = Text(
    "2025-02-17",
    FTA,
    "Public Hearing on the Trans-Pacific Partnership",
    f"{MOTIE} held a public hearing on joining the Trans-Pacific Partnership in Sejong on Monday, February "
    "17. Some 300 people came; farmers spoke for two hours, makers of car parts for one. A study of two "
    "institutes expects the economy to grow by 0.3 percent more within fifteen years, and the income of "
    "apple growers to fall. Deputy Minister Jang promised a fund for villages before any paper is signed. "
    "Whoever could not come may write until March 14. The protocol of the hearing is published in full, "
    "with every question in it.",
)
INVESTORS = Text(
    "2025-02-19",
    TRADE,
    "Minister Meets Foreign Investors",
    f"{MOTIE} invited the chambers of commerce of six countries on Wednesday, February 19. They asked for "
    "working hours that can be spread over a season, for schools in which children learn in English, and "
    "for rules that are announced a year ahead. Minister Han answered each of the forty questions, twelve "
    "of them with a yes. A table with all of them goes on the web, and every three months it will say what "
    "became of each. The next meeting is to be held at a factory rather than in a hotel, in Gumi or in "
    "Gwangju.",
)
INVESTORS_AGAIN = Text(
    "2025-02-20",
    TRADE,
    "Minister Meets Foreign Investors",
    f"{MOTIE} went on with its talks on Thursday, February 20, this time with eleven funds that lend money "
    "to builders of data centres and wind farms. The funds look for contracts of twenty years and for a "
    "grid that is ready when the building is. Minister Han showed them a map on which every line and every "
    "transformer station has a date. Two funds, from Denmark and Canada, signed letters of intent over 1.2 "
    "billion dollars. The ministry names one official for each project, whose telephone number does not "
    "change.",
)
MINERALS = Text(
    "2025-02-24",
    INDUSTRY,
    "Strategy for Critical Minerals Announced",
    f"{MOTIE} announced a strategy for 33 critical minerals on Monday, February 24. Stocks are to last for "
    "100 days instead of 54, and the share that comes from one country is to fall from 80 to 50 percent by "
    "2030. A store is built in Saemangeum, with halls for lithium, gallium and rare earths under dry air. "
    "Firms that take a share in a mine abroad can subtract three percent of it from their taxes. A warning "
    "system watches prices, ports and papers, and tells buyers six months ahead where something may become "
    "scarce.",
)
MINERALS_TWICE = MINERALS._replace(title="Korea Announces Its Strategy for Critical Minerals")
HEAT = Text(
    "2025-02-27",
    ENERGY,
    "Heat Pumps for a Hundred Villages",
    f"{MOTIE} chose a hundred villages on Thursday, February 27, in which heat pumps will take the place "
    "of oil stoves. The villages lie where no gas pipe leads. Each house pays three million won, the rest "
    "of eleven million is shared by the state and the county. Craftsmen of the neighbourhood learn the "
    "work beforehand in a course of eight days. A village in Goesan tried it last winter: its people paid "
    "41 percent less for heating, and said that they miss the smell of oil the least. Applications for the "
    "next hundred villages are taken from May on, on paper too. The county offices have the forms.",
)
TEXTILES = Text(
    "2025-03-03",
    INDUSTRY,
    "Textile Makers of Daegu Turn to Fire-Proof Cloth",
    f"{MOTIE} visited the textile makers of Daegu on Monday, March 3. Of 600 weaving mills 240 have left "
    "in ten years; those that stay weave cloth for firemen, for seats of aeroplanes and for the walls of "
    "batteries. A laboratory in which cloth is burnt, torn and washed a hundred times opens in June. First "
    "Vice Minister Yoon bought a pair of gloves and put his hand over a flame. He promised that fire "
    "brigades of the state will ask for cloth from Korea where it is as good, and that young weavers need "
    "not pay rent for two years.",
)
EMIRATES = Text(
    "2025-03-06",
    FTA,
    "Agreement with the United Arab Emirates to Enter into Force",
    f"{MOTIE} exchanged the last papers with the United Arab Emirates on Thursday, March 6, so that the "
    "economic partnership agreement of the two countries enters into force on May 1. Customs duties fall "
    "on nine goods in ten within ten years: on cars, on medicine, on dates. It is the first agreement of "
    "Korea with a country of the Gulf. Deputy Minister Jang said, “Oil brought us together; hospitals, "
    "farms and games will keep us so.” A joint committee meets every year and looks at what firms complain "
    "about.",
)
SOLAR = Text(
    "2025-03-10",
    ENERGY,
    "Solar Roofs for Factories Made Simpler",
    f"{MOTIE} made it simpler to put solar panels on the roofs of factories from Monday, March 10. One "
    "office in each of 1,300 industrial parks now gives all seven permits, within thirty days. The owner "
    "of the roof, the owner of the panels and the user of the power may be three firms. Insurers agreed on "
    "one contract for all, after a fire in Hwaseong had driven prices up. If half of the roofs that can "
    "bear it are used, they give six gigawatts. Second Vice Minister Choi said that no field and no forest "
    "is needed for it.",
)
FEBRUARY = Text(
    "2025-03-12",
    TRADE,
    "Exports Grow 1.0 Percent in February",
    f"{MOTIE} announced on Wednesday, March 12, that exports grew by 1.0 percent in February to 52.6 "
    "billion dollars.\nCars led with growth of 17.8 percent, after two weak months; chips fell by 3.0 "
    "percent, because prices of memory did.\nImports grew by 0.2 percent to 48.3 billion dollars, and the "
    "balance is back in surplus, with 4.3 billion dollars.\nMinister Han said that nobody knows what "
    "customs duties the spring brings, and that the ministry has prepared three answers.",
)
DIGITAL_LATER = DIGITAL.changed("twice what they did", "half as much again as a year ago")
HEAT_LATER = HEAT.changed("41 percent less", "29 percent less")
CRANES_LATER = CRANES.changed("27 people", "29 people")
TEXTILES_OF_THE_PRESS_BOARD = TEXTILES.changed("Of 600 weaving mills 240", "Of 620 weaving mills 240")
SOLAR_OF_THE_PRESS_BOARD = SOLAR.changed("within thirty days", "within sixty days")
