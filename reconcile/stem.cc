// Test: tests/reconcile/vocabulary_test.cc.
#include "reconcile/stem.h"

#include <libstemmer.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "extract/lexicon.h"

namespace recoupe {
namespace {

// In lower case and composed, as the stemmer wants it.
std::string lower(std::string_view word) {
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())});
  text.toLower(icu::Locale::getFrench());
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(status);
  if (U_SUCCESS(status)) text = composer->normalize(text, status);
  std::string out;
  text.toUTF8String(out);
  return out;
}

// The stemmer gives `publique` and `public` two stems.
std::string masculine(std::string stem) {
  constexpr std::string_view kFeminine = "iqu";
  if (stem.size() > kFeminine.size() + 2 && stem.ends_with(kFeminine)) stem.replace(stem.size() - 2, 2, "c");
  return stem;
}

}  // namespace

struct Stemmer::Handle {
  sb_stemmer* stemmer = sb_stemmer_new("french", "UTF_8");
  ~Handle() { sb_stemmer_delete(stemmer); }
};

Stemmer::Stemmer() : handle_(std::make_unique<Handle>()) {}
Stemmer::~Stemmer() = default;

std::string Stemmer::stem(std::string_view word) {
  // The stemmer takes `crédit` for a verb, but not `crédits`, and leaves `quais` and `lois` as they are.
  const std::string plain = Lexicon::french().singular(lower(word));
  const sb_symbol* stemmed =
      handle_->stemmer == nullptr
          ? nullptr
          : sb_stemmer_stem(handle_->stemmer, reinterpret_cast<const sb_symbol*>(plain.data()),
                            static_cast<int>(plain.size()));
  if (stemmed == nullptr) return fold(plain);
  const auto length = static_cast<std::size_t>(sb_stemmer_length(handle_->stemmer));
  return masculine(fold({reinterpret_cast<const char*>(stemmed), length}));
}

std::string third_person_plural(const std::string& stem) {
  constexpr std::size_t kEnding = 3;
  return stem.size() > 2 * kEnding && stem.ends_with("ent") ? stem.substr(0, stem.size() - kEnding) : stem;
}

}  // namespace recoupe
