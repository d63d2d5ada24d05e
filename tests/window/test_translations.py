"""The window's languages: complete, and with every place that a sentence has."""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

FILES = sorted((Path(__file__).parents[2] / "resources" / "translations").glob("*.ts"))


def messages(file: Path) -> list[tuple[str, str]]:
    """Give each text of a file with its translation."""
    return [
        (message.findtext("source") or "", message.findtext("translation") or "")
        for message in ElementTree.parse(file).iter("message")
    ]


def test_there_are_the_languages_that_most_people_read():
    spoken = {file.stem.removeprefix("photosearch_") for file in FILES}
    assert spoken >= {"de", "es", "fr", "ja", "zh_CN"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated_and_keeps_its_places(file):
    for source, translation in messages(file):
        assert translation, source
        places = [Counter(re.findall(r"\{\w+\}", text)) for text in (source, translation)]
        assert places[0] == places[1], source


def test_all_languages_translate_the_same_texts():
    texts = [sorted(source for source, _ in messages(file)) for file in FILES]
    assert all(each == texts[0] for each in texts)


def test_no_text_is_filed_where_it_is_not_looked_for():
    """An alias of self.tr is filed under no context, and looked for under the class's."""
    aliases = [
        path.name
        for path in (FILES[0].parents[2] / "photosearch" / "window").glob("*.py")
        if re.search(r"=\s*self\.tr\s*$|,\s*self\.tr\s*$", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert aliases == []
