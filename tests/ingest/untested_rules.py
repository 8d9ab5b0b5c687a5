#!/usr/bin/env python3
"""Which rules of the article's extraction have no test that fails without them.

    tests/ingest/untested_rules.py [--thorough] build/release [FILE.cc...]

A rule is a line `if (...) return ...;` (or `continue;`); with --thorough also each `&&` or `||`, which becomes the other. Each is taken away in turn
from a copy of its file, which is compiled into the tests of ingest in place of the real one; when all tests still
pass, the line is printed. Takes some seconds for each rule. Needs a build of ingest_test.
"""
import json, os, re, shlex, subprocess, sys, tempfile

thorough = "--thorough" in sys.argv
arguments = [a for a in sys.argv[1:] if a != "--thorough"]
build = os.path.abspath(arguments[0])
root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
files = arguments[1:] or ["html_content.cc", "html_lines.cc", "html_blocks.cc", "html_elements.cc", "html_title.cc",
                         "html_byline.cc", "html_metadata.cc", "html_json_ld.cc"]
commands = {c["file"]: c for c in json.load(open(os.path.join(build, "compile_commands.json")))}
objects = os.path.join(build, "tests/ingest/CMakeFiles/ingest_test.dir")
libraries = ["-lgtest", "-lgmock", "-lgmock_main", "-lgumbo", "-licui18n", "-licuuc"]


def variants(lines):
    """(line number, what is taken away, all lines without it)"""
    for number, line in enumerate(lines):
        if line.lstrip().startswith("//"):
            continue
        if re.match(r"\s+if \(.*\) (return\b.*|continue);$", line):
            yield number, line.strip(), lines[:number] + [""] + lines[number + 1:]
        for operator in re.finditer(r" (&&|\|\|)(?= |$)", line) if thorough else []:
            other = "||" if operator.group(1) == "&&" else "&&"
            at, end = operator.span(1)
            changed = line[:at] + other + line[end:]
            yield number, f"{line.strip()}   [{operator.group(1)} at {at}]", lines[:number] + [changed] + lines[number + 1:]


def survives(path, lines, scratch):
    source, object_file, program = (os.path.join(scratch, n) for n in (os.path.basename(path), "rule.o", "rules_test"))
    open(source, "w").write("\n".join(lines) + "\n")
    command = shlex.split(commands[path]["command"])
    command = [a for a in command if a not in ("-O3", "-Werror", path)]
    at = command.index("-o")
    command[at + 1] = object_file
    command = command[:command.index("-c")] + ["-O0", "-w", "-c", source]
    if "-o" not in command:
        command += ["-o", object_file]
    if subprocess.run(command, cwd=commands[path]["directory"], capture_output=True).returncode:
        return None
    tests = [os.path.join(objects, o) for o in os.listdir(objects) if o.endswith(".o")]
    linked = subprocess.run(["g++", "-fuse-ld=mold", "-o", program, object_file, *tests,
                             os.path.join(build, "ingest/libingest.a"), *libraries], capture_output=True)
    if linked.returncode:
        sys.exit(linked.stderr.decode()[-2000:])
    try:
        return subprocess.run([program, "--gtest_fail_fast", "--gtest_filter=-*Soup*:*Depth*:Hostile*:RandomBytes*"],
                              capture_output=True, timeout=20).returncode == 0
    except subprocess.TimeoutExpired:
        return False


rules = untested = 0
with tempfile.TemporaryDirectory() as scratch:
    for name in files:
        path = os.path.join(root, "ingest", name)
        lines = open(path).read().split("\n")
        for number, taken, changed in variants(lines):
            result = survives(path, changed, scratch)
            rules += result is not None
            if result:
                untested += 1
                print(f"{name}:{number + 1}: {taken}", flush=True)
print(f"{rules} rules, {untested} untested")
