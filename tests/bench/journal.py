"""Writes journals in the form in which the program does: `journal.py EVENTS DEVICES FOLDER`.

Nine acts in ten are one device's. They follow each other at five minutes, more or less, from 2010 on, so
that a million end in 2019; the same numbers always give the same journals.
"""
import sys

sys.dont_write_bytecode = True  # a run leaves nothing beside these files

import json
import pathlib
import random
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta, timezone
from typing import TextIO

from topics import topics

LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
ZONE = timezone(timedelta(hours=8))
START = datetime(2010, 1, 1, 8, tzinfo=ZONE)
MEAN_GAP_MS = 300_000
STATUSES = ["done", "done", "parked", "pending"]


class Device:
    """A device that writes: how far it has come, what it knows of the others, what it can take back."""

    def __init__(self, n: int):
        self.id = f"dev{n:05}"
        self.seq = 0
        self.saw: dict[str, int] = {}
        self.last_act: str | None = None

    def sees(self, devices: list["Device"]) -> dict[str, int]:
        """The others' greatest seqs that grew since this device's last event."""
        news = {other.id: other.seq for other in devices if other is not self and other.seq > self.saw.get(other.id, 0)}
        self.saw |= news
        return news

    def act(self, chance: random.Random, name: str) -> dict:
        """What one command says of a topic, its keys in the program's order."""
        kind = chance.random()
        if kind < 0.35:
            return {"set": {name: "learning"}, "timer": name}
        if kind < 0.60:
            return {"set": {name: chance.choice(STATUSES)}, "spent": {name: chance.randrange(5, 90)}, "timer": "-"}
        if kind < 0.75:
            return {"spent": {name: chance.randrange(5, 90)}}
        if kind < 0.85:
            return {"evidence": {name: f"https://example.com/{name}/{self.seq}"}}
        if kind < 0.98 or self.last_act is None:
            return {"note": {name: "chunk size matters more than overlap here"}}
        return {"undo": [self.last_act]}


def lines(n_events: int, n_devices: int, names: list[str]) -> Iterator[tuple[str, str]]:
    """The devices' lines, oldest first: the device's id and the line."""
    chance = random.Random(7)
    devices = [Device(n) for n in range(n_devices)]
    order = int(START.timestamp() * 1000)
    for _ in range(n_events):
        device = chance.choice(devices) if chance.random() < 0.1 else devices[0]
        device.seq += 1
        order += chance.randrange(1, 2 * MEAN_GAP_MS)
        event_id = f"{device.id}-{device.seq}-{''.join(chance.choices(LETTERS, k=6))}"
        event = {"v": 1, "id": event_id, "order": order, "at": datetime.fromtimestamp(order // 1000, ZONE).isoformat()}
        if news := device.sees(devices):
            event["saw"] = news
        act = device.act(chance, chance.choice(names))
        device.last_act = None if "undo" in act else event_id
        yield device.id, line(event | act)


def line(event: dict) -> str:
    """An event as it stands on its line, the checksum last."""
    body = json.dumps(event, ensure_ascii=False, separators=(",", ":"))[:-1]
    return f'{body},"crc":"{zlib.crc32(body.encode()):08x}"}}\n'


def write(n_events: int, n_devices: int, folder: pathlib.Path, names: list[str] | None = None) -> None:
    """Writes the journals into a data folder: acts on topics of those names, else on the built-in ones."""
    names = names or [topic.name for topic in topics()]
    (folder / "journal").mkdir(parents=True, exist_ok=True)
    files: dict[str, TextIO] = {}
    with ExitStack() as closing:
        for device, text in lines(n_events, n_devices, names):
            if device not in files:
                path = folder / "journal" / f"{device}.jsonl"
                files[device] = closing.enter_context(path.open("w", encoding="utf-8", newline=""))
            files[device].write(text)


if __name__ == "__main__":
    write(int(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3]))
