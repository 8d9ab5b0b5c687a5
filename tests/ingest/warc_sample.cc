// Writes an archive with one record of each kind, for another implementation to read: `warc_sample
// a.warc.gz`, `warc_sample a.warc`.
#include <fstream>
#include <string>

#include "ingest/warc_writer.h"

int main(int count, char** arguments) {
  using namespace recoupe;
  if (count != 2) return 2;
  const std::string file = arguments[1];
  const std::string url = "http://a.example/page";
  const std::string date = "2025-02-12T08:30:00Z";
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
  const std::string page =
      "<title>Un titre</title><article><p>La ville compte 12 000 habitants.</p></article>";

  const WarcRecord response = response_record(url, date, head + "\r\n" + page, "192.0.2.1");
  WarcRecord request = request_record(url, date, "GET /page HTTP/1.1\r\nHost: a.example\r\n\r\n");
  WarcRecord metadata = metadata_record(url, date, {{"fetchTimeMs", "12"}});
  concur(request, response);
  concur(metadata, response);
  const WarcRecord revisit =
      revisit_record(url, "2025-02-13T08:30:00Z", "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n",
                     response, WarcRevisit::not_modified);

  std::ofstream out(file, std::ios::binary);
  WarcWriter writer(out, file.ends_with(".gz") ? WarcPacking::gzip : WarcPacking::none);
  for (const WarcRecord& record :
       {warcinfo_record(date, "a.warc.gz", {{"software", "recoupe"}, {"format", "WARC File Format 1.1"}}),
        response, request, metadata, revisit}) {
    if (!writer.write(record)) return 1;
  }
  return out.flush().good() ? 0 : 1;
}
