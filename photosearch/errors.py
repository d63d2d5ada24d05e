"""Errors that reach a person; ``str(error)`` is one sentence: what happened, what they can do.

PhotoSearchError
├── FolderError        a folder of photos cannot be used
├── PictureError       one picture file cannot be used
│   └── PictureOutOfReach  its disk does not give it now; that may pass
├── QueryError         a query cannot be answered
├── ModelError         a model folder is missing, incomplete or changed
├── DownloadError      a model cannot be fetched
│   └── DownloadCancelled  the person said stop
├── SettingsError      the settings file is not understood
├── DiskFull           nothing can be written any more
└── LibraryError       the library's own folder
    ├── LibraryMissing     there is none yet
    ├── LibraryBusy        another process is writing to it
    ├── LibraryTooNew      a newer version made it
    └── LibraryDamaged     its catalogue cannot be read
"""


class PhotoSearchError(Exception):
    """Root of everything that is told to a person in words."""


class FolderError(PhotoSearchError):
    """A folder of photos does not exist, is no folder, or may not be read."""


class PictureError(PhotoSearchError):
    """A picture file cannot be read; the sentence is shown among the problems."""


class PictureOutOfReach(PictureError):
    """The file is not given to us now: nothing is wrong with the picture."""


class QueryError(PhotoSearchError):
    """A query cannot be answered as it stands."""


class ModelError(PhotoSearchError):
    """A model is not installed, or its files are missing or changed."""


class DownloadError(PhotoSearchError):
    """A model cannot be fetched, or what came is not what it should be."""


class DownloadCancelled(DownloadError):
    """The person ended a download; nothing is wrong, and nothing needs to be said."""


class SettingsError(PhotoSearchError):
    """The settings file is not understood."""


class DiskFull(PhotoSearchError):
    """The disk that holds the library has no room left."""


class LibraryError(PhotoSearchError):
    """The library's folder cannot be used."""


class LibraryMissing(LibraryError):
    """There is no library in the folder that was named."""


class LibraryBusy(LibraryError):
    """Another process writes to the library."""


class LibraryTooNew(LibraryError):
    """The library was made by a newer version of the program."""


class LibraryDamaged(LibraryError):
    """The catalogue is not a readable database."""
