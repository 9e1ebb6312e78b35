"""Blocks of flattened bodies: which they are, and that each is of the kind that a reader would see."""

from __future__ import annotations

from itertools import pairwise

import pytest

from motir_archive.prose.blocks import LEAD_LENGTH, blocks, first_sentence, lead, was_flattened
from reading import REAL_BULLETIN

SENTENCE = "The ministry and its partners talked at length about the supply of critical minerals in {}."


def read(body: str, paragraph_length: int = 359) -> list[tuple[str, str]]:
    return [(block.kind, body[block.start : block.end]) for block in blocks(body, paragraph_length)]


def paragraph(*places: str) -> str:
    return " ".join(SENTENCE.format(place) for place in places)


OPENING = paragraph("Seoul", "Busan")
CLOSING = paragraph("Daegu", "Ulsan")


def structure(title: str) -> list[tuple[str, str]]:
    """The blocks of a real release that are no paragraphs: kind, first three words."""
    body = REAL_BULLETIN.read_text("utf-8").split(f"\n{title}\n")[1].split("\n-")[0]
    return [(kind, " ".join(text.split()[:3])) for kind, text in read(body, 258) if kind != "paragraph"]


RAMPS_UP = (
    "Korea Ramps Up Public–Private Cooperation to Turn Carbon Neutrality into a Driver of Industrial Growth"
)
SNU = (
    "SNU and M.AX Alliance to Jointly Develop AI Models for Humanoids, Autonomous Vehicles, and AI Factories"
)
REAL_STRUCTURE = {
    "Korea to Boost Recycling of Critical Minerals and Advanced Materials": [
        ("quotation", "President Kim stated,")
    ],
    "Korea Accelerates International Standardization of Semiconductor Packaging Processes": [
        ("quotation", "President Kim stated,")
    ],
    "Korea’s Retail Industry Grows 6.7% in October": [],
    "MOTIR Supports Global Expansion of K-Beauty, K-Food, and Other Korean Consumer Goods": [
        ("quotation", "In his congratulatory")
    ],
    RAMPS_UP: [
        ("quotation", "Park Dong-il, Director"),
        ("quotation", "Ahn Se-chang, Director"),
    ],
    "Promising Materials, Parts, and Equipment Firms Climb the Growth Ladder Through Global Investment": [
        ("heading", "Overview of Global"),
        ("term", "Date and Venue:"),
        ("definition", "Tuesday, November 25,"),
        ("term", "Key Participants:"),
        ("definition", "MOTIR Director General"),
        ("term", "Program:"),
        ("definition", "Investment-strategy presentations by"),
        ("quotation", "In his congratulatory"),
    ],
    SNU: [
        ("heading", "SNU to Fully"),
        ("item", "❶ SNU will"),
        ("item", "❷ SNU and"),
        ("item", "❸ SNU and"),
        ("heading", "Next Steps"),
        ("quotation", "Minister Kim stated,"),
    ],
}


@pytest.mark.parametrize("title", REAL_STRUCTURE)
def test_the_headings_lists_and_quotations_of_real_releases_are_given_back(title: str) -> None:
    assert structure(title) == REAL_STRUCTURE[title]


def test_a_heading_ends_where_a_capital_small_word_starts_the_sentence_after_it() -> None:
    assert read(f"{OPENING} Overview of the Investor Day The event brought investors to Seoul.") == [
        ("paragraph", OPENING),
        ("heading", "Overview of the Investor Day"),
        ("paragraph", "The event brought investors to Seoul."),
    ]


def test_a_well_known_heading_may_stand_before_a_name() -> None:
    assert read(
        f"{OPENING} Next Steps MOTIR will hold further talks in the coming year with all of them."
    ) == [
        ("paragraph", OPENING),
        ("heading", "Next Steps"),
        ("paragraph", "MOTIR will hold further talks in the coming year with all of them."),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Deputy Minister Park Jung-sung met the delegation at The Westin Seoul Parnas on Monday.",
        "Samsung Electronics and Hyundai Motor Company took part in the talks.",
        "Minister Kim In Young said that more talks would follow.",
    ],
)
def test_names_at_the_start_of_a_sentence_are_no_heading(sentence: str) -> None:
    assert "heading" not in {kind for kind, _ in read(f"{OPENING} {sentence} {CLOSING}")}


@pytest.mark.parametrize(
    ("one", "two"),
    [("❶", "❷"), ("①", "②"), ("•", "•"), ("▪", "▪"), ("1)", "2)"), ("(1)", "(2)"), ("1.", "2.")],
)
def test_marked_sentences_are_items_with_their_markers(one: str, two: str) -> None:
    first, second = f"{one} {SENTENCE.format('Jeju')}", f"{two} {SENTENCE.format('Gwangju')}"
    assert read(f"{OPENING} {first} {second}") == [
        ("paragraph", OPENING),
        ("item", first),
        ("item", second),
    ]


def test_an_item_keeps_all_sentences_up_to_the_next_marker_or_heading() -> None:
    first, second = f"❶ {paragraph('Jeju', 'Sejong')}", f"❷ {paragraph('Gwangju', 'Mokpo', 'Yeosu')}"
    body = f"{first} {second} Next Steps The ministry will go on."
    assert read(body)[:3] == [("item", first), ("item", second), ("heading", "Next Steps")]


def test_the_last_item_before_a_heading_keeps_all_of_its_sentences() -> None:
    body = REAL_BULLETIN.read_text("utf-8").split(f"\n{SNU}\n")[1].split("\n-")[0]
    last = next(text for _, text in read(body) if text.startswith("❸"))
    assert last.endswith("R&D projects and internship programs within the Alliance.")


def test_a_heading_may_stand_before_a_list() -> None:
    body = f"{OPENING} Main Points of Agreement ❶ Both sides trade. ❷ Both sides invest."
    assert ("heading", "Main Points of Agreement") in read(body)


def test_sentences_that_count_are_items() -> None:
    first, second = f"First, {SENTENCE.format('Jeju')}", f"Second, {SENTENCE.format('Yeosu')}"
    assert read(f"{OPENING} {first} {second}") == [
        ("paragraph", OPENING),
        ("item", first),
        ("item", second),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The plan names ① growth, ② trade, and ③ jobs as its aims.",
        "The plan has ❶ only one marker that stands alone.",
        "First, the ministry will consult the industry.",
        "The ministry will ask 1) the industry, 2) the banks, and 3) the public.",
        "See item • Of the plan.",
        "The plan has one aim. ❶ Growth comes first.",
        "The minister said, “There are two aims. ❶ Growth comes first. ❷ Trade comes next.”",
    ],
)
def test_an_enumeration_within_a_sentence_is_no_list(sentence: str) -> None:
    assert "item" not in {kind for kind, _ in read(f"{OPENING} {sentence} {CLOSING}")}


def test_terms_and_definitions_are_told_apart_and_end_with_their_list() -> None:
    body = (
        f"{OPENING} Date and Venue: Monday, 10:30 / The Plaza Seoul Key Participants: Minister Kim; mayors"
        " Program: Talks and tours The event was held for the first time."
    )
    assert read(body) == [
        ("paragraph", OPENING),
        ("term", "Date and Venue:"),
        ("definition", "Monday, 10:30 / The Plaza Seoul"),
        ("term", "Key Participants:"),
        ("definition", "Minister Kim; mayors"),
        ("term", "Program:"),
        ("definition", "Talks and tours"),
        ("paragraph", "The event was held for the first time."),
    ]


def test_one_term_alone_is_no_definition_list() -> None:
    found = read(f"{OPENING} Program: Talks and tours of the plant. {CLOSING}")
    assert {kind for kind, _ in found} == {"paragraph"}


def test_a_quotation_is_kept_whole_with_its_speaker() -> None:
    quotation = (
        f"Minister Kim said, “{paragraph('Jeju', 'Sejong', 'Yeosu')}” He added, “{paragraph('Mokpo')}”"
    )
    assert ("quotation", quotation) in read(f"{OPENING} {quotation} {CLOSING}")


def test_a_quotation_that_is_never_closed_does_not_swallow_the_rest() -> None:
    body = f"Minister Kim said, “{' '.join([OPENING] * 20)}"
    assert max(len(text) for _, text in read(body)) <= 900


def test_no_paragraph_is_long_or_a_fragment_where_sentences_allow() -> None:
    body = " ".join(f"{SENTENCE.format(place)} Yes." for place in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 4)
    lengths = [len(text) for _, text in read(body)]
    assert max(lengths) <= 900
    assert min(lengths) > 60


def test_lines_of_a_body_are_its_paragraphs() -> None:
    body = "One line. And more.\n\n  \nAnother line."
    assert read(body) == [("paragraph", "One line. And more."), ("paragraph", "Another line.")]
    assert not was_flattened(body, 2)


def test_one_line_of_several_paragraphs_was_flattened() -> None:
    body = " ".join([OPENING] * 8)
    assert was_flattened(body, len(read(body)))
    assert not was_flattened("One sentence.", len(read("One sentence.")))


def test_markers_on_lines_of_spaces_and_blank_bodies_do_no_harm() -> None:
    assert blocks("") == []
    assert blocks(" \n ") == []
    assert read("  ❶ One thing. ❷ Another thing.") == [
        ("item", "  ❶ One thing."),
        ("item", "❷ Another thing."),
    ]


def test_the_lead_is_the_first_sentence() -> None:
    assert lead("The U.S. Trade Representative met Dr. Kim. More follows.") == (
        "The U.S. Trade Representative met Dr. Kim."
    )
    assert first_sentence("").end == 0


def test_a_long_lead_is_cut_at_a_word() -> None:
    cut = lead("word " * 100)
    assert cut.endswith("word…")
    assert len(cut) <= LEAD_LENGTH


def test_all_of_a_real_bulletin_has_paragraphs_of_sensible_length() -> None:
    for record in REAL_BULLETIN.read_text("utf-8").split("\n-\n"):
        body = record.split("\n")[-1]
        found = blocks(body)
        assert all(before.end + 1 == after.start for before, after in pairwise(found))
        assert all(
            80 <= block.end - block.start <= 900
            for block in found
            if block.kind in ("paragraph", "quotation")
        )


MARKED = SENTENCE.format("Jeju")
OTHER = SENTENCE.format("Yeosu")


@pytest.mark.parametrize("marker", ["° ", "▷ ", "□ ", "- ", "– ", "o ", "• "])
def test_a_marker_after_the_end_of_a_sentence_starts_an_item(marker: str) -> None:
    found = read(f"{OPENING} {marker}{MARKED} {marker}{OTHER}")
    assert found == [("paragraph", OPENING), ("item", marker + MARKED), ("item", marker + OTHER)]
    assert read(f"{OPENING} {marker}{MARKED}")[1] == ("item", marker + MARKED)
    assert read(f"{marker}{MARKED} {marker}{OTHER}")[0] == ("item", marker + MARKED)


@pytest.mark.parametrize(
    "note", ["* unofficial translation", "*Short version", "** See the annex of the plan."]
)
def test_an_asterisk_starts_a_note(note: str) -> None:
    assert read(f"{OPENING} {note}") == [("paragraph", OPENING), ("paragraph", note)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry - and its partners - met in Seoul.",
        "The rate* rose again in the second half.",
        "It was 5 ° Celsius in the halls of Incheon.",
        "They saw Mr. O and the rest of them.",
    ],
)
def test_a_dash_an_asterisk_or_a_degree_within_a_sentence_marks_nothing(text: str) -> None:
    assert {kind for kind, _ in read(f"{OPENING} {text} {CLOSING}")} == {"paragraph"}


def test_numbers_count_only_from_one() -> None:
    items = [f"{number}. {MARKED}" for number in (1, 2, 3)]
    assert read(" ".join(items)) == [("item", item) for item in items]
    assert "item" not in {kind for kind, _ in read(" ".join(items[1:]))}
    assert "item" not in {kind for kind, _ in read(f"{OPENING} {items[0]} {items[2]} {CLOSING}")}


def test_labels_in_brackets_are_items_where_there_are_several() -> None:
    items = [f"(Exports) {MARKED}", f"(Imports of parts) {OTHER}"]
    assert read(f"{OPENING} {' '.join(items)}")[1:] == [("item", item) for item in items]
    assert "item" not in {kind for kind, _ in read(f"{OPENING} {items[0]} {CLOSING}")}


def test_a_heading_may_stand_in_square_brackets() -> None:
    assert read(f"{OPENING} [Meetings with ministers of finance] {MARKED}") == [
        ("paragraph", OPENING),
        ("heading", "[Meetings with ministers of finance]"),
        ("paragraph", MARKED),
    ]
    assert "heading" not in {kind for kind, _ in read(f"{OPENING} [He] went home. {CLOSING}")}


@pytest.mark.parametrize("join", [": ① {} ② {} ③ {}", ": ① {}; ② {}; ③ {}"])
def test_numerals_in_circles_within_a_sentence_are_no_place_to_break(join: str) -> None:
    plan = "The plan has three parts" + join.format(
        "Growth of trade in goods, and of what is made of them",
        "Jobs for all who look for one",
        "Fair rules.",
    )
    if ";" in join:
        assert {kind for kind, _ in read(f"{OPENING} {plan} {CLOSING}")} == {"paragraph"}
    starts = [text[0] for _, text in read(f"{OPENING} {plan}") if text[0] in "②③"]
    assert starts == ([] if ";" in join else ["②", "③"])


def test_no_paragraph_starts_after_a_semicolon_on_a_board_of_short_paragraphs() -> None:
    body = f"{OPENING[:-1]}; {CLOSING[:-1]}; {MARKED}"
    assert all(body[block.start - 2] != ";" for block in blocks(body, 258)[1:])


def test_what_somebody_says_stands_apart_on_a_board_of_short_paragraphs() -> None:
    quotation = f"Minister Kim stated, “{SENTENCE.format('Jeju')} {SENTENCE.format('Sejong')}”"
    assert ("quotation", quotation) in read(f"{OPENING} {quotation}", 258)


def test_a_heading_and_the_word_behind_it_have_120_characters_at_most() -> None:
    """The word is "The", with a blank before and behind it and a small letter: six characters."""
    words = "Alpha Bravo Delta Gamma Hotel India Kappa Lima Omega Papa Quebec Romeo Sierra "
    short, long = (words + "X" * (length - len(words)) for length in (114, 115))
    assert ("heading", short) in read(f"{OPENING} {short} The event brought investors to Seoul.")
    assert "heading" not in {kind for kind, _ in read(f"{OPENING} {long} The event brought investors.")}


def test_the_definitions_of_a_list_lie_within_1500_characters_of_each_other() -> None:
    for length, kinds in ((1500, {"paragraph", "term", "definition"}), (1501, {"paragraph"})):
        between = " Talks " + "and talks " * 140
        between += "x" * (length - len(between) - 1) + " "
        body = f"{OPENING} Program:{between}Venue: The hall of Jeju."
        assert {kind for kind, _ in read(body)} == kinds


@pytest.mark.parametrize(
    ("term", "is_one"),
    [
        ("Schedule and Participants and Organizers and Theme and Venue:", True),
        ("Schedule and Participants and Organizers and Program and Date:", False),
    ],
    ids=["60 characters", "61 characters"],
)
def test_a_term_has_60_characters_at_most(term: str, is_one: bool) -> None:
    assert (("term", term) in read(f"{OPENING} {term} Talks. Place: The hall.")) is is_one
