"""The language a Bangla page is written in: text, digits, dates, Latin letters. Imports nothing."""
