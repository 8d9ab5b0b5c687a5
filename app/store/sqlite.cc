// Test: tests/app/store/sqlite_test.cc.
#include "app/store/sqlite.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <thread>

#include "ingest/utf8.h"

namespace recoupe {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr auto longest_wait = 60s;
constexpr auto between_tries = 2ms;  // shorter than what Store leaves between two of its transactions

// A busy handler of SQLite: tries again until longest_wait has passed.
int wait_for_others(void*, int tries) {
  if (tries * between_tries >= longest_wait) return 0;
  std::this_thread::sleep_for(between_tries);
  return 1;
}

Text reason_of_system(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return {"plus de place sur le disque", "no space left on the disk"};
    case EFBIG:
      return {"le fichier dépasse la taille permise", "the file is larger than allowed"};
    case EACCES:
    case EPERM:
      return {"accès refusé", "permission denied"};
    case EROFS:
      return {"le disque est en lecture seule", "the disk is read-only"};
    default:
      return {fmt::format("erreur {} du système", error), fmt::format("system error {}", error)};
  }
}

// What can be told of a file that does not open, before SQLite says no more than that it does not.
std::optional<Text> cannot_open(const std::string& path, Sqlite::Mode mode) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) return Text{"est un dossier, pas un fichier", "is a directory, not a file"};
  if (fs::exists(status)) return std::nullopt;
  if (mode == Sqlite::Mode::read) return Text{"fichier introuvable", "no such file"};
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty() && !fs::is_directory(folder, error))
    return Text{"le dossier n'existe pas", "the directory does not exist"};
  return std::nullopt;
}

// `file:` URI (RFC 8089) of a path, absolute or not.
std::string uri_of(const std::string& path, std::string_view query) {
  std::string uri = "file:";
  for (const char c : fs::absolute(path).string()) {
    const bool reserved = c == '?' || c == '#' || c == '%';
    uri += reserved ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return uri.append(query);
}

std::string stored_text(std::string_view text) {
  std::string stored = valid_utf8(text);
  for (std::size_t at = stored.find('\0'); at != std::string::npos; at = stored.find('\0', at))
    stored.replace(at, 1, "\uFFFD");
  return stored;
}

// When `file` was written last; none when that cannot be told.
std::optional<Sqlite::Stamp> stamp_of(const char* file) {
  struct stat status = {};
  if (stat(file, &status) != 0) return std::nullopt;
  return Sqlite::Stamp{status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

bool holds_bytes(const char* file) {
  struct stat status = {};
  return stat(file, &status) == 0 && status.st_size > 0;
}

// What SQLite says where the files that readers share (-shm, -wal) cannot be made: it depends on who asks
// (EACCES) and on the disk (EROFS).
bool is_of_folder(int code) {
  return (code & 0xFF) == SQLITE_CANTOPEN || code == SQLITE_READONLY_DIRECTORY ||
         code == SQLITE_READONLY_CANTINIT;
}

// SQLite does not always tell why the system refused.
bool is_of_writing(int code) {
  return code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC ||
         code == SQLITE_IOERR_TRUNCATE || code == SQLITE_IOERR_SHMSIZE;
}

}  // namespace

Text sqlite_failure(int code, int system, const std::string& detail) {
  switch (code & 0xFF) {  // without what is extended
    case SQLITE_FULL:
      return reason_of_system(ENOSPC);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"un autre programme tient la base depuis plus d'une minute",
              "another program has held the store for more than a minute"};
    case SQLITE_READONLY:
      return {"la base ne peut pas être modifiée (accès refusé, ou disque en lecture seule)",
              "the store cannot be changed (permission denied, or the disk is read-only)"};
    case SQLITE_NOTADB:
      return {"n'est pas une base de Recoupe", "is no store of Recoupe"};
    case SQLITE_CORRUPT:
      return {"la base est abîmée", "the store is damaged"};
    case SQLITE_NOMEM:
      return {"mémoire insuffisante", "out of memory"};
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PERM: {
      if (system == 0 && is_of_writing(code)) {
        return {"écriture impossible : le disque est plein, ou en panne",
                "cannot write: the disk is full, or fails"};
      }
      const Text reason = system != 0 ? reason_of_system(system) : Text{detail, detail};
      return {"accès impossible à la base : " + reason.fr, "cannot reach the store: " + reason.en};
    }
    default:
      return {"la base refuse : " + detail, "the store refuses: " + detail};
  }
}

void Sqlite::Closer::operator()(sqlite3* handle) const {
  sqlite3_close_v2(handle);
}

Sqlite::Sqlite(const std::string& path, Mode mode) {
  if (std::optional<Text> reason = cannot_open(path, mode)) throw SqliteFailed{*std::move(reason)};
  const auto open = [&](const std::string& name, int flags) {
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(name.c_str(), &handle, flags | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) fail(code);
    sqlite3_busy_handler(handle, wait_for_others, nullptr);
    // A file of someone else's making is asked for its rows only.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  };
  if (mode == Mode::create) {
    open(uri_of(path, ""), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (sqlite3_db_readonly(handle_.get(), "main") == 1) fail(SQLITE_READONLY);
    return;
  }
  open(uri_of(path, ""), SQLITE_OPEN_READONLY);
  const int code =
      sqlite3_exec(handle_.get(), "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
  if (code == SQLITE_OK) return;
  if (!is_of_folder(code)) fail(code);
  // The file can be read without what readers share, and then without locks: only when nothing waits beside
  // it, which would be passed over. Whoever may write there can do so all the same; unchanged() tells of it.
  const char* const name = sqlite3_db_filename(handle_.get(), "main");  // behind symbolic links
  file_ = name;
  read_alone_ = stamp_of(name);
  if (!read_alone_) fail(code);
  if (holds_bytes(sqlite3_filename_wal(name)) || holds_bytes(sqlite3_filename_journal(name))) {
    throw SqliteFailed{
        {"des données attendent à côté de la base (-wal), et ce dossier ne peut être écrit pour les lire",
         "data waits beside the store (-wal), and cannot be read in a folder that may not be written"}};
  }
  open(uri_of(path, "?immutable=1"), SQLITE_OPEN_READONLY);
}

void Sqlite::unchanged() const {
  if (!read_alone_ || stamp_of(file_.c_str()) == read_alone_) return;
  throw SqliteFailed{{"la base a été modifiée pendant la lecture ; à recommencer",
                      "the store was changed while it was read; to be asked again"}};
}

void Sqlite::fail(int code) const {
  unchanged();  // or else that is the reason
  sqlite3* const handle = handle_.get();
  const std::string detail = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
  throw SqliteFailed{sqlite_failure(code, handle != nullptr ? sqlite3_system_errno(handle) : 0, detail)};
}

void Sqlite::run(const std::string& script) const {
  const int code = sqlite3_exec(handle_.get(), script.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Sqlite::number(const std::string& query) const {
  Statement statement(*this, query);
  return statement.row() ? statement.integer(0) : 0;
}

void Statement::Closer::operator()(sqlite3_stmt* handle) const {
  sqlite3_finalize(handle);
}

Statement::Statement(const Sqlite& database, std::string_view sql) : database_(&database) {
  sqlite3_stmt* handle = nullptr;
  const int code = sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
  if (code != SQLITE_OK) database.fail(code);
  handle_.reset(handle);
}

void Statement::check(int code) {
  if (code == SQLITE_OK) return;
  try {
    database_->fail(code);
  } catch (...) {
    reset();
    throw;
  }
}

void Statement::put(std::string_view text) {
  const bool as_is = text.find('\0') == std::string_view::npos && is_valid_utf8(text);
  const std::string stored = as_is ? std::string() : stored_text(text);
  if (!as_is) text = stored;
  check(sqlite3_bind_text64(handle_.get(), ++parameter_, text.empty() ? "" : text.data(), text.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::put(double number) {
  check(sqlite3_bind_double(handle_.get(), ++parameter_, number));
}

void Statement::put(std::int64_t number) {
  check(sqlite3_bind_int64(handle_.get(), ++parameter_, number));
}

void Statement::put_blob(std::string_view bytes) {
  check(sqlite3_bind_blob64(handle_.get(), ++parameter_, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
}

void Statement::put_null() {
  check(sqlite3_bind_null(handle_.get(), ++parameter_));
}

int Statement::parameter_number(const char* name) const {
  return sqlite3_bind_parameter_index(handle_.get(), name);
}

bool Statement::row() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) check(code);
  reset();
  return false;
}

int Statement::run() {
  while (row()) {
  }
  return sqlite3_changes(database_->handle());
}

void Statement::reset() {
  sqlite3_reset(handle_.get());
  sqlite3_clear_bindings(handle_.get());
  parameter_ = 0;
}

int Statement::columns() const {
  return sqlite3_column_count(handle_.get());
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(handle_.get(), column);
}

std::string Statement::text(int column) const {
  const void* const bytes = sqlite3_column_blob(handle_.get(), column);
  const int size = sqlite3_column_bytes(handle_.get(), column);
  return bytes == nullptr ? std::string()
                          : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

}  // namespace recoupe
