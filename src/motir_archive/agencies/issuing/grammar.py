"""The grammar of a first sentence: tokens -> who acts in it.

    sentence  = [adjunct ","] parties [insertion] verb …
    parties   = party {("," | "and" | "together with" …) party}
    party     = agency {"under" agency} | agency title person | title person ["of" agency] | anything else

The subject begins the sentence or follows a comma, and a verb ends it; where no verb does, it is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from motir_archive.agencies.issuing.tokens import Token
from motir_archive.agencies.words.lists import word_list

_VERBS = word_list("verbs")
_SAYING = word_list("saying")
_RANKS = word_list("ranks")
_ADJUNCTS = word_list("adjuncts")
_ATTACHED = word_list("attached")
_NO_VERBS = frozenset(["united", "based", "affiliated", "related", "so-called"])
_DETERMINERS = frozenset(["the", "a", "an", "its", "their", "this", "both", "our"])
_INSIDE = frozenset(["of", "for", "at", "from", "in", "to", "on", "with", "within", "the", "de", "al", "bin"])
_OFFICE = frozenset(["of", "at", "from", "in", "for", "within", "under"])
_WITH = frozenset(
    ["together", "along", "alongside", "jointly", "cooperation", "collaboration", "partnership"]
)
_RELATIVES = frozenset(["who", "which", "that", "whose", "where", "whom"])
_POSSESSIVES = ("’s", "'s", "’", "'")
_AND = frozenset(["and", "&", "와", "과", "및"])
_MOST_WORDS = 60
"""Tokens of a subject at most; a longer one is a sentence that is not understood."""

_LONGEST_WHEN = 12
"""Tokens behind "said" that tell when and where at most."""


class Party(NamedTuple):
    """One who acts, at a token or two."""

    agency: str
    """Empty where nobody knows whom it stands for."""
    first: Token
    """The first of the tokens that say so."""
    last: Token
    by_official: bool = False
    """A person speaks for it."""
    is_parent: bool = False
    """It is only named as the one that the agency before belongs to."""
    words: tuple[str, ...] = ()
    """Of a person who is not said to be of an agency, or of a thing: the words, titles of ministers aside."""


class _Subject(NamedTuple):
    """Who acts in a sentence."""

    parties: list[Party]
    verb: int
    """Index of the token of what they do."""


class Grammar:
    """The tokens of one sentence, to be read from any place."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens

    def _at(self, index: int) -> Token | None:
        return self._tokens[index] if index < len(self._tokens) else None

    def _word(self, index: int) -> str:
        token = self._at(index)
        return token.text.lower() if token and token.kind == "word" else ""

    def _kind(self, index: int) -> str:
        token = self._at(index)
        return token.kind if token else ""

    def subject(self) -> list[Party]:
        """Return the subject that begins the sentence, or the first one behind a comma."""
        for index in self._beginnings():
            found = self._subject_at(index)
            if found:
                return found.parties
        return []

    def _beginnings(self) -> Iterator[int]:
        if self._word(0) not in _ADJUNCTS:
            yield 0
        yield from (
            index + 1
            for index, token in enumerate(self._tokens)
            if token.kind == "comma"
            or (token.kind == "quotation" and token.text[:-1].endswith((",", "!", "?")))
        )

    def last_clause(self) -> list[Party]:
        """Return the subject of a clause at the end that only says who said the rest."""
        for index in reversed([index for index, token in enumerate(self._tokens) if token.kind == "comma"]):
            found = self._subject_at(index + 1)
            if found and self._word(found.verb) in _SAYING:
                return found.parties if self._says_when_only(found.verb + 1) else []
        return []

    def _says_when_only(self, index: int) -> bool:
        """Tell whether nothing but a day and a place follows: "said on Monday"."""
        if self._word(index) == "that" or len(self._tokens) - index > _LONGEST_WHEN:
            return False
        return all(not self._is_verb(at) for at in range(index, len(self._tokens)))

    def attributed(self) -> list[Party]:
        """Return those to whom the sentence is attributed: "according to …", "hosted by …"."""
        for index in range(len(self._tokens) - 2):
            says = self._word(index) == "according" and self._word(index + 1) == "to"
            does = self._is_participle(index) and self._word(index + 1) == "by"
            if says or does:
                parties, _ = self._parties(index + 2)
                if any(party.agency for party in parties):
                    return parties
        return []

    def _is_participle(self, index: int) -> bool:
        word = self._word(index).rpartition("-")[2]
        return word.endswith("ed") or word in ("held", "led", "made")

    def _subject_at(self, index: int) -> _Subject | None:
        """Return the subject that begins at a token; None where none does."""
        parties, end = self._parties(index)
        if not parties:
            return None
        verb = self._verb(end)
        if verb is None:
            verb = self._behind_insertion(end, parties)
        if verb is None:
            return None
        is_joint = sum(not party.is_parent for party in parties) == 1 and self._acts_jointly(verb)
        return _Subject([*parties, *self._with(verb, is_joint=is_joint)], verb)

    def _parties(self, index: int) -> tuple[list[Party], int]:
        """Return the parties from a token on, and where they end."""
        parties: list[Party] = []
        end = index
        while len(parties) < _MOST_WORDS:
            found, behind = self._party(index)
            if not found or behind == index:
                break
            parties, end = parties + found, behind
            joined = self._join(behind)
            if joined is None or self._verb(behind) is not None:
                break
            index = joined
        return parties, end

    def _party(self, index: int) -> tuple[list[Party], int]:
        start = index
        while self._word(index) in _DETERMINERS or self._word(index) in ("south", "korea"):
            index += 1
        while self._kind(index) == "mark" and self._at(index - 1) and index > start:
            index += 1
        token = self._at(index)
        if token and token.kind == "agency":
            return self._agency(token, index + 1)
        return self._person_or_thing(index)

    def _agency(self, token: Token, index: int) -> tuple[list[Party], int]:
        """Read what is behind the name of an agency: a title and a person, or whom it belongs to."""
        owned = index + 1 if self._is_possessive(index) else index
        if owned > index or self._begins_name(index):
            end, _ = self._phrase(owned)
            is_by = self._is_ranked(owned, end)
            agency = token.agency if is_by else ""
            return [Party(agency, token, self._tokens[end - 1], by_official=is_by)], end
        parties = [Party(token.agency, token, token)]
        while (parent := self._parent(index)) is not None:
            above = self._tokens[parent]
            parties.append(Party(above.agency, above, above, is_parent=True))
            index = parent + 1
        return parties, index

    def _is_possessive(self, index: int) -> bool:
        return self._kind(index) == "mark" and self._text(index) in _POSSESSIVES

    def _begins_name(self, index: int) -> bool:
        """Tell whether a title, or what else may be of an agency, stands directly behind its name."""
        token = self._at(index)
        return (
            token is not None
            and not self._is_verb(index)
            and (token.kind == "official" or token.is_capitalised or self._word(index) in _RANKS)
        )

    def _parent(self, index: int) -> int | None:
        """Return the index of the agency to which the one before belongs: ", affiliated under the …"."""
        if self._kind(index) == "comma":
            index += 1
        for at in range(index, index + 6):
            if self._kind(at) == "agency":
                return at if at > index and self._word(index) in _ATTACHED | _DETERMINERS else None
            if not self._word(at) or (self._is_verb(at) and self._word(at) not in _ATTACHED):
                return None
            if self._word(at) in ("and", "with") and self._word(at - 1) not in _ATTACHED:
                return None
        return None

    def _person_or_thing(self, index: int) -> tuple[list[Party], int]:
        if self._word(index) in _ADJUNCTS | _RELATIVES:
            return [], index
        end, words = self._phrase(index)
        if end == index:
            return [], index
        first, last = self._tokens[index], self._tokens[end - 1]
        if not self._is_ranked(index, end, anywhere=True):
            return [Party("", first, last, words=words)], end
        inside = self._tokens[index:end]
        agencies = [token for token in inside if token.kind == "agency"]
        officials = [token for token in inside if token.kind == "official"]
        if agencies:
            above = self._parent(end)
            spoken = [Party(agencies[0].agency, first, agencies[0], by_official=True)]
            if above is not None:
                token = self._tokens[above]
                return [*spoken, Party(token.agency, token, token, is_parent=True)], above + 1
            return spoken, end
        agency = next((token.agency for token in officials if token.agency), "")
        return [Party(agency, first, last, by_official=True, words=words)], end

    def _phrase(self, index: int) -> tuple[int, tuple[str, ...]]:
        """Return where a phrase ends, before a verb, a comma or a join, and its words."""
        words: list[str] = []
        start = index
        while index - start < _MOST_WORDS:
            token = self._at(index)
            if token is None or token.kind in ("comma", "quotation"):
                break
            if token.kind == "mark" and token.text not in _POSSESSIVES:
                break
            if token.kind == "agency" and index > start and not self._leads_to_agency(index - 1):
                break
            if token.kind == "word" and (self._verb(index) is not None or self._joins(start, index)):
                break
            if token.kind == "word":
                words.append(token.text)
            index += 1
        while index > start and self._word(index - 1) in _INSIDE | _DETERMINERS | {"on"}:
            index -= 1
        return index, tuple(words)

    def _joins(self, start: int, index: int) -> bool:
        """Tell whether a word joins parties, and not what one title is for: "for Trade and Investment"."""
        behind = self._at(index + 1)
        is_for = any(
            self._word(at) in ("for", "of") or self._kind(at) == "official" for at in range(start, index)
        )
        if is_for and self._word(index) in _AND and behind and behind.is_capitalised:
            return self._word(index + 1) in _RANKS
        return self._join(index) is not None

    def _leads_to_agency(self, index: int) -> bool:
        return self._word(index) in _OFFICE | _DETERMINERS or self._kind(index) == "mark"

    def _is_ranked(self, start: int, end: int, *, anywhere: bool = False) -> bool:
        """Tell whether a phrase has a title, or, behind an agency, opens with one."""
        for token in self._tokens[start:end]:
            if token.kind == "official" or (token.kind == "word" and token.text.lower() in _RANKS):
                return True
            if not anywhere and not (token.kind == "word" and (token.is_capitalised or token.text == "and")):
                return False
        return False

    def _join(self, index: int) -> int | None:
        """Return where the next party begins behind "and", "," or "together with"; None where none does."""
        at = index + 1 if self._kind(index) == "comma" else index
        if self._word(at) in _AND or self._text(at) in ("&", "·"):
            return at + 1
        if [self._word(at + number) for number in range(3)] == ["as", "well", "as"]:
            return at + 3
        with_whom = self._with_whom(at)
        if with_whom is not None:
            return with_whom
        return at if at > index else None

    def _with_whom(self, at: int) -> int | None:
        if self._word(at) in ("in", "jointly", "together") and self._word(at + 1) in _WITH:
            at += 1
        if self._word(at) not in _WITH:
            return None
        return at + 2 if self._word(at + 1) == "with" else (at + 1 if self._word(at) == "alongside" else None)

    def _text(self, index: int) -> str:
        token = self._at(index)
        return token.text if token else ""

    def _acts_jointly(self, verb: int) -> bool:
        return self._word(verb).startswith("co-") or self._word(verb - 1) in ("jointly", "together")

    def _with(self, verb: int, *, is_joint: bool) -> list[Party]:
        """Return those with whom the subject does it jointly: "co-hosted the forum with", "jointly with"."""
        for at in range(verb + 1, len(self._tokens)):
            token = self._tokens[at]
            if token.kind == "comma" or (token.kind == "mark" and token.text not in _POSSESSIVES):
                return []
            if self._word(at + 1) == "with" and self._word(at) in ("jointly", "together"):
                return self._parties(at + 2)[0]
            if is_joint and self._word(at) == "with":
                return self._parties(at + 1)[0]
            if self._is_verb(at) or self._word(at) in ("to", "that"):
                return []
        return []

    def _behind_insertion(self, index: int, parties: list[Party]) -> int | None:
        """Return the verb behind ", in accordance with …," or ", who also serves as …,"."""
        if self._kind(index) != "comma":
            return None
        for at in range(index + 1, min(len(self._tokens), index + _MOST_WORDS)):
            token = self._tokens[at]
            if token.kind == "comma" or (token.kind == "quotation" and token.text[-2:-1] == ","):
                verb = self._verb(at + (token.kind == "quotation"))
                if verb is not None:
                    self._add_office(index, at, parties)
                    return verb
        return None

    def _add_office(self, index: int, end: int, parties: list[Party]) -> None:
        """Add the office that ", who also serves as the Minister of …," gives to a person."""
        if self._word(index + 1) == "who" and parties[-1].by_official and not parties[-1].agency:
            for token in self._tokens[index:end]:
                if token.kind == "official" and token.agency:
                    parties.append(Party(token.agency, parties[-1].first, token, by_official=True))
                    return

    def _verb(self, index: int) -> int | None:
        """Return the index of the verb that follows, adverbs and a day aside."""
        if self._kind(index) == "comma":
            index += 1
        while True:
            word, token = self._word(index), self._at(index)
            if self._is_verb(index):
                return index
            if word.endswith("ly") or word in (
                "also",
                "today",
                "yesterday",
                "again",
                "now",
                "both",
                "then",
                "together",
            ):
                index += 1
            elif word in ("on", "in") and self._is_time(index + 1):
                index += 2
                while token and (self._kind(index) == "comma" or self._is_time(index)):
                    index += 1
            else:
                return None

    def _is_time(self, index: int) -> bool:
        word = self._word(index)
        return word.endswith("day") or word[:3] in _MONTHS or word[:1].isdigit()

    def _is_verb(self, index: int) -> bool:
        """Tell whether a word is what somebody does; "led by" is what is done to somebody."""
        token = self._at(index)
        if token is None or token.kind != "word" or (token.is_capitalised and not token.text.isupper()):
            return False
        word = token.text.lower().rpartition("-")[2]
        is_verb = word in _VERBS or (word.endswith("ed") and word not in _NO_VERBS)
        return is_verb and self._word(index + 1) != "by"


_MONTHS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
