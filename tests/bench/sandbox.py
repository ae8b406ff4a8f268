"""What is measured, and where: a temporary folder, a closed environment, the program, a hello-world."""
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from topics import ROOT

HELLO = 'fn main() { println!("Hello, world!"); }\n'


class CouldNotRun(Exception):
    """Something that was to be measured does not run; says what."""


@dataclass(frozen=True)
class Command:
    """A program, its arguments and its whole environment."""

    argv: tuple[str, ...]
    environment: dict[str, str]

    def under(self, *tool: str) -> "Command":
        """The same, run by a tool that looks on."""
        return Command((*tool, *self.argv), self.environment)

    def output(self) -> subprocess.CompletedProcess:
        """Runs it, which must succeed; what it said."""
        done = subprocess.run(
            self.argv, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8"
        )
        if done.returncode != 0:
            raise CouldNotRun(f"{self} exits {done.returncode}: {done.stderr.strip()}")
        return done

    def check(self) -> "Command":
        """Runs it once: it must succeed, with no warnings."""
        said = self.output().stderr
        if "warning" in said:
            raise CouldNotRun(f"{self} warns: {said.strip()}")
        return self

    def __str__(self) -> str:
        return " ".join((os.path.basename(self.argv[0]), *self.argv[1:]))


class Sandbox:
    """A machine of its own, with nothing recorded."""

    def __init__(self, folder: pathlib.Path, binary: pathlib.Path):
        self.folder = folder
        self.binary = binary
        self.home = folder / "home"
        self.home.mkdir()

    def environment(self, **more: str) -> dict[str, str]:
        """The variables that programs see, and no others."""
        return {"HOME": str(self.home), "LANG": "C.UTF-8", "PAGER": "cat", **more}

    def roadmap(self, *args: str, data: str = "empty") -> Command:
        """The program with one of the sandbox's data folders."""
        state = {"ROADMAP_DATA_DIR": str(self.data(data)), "XDG_STATE_HOME": str(self.folder / "state")}
        return Command((str(self.binary), *args), self.environment(**state))

    def data(self, name: str) -> pathlib.Path:
        """A data folder, which may not be there yet."""
        return self.folder / name

    def hello_world(self) -> Command:
        """A Rust hello-world, built as the program's release is: the floor of a start."""
        source, binary = self.folder / "hello.rs", self.folder / "hello"
        source.write_text(HELLO)
        rustc = ["rustc", "-O", "-C", "lto=fat", "-C", "codegen-units=1", "-o", str(binary), str(source)]
        try:
            built = subprocess.run(rustc, cwd=ROOT, capture_output=True, encoding="utf-8")
        except FileNotFoundError:
            raise CouldNotRun("rustc is not here: a hello-world cannot be built") from None
        if built.returncode != 0:
            raise CouldNotRun(f"the hello-world cannot be built: {built.stderr.strip()}")
        return Command((str(binary),), self.environment())


class Saved:
    """The files of a folder as they were, to be put back."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.contents = {path: path.read_bytes() for path in files(folder)}

    def restore(self) -> None:
        """Puts them back and syncs them, so that whoever syncs next has only their own to wait for."""
        for path in files(self.folder):
            if path not in self.contents:
                path.unlink()
        for path, content in self.contents.items():
            with path.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())


def files(folder: pathlib.Path) -> list[pathlib.Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@contextmanager
def sandbox(binary: str) -> Iterator[Sandbox]:
    """A sandbox that is gone afterwards, even if the run is told to end."""
    path = pathlib.Path(binary).resolve()
    if not os.access(path, os.X_OK) or path.is_dir():
        raise CouldNotRun(f"no program at {binary}: cargo build --release makes it")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="roadmap-bench-") as folder:
        yield Sandbox(pathlib.Path(folder).resolve(), path)
