"""One empty home for all tests of the wording, as for those of the rules: they touch no disk."""

from tests.domain.conftest import home

__all__ = ["home"]
