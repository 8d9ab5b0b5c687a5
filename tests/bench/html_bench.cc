// From the bytes of a page to its article, beside Gumbo's bare parse of the same bytes: `ratio` is the time
// of the first over that of the second, both of this thread, taken page by page in turn so that a busy
// machine slows both alike.
#include <benchmark/benchmark.h>
#include <gumbo.h>
#include <time.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "ingest/html_tree.h"
#include "ingest/ingest.h"

namespace recoupe {
namespace {

using Pages = std::vector<std::string>;

// The `.html` files of a folder, by name; none where there is no such folder.
Pages pages_in(const std::filesystem::path& folder) {
  std::error_code none;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none))
    if (entry.path().extension() == ".html") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  Pages pages;
  for (const auto& path : files) {
    std::ifstream file(path, std::ios::binary);
    pages.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return pages;
}

std::string many(int count, const std::string& piece) {
  std::string all;
  for (int i = 0; i < count; ++i) all += piece;
  return all;
}

// A page as news sites print them: 45 % of its bytes are scripts, styles and comments, most of the rest are
// menus and lists of other articles.
std::string written_page(int paragraphs) {
  std::string page =
      "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Le port | Vigie</title>";
  page += "<style>" + many(120, ".carte-titre{margin:0 0 12px;color:#1a1a1a}@media(min-width:40em){a{b:c}}") +
          "</style>";
  page += "<script>" +
          many(250, "window.mesure=window.mesure||[];mesure.push({page:'article',bloc:\"<div>\"});") +
          "</script>";
  page += "</head><body><header><nav><ul>";
  page += many(80,
               "<li class=\"menu-item menu-item-type\"><a class=\"menu-lien\" href=\"/rubrique/region\" "
               "data-suivi=\"menu|rubrique\">Région</a></li>");
  page +=
      "</ul></nav></header><main><article><h1>Le port agrandit ses quais</h1><p class=\"chapo\">Le conseil a "
      "voté 12 millions d&rsquo;euros de travaux.</p>";
  for (int i = 0; i < paragraphs; ++i)
    page += "<p>Le trafic a crû de " + std::to_string(3 + i % 9) +
            "&nbsp;% en un an, dit le <a href=\"/rapport\">rapport</a> que le port a publié lundi&nbsp;; "
            "<em>près de 4&nbsp;000</em> navires y ont fait escale.</p><!-- emplacement 7 -->\n";
  page += "</article><aside><ul>";
  page +=
      many(120,
           "<li><article class=\"carte carte--petite\"><a href=\"/2025/03/14/autre-article.html\"><img "
           "src=\"/images/vignette.jpg\" srcset=\"/images/v-320.jpg 320w, /images/v-640.jpg 640w\" alt=\"\">"
           "<svg viewBox=\"0 0 24 24\"><path d=\"M12 2 2 7l10 5 10-5z\"/></svg><h3>Un autre article</h3>"
           "</a></article></li>");
  page += "</ul></aside></main><footer>" + many(40, "<div><a href=\"/mentions\">Mentions légales</a></div>") +
          "</footer>";
  page += "<script>" + many(150, "if(a<b&&c>d){document.getElementById('x').innerHTML='<p>'+texte+'</p>';}") +
          "</script>";
  return page + "</body></html>";
}

const Pages& written_pages() {
  static const Pages pages = {written_page(4), written_page(20), written_page(80)};
  return pages;
}

const Pages& real_pages() {
  static const Pages pages = pages_in(RECOUPE_SOURCE_DIR "/../shared/html/pages");
  return pages;
}

double seconds_now() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

template <class Work>
double seconds_of(Work work) {
  const double begin = seconds_now();
  work();
  return seconds_now() - begin;
}

double gumbo_seconds(const std::string& page) {
  GumboOutput* output = nullptr;
  const double seconds =
      seconds_of([&] { output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size()); });
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return seconds;
}

double article_seconds(const std::string& page) {
  return seconds_of([&] { benchmark::DoNotOptimize(article_from_html(page, "page.html")); });
}

double tree_seconds(const std::string& page) {
  return seconds_of([&] { benchmark::DoNotOptimize(HtmlTree(page).size()); });
}

template <class Ours>
void beside_gumbo(benchmark::State& state, const Pages& pages, Ours ours) {
  if (pages.empty()) return state.SkipWithError("no pages beside the repository");
  double gumbo = 0;
  double own = 0;
  std::int64_t bytes = 0;
  for (auto _ : state)
    for (const std::string& page : pages) {
      gumbo += gumbo_seconds(page);
      own += ours(page);
      bytes += static_cast<std::int64_t>(page.size());
    }
  state.counters["ratio"] = own / gumbo;
  state.counters["gumbo_MB/s"] = static_cast<double>(bytes) / gumbo / 1e6;
  state.counters["ours_MB/s"] = static_cast<double>(bytes) / own / 1e6;
}

void written_pages_to_articles(benchmark::State& state) {
  beside_gumbo(state, written_pages(), article_seconds);
}
BENCHMARK(written_pages_to_articles)->Unit(benchmark::kMillisecond);

void real_pages_to_articles(benchmark::State& state) {
  beside_gumbo(state, real_pages(), article_seconds);
}
BENCHMARK(real_pages_to_articles)->Unit(benchmark::kMillisecond)->MinTime(3);

// The part of it that is cutting the page down and Gumbo's parse of what is left.
void real_pages_to_trees(benchmark::State& state) {
  beside_gumbo(state, real_pages(), tree_seconds);
}
BENCHMARK(real_pages_to_trees)->Unit(benchmark::kMillisecond)->MinTime(3);

}  // namespace
}  // namespace recoupe
