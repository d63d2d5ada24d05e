"""From words to a text tower's token ids. The only module that imports tokenizers."""

from pathlib import Path

import numpy as np
from tokenizers import Tokenizer  # noqa: TID253 - this module owns it

from photosearch.encoders.cleaning import clean
from photosearch.encoders.manifest import TextInput, unusable


class Tokens:
    """A model's tokenizer, used as its manifest says."""

    def __init__(self, folder: Path, text: TextInput) -> None:
        """Load the tokenizer, which must be verified already.

        Raises:
            ModelError: The file holds no tokenizer.
        """
        self._length = text.context_length
        self._whole_context = text.padding == "max_length"
        self._pad_id = text.pad_id
        self._clean = text.clean
        self._lowercase = text.lowercase
        try:
            # Read here rather than by the library, which cannot open a path that is not UTF-8.
            self._tokenizer = Tokenizer.from_buffer((folder / text.tokenizer).read_bytes())
        except (OSError, ValueError) as error:
            raise unusable(folder, f"{text.tokenizer} holds no tokenizer") from error
        # The file's own padding and length belong to whoever made it; the manifest decides here.
        # Truncation keeps the closing token, which the pooling of many towers looks for.
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(self._length)

    def encode(self, text: str) -> tuple[np.ndarray, np.ndarray]:
        """Give ids and mask, each (1, tokens) int64; the mask is 0 where there is padding.

        The text is cleaned first, as the manifest says; one longer than the context loses its end.
        """
        cleaned = clean(_well_formed(text), self._clean, lowercase=self._lowercase)
        ids = self._tokenizer.encode(cleaned).ids
        length = self._length if self._whole_context else len(ids)
        padded = np.full((1, length), self._pad_id, dtype=np.int64)
        padded[0, : len(ids)] = ids
        mask = np.zeros((1, length), dtype=np.int64)
        mask[0, : len(ids)] = 1
        return padded, mask


def _well_formed(text: str) -> str:
    """Replace lone surrogates, which are no characters and which the tokenizer cannot take."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
