from photosearch.query import Query
from photosearch.window.trail import Trail


def test_one_step_back_leads_from_similar_to_the_search_to_everything():
    trail = Trail()
    trail.begin(Query("dogs"), "dogs")
    trail.further(Query(like=(5,)))
    assert trail.here.query == Query(like=(5,))
    assert trail.back()
    assert trail.here.query == Query("dogs")
    assert trail.back()
    assert trail.here.query == Query()
    assert not trail.back()


def test_similar_to_similar_leads_back_through_each():
    trail = Trail()
    trail.further(Query(like=(1,)))
    trail.further(Query(like=(2,)))
    trail.back()
    assert trail.here.query == Query(like=(1,))


def test_other_words_take_the_place_of_the_search_and_what_followed_it():
    trail = Trail()
    trail.begin(Query("dogs"), "dogs")
    trail.further(Query(like=(5,)))
    trail.begin(Query("cats"), "cats")
    assert trail.here.query == Query("cats")
    assert trail.here.text == "cats"
    trail.back()
    assert trail.here.query == Query()


def test_no_words_are_everything():
    trail = Trail()
    trail.begin(Query("dogs"), "dogs")
    trail.begin(Query(""), "")
    assert trail.here.query == Query()
    assert trail.here.text == ""


def test_a_step_keeps_its_place():
    trail = Trail()
    everything = trail.here
    trail.begin(Query("dogs"), "dogs")
    trail.begin(Query("cats"), "cats")
    trail.back()
    assert trail.here is everything
