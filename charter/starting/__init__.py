"""A new office: what is asked, what it is called, and how a bundle becomes its own charter."""
