"""From words and pictures to hits."""

from photosearch.search.hits import Hits
from photosearch.search.searches import Searches
from photosearch.search.space import Space

__all__ = ["Hits", "Searches", "Space"]
