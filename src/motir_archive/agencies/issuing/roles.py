"""What an agency can be to a release that it issued, and the rules that say so."""

from __future__ import annotations

SOLE = "issuer"
JOINT = "joint issuer"
PUBLISHER = "publisher of this board"
ROLES = (SOLE, JOINT, PUBLISHER)
"""PUBLISHER is for releases that name no issuer."""

BY_INTRODUCTION = "introduces itself with its head"
BY_SUBJECT = "is the subject of the sentence"
BY_OFFICIAL = "an official of it is the subject of the sentence"
BY_ATTRIBUTION = "the sentence is attributed to it"
BY_EDITOR = "named by the editor"
BY_BOARD = "the first sentence names no issuer"
