"""Texts that preprocessing trips over, and pictures that towers trip over."""

import numpy as np
from numpy.typing import NDArray

TEXTS = {
    "plain": "a dog on a beach",
    "one letter": "a",
    "upper case": "A Red BICYCLE Leaning Against a Wall",
    "white space": "  two \t children \n\n playing  ",
    "punctuation": "well-known: it's a cat's toy, isn't it?!",
    "full stop": "a dog on a beach.",
    "underscores": "my_holiday_photo_2024",
    "digits": "1234567890 and 3.14",
    "emoji": "🐶 on a 🏖️",
    "emoji joined": "👨‍👩‍👧‍👦 family 👍🏽",
    "Chinese": "一只狗在海滩上奔跑",
    "Japanese": "海辺の犬、カタカナ",
    "Arabic": "كلب على الشاطئ",
    "Russian": "собака на пляже",
    "German": "Größenmaßstab über Äpfel",
    "decomposed": "cafe\u0301 cre\u0300me",
    "Turkish": "IŞIK \u0131ş\u0131k İstanbul",
    "300 words": " ".join(f"word{n} dog" for n in range(150)),
    "empty": "",
    "HTML entities": "fish &amp; chips &lt;b&gt;",
    "HTML twice": "fish &amp;amp; chips",
    "curly quotes": "\u201ca dog\u2019s life\u201d \u2018so\u2019",
    "full width": "\uff21\uff22\uff23 \uff11\uff12\uff13",
    "ligature": "\ufb01re and \ufb02ood",
    "zero width": "dog\u200bhouse",
    "mojibake": "cafÃ© crÃ¨me",
}


def pictures(size: tuple[int, int]) -> NDArray[np.uint8]:
    """Draw black, white, noise, gradients, stripes: (8, height, width, 3) uint8 RGB."""
    height, width = size
    random = np.random.default_rng(6)
    across = np.broadcast_to(np.linspace(0, 255, width), (height, width))
    down = np.broadcast_to(np.linspace(0, 255, height)[:, np.newaxis], (height, width))
    stripes = np.broadcast_to((np.arange(width) // 16 % 2) * 255.0, (height, width))
    drawn = [
        np.zeros((height, width, 3)),
        np.full((height, width, 3), 255.0),
        random.integers(0, 256, (height, width, 3)).astype(float),
        np.stack([across, down, 255 - across], axis=2),
        np.stack([down, down, down], axis=2),
        np.stack([stripes] * 3, axis=2),
        np.kron(random.integers(0, 256, (8, 8, 3)), np.ones((height // 8 + 1, width // 8 + 1, 1)))[
            :height, :width
        ].astype(float),
        np.stack([across, np.zeros_like(across), np.zeros_like(across)], axis=2),
    ]
    return np.stack(drawn).round().astype(np.uint8)
