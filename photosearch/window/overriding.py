"""``override`` for CPython 3.11, whose typing lacks it; mypy finds misspelt methods by it."""

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    Method = TypeVar("Method")

    def override(method: Method) -> Method:
        """Mark a method that replaces one of the class above."""
        return method


__all__ = ["override"]
