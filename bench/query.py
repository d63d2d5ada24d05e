"""How long does a query take? Words to a vector, the vector to the nearest photos, and both.

    python3 dev.py bench query [--model ID] [--sizes N ...] [--exact-limit N]

The photos' vectors are synthetic: a mixture of clouds on the sphere with a common direction, as
photos' vectors lie. The words searched with are real for time, synthetic for recall: away from the
photos' cloud and weakly drawn to one of them, which is what makes a graph miss what words look for.
``--sizes 300000`` shows the graph (its building takes minutes), ``--exact-limit 0`` at any size.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.kit import print_figures, rounded
from photosearch.encoders import find_model
from photosearch.encoders.encoder import Encoder
from photosearch.settings import Settings, model_folders
from photosearch.vectors import VectorIndex

Vectors = npt.NDArray[np.float32]

WORDS = (
    "dog", "beach", "red car", "two people on a bench", "a child on a swing", "snow", "birthday",
    "a man with a blue hat rides a bicycle", "sunset over the sea", "cat on a sofa", "mountains",
    "a group of friends around a camp fire at night", "food", "a woman reading a book in the park",
    "an old house", "football match", "flowers in a vase", "a boat on a lake", "rain",
)  # fmt: skip
ROUNDS = 5
HITS = 60  # about a screen of tiles
PAGE = 16_384


def main() -> None:
    """Measure, and print one JSON object."""
    parser = argparse.ArgumentParser(prog="query", description="How long does a query take?")
    parser.add_argument("--model", default="starter", help="id or folder of a model")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 100_000], metavar="N")
    parser.add_argument("--exact-limit", type=int, default=Settings().exact_limit, metavar="N")
    options = parser.parse_args()
    threads = Settings().encoder_threads
    encoder = Encoder(find_model(options.model, model_folders(Path())), threads=threads)
    loading = milliseconds(lambda: encoder.texts([]))
    first = milliseconds(lambda: encoder.texts(["words"]))
    figures: dict[str, object] = {
        "model": encoder.manifest.id,
        "threads": threads,
        "load_text_ms": rounded(loading),
        "first_text_ms": rounded(first),
        "text_ms": spread([milliseconds(encoder.texts, [words]) for words in WORDS * ROUNDS]),
        "sizes": [of_size(encoder, size, options.exact_limit) for size in options.sizes],
    }
    print_figures("query", figures)


def of_size(encoder: Encoder, size: int, exact_limit: int) -> dict[str, object]:
    """Measure searching among ``size`` photos."""
    dim = encoder.manifest.embedding_dim
    photos, near, far = synthetic(size, dim, queries=100)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "vectors" / "model"
        index = VectorIndex(folder, model="synthetic", dim=dim, exact_limit=exact_limit)
        fill = milliseconds(lambda: add(index, photos))
        merge = milliseconds(lambda: merge_all(index))
        times = [milliseconds(index.search, query, HITS) for query in (*far, *near)]
        both = [milliseconds(search, encoder, index, words) for words in WORDS * ROUNDS]
        figures: dict[str, object] = {
            "photos": size,
            "fill_ms": rounded(fill),
            "index_ms": spread(times),
            "total_ms": spread(both),
        }
        if size > exact_limit:
            figures |= {
                "graph_build_s": rounded(merge / 1000),
                "recall@10_words": recall(index, photos, far, 10),
                "recall@60_words": recall(index, photos, far, HITS),
                "recall@60_pictures": recall(index, photos, near, HITS),
                "save_ms": rounded(milliseconds(index.save)),
                "load_ms": rounded(
                    milliseconds(
                        lambda: VectorIndex(
                            folder, model="synthetic", dim=dim, exact_limit=exact_limit
                        )
                    )
                ),
            }
        return figures


def search(encoder: Encoder, index: VectorIndex, words: str) -> None:
    """Search as a person does."""
    index.search(encoder.texts([words])[0], HITS)


def synthetic(
    size: int, dim: int, *, queries: int
) -> tuple[npt.NDArray[np.float16], Vectors, Vectors]:
    """Make photos' vectors, and queries near to them (pictures) and away from them (words).

    Mean cosines, as with CLIP: photo to photo 0.5, words to photos 0.06, words to their own 0.3.
    """
    chance = np.random.default_rng(1)
    common, apart = np.linalg.qr(chance.normal(size=(dim, 2)))[0].T
    clouds = unit(chance.normal(size=(2_000, dim)))

    def some(count: int) -> Vectors:
        of = clouds[chance.integers(0, len(clouds), count)]
        return unit(0.7 * common + 0.5 * of + 0.5 * unit(chance.normal(size=(count, dim))))

    photos = np.empty((size, dim), dtype=np.float16)
    for start in range(0, size, PAGE):
        photos[start : start + PAGE] = some(min(PAGE, size - start))
    near = some(queries)
    drawn = photos[chance.integers(0, size, queries)].astype(np.float32)
    noise = unit(chance.normal(size=(queries, dim)))
    far = unit(0.8 * apart + 0.4 * drawn - 0.2 * common + 0.4 * noise)
    return photos, near, far


def unit(vectors: npt.NDArray[np.floating]) -> Vectors:
    """Scale rows to length one."""
    vectors = vectors.astype(np.float32)
    scaled: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return scaled


def add(index: VectorIndex, photos: npt.NDArray[np.float16]) -> None:
    """Add all photos, in pages as they come from the catalogue."""
    for start in range(0, len(photos), PAGE):
        page = photos[start : start + PAGE]
        index.add(np.arange(start, start + len(page)) + 1, page, seq=start + len(page))


def merge_all(index: VectorIndex) -> None:
    """Merge what belongs into the graph."""
    while index.settle():
        pass


def recall(index: VectorIndex, photos: npt.NDArray[np.float16], queries: Vectors, k: int) -> float:
    """Tell which share of the k nearest photos a search finds."""
    best: Vectors = np.full((len(queries), k), -2, dtype=np.float32)
    rows: npt.NDArray[np.int64] = np.zeros((len(queries), k), dtype=np.int64)
    for start in range(0, len(photos), PAGE):
        products = queries @ unit(photos[start : start + PAGE]).T
        numbers = np.broadcast_to(np.arange(products.shape[1]) + start + 1, products.shape)
        best, rows = np.hstack((best, products)), np.hstack((rows, numbers))
        order = np.argpartition(-best, k - 1, axis=1)[:, :k]
        best = np.take_along_axis(best, order, axis=1)
        rows = np.take_along_axis(rows, order, axis=1)
    found = [set(index.search(query, k)[0].tolist()) for query in queries]
    return round(
        statistics.mean(len(f & set(r.tolist())) / k for f, r in zip(found, rows, strict=True)), 4
    )


def milliseconds(act: Callable[..., object], *arguments: object) -> float:
    """Time one act."""
    started = time.perf_counter()
    act(*arguments)
    return 1000 * (time.perf_counter() - started)


def spread(times: Sequence[float]) -> dict[str, float]:
    """Give the median and the 95th percentile."""
    return {
        "median": rounded(statistics.median(times)),
        "p95": rounded(statistics.quantiles(times, n=20)[-1]),
    }


if __name__ == "__main__":
    main()
