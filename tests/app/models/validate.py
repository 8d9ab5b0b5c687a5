"""validate.py SCHEMA DOCUMENT: says where the document breaks the schema; exit status 1 when it does.

validate.py csv DOCUMENT: reads it as a spreadsheet would and prints the rows as JSON.
"""
import csv
import json
import sys


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=";", strict=True))


def main(schema, document):
    if schema == "csv":
        print(json.dumps(rows_of(document), ensure_ascii=False))
        return 0
    import jsonschema

    with open(schema, encoding="utf-8") as one, open(document, encoding="utf-8") as other:
        validator = jsonschema.Draft7Validator(json.load(one))
        faults = list(validator.iter_errors(json.load(other)))
    for fault in faults:
        print("/".join(map(str, fault.absolute_path)) + ": " + fault.message)
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
