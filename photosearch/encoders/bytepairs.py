"""CLIP's byte pairs, as its own code and open_clip ship them, as a ``tokenizer.json``."""

import gzip
import io
import zlib

START, END = "<|startoftext|>", "<|endoftext|>"
_MERGES = 49_152 - 256 - 2
_MAX_BYTES = 16 * 1024 * 1024  # of the list; it has 3.2 MB
_WORDS = r"'s|'t|'re|'ve|'m|'ll|'d|\p{L}+|\p{N}|[^\s\p{L}\p{N}]+"


def clip_tokenizer(merges: bytes) -> bytes:
    """Build the tokenizer: lower case, byte pairs, start and end token.

    Args:
        merges: The content of ``bpe_simple_vocab_16e6.txt.gz``.

    Raises:
        ValueError: It is something else.
    """
    from tokenizers import Regex, Tokenizer, decoders, normalizers, pre_tokenizers, processors
    from tokenizers.models import BPE

    pairs = _pairs(merges)
    # The order of the single bytes is part of the model: printable ones first, then the rest.
    order = _bytes_in_order()
    words = [*order, *(f"{letter}</w>" for letter in order), *(a + b for a, b in pairs), START, END]
    vocabulary = {word: number for number, word in enumerate(words)}
    tokenizer = Tokenizer(BPE(vocabulary, pairs, unk_token=END, end_of_word_suffix="</w>"))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Replace(Regex(r"\s+"), " "), normalizers.Lowercase()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_WORDS), behavior="removed", invert=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{START} $A {END}",
        special_tokens=[(START, vocabulary[START]), (END, vocabulary[END])],
    )
    return tokenizer.to_str().encode()


def _pairs(merges: bytes) -> list[tuple[str, str]]:
    try:
        with gzip.open(io.BytesIO(merges)) as file:
            text = file.read(_MAX_BYTES).decode("utf-8")
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError("it is no gzip file") from error
    lines = [line.split() for line in text.split("\n")[1 : _MERGES + 1]]
    pairs = [(line[0], line[1]) for line in lines if len(line) == 2]
    if len(pairs) != _MERGES:
        raise ValueError(f"it does not hold {_MERGES} pairs")
    return pairs


def _bytes_in_order() -> list[str]:
    """Name the 256 bytes as GPT-2's byte pairs do, in the order of CLIP's vocabulary."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    rest = [byte for byte in range(256) if byte not in printable]
    return [chr(byte) for byte in printable] + [chr(256 + n) for n in range(len(rest))]
