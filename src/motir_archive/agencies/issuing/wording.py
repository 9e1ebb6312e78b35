"""The words of one sentence: which tokens are verbs, joins or titles. Whole subjects are in grammar.py."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from motir_archive.agencies.issuing.tokens import Token
from motir_archive.agencies.words.head_nouns import is_person
from motir_archive.agencies.words.lists import word_list
from motir_archive.agencies.words.titles import RANKS

DETERMINERS = frozenset(["the", "a", "an", "its", "their", "this", "both", "our"])
_VERBS = word_list("verbs")
_NO_VERBS = frozenset(["united", "based", "affiliated", "related", "so-called"])
"""Words in "ed" that do not say what a subject does."""
_ADVERBS = frozenset(["also", "today", "yesterday", "again", "now", "both", "then", "together"])
_OF_THIS = frozenset(["this", "last", "next"])
_PERIODS = frozenset(["week", "month", "year", "morning", "afternoon", "evening"])
_WITH = frozenset(
    [
        "together",
        "along",
        "alongside",
        "jointly",
        "cooperation",
        "collaboration",
        "partnership",
        "conjunction",
    ]
)
JOINS = _WITH | {"in"}
"""Words with which "together with", "in cooperation with" and the like begin."""
_MONTHS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
_CAME = frozenset(["accompanied", "attended", "followed", "joined", "represented"])
"""Verbs before "by" that say who came, not who acted: "attended by"."""
_AFTER_TITLES = frozenset(["and", "at", "from", "in", "of", "who", "with"])
"""Words in small letters that follow a title and that no noun is."""
_QUOTES = frozenset("”\"’'")
_POSSESSIVES = frozenset(["’s", "'s", "’", "'"])
_AND = frozenset(["and", "&", "와", "과", "및"])
_LONGEST_PERSON = 3
"""Words of a Korean person's name, at most."""
_BEYOND = 8
"""Blank words after the last one, so that a rule may look that far ahead. Today's rules look two ahead."""


@lru_cache(maxsize=4096)
def _is_verb(text: str) -> bool:
    """Tell whether a word by itself may be a verb. With a capital it is part of a name."""
    if (text[0].isupper() or text[0].isdigit()) and not text.isupper():
        return False
    word = text.lower().rpartition("-")[2]
    return word in _VERBS or (word.endswith("ed") and word not in _NO_VERBS)


class Wording:
    """The tokens of a sentence, with what each of them may be; an index after the last is no word."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.size = len(tokens)
        self.words = [token.text.lower() if token.kind == "word" else "" for token in tokens] + [""] * _BEYOND
        """In lower case; empty for agencies, officials and marks."""
        self.kinds = [*(token.kind for token in tokens), *["" for _ in range(_BEYOND)]]

    def is_verb(self, index: int) -> bool:
        """Tell whether a word is what somebody does; "led by" is what is done to somebody."""
        return (
            self.kinds[index] == "word"
            and _is_verb(self.tokens[index].text)
            and self.words[index + 1] != "by"
        )

    def after_quotation(self, index: int) -> int:
        """Return the index after the mark that ends a quotation with a name in it; else `index`."""
        return index + 1 if self.kinds[index] == "mark" and self.tokens[index].text in _QUOTES else index

    def after_determiners(self, index: int) -> int:
        """Return the index after "the" and the like, and after "newly appointed" between them and a name."""
        while self.words[index] in DETERMINERS:
            index += 1
        named = index
        while self.words[named].endswith(("ly", "ed")):
            named += 1
        return named if self.kinds[named] in ("agency", "official") else index

    def is_participle(self, index: int) -> bool:
        """Tell whether a word may stand before "by": "co-hosted by", and not "attended by"."""
        word = self.words[index].rpartition("-")[2]
        return (word.endswith("ed") and word not in _CAME) or word in ("held", "led", "made")

    def is_possessive(self, index: int) -> bool:
        """Tell whether a token is the `’s` of the one before it."""
        return self.kinds[index] == "mark" and self.tokens[index].text in _POSSESSIVES

    def ends_phrase(self, index: int) -> bool:
        """Tell whether a token is a mark that separates phrases."""
        kind = self.kinds[index]
        return kind in ("comma", "quotation", "") or (kind == "mark" and not self.is_possessive(index))

    def ends_clause(self, index: int) -> bool:
        """Tell whether a token is a mark that separates clauses. The comma of a date does not."""
        if self.kinds[index] == "quotation" or not self.ends_phrase(index):
            return False
        is_of_date = self.kinds[index] == "comma" and (self._is_time(index - 1) or self._is_time(index + 1))
        return not is_of_date

    def begins_name(self, index: int) -> bool:
        """Tell whether a token is a title, or may be a part of a name."""
        kind = self.kinds[index]
        if kind != "word":
            return kind == "official"
        is_named = self.tokens[index].is_capitalised or self.words[index] in RANKS
        return is_named and not self.is_verb(index) and not self.is_and(index)

    def is_ranked(self, start: int, end: int) -> bool:
        """Tell whether a title is among some tokens."""
        return any(map(self._is_title, range(start, end)))

    def _is_title(self, index: int) -> bool:
        """Tell whether a token is a title. "Official" before a noun is none: "the official opening"."""
        if self.words[index] == "official" and self.kinds[index + 1] == "word":
            after = self.tokens[index + 1]
            return after.is_capitalised or self.words[index + 1] in _AFTER_TITLES or _is_verb(after.text)
        return self.kinds[index] == "official" or self.words[index] in RANKS

    def is_official(self, start: int, end: int) -> bool:
        """Tell whether a title is among the first tokens of a stretch, as long as they have a capital.

        A person who alone follows an agency has lost the title: "MOTIR Kim Min-ji".
        """
        for at in range(start, end):
            if self._is_title(at):
                return True
            if not self.tokens[at].is_capitalised:
                return False
        names = [token.text for token in self.tokens[start:end]]
        return 1 < len(names) <= _LONGEST_PERSON and is_person(names)

    def after_day(self, index: int) -> int:
        """Return the index after "on" and a day, or "in" and a month; `index` where none stands there."""
        if self.words[index] not in ("on", "in") or not self._is_time(index + 1):
            return index
        index += 2
        while self.kinds[index] == "comma" or self._is_time(index):
            index += 1
        return index

    def after_time(self, index: int) -> int:
        """Return the index after a time without its comma, "Today the …", where somebody or something with a
        name follows; else `index`."""
        after = self.after_day(index)
        if self.words[index] in ("today", "yesterday", "tomorrow"):
            after = index + 1
        elif self.words[index] in _OF_THIS and (
            self.words[index + 1] in _PERIODS or self._is_time(index + 1)
        ):
            after = index + 2
        return after if self.words[after] in DETERMINERS or self.begins_party(after) else index

    def begins_party(self, index: int) -> bool:
        """Tell whether an agency, a title or a name may begin at a token."""
        return self.kinds[index] == "agency" or self.begins_name(index)

    def verb(self, index: int) -> int | None:
        """Return the index of the verb that follows, directly or after adverbs or a day; None without one."""
        if self.kinds[index] == "comma":
            index += 1
        while not self.is_verb(index):
            word = self.words[index]
            if word.endswith("ly") or word in _ADVERBS:
                index += 1
            elif (next_word := self.after_day(index)) > index:
                index = next_word
            else:
                return None
        return index

    def _is_time(self, index: int) -> bool:
        word = self.words[index]
        return word.endswith("day") or word[:3] in _MONTHS or word[:1].isdigit()

    def join(self, index: int) -> int | None:
        """Return the index of the party after "and", "," or "together with"; None where none follows."""
        at = index + 1 if self.kinds[index] == "comma" else index
        if self.is_and(at):
            return at + 1
        if self.words[at] == "as" and self.words[at + 1 : at + 3] == ["well", "as"]:
            return at + 3
        with_whom = self.with_whom(at)
        if with_whom is not None:
            return with_whom
        if at > index and self.words[at] == "with":  # "KOICA, with the Board, opened …"
            return at + 1
        return at if at > index else None

    def is_and(self, index: int) -> bool:
        """Tell whether a token joins two parties."""
        return self.words[index] in _AND or (
            self.kinds[index] == "mark" and self.tokens[index].text in ("&", "·")
        )

    def with_whom(self, at: int) -> int | None:
        """Return the index after "together with" or the like; None where no such words stand there."""
        if self.words[at] in ("in", "jointly", "together") and self.words[at + 1] in _WITH:
            at += 1
        if self.words[at] not in _WITH:
            return None
        if self.words[at + 1] == "with":
            return at + 2
        return at + 1 if self.words[at] == "alongside" else None

    def acts_jointly(self, verb: int) -> bool:
        """Tell whether a verb says that others take part: "co-hosted", "jointly held"."""
        return self.words[verb].startswith("co-") or self.words[verb - 1] in ("jointly", "together")
