"""Taskwarrior with the roadmap's topics as its tasks, where it is installed."""
import json
import pathlib
import re
import shutil

from sandbox import Command, CouldNotRun, Sandbox
from topics import Topic

SETTINGS = "confirmation=no\nnews.version=9.9.9\n"


class Taskwarrior:
    """The program that is installed, with its usual folders in the sandbox's home."""

    def __init__(self, box: Sandbox, program: str):
        self.box = box
        self.program = program
        (box.home / ".taskrc").write_text(SETTINGS)
        self.data.mkdir(exist_ok=True)
        told = re.search(r"task (\S+) built for", self.command("version").output().stdout)
        if told is None:
            raise CouldNotRun(f"{program} is another program than Taskwarrior")
        self.version = told[1]

    @property
    def data(self) -> pathlib.Path:
        return self.box.home / ".task"

    def command(self, *args: str) -> Command:
        return Command((self.program, *args), self.box.environment())

    def take_in(self, topics: list[Topic], n_done: int) -> None:
        """Makes a task of each topic, the first ones done."""
        tasks = [
            {"description": f"{topic.id}: {topic.title}", "project": topic.stage, "entry": "20200101T000000Z"}
            | ({"status": "completed", "end": "20200102T000000Z"} if n < n_done else {"status": "pending"})
            for n, topic in enumerate(topics)
        ]
        file = self.box.folder / "tasks.json"
        file.write_text(json.dumps(tasks), "utf-8")
        self.command("import", str(file)).output()
        self.command("list").output()  # tidies up, as the first command after an import does


def installed(box: Sandbox) -> Taskwarrior | None:
    """Taskwarrior, if `task` is on the path and is it."""
    program = shutil.which("task")
    try:
        return Taskwarrior(box, program) if program else None
    except CouldNotRun:
        return None
