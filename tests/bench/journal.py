"""Writes a journal of N events on D devices, as the program writes them: `journal.py N D FOLDER`."""
import json
import pathlib
import random
import sys
import tomllib
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]


def topics():
    main = tomllib.loads((ROOT / "roadmap/roadmap.toml").read_text("utf-8"))
    for name in main["stages"]:
        for stage in tomllib.loads((ROOT / "roadmap" / name).read_text("utf-8"))["stage"]:
            for module in stage["module"]:
                yield from (topic["id"] for topic in module["topic"])


def line(event):
    body = json.dumps(event, ensure_ascii=False, separators=(",", ":"))[:-1]
    return f'{body},"crc":"{zlib.crc32(body.encode()):08x}"}}\n'


def main(n, n_devices, folder):
    chance = random.Random(7)
    names = [f"llm/{topic}" for topic in topics()]
    devices = [f"dev{k}0000" for k in range(n_devices)]
    seqs, saw = dict.fromkeys(devices, 0), {d: {} for d in devices}
    files = {d: [] for d in devices}
    last = {}
    letters = "0123456789abcdefghjkmnpqrstvwxyz"
    order, seconds = 1_600_000_000_000, 1_600_000_000
    for _ in range(n):
        device = chance.choice(devices) if chance.random() < 0.1 else devices[0]
        seqs[device] += 1
        order += chance.randrange(1, 60_000)
        seconds = order // 1000
        minutes, hours = seconds // 60 % 60, seconds // 3600 % 24
        day = 1 + seconds // 86400 % 28
        salt = "".join(chance.choices(letters, k=6))
        event = {"v": 1, "id": f"{device}-{seqs[device]}-{salt}", "order": order,
                 "at": f"20{20 + seconds // 31536000 % 50:02}-{1 + seconds // 2419200 % 12:02}-{day:02}T{hours:02}:{minutes:02}:{seconds % 60:02}+08:00"}
        news = {d: s for d, s in seqs.items() if d != device and s > saw[device].get(d, 0)}
        if news:
            event["saw"] = news
            saw[device].update(news)
        name = chance.choice(names)
        kind = chance.random()
        if kind < 0.35:
            event |= {"set": {name: "learning"}, "timer": name}
        elif kind < 0.60:
            event |= {"set": {name: chance.choice(["done", "done", "parked", "pending"])}, "spent": {name: chance.randrange(5, 90)}, "timer": "-"}
        elif kind < 0.75:
            event |= {"spent": {name: chance.randrange(5, 90)}}
        elif kind < 0.85:
            event |= {"evidence": {name: f"https://example.com/{name}/{seqs[device]}"}}
        elif kind < 0.98 or device not in last:
            event |= {"note": {name: "chunk size matters more than overlap here"}}
        else:
            event |= {"undo": [last[device]]}
        last[device] = event["id"]
        files[device].append(line(event))
    out = pathlib.Path(folder) / "journal"
    out.mkdir(parents=True, exist_ok=True)
    for device, lines in files.items():
        (out / f"{device}.jsonl").write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
