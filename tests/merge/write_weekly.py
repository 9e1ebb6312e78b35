"""Writes tests/data/weekly: ten weeks of two boards of a ministry, made up, with all that happens to them.

    python tests/merge/write_weekly.py

The mixed board has topic lines and whole texts, the press-release board has neither: what it lists is cut off
in the middle of a word. Both are dumped every Friday from 10 January to 14 March 2025, and each dump shows
again what the ones before it showed. An editor adds two corrections.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[1] / "data" / "weekly"
FRIDAYS = (
    *("2025-01-10", "2025-01-17", "2025-01-24", "2025-01-31", "2025-02-07"),
    *("2025-02-14", "2025-02-21", "2025-02-28", "2025-03-07", "2025-03-14"),
)


class Text(NamedTuple):
    """A release as one listing has it."""

    date: str
    topic: str
    title: str
    body: str

    def changed(self, old: str, new: str) -> Text:
        """Return it with other words in its body."""
        assert old in self.body, old
        return self._replace(body=self.body.replace(old, new))

    def cut(self, length: int) -> Text:
        """Return it broken off in the middle of a word, as the press-release board shows it."""
        assert self.body[length - 1 : length + 1].isalpha(), self.body[length - 5 : length + 5]
        return self._replace(body=self.body[:length])


_MOTIE = "The Ministry of Trade, Industry and Energy (MOTIE, Minister Han Seo-jun)"
_KATS = "The Korean Agency for Technology and Standards (KATS, President Oh Mi-rae)"
INDUSTRY, TRADE, FTA, ENERGY = "Industry", "Trade/Investment", "FTA/Economic Cooperation", "Energy"

BATTERY = Text(
    "2025-01-06",
    INDUSTRY,
    "Korea Opens Its First Recycling Plant for Electric Vehicle Batteries",
    f"{_MOTIE} opened the country’s first recycling plant for the batteries of electric vehicles in Pohang "
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
    f"{_MOTIE} announced on Tuesday, January 7, that exports grew by 6.6 percent in December to 61.4 "
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
    f"{_MOTIE} called the gas suppliers together on Thursday, January 9, as the weather service expects the "
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
    f"{_KATS} published 42 new standards for robots that clean, carry and serve on Monday, January 13. They "
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
    f"{_MOTIE} held the fourth round of talks on an economic partnership agreement with Mongolia in "
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
    f"{_MOTIE} granted permits to three offshore wind farms off Sinan and Ulsan on Thursday, January 16. "
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
    f"{_MOTIE} reported on Monday, January 20, that foreign firms pledged 34.6 billion dollars of direct "
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
    f"{_MOTIE} and five chip makers agreed on Wednesday, January 22, to build a test bed in Yongin on which "
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
    f"{_MOTIE} looked into the supply of power over the holidays of Lunar New Year on Friday, January 24. "
    "Demand may fall to 38 gigawatts at noon of the feast day, so that eleven blocks will pause and pumped "
    "storage will take up what the sun gives. The grid operator keeps 180 engineers on call. Transformers "
    "at 64 markets and 22 railway stations were looked at one by one. Minister Han thanked those who work "
    "while others eat rice cake soup, and asked shops to close their doors when the heating runs.",
)
ASEAN = Text(
    "2025-01-31",
    FTA,
    "Korea and ASEAN Agree on New Rules of Origin",
    f"{_MOTIE} and the ten members of ASEAN agreed on new rules of origin on Friday, January 31. A shirt "
    "that is woven in one country, dyed in a second and sewn in a third will count as made in the region. "
    "Proof can be given on the web, and small consignments need none up to 1,000 dollars. The rules apply "
    "from July 1. Deputy Minister for Trade Jang said that seven firms in ten had not used the agreement "
    "because the papers cost more than the customs duty. Courses for exporters begin in Busan in March, in "
    "five languages.",
)
GOODS = Text(
    "2025-02-03",
    TRADE,
    "Export Figures for January Published",
    f"{_MOTIE} published the figures for goods on Monday, February 3. Exports came to 49.2 billion dollars "
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
    f"{_MOTIE} held the seventh meeting of the committee for the hydrogen economy in Sejong on Wednesday, "
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
    f"{_MOTIE} witnessed an agreement between three shipbuilders and two steelmakers on Thursday, February "
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
    f"{_MOTIE} sends 46 firms to Warsaw, Wroclaw and Katowice, where Korean battery makers have built their "
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
    f"{_KATS} announced on Wednesday, February 12, that tower cranes older than ten years will be checked "
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
    f"{_MOTIE} presented the state of the small modular reactor on Friday, February 14. The design of its "
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
    f"{_MOTIE} held a public hearing on joining the Trans-Pacific Partnership in Sejong on Monday, February "
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
    f"{_MOTIE} invited the chambers of commerce of six countries on Wednesday, February 19. They asked for "
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
    f"{_MOTIE} went on with its talks on Thursday, February 20, this time with eleven funds that lend money "
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
    f"{_MOTIE} announced a strategy for 33 critical minerals on Monday, February 24. Stocks are to last for "
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
    f"{_MOTIE} chose a hundred villages on Thursday, February 27, in which heat pumps will take the place "
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
    f"{_MOTIE} visited the textile makers of Daegu on Monday, March 3. Of 600 weaving mills 240 have left "
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
    f"{_MOTIE} exchanged the last papers with the United Arab Emirates on Thursday, March 6, so that the "
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
    f"{_MOTIE} made it simpler to put solar panels on the roofs of factories from Monday, March 10. One "
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
    f"{_MOTIE} announced on Wednesday, March 12, that exports grew by 1.0 percent in February to 52.6 "
    "billion dollars.\nCars led with growth of 17.8 percent, after two weak months; chips fell by 3.0 "
    "percent, because prices of memory did.\nImports grew by 0.2 percent to 48.3 billion dollars, and the "
    "balance is back in surplus, with 4.3 billion dollars.\nMinister Han said that nobody knows what "
    "customs duties the spring brings, and that the ministry has prepared three answers.",
)

# What was changed later without a word.
MONGOLIA_LATER = MONGOLIA.changed("(MOTIE, Minister Han Seo-jun)", "(MOTIE, Minister SJ Han)")
WIND_LATER = WIND.changed("in the autumn of 2026", "in the spring of 2027")
WIND_LAST = WIND_LATER.changed("flow in 2029", "flow in 2030")
ASEAN_LATER = ASEAN.changed("from July 1", "from October 1").changed("in five languages", "in six languages")
DIGITAL_LATER = DIGITAL.changed("twice what they did", "half as much again as a year ago")
HEAT_LATER = HEAT.changed("41 percent less", "29 percent less")
CRANES_LATER = CRANES.changed("27 people", "29 people")
TEXTILES_OF_THE_PRESS_BOARD = TEXTILES.changed("Of 600 weaving mills 240", "Of 620 weaving mills 240")
SOLAR_OF_THE_PRESS_BOARD = SOLAR.changed("within thirty days", "within sixty days")

# What another board or another day shows otherwise, though no word of it differs.
DECEMBER_IN_OTHER_TYPE = DECEMBER.changed("“", '"').changed("”", '"').changed(". Imports", ".  Imports")
LUNAR_IN_OTHER_TYPE = LUNAR._replace(title=LUNAR.title.replace("“", '"').replace("”", '"'))


class Week(NamedTuple):
    """What the two boards list on one Friday, the newest first."""

    mixed: Sequence[Text]
    press: Sequence[Text]


WEEKS = (
    Week([DECEMBER, BATTERY], [GAS.cut(486), BATTERY.cut(483)]),
    Week([WIND, MONGOLIA, ROBOTS, DECEMBER_IN_OTHER_TYPE], [MONGOLIA.cut(490), DECEMBER_IN_OTHER_TYPE]),
    Week([LUNAR, INVESTMENT, WIND_LATER, MONGOLIA], [CHIPS.cut(498), INVESTMENT.cut(477), WIND.cut(486)]),
    Week([ASEAN, LUNAR, INVESTMENT, MONGOLIA_LATER], [LUNAR_IN_OTHER_TYPE, CHIPS.cut(480)]),
    Week([STEEL, GOODS, DIGITAL, ASEAN_LATER, CHIPS, WIND_LAST], [HYDROGEN, ASEAN.cut(491)]),
    Week([CRANES, POLAND, STEEL, HYDROGEN, DIGITAL_LATER, ASEAN], [REACTOR.cut(483), GOODS.cut(486)]),
    Week([INVESTORS, PACIFIC, REACTOR, CRANES, STEEL], [INVESTORS_AGAIN, CRANES_LATER.cut(476), FOOD]),
    Week([HEAT, MINERALS, INVESTORS, PACIFIC], [MINERALS_TWICE, INVESTORS_AGAIN, POLAND.cut(487)]),
    Week([EMIRATES, TEXTILES, HEAT_LATER, MINERALS], [TEXTILES_OF_THE_PRESS_BOARD, HEAT.cut(482)]),
    Week([FEBRUARY, SOLAR, EMIRATES, TEXTILES], [SOLAR_OF_THE_PRESS_BOARD, HEAT.cut(499)]),
)
UNDATED = {"mixed-2025-01-31.txt": "mixed-page-1.txt", "press-2025-03-07.txt": "press-page-1.txt"}
"""Two dumps whose names do not tell the day."""

SETTINGS = {
    "archive.yaml": """\
title: A Made-Up Archive
topics: [Industry, Trade/Investment, FTA/Economic Cooperation, Energy]
dumped:
  mixed-page-1.txt: 2025-01-31
  press-page-1.txt: 2025-03-07
""",
    "agencies.yaml": """\
agencies:
  - id: motie
    kind: ministry
    names:
      - {name: "Ministry of Trade, Industry and Energy", acronyms: [MOTIE]}
  - id: kats
    kind: agency
    parent: motie
    names:
      - {name: "Korean Agency for Technology and Standards", acronyms: [KATS]}
  - id: kotra
    kind: agency
    parent: motie
    names:
      - {name: "Korea Trade-Investment Promotion Agency", acronyms: [KOTRA]}
  - id: iso
    kind: international organisation
    names:
      - {name: "International Organization for Standardization", acronyms: [ISO]}
""",
}


def _dump(texts: Sequence[Text], *, with_topics: bool) -> str:
    return "".join(
        "\n".join(["-", *([text.topic] if with_topics else []), text.title, f"{text.body}date{text.date}\n"])
        for text in texts
    )


def _handwritten(name: str, text: Text, **more: str) -> tuple[str, str]:
    fields = {"title": text.title, "date": text.date, **more}
    matter = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return name, f"---\n{matter}---\n{text.body}\n"


def weekly() -> Mapping[str, str]:
    """Return every file of the archive by its name, in the order in which they came in."""
    files = dict(SETTINGS)
    for number in range(len(WEEKS)):
        files.update(files_of(number))
    return files


def files_of(number: int) -> Mapping[str, str]:
    """Return the files that came in in one week, counted from 0."""
    week, friday = WEEKS[number], FRIDAYS[number]
    files = {
        f"mixed-{friday}.txt": _dump(week.mixed, with_topics=True),
        f"press-{friday}.txt": _dump(week.press, with_topics=False),
    }
    if number == 7:
        files |= [
            _handwritten(
                "corrections/cranes-2025-02-26.md",
                CRANES_LATER.changed("1,740", "1,704"),
                agencies="[kats]",
                source="https://example.org/cranes",
            )
        ]
    if number == 8:
        files |= [
            _handwritten(
                "corrections/pacific-2025-03-05.md",
                PACIFIC.changed("until March 14", "until **March 28**")._replace(
                    title="Public Hearing on the Trans-Pacific Partnership, with a Later Deadline"
                ),
                replaces="2025/02/17/public-hearing-on-the-trans-pacific-partnership.html",
            )
        ]
    return {UNDATED.get(name, name): text for name, text in files.items()}


def main() -> None:
    """Write the files."""
    for name, text in weekly().items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
