"""All answers: the rounds, the one writer, the files on disk, and what is known of progress."""
