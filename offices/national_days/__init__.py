"""The nation's holidays of a year: which they are, and how far the tables may be trusted."""
