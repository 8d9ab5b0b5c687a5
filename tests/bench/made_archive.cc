#include "made_archive.h"

#include <fmt/format.h>

#include <array>

#include "ingest/warc_writer.h"
#include "made_page.h"

namespace recoupe {
namespace {

constexpr std::array<MadeOutlet, 14> kOutlets = {{
    {"www.la-vigie.example", "La Vigie", "vg", 35, 16, false, true, true},
    {"www.courrier-des-iles.example", "Le Courrier des îles", "cdi", 26, 24, false, false, false},
    {"lebeffroi.example", "Le Beffroi", "bf-site", 47, 36, true, false, false},
    {"www.tribune-du-soir.example", "La Tribune du soir", "tds", 29, 48, false, true, false},
    {"actu.phare-ouest.example", "Phare Ouest", "po-app", 17, 12, false, false, true},
    {"www.gazette-du-val.example", "La Gazette du Val", "gazette", 41, 20, false, true, false},
    {"info.quadrant.example", "Quadrant Info", "qd", 59, 32, false, false, false},
    {"www.le-sillon.example", "Le Sillon", "sillon", 14, 9, false, false, true},
    {"www.agence-meridienne.example", "Agence Méridienne", "am", 20, 16, true, false, false},
    {"lalpin.example", "L'Alpin", "alp", 23, 14, false, true, true},
    {"www.rivage-nord.example", "Rivage Nord", "rn-v2", 38, 28, false, false, false},
    {"www.comptoir-economique.example", "Le Comptoir économique", "ce", 32, 40, false, false, false},
    {"www.metropole-matin.example", "Métropole Matin", "mm-front", 53, 24, false, true, false},
    {"blog.carnet-public.example", "Carnet public", "cp", 12, 6, false, false, true},
}};

class ArchiveMaker {
 public:
  ArchiveMaker(const TextSource& texts, const ArchiveWish& wish, std::ostream& out)
      : texts_(texts), wish_(wish), writer_(out, WarcPacking::gzip) {}

  ArchiveMade make() {
    keep(warcinfo_record("2025-01-01T00:00:00Z", "made.warc.gz",
                         {{"software", "archive_maker"}, {"format", "WARC File Format 1.1"}}));
    for (std::uint64_t exchange = 0; made_.is_whole && !is_enough(); ++exchange) {
      Seeded random(wish_.seed, exchange);
      if (random.chance(20)) other_exchange(exchange, random);
      article(exchange, random);
    }
    made_.bytes = writer_.offset();
    return made_;
  }

 private:
  bool is_enough() const {
    return (wish_.articles > 0 && made_.articles >= wish_.articles) ||
           (wish_.bytes > 0 && writer_.offset() >= wish_.bytes);
  }

  void keep(const WarcRecord& record) {
    ++made_.records;
    made_.is_whole = made_.is_whole && writer_.write(record);
  }

  static std::string moment(std::uint64_t exchange, Seeded& random) {
    return fmt::format("2025-{:02}-{:02}T{:02}:{:02}:{:02}Z", 1 + exchange / 4000 % 12, random.between(1, 28),
                       random.between(0, 23), random.below(60), random.below(60));
  }

  std::string url(const MadeOutlet& outlet, std::uint64_t exchange, Seeded& random) const {
    return fmt::format("https://{}/articles/{}-{}-{}", outlet.host, wish_.seed, exchange, random.hex(6));
  }

  WarcRecord exchange(const MadeOutlet& outlet, const std::string& url, const std::string& moment,
                      const std::string& http) {
    const WarcRecord response = response_record(url, moment, http);
    WarcRecord request = request_record(
        url, moment,
        fmt::format(
            "GET {} HTTP/1.1\r\nHost: {}\r\nUser-Agent: archive_maker\r\nAccept-Encoding: identity\r\n\r\n",
            url.substr(url.find('/', 8)), outlet.host));
    concur(request, response);
    keep(request);
    keep(response);
    return response;
  }

  static std::string http_of(std::string_view status, std::string_view type, const std::string& body) {
    return fmt::format(
        "HTTP/1.1 {}\r\nServer: nginx\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: "
        "max-age=60\r\nVary: Accept-Encoding\r\n\r\n{}",
        status, type, body.size(), body);
  }

  void page(const MadeText& text, const MadeOutlet& outlet, std::uint64_t number, Seeded& random) {
    const std::string address = url(outlet, number, random);
    const std::string when = moment(number, random);
    exchange(outlet, address, when,
             http_of("200 OK", "text/html; charset=utf-8", html_of({outlet, text, address, when}, random)));
    ++made_.pages;
  }

  void article(std::uint64_t number, Seeded& random) {
    const bool is_copy = number > 0 && random.chance(8);
    // The text hangs on its own number alone, so that a copy can be made of it.
    const std::uint64_t of = is_copy ? number - 1 : number;
    Seeded of_text(wish_.seed + 1, of);
    // Ten stories run side by side, each told by about ten articles.
    const std::uint64_t story = of / 100 * 10 + of % 10;
    page(texts_.french(Seeded(wish_.seed + 2, story).next(), of_text), random.pick(kOutlets), number, random);
    ++made_.articles;
  }

  // What is no article.
  void other_exchange(std::uint64_t number, Seeded& random) {
    const MadeOutlet& outlet = random.pick(kOutlets);
    const std::string address = url(outlet, number, random) + "-x";
    const std::string when = moment(number, random);
    switch (random.below(6)) {
      case 0: {
        std::string bytes = "\x89PNG\r\n\x1a\n";
        for (std::size_t n = random.between(2000, 20000); n > 0; --n)
          bytes += static_cast<char>(random.below(256));
        exchange(outlet, address + ".png", when, http_of("200 OK", "image/png", bytes));
        break;
      }
      case 1:
        exchange(outlet, address, when,
                 "HTTP/1.1 301 Moved Permanently\r\nLocation: /articles/\r\nContent-Length: 0\r\n\r\n");
        break;
      case 2:
        exchange(outlet, address, when,
                 http_of("404 Not Found", "text/html; charset=utf-8",
                         "<!DOCTYPE html><title>404</title><p>Cette page n’existe pas ou plus."));
        break;
      case 3:
        keep(metadata_record(address, when, {{"fetchTimeMs", std::to_string(random.between(20, 900))}}));
        break;
      case 4: {
        const std::string http = http_of("200 OK", "text/plain", "ok " + random.hex(8));
        const WarcRecord original = exchange(outlet, address + ".txt", when, http);
        keep(revisit_record(address + ".txt", when, http.substr(0, http.find("\r\n\r\n") + 4), original,
                            WarcRevisit::same_digest));
        break;
      }
      default:
        page(TextSource::foreign(random), outlet, number, random);
    }
  }

  const TextSource& texts_;
  const ArchiveWish& wish_;
  WarcWriter writer_;
  ArchiveMade made_;
};

}  // namespace

ArchiveMade make_archive(const TextSource& texts, const ArchiveWish& wish, std::ostream& out) {
  return ArchiveMaker(texts, wish, out).make();
}

}  // namespace recoupe
