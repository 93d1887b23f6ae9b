"""Names of persons, by cues, lists, shape and the frames in which only a person stands."""
