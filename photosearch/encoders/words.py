"""What a tokenizer's file says of itself, for importing a model."""

import json

# Names under which families keep the token that fills a text up.
_PADS = ("<pad>", "[PAD]")
_CLIP_START = "<|startoftext|>"
_GEMMA_START = "<bos>"
_NLLB_LANGUAGE = "deu_Latn"
# A vocabulary of that many pieces was made for many languages; English ones have up to 50,000.
_MANY = 60_000


class Words:
    """A tokenizer that is to be imported."""

    def __init__(self, content: bytes) -> None:
        """Load it.

        Raises:
            ValueError: It is no ``tokenizer.json``.
        """
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_buffer(content)
        self._tokenizer.no_truncation()
        self._padding = self._tokenizer.padding
        self._tokenizer.no_padding()

    @property
    def is_clip(self) -> bool:
        """Whether these are CLIP's byte pairs."""
        return self._tokenizer.token_to_id(_CLIP_START) is not None

    @property
    def needs_language(self) -> bool:
        """Whether a text begins with the code of its language, as with NLLB."""
        return self._tokenizer.token_to_id(_NLLB_LANGUAGE) is not None

    @property
    def is_multilingual(self) -> bool:
        """Whether its vocabulary is larger than one language needs."""
        return int(self._tokenizer.get_vocab_size()) > _MANY

    @property
    def opens(self) -> bool:
        """Whether it puts a token before a text."""
        return self._marked()[:1] != self._bare()[:1]

    @property
    def closes(self) -> bool:
        """Whether it puts a token after a text, as every known family does."""
        return self._marked()[-1:] != self._bare()[-1:]

    def pad_id(self, *settings: bytes) -> int | None:
        """Find the token that fills a text up; None if nothing says which.

        Args:
            settings: Contents of ``tokenizer_config.json`` and its like, which may name it.
        """
        if self.is_clip:
            return 0  # read by no tower that is causal, and the right one for those that are not
        for content in settings:
            named = _pad_token(content)
            number = named and self._tokenizer.token_to_id(named)
            if isinstance(number, int):
                return number
        if self._padding:
            return int(self._padding["pad_id"])
        known = (self._tokenizer.token_to_id(name) for name in _PADS)
        return next((number for number in known if number is not None), None)

    @property
    def is_gemma(self) -> bool:
        """Whether these are Gemma's pieces, as in SigLIP 2."""
        return self._tokenizer.token_to_id(_GEMMA_START) is not None

    def _marked(self) -> list[int]:
        return list(self._tokenizer.encode("a").ids)

    def _bare(self) -> list[int]:
        return list(self._tokenizer.encode("a", add_special_tokens=False).ids)


def _pad_token(settings: bytes) -> str | None:
    try:
        token = json.loads(settings).get("pad_token")
    except (ValueError, AttributeError):
        return None
    if isinstance(token, dict):
        token = token.get("content")
    return token if isinstance(token, str) else None
