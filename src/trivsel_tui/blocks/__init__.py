"""What an exercise is made of, one kind a file: its fields, its answer's shape, what it says in a summary."""
