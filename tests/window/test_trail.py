from photosearch.catalogue import ContentId
from photosearch.window.trail import Trail
from photosearch.window.view import Everything, Similar, Words


def test_one_step_back_leads_from_similar_to_the_search_to_everything():
    trail = Trail()
    trail.search("dogs")
    trail.similar(ContentId(5))
    assert trail.here.query == Similar(ContentId(5))
    assert trail.back()
    assert trail.here.query == Words("dogs")
    assert trail.back()
    assert trail.here.query == Everything()
    assert not trail.back()


def test_similar_to_similar_leads_back_through_each():
    trail = Trail()
    trail.similar(ContentId(1))
    trail.similar(ContentId(2))
    trail.back()
    assert trail.here.query == Similar(ContentId(1))


def test_other_words_take_the_place_of_the_search_and_what_followed_it():
    trail = Trail()
    trail.search("dogs")
    trail.similar(ContentId(5))
    trail.search("  cats ")
    assert trail.here.query == Words("cats")
    assert trail.words == "cats"
    trail.back()
    assert trail.here.query == Everything()


def test_no_words_are_everything():
    trail = Trail()
    trail.search("dogs")
    trail.search("   ")
    assert trail.here.query == Everything()
    assert trail.words == ""


def test_a_step_keeps_its_place():
    trail = Trail()
    everything = trail.here
    trail.search("dogs")
    trail.search("cats")
    trail.back()
    assert trail.here is everything
