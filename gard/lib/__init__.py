"""Pure tools at the bottom of the house: no models, no app, nothing imported from above."""
