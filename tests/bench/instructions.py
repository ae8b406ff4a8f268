"""The gate on what a start and an event cost: `instructions.py --binary target/release/roadmap`.

Counts instructions under valgrind's callgrind, in user space, of whole processes. Unlike times they do
not move with the machine's load, so one over its limit is a change of the program. Exits 1 then, 2 if
something could not be counted.
"""
import sys

sys.dont_write_bytecode = True  # a run leaves nothing beside these files

import argparse
import re
import shutil
from collections.abc import Iterator
from typing import NamedTuple

import journal
from sandbox import Command, CouldNotRun, Sandbox, sandbox
from topics import topics

# A third of what this adds to a hello-world is the loader's work on a table of the Markdown parser, another
# third that on the program's own words.
VERSION_TO_HELLO = 1.85
STATUS = 2_200_000
LIST = 5_500_000
APPEND = 100_000
EVENT = 7_000

# Enough events for what happens once to be over, and as many more as the cost of one is taken from.
FEW_EVENTS, MORE_EVENTS = 1_000, 10_000


class Count(NamedTuple):
    """Instructions that were counted, and how many they may be."""

    what: str
    counted: int
    limit: int | None = None

    def is_over(self) -> bool:
        return self.limit is not None and self.counted > self.limit

    def __str__(self) -> str:
        limit = "" if self.limit is None else f"{self.limit:,}"
        return f"{self.what:<34}{self.counted:>12,}{limit:>12}  {'OVER' if self.is_over() else ''}".rstrip()


def count(command: Command) -> int:
    """The instructions of one run, which must do what it should."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        raise CouldNotRun("valgrind is not here: instructions cannot be counted")
    said = command.under(valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null").output().stderr
    collected = re.search(r"Collected : (\d+)", said)
    if collected is None:
        raise CouldNotRun(f"valgrind does not tell what it counted: {said.strip()}")
    return int(collected[1])


def counts(box: Sandbox) -> Iterator[Count]:
    """All that has a limit, one by one."""
    hello = count(box.hello_world())
    yield Count("hello-world", hello)
    yield Count("roadmap --version", count(box.roadmap("--version")), int(VERSION_TO_HELLO * hello))
    yield Count("roadmap status, empty history", count(box.roadmap("status")), STATUS)
    yield Count("roadmap list, 100 topics", count(box.roadmap("list")), LIST)
    yield done(box)
    yield Count("an event of history, 1 device", event(box, 1), EVENT)
    yield Count("an event of history, 3 devices", event(box, 3), EVENT)


def done(box: Sandbox) -> Count:
    """One more `done`, beside the `status` of the same history."""
    first, second, third = (topic.id for topic in topics()[:3])
    for topic in (first, second):
        box.roadmap("done", topic, data="acts").check()
    status = count(box.roadmap("status", data="acts"))
    return Count("roadmap done, as status + append", count(box.roadmap("done", third, data="acts")), status + APPEND)


def event(box: Sandbox, n_devices: int) -> int:
    """What one event adds to `status`."""
    few, many = (status_after(box, n, n_devices) for n in (FEW_EVENTS, FEW_EVENTS + MORE_EVENTS))
    return (many - few) // MORE_EVENTS


def status_after(box: Sandbox, n_events: int, n_devices: int) -> int:
    data = f"{n_events}-on-{n_devices}"
    journal.write(n_events, n_devices, box.data(data))
    return count(box.roadmap("status", data=data).check())


def main() -> int:
    parser = argparse.ArgumentParser(description="Counts instructions and holds them against their limits.")
    parser.add_argument("--binary", required=True, help="the program, as released")
    over = []
    print(f"{'instructions':<34}{'counted':>12}{'limit':>12}")
    with sandbox(parser.parse_args().binary) as box:
        for counted in counts(box):
            print(counted, flush=True)
            over += [counted.what] if counted.is_over() else []
    if over:
        print(f"over the limit: {', '.join(over)}", file=sys.stderr)
    return 1 if over else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except CouldNotRun as error:
        print(error, file=sys.stderr)
        sys.exit(2)
