"""Addresses in texts: whole, without the marks after them, and never leading elsewhere than they say."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motir_archive.text.links import is_web_address, links
from motir_archive.text.markdown import html
from work import growth


@pytest.mark.parametrize(
    "text",
    ["http://m\u0131crosoft.com/a", "http://ban\u212a.com", "www.\u017fafe.org", "a\u0131@example.com"],
)
def test_letters_that_are_no_ascii_make_no_address(text: str) -> None:
    """A dotless i, the sign for kelvin, a long s: with case ignored they equal i, k and s."""
    assert _found(f"See {text} for it.") == []


def _found(text: str) -> list[str]:
    return [text[link.start : link.end] for link in links(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Punctuation, brackets and quotation marks after an address.
        ("see www.example.or.kr). And", "www.example.or.kr"),
        ("(www.example.gov/iso/opa).", "www.example.gov/iso/opa"),
        ("(https://example.org/a_(b)), then", "https://example.org/a_(b)"),
        ("[https://example.org/x]", "https://example.org/x"),
        ("“https://example.org/x”", "https://example.org/x"),
        ("'https://example.org/x'.", "https://example.org/x"),
        ("<https://example.org/x>", "https://example.org/x"),
        ("https://example.org/x?y=1&z=2, and", "https://example.org/x?y=1&z=2"),
        ("https://example.org/x…", "https://example.org/x"),
        ("is it www.example.org/x?", "www.example.org/x"),
        ("www.example.go.kr:8080/x", "www.example.go.kr:8080/x"),
        ("HTTP://EXAMPLE.GO.KR/", "HTTP://EXAMPLE.GO.KR/"),
        ("İzmir:\tWww.Example.org", "Www.Example.org"),
        # What is written right before an address.
        ("website:www.example.go.kr", "www.example.go.kr"),
        ("E-mail:kim@example.go.kr", "kim@example.go.kr"),
        ("mailto:kim@example.go.kr", "kim@example.go.kr"),
        # Korean and Japanese go on without a blank.
        ("홈페이지(www.example.go.kr)에서", "www.example.go.kr"),
        ("http://english.example.go.kr에서 확인", "http://english.example.go.kr"),
        ("www.example.go.kr의 자료", "www.example.go.kr"),
        ("kim@example.go.kr으로 보내", "kim@example.go.kr"),
        ("「www.example.go.jp」をご覧", "www.example.go.jp"),
        ("https://example.go.jp/b、および", "https://example.go.jp/b"),
        ("http://www.example.kr）은", "http://www.example.kr"),
        # Where a dump lost the blank between two sentences.
        ("visit www.example.gov.Details follow", "www.example.gov"),
    ],
)
def test_an_address_ends_where_it_ends(text: str, expected: str) -> None:
    assert _found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/x",
        "//example.org/x",
        # A name before the host, which people take for the host.
        "http://bank.example@evil.example/",
        "https://bank.example:443@evil.example/x",
        "www.bank.example@evil.example",
        "http://user:secret@evil.example/",
        # Letters of other alphabets in what reads like a Latin name, or after it.
        "http://аррӏе.com/",
        "http://example.orgа.com",
        "http://www.café.com/",
        "https://example.org/café",
        "ｗｗｗ.example.org",
        # Hosts that a reader could not judge.
        "http://192.168.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "https://",
        "www.",
        # Names and words that happen to have a dot or an @ in them.
        "Backpage.com sued",
        "exports grew.In October",
        "a@b",
        "@example.org",
        "twice@at@example.org",
    ],
)
def test_what_deceives_or_is_no_address_is_no_link(text: str) -> None:
    assert _found(text) == []


def test_a_link_leads_to_what_it_says() -> None:
    text = "www.example.org, https://example.org/x and kim@example.org"
    assert [link.target for link in links(text)] == [
        "http://www.example.org",
        "https://example.org/x",
        "mailto:kim@example.org",
    ]


_PIECES = (
    "http://",
    "https://",
    "www.",
    ".com",
    "xn--",
    "evil",
    "kim",
    *".@:/?#()[]\\\"'<>&%1- \ta한éа\u202e\u200b",
)


@given(st.lists(st.sampled_from(_PIECES)).map("".join))
def test_any_text_gives_links_that_are_in_it_and_lead_to_their_own_host(text: str) -> None:
    end = 0
    for link in links(text):
        written = text[link.start : link.end]
        assert end <= link.start < link.end
        assert link.target.isascii()
        assert link.target.isprintable()
        assert (
            link.target.removeprefix("http://").endswith(written.removeprefix("http://"))
            or written in link.target
        )
        parts = urlsplit(link.target)
        assert parts.scheme in ("http", "https", "mailto")
        assert parts.scheme == "mailto" or "@" not in parts.netloc
        assert not set(written) & set(' "<>\\\t')
        end = link.end


def test_a_very_long_address_is_no_link() -> None:
    assert _found("http://example.org/" + "x" * 2029) == ["http://example.org/" + "x" * 2029]
    assert _found("http://example.org/" + "x" * 2030) == []


@pytest.mark.parametrize(
    "unit", ["www.", "www.a.k1.", "http://a.kr/(", "a@", "a@a.", "http://1.", "http://a.kr/))"]
)
def test_work_grows_in_step_with_the_text(unit: str) -> None:
    assert growth(lambda text: list(links(text)), unit) < 12


def test_addresses_in_markdown_are_links_but_for_those_that_are_already() -> None:
    text = "See www.example.org, *https://example.org/x* and [www.example.org](https://example.net/)."
    assert html(text) == (
        '<p>See <a href="http://www.example.org">www.example.org</a>, '
        '<em><a href="https://example.org/x">https://example.org/x</a></em> and '
        '<a href="https://example.net/">www.example.org</a>.</p>\n'
    )
    assert html("`www.example.org` and []( ) www.example.org") == (
        '<p><code>www.example.org</code> and  <a href="http://www.example.org">www.example.org</a></p>\n'
    )


@pytest.mark.parametrize(
    "address",
    ["https://x.org/\u202egnp", "https://x.org:99999999/", "https://a@x.org/", "ftp://x.org/", "https:///x"],
)
def test_what_hides_something_is_no_address_of_the_web(address: str) -> None:
    assert not is_web_address(address)
    assert is_web_address("https://x.org:8080/사과?a=b")
