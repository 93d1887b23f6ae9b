"""Pure rules about clinical features: which part of the body one belongs to, and how often it is seen."""

from conditions.features.systems import BRANCHES, system_of, systems_in

__all__ = ["BRANCHES", "system_of", "systems_in"]
