"""What the program's speed is held against: ratios taken side by side in one run, by ``python -m bench``."""
