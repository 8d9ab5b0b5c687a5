#include "ingest/double_encoding.h"

#include <gtest/gtest.h>

#include <string>

namespace recoupe {
namespace {

TEST(DoubleEncoding, IsPutRight) {
  struct Row {
    std::string why, text, repaired;
  };
  const Row rows[] = {
      {"accents", "Ã©tÃ©", "été"},
      {"through windows-1252", "lâ€™Ã©tÃ©", "l’été"},
      {"no-break space", "5Â\u00A0000Â\u00A0â‚¬", "5\u00A0000\u00A0€"},
      {"one alone may be meant", "le caractère Ã© est mal lu", "le caractère Ã© est mal lu"},
      {"among sound letters", "déjà été créé, Ã©tÃ©", "déjà été créé, Ã©tÃ©"},
      {"Portuguese", "NÃO HÁ AÇÃO", "NÃO HÁ AÇÃO"},
      {"sound", "été à 5 €", "été à 5 €"},
      {"cut off", "Ã©tÃ©Ã", "étéÃ"},
      {"empty", "", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(without_double_encoding(row.text), row.repaired) << row.why;
}

}  // namespace
}  // namespace recoupe
