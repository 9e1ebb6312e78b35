"""Links of hand-written texts: where they may lead."""

from __future__ import annotations

import pytest
from rendered import assert_harmless, tags

REFUSED_ADDRESSES = (
    *("javascript:alert(1)", "JAVASCRIPT:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)"),
    *(
        "&#106;avascript:alert(1)",
        "&#x6A;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "javascript&#58;alert(1)",
    ),
    *(
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "&#1;javascript:alert(1)",
        "javascript&#0;:alert(1)",
    ),
    *(
        "\\javascript:alert(1)",
        "%6Aavascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "DATA:,x",
    ),
    *(
        "data:image/svg+xml;base64,AAAA",
        "vbscript:x",
        "VBScript:x",
        "file:///etc/passwd",
        "ftp://example.org/",
    ),
    *(
        "//example.org/",
        "/index.html",
        "page.html",
        "../page.html",
        "#text",
        "?q=1",
        "",
        "https:",
        "https:page.html",
    ),
    *(
        "https:/page.html",
        "https:///page.html",
        "http:\\\\example.org",
        "mailto:",
        "tel:+82",
        "blob:https://x/1",
    ),
    *("view-source:https://example.org/", "feed:https://example.org", "http://[::1"),
)


@pytest.mark.parametrize(
    "form", ["[text]({})", "[text](<{}>)", "<{}>", "[text]\n\n[text]: {}", "![text]({})"]
)
@pytest.mark.parametrize("address", REFUSED_ADDRESSES)
def test_a_link_that_leads_where_it_must_not_is_text(address: str, form: str) -> None:
    text = form.format(address)
    assert_harmless(text)
    hrefs = [attributes.get("href") or "" for tag, attributes in tags(text).tags if tag == "a"]
    inside = {"feed:https://example.org", "view-source:https://example.org/"}
    assert hrefs == ([address.partition(":")[2]] if address in inside else [])


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"),
        ("http://example.org/한글", "http://example.org/%ED%95%9C%EA%B8%80"),
        ("mailto:archive@example.org", "mailto:archive@example.org"),
    ],
)
def test_a_link_to_another_site_or_an_address_of_mail_is_one(address: str, href: str) -> None:
    assert tags(f"[text]({address})").tags == [("p", {}), ("a", {"href": href})]


def test_the_address_of_a_link_cannot_leave_its_attribute() -> None:
    found = tags('[text](https://example.org/"onmouseover="alert(1) "x\\" onfocus=\\"alert(2)")')
    assert_harmless('[text](https://example.org/"onmouseover="alert(1) "x\\" onfocus=\\"alert(2)")')
    assert set(found.tags[-1][1]) <= {"href", "title"}
