"""Times of whole processes, taken in turn, and the table of their ratios."""
import os
import statistics
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from sandbox import Command, CouldNotRun

QUIET = [
    (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
    (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
    (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
]


@dataclass(frozen=True)
class Time:
    """Seconds by the clock on the wall, and of a processor."""

    wall: float
    cpu: float

    def __add__(self, other: "Time") -> "Time":
        return Time(self.wall + other.wall, self.cpu + other.cpu)

    def __sub__(self, other: "Time") -> "Time":
        return Time(self.wall - other.wall, self.cpu - other.cpu)

    def __truediv__(self, other: "Time") -> "Time":
        return Time(self.wall / other.wall, self.cpu / other.cpu)


def median(times: list[Time]) -> Time:
    """The middle one, by each clock."""
    return Time(statistics.median(t.wall for t in times), statistics.median(t.cpu for t in times))


def run(command: Command) -> Time:
    """Runs a command to its end, its output thrown away."""
    start = time.perf_counter()
    pid = os.posix_spawn(command.argv[0], command.argv, command.environment, file_actions=QUIET)
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        raise CouldNotRun(f"{command} exits {os.waitstatus_to_exitcode(status)}")
    return Time(wall, usage.ru_utime + usage.ru_stime)


def append(path: os.PathLike, line: bytes) -> Time:
    """Appends a line and syncs it: what the system takes for that."""
    wall, cpu = time.perf_counter(), time.process_time()
    file = os.open(path, os.O_WRONLY | os.O_APPEND)
    os.write(file, line)
    os.fdatasync(file)
    os.close(file)
    return Time(time.perf_counter() - wall, time.process_time() - cpu)


Round = dict[Hashable, Time]


def take_turns(n_rounds: int, turns: dict[Hashable, Callable[[], Time]]) -> list[Round]:
    """Takes all turns once to warm up, then in rounds: what moves the machine's speed moves all of a round."""
    for turn in turns.values():
        turn()
    return [{name: turn() for name, turn in turns.items()} for _ in range(n_rounds)]


@dataclass(frozen=True)
class Target:
    """The most that a ratio may be, by one of the clocks."""

    limit: float
    clock: str = "wall"

    def __str__(self) -> str:
        return f"{self.clock} <= {self.limit:.3g}"


def heading(title: str) -> None:
    print(f"\n{title:<46}{'ms':>9}{'wall':>8}{'cpu':>8}   target", flush=True)


def ratio(what: str, rounds: list[Round], target: Target, pair: Callable[[Round], tuple[Time, Time]]) -> None:
    """Prints what the median round says of a pair: how long the first takes, and its ratio to the second."""
    pairs = [pair(times) for times in rounds]
    took, times = median([a for a, _ in pairs]), median([a / b for a, b in pairs])
    found = f"{took.wall * 1000:>9.2f}{times.wall:>8.2f}{times.cpu:>8.2f}"
    fact(what, found, str(target), getattr(times, target.clock) <= target.limit)


def within(what: str, rounds: list[Round], name: Hashable, limit: int) -> None:
    """Prints how long the median round's turn takes, and whether that is within so many milliseconds."""
    took = median([times[name] for times in rounds]).wall * 1000
    fact(what, f"{took:.1f} ms", f"<= {limit:,} ms", took <= limit)


def fact(what: str, found: str, target: str, holds: bool) -> None:
    """Prints what was found, and whether it is what it should be."""
    print(f"{what:<46}{found:>25}   {target:<14}{'ok' if holds else 'OVER'}", flush=True)


def left_out(what: str, why: str) -> None:
    """Prints why something is left out."""
    print(f"{what:<46}{why}", flush=True)
