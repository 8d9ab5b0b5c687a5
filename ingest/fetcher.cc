#include "ingest/fetcher.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "ingest/fetch_problems.h"
#include "ingest/http_body.h"
#include "ingest/http_cache.h"
#include "ingest/politeness.h"
#include "ingest/robots.h"
#include "ingest/transfer_pool.h"
#include "ingest/url.h"

namespace recoupe {
namespace {

using Clock = Politeness::Clock;
using std::chrono::milliseconds;

constexpr int max_robots_redirects = 5;  // RFC 9309, 2.3.1.2
constexpr int max_failures = 3;          // one after the other, until a machine is given up

// An address on its way, or the robots.txt of a site.
struct Job {
  std::size_t index = 0;  // of the addresses asked for
  bool is_robots = false;
  std::string site;  // of robots.txt: whose
  Url url;           // where it stands now
  std::set<std::string> visited;
  int redirects = 0;
  int retries = 0;
  std::optional<StoredAnswer> stored;
  FetchOutcome outcome;
};

// What is known of a site.
struct Site {
  bool known = false;
  Robots robots;
  std::optional<Text> fault;         // why nothing may be asked of it, when that is not a rule of robots.txt
  std::vector<std::size_t> waiting;  // jobs that need to know
};

// Requests to a machine that failed one after the other, each after all its retries.
struct Trouble {
  int failures = 0;
  Text why;  // the last one
};

bool is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

}  // namespace

class Fetcher::Work {
 public:
  Work(FetchOptions options, Progress progress)
      : options_(std::move(options)), progress_(std::move(progress)), queue_(options_.pause) {
    if (options_.cache) cache_.emplace(*options_.cache);
  }

  void fetch(const std::vector<std::string>& urls, const Sink& sink) {
    sink_ = &sink;
    left_ = total_ = urls.size();
    for (std::size_t i = 0; i < urls.size(); ++i) begin(i, urls[i]);
    while (left_ > 0) {
      start_what_may_start();
      if (!take_ended()) wait();
    }
    jobs_.clear();
  }

  const std::vector<Text>& faults() const { return faults_; }

 private:
  void begin(std::size_t index, const std::string& asked) {
    const std::size_t id = next_id_++;
    Job& job = jobs_[id];
    job.index = index;
    job.outcome.asked = asked;
    const std::optional<Url> url = parse_url(asked);
    if (!url) return fail(id, not_an_address());
    job.url = *url;
    admit(id);
  }

  // Puts a job in its machine's queue when the site's robots.txt is known and lets it pass.
  void admit(std::size_t id) {
    Job& job = jobs_.at(id);
    const std::string origin = job.url.origin();
    const auto [site, is_new] = sites_.try_emplace(origin);
    job.visited.insert(job.url.text);
    if (site->second.known) return judge(id, site->second);
    site->second.waiting.push_back(id);
    if (is_new) ask_for_robots(job.url);
  }

  void ask_for_robots(const Url& page) {
    const std::optional<Url> robots = resolve_url(page, "/robots.txt");
    const std::size_t id = next_id_++;
    Job& job = jobs_[id];
    job.is_robots = true;
    job.site = page.origin();
    job.url = robots.value_or(page);
    queue_.add(job.url.machine(), id, Politeness::Place::first);
  }

  void judge(std::size_t id, const Site& site) {
    const Job& job = jobs_.at(id);
    if (site.fault) return fail(id, *site.fault);
    if (!site.robots.allows(job.url.target)) return fail(id, forbidden_by_robots(job.url));
    queue_.add(job.url.machine(), id, job.redirects > 0 ? Politeness::Place::first : Politeness::Place::last);
  }

  // The site's robots.txt is known: those who waited for it go on.
  void settle(std::size_t id, Robots robots, std::optional<Text> fault) {
    const std::string origin = jobs_.at(id).site;
    jobs_.erase(id);
    Site& site = sites_[origin];
    site.known = true;
    site.robots = std::move(robots);
    site.fault = std::move(fault);
    const std::vector<std::size_t> waiting = std::exchange(site.waiting, {});
    if (const auto delay = site.robots.crawl_delay(); delay && !waiting.empty()) {
      queue_.set_delay(jobs_.at(waiting.front()).url.machine(), std::min(*delay, options_.longest_wait));
    }
    for (const std::size_t waiting_id : waiting) judge(waiting_id, sites_[origin]);
  }

  void start_what_may_start() {
    while (pool_.running() < options_.parallel) {
      const std::optional<std::size_t> id = queue_.next(Clock::now());
      if (!id) return;
      const std::string machine = jobs_.at(*id).url.machine();
      const auto trouble = troubles_.find(machine);
      if (trouble == troubles_.end() || trouble->second.failures < max_failures) {
        start(*id);
      } else {
        queue_.done(machine, {});
        fail(*id, given_up(trouble->second.why, max_failures));
      }
    }
  }

  void start(std::size_t id) {
    Job& job = jobs_.at(id);
    std::vector<std::string> conditions;
    job.stored.reset();
    if (cache_ && !job.is_robots) job.stored = cache_->find(job.url.text);
    if (job.stored) {
      const std::optional<HttpHead> head = parse_http_response(job.stored->response);
      if (head) conditions = conditions_on(*head);
    }
    const std::size_t limit = job.is_robots ? max_robots_bytes : options_.max_bytes;
    pool_.start(id, std::make_unique<Transfer>(options_, job.url, conditions, limit));
  }

  // False when no transfer has ended since.
  bool take_ended() {
    std::vector<TransferPool::Ended> ended = pool_.take_ended();
    for (auto& [id, result] : ended) {
      queue_.done(jobs_.at(id).url.machine(), Clock::now());
      finish(id, std::move(result));
    }
    return !ended.empty();
  }

  void wait() {
    constexpr milliseconds longest{1000};
    milliseconds pause = pool_.running() == 0 ? milliseconds(0) : longest;
    if (const auto wakes = queue_.wakes(); wakes && pool_.running() < options_.parallel) {
      const auto until = std::chrono::ceil<milliseconds>(*wakes - Clock::now());
      pause = std::clamp(until, milliseconds(0), longest);
    }
    report();
    pool_.wait(pause);
  }

  void report() const {
    if (!progress_) return;
    const std::size_t done = total_ - left_;
    progress_({fmt::format("{} adresses lues sur {}…", done, total_),
               fmt::format("{} of {} addresses fetched…", done, total_)});
  }

  void finish(std::size_t id, TransferResult result) {
    Job& job = jobs_.at(id);
    const bool cut_robots = job.is_robots && result.failure == TransferFailure::too_large;
    if (result.failure != TransferFailure::none && !cut_robots) {
      if (is_passing(result.failure) && retry(id, milliseconds(0))) return;
      const Text why = transfer_failed(job.url, result, options_);
      if (is_passing(result.failure)) {
        Trouble& trouble = troubles_[job.url.machine()];
        ++trouble.failures;
        trouble.why = why;
      }
      return fail(id, why);
    }
    troubles_.erase(job.url.machine());
    const int status = result.head.status;
    if (is_passing_status(status)) return put_off(id, std::move(result));
    if (is_redirect(status) && result.head.fields.has("Location")) return redirect(id, std::move(result));
    if (job.is_robots) return take_robots(id, status, result);
    if (status == 304 && job.stored) return take_stored(id, std::move(result));
    if (status < 200 || status > 299) {
      keep(id, std::move(result.exchange));
      return fail(id, answered_with(job.url, status));
    }
    take_answer(id, std::move(result));
  }

  // Another try after a pause. False when there have been enough.
  bool retry(std::size_t id, milliseconds asked_for) {
    Job& job = jobs_.at(id);
    if (job.retries >= options_.retry.retries) return false;
    ++job.retries;
    const milliseconds pause =
        std::max(asked_for, pause_before_retry(job.retries, job.url.text, options_.retry));
    queue_.hold(job.url.machine(), Clock::now() + pause);
    queue_.add(job.url.machine(), id, Politeness::Place::first);
    return true;
  }

  // The server cannot now, and may say when it can.
  void put_off(std::size_t id, TransferResult result) {
    Job& job = jobs_.at(id);
    const int status = result.head.status;
    const std::string* field = result.head.fields.find("Retry-After");
    const auto wait = field == nullptr ? std::nullopt : retry_after(*field, std::chrono::system_clock::now());
    const bool too_long = wait && *wait > options_.longest_wait;
    const bool again = !too_long && retry(id, wait.value_or(std::chrono::seconds(0)));
    keep(id, std::move(result.exchange));
    if (again) return;
    if (wait)
      queue_.hold(job.url.machine(), Clock::now() + std::min<milliseconds>(*wait, options_.longest_wait));
    if (job.is_robots) return take_robots(id, status, result);
    fail(id, too_long ? asks_to_wait(job.url, status, *wait) : answered_with(job.url, status));
  }

  void redirect(std::size_t id, TransferResult result) {
    Job& job = jobs_.at(id);
    const Url from = job.url;
    const std::optional<Url> to = resolve_url(from, *result.head.fields.find("Location"));
    keep(id, std::move(result.exchange));
    ++job.redirects;
    if (job.is_robots) {
      // A robots.txt that leads nowhere is one that is not there (RFC 9309, 2.3.1.2).
      if (!to || job.redirects > max_robots_redirects) return settle(id, Robots::from_answer(404, ""), {});
      job.url = *to;
      return queue_.add(job.url.machine(), id, Politeness::Place::first);
    }
    if (!to) return fail(id, redirect_to_no_address(from));
    if (job.visited.contains(to->text)) return fail(id, redirects_in_a_circle(from));
    if (job.redirects > options_.max_redirects) return fail(id, too_many_redirects(options_.max_redirects));
    job.url = *to;
    admit(id);
  }

  void take_robots(std::size_t id, int status, const TransferResult& result) {
    const Url& url = jobs_.at(id).url;
    if (status >= 500) return settle(id, Robots::from_answer(status, ""), robots_unreachable(url, status));
    const std::string_view packed =
        std::string_view(result.exchange.response)
            .substr(std::min(result.head.length, result.exchange.response.size()));
    const auto body = decode_http_body(result.head.fields, packed, options_.max_bytes);
    if (!body) return settle(id, Robots::from_answer(0, ""), answer_damaged(url));
    settle(id, Robots::from_answer(status, *body), {});
  }

  // 304: what the cache holds is what the server would have sent.
  void take_stored(std::size_t id, TransferResult result) {
    Job& job = jobs_.at(id);
    const StoredAnswer stored = *std::exchange(job.stored, std::nullopt);
    const HttpHead head = parse_http_response(stored.response).value_or(HttpHead{});
    result.exchange.still_valid = stored;
    keep(id, std::move(result.exchange));
    hand_over(id, head,
              std::string_view(stored.response).substr(std::min(head.length, stored.response.size())));
  }

  void take_answer(std::size_t id, TransferResult result) {
    const Exchange exchange = std::move(result.exchange);
    if (cache_ && may_be_stored(result.head)) {
      const StoredAnswer answer{exchange.url, exchange.time, exchange.ip, exchange.response};
      if (!cache_->store(answer) && faults_.empty()) faults_.push_back(cache_not_written(*options_.cache));
    }
    keep(id, exchange);
    hand_over(id, result.head, std::string_view(exchange.response).substr(result.head.length));
  }

  void hand_over(std::size_t id, const HttpHead& head, std::string_view packed) {
    Job& job = jobs_.at(id);
    auto body = decode_http_body(head.fields, packed, options_.max_bytes);
    if (!body) {
      const bool too_large = body.error() == UnpackFault::too_long;
      return fail(id, too_large ? answer_too_large(job.url, options_.max_bytes) : answer_damaged(job.url));
    }
    job.outcome.fields = head.fields;
    job.outcome.body = std::move(*body);
    end(id);
  }

  void keep(std::size_t id, Exchange exchange) {
    Job& job = jobs_.at(id);
    if (job.is_robots || !options_.keep_evidence || exchange.response.empty()) return;
    job.outcome.exchanges.push_back(std::move(exchange));
  }

  void fail(std::size_t id, const Text& why) {
    Job& job = jobs_.at(id);
    if (job.is_robots) return settle(id, Robots::from_answer(0, ""), why);
    Problem problem{.file = job.outcome.asked, .line = {}, .place = {}, .what = why};
    if (job.visited.size() > 1) problem.place = job.url.text;  // a redirect led there
    job.outcome.problem = std::move(problem);
    end(id);
  }

  void end(std::size_t id) {
    const auto node = jobs_.extract(id);
    Job& job = node.mapped();
    job.outcome.url = job.url.text;
    --left_;
    (*sink_)(job.index, std::move(job.outcome));
    report();
  }

  FetchOptions options_;
  Progress progress_;
  Politeness queue_;
  std::optional<HttpCache> cache_;
  TransferPool pool_;
  std::map<std::string, Site> sites_;
  std::unordered_map<std::size_t, Job> jobs_;  // references stay valid as others come and go
  std::map<std::string, Trouble> troubles_;    // by machine
  std::vector<Text> faults_;
  const Sink* sink_ = nullptr;
  std::size_t next_id_ = 0;
  std::size_t total_ = 0;
  std::size_t left_ = 0;
};

Fetcher::Fetcher(FetchOptions options, Progress progress)
    : work_(std::make_unique<Work>(std::move(options), std::move(progress))) {}

Fetcher::~Fetcher() = default;

void Fetcher::fetch(const std::vector<std::string>& urls, const Sink& sink) {
  work_->fetch(urls, sink);
}

const std::vector<Text>& Fetcher::faults() const {
  return work_->faults();
}

}  // namespace recoupe
