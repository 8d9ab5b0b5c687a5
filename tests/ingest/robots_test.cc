// robots.txt: the examples of RFC 9309 and the facts that Google's published parser is tested for, in rows.
#include "ingest/robots.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace recoupe {
namespace {

struct Allowed {
  const char* reason;
  std::string robots;
  std::string agent;
  std::string target;
  bool allowed;
};

const std::string two_groups =
    "User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/\n"
    "User-Agent: foobot\nDisallow:/\nAllow:/example/page.html\nAllow:/example/allowed.gif\n"
    "User-Agent: barbot\nUser-Agent: bazbot\nDisallow: /example/page.html\n"
    "User-Agent: quxbot\n";

const std::string precedence =
    "User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n";

std::string for_all(const std::string& rules) {
  return "User-agent: *\n" + rules;
}

TEST(Robots, Rows) {
  const std::vector<Allowed> rows = {
      // RFC 9309, 5.1: the simple example.
      {"the group for all", two_groups, "othbot", "/publications/a.html", true},
      {"a pattern with star and end", two_groups, "othbot", "/x/y.gif", false},
      {"the pattern's end is the target's", two_groups, "othbot", "/x/y.gif?z", true},
      {"a directory", two_groups, "othbot", "/example/", false},
      {"a group of its own", two_groups, "foobot", "/publications/", false},
      {"the longer allow wins", two_groups, "foobot", "/example/page.html", true},
      {"the longer allow wins over all", two_groups, "foobot", "/example/allowed.gif", true},
      {"two agents, one group: the first", two_groups, "barbot", "/example/page.html", false},
      {"two agents, one group: the second", two_groups, "bazbot", "/example/page.html", false},
      {"its own group, not that for all", two_groups, "barbot", "/example/x.gif", true},
      {"an empty group allows", two_groups, "quxbot", "/example/", true},
      // RFC 9309, 5.2: the longest match.
      {"the longest is the allow", precedence, "foobot", "/example/page/x.gif", true},
      {"the longest is the disallow", precedence, "foobot", "/example/page/disallowed.gif", false},
      // 2.2.1: agents.
      {"nothing said", "", "foobot", "/", true},
      {"case of the name", "user-agent: FOOBOT\ndisallow: /", "FooBot", "/", false},
      {"a version behind the name", "User-agent: foobot/2.1 (news)\nDisallow: /", "foobot", "/", false},
      {"a word behind the name", "User-agent: foo bar\nDisallow: /", "foo", "/", false},
      {"a name that only starts so", "User-agent: foobotnews\nDisallow: /", "foobot", "/", true},
      {"groups of one agent are one",
       "User-agent: foobot\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: foobot\nDisallow: /b\n",
       "foobot", "/b", false},
      {"groups of one agent are one: the first rule",
       "User-agent: foobot\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: foobot\nDisallow: /b\n",
       "foobot", "/a", false},
      {"groups for all are one",
       "User-agent: *\nDisallow: /a\nUser-agent: x\nAllow: /\nUser-agent: *\nDisallow: /b", "foobot", "/a",
       false},
      {"all, with a word behind", "User-agent: * any\nDisallow: /", "foobot", "/", false},
      {"no star but a word that starts with one", "User-agent: *bot\nDisallow: /", "foobot", "/", true},
      {"an empty line ends no group", "User-agent: foobot\n\n\nDisallow: /", "foobot", "/", false},
      {"rules before any agent", "Disallow: /\nUser-agent: foobot\nAllow: /a", "foobot", "/b", true},
      {"other lines end no group of agents",
       "User-agent: foobot\nSitemap: /s.xml\nUser-agent: x\nDisallow: /", "foobot", "/", false},
      {"Crawl-delay ends no group of agents",
       "User-agent: foobot\nCrawl-delay: 5\nUser-agent: x\nDisallow: /", "foobot", "/", false},
      // 2.2.2: rules.
      {"as long as each other: allow", for_all("Disallow: /a\nAllow: /a"), "b", "/a", true},
      {"as long, the other order", for_all("Allow: /a\nDisallow: /a"), "b", "/a", true},
      {"an empty disallow", for_all("Disallow:"), "b", "/a", true},
      {"an empty rule among others", for_all("Disallow: /\nAllow:"), "b", "/a", false},
      {"case of paths", for_all("Disallow: /A"), "b", "/a", true},
      {"case of paths, same", for_all("Disallow: /A"), "b", "/Ab", false},
      {"a rule without a slash matches nothing", for_all("Disallow: a"), "b", "/a", true},
      {"robots.txt itself", for_all("Disallow: /"), "b", "/robots.txt", true},
      {"the query is matched", for_all("Disallow: /a?b"), "b", "/a?bc", false},
      {"bytes beyond ASCII, written as such", for_all("Disallow: /foo/bar?baz=http://foo.bar"), "b",
       "/foo/bar?baz=http://foo.bar", false},
      {"bytes beyond ASCII: rule plain, target encoded", for_all("Disallow: /foo/bar/ツ"), "b",
       "/foo/bar/%E3%83%84", false},
      {"bytes beyond ASCII: both encoded", for_all("Disallow: /foo/bar/%E3%83%84"), "b", "/foo/bar/%e3%83%84",
       false},
      {"bytes beyond ASCII: rule encoded, target plain", for_all("Disallow: /foo/bar/%E3%83%84"), "b",
       "/foo/bar/ツ", false},
      {"letters encoded for nothing", for_all("Disallow: /foo/bar/%62%61%7A"), "b", "/foo/bar/baz", false},
      // 2.2.3: special characters.
      {"a comment", for_all("# Disallow: /\nDisallow: /a #b"), "b", "/c", true},
      {"a rule before a comment", for_all("Disallow: /a#b"), "b", "/a", false},
      {"end of pattern", for_all("Disallow: /a/b$"), "b", "/a/b", false},
      {"not at the end", for_all("Disallow: /a/b$"), "b", "/a/bc", true},
      {"a dollar inside is a dollar", for_all("Disallow: /a$b"), "b", "/a$bc", false},
      {"a dollar inside is no end", for_all("Disallow: /a$b"), "b", "/a", true},
      {"star in the middle", for_all("Disallow: /a/*/c"), "b", "/a/x/y/c/d", false},
      {"star for nothing", for_all("Disallow: /a*b"), "b", "/ab", false},
      {"star not found", for_all("Disallow: /a*b"), "b", "/axc", true},
      {"stars and an end", for_all("Disallow: /*.php$"), "b", "/x.php/y.php", false},
      {"stars and no end", for_all("Disallow: /*.php$"), "b", "/x.php5", true},
      {"parts do not overlap", for_all("Disallow: /ab*bc$"), "b", "/abc", true},
      {"a star at the end is for nothing more", for_all("Disallow: /a*"), "b", "/ab", false},
      {"a star that is meant, encoded", for_all("Disallow: /a%2Ab"), "b", "/a*b", true},
      {"a longer pattern with a star wins", for_all("Allow: /p\nDisallow: /*.html"), "b", "/page.html",
       false},
      {"a longer pattern with a star wins by one", for_all("Allow: /page\nDisallow: /*.htm"), "b",
       "/page.htm", false},
      {"as long as the one with a star", for_all("Allow: /page\nDisallow: /*.ht"), "b", "/page.htm", true},
      // 2.2.4, 2.4 and real files: lines.
      {"CR alone", "User-agent: *\rDisallow: /a\r", "b", "/a", false},
      {"CRLF", "User-agent: *\r\nDisallow: /a\r\n", "b", "/a", false},
      {"no line end", "User-agent: *\nDisallow: /a", "b", "/a", false},
      {"a byte order mark", "\xEF\xBB\xBFUser-agent: *\nDisallow: /a", "b", "/a", false},
      {"white space around", " \tUser-agent \t: * \n\t Disallow\t:\t/a \n", "b", "/a", false},
      {"no colon, two words", "user-agent foobot\ndisallow /\n", "foobot", "/a", false},
      {"no colon, three words", "user-agent: *\ndisallow /a b\n", "foobot", "/a", true},
      {"names nobody knows", "agent: foobot\nforbid: /\n", "foobot", "/a", true},
      {"slips of the pen", "useragent: foobot\ndissallow: /\n", "foobot", "/a", false},
      {"an HTML page instead", "<!DOCTYPE html><html><body>User-agent: *</body></html>", "b", "/a", true},
  };
  for (const Allowed& row : rows) {
    EXPECT_EQ(Robots::parse(row.robots, row.agent).allows(row.target), row.allowed)
        << row.reason << ": " << row.target << "\n"
        << row.robots;
  }
}

TEST(Robots, StatusOfTheAnswerDecides) {
  struct Row {
    int status;
    bool allowed;
  };
  const std::vector<Row> rows = {{200, false}, {204, false}, {301, false}, {400, true}, {401, true},
                                 {403, true},  {404, true},  {410, true},  {429, true}, {499, true},
                                 {500, false}, {503, false}, {599, false}, {0, false}};
  for (const Row& row : rows) {
    EXPECT_EQ(Robots::from_answer(row.status, "User-agent: *\nDisallow: /a").allows("/a"), row.allowed)
        << row.status;
  }
  EXPECT_TRUE(Robots::from_answer(200, "User-agent: *\nDisallow: /a").allows("/b"));
  EXPECT_FALSE(Robots::from_answer(503, "").allows("/b"));
}

TEST(Robots, CrawlDelay) {
  struct Row {
    std::string robots;
    long long milliseconds;  // -1: none
  };
  const std::vector<Row> rows = {
      {"User-agent: *\nCrawl-delay: 10\n", 10000},
      {"User-agent: *\nCrawl-delay: 0.5\nDisallow: /a\n", 500},
      {"User-agent: x\nCrawl-delay: 10\n", -1},
      {"User-agent: *\nCrawl-delay: 10\nDisallow: /\nUser-agent: recoupe\nCrawl-delay: 2\n", 2000},
      {"User-agent: *\nCrawl-delay: 10\nDisallow: /\nUser-agent: recoupe\nDisallow: /a\n", -1},
      {"User-agent: recoupe\nCrawl-delay: 1\nUser-agent: recoupe\nCrawl-delay: 3\n", 3000},
      {"User-agent: x\nCrawl-delay: 4\nUser-agent: recoupe\nDisallow: /a\n", 4000},
      {"User-agent: *\nCrawl-delay: soon\n", -1},
      {"User-agent: *\nCrawl-delay: -1\n", -1},
      {"User-agent: *\nCrawl-delay: nan\n", -1},
      {"User-agent: *\nCrawl-delay: 1e99\n", 24LL * 3600 * 1000},
  };
  for (const Row& row : rows) {
    const auto delay = Robots::parse(row.robots).crawl_delay();
    EXPECT_EQ(delay ? delay->count() : -1, row.milliseconds) << row.robots;
  }
}

TEST(Robots, ReadsFiveHundredKibibytes) {
  const std::string head = "User-agent: *\n";
  const std::string rule = "\nDisallow: /a\n";
  const std::string inside = head + std::string(max_robots_bytes - head.size() - rule.size(), '#') + rule;
  ASSERT_EQ(inside.size(), max_robots_bytes);
  EXPECT_FALSE(Robots::parse(inside).allows("/a"));
  EXPECT_TRUE(Robots::parse("#" + inside.substr(0, max_robots_bytes) + "").allows("/ab/../x"));
  const std::string outside = head + std::string(max_robots_bytes - head.size(), '#') + rule;
  EXPECT_TRUE(Robots::parse(outside).allows("/a"));
}

TEST(Robots, NormalisedTarget) {
  struct Row {
    std::string target;
    std::string normalised;
  };
  const std::vector<Row> rows = {{"/a%7eb", "/a~b"},         {"/%c3%a9", "/%C3%A9"}, {"/é", "/%C3%A9"},
                                 {"/%2f", "/%2F"},           {"/a b", "/a%20b"},     {"/%", "/%25"},
                                 {"/%4", "/%254"},           {"/%zz", "/%25zz"},     {"/%41%2d", "/A-"},
                                 {"/%4%44%4", "/%254D%254"}, {"/*$", "/*$"}};
  for (const Row& row : rows) {
    EXPECT_EQ(normalised_target(row.target), row.normalised) << row.target;
    EXPECT_EQ(normalised_target(row.normalised), row.normalised) << "once is as good as twice";
  }
}

}  // namespace
}  // namespace recoupe
