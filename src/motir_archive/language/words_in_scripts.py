"""A script in, the same script out with its words in the language of the site.

Scripts have words in English, as templates do: `gettext("Copied")`. What stands between the quotation marks
is replaced when a site is built, so that no page carries a list of words.
"""

from __future__ import annotations

import json
import re
import sys

from motir_archive.language.language import Language

_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|x([0-9a-fA-F]{2})|(u[0-9a-fA-F]{4})|(.))", re.DOTALL)
_SAME_IN_JSON = 'bfnrt"\\/'
_STRING = r'"(?:[^"\\\n]|\\.)*"'
_GETTEXT = re.compile(rf"\bgettext\(\s*({_STRING})")
_NGETTEXT = re.compile(rf"\bngettext\(\s*({_STRING}),\s*({_STRING})")


def in_language(script: str, language: Language) -> str:
    """Return a script with its words in a language."""
    if not language.files:
        return script
    said = _NGETTEXT.sub(lambda call: _counted(call[1], call[2], language), script)
    return _GETTEXT.sub(lambda call: f"gettext({_written(language.words.gettext(_text_of(call[1])))}", said)


def _counted(singular: str, plural: str, language: Language) -> str:
    """Return the beginning of a call with all forms of the language, by the names that CLDR has for them."""
    forms = language.plural_forms(_text_of(singular), _text_of(plural))
    return f'ngettext({_written(forms)}, ""'


def _text_of(literal: str) -> str:
    """Return the text of a string of JavaScript, which knows more escapes than JSON: `"it\\'s"`."""
    text: str = json.loads(_ESCAPE.sub(_in_json, literal), strict=False)
    return text


def _in_json(escape: re.Match[str]) -> str:
    point, byte, unit, other = escape.groups()
    if unit:
        return escape[0]
    if point or byte:
        return json.dumps(chr(min(int(point or byte, 16), sys.maxunicode)))[1:-1]
    if other in _SAME_IN_JSON:
        return escape[0]
    # Any other character stands for itself; a backslash before a line break leaves nothing.
    return {"v": "\\u000b", "0": "\\u0000", "\n": ""}.get(other, other)


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
