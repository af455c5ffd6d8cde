"""The document as Word's own format, written straight: one file a thing that a Word document is made of."""
