#include <algorithm>

#include "app/options.h"

namespace recoupe {
namespace {

const std::vector<CommandSpec>& command_table() {
  static const std::vector<CommandSpec> table = {
      {Command::check,
       "check",
       {"ENTRÉE… [-r RÉF]… [OPTIONS]", "INPUT... [-r REF]... [OPTIONS]"},
       {"vérifie les chiffres d'articles", "checks the figures of articles"},
       {"Relève les chiffres de chaque article, les confronte aux fiches de référence et entre eux, et dit\n"
        "lesquels paraissent faux, ce qui était attendu et sur quelle source.\n"
        "ENTRÉE : adresse du Web, fichier .html, .txt, .md, .jsonl ou .ndjson, archive .warc, .warc.gz ou\n"
        ".warc.zst, dossier (parcouru), flux (RSS, Atom) ou plan de site, ou - (entrée standard).",
        "Finds the figures of each article, compares them with the reference records and with each other,\n"
        "and says which look wrong, what was expected and on whose word.\n"
        "INPUT: a web address, an .html, .txt, .md, .jsonl or .ndjson file, a .warc, .warc.gz or .warc.zst\n"
        "archive, a directory (walked), a feed (RSS, Atom) or a sitemap, or - (standard input)."},
       {"recoupe check article.html -r investai.json",
        "recoupe check corpus/articles -r corpus/references --explain",
        "recoupe check https://journal.example/article -r investai.json",
        "recoupe check article.txt --format json -o report.json"},
       true},
      {Command::ingest,
       "ingest",
       {"ENTRÉE… [OPTIONS]", "INPUT... [OPTIONS]"},
       {"lit des articles, un par ligne JSON", "reads articles, one JSON line each"},
       {"Sort titre, date, texte et paragraphes de chaque article de l'habillage de sa page.\n"
        "ENTRÉE : adresse du Web, fichier .html, .txt, .md, .jsonl ou .ndjson, archive .warc, .warc.gz ou\n"
        ".warc.zst, dossier (parcouru), flux (RSS, Atom) ou plan de site, ou - (entrée standard).",
        "Takes the title, date, text and paragraphs of each article out of its page.\n"
        "INPUT: a web address, an .html, .txt, .md, .jsonl or .ndjson file, a .warc, .warc.gz or .warc.zst\n"
        "archive, a directory (walked), a feed (RSS, Atom) or a sitemap, or - (standard input)."},
       {"recoupe ingest pages/ -o articles.jsonl", "recoupe ingest page.html --date 2025-02-12",
        "zcat archive.warc.gz | recoupe ingest -",
        "recoupe ingest https://journal.example/rss.xml --since 2025-02-01 --limit 20"},
       true},
      {Command::extract,
       "extract",
       {"[ENTRÉE…] [OPTIONS]", "[INPUT...] [OPTIONS]"},
       {"relève les chiffres, un par ligne JSON", "finds the figures, one JSON line each"},
       {"Lit des articles (sans ENTRÉE : des lignes JSON de l'entrée standard) et en écrit les chiffres "
        "avec\n"
        "leur valeur, leur unité, leur place et leur phrase.",
        "Reads articles (without INPUT: JSON lines from standard input) and writes their figures with "
        "value,\n"
        "unit, place and sentence."},
       {"recoupe extract article.txt", "recoupe ingest pages/ | recoupe extract --all"},
       false},
      {Command::reconcile,
       "reconcile",
       {"[FICHIER…] [-r RÉF]… [OPTIONS]", "[FILE...] [-r REF]... [OPTIONS]"},
       {"juge des chiffres déjà relevés", "judges figures already found"},
       {"Lit les lignes JSON d'« extract » (sans FICHIER : de l'entrée standard) et écrit verdicts et\n"
        "constats, en lignes JSON si aucun format n'est demandé.",
        "Reads the JSON lines of \"extract\" (without FILE: from standard input) and writes verdicts and\n"
        "findings, as JSON lines when no format is asked for."},
       {"recoupe reconcile claims.jsonl -r investai.json --format text",
        "recoupe ingest pages/ | recoupe extract | recoupe reconcile -r investai.json"},
       false},
      {Command::fetch,
       "fetch",
       {"URL… --warc ARCHIVE.warc.gz [OPTIONS]", "URL... --warc ARCHIVE.warc.gz [OPTIONS]"},
       {"garde des pages du Web en archive, comme preuves", "keeps web pages in an archive, as evidence"},
       {"Demande chaque page, ou les articles de chaque flux et plan de site, et garde demandes et réponses\n"
        "telles quelles dans une archive WARC 1.1, que « ingest » relit. Écrit une ligne par document :\n"
        "octets, type, adresse. robots.txt est respecté (nom : Recoupe) ; un site ne reçoit qu'une demande "
        "à\n"
        "la fois ; aucun mandataire (proxy) n'est utilisé.",
        "Asks for each page, or for the articles of each feed and sitemap, and keeps requests and answers "
        "as\n"
        "they were in a WARC 1.1 archive, which \"ingest\" reads. Writes a line for each document: bytes,\n"
        "type, address. robots.txt is obeyed (name: Recoupe); a site gets one request at a time; no proxy "
        "is\n"
        "used."},
       {"recoupe fetch https://journal.example/article --warc preuve.warc.gz",
        "recoupe fetch https://journal.example/rss.xml --since 2025-02-01 --limit 20 --warc journal.warc.gz",
        "recoupe fetch https://a.example/ https://b.example/ --warc deux.warc.gz --cache ~/.cache/recoupe"},
       true},
      {Command::evaluate,
       "evaluate",
       {"ANNOTÉ.jsonl… [OPTIONS]", "GOLD.jsonl... [OPTIONS]"},
       {"note l'extracteur sur un texte annoté", "scores the extractor on annotated text"},
       {"Compare les chiffres relevés à ceux que des annotateurs ont marqués, et en donne la part exacte, "
        "par\n"
        "genre, puis les désaccords. Format des lignes : corpus/annotated/README.md.",
        "Compares the figures found with those that annotators marked, and gives the share that is exact, "
        "by\n"
        "kind, then the disagreements. Format of the lines: corpus/annotated/README.md."},
       {"recoupe evaluate corpus/annotated/money.jsonl", "recoupe evaluate corpus/annotated/*.jsonl"},
       true},
      {Command::reference_lint,
       "reference lint",
       {"FICHIER… [OPTIONS]", "FILE... [OPTIONS]"},
       {"contrôle des fiches de référence", "checks reference records"},
       {"Signale toutes les fautes de chaque fiche (ou dossier de fiches), chacune à sa place.",
        "Reports every fault of each record (or directory of records), each at its place."},
       {"recoupe reference lint investai.json", "recoupe reference lint corpus/references"},
       true},
  };
  return table;
}

}  // namespace

std::span<const CommandSpec> all_commands() {
  return command_table();
}

const CommandSpec& spec_of(Command command) {
  const std::vector<CommandSpec>& table = command_table();
  return *std::find_if(table.begin(), table.end(),
                       [&](const CommandSpec& spec) { return spec.command == command; });
}

}  // namespace recoupe
