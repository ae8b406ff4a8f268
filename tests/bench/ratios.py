"""The benchmark: `ratios.py --binary target/release/roadmap [--rounds N]`.

Prints the program's times as ratios to a hello-world, to `wc -l`, to its own parts and, where it is
installed, to Taskwarrior, each beside its target. Runs are taken in turn and a ratio is the median of
the rounds' own, so that a busy machine moves both sides of it; still it is no test, and exits 0 unless
something could not be run (2). For Linux. Data lie in the temporary folder ($TMPDIR), whose disk `done` syncs to.

Columns: how long the first of a pair takes, by the clock on the wall; its ratio to the second by that
clock, and in processor time; the target, and which of the two it is for.
"""
import sys

sys.dont_write_bytecode = True  # a run leaves nothing beside these files

import argparse
import os
import pathlib
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import islice

import journal
import lists
import taskwarrior
from sandbox import Command, CouldNotRun, Sandbox, Saved, sandbox
from times import Target, Time, append, fact, heading, left_out, ratio, run, take_turns, within
from topics import Topic, topics

SIZES = [10_000, 100_000, 1_000_000]
N_DONE = 40
N_LARGE = 2_000
N_FLOWS = 60
PEAK_MIB = 16
EXPORTS = {
    "markdown": (),
    "card": ("--format", "svg"),
    "map": ("--map",),
    "json": ("--format", "json"),
    "csv": ("--format", "csv"),
    "events": ("--events",),
    "ics": ("--format", "ics", "--hours-per-week", "6"),
}
ONE_APPEND = Counter(write=1, fdatasync=1)


def start(box: Sandbox, n_rounds: int) -> None:
    """What a start costs, beside the least that any program's does."""
    commands = {
        "hello": box.hello_world(),
        "version": box.roadmap("--version").check(),
        "status": box.roadmap("status").check(),
        "list": box.roadmap("list").check(),
    }
    rounds = take_turns(n_rounds, {name: partial(run, command) for name, command in commands.items()})
    heading(f"start, beside hello-world, {n_rounds} rounds")
    ratio("--version", rounds, Target(1.4), lambda t: (t["version"], t["hello"]))
    ratio("status, empty history", rounds, Target(1.6), lambda t: (t["status"], t["hello"]))
    ratio("list, 100 topics", rounds, Target(2), lambda t: (t["list"], t["hello"]))


def history(box: Sandbox, n_rounds: int) -> None:
    """What a long history costs, and whether ten times as long costs ten times as much."""
    journals = histories(box)
    commands = {n: box.roadmap("status", data=path.parent.parent.name).check() for n, path in journals.items()}
    commands |= {0: box.roadmap("status"), "wc": word_count(box, journals[100_000])}
    commands["stats"] = box.roadmap("stats", data=journals[100_000].parent.parent.name).check()
    rounds = take_turns(n_rounds, {name: partial(run, command) for name, command in commands.items()})
    heading(f"history, {n_rounds} rounds")
    ratio("status, 100,000 events / wc -l", rounds, Target(16, "cpu"), lambda t: (t[100_000], t["wc"]))
    for few, many in zip(SIZES, SIZES[1:]):
        what = f"{few:,} to {many:,} events, start off"
        ratio(what, rounds, Target(11, "cpu"), lambda t: (t[many] - t[0], t[few] - t[0]))
    ratio("stats / status, 100,000 events", rounds, Target(1.5), lambda t: (t["stats"], t[100_000]))
    memory(commands[100_000])


def histories(box: Sandbox) -> dict[int, pathlib.Path]:
    """One device's journals of all sizes: the longest, and its beginnings."""
    longest = SIZES[-1]
    journal.write(longest, 1, box.data(f"events-{longest}"))
    (path,) = box.data(f"events-{longest}").glob("journal/*")
    journals = {n: box.data(f"events-{n}") / "journal" / path.name for n in SIZES}
    for n in SIZES[:-1]:
        journals[n].parent.mkdir(parents=True)
        with path.open("rb") as lines, journals[n].open("wb") as beginning:
            beginning.writelines(islice(lines, n))
    return journals


def word_count(box: Sandbox, path: pathlib.Path) -> Command:
    wc = shutil.which("wc")
    if wc is None:
        raise CouldNotRun("wc is not here: there is nothing to hold a history against")
    return Command((wc, "-l", str(path)), box.environment())


def memory(command: Command) -> None:
    """Peak memory, told by GNU time: a child of this process has this one's peak as its floor."""
    what, seen = "peak memory, 100,000 events", watched(command, "time", "-f", "%M")
    if seen is None:
        left_out(what, "GNU time does not run here")
    else:
        mib = int(seen.stderr) / 1024
        fact(what, f"{mib:.1f} MiB", f"<= {PEAK_MIB} MiB", mib <= PEAK_MIB)


def acts(box: Sandbox, n_rounds: int) -> None:
    """What `done` costs over `status`: one append, one sync."""
    done, status = box.roadmap("done", topics()[N_DONE].id, data="acts"), box.roadmap("status", data="acts")
    saved = Saved(box.data("acts"))
    ((path, content),) = saved.contents.items()
    turns = {
        "status": partial(run, status),
        "append": partial(append, path, content.splitlines(keepends=True)[-1]),
        "done": partial(run, done),
    }
    rounds = take_turns(n_rounds, {name: partial(after_restoring, saved, turn) for name, turn in turns.items()})
    heading(f"acts, {n_rounds} rounds")
    ratio("done / status + append + fdatasync", rounds, Target(1.1), lambda t: (t["done"], t["status"] + t["append"]))
    saved.restore()
    calls(box, done, path)
    saved.restore()


def after_restoring(saved: Saved, turn: Callable[[], Time]) -> Time:
    saved.restore()
    return turn()


def calls(box: Sandbox, done: Command, path: pathlib.Path) -> None:
    """Counts how often one `done` writes to the journal and syncs it."""
    what, trace = "done, calls on the journal", box.folder / "trace"
    writing = "trace=write,writev,pwrite64,fsync,fdatasync,ftruncate"
    if watched(done, "strace", "-f", "-y", "-e", writing, "-o", str(trace)) is None:
        left_out(what, "strace does not run here")
        return
    called = re.findall(r"(\w+)\(\d+<(.*?)>", trace.read_text("utf-8"))
    found = Counter(call for call, file in called if file == str(path))
    fact(what, ", ".join(f"{n} {call}" for call, n in found.items()), "one of each", found == ONE_APPEND)


def watched(command: Command, tool: str, *options: str) -> subprocess.CompletedProcess | None:
    """Runs a command under a tool, where that is here and does what is asked."""
    path = shutil.which(tool)
    try:
        return command.under(path, *options).output() if path else None
    except CouldNotRun:
        return None


def exports(box: Sandbox, n_rounds: int) -> None:
    """What each export costs over `status`, of a history of a thousand events, and how large the page is."""
    journal.write(1_000, 1, box.data("exports"))
    page = box.roadmap("export", "--format", "html", data="exports")
    commands = {"status": box.roadmap("status", data="exports").check(), "html": page.check()}
    for name, options in EXPORTS.items():
        commands[name] = box.roadmap("export", *options, data="exports").check()
    rounds = take_turns(n_rounds, {name: partial(run, command) for name, command in commands.items()})
    heading(f"exports, 1,000 events, {n_rounds} rounds")
    for name in ["html", *EXPORTS]:
        ratio(f"export {name} / status", rounds, Target(3), lambda t: (t[name], t["status"]))
    within("the page", rounds, "html", 15)
    size = len(page.output().stdout.encode()) / 1000
    fact("the page, size", f"{size:.0f} KB", "<= 250 KB", size <= 250)


def beside_taskwarrior(box: Sandbox, n_rounds: int) -> None:
    """The same items, and as many of them done, in Taskwarrior."""
    theirs = taskwarrior.installed(box)
    if theirs is None:
        heading("beside Taskwarrior")
        left_out("status, list, export, done", "Taskwarrior is not here (Debian: apt-get install taskwarrior)")
        return
    theirs.take_in(topics(), N_DONE)
    reading = {
        ("status", "ours"): box.roadmap("status", data="acts"),
        ("status", "theirs"): theirs.command("summary"),
        ("list", "ours"): box.roadmap("list", data="acts"),
        ("list", "theirs"): theirs.command("list"),
        ("export", "ours"): box.roadmap("export", "--format", "json", data="acts"),
        ("export", "theirs"): theirs.command("export"),
    }
    reads = take_turns(n_rounds, {name: partial(run, command) for name, command in reading.items()})
    our_done = partial(run, box.roadmap("done", topics()[N_DONE].id, data="acts"))
    their_done = partial(run, theirs.command("1", "done"))
    acting = {
        ("done", "ours"): partial(after_restoring, Saved(box.data("acts")), our_done),
        ("done", "theirs"): partial(after_restoring, Saved(theirs.data), their_done),
    }
    writes = take_turns(n_rounds, acting)
    heading(f"beside Taskwarrior {theirs.version}, {len(topics())} items, {n_rounds} rounds")
    ratio("status / summary", reads, Target(1 / 3), lambda t: (t["status", "ours"], t["status", "theirs"]))
    ratio("list / list", reads, Target(1 / 3), lambda t: (t["list", "ours"], t["list", "theirs"]))
    ratio("export / export, JSON", reads, Target(1 / 3), lambda t: (t["export", "ours"], t["export", "theirs"]))
    ratio("done / done", writes, Target(1 / 4), lambda t: (t["done", "ours"], t["done", "theirs"]))


def own_roadmaps(box: Sandbox, n_rounds: int) -> None:
    """What a large roadmap of one's own costs, and making roadmaps of others' lists."""
    large = box.data("large")
    (large / "roadmaps").mkdir(parents=True)
    (large / "roadmaps" / "large.toml").write_text(lists.roadmap(N_LARGE), "utf-8")
    box.roadmap("--roadmap", "large", "done", *(f"topic-{n}" for n in range(N_LARGE // 10)), data="large").check()
    pair = {"ours": partial(run, box.roadmap("--roadmap", "large", "status", data="large").check())}
    asked = box.roadmap("--", "roadmap", "--roadmap", "large", "done", "topic-1", data="large")
    pair["tab"] = partial(run, Command(asked.argv, {**asked.environment, "ROADMAP_COMPLETE": "fish"}).check())
    theirs = large_taskwarrior(box)
    if theirs:
        pair["theirs"] = partial(run, theirs.command("summary"))
    # By themselves: behind sixty imports the disk is still at work.
    pairs = take_turns(4 * n_rounds, pair)
    flows = [box.data(f"flow-{n}.json") for n in range(N_FLOWS)]
    for n, path in enumerate(flows):
        path.write_text(lists.flow(300, f"Flow {n}"), "utf-8")
    readme = box.data("readme.md")
    readme.write_text(lists.readme(460, 185_000), "utf-8")
    imports = [box.roadmap("import", str(path), data="imported") for path in flows]
    turns = {"flow": partial(run, imports[0].check())}
    turns["readme"] = partial(run, box.roadmap("import", str(readme), data="imported").check())
    turns["flows"] = lambda: sum((run(command) for command in imports[1:]), run(imports[0]))
    rounds = take_turns(n_rounds, turns)
    size = (large / "roadmaps" / "large.toml").stat().st_size / 1e6
    heading(f"roadmaps of one's own, {n_rounds} rounds")
    what = f"status of {N_LARGE:,} topics, {size:.1f} MB / summary"
    if theirs:
        ratio(what, pairs, Target(1 / 3), lambda t: (t["ours"], t["theirs"]))
    else:
        left_out(what, "Taskwarrior is not here (Debian: apt-get install taskwarrior)")
    within(f"TAB among {N_LARGE:,} topics", pairs, "tab", 10)
    kb = [path.stat().st_size // 1000 for path in (flows[0], readme)]
    within(f"import, a flow of 300 topics, {kb[0]} KB", rounds, "flow", 50)
    within(f"import, {N_FLOWS} such flows, one by one", rounds, "flows", 2000)
    within(f"import, a README of 460 boxes, {kb[1]} KB", rounds, "readme", 50)


def large_taskwarrior(box: Sandbox) -> taskwarrior.Taskwarrior | None:
    """Taskwarrior with as many tasks, as many of them done, in a home of its own."""
    folder = box.folder / "beside-large"
    folder.mkdir()
    theirs = taskwarrior.installed(Sandbox(folder, box.binary))
    if theirs:
        tasks = [Topic(f"topic-{n}", lists.words(3, n), f"Stage {n // 200}", "large") for n in range(N_LARGE)]
        theirs.take_in(tasks, N_LARGE // 10)
    return theirs


def main() -> None:
    parser = argparse.ArgumentParser(description="Prints the program's times as ratios, each beside its target.")
    parser.add_argument("--binary", required=True, help="the program, as released")
    parser.add_argument("--rounds", type=int, default=40, help="how often each command runs (default: 40)")
    given = parser.parse_args()
    n_rounds = max(1, given.rounds)
    with sandbox(given.binary) as box:
        version = box.roadmap("--version").output().stdout.strip()
        print(f"{version}; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
        start(box, n_rounds)
        history(box, (n_rounds + 1) // 2)
        for topic in topics()[:N_DONE]:
            box.roadmap("done", topic.id, data="acts").check()
        acts(box, n_rounds)
        exports(box, n_rounds)
        beside_taskwarrior(box, n_rounds)
        own_roadmaps(box, (n_rounds + 3) // 4)


if __name__ == "__main__":
    try:
        main()
    except CouldNotRun as error:
        print(error, file=sys.stderr)
        sys.exit(2)
