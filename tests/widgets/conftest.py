"""What the tests of widgets share with the stories: brief waits."""

from tests.journeys.conftest import finer_waits

__all__ = ["finer_waits"]
