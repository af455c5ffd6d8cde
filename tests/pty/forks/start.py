"""Start a program as the terminal's own, if it is to ``control`` it, and as a person, whom folders can refuse."""

import ctypes
import fcntl
import os
import sys
import termios

DROP_FROM_BOUNDING_SET = 24
DAC_OVERRIDE, DAC_READ_SEARCH = 1, 2

if sys.argv.pop(1) == "control":
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
if sys.platform == "linux" and os.geteuid() == 0:
    for power in (DAC_OVERRIDE, DAC_READ_SEARCH):
        ctypes.CDLL(None).prctl(DROP_FROM_BOUNDING_SET, power, 0, 0, 0)
os.execv(sys.argv[1], sys.argv[1:])
