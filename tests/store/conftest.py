"""A workplace with a small programme for each test of this folder."""

from tests.store.fixtures import loaded, office, workplace

__all__ = ["loaded", "office", "workplace"]
