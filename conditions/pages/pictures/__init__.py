"""Pictures of facts: pure calculation of what is drawn where. Templates draw, and say the same in words.

Promise: a label that is not known gives no picture, never a wrong one.
"""

from conditions.pages.pictures.frequency import Bar, bar_of
from conditions.pages.pictures.inheritance import Family, family_of, mode_of
from conditions.pages.pictures.onset import Timeline, stage_of, timeline
from conditions.pages.pictures.prevalence import RateScale, Share, rate_scale, share_of

__all__ = [
    "Bar",
    "Family",
    "RateScale",
    "Share",
    "Timeline",
    "bar_of",
    "family_of",
    "mode_of",
    "rate_scale",
    "share_of",
    "stage_of",
    "timeline",
]
