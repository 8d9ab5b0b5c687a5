#!/usr/bin/env python3
"""Derives main_currencies.csv from the European Central Bank's eurofxref-hist.csv.

    derive.py eurofxref-hist.csv > main_currencies.csv

Keeps the currencies that French-language news counts in most, every day of the table, oldest last as the
bank has it, four significant digits. Source: https://www.ecb.europa.eu/stats/policy_and_exchange_rates/
(euro foreign exchange reference rates; reuse with acknowledgement of the source).
"""
import csv
import sys

KEEP = ["USD", "GBP", "CHF", "JPY", "CAD", "CNY"]


def four_digits(cell):
    try:
        return f"{float(cell):.4g}"
    except ValueError:
        return ""


with open(sys.argv[1], newline="", encoding="utf-8") as table:
    print("Date," + ",".join(KEEP))
    for row in csv.DictReader(table):
        print(row["Date"] + "," + ",".join(four_digits(row.get(c, "")) for c in KEEP))
