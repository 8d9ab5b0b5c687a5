// The values of options: one function for each option, which puts the value into Options. Each is an `Apply`:
// it returns what is wrong with the value, or nothing; of a flag the value is not looked at.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/options.h"

namespace recoupe {

std::optional<Text> apply_reference(Options& options, const std::string& value);
std::optional<Text> apply_rates(Options& options, const std::string& value);
std::optional<Text> apply_format(Options& options, const std::string& value);
std::optional<Text> apply_output(Options& options, const std::string& value);
std::optional<Text> apply_date(Options& options, const std::string& value);
std::optional<Text> apply_since(Options& options, const std::string& value);
std::optional<Text> apply_jobs(Options& options, const std::string& value);
std::optional<Text> apply_state(Options& options, const std::string& value);
std::optional<Text> apply_until(Options& options, const std::string& value);
std::optional<Text> apply_limit(Options& options, const std::string& value);
std::optional<Text> apply_store(Options& options, const std::string& value);
std::optional<Text> apply_fact(Options& options, const std::string& value);
std::optional<Text> apply_outlet(Options& options, const std::string& value);
std::optional<Text> apply_warc(Options& options, const std::string& value);
std::optional<Text> apply_cache(Options& options, const std::string& value);
std::optional<Text> apply_ca_file(Options& options, const std::string& value);
std::optional<Text> apply_allow_private(Options& options, const std::string& value);
std::optional<Text> apply_pause(Options& options, const std::string& value);
std::optional<Text> apply_timeout(Options& options, const std::string& value);
std::optional<Text> apply_retries(Options& options, const std::string& value);
std::optional<Text> apply_max_size(Options& options, const std::string& value);
std::optional<Text> apply_language(Options& options, const std::string& value);
std::optional<Text> apply_article_language(Options& options, const std::string& value);
std::optional<Text> apply_record_limit(Options& options, const std::string& value);
std::optional<Text> apply_fail_on(Options& options, const std::string& value);
std::optional<Text> apply_color(Options& options, const std::string& value);
std::optional<Text> apply_ignore(Options& options, const std::string& value);
std::optional<Text> apply_all(Options& options, const std::string& value);
std::optional<Text> apply_quiet(Options& options, const std::string& value);
std::optional<Text> apply_explain(Options& options, const std::string& value);
std::optional<Text> apply_help(Options& options, const std::string& value);
std::optional<Text> apply_version(Options& options, const std::string& value);

// What is wrong with a value that is none of `words`.
Text not_one_of(const std::vector<std::string_view>& words, const std::string& value);

// The words that may be given to an option that takes few.
std::vector<std::string_view> format_words();
std::vector<std::string_view> line_format_words();   // of what writes JSON lines alone
std::vector<std::string_view> query_format_words();  // of query
std::vector<std::string_view> language_words();
std::vector<std::string_view> fail_on_words();
std::vector<std::string_view> color_words();
std::vector<std::string_view> ignore_words();  // the codes of findings

}  // namespace recoupe
