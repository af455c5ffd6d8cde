"""The exercises as they are written: their models, how they are read, and what is wrong with them."""
