"""What the tests of forms share with the stories: brief waits, rare collections of garbage."""

from tests.journeys.conftest import finer_waits, rare_collections

__all__ = ["finer_waits", "rare_collections"]
