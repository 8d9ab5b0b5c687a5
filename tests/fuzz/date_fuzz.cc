// iso_date(): nothing, or a date of the contract that reads as itself.
#include "ingest/date.h"
#include "ingest/utf8.h"
#include "tests/fuzz/target.h"

namespace recoupe::fuzz {

void test_one_input(std::string_view bytes) {
  for (const std::string& text : {std::string(bytes), valid_utf8(bytes)}) {
    const auto date = iso_date(text);
    if (is_contract_date(text)) require(date == text, "a date of the contract reads as itself", text);
    if (!date) continue;
    require(is_contract_date(*date), "what is read is a date of the contract", *date);
    require(iso_date(*date) == date, "what is read reads as itself", *date);
  }
}

}  // namespace recoupe::fuzz
