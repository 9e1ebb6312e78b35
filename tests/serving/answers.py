"""What a served site answers."""

from __future__ import annotations

from contextlib import closing
from http.client import HTTPConnection
from typing import NamedTuple

from motir_archive.serving.server import Server
from sites import HANGS, record

BULLETIN = "press-2025-11-28.txt"
FIRST = record("A Harbour Opens", "The harbour board said that it is open.", "2025-11-27")


class Answer(NamedTuple):
    """What the server answered."""

    status: int
    kind: str
    body: str


def get(server: Server, path: str) -> Answer:
    with closing(HTTPConnection("127.0.0.1", server.server_port, timeout=HANGS)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers["Content-Type"], answer.read().decode())


def text(server: Server, path: str) -> str:
    answer = get(server, path)
    assert answer.status == 200, path
    return answer.body
