"""All answers and where they are kept: rounds, the one object that writes them, the files, the lock, progress."""
