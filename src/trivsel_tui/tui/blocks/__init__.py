"""How each kind of block is used, one file a kind, named as in trivsel_tui.blocks."""
