"""Lists of the sizes that people have: a roadmap of one's own, a flow of roadmap.sh's shape, a list in Markdown."""
import json
from itertools import cycle, islice

WORDS = "hash tree graph cache index query token model layer shard queue stack heap scope proxy".split()


def words(n: int, start: int = 0) -> str:
    """So many words, the same ones for the same start."""
    return " ".join(islice(cycle(WORDS), start % len(WORDS), start % len(WORDS) + n))


def roadmap(n_topics: int) -> str:
    """A roadmap in TOML, some 600 bytes a topic."""
    text = ['format = 1\nid = "large"\ntitle = "Large"\n']
    for n in range(n_topics):
        if n % 200 == 0:
            text.append(f'[[stage]]\nid = "stage-{n}"\ntitle = "Stage {n}"\n')
        if n % 20 == 0:
            text.append(f'[[stage.module]]\nid = "module-{n}"\ntitle = "Module {n}"\n')
        requires = f'requires = ["topic-{n - 1}"]\n' if n % 20 else ""
        text.append(
            f'[[stage.module.topic]]\nid = "topic-{n}"\ntitle = "Topic {n}: {words(3, n)}"\nhours = {n % 9 + 1}\n'
            f'summary = "{words(20, n)}"\npractice = "{words(40, n)}"\n{requires}'
            f'resources = [{{ kind = "docs", title = "{words(4, n)}", url = "https://example.com/{n}", lang = "en" }}]\n'
        )
    return "".join(text)


def flow(n_topics: int, name: str) -> str:
    """A flow as roadmap.sh draws it: a chain of topics, each with subtopics beside it; some 1,000 bytes a topic."""
    nodes, edges = [{"id": "title", "type": "title", "position": {"x": 0, "y": 0}, "data": {"label": name}}], []
    heads = []
    for n in range(n_topics):
        head = n % 10 == 0
        place = {"x": 0 if head else 300, "y": 100 + 60 * n}
        style = {"fontSize": 17, "justifyContent": "flex-start", "textAlign": "center", "note": words(90, n)}
        data = {"label": f"{name} {words(2, n)} {n}", "style": style, "oldId": f"old-{n}"}
        kind = "topic" if head else "subtopic"
        nodes.append({"id": f"n{n}", "type": kind, "position": place, "width": 200, "height": 49, "data": data})
        if head and heads:
            edges.append(edge(heads[-1], f"n{n}", "solid"))
        if not head:
            edges.append(edge(heads[-1], f"n{n}", "dashed"))
        heads += [f"n{n}"] if head else []
    return json.dumps({"title": {"card": name, "page": name}, "nodes": nodes, "edges": edges}, indent=1)


def edge(source: str, target: str, style: str) -> dict:
    return {"id": f"{source}-{target}", "source": source, "target": target, "data": {"edgeStyle": style}}


def readme(n_boxes: int, size: int) -> str:
    """A list in Markdown with so many boxes, links and prose, of about so many bytes."""
    text = ["# A long list\n\n## Table of contents\n\n- [Basics](#basics)\n\n"]
    filling = max(1, size // n_boxes // 7 - 20)
    for n in range(n_boxes):
        if n % 40 == 0:
            text.append(f"\n## Part {n // 40 + 1}: {words(2, n)}\n\n{words(filling, n)}.\n\n")
        if n % 10 == 0:
            text.append(f"\n### {words(3, n)} {n}\n\n")
        text.append(f"{'  ' if n % 3 else ''}- [{'x' if n % 7 == 0 else ' '}] {words(2, n)} {n}\n")
        text.append(f"    - [{words(4, n)}](https://example.com/{n}) {words(filling, n)}\n")
    return "".join(text)
