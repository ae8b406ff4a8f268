"""The topics of the built-in roadmap, as its files name them: what the benchmark records and compares."""
import pathlib
import tomllib
from collections.abc import Iterator
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Topic(NamedTuple):
    """A topic, or a foundation."""

    id: str
    title: str
    stage: str
    roadmap: str

    @property
    def name(self) -> str:
        """What journals call it."""
        return f"{self.roadmap}/{self.id}"


def topics() -> list[Topic]:
    """All topics and foundations, in the roadmap's order."""
    return list(_read(ROOT / "roadmap"))


def _read(folder: pathlib.Path) -> Iterator[Topic]:
    roadmap = _toml(folder / "roadmap.toml")
    for file in roadmap["stages"]:
        for stage in _toml(folder / file)["stage"]:
            for module in stage["module"]:
                for topic in module["topic"]:
                    yield Topic(topic["id"], topic["title"]["en"], stage["title"]["en"], roadmap["id"])


def _toml(path: pathlib.Path) -> dict:
    return tomllib.loads(path.read_text("utf-8"))
