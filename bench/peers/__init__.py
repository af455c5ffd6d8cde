"""The bare Textual programs that ours is measured beside."""
