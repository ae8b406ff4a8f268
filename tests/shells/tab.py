"""Presses TAB in real shells: `tab.py --binary target/release/roadmap`.

bash, zsh, fish and elvish as Debian packages them, each in a terminal of its own, with the lines that
`roadmap completions SHELL` prints; what is not here is installed, where that can be. Exits 1 where a shell
does not complete as it should, 2 where there was nothing to try.
"""
import sys

sys.dont_write_bytecode = True  # a run leaves nothing beside these files

import argparse
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import tempfile
import termios
import time
from pathlib import Path

SHELLS = {
    "bash": ["bash", "--norc", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
    "elvish": ["elvish", "-norc"],
}

# A roadmap to be named.
ROADMAP = """format = 1
id = "baking"
title = "Baking"
[[stage]]
id = "s"
title = "S"
[[stage.topic]]
id = "bread"
title = "Bread"
"""

# What is typed before TAB, and the words that the screen must show then.
EVERYWHERE = [
    ("roadmap exp", ["export"]),
    ("roadmap done efficient", ["efficient-attention"]),
    ("roadmap stuck --on linear", ["linear-algebra"]),
    ("roadmap list --status lear", ["learning"]),
    ("roadmap --roadmap baki", ["baking"]),
    ("roadmap log --since yes", ["yesterday"]),
    ("roadmap config set day", ["day_ends"]),
    ("roadmap start 3.4.2", ["3.4.2"]),
    ("roadmap done rag-", ["rag-chunking", "rag-evaluation"]),
]
# Only these show what a word stands for.
WITH_TITLES = [("roadmap done rag-", ["Chunking"]), ("roadmap --lang zh start rag-", ["文本分块", "RAG 评测"])]


class Terminal:
    """A shell in a terminal, read as it writes."""

    def __init__(self, argv: list[str], env: dict[str, str]) -> None:
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(argv[0], argv, env)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 120, 0, 0))

    def read(self, quiet: float = 0.4, most: float = 10) -> str:
        """What is written until nothing is for a while, once anything was."""
        text, end = b"", time.monotonic() + most
        while time.monotonic() < end:
            if not select.select([self.fd], [], [], quiet if text else 2)[0]:
                break
            try:
                read = os.read(self.fd, 65536)
            except OSError:
                break
            if not read:
                break
            # Shells ask what the terminal is, and some wait for the answer.
            if b"\x1b[c" in read or b"\x1b[0c" in read:
                os.write(self.fd, b"\x1b[?62;22c")
            if b"\x1b[6n" in read:
                os.write(self.fd, b"\x1b[1;1R")
            text += read
        return plain(text)

    def type(self, text: str) -> None:
        os.write(self.fd, text.encode())

    def close(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.close(self.fd)
        os.waitpid(self.pid, 0)


def plain(text: bytes) -> str:
    """The text without what moves the cursor or colours."""
    moves = r"\x1b(\[[0-9;?<>=]*[A-Za-z]|\][^\x07\x1b]*(\x07|\x1b\\)|[()][0-9A-B]|[=>78])|\x07"
    return re.sub(moves, "", text.decode("utf-8", "replace"))


def press(shell: str, line: str, wanted: list[str], env: dict[str, str], stub: str) -> list[str]:
    """What is wrong with what the shell shows once TAB was pressed behind the line."""
    terminal = Terminal(SHELLS[shell], env)
    try:
        terminal.read()
        terminal.type(f"{stub}\n")
        terminal.read()
        terminal.type(line)
        terminal.read()
        terminal.type("\t")
        # A shell that goes on with the word writes its rest alone; one that has a choice may wait for a second TAB.
        shown = line + terminal.read()
        if not all(want in shown for want in wanted):
            terminal.type("\t")
            shown += terminal.read()
    finally:
        terminal.close()
    missing = [want for want in wanted if want not in shown]
    troubled = any(word in shown for word in ("error", "not found", "panicked"))
    return [f"{shell}: `{line}` TAB shows {shown!r}, without {missing}"] if missing or troubled else []


def shells() -> list[str]:
    """The shells that are here, after those that were missing were installed where one may."""
    missing = [shell for shell in SHELLS if not shutil.which(shell)]
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        for command in (["update", "-qq"], ["install", "-qq", "-y", *missing]):
            subprocess.run(["apt-get", *command], capture_output=True, check=False)
    return [shell for shell in SHELLS if shutil.which(shell)]


def written(home: Path) -> list[tuple[Path, int]]:
    """All that the program has of its own, and when it was changed."""
    return sorted((path, path.stat().st_mtime_ns) for path in home.rglob("roadmap/**/*"))


def main() -> int:
    parser = argparse.ArgumentParser(description="Presses TAB in real shells.")
    parser.add_argument("--binary", required=True, help="the program")
    binary = Path(parser.parse_args().binary).resolve()
    faults, tried = [], []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "bin").mkdir()
        (home / "bin/roadmap").symlink_to(binary)
        (home / "baking.toml").write_text(ROADMAP)
        env = {
            "HOME": folder,
            "PATH": f"{home}/bin:{os.environ['PATH']}",
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "ROADMAP_NOW": "2026-11-23T20:00:00+08:00",
        }

        def run(*args: str) -> str:
            done = subprocess.run([binary, *args], env=env, cwd=folder, capture_output=True, text=True, check=True)
            return done.stdout

        for act in (["use", "baking.toml"], ["use", "llm"], ["done", "rag"]):
            run(*act)
        before = written(home)
        for shell in shells():
            tried.append(shell)
            stub = "; ".join(line for line in run("completions", shell).splitlines() if not line.startswith("#"))
            for line, wanted in EVERYWHERE + (WITH_TITLES if shell in ("zsh", "fish") else []):
                faults += press(shell, line, wanted, env, stub)
        if written(home) != before:
            faults.append("pressing TAB wrote something")
    print("\n".join(faults), file=sys.stderr, end="\n" if faults else "")
    print(f"TAB was pressed in {', '.join(tried) or 'no shell'}: {len(faults)} faults")
    return 1 if faults else 0 if tried else 2


if __name__ == "__main__":
    sys.exit(main())
