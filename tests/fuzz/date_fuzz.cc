// Whatever is read as a date is one that the contract knows and the calendar has.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ingest/date.h"
#include "ingest/html_byline.h"
#include "ingest/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = recoupe::valid_utf8({reinterpret_cast<const char*>(data), size});
  for (const auto& date :
       {recoupe::iso_date(text), recoupe::date_in_byline(text), recoupe::date_in_address(text)}) {
    if (date && !recoupe::is_contract_date(*date)) std::abort();
  }
  return 0;
}
