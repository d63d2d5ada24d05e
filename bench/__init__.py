"""One program a question: ``python3 dev.py bench NAME`` prints one JSON object."""
