"""CLIP's byte pairs, as open_clip ships them, as the program makes a ``tokenizer.json`` of them."""

import sys
from pathlib import Path

# The program itself: what it imports and what is exported here shall have one tokenizer.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from photosearch.encoders.bytepairs import END as END
from photosearch.encoders.bytepairs import START as START
from photosearch.encoders.bytepairs import clip_tokenizer as make_tokenizer


def clip_tokenizer(merges: Path | None = None) -> bytes:
    """Build the tokenizer: lower case, byte pairs, start and end token.

    Args:
        merges: ``bpe_simple_vocab_16e6.txt.gz``; None takes open_clip's.
    """
    if merges is None:
        from open_clip.tokenizer import default_bpe

        merges = Path(default_bpe())
    return make_tokenizer(merges.read_bytes())
