"""Output from a document or a scene, pure: the terminal, Markdown, Word, braille, SVG."""
