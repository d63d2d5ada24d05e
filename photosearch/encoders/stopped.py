"""What a stopped encoder raises; apart from the encoder, so that catching it loads no runtime."""


class EncodingStopped(Exception):
    """The encoding was ended by ``Encoder.stop``: nothing is wrong, and nobody needs to be told."""
