"""What the tests of forms share with the stories: brief waits."""

from tests.journeys.conftest import finer_waits
from tests.journeys.drawing import drawn_when_looked_at

__all__ = ["drawn_when_looked_at", "finer_waits"]
