// A fuzz target: what one input is put through. Each NAME_fuzz.cc defines test_one_input(); libFuzzer's main
// or plain_driver.cc calls it through the entry point that target.cc defines.
#pragma once

#include <string_view>

namespace recoupe::fuzz {

// Any bytes. Returns when every law holds; else require() ends the process.
void test_one_input(std::string_view bytes);

// Says which law is broken, by what, and aborts: a finding for libFuzzer, a failed test for the plain driver.
void require(bool holds, const char* law = "a law of this target", std::string_view what = {});

}  // namespace recoupe::fuzz
