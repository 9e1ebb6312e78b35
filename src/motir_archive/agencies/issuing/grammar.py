"""The grammar of a first sentence: tokens -> who acts in it.

    sentence  = [adjunct ","] parties [insertion] verb …
    parties   = party {("," | "and" | "together with" …) party}
    party     = agency {"under" agency} | agency title person | title person ["of" agency] | anything else

The subject begins the sentence or follows a comma, and a verb ends it; without a verb it is no subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from motir_archive.agencies.issuing.belonging import after_parents, parent_at
from motir_archive.agencies.issuing.tokens import Token
from motir_archive.agencies.issuing.wording import DETERMINERS, Wording
from motir_archive.agencies.naming.readings import UNKNOWN
from motir_archive.agencies.words.head_nouns import acts_for_owner, is_of_ministry
from motir_archive.agencies.words.lists import word_list
from motir_archive.agencies.words.titles import RANKS

SAYING = word_list("saying")
_NO_PARTY = word_list("adjuncts") | {"who", "which", "that", "whose", "where", "whom"}
"""Words that open an adjunct or a relative clause."""
_TO_AGENCY = DETERMINERS | {"of", "at", "from", "in", "for", "within", "under"}
"""Words between a person or a thing and the agency that it belongs to."""
_LAST_IN_NO_PHRASE = DETERMINERS | frozenset(
    ["of", "for", "at", "from", "in", "to", "on", "with", "within", "de", "al", "bin"]
)
_ITSELF = frozenset(["delegation", "delegations", "side"])
"""Things of an agency by which it acts itself: "with the EU delegation"."""
_AFTER_AGENCY = _NO_PARTY | DETERMINERS | _ITSELF | {"and", "as", "or", "to"}
"""Words that continue the sentence after the name of an agency. Any other word in small letters is something
that the agency has: "KITA staff"."""
_DASHES = frozenset("—–-:▲")
_MOST_TOKENS = 60
"""Tokens of a subject or an insertion, at most; a longer one means that the sentence is not understood."""
_LONGEST_WHEN = 12
"""Tokens after "said" that say when and where, at most."""


class Party(NamedTuple):
    """One who acts: an agency, a person or a thing."""

    agency: str
    """The agency's id; empty where it is not known which agency acts."""
    first: Token
    """The first of the tokens that name the party."""
    last: Token
    by_official: bool = False
    """Whether a person speaks for the agency."""
    is_beside: bool = False
    """Whether the party acts beside the subject and is not part of it."""
    words: tuple[str, ...] = ()
    """The words that name a thing, or a person of no stated agency; titles of ministers are left out."""


class Subject(NamedTuple):
    """Who acts in a sentence."""

    parties: list[Party]
    verb: int
    """Index of the token that says what they do."""


class Grammar:
    """The tokens of one sentence, which can be read from any token on."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self.wording = Wording(tokens)
        self._words, self._kinds = self.wording.words, self.wording.kinds

    def subject(self) -> Subject | None:
        """Return the subject that begins the sentence, else the first one after a comma; None without one."""
        return next(filter(None, map(self._subject_at, self._beginnings())), None)

    def _beginnings(self) -> Iterator[int]:
        for index, token in enumerate([None, *self._tokens]):
            # "SEOUL, Dec. 1 — The Ministry …"
            is_dash = token is not None and token.kind == "mark" and token.text in _DASHES
            if token is None or is_dash or token.is_comma:
                yield from dict.fromkeys((index, self.wording.after_time(index)))

    def last_clause(self) -> list[Party]:
        """Return the subject of a last clause that only says who said the rest, or follows a quotation."""
        if SAYING.isdisjoint(self._words):
            return []
        for index in [index for index, token in enumerate(self._tokens) if token.is_comma][::-1]:
            start = self.wording.after_quotation(index + 1)
            is_quoted = self._kinds[start - 1] != "comma"
            if self._words[start] in SAYING:  # ", said the Ministry of …"
                parties, end = self.parties(start + 1)
                return parties if is_quoted or self._says_when_only(end) else []
            found = self._subject_at(start)
            if found and self._words[found.verb] in SAYING:
                return found.parties if is_quoted or self._says_when_only(found.verb + 1) else []
        return []

    def _says_when_only(self, index: int) -> bool:
        """Tell whether nothing but a day and a place follows: "said on Monday"."""
        if self._words[index] == "that" or len(self._tokens) - index > _LONGEST_WHEN:
            return False
        return not any(map(self.wording.is_verb, range(index, len(self._tokens))))

    def attributed(self) -> list[Party]:
        """Return those to whom the sentence is attributed: "according to …", "hosted by …"."""
        for index, pair in enumerate(zip(self._words, self._words[1:], strict=False)):
            if pair == ("according", "to") or (pair[1] == "by" and self._is_done(index)):
                parties, _ = self.parties(index + 2)
                if any(party.agency for party in parties):
                    return parties
        return []

    def _is_done(self, index: int) -> bool:
        """Tell whether a participle stands before "by", with or without a place: "was held in Riga by"."""
        while index > 0 and self._tokens[index].is_capitalised:
            index -= 1
        return self.wording.is_participle(index - 1 if self._words[index] == "in" else index)

    def _subject_at(self, index: int) -> Subject | None:
        """Return the subject that begins at a token; None where none does."""
        parties, end = self.parties(index)
        if not parties:
            return None
        verb = self.wording.verb(end)
        if verb is None:
            verb = self._after_insertion(end, parties)
        if verb is None:
            return None
        return Subject(parties, verb)

    def parties(self, index: int) -> tuple[list[Party], int]:
        """Return the parties from a token on, and the index after them."""
        parties: list[Party] = []
        end = index
        while True:
            found, next_index = self._party(index)
            if not found:
                break
            parties, end = parties + found, next_index
            joined = self.wording.join(next_index)
            if joined is None or self.wording.verb(next_index) is not None:
                break
            index = joined
        return parties, end

    def _party(self, index: int) -> tuple[list[Party], int]:
        if self._words[index] in _NO_PARTY and self._words[index + 1] != "secretary":  # "Under Secretary …"
            return [], index
        index = self.wording.after_determiners(index)
        if self._kinds[index] == "agency":
            return self._agency(self._tokens[index], index + 1)
        return self._person_or_thing(index)

    def _agency(self, token: Token, index: int) -> tuple[list[Party], int]:
        """Read what follows the name of an agency: a title and a person, or the agency that it belongs to."""
        while self._kinds[index] == "agency" and self._tokens[index].agency == token.agency:
            index += 1  # "Korea AeroSpace Administration KASA": the acronym has lost its brackets.
        if self._words[index] in _ITSELF:
            index += 1
        owned = index + 1 if self.wording.is_possessive(index) else index
        if owned > index and self._kinds[owned] == "agency":  # "MOTIR’s Industrial Policy Bureau"
            part = self._tokens[owned]
            is_part = part.agency.startswith(UNKNOWN) and acts_for_owner(part.text, token.text)
            return [Party((token if is_part else part).agency, token, part)], owned + 1
        if owned > index or self.wording.begins_name(index):
            end, _ = self._phrase(owned)
            is_by = self.wording.is_official(owned, end)
            return [
                Party(token.agency if is_by else "", token, self._tokens[end - 1], by_official=is_by)
            ], end
        parent = parent_at(self.wording, index)
        is_unknown = token.agency.startswith(UNKNOWN)
        if (
            parent is not None and is_unknown and is_of_ministry(token.text)
        ):  # "the Trade Law Bureau of MOTIR"
            return [Party(self._tokens[parent].agency, token, token)], parent + 1
        return [Party(token.agency, token, token)], after_parents(self.wording, index)

    def _person_or_thing(self, index: int) -> tuple[list[Party], int]:
        end, words = self._phrase(index)
        if end == index:
            return [], index
        first, last = self._tokens[index], self._tokens[end - 1]
        if not self.wording.is_ranked(index, end):
            return [Party("", first, last, words=words)], end
        inside = self._tokens[index:end]
        spoken_for = next((token for token in inside if token.kind == "agency"), None)
        if spoken_for is None:
            agency = next((token.agency for token in inside if token.agency), "")
            return [Party(agency, first, last, by_official=True, words=words)], end
        party = Party(spoken_for.agency, first, spoken_for, by_official=True)
        return [party], after_parents(self.wording, end)

    def _phrase(self, index: int) -> tuple[int, tuple[str, ...]]:
        """Return the index after a phrase, which a verb, a mark or a join ends, and the phrase's words."""
        start = index
        while index - start < _MOST_TOKENS and not self.wording.ends_phrase(index):
            if self._kinds[index] == "agency" and not self._leads_to_agency(index - 1):
                break
            if self._words[index] and (self.wording.verb(index) is not None or self._joins(start, index)):
                break
            index += 1
        while index > start and self._words[index - 1] in _LAST_IN_NO_PHRASE:
            index -= 1
        return index, tuple(token.text for token in self._tokens[start:index] if token.kind == "word")

    def _joins(self, start: int, index: int) -> bool:
        """Tell whether a word joins parties, and not two fields of one title: "for Trade and Investment"."""
        if self.wording.join(index) is None:
            return False
        is_for = any(
            self._words[at] in ("for", "of") or self._kinds[at] == "official" for at in range(start, index)
        )
        is_of_title = is_for and self.wording.is_and(index) and self._kinds[index + 1] == "word"
        goes_on = is_of_title and self._tokens[index + 1].is_capitalised
        return not goes_on or self._words[index + 1] in RANKS

    def _leads_to_agency(self, index: int) -> bool:
        return self._words[index] in _TO_AGENCY or self._kinds[index] == "mark"

    def only_tells_whose(self, party: Party) -> bool:
        """Tell whether the name of an agency only says to whom something belongs: "with KITA staff"."""
        after = self._tokens.index(party.last) + 1
        word = self._words[after]
        is_noun = self._kinds[after] == "word" and not self._tokens[after].is_capitalised
        return is_noun and word not in _AFTER_AGENCY and not self.wording.is_verb(after)

    def _after_insertion(self, index: int, parties: list[Party]) -> int | None:
        """Return the verb after ", in accordance with …," or ", who serves as …," or the rest of a name."""
        if self._kinds[index] != "comma" and self._words[index] not in _TO_AGENCY:
            return None
        for at in range(index, min(len(self._tokens), index + _MOST_TOKENS)):
            token = self._tokens[at]
            if token.kind == "comma" or (token.kind == "quotation" and token.text[-2:-1] == ","):
                verb = self.wording.verb(at + (token.kind == "quotation"))
                if verb is not None:
                    parties += self._office(index, at, parties[-1])
                    return verb
        return None

    def _office(self, index: int, end: int, person: Party) -> list[Party]:
        """Return the office that ", who also serves as the Minister of …," gives to a person."""
        if self._words[index + 1] != "who" or not person.by_official or person.agency:
            return []
        offices = (token for token in self._tokens[index:end] if token.kind == "official" and token.agency)
        return [Party(token.agency, person.first, token, by_official=True) for token in [*offices][:1]]
