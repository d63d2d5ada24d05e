"""What a library tells of itself."""

from photosearch.library import Library


def test_a_library_tells_where_it_lies_and_how_large_its_parts_are(tmp_path, draw):
    folder = tmp_path / "library"
    photo = draw("photos/1.jpg", 1)
    with Library.open(folder, write=True) as library:
        empty = library.facts()
        library.folders.add(photo.parent)
        library.ingest.run([photo.parent.resolve()])
        model = folder / "models" / "mine" / "graph.onnx"
        model.parent.mkdir(parents=True)
        model.write_bytes(b"x" * 5000)
        facts = library.facts()
    assert facts.folder == folder
    assert facts.catalogue > 0
    assert facts.thumbnails > 0
    assert (empty.models, facts.models) == (0, 5000)
