"""From words and pictures to hits."""

from photosearch.search.hits import Hits
from photosearch.search.searches import Searches

__all__ = ["Hits", "Searches"]
