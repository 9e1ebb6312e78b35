"""Lists: items with their markers, notes, terms and definitions, and what is no list."""

from __future__ import annotations

import pytest
from flattened import CLOSING, MARKED, OPENING, SENTENCE, SNU, paragraph, read

from reading import REAL_BULLETIN

OTHER = SENTENCE.format("Yeosu")


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


@pytest.mark.parametrize("marker", ["° ", "▷ ", "□ ", "- ", "– ", "o ", "• "])
def test_a_marker_after_the_end_of_a_sentence_starts_an_item(marker: str) -> None:
    found = read(f"{OPENING} {marker}{MARKED} {marker}{OTHER}")
    assert found == [("paragraph", OPENING), ("item", marker + MARKED), ("item", marker + OTHER)]
    assert read(f"{OPENING} {marker}{MARKED}")[1] == ("item", marker + MARKED)
    assert read(f"{marker}{MARKED} {marker}{OTHER}")[0] == ("item", marker + MARKED)


@pytest.mark.parametrize(
    "note",
    [
        "* unofficial translation",
        "*Short version",
        "** See the annex of the plan.",
        "* (Plan) What is planned",
        "* #1 of five ports",
        "* “Tides” is its name",
        "※ See the annex.",
    ],
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


@pytest.mark.parametrize(
    "unmarked",
    [
        "* A port for research (a small one)",
        "• Growth at home",
        "1. The meeting in Jeju, Korea",
        "Growth by 5%",
    ],
)
@pytest.mark.parametrize(
    "opener", ["The plan will go on.", "In all of May, it was tried.", "Today (Monday) they met."]
)
def test_a_word_that_opens_a_sentence_ends_what_has_no_full_stop(unmarked: str, opener: str) -> None:
    found = read(f"{OPENING} {unmarked} {opener}")
    assert [text for _, text in found][-2:] in ([unmarked, opener], [f"{OPENING} {unmarked}", opener])


@pytest.mark.parametrize(
    "text",
    [
        "They met in The Hague and spoke of the Today Show and of the Trading With the Enemy Act in May.",
        "The office (of whom The minister is one) met.",
        "The House, The minister said, and This House met.",
        "He said, “Here is growth The like of which was never seen.”",
    ],
)
def test_a_capital_in_a_name_a_bracket_or_a_quotation_opens_nothing(text: str) -> None:
    assert next(text for _, text in read(f"{text} {text}")).startswith(text)


@pytest.mark.parametrize("mark", "•▪■□")
def test_an_item_may_begin_with_a_small_letter_where_one_before_it_begins_something(mark: str) -> None:
    items = [f"{mark} Growth of trade at home", f"{mark} new jobs for all", f"{mark} £5 for each"]
    for intro in (f"{OPENING} ", "It will have: ", ""):
        assert read(intro + " ".join(items))[-3:] == [("item", item) for item in items]
    small = [f"{mark} growth at home", f"{mark} jobs for all"]
    assert read(" ".join(["It has:", *small])) == [
        ("paragraph", "It has:"),
        *(("item", item) for item in small),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The growth • jobs • trade of Jeju.",
        "The growth • Jobs • trade of Jeju.",
        "It was 5 ° of heat in Jeju.",
    ],
)
def test_a_small_letter_after_a_dot_in_the_middle_begins_no_item(text: str) -> None:
    assert "item" not in {kind for kind, _ in read(f"{OPENING} {text}")}
    assert read("Ports • Ships • Tides • moons").pop() == ("item", "• Tides • moons")


def test_a_clause_after_a_colon_ends_no_item() -> None:
    items = [f"• {MARKED}", f"• {OTHER}", f"• Aims of all ports in Jeju: {MARKED[:-1]}"]
    assert read(" ".join(items))[-1] == ("item", items[-1])


def test_dashes_within_a_sentence_that_begins_with_one_are_items() -> None:
    items = ["- Growth of trade – at home", "- Jobs for all"]
    assert read(f"They are: {' '.join(items)}")[1:] == [("item", item) for item in items]
    assert read(f"{OPENING} – Growth - Jobs for all")[1:] == [("item", "– Growth - Jobs for all")]
    assert read(f"{OPENING} - Growth - jobs for all")[1:] == [("item", "- Growth - jobs for all")]


def test_the_last_item_is_one_sentence_where_the_items_before_it_are() -> None:
    items = [f"• {MARKED}", f"• {OTHER}", f"• {MARKED}"]
    closing = paragraph("Mokpo", "Sejong")
    assert read(" ".join([*items, closing])) == [*(("item", item) for item in items), ("paragraph", closing)]
    two = f"• {paragraph('Jeju', 'Sejong')}"
    for others in (
        [items[0]],
        [items[0], two],
        [items[0], f"• {OTHER[:-1]}"],
        [items[0], f"▪ {OTHER}"],
        ["- A b."] * 2,
    ):
        assert read(" ".join([*others, two]))[-1] == ("item", two)


def test_a_list_mark_of_one_letter_stays_with_its_item() -> None:
    assert read(f"{OPENING} o To this end, they met.")[-1] == ("item", "o To this end, they met.")


def test_numbers_count_only_from_one() -> None:
    items = [f"{number}. {MARKED}" for number in (1, 2, 3)]
    assert read(" ".join(items)) == [("item", item) for item in items]
    assert "item" not in {kind for kind, _ in read(" ".join(items[1:]))}
    assert "item" not in {kind for kind, _ in read(f"{OPENING} {items[0]} {items[2]} {CLOSING}")}


def test_labels_in_brackets_are_items_where_there_are_several() -> None:
    items = [f"(Exports) {MARKED}", f"(Imports of parts) {OTHER}"]
    assert read(f"{OPENING} {' '.join(items)}")[1:] == [("item", item) for item in items]
    assert "item" not in {kind for kind, _ in read(f"{OPENING} {items[0]} {CLOSING}")}


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
