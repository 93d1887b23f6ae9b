"""Pure rules about clinical features: which terms are such, the part of the body they are in, how often."""

from conditions.features.other_terms import KNOWN, OTHER_BRANCHES, is_feature
from conditions.features.systems import BRANCHES, system_of, systems_in

__all__ = ["BRANCHES", "KNOWN", "OTHER_BRANCHES", "is_feature", "system_of", "systems_in"]
