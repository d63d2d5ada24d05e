"""What a tokenizer gets to see of what somebody typed."""

import pytest

from photosearch.encoders.cleaning import CLEANINGS, clean


@pytest.mark.parametrize("how", CLEANINGS)
@pytest.mark.parametrize("text", ["a dog on a beach", "", "собака на пляже", "一只狗在海滩上奔跑"])
def test_plain_text_stays_as_it_is(how, text):
    assert clean(text, how) == text


def test_nothing_is_touched_unless_the_model_asks_for_it():
    text = "  Fish &amp; CHIPS, \u201cquoted\u201d\n"
    assert clean(text, "none") == text
    assert clean(text, "none", lowercase=True) == text.lower()
    assert clean(text, "whitespace") == "Fish &amp; CHIPS, \u201cquoted\u201d"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  two \t children \n\n playing  ", "two children playing"),
        ("a\u00a0b\u2009c\u3000d", "a b c d"),
        ("fish &amp; chips", "fish & chips"),
        ("fish &amp;amp; chips", "fish & chips"),
        ("\u201ca dog\u2019s life\u201d", '"a dog\'s life"'),
        ("\uff21\uff22\uff23 \uff11\uff12\uff13\uff01", "ABC 123!"),
        ("\ufb01re and \ufb02ood", "fire and flood"),
        ("cafe\u0301", "caf\u00e9"),
        ("\ufeffa\x00b", "ab"),
        ("x\u00b2 \u2460 \u2026 \u2122", "x\u00b2 \u2460 \u2026 \u2122"),
        ("👨\u200d👩\u200d👧 IŞIK", "👨\u200d👩\u200d👧 IŞIK"),
    ],
)
def test_clip_reads_what_is_meant_by_odd_characters(text, cleaned):
    assert clean(text, "clip") == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("My_holiday_Photo", "my holiday photo"),
        ("A dog on a beach.", "a dog on a beach"),
        ("it's a cat's toy, isn't it?!", "its a cats toy isnt it"),
        ("fish &amp; chips", "fish chips"),
        ("GRÖSSE 3.14", "grösse 314"),
        ("?!", ""),
    ],
)
def test_siglips_cleaning_leaves_small_letters_without_punctuation(text, cleaned):
    assert clean(text, "canonicalize") == cleaned
