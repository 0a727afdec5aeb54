"""Score what the reader says against records made by hand.

    python -m tests.gold.score --gold DIR --docs DIR [--records DIR] [--misses] [--json] [--update]

``--gold`` holds NAME.gold.json, ``--docs`` the documents (NAME.txt, .docx, .pdf, .html), which are read afresh;
with ``--records`` the records NAME.json are taken instead of reading. Prints precision, recall and F1 of every kind
over all documents, how often each field of a matched item is right, and what was won and lost, item by item, since
the scores of this set were last committed (``scores.json``); ``--update`` commits them anew.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import committed
from .contents import KINDS, PARTS, Check, Content, Item, of_gold, of_record
from .likeness import matches

ROOT = Path(__file__).resolve().parents[2]
SUFFIX = ".gold.json"


@dataclass
class Outcome:
    """What became of one kind, or of one part, in one document."""

    hits: list[Item] = field(default_factory=list)
    missed: list[Item] = field(default_factory=list)
    spurious: list[Item] = field(default_factory=list)
    # (field, gold item, wanted, got, right)
    fields: list[tuple[str, Item, Any, Any, bool]] = field(default_factory=list)


def compare(gold: Content, found: Content) -> dict[str, Outcome]:
    """Every kind and part that the gold annotates, compared."""
    outcomes: dict[str, Outcome] = {}
    for name, kind in KINDS.items():
        if name not in gold.items:
            continue
        wanted, got = gold.items[name], found.items.get(name, [])
        pairs = matches(wanted, got, likeness=kind.likeness, floor=kind.floor)
        outcome = outcomes[name] = Outcome(
            hits=[item for i, item in enumerate(wanted) if i in pairs],
            missed=[item for i, item in enumerate(wanted) if i not in pairs],
            spurious=[item for j, item in enumerate(got) if j not in pairs.values()],
        )
        for i, j in sorted(pairs.items()):
            _compare_fields(outcome, kind.fields, wanted[i], got[j])
    for name, checks in PARTS.items():
        outcomes[name] = Outcome()
        _compare_fields(outcomes[name], checks, gold.parts[name], found.parts[name])
    return outcomes


def _compare_fields(outcome: Outcome, checks: Mapping[str, Check], wanted: Item, got: Item) -> None:
    for name, check in checks.items():
        if name in wanted:  # a field that the gold leaves open is not scored
            one, other = wanted[name], got.get(name)
            outcome.fields.append((name, wanted, one, other, check(one, other)))


def _ratio(part: int, whole: int, empty: float) -> float:
    return part / whole if whole else empty


def _shares(outcomes: list[Outcome]) -> dict[str, float]:
    verdicts: dict[str, list[bool]] = {}
    for outcome in outcomes:
        for name, _, _, _, right in outcome.fields:
            verdicts.setdefault(name, []).append(right)
    return {name: round(sum(v) / len(v), 3) for name, v in verdicts.items()}


def report(results: Mapping[str, Mapping[str, Outcome]]) -> dict[str, Any]:
    """Figures over all documents: of each kind gold, found, precision, recall, f1 and fields, of each part fields.

    ``macro_f1`` is the mean over the kinds that the gold has any item of. All ratios to the third digit.
    """
    rows: dict[str, Any] = {}
    for name in KINDS:
        outcomes = [result[name] for result in results.values() if name in result]
        hits = sum(len(o.hits) for o in outcomes)
        gold = hits + sum(len(o.missed) for o in outcomes)
        found = hits + sum(len(o.spurious) for o in outcomes)
        precision = _ratio(hits, found, 0.0 if gold else 1.0)
        recall = _ratio(hits, gold, 1.0)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        figures = {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}
        rows[name] = {"gold": gold, "found": found, **figures, "fields": _shares(outcomes)}
    for name in PARTS:
        rows[name] = {"fields": _shares([result[name] for result in results.values()])}
    scored = [rows[name]["f1"] for name in KINDS if rows[name]["gold"]]
    rows["macro_f1"] = round(sum(scored) / len(scored), 3) if scored else 0.0
    return rows


def table(rows: Mapping[str, Any]) -> str:
    """The figures as lines for a terminal."""
    lines = [f"{'':13} gold found     P     R    F1   fields"]
    for name, row in rows.items():
        if name == "macro_f1":
            continue
        fields = "  ".join(f"{key} {value:.2f}" for key, value in row["fields"].items())
        head = " " * 28
        if "f1" in row:
            head = f"{row['gold']:4} {row['found']:5} {row['precision']:5.3f} {row['recall']:5.3f} {row['f1']:5.3f}"
        lines.append(f"{name:13} {head}   {fields}".rstrip())
    return "\n".join([*lines, f"macro F1 {rows['macro_f1']:.3f}"])


def misses(results: Mapping[str, Mapping[str, Outcome]]) -> list[str]:
    """Every missed, spurious and wrong thing, a line each."""
    lines = []
    for name, result in results.items():
        for kind, outcome in result.items():
            lines += [f"{name}\t{kind}\tmissed\t{committed.shown(i)}" for i in outcome.missed]
            lines += [f"{name}\t{kind}\tspurious\t{committed.shown(i)}" for i in outcome.spurious]
            for key, item, wanted, got, right in outcome.fields:
                if not right:
                    words_of = f"\t{committed.shown(item)[:90]}" if kind in KINDS else ""
                    lines.append(f"{name}\t{kind}.{key}\twanted {wanted!r} got {got!r}{words_of}")
    return lines


def score(gold: Mapping[str, Any], records: Mapping[str, Any]) -> dict[str, dict[str, Outcome]]:
    """Compare gold files with records, both by document name; a document without a record has found nothing."""
    return {name: compare(of_gold(g), of_record(records.get(name) or {})) for name, g in gold.items()}


def load_gold(directory: Path) -> dict[str, Any]:
    """The gold of a directory by document name."""
    paths = sorted(directory.glob(f"*{SUFFIX}"))
    return {path.name.removesuffix(SUFFIX): json.loads(path.read_text("utf-8")) for path in paths}


def load_records(directory: Path, names: Iterable[str]) -> dict[str, Any]:
    """Records NAME.json that were read before."""
    paths = {name: directory / f"{name}.json" for name in names}
    return {name: json.loads(path.read_text("utf-8")) for name, path in paths.items() if path.exists()}


def read_records(directory: Path, names: Iterable[str]) -> dict[str, Any]:
    """The documents of a directory, read now; one that is refused is named on stderr and has found nothing."""
    from ketluan import Refused, read

    records: dict[str, Any] = {}
    for name in names:
        try:
            records[name] = read(document(directory, name)).to_dict()
        except Refused as refusal:
            print(f"{name}: {refusal}", file=sys.stderr)
    return records


def document(directory: Path, name: str) -> Path:
    """The one file of a directory that is called NAME with any ending but the gold's own."""
    paths = [p for p in directory.glob(f"{name}.*") if p.stem == name and not p.name.endswith(SUFFIX)]
    if len(paths) != 1:
        raise FileNotFoundError(f"{directory}: {len(paths)} documents are called {name}")
    return paths[0]


def main(arguments: list[str] | None = None) -> int:
    """The command; exit status 2 where there is nothing to score."""
    summary, _, rest = (__doc__ or "").partition("\n")
    parser = argparse.ArgumentParser(
        description=summary, epilog=rest, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, default=ROOT / "tests" / "gold", help="NAME.gold.json files")
    parser.add_argument("--docs", type=Path, default=ROOT / "samples", help="the documents, read afresh")
    parser.add_argument("--records", type=Path, help="NAME.json records to score instead of reading")
    parser.add_argument("--misses", action="store_true", help="print everything missed, spurious and wrong")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--update", action="store_true", help="commit these scores to scores.json")
    args = parser.parse_args(arguments)
    gold = load_gold(args.gold)
    if not gold:
        print(f"no *{SUFFIX} in {args.gold}", file=sys.stderr)
        return 2
    results = score(gold, load_records(args.records, gold) if args.records else read_records(args.docs, gold))
    rows = report(results)
    if args.misses:
        print("\n".join(misses(results)))
    print(json.dumps(rows, ensure_ascii=False, indent=1) if args.json else table(rows))
    name = Path(os.path.relpath(args.gold.resolve(), ROOT)).as_posix()
    if not args.json:
        print("\n".join(committed.changes(name, results, rows)))
    if args.update:
        committed.update(name, results, rows)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
