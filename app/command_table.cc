#include <algorithm>

#include "app/options.h"
#include "app/store/queries.h"

namespace recoupe {
namespace {

std::vector<std::string_view> query_words() {
  std::vector<std::string_view> words;
  for (const Query& query : all_queries()) words.push_back(query.name);
  return words;
}

const std::vector<CommandSpec>& command_table() {
  static const std::vector<CommandSpec> table = {
      {Command::check,
       "check",
       {"ENTRÉE… [-r RÉF]… [OPTIONS]", "INPUT... [-r REF]... [OPTIONS]"},
       {"vérifie les chiffres d'articles", "checks the figures of articles"},
       {"Relève les chiffres de chaque article, les confronte aux fiches de référence et entre eux, et dit\n"
        "lesquels paraissent faux, ce qui était attendu et sur quelle source.\n"
        "ENTRÉE : adresse du Web, fichier .html, .txt, .md, .jsonl ou .ndjson, archive .warc, .warc.gz ou\n"
        ".warc.zst, dossier (parcouru), flux (RSS, Atom) ou plan de site, à une adresse ou en fichier,\n"
        "ou - (entrée standard).",
        "Finds the figures of each article, compares them with the reference records and with each other,\n"
        "and says which look wrong, what was expected and on whose word.\n"
        "INPUT: a web address, an .html, .txt, .md, .jsonl or .ndjson file, a .warc, .warc.gz or .warc.zst\n"
        "archive, a directory (walked), a feed (RSS, Atom) or a sitemap, at an address or in a file,\n"
        "or - (standard input)."},
       {"recoupe check article.html -r investai.json",
        "recoupe check corpus/articles -r corpus/references --explain",
        "recoupe check https://journal.example/article -r investai.json",
        "recoupe check article.txt --format json -o report.json",
        "recoupe check pages/ -r investai.json --store archive.sqlite"},
       true},
      {Command::ingest,
       "ingest",
       {"ENTRÉE… [OPTIONS]", "INPUT... [OPTIONS]"},
       {"lit des articles, un par ligne JSON", "reads articles, one JSON line each"},
       {"Sort titre, date, texte et paragraphes de chaque article de l'habillage de sa page.\n"
        "ENTRÉE : adresse du Web, fichier .html, .txt, .md, .jsonl ou .ndjson, archive .warc, .warc.gz ou\n"
        ".warc.zst, dossier (parcouru), flux (RSS, Atom) ou plan de site, à une adresse ou en fichier,\n"
        "ou - (entrée standard).",
        "Takes the title, date, text and paragraphs of each article out of its page.\n"
        "INPUT: a web address, an .html, .txt, .md, .jsonl or .ndjson file, a .warc, .warc.gz or .warc.zst\n"
        "archive, a directory (walked), a feed (RSS, Atom) or a sitemap, at an address or in a file,\n"
        "or - (standard input)."},
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
      {Command::query,
       "query",
       {"[REQUÊTE] --store FICHIER [OPTIONS]", "[QUERY] --store FILE [OPTIONS]"},
       {"interroge la base remplie par --store", "asks the store that --store has filled"},
       {"Pose une question à la base que « check --store » ou « reconcile --store » ont remplie : qui a "
        "écrit\n"
        "quel chiffre et quand, quels titres se trompent le plus, quels constats chaque mois. Sans REQUÊTE,\n"
        "donne la liste des questions. Formats : text, csv ou json. La base n'est que lue.",
        "Asks the store that \"check --store\" or \"reconcile --store\" have filled: who gave which figure\n"
        "when, which outlets err most, which findings each month. Without QUERY it lists the questions.\n"
        "Formats: text, csv or json. The store is only read."},
       {"recoupe query --store archive.sqlite",
        "recoupe query figures_by_fact --store archive.sqlite --fact investai/private --format csv",
        "recoupe query outlets_by_error_rate --store archive.sqlite --since 2025-01-01"},
       false,
       query_words},
      {Command::evaluate,
       "evaluate",
       {"FICHIER… [OPTIONS]", "FILE... [OPTIONS]"},
       {"note l'extracteur, ou les constats, sur des textes annotés",
        "scores the extractor, or the findings, on annotated texts"},
       {"D'un texte annoté (.jsonl, voir corpus/annotated/README.md) : compare les chiffres relevés à ceux\n"
        "que des annotateurs ont marqués, et en donne la part exacte, par genre, puis les désaccords.\n"
        "D'un scénario (.json, voir corpus/scenarios/README.md) : compare les constats à ceux attendus, et\n"
        "donne précision et rappel par code, puis leur courbe selon le seuil du lien entre chiffre et fait.\n"
        "Le contenu du fichier dit lequel des deux il est.",
        "Of annotated text (.jsonl, see corpus/annotated/README.md): compares the figures found with those\n"
        "that annotators marked, and gives the share that is exact, by kind, then the disagreements.\n"
        "Of a scenario (.json, see corpus/scenarios/README.md): compares the findings with those expected,\n"
        "and gives precision and recall by code, then their curve along the threshold of the link between\n"
        "figure and fact. The content of a file tells which of the two it is."},
       {"recoupe evaluate corpus/annotated/money.jsonl", "recoupe evaluate corpus/scenarios/*.json"},
       true},
      {Command::reference_lint,
       "reference lint",
       {"FICHIER… [OPTIONS]", "FILE... [OPTIONS]"},
       {"contrôle des fiches de référence", "checks reference records"},
       {"Signale toutes les fautes de chaque fiche (ou dossier de fiches), chacune à sa place. D'une fiche\n"
        "sans faute, dit aussi ce qui paraît douteux : des faits qui se disputent les mêmes chiffres,\n"
        "des mots qui ne servent à rien. Un doute ne vaut l'état 1 qu'avec --fail-on warning.",
        "Reports every fault of each record (or directory of records), each at its place. Of a record\n"
        "without faults it also says what looks doubtful: facts that would steal each other's figures,\n"
        "words that serve no purpose. A doubt gives status 1 with --fail-on warning only."},
       {"recoupe reference lint investai.json", "recoupe reference lint corpus/references"},
       true},
      {Command::reference_draft,
       "reference draft",
       {"DOCUMENT… [OPTIONS]", "DOCUMENT... [OPTIONS]"},
       {"propose une fiche à partir d'un document sûr", "drafts a record from a trusted document"},
       {"Lit un document auquel on se fie (un communiqué : .html, .txt, .md, .jsonl) et en propose\n"
        "les chiffres comme autant de faits, avec leurs mots et leur source, à relire et à élaguer.\n"
        "Une fiche JSON par document.",
        "Reads a document that is trusted (a press release: .html, .txt, .md, .jsonl) and proposes its\n"
        "figures as facts, with their words and their source, to be read over and pruned. One JSON record\n"
        "per document."},
       {"recoupe reference draft communique.html -o fiche.json",
        "recoupe reference draft communique.txt --date 2025-03-10"},
       true},
      {Command::reference_list,
       "reference list",
       {"[-o FICHIER] [OPTIONS]", "[-o FILE] [OPTIONS]"},
       {"nomme les fiches installées avec le programme", "names the records installed with the program"},
       {"Écrit une ligne par fiche : le nom que prend « -r », une tabulation, le titre.",
        "Writes a line for each record: the name that \"-r\" takes, a tab, the title."},
       {"recoupe reference list --lang en"},
       false},
      {Command::reference,
       "reference",
       {"lint|draft|list [FICHIER…] [OPTIONS]", "lint|draft|list [FILE...] [OPTIONS]"},
       {"contrôle, propose ou nomme des fiches : lint, draft, list",
        "checks, drafts or names records: lint, draft, list"},
       {"« reference lint » contrôle des fiches, « reference draft » en propose une à partir d'un document\n"
        "sûr, « reference list » nomme celles qui sont installées. Voir « recoupe reference lint --help »,\n"
        "« recoupe reference draft --help », « recoupe reference list --help ».",
        "\"reference lint\" checks reference records, \"reference draft\" proposes one from a trusted\n"
        "document, \"reference list\" names those that are installed. See \"recoupe reference lint "
        "--help\",\n"
        "\"recoupe reference draft --help\", \"recoupe reference list --help\"."},
       {"recoupe reference lint corpus/references", "recoupe reference draft communique.html -o fiche.json"},
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
