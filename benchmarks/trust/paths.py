"""Hostile titles, topics, agencies and file names: where the files of their site go."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Literal

from trial import Trial, record, run, write

LONGEST = 200
"""Bytes of a component, without the endings that the site adds."""
ENDINGS = re.compile(r"(?:\.history|\.[0-9a-f]{8})?\.(?:html|txt|json|js|xml|md|jsonl|css|svg)$")
Form = Literal["NFC", "NFD", "NFKC"]
COMPARED: tuple[Form, ...] = ("NFC", "NFD")
"""Forms in which file systems compare names, those of Apple for instance."""
RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?")
FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]|[. ]$')
BITS = (
    *(
        "..",
        "/",
        "\\",
        ".",
        "con",
        "CON",
        "aux.",
        "NUL",
        "lpt1",
        "com¹",
        "index",
        "page-2",
        "~",
        "%2e%2e%2f",
        "%00",
    ),
    *("C:", "$HOME", "`id`", "{{ 7*7 }}", "<script>", "'", '"', "’", "&", "?", "#", "*", "|", ":", "-", "--"),
    *(
        "a",
        "A",
        "ä",
        "a\u0308",
        "ß",
        "SS",
        "ı",
        "İ",
        "ſ",
        "K",
        "Å",
        "ﬁ",
        "fi",
        "Ⅳ",
        "iv",
        "²",
        "2",
        "Σ",
        "ς",
        "σ",
    ),
    *(
        "산업",
        "ㅅㅏㄴ",
        "\u1109\u1161\u11ab",
        "貿易",
        "\uf9d0",
        "ガ",
        "カ\u3099",
        "ｶﾞ",
        "שלום",
        "\u202e",
        "\u200d",
    ),
    *(
        "\U0001f600",
        "\u0301" * 40,
        "x" * 180,
        "긴" * 80,
        "word " * 30,
        "नि",
        "ก็",
        "\ufe0f",
        "\u00ad",
        "\u3164",
        " ",
    ),
)
REFUSED = re.compile(r"[\s\u00ad\u200d\u202e\ufe0f-]*|.*\u0301{41}.*", re.DOTALL)
"""Nothing that can be seen, hyphens alone, which part records, and more accents in a row than are allowed."""


def titles(number: int, seed: int = 1) -> Iterator[str]:
    """Yield so many hostile titles, each a text that the reader takes for one."""
    chosen = random.Random(seed)
    while number:
        title = "".join(chosen.choices(BITS, k=chosen.randint(1, 6))).strip()
        if not REFUSED.fullmatch(title):
            number -= 1
            yield title


def faults(names: list[str]) -> Counter[str]:
    """Return what is wrong with the paths of a site, and how often."""
    found: Counter[str] = Counter()
    for form in COMPARED:
        found[f"collide when folded ({form})"] = _collisions(names, form)
    for name in names:
        for part in PurePosixPath(name).parts:
            found["outside"] += part in ("..", "/")
            found["too long"] += len(ENDINGS.sub("", part).encode()) > LONGEST
            found["reserved on Windows"] += bool(RESERVED.fullmatch(part))
            found["not allowed on Windows"] += bool(FORBIDDEN.search(part))
    return found


def _collisions(names: list[str], form: Form) -> int:
    folded = Counter(unicodedata.normalize(form, name.casefold()) for name in names)
    return sum(count - 1 for count in folded.values())


def prove(trial: Trial) -> int:
    """Build a site of hostile names and print what is wrong with its paths; return how much."""
    amount = trial.some(10_000)
    write(trial.folder / "releases", {"archive.yaml": "topics: []\n", **_bulletins(amount)})
    said = run(trial.folder, "build", "--quiet", "--output", "deep/down/site")
    site = trial.folder / "deep/down/site"
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    found = faults(names)
    found["not built"] = int(said.returncode != 0)
    others = {path.name for path in trial.folder.rglob("*") if site not in (path, *path.parents)}
    found["written elsewhere"] = len(
        others - {"releases", "deep", "down", *_names(trial.folder / "releases")}
    )
    print(
        f"paths  {amount:,} names, {len(names):,} files; " + ", ".join(f"{k}: {v}" for k, v in found.items()),
        f"(alike in NFKC, which no file system compares in: {_collisions(names, 'NFKC')})",
    )
    if said.returncode:
        print(said.stderr[-2000:])
    return found.total()


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*")}


def _bulletins(amount: int) -> dict[str, str]:
    """Return bulletins with hostile titles, topics, organisations and file names."""
    chosen = random.Random(2)
    topics = [topic[:80] for topic in titles(30, seed=3)]
    bulletins: dict[str, str] = {}
    bodies = enumerate(zip(titles(amount), titles(amount, seed=4), strict=True))
    for number, (title, name) in bodies:
        day = f"2025-{number // 400 % 12 + 1:02}-{number % 28 + 1:02}"
        acronym = "".join(chosen.choices("ABCD", k=3))
        body = f"The {name[:60]} Institute {number % 50} ({acronym}, President Kim) did case {number}."
        text = record(title, body, day, chosen.choice(topics))
        file = re.sub(r"[/\x00-\x1f\x7f\u2028\u2029]", "", f"{number // 100} {next(titles(1, number))}")[:60]
        key = next((key for key in bulletins if key.startswith(f"{number // 100} ")), f"{file}.txt")
        bulletins[key] = bulletins.get(key, "") + text
    return bulletins
