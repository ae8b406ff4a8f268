"""How fast the full-screen view is: `screens.py --binary target/release/roadmap [--rounds N]`.

The program runs on a pseudo-terminal of 80 by 24 with 2,000 topics and 10,000 events. A key counts from
the moment in which it is pressed to the last byte that the screen gets for it. Exits 0 unless something
could not be run (2). For Linux.
"""
import sys

sys.dont_write_bytecode = True  # a run leaves nothing beside these files

import argparse
import fcntl
import os
import pty
import select
import statistics
import struct
import termios
import time

import journal
import lists
from sandbox import Command, CouldNotRun, Sandbox, sandbox
from times import fact, heading

N_TOPICS, N_EVENTS = 2_000, 10_000
FRAME_MS, KEY_MS, START_TO_STATUS = 4, 16, 1.5
# After so long without a byte the screen is complete; the view itself looks for others' acts every 250 ms.
QUIET = 0.03


class Screen:
    """A program on a terminal of its own."""

    def __init__(self, command: Command):
        self.start = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execve(command.argv[0], command.argv, {**command.environment, "TERM": "xterm-256color"})

    def press(self, keys: str) -> float:
        """Presses keys; the seconds until the screen is complete."""
        start = time.perf_counter()
        os.write(self.terminal, keys.encode())
        return self.settle(start) - start

    def settle(self, last: float) -> float:
        """Reads until nothing more comes; when the last of it came."""
        wait = 5.0
        while select.select([self.terminal], [], [], wait)[0]:
            try:
                if not os.read(self.terminal, 1 << 16):
                    break
            except OSError:
                break  # the other side is closed
            last, wait = time.perf_counter(), QUIET
        return last

    def end(self) -> None:
        """Waits for its end, which must be a good one."""
        if os.waitpid(self.pid, 0)[1] != 0:
            raise CouldNotRun("the view did not end well")
        os.close(self.terminal)


def started(command: Command, leave: str) -> float:
    """Seconds from the start to a complete screen."""
    screen = Screen(command)
    took = screen.settle(screen.start) - screen.start
    if leave:
        screen.press(leave)
    screen.end()
    return took


def starts(box: Sandbox, n_rounds: int, what: str, *args: str, data: str) -> None:
    """The start of the view beside `status`, in turn."""
    view, status = box.roadmap(*args, "tui", data=data), box.roadmap(*args, "status", data=data)
    rounds = [(started(view, "q"), started(status, "")) for _ in range(n_rounds)]
    took = statistics.median(view for view, _ in rounds) * 1000
    ratio = statistics.median(view / status for view, status in rounds)
    fact(f"start / status, {what}", f"{took:.2f} ms {ratio:.2f}", f"<= {START_TO_STATUS}", ratio <= START_TO_STATUS)


def keys(box: Sandbox, n_rounds: int) -> None:
    """What keys take, on a large roadmap with a long history."""
    screen = Screen(box.roadmap("--roadmap", "large", "tui", data="large"))
    screen.settle(screen.start)
    for what, pressed, limit in (
        ("all keys shown, and hidden: a frame each", ["?", "?"], FRAME_MS),
        ("another topic chosen", ["j"], KEY_MS),
        ("a letter of a search", ["/", "t", "o", "p", "i", "c", "\r"], KEY_MS),
        ("another status shown alone", ["f"], KEY_MS),
        ("a note recorded, synced to the disk", ["g", "n", "x", "\r"], KEY_MS),
    ):
        # The last key of each round is what is measured; those before it lead there.
        measured = len(pressed) if limit == FRAME_MS or pressed[0] == "/" else 1
        rounds = [[screen.press(key) * 1000 for key in pressed][-measured:] for _ in range(n_rounds)]
        times = [took for times in rounds for took in times if took > 0]
        middle, worst = statistics.median(times), sorted(times)[len(times) * 95 // 100]
        fact(what, f"{middle:.2f} ms, 95 % {worst:.2f}", f"<= {limit} ms", middle <= limit)
    screen.press("q")
    screen.end()


def main() -> None:
    parser = argparse.ArgumentParser(description="Prints how fast the full-screen view is.")
    parser.add_argument("--binary", required=True, help="the program, as released")
    parser.add_argument("--rounds", type=int, default=40, help="how often each key is pressed (default: 40)")
    given = parser.parse_args()
    with sandbox(given.binary) as box:
        large = box.data("large")
        (large / "roadmaps").mkdir(parents=True)
        (large / "roadmaps" / "large.toml").write_text(lists.roadmap(N_TOPICS), "utf-8")
        journal.write(N_EVENTS, 2, large, [f"large/topic-{n}" for n in range(N_TOPICS)])
        box.roadmap("--roadmap", "large", "status", data="large").check()
        heading(f"the view, {N_TOPICS:,} topics, {N_EVENTS:,} events")
        starts(box, given.rounds, "nothing recorded", data="empty")
        starts(box, given.rounds, "all of that", "--roadmap", "large", data="large")
        keys(box, given.rounds)


if __name__ == "__main__":
    try:
        main()
    except CouldNotRun as error:
        print(error, file=sys.stderr)
        sys.exit(2)
