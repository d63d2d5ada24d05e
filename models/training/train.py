"""Train the starter model, step by step: `python models/training/train.py STEP --work DIR`.

Steps, in order: originals, texts, views, distil, heads, tune, study, export, measure, plot. Each
can be stopped at any time and goes on where it was.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
from pathlib import Path

import distil
import export
import golden
import heads
import measure
import numpy as np
import originals
import pairs
import plot
import study
import texts
import tune
import views
from data import Photo, read_captions, read_photos
from lite2 import STARTER, assemble

HERE = Path(__file__).resolve().parent
GOLDEN = HERE.parent.parent / "tests" / "models" / "golden.npz"
SEED = 20_240_229


def main() -> None:
    """Run one step."""
    options = parse_arguments()
    options.work.mkdir(parents=True, exist_ok=True)
    start_log(options.work / "train.log")
    STEPS[options.step](options)


def parse_arguments() -> argparse.Namespace:
    """Parse the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("step", choices=tuple(STEPS))
    parser.add_argument("--work", type=Path, default=HERE / "work", help="checkpoints and caches")
    parser.add_argument("--data", type=Path, nargs="+", default=[Path("../shared/training")])
    parser.add_argument("--teacher", type=Path, help="default: `teacher` in the first of --data")
    parser.add_argument("--sources", type=Path, help="originals: a folder of pictures for each set")
    parser.add_argument("--captioned", type=Path, default=Path("../shared/photos/captioned"))
    parser.add_argument("--published", type=Path, default=None, help="if its package is missing")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--rounds", type=int, nargs="+", default=list(range(-1, 8)))
    parser.add_argument("--steps", type=int, default=4000, help="length of distil")
    parser.add_argument("--minutes", type=float, default=60, help="length of tune")
    parser.add_argument("--begin", type=Path, nargs="*", default=[], help="tune: from these runs")
    parser.add_argument("--run", type=int, default=0, help="tune: which of several runs")
    options = parser.parse_args()
    options.published = options.published or assemble.find_published()
    options.teacher = options.teacher or options.data[0] / "teacher"
    return options


def photos_of(options: argparse.Namespace) -> list[Photo]:
    """List the photos of all sets, sharp where the step `originals` found them."""
    return read_photos(options.data, options.work / "originals")


def start_log(file: Path) -> None:
    """Log to the terminal and to a file that grows."""
    handlers = [logging.StreamHandler(sys.stderr), logging.FileHandler(file)]
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", handlers=handlers)


def run_originals(options: argparse.Namespace) -> None:
    """Find the sharp photos behind the small copies."""
    found = options.work / "originals"
    originals.find(photos_of(options), options.sources, found, options.processes)


def run_texts(options: argparse.Namespace) -> None:
    """Build the corpus and the teacher's text vectors."""
    photos = photos_of(options)
    texts.prepare(photos, options.teacher, options.work, seed=SEED, processes=options.processes)


def run_views(options: argparse.Namespace) -> None:
    """Cache the early blocks' activations and the teacher's image vectors."""
    views.prepare(
        photos_of(options),
        options.work,
        published=options.published,
        teacher=options.teacher,
        rounds=options.rounds,
        seed=SEED,
        processes=options.processes,
    )


def run_distil(options: argparse.Namespace) -> None:
    """Teach the text tower without pictures."""
    distil.train(options.work, steps=options.steps, seed=SEED)


def load_pairs(options: argparse.Namespace) -> pairs.Pairs:
    """Load photos and texts as the towers see them."""
    tokenizer = distil.load_tokenizer(options.work)
    return pairs.load(photos_of(options), options.work, options.teacher, tokenizer)


def finished_rounds(options: argparse.Namespace) -> list[int]:
    """Give those of the wanted rounds that are complete."""
    wanted = [number for number in options.rounds if number >= 0]
    return [number for number in wanted if views.finished(options.work, number)]


def run_heads(options: argparse.Namespace) -> None:
    """Train the projection over fixed features."""
    heads.train(load_pairs(options), options.work, rounds=finished_rounds(options), seed=SEED)


def run_tune(options: argparse.Namespace) -> None:
    """Train everything together."""
    tune.train(
        load_pairs(options),
        distil.load_phrases(options.work)[0],
        options.work,
        published=options.published,
        rounds=[number for number in options.rounds if number > 0],
        run=options.run,
        minutes=options.minutes,
        begin=options.begin,
        seed=SEED,
    )


def run_export(options: argparse.Namespace) -> None:
    """Write the starter's files, with bands measured on the captioned photos."""
    late, head, tower = export.load_tuned(options.work, options.published)
    tokenizer = options.work / "tokenizer.json"
    export.write_starter(late, head, tower, tokenizer, options.published)
    golden.write(golden.Trained(late, head, options.published), tower, tokenizer, GOLDEN)
    model = measure.Starter(STARTER, export.image_model(options.published))
    found = measure.retrieval(model, options.captioned)
    export.write_manifest(
        found["match_percentiles_5_25_50_75_95"],
        found["other_percentiles_50_95_99_999"],
        options.published,
    )
    logging.getLogger(__name__).info("exported: %s", json.dumps(found))


def run_comparison(options: argparse.Namespace, model: measure.Starter) -> float:
    """Compare the assembled image tower with the trained one on 50 photos: the smallest cosine."""
    late, head, _ = export.load_tuned(options.work, options.published)
    files = read_captions(options.captioned)[0][:50]
    pixels = np.stack([views.pixels(image, export.SIZE) for image in measure.open_all(files)])
    trained = golden.Trained(late, head, options.published).pixels(pixels)
    return round(float((model.pixels(pixels) * trained).sum(1).min()), 6)


def run_study(options: argparse.Namespace) -> None:
    """Measure what more photos give and what an unseen set loses, into `study.json`."""
    found = study.run(
        load_pairs(options), options.work, options.captioned, options.published, options.teacher,
        SEED,
    )  # fmt: skip
    (options.work / "study.json").write_text(json.dumps(found, indent=2))


def run_measure(options: argparse.Namespace) -> None:
    """Measure everything that the model card says, into `figures.json`."""
    model = measure.Starter(STARTER, export.image_model(options.published))
    photos = photos_of(options)
    corpus = json.loads((options.work / "corpus.json").read_text())
    figures = {
        "retrieval": measure.retrieval(model, options.captioned),
        "words": measure.words(model, photos, options.captioned),
        **measure.agreement(model, photos, corpus[-distil.HELD_OUT :], options.teacher),
        "ways": measure.ways(STARTER, options.captioned, options.published, photos),
        **measure.speed(model, options.captioned),
        **json.loads((options.work / "study.json").read_text()),
        "assembled_to_trained_min_cosine_50_photos": run_comparison(options, model),
    }
    measure.write(figures, HERE / "figures.json")


def run_plot(options: argparse.Namespace) -> None:
    """Draw the log."""
    plot.draw(options.work / "train.log", HERE / "figures.svg")


STEPS = {
    "originals": run_originals,
    "texts": run_texts,
    "views": run_views,
    "distil": run_distil,
    "heads": run_heads,
    "tune": run_tune,
    "export": run_export,
    "study": run_study,
    "measure": run_measure,
    "plot": run_plot,
}

if __name__ == "__main__":
    main()
