#!/usr/bin/env python3
"""The words of the lexicon's tables as a libFuzzer dictionary: dictionary.py TABLE.tsv... > lexicon.dict"""
import sys

LONGEST = 60  # bytes; libFuzzer takes no longer entry


def forms(path):
    with open(path, encoding="utf-8") as table:
        for line in table:
            if line.startswith("#"):
                continue
            for field in line.rstrip("\n").split("\t"):
                yield from (form.strip().lstrip("?") for form in field.split(" | "))


def quoted(form):
    plain = lambda byte: 0x20 <= byte < 0x7F and byte not in b'"\\'
    return '"' + "".join(chr(byte) if plain(byte) else f"\\x{byte:02X}" for byte in form.encode()) + '"'


words = {form for path in sys.argv[1:] for form in forms(path)}
for word in sorted(words):
    if 0 < len(word.encode()) <= LONGEST:
        print(quoted(word))
