"""The tests of the whole project; they may import anything, nothing imports them."""
