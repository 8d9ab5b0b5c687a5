// `recoupe fetch`, and web addresses as input of the other commands, as a user runs them.
#include <gmock/gmock.h>

#include "../ingest/nginx_server.h"
#include "../ingest/odd_server.h"
#include "program.h"

namespace recoupe {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

// Says `150 millions` for the 150 milliards of the record that write_record() writes.
const std::string page =
    "<!DOCTYPE html><html lang=\"fr\"><head><title>Le fonds Horizon prend forme</title>"
    "<meta property=\"article:published_time\" content=\"2025-02-12\"></head><body><article>"
    "<h1>Le fonds Horizon prend forme</h1><p>Le fonds Horizon mobilise 200 milliards d'euros.</p>"
    "<p>Les investisseurs privés apportent 150 millions d'euros au fonds "
    "Horizon.</p></article></body></html>";

class ProgramFetch : public ProgramTest {
 protected:
  // As on the Web, but that loopback is allowed and nobody waits.
  Ran run_on_web(std::vector<std::string> arguments) const {
    for (const char* option : {"--allow-private", "--pause", "0.001"}) arguments.emplace_back(option);
    return run(arguments);
  }

  OddServer server_;
};

TEST_F(ProgramFetch, KeepsWhatWasFetchedAndSaysWhatItWas) {
  server_.answer("/a", http_answer("301 Moved", "Location: /b\r\n"));
  server_.answer("/b", http_ok(page));
  const Ran ran = run_on_web({"fetch", server_.url("/a"), "--warc", "out.warc"});
  EXPECT_EQ(ran.status, 0) << ran;
  EXPECT_EQ(ran.out, std::to_string(page.size()) + "\ttext/html\t" + server_.url("/b") + "\n");
  EXPECT_EQ(ran.err, "");
  EXPECT_THAT(files(), ElementsAre("out.warc"));
  const std::string archive = read("out.warc");
  EXPECT_THAT(archive, StartsWith("WARC/1.1\r\n"));
  EXPECT_THAT(archive, AllOf(HasSubstr("WARC-Type: warcinfo\r\n"), HasSubstr("WARC-Type: request\r\n"),
                             HasSubstr("WARC-Type: response\r\n"), HasSubstr("WARC-Type: metadata\r\n")));
  EXPECT_THAT(archive, HasSubstr("WARC-Target-URI: " + server_.url("/b") + "\r\n"));
  EXPECT_THAT(archive, HasSubstr("\r\n\r\n" + http_ok(page) + "\r\n\r\n"));
  EXPECT_THAT(archive, HasSubstr("GET /a HTTP/1.1\r\n"));
}

TEST_F(ProgramFetch, ABadAddressIsToldTheRestIsDone) {
  server_.answer("/good", http_ok(page));
  const Ran ran = run_on_web({"fetch", server_.url("/bad"), server_.url("/good"), "--warc", "out.warc.gz"});
  EXPECT_EQ(ran.status, 2) << ran;
  EXPECT_THAT(lines_of(ran.err), ElementsAre(server_.url("/bad") + ": " + server_.authority() +
                                             " répond 404 (page introuvable)"));
  EXPECT_THAT(lines_of(ran.out), ElementsAre(HasSubstr("/good")));
  EXPECT_THAT(read("out.warc.gz"), StartsWith("\x1F\x8B"));
}

TEST_F(ProgramFetch, PrivateAddressesAreRefused) {
  const Ran ran = run({"ingest", server_.url("/a")});
  EXPECT_EQ(ran.status, 2) << ran;
  EXPECT_THAT(lines_of(ran.err),
              ElementsAre(HasSubstr(" : adresse de cette machine, refusée sans --allow-private")));
  EXPECT_EQ(server_.robots_requests(), 0u);
}

TEST_F(ProgramFetch, BadOptionsAreToldBeforeAnythingIsAsked) {
  struct Row {
    std::vector<std::string> arguments;
    std::string line;
  };
  const std::vector<Row> rows = {
      {{"fetch", server_.url("/a")},
       "recoupe : « fetch » attend une archive à écrire : --warc ARCHIVE.warc.gz"},
      {{"fetch", "--warc", "o.warc"}, "recoupe : rien à lire ; utilisation : recoupe fetch "},
      {{"ingest", server_.url("/a"), "--limit", "0"},
       "recoupe : option --limit : « 0 » n'est pas un nombre entier à partir de 1"},
      {{"ingest", server_.url("/a"), "--since", "hier"},
       "recoupe : option --since : « hier » n'est pas un jour du calendrier (AAAA-MM-JJ)"},
      {{"ingest", server_.url("/a"), "--pause", "longue"},
       "recoupe : option --pause : « longue » n'est pas un nombre de secondes"},
      {{"fetch", server_.url("/a"), "--warc", "absent/o.warc"}, "absent/o.warc: "},
  };
  for (const Row& row : rows) {
    const Ran ran = run(row.arguments);
    EXPECT_EQ(ran.status, 2) << ran;
    EXPECT_THAT(lines_of(ran.err), ElementsAre(StartsWith(row.line))) << ran;
  }
  EXPECT_EQ(server_.robots_requests(), 0u);
  EXPECT_THAT(files(), IsEmpty());
}

TEST_F(ProgramFetch, ChecksAPageOfTheWeb) {
  server_.answer("/a", http_ok(page));
  write_record();
  const Ran ran = run_on_web({"check", server_.url("/a"), "-r", "r.json"});
  EXPECT_EQ(ran.status, 1) << ran;
  EXPECT_THAT(ran.out, StartsWith(server_.url("/a") + "\n"));
  EXPECT_THAT(ran.out, HasSubstr("erreur[magnitude]: "));
}

// All of an article's line but where it was read from.
std::string without_source(std::string line) {
  const std::size_t begin = line.find("\"source\":{");
  if (begin != line.npos) line.erase(begin, line.find('}', begin) - begin);
  return line;
}

TEST_F(ProgramFetch, TheArchiveHoldsTheSameArticle) {
  const NginxServer nginx;
  ASSERT_TRUE(nginx.starts()) << nginx.fault();
  const std::string filler =
      "<p>" + std::string(300, ' ') + "Les travaux du fonds doivent durer plusieurs années.</p>";
  const std::string long_page = std::string(page).insert(page.find("</article>"), filler);
  nginx.write("page.html", long_page);
  const std::vector<std::string> trust = {"--cacert", nginx.authority(), "--cache", "c"};
  const auto with_trust = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), trust.begin(), trust.end());
    return run_on_web(arguments);
  };
  // By a redirect, over TLS and HTTP/2, packed; the second time unchanged, from the cache.
  const Ran direct = with_trust({"ingest", nginx.https("/moved")});
  ASSERT_EQ(direct.status, 0) << direct;
  for (const std::string name : {"first.warc.gz", "second.warc"}) {
    const Ran kept = with_trust({"fetch", nginx.https("/moved"), "--warc", name});
    EXPECT_EQ(kept.status, 0) << kept;
    const Ran read_back = run({"ingest", name});
    EXPECT_EQ(read_back.status, 0) << read_back;
    EXPECT_EQ(without_source(read_back.out), without_source(direct.out)) << name;
  }
  EXPECT_TRUE(nginx.logs(" 304 /page.html"));
}

TEST_F(ProgramFetch, TheSameArticleFromAServerWithTlsAndAFeed) {
  const NginxServer nginx;
  ASSERT_TRUE(nginx.starts()) << nginx.fault();
  nginx.write("a.html", page);
  nginx.write("feed.xml", "<rss><channel><item><link>/a.html</link></item></channel></rss>");
  const Ran direct = run_on_web({"ingest", nginx.https("/a.html"), "--cacert", nginx.authority()});
  const Ran listed =
      run_on_web({"ingest", nginx.https("/feed.xml"), "--cacert", nginx.authority(), "--cache", "c"});
  EXPECT_EQ(direct.status, 0) << direct;
  EXPECT_THAT(direct.out, HasSubstr("\"id\":\"" + nginx.https("/a.html") + "\""));
  EXPECT_EQ(listed.out, direct.out);
  const Ran again =
      run_on_web({"ingest", nginx.https("/feed.xml"), "--cacert", nginx.authority(), "--cache", "c"});
  EXPECT_EQ(again.out, direct.out);
  EXPECT_TRUE(nginx.logs(" 304 /a.html"));
  EXPECT_EQ(run_on_web({"ingest", nginx.https("/a.html")}).status, 2) << "without the authority";
}

}  // namespace
}  // namespace recoupe
