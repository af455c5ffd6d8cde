"""The workbook on the screen: the application, its screens, and one view a kind of block."""
