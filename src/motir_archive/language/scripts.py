"""A script in, the same script out with its words in the language of the site.

Scripts say words as templates do, in English: `gettext("Copied")`. What stands between the quotation marks is
replaced when a site is built, so that no page carries a list of words.
"""

from __future__ import annotations

import json
import re

from motir_archive.language.language import Language

_STRING = r'"(?:[^"\\\n]|\\.)*"'
_GETTEXT = re.compile(rf"\bgettext\(\s*({_STRING})")
_NGETTEXT = re.compile(rf"\bngettext\(\s*({_STRING}),\s*({_STRING})")


def in_language(script: str, language: Language) -> str:
    """Return a script with its words in a language."""
    if not language.files:
        return script
    said = _NGETTEXT.sub(lambda call: _counted(call[1], call[2], language), script)
    return _GETTEXT.sub(lambda call: f"gettext({_written(language.words.gettext(json.loads(call[1])))}", said)


def _counted(singular: str, plural: str, language: Language) -> str:
    """Return the beginning of a call with all forms of the language, by the names that CLDR has for them."""
    forms = language.plural_forms(json.loads(singular), json.loads(plural))
    return f'ngettext({_written(forms)}, ""'


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
