"""What the program writes, read by programs that others wrote: `check.py --binary PATH [--shots FOLDER]`.

CSV by Python's csv, JSON by jsonschema, Markdown by cmarkgfm, HTML by html5lib and Chromium with axe-core, SVG by
rsvg-convert, iCalendar by icalendar; of a plain record, and of one in which a stranger wrote all there is. Exits 1
where one of them sees something else than it should, 2 where one of them is not here.
"""
import argparse
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import cmarkgfm
import html5lib
import icalendar
import jsonschema

HERE = Path(__file__).resolve().parent
SCHEMA = json.loads((HERE.parent.parent / "src/report/export.schema.json").read_text(encoding="utf-8"))

# What a stranger may write: markup of each format, formulas, ends of lines and of files, signs that move or turn text.
HOSTILE = [
    "<script>alert(1)</script>",
    "</style></svg></title><img src=x onerror=alert(1)>",
    "]]><!-- --><?php",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)",
    "javascript:alert(1)",
    "[x](javascript:alert(1)) ![y](https://example.com/y.png)",
    "=HYPERLINK(\"https://example.com\")",
    "+1\t@SUM(A1)",
    "a,b;c\"d\"",
    "END:VEVENT\r\nBEGIN:VALARM",
    "\x1b[31mred\x07\x9b31m",
    "\u202egnp.exe\u2066",
    "&lt;b&gt; &#60;i&#62;",
    "{{ title }} {% raw %}",
    "\ufffe\uffff\ufeff\u200bx",
    "完成“了”，卡住了",
]


class Wrong(Exception):
    """A reader saw something else than it should."""


def expect(right: bool, what: str) -> None:
    if not right:
        raise Wrong(what)


class Box:
    """A folder in which the program runs alone."""

    def __init__(self, binary: Path, folder: Path, lang: str) -> None:
        self.binary, self.folder, self.now = binary, folder, "2026-11-23T20:00:00+08:00"
        self.env = {
            "HOME": str(folder), "ROADMAP_DATA_DIR": str(folder / "data"), "XDG_STATE_HOME": str(folder / "state"),
            "ROADMAP_SEED": "readers", "LANG": "C.UTF-8", "ROADMAP_LANG": lang, "PATH": os.environ["PATH"],
        }

    def run(self, *args: str) -> str:
        env = {**self.env, "ROADMAP_NOW": self.now}
        ran = subprocess.run([self.binary, *args], env=env, cwd=self.folder, capture_output=True, check=False)
        expect(ran.returncode == 0, f"{args}: {ran.stderr.decode()}")
        return ran.stdout.decode("utf-8")


def plain(box: Box) -> list[str]:
    """Some evenings over the built-in roadmap; nothing goes before a command."""
    for day, topic, minutes in [("09-01", "learning-loop", 40), ("10-12", "first-api-call", 95), ("11-20", "llm-essence", 130)]:
        box.now = f"2026-{day}T20:00:00+08:00"
        box.run("study", topic, f"{minutes}m")
        box.run("done", topic, "--did", f"https://example.com/{topic}?a=1&b=2")
    box.now = "2026-11-23T20:00:00+08:00"
    for act in [["start", "embeddings"], ["stuck", "-m", "why so many dimensions?"], ["park", "moe", "-m", "too early"],
                ["skip", "mcp"], ["term", "KV cache", "-m", "keys and values, kept"], ["study", "vectors", "20m"]]:
        box.run(*act)
    return []


def hostile(box: Box) -> list[str]:
    """A roadmap in which a stranger wrote every text, and a record of the same."""
    topics = ""
    for n, text in enumerate(HOSTILE):
        said = json.dumps(f"x{text}").replace("\\u001b", "\\u001B").replace("\x7f", "\\u007F").replace("\x9b", "\\u009B")
        before = f"requires = [\"t{n - 1}\"]\n" if n else ""
        topics += (f"[[stage.module.topic]]\nid = \"t{n}\"\ntitle = {said}\nhours = 1\nsummary = {said}\npractice = {said}\n{before}"
                   f"resources = [{{ title = {said}, url = \"https://example.com/{n}\" }}]\n")
    head = json.dumps("".join(HOSTILE[:4]))
    own = f"format = 1\nid = \"own\"\ntitle = {head}\n[[stage]]\nid = \"s\"\ntitle = {head}\n[[stage.module]]\nid = \"m\"\ntitle = {head}\n"
    (box.folder / "own.toml").write_text(own + topics, encoding="utf-8")
    where = ["--roadmap", "own.toml"]
    for n, text in enumerate(HOSTILE):
        said = "x" + text.replace("\0", "")
        act = ["done", f"t{n}", "--did", said, "-m", said] if n % 2 else ["stuck", f"t{n}", "-m", said]
        box.run(*where, *act)
        box.run(*where, "term", f"{said[:20]}{n}", "-m", said)
    return where


def read_csv(box: Box, where: list[str]) -> None:
    for options in [[], ["--csv-safe"], ["--events"], ["--events", "--csv-safe"]]:
        text = box.run(*where, "export", "--format", "csv", "--notes", *options)
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        expect(len({len(row) for row in rows}) == 1 and len(rows) > 1, f"csv {options}: rows of one length")
        if "--csv-safe" in options:
            bad = [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n")]
            expect(not bad, f"csv {options}: no cell begins as a formula: {bad}")
    topics = list(csv.DictReader(io.StringIO(box.run(*where, "export", "--format", "csv"), newline="")))
    state = json.loads(box.run(*where, "export", "--format", "json"))
    told = [topic for stage in state["stages"] for module in stage["modules"] for topic in module["topics"]]
    for row, topic in zip(topics, told, strict=True):
        same = row["id"] == topic["id"] and row["title"] == topic["title"] and row["status"] == topic["status"]
        expect(same and row["evidence"].split("\n") == (topic["evidence"] or [""]), f"csv and json differ: {row}")


def read_json(box: Box, where: list[str]) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    checker = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    for options in [[], ["--notes"]]:
        faults = list(checker.iter_errors(json.loads(box.run(*where, "export", "--format", "json", *options))))
        expect(not faults, f"json: {faults[:3]}")


def read_markdown(box: Box, where: list[str]) -> None:
    for command in [["export", "--notes"], ["export", "--flavor", "obsidian"], ["report"]]:
        page = cmarkgfm.github_flavored_markdown_to_html(box.run(*where, *command), cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE)
        tree = html5lib.parse(page, namespaceHTMLElements=False)
        tags = {element.tag for element in tree.iter() if isinstance(element.tag, str)}
        bad = tags & {"script", "img", "iframe", "style", "form", "svg"}
        expect(not bad, f"markdown of {command}: {bad}")
        links = [element.get("href", "") for element in tree.iter("a")]
        expect(all(link.startswith(("http://", "https://")) for link in links), f"markdown of {command}: {links}")


def read_html(box: Box, where: list[str], page: Path) -> None:
    for options in [["--notes"], []]:
        text = box.run(*where, "export", "--format", "html", *options)
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        tree = parser.parse(text)
        tags = {element.tag for element in tree.iter() if isinstance(element.tag, str)}
        expect(not tags & {"script", "img", "iframe", "link", "form", "base", "object"}, f"html holds {tags}")
        for element in tree.iter():
            for name, value in element.attrib.items():
                harmless = not str(name).startswith("on") and name != "style"
                expect(harmless and "javascript:" not in value if name == "href" else harmless, f"html: {name}={value}")
        ids = [element.get("id") for element in tree.iter() if element.get("id")]
        expect(len(ids) == len(set(ids)), "html: an id stands twice")
        inner = {element.get("href")[1:] for element in tree.iter("a") if element.get("href", "").startswith("#")}
        expect(inner <= set(ids), f"html: nothing at {inner - set(ids)}")
    page.write_text(text, encoding="utf-8")


def read_svg(box: Box, where: list[str], shots: Path, name: str) -> None:
    for options in [[], ["--map"]]:
        text = box.run(*where, "export", "--format", "svg", *options)
        root = ElementTree.fromstring(text)
        tags = {element.tag.split("}")[-1] for element in root.iter()}
        allowed = {"svg", "style", "g", "rect", "text", "path", "title"}
        expect(tags <= allowed, f"svg {options}: {tags - allowed}")
        path = shots / f"{name}{''.join(options)}.svg"
        path.write_text(text, encoding="utf-8")
        png = path.with_suffix(".png")
        drawn = subprocess.run(["rsvg-convert", "--output", png, path], capture_output=True, text=True, check=False)
        expect(drawn.returncode == 0 and not drawn.stderr, f"rsvg-convert: {drawn.stderr}")
        width, height = (int(n) for n in re.findall(r"\d+", root.get("viewBox"))[2:])
        size = png.read_bytes()[16:24]
        expect((int.from_bytes(size[:4]), int.from_bytes(size[4:])) == (width, height), f"svg {options}: drawn in its size")


def read_ics(box: Box, where: list[str]) -> None:
    options = ["export", "--format", "ics", "--hours-per-week", "6"]
    text = box.run(*where, *options)
    calendar = icalendar.Calendar.from_ical(text)
    events = list(calendar.walk("VEVENT"))
    expect(events and not calendar.errors and not any(event.errors for event in events), "ics: read without a fault")
    uids = [str(event["UID"]) for event in events]
    expect(len(uids) == len(set(uids)), "ics: no UID stands twice")
    expect({component.name for component in calendar.walk()} <= {"VCALENDAR", "VEVENT"}, "ics: nothing but entries")
    lines = text.split("\r\n")
    expect(all(len(line.encode()) <= 75 and "\n" not in line for line in lines), "ics: lines of 75 octets")
    expect(box.run(*where, *options) == text, "ics: the same again")


def main() -> int:
    parser = argparse.ArgumentParser(description="Has others' programs read what the program writes.")
    parser.add_argument("--binary", required=True, type=lambda path: Path(path).resolve(), help="the program")
    parser.add_argument("--modules", type=Path, help="where playwright-core and axe-core are; without, no browser")
    parser.add_argument("--shots", type=Path, help="a folder for pages and pictures; else they go")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        shots = args.shots or Path(scratch)
        shots.mkdir(parents=True, exist_ok=True)
        pages = []
        for lang in ["en", "zh"]:
            for record in [plain, hostile]:
                name = f"{lang}-{record.__name__}"
                with tempfile.TemporaryDirectory() as folder:
                    box = Box(args.binary, Path(folder), lang)
                    where = record(box)
                    page = shots / f"{name}.html"
                    read_csv(box, where)
                    read_json(box, where)
                    read_markdown(box, where)
                    read_html(box, where, page)
                    read_svg(box, where, shots, name)
                    read_ics(box, where)
                    pages.append(page)
                print(f"{name}: csv, json, markdown, html, svg, ics read as they should be", flush=True)
        if args.modules:
            subprocess.run(["node", HERE / "browser.mjs", args.modules, shots, *pages], check=True)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (Wrong, subprocess.CalledProcessError) as wrong:
        print(wrong, file=sys.stderr)
        sys.exit(1)
    except FileNotFoundError as absent:
        print(absent, file=sys.stderr)
        sys.exit(2)
