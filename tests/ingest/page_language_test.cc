#include "ingest/page_language.h"

#include <gtest/gtest.h>

namespace recoupe {
namespace {

const std::string french =
    "<p>Les élus ont dit hier que la ville ne bâtirait pas les maisons qui étaient prévues pour cette "
    "année.</p>";
const std::string english =
    "<p>They have said that the town would not build the houses which were planned for the end of this "
    "year.</p>";

TEST(PageLanguage, GoesByTheProse) {
  const std::string menu = "<li>The news</li><li>Of the day</li><li>This is for you</li><li>Contact</li>";
  const std::vector<std::pair<std::string, std::optional<std::string>>> rows = {
      {french, "fr"},
      {english, "en"},
      {"<html lang=en>" + french, "fr"},
      {menu + menu + menu + french, "fr"},
      {"<script>" + english + english + "</script><!-- " + english + english + " -->" + french, "fr"},
      {"<SCRIPT>if (a < b) '" + english + english + "'</SCRIPT >" + french, "fr"},
      {"<style>" + english + english, std::nullopt},
      {"<p title='" + english.substr(3, 100) + "'>Rien</p>", std::nullopt},
      {"<p>Court.</p>", std::nullopt},
      {"", std::nullopt},
      {"<", std::nullopt},
      {"<!--", std::nullopt},
  };
  for (const auto& [html, language] : rows) EXPECT_EQ(language_of_page(html), language) << html;
}

TEST(PageLanguage, NeedsNoCharacterSet) {
  std::string latin;  // windows-1252
  for (std::size_t i = 0; i < french.size(); ++i) {
    const bool is_lead = french[i] == '\xC3';
    if (is_lead) ++i;
    latin += is_lead ? static_cast<char>(french[i] + 0x40) : french[i];
  }
  EXPECT_EQ(language_of_page(latin), "fr");
}

}  // namespace
}  // namespace recoupe
