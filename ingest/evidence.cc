#include "ingest/evidence.h"

#include <string_view>

#include "ingest/moment.h"
#include "ingest/warc_writer.h"

namespace recoupe {
namespace {

std::string version_name(int version) {
  return version == 20 ? "2" : version == 10 ? "1.0" : "1.1";
}

HeaderFields facts_of(const Exchange& exchange, const FetchOutcome& outcome) {
  HeaderFields fields;
  fields.add("fetchTimeMs", std::to_string(exchange.duration.count()));
  if (exchange.http_version > 0) fields.add("httpVersion", version_name(exchange.http_version));
  if (exchange.url != outcome.asked) fields.add("via", outcome.asked);
  return fields;
}

void add_exchange(const Exchange& exchange, const FetchOutcome& outcome, std::vector<WarcRecord>& records) {
  const std::string date = utc_date_time(exchange.time);
  WarcRecord answer;
  if (exchange.still_valid) {
    const StoredAnswer& stored = *exchange.still_valid;
    records.push_back(response_record(stored.url, utc_date_time(stored.time), stored.response, stored.ip));
    answer = revisit_record(exchange.url, date, exchange.response, records.back(), WarcRevisit::not_modified);
  } else {
    answer = response_record(exchange.url, date, exchange.response, exchange.ip);
  }
  WarcRecord request = request_record(exchange.url, date, exchange.request);
  WarcRecord facts = metadata_record(exchange.url, date, facts_of(exchange, outcome));
  concur(request, answer);
  concur(facts, answer);
  for (WarcRecord* record : {&answer, &request, &facts}) records.push_back(std::move(*record));
}

}  // namespace

WarcRecord evidence_info(const std::string& file_name, std::int64_t time) {
  return warcinfo_record(
      utc_date_time(time), file_name,
      {{"software", "Recoupe/" RECOUPE_VERSION},
       {"format", "WARC File Format 1.1"},
       {"conformsTo", "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"},
       {"robots", "obey"}});
}

std::vector<WarcRecord> evidence_of(const FetchOutcome& outcome) {
  std::vector<WarcRecord> records;
  for (const Exchange& exchange : outcome.exchanges) add_exchange(exchange, outcome, records);
  return records;
}

}  // namespace recoupe
