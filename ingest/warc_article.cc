#include "ingest/warc_article.h"

#include "ingest/ascii.h"
#include "ingest/charset.h"
#include "ingest/date.h"
#include "ingest/html_byline.h"
#include "ingest/http_body.h"
#include "ingest/http_message.h"
#include "ingest/ingest.h"
#include "ingest/language_guess.h"
#include "ingest/page_language.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

// So much text in a language that guessed_language knows is told; where it is not, the page's word is taken.
constexpr std::size_t telling_bytes = 1500;

using Outcome = tl::expected<Article, NoArticle>;

Problem problem_at(std::uint64_t offset, const std::string& file, const Text& what) {
  const std::string byte = std::to_string(offset);
  return {.file = file,
          .line = {},
          .place = {},
          .what = {"à l'octet " + byte + " : " + what.fr, "at byte " + byte + ": " + what.en}};
}

Outcome nothing(NoArticle why) {
  return tl::make_unexpected(why);
}

bool is_html(std::string_view media_type) {
  return media_type == "text/html" || media_type == "application/xhtml+xml";
}

bool looks_like_html(std::string_view body) {
  return trim_html_space(body.substr(0, 512)).starts_with('<');
}

// `fr` and `fr-CA` are one language.
bool same_language(std::string_view a, std::string_view b) {
  return equal_ignoring_case(a.substr(0, a.find('-')), b.substr(0, b.find('-')));
}

bool is_other(const std::optional<std::string>& language, const RecordReading& reading) {
  return reading.language && language && !same_language(*language, *reading.language);
}

std::optional<std::string> date_of_header(const WarcRecord& record, const HeaderFields& http) {
  if (auto date = date_in_address(record.target())) return date;
  const std::string* modified = http.find("Last-Modified");
  const auto visited = iso_date(record.header("WARC-Date"));
  auto date = modified == nullptr ? std::nullopt : iso_date(*modified);
  return date && visited && *date < *visited ? date : std::nullopt;
}

// What the record knows and the page does not say.
void complete(Article& article, const WarcRecord& record, const HeaderFields& http) {
  article.source.offset = record.offset;
  if (!record.id().empty()) article.source.record = valid_utf8(record.header("WARC-Record-ID"));
  if (!article.url && !record.target().empty()) article.url = valid_utf8(record.target());
  if (!article.published) article.published = date_of_header(record, http);
  article.id = article.url.value_or(article.source.file + ':' + std::to_string(record.offset));
}

Outcome checked(Article&& article, const RecordReading& reading) {
  if (article.title.empty() && article.blocks.empty()) return nothing(NoArticle::no_text);
  if (!reading.language) return std::move(article);
  const auto language = guessed_language(article.text);
  const bool is_told = language || article.text.size() < telling_bytes;
  if (is_other(is_told ? language : article.language, reading)) return nothing(NoArticle::other_language);
  return std::move(article);
}

Outcome article_from_page(const WarcRecord& record, const HeaderFields& http, std::string_view page,
                          const RecordReading& reading) {
  if (reading.language && is_other(language_of_page(page), reading))
    return nothing(NoArticle::other_language);
  const std::string* type = http.find("Content-Type");
  Article article = article_from_html(page, reading.file, type == nullptr ? std::string_view() : *type);
  complete(article, record, http);
  return checked(std::move(article), reading);
}

tl::unexpected<Problem> body_problem(const WarcRecord& record, const RecordReading& reading, bool too_long) {
  const std::string mib = std::to_string(reading.page_limit >> 20U);
  const Text what =
      too_long
          ? Text{"page de plus de " + mib + " Mio, ignorée", "page of more than " + mib + " MiB, skipped"}
          : Text{"corps compressé endommagé, page ignorée", "damaged compressed body, page skipped"};
  return tl::make_unexpected(problem_at(record.offset, reading.file, what));
}

RecordArticle from_response(const WarcRecord& record, const RecordReading& reading) {
  const auto head = parse_http_response(record.block);
  if (!head || head->status < 200 || head->status > 299) return nothing(NoArticle::other_record);
  const std::string type = media_type_of(head->fields);
  if (!type.empty() && !is_html(type)) return nothing(NoArticle::other_record);
  if (record.is_cut) return body_problem(record, reading, true);
  const std::string_view body = std::string_view(record.block).substr(head->length);
  const auto page = decode_http_body(head->fields, body, reading.page_limit);
  if (!page) return body_problem(record, reading, page.error() == UnpackFault::too_long);
  if (type.empty() && !looks_like_html(*page)) return nothing(NoArticle::other_record);
  return article_from_page(record, head->fields, *page, reading);
}

RecordArticle from_resource(const WarcRecord& record, const RecordReading& reading) {
  if (!is_html(media_type_of(record.headers))) return nothing(NoArticle::other_record);
  if (record.is_cut) return body_problem(record, reading, true);
  return article_from_page(record, HeaderFields{{"Content-Type", std::string(record.header("Content-Type"))}},
                           record.block, reading);
}

RecordArticle from_conversion(const WarcRecord& record, const RecordReading& reading) {
  if (media_type_of(record.headers) != "text/plain") return nothing(NoArticle::other_record);
  if (record.is_cut) return body_problem(record, reading, true);
  Article article = article_from_text(record.block, reading.file);
  complete(article, record, {});
  return checked(std::move(article), reading);
}

}  // namespace

RecordArticle article_from_record(const WarcRecord& record, const RecordReading& reading) {
  switch (record.type) {
    case WarcType::response:
      return from_response(record, reading);
    case WarcType::resource:
      return from_resource(record, reading);
    case WarcType::conversion:
      return from_conversion(record, reading);
    default:
      return nothing(NoArticle::other_record);
  }
}

Problem problem_of(const WarcDamage& damage, const std::string& file) {
  return problem_at(damage.offset, file, said(damage.fault));
}

}  // namespace recoupe
