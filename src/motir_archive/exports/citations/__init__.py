"""How to cite a release: one record of it, written in the styles and formats that people ask for."""
