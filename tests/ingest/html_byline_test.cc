#include "ingest/html_byline.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace recoupe {
namespace {

TEST(NamesInByline, AreParted) {
  struct Row {
    std::string byline;
    std::vector<std::string> names;
  };
  const std::vector<Row> rows = {
      {"Anne Roux", {"Anne Roux"}},
      {"Par Anne Roux et Luc Petit", {"Anne Roux", "Luc Petit"}},
      {"par\u00A0", {"par"}},
      {"By Anne Roux, Luc Petit and Léa Noir", {"Anne Roux", "Luc Petit", "Léa Noir"}},
      {"Propos recueillis par Anne Roux", {"Anne Roux"}},
      {"Anne Roux, Anne Roux", {"Anne Roux"}},
      {"Anne Roux, le 12 février 2025", {"Anne Roux"}},
      {"https://a.example/anne", {}},
      {"redaction@a.example", {}},
      {"", {}},
      {"Une phrase entière qui n'est pas du tout un nom de personne", {}},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(names_in_byline(row.byline), row.names) << row.byline;
  }
}

TEST(DateInByline, IsThatOfPublication) {
  struct Row {
    std::string line, date;
  };
  for (const Row& row : {Row{"Publié le 3 mars 2025", "2025-03-03"},
                         Row{"Publié le 3 mars 2025 à 10 h, mis à jour le 5 mars 2025", "2025-03-03"},
                         Row{"Mis à jour le 5 mars 2025, publié le 3 mars 2025", "2025-03-03"},
                         Row{"Mis à jour le 5 mars 2025", ""}, Row{"Updated March 5, 2025", ""},
                         Row{"Par Anne Roux | 3 mars 2025", "2025-03-03"}, Row{"© 2025", ""},
                         Row{"mars 2025", ""}, Row{"", ""}}) {
    EXPECT_EQ(date_in_byline(row.line).value_or(""), row.date) << row.line;
  }
}

TEST(DateInAddress, IsADayOfItsPath) {
  struct Row {
    std::string url, date;
  };
  for (const Row& row :
       {Row{"https://a.example/2025/03/14/halle", "2025-03-14"},
        Row{"https://a.example/x/2025-03-14-halle", "2025-03-14"},
        Row{"https://a.example/20250314/halle", "2025-03-14"}, Row{"https://a.example/2025/03/halle", ""},
        Row{"https://a.example/2025/13/14/", ""}, Row{"https://a.example/1815/06/18/", ""},
        Row{"https://a.example/202503141/", ""}, Row{"https://2025/03/14", ""}, Row{"", ""}}) {
    EXPECT_EQ(date_in_address(row.url).value_or(""), row.date) << row.url;
  }
}

}  // namespace
}  // namespace recoupe
