#!/usr/bin/env python3
"""Archives that we write are read by warcio, and those of warcio and GNU wget by us.

    warc_interop_test.py RECOUPE WARC_SAMPLE

warcio (PyPI) is installed into an environment of its own. A part whose tool cannot be had is skipped aloud; when both
are missing the whole test is (status 77).
"""

import functools
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
import venv

RECOUPE, SAMPLE = sys.argv[1:3]

PAGES = {
    "a.html": "<title>Premier titre</title><article><p>La ville compte 12 000 habitants.</p></article>",
    "b.html": "<title>Second titre</title><article><p>Le déficit atteint 5,8 % du PIB.</p></article>",
}
TEXTS = ["La ville compte 12 000 habitants.", "Le déficit atteint 5,8 % du PIB."]


def ingest(archive):
    """The articles of an archive; fails the test when anything was not right."""
    ran = subprocess.run([RECOUPE, "ingest", archive], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.splitlines()]


def warcio_python(folder):
    """A Python that has warcio; None when there is none to be had."""
    environment = os.path.join(folder, "environment")
    python = os.path.join(environment, "bin", "python")
    try:
        venv.create(environment, with_pip=True)
        subprocess.run([python, "-m", "pip", "-q", "--disable-pip-version-check", "install", "warcio==1.8.1"],
                       check=True, capture_output=True, timeout=90)
    except (subprocess.SubprocessError, OSError) as error:
        print(f"SKIPPED: warcio cannot be installed ({error})", file=sys.stderr)
        return None
    return python


READ = """
import json, sys
from warcio.archiveiterator import ArchiveIterator
with open(sys.argv[1], "rb") as stream:
    for record in ArchiveIterator(stream, check_digests="raise"):
        head = record.rec_headers
        print(json.dumps({
            "type": record.rec_type, "id": head["WARC-Record-ID"], "url": head["WARC-Target-URI"],
            "concurrent": head["WARC-Concurrent-To"], "refers": head["WARC-Refers-To"],
            "status": record.http_headers.get_statuscode() if record.http_headers else None,
            "payload": record.content_stream().read().decode()}))
"""

WRITE = """
import io, sys, gzip
from warcio.warcwriter import WARCWriter
from warcio.statusandheaders import StatusAndHeaders
pages = [open(name, "rb").read() for name in sys.argv[2:]]
with open(sys.argv[1], "wb") as out:
    writer = WARCWriter(out, gzip=sys.argv[1].endswith(".gz"))
    writer.write_record(writer.create_warcinfo_record("x.warc", {"software": "warcio"}))
    def add(url, body, fields, kind="response"):
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html")] + fields, protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(url, kind, payload=io.BytesIO(body), http_headers=head))
    chunked = b"5\\r\\n" + pages[0][:5] + b"\\r\\n%x\\r\\n" % len(pages[0][5:]) + pages[0][5:] + b"\\r\\n0\\r\\n\\r\\n"
    add("http://a.example/a", chunked, [("Transfer-Encoding", "chunked")])
    add("http://a.example/b", gzip.compress(pages[1]), [("Content-Encoding", "gzip")])
    writer.write_record(writer.create_revisit_record("http://a.example/b", "sha1:AAAA", "http://a.example/b",
                                                     "2025-02-12T08:30:00Z"))
"""


class Server(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass


class Interop(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="recoupe-warc-")
        cls.pages = os.path.join(cls.folder, "pages")
        os.mkdir(cls.pages)
        for name, page in PAGES.items():
            with open(os.path.join(cls.pages, name), "w", encoding="utf-8") as out:
                out.write('<!doctype html><meta charset="utf-8">' + page)
        cls.python = warcio_python(cls.folder)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def need_warcio(self):
        if self.python is None:
            self.skipTest("no warcio")

    def test_warcio_reads_ours(self):
        self.need_warcio()
        for name in ("ours.warc.gz", "ours.warc"):
            subprocess.run([SAMPLE, self.path(name)], check=True)
            read = subprocess.run([self.python, "-c", READ, self.path(name)], capture_output=True, text=True)
            self.assertEqual(read.returncode, 0, read.stderr)
            records = [json.loads(line) for line in read.stdout.splitlines()]
            self.assertEqual([r["type"] for r in records], ["warcinfo", "response", "request", "metadata", "revisit"])
            _, response, request, metadata, revisit = records
            self.assertEqual(response["url"], "http://a.example/page")
            self.assertEqual(response["status"], "200")
            self.assertIn("12 000 habitants", response["payload"])
            self.assertEqual(request["concurrent"], response["id"])
            self.assertEqual(metadata["payload"], "fetchTimeMs: 12\r\n")
            self.assertEqual(revisit["refers"], response["id"])
            checked = subprocess.run([self.python, "-m", "warcio.cli", "check", "-v", self.path(name)],
                                     capture_output=True, text=True)
            self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
            self.assertEqual([a["text"] for a in ingest(self.path(name))], TEXTS[:1])

    def test_we_read_warcio(self):
        self.need_warcio()
        pages = [os.path.join(self.pages, name) for name in PAGES]
        for name in ("theirs.warc.gz", "theirs.warc"):
            subprocess.run([self.python, "-c", WRITE, self.path(name), *pages], check=True)
            articles = ingest(self.path(name))
            self.assertEqual([a["text"] for a in articles], TEXTS)
            self.assertEqual([a["url"] for a in articles], ["http://a.example/a", "http://a.example/b"])

    def test_we_read_wget(self):
        if shutil.which("wget") is None:
            self.skipTest("no wget")
        handler = functools.partial(Server, directory=self.pages)
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            root = f"http://127.0.0.1:{server.server_port}/"
            for options, file in (([], "wget.warc.gz"), (["--no-warc-compression"], "wget.warc")):
                ran = subprocess.run(["wget", "-q", "--no-proxy", "-O", os.devnull, "--warc-file", self.path("wget"), *options,
                                      *[root + name for name in PAGES], root + "missing.html"],
                                     cwd=self.folder, capture_output=True, timeout=60)
                self.assertEqual(ran.returncode, 8, ran.stderr)  # a page was missing
                articles = ingest(self.path(file))
                self.assertEqual([a["text"] for a in articles], TEXTS)
                self.assertEqual([a["url"] for a in articles], [root + name for name in PAGES])
                # As the page itself, and the record is where its offset says.
                with open(self.path(file), "rb") as stream:
                    stream.seek(articles[1]["source"]["offset"])
                    record = gzip.GzipFile(fileobj=stream) if file.endswith(".gz") else stream
                    self.assertTrue(record.read(9).startswith(b"WARC/1.0\r"))
            server.shutdown()


if __name__ == "__main__":
    result = unittest.main(argv=sys.argv[:1], verbosity=2, exit=False).result
    if not result.wasSuccessful():
        sys.exit(1)
    sys.exit(77 if len(result.skipped) == result.testsRun else 0)
