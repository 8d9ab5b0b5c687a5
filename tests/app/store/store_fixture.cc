#include "store_fixture.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

#include "app/store/sqlite.h"

namespace recoupe {
namespace {

namespace fs = std::filesystem;

fs::path fresh_folder() {
  std::string name = (fs::temp_directory_path() / "recoupe-store.XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) std::abort();
  return fs::canonical(name);
}

void check(const Store::Done& done) {
  if (!done) ADD_FAILURE() << done.error().line_in(Language::english);
}

std::string text_of(const StoreCell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{}", *number);
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  return "-";
}

}  // namespace

Told told(const std::string& id, const std::string& outlet) {
  Told result;
  result.article.id = id;
  result.article.outlet = outlet;
  result.article.title = "Titre de " + id;
  result.article.published = "2025-02-12";
  result.article.source.file = id + ".txt";
  result.article.text = "Texte de " + id;
  result.article.dispatch = "d-" + id;
  return result;
}

Told& Told::dated(const std::string& published) {
  article.published = published;
  return *this;
}

Told& Told::copy_of(const std::string& dispatch) {
  article.dispatch = dispatch;
  return *this;
}

Told& Told::figure(const std::string& quote, double value, const std::string& unit) {
  auto context = std::make_shared<ArticleContext>();
  context->id = article.id;
  context->title = article.title;
  context->outlet = article.outlet;
  context->published = article.published;
  context->source = article.source;
  context->dispatch = article.dispatch;
  Claim claim;
  claim.id = article.id + "#" + std::to_string(claims.size() + 1);
  claim.article = context;
  claim.start = 10 * claims.size();
  claim.end = claim.start + 9;
  claim.quote = quote;
  claim.sentence = "Il y a " + quote + ".";
  claim.kind = Kind::count;
  claim.value = value;
  claim.unit = unit;
  claims.push_back(claim);
  return *this;
}

Told& Told::judged(const std::string& fact, VerdictKind verdict) {
  verdicts.push_back({claims.back().id, fact, verdict, {}, 0.75});
  return *this;
}

Told& Told::found(Code code) {
  const Claim& claim = claims.back();
  Finding finding;
  finding.id = fmt::format("{}!{}@text:{}", article.id, name_of(code), claim.start);
  finding.code = code;
  finding.severity = severity_of(code, false);
  finding.article = article.id;
  finding.claims = {claim.id};
  finding.start = claim.start;
  finding.end = claim.end;
  finding.quote = claim.quote;
  finding.message = "raison";
  if (!verdicts.empty() && verdicts.back().claim == claim.id) {
    finding.fact = verdicts.back().fact;
    finding.expected = Expected{.value = 12, .low = {}, .high = {}, .unit = "km"};
    finding.sources = {{"Communiqué", "https://eau.example/c", "Régie", "2025-02-01"}};
    finding.suggestion = "12 km";
  }
  findings.push_back(finding);
  return *this;
}

Record water_record() {
  Fact length;
  length.id = "length";
  length.record = "eau";
  length.label = "longueur de la conduite";
  length.unit = "km";
  length.history = {{"", 12.0, {}, {}}};
  Fact price = length;
  price.id = "price";
  price.label = "prix de l'eau";
  price.unit = "EUR";
  price.history = {{"2020-01-01", 3.0, {}, {}}, {"2025-03-01", 4.0, {}, {}}};
  price.has_history = true;
  return {"eau", "L'eau", "eau.json", {length, price}, {}};
}

Finding disagreement(const Told& outlier, const std::vector<Told>& others) {
  const Claim& suspect = outlier.claims.front();
  Finding finding;
  finding.id = fmt::format("{}!disagreement@text:{}", outlier.article.id, suspect.start);
  finding.code = Code::disagreement;
  finding.severity = Severity::warning;
  finding.article = outlier.article.id;
  finding.claims = {suspect.id};
  for (const Told& other : others) finding.claims.push_back(other.claims.front().id);
  finding.start = suspect.start;
  finding.end = suspect.end;
  finding.quote = suspect.quote;
  finding.message = "les autres disent autre chose";
  return finding;
}

StoreTest::StoreTest() : folder_(fresh_folder()) {}

StoreTest::~StoreTest() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void StoreTest::load(const std::vector<Told>& articles, const std::vector<Finding>& across,
                     const std::vector<Record>& records) const {
  tl::expected<Store, Problem> store = Store::open(path());
  if (!store) {
    ADD_FAILURE() << store.error().line_in(Language::english);
    return;
  }
  check(store->records(records));
  std::vector<Claim> claims;
  for (const Told& one : articles) {
    check(store->add(one.article, one.claims, one.verdicts, one.findings));
    claims.insert(claims.end(), one.claims.begin(), one.claims.end());
  }
  check(store->add_across(across, claims));
  check(store->commit());
}

std::string StoreTest::dump() const {
  std::string rows;
  const Sqlite database(path(), Sqlite::Mode::read);
  Statement tables(database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  while (tables.row()) {
    const std::string table = tables.text(0);
    Statement cells(
        database,
        "SELECT group_concat('quote(\"' || name || '\")', ' || ''|'' || ') FROM pragma_table_info(?)");
    cells.put(table);
    cells.row();
    Statement all(database, "SELECT " + cells.text(0) + " FROM " + table + " ORDER BY 1");
    while (all.row()) rows += table + ": " + all.text(0) + "\n";
  }
  return rows;
}

std::string StoreTest::ask(const std::string& sql) const {
  const Sqlite database(path(), Sqlite::Mode::read);
  std::string answer;
  Statement statement(database, sql);
  while (statement.row()) {
    for (int i = 0; i < statement.columns(); ++i)
      answer += (i == 0 ? "" : "|") + (statement.is_null(i) ? "-" : statement.text(i));
    answer += "\n";
  }
  return answer;
}

std::string StoreTest::ask(const std::string& query, const QueryFilter& filter) const {
  const tl::expected<StoreReader, Problem> store = StoreReader::open(path());
  if (!store) return store.error().line_in(Language::english);
  std::string answer;
  const auto asked = store->ask(
      *query_named(query), filter, [](const std::vector<std::string>&) {},
      [&](const std::vector<StoreCell>& row) {
        for (std::size_t i = 0; i < row.size(); ++i) answer += (i == 0 ? "" : "|") + text_of(row[i]);
        answer += "\n";
      });
  return asked ? answer : asked.error().what.en;
}

}  // namespace recoupe
