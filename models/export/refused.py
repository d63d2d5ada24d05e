"""Why an export stops: one sentence for the person who asked for it."""


class Refused(Exception):
    """The export cannot be made, or would be one that is known not to work."""
