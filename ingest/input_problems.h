// The problems of inputs, each said in one place.
#pragma once

#include <string>
#include <string_view>
#include <system_error>

#include "ingest/input_kind.h"
#include "ingest/problem.h"

namespace recoupe {

// The operating system's refusal: missing, not allowed, …
Problem cannot_read(const std::string& file, std::error_code error);
Problem broke_off(const std::string& file);
Problem too_long(const std::string& file);
Problem line_too_long(const std::string& file, std::size_t line);
// Told, and read all the same: the ill-formed bytes became U+FFFD.
Problem not_utf8(const std::string& file);
Problem is_empty(const std::string& file);
Problem has_no_text(const std::string& file);
Problem has_no_article(const std::string& file);
// An archive whose pages, `pages` in number, were all dropped for their language.
Problem only_other_languages(const std::string& file, const std::string& language, std::size_t pages);
Problem directory_without_articles(const std::string& directory);
// For the kinds that is_read() refuses.
Problem not_read(const std::string& file, InputKind kind);
Problem out_of_memory(const std::string& file);
Problem gave_up(const std::string& file, std::string_view reason);

}  // namespace recoupe
