#include "tests/extract/figures.h"

namespace recoupe {
namespace {

TEST(CallNumber, TelephonesAndCodes) {
  static constexpr Reading kTable[] = {
      {"au 06 12 34 56 78", "06 12 34 56 78: identifier"},
      {"au 01.23.45.67.89", "01.23.45.67.89: identifier"},
      {"au +33 1 23 45 67 89", "+33 1 23 45 67 89: identifier"},
      {"au 514 555-0199", "514 555-0199: identifier"},
      {"Composez le 15 ou le 112.", "15: identifier; 112: identifier"},
      {"Le 3919 a reçu deux appels.", "3919: identifier; deux appels: count 2 appel"},
      {"un SMS au 32321", "32321: identifier"},
      {"à Paris (75012)", "75012: identifier"},
      {"978-2-07-036822-8", "978-2-07-036822-8: identifier"},
      {"en 4-4-2", "4-4-2: identifier"},
      {"immatriculé 123 ABC 75", "123 ABC 75: identifier"},
  };
  expect_readings(kTable);
}

TEST(CallNumber, NotAnAmount) {
  static constexpr Reading kTable[] = {
      {"12000 habitants", "12000 habitants: count 12000 habitant"},
      {"plus de 12345", "12345: number 12345 more_than"},
      {"12345", "12345: number 12345"},
      {"450000", "450000: number 450000"},
  };
  expect_readings(kTable);
}

}  // namespace
}  // namespace recoupe
