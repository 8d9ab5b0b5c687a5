// Test: tests/app/manual_test.cc.
#include "app/manual/man_page.h"

#include <fmt/format.h>

#include <string_view>

#include "app/options.h"
#include "reconcile/finding.h"

namespace recoupe {
namespace {

// Text as roff takes it: nothing in it is a request or an escape, and a hyphen is one that can be copied.
std::string roff(std::string_view text) {
  std::string escaped;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) escaped += "\\&";
    line_begins = c == '\n';
    if (c == '\\') {
      escaped += "\\e";
    } else if (c == '-') {
      escaped += "\\-";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string bold(std::string_view text) {
  return "\\fB" + roff(text) + "\\fR";
}

std::string italic(std::string_view text) {
  return "\\fI" + roff(text) + "\\fR";
}

// One short sentence for each kind of finding.
Text meaning_of(Code code) {
  switch (code) {
    case Code::currency:
      return {"le nombre attendu dans une autre monnaie", "the expected number in another currency"};
    case Code::unit:
      return {"le nombre attendu, d'une autre unité ou d'autre chose",
              "the expected number, of another unit or thing"};
    case Code::percent_point:
      return {"pour cent au lieu de points, ou l'inverse", "per cent for percentage points, or the reverse"};
    case Code::outdated:
      return {"une valeur dépassée, donnée pour actuelle", "an earlier value, given as today's"};
    case Code::scope:
      return {"la valeur d'un autre fait de la fiche : la partie pour le tout",
              "the value of another fact of the record: the part for the whole"};
    case Code::magnitude:
      return {"le chiffre attendu à une puissance de dix près", "the expected figure times a power of ten"};
    case Code::digits:
      return {"une faute de frappe dans les chiffres", "a slip in the digits"};
    case Code::value:
      return {"tout autre désaccord avec la fiche", "any other disagreement with the record"};
    case Code::arithmetic:
      return {"parts, totaux, hausses qui ne tombent pas juste",
              "parts, totals, changes that do not agree with each other"};
    case Code::conversion:
      return {"deux montants donnés pour égaux ne le sont pas au cours du jour",
              "two amounts given as the same are not, at the day's rate"};
    case Code::headline:
      return {"le titre contredit le texte", "the title disagrees with the body"};
    case Code::inconsistent:
      return {"deux chiffres pour une même chose dans un article",
              "two figures for one thing in one article"};
    case Code::disagreement:
      return {"des articles se contredisent", "articles disagree with each other"};
    case Code::long_scale:
      return {"un « billion » qui paraît anglais", "a \"billion\" that looks English"};
    case Code::calendar:
      return {"un jour de semaine ou un âge impossible", "a weekday or an age that cannot be"};
    case Code::divergence:
      return {"des sources nommées donnent chacune leur chiffre", "named sources each give their own figure"};
  }
  return {};
}

class ManPage {
 public:
  explicit ManPage(Language language) : language_(language) {}

  std::string write() {
    page_ = ".\\\" " +
            in({"Écrite d'après les tables des commandes et des options.",
                "Written from the tables of commands and options."}) +
            "\n";
    page_ += ".TH RECOUPE 1 \"\" \"recoupe " RECOUPE_VERSION "\" \"" +
             in({"Commandes de l'utilisateur", "User Commands"}) + "\"\n";
    section({"NOM", "NAME"});
    page_ += "recoupe \\- " +
             in({"confronte les chiffres de la presse à leurs sources et entre eux",
                 "cross-checks the figures of the press with their sources and each other"}) +
             "\n";
    synopsis();
    description();
    commands();
    options();
    findings();
    ending();
    return std::move(page_);
  }

 private:
  std::string in(const Text& text) const { return roff(text.in(language_)); }

  void section(const Text& name) { page_ += ".SH " + in(name) + "\n"; }

  void entry(const std::string& term, const std::string& text) {
    page_ += ".TP\n" + term + "\n" + text + "\n";
  }

  void synopsis() {
    section({"SYNOPSIS", "SYNOPSIS"});
    bool is_first = true;
    for (const CommandSpec& spec : all_commands()) {
      if (!is_first) page_ += ".br\n";
      is_first = false;
      page_ += bold(fmt::format("recoupe {}", spec.name)) + " " + in(spec.usage) + "\n";
    }
  }

  void description() {
    section({"DESCRIPTION", "DESCRIPTION"});
    page_ += in({"Recoupe lit des articles en français, en relève tous les chiffres, et dit lesquels ne "
                 "peuvent être justes :\n"
                 "face à une fiche de référence, entre eux dans un article, et d'un article à l'autre. Les "
                 "résultats vont\n"
                 "sur la sortie standard, tout le reste sur la sortie d'erreur.",
                 "Recoupe reads news in French, finds every figure in it, and says which cannot be right: "
                 "against a\n"
                 "reference record, against each other inside one article, and across articles. Results go "
                 "to standard\n"
                 "output, everything else to standard error."}) +
             "\n";
  }

  void commands() {
    section({"COMMANDES", "COMMANDS"});
    for (const CommandSpec& spec : all_commands()) {
      page_ += ".SS " + roff(fmt::format("recoupe {}", spec.name)) + "\n";
      page_ += in(spec.details) + "\n";
      if (spec.words != nullptr) page_ += words_of(spec.words()) + "\n";
      page_ += ".PP\n" + in({"Exemples :", "Examples:"}) + "\n.PP\n.RS 4\n.nf\n";
      for (const std::string_view example : spec.examples) page_ += roff(example) + "\n";
      page_ += ".fi\n.RE\n";
    }
  }

  std::string term_of(const OptionSpec& option) const {
    const std::string short_form =
        option.short_name.empty() ? "" : bold(fmt::format("-{}", option.short_name)) + ", ";
    const std::string argument = option.is_flag() ? "" : " " + italic(option.argument.in(language_));
    return short_form + bold(fmt::format("--{}", option.long_name)) + argument;
  }

  std::string words_of(const std::vector<std::string_view>& all) const {
    std::string words;
    for (const std::string_view word : all) words += (words.empty() ? "" : ", ") + bold(word);
    return in({"Valeurs :", "Values:"}) + " " + words + ".";
  }

  // The commands that take it; nothing when all do.
  std::string takers_of(const OptionSpec& option) const {
    std::string names;
    std::size_t count = 0;
    for (const CommandSpec& command : all_commands()) {
      if (!option.taken_by(command.command)) continue;
      ++count;
      names += (names.empty() ? "" : ", ") + bold(command.name);
    }
    if (count == all_commands().size()) return "";
    return in({"Commandes :", "Commands:"}) + " " + names + ".";
  }

  // What it means to commands to which it means something else.
  std::string variant_of(const OptionVariant& variant) const {
    std::string names;
    for (const Command command : variant.commands)
      names += (names.empty() ? "" : ", ") + bold(spec_of(command).name);
    return in({"Avec ", "With "}) + names + in({" : ", ": "}) + in(variant.help) + ".";
  }

  void options() {
    section({"OPTIONS", "OPTIONS"});
    for (const OptionSpec& option : all_options()) {
      std::string text = in(option.help) + ".";
      if (option.words != nullptr) text += "\n" + words_of(option.words());
      for (const OptionVariant& variant : option.variants) text += "\n" + variant_of(variant);
      if (const std::string takers = takers_of(option); !takers.empty()) text += "\n" + takers;
      entry(term_of(option), text);
    }
  }

  void findings() {
    section({"CONSTATS", "FINDINGS"});
    page_ += in({"Le code de chaque constat, sa gravité et ce qu'il veut dire :",
                 "The code of each finding, its severity and what it means:"}) +
             "\n";
    for (const Code code : all_codes())
      entry(bold(name_of(code)) + " (" + italic(name_of(severity_of(code, false))) + ")",
            in(meaning_of(code)) + ".");
  }

  void ending() {
    section({"ÉTAT DE SORTIE", "EXIT STATUS"});
    entry(bold("0"), in({"Rien à signaler.", "Nothing to report."}));
    entry(bold("1"), in({"Au moins un constat de la gravité que dit --fail-on.",
                         "At least one finding of the severity that --fail-on tells."}));
    entry(bold("2"),
          in({"Travail impossible, ou incomplet : une entrée, une fiche ou une option n'a pu être lue.",
              "Not done, or not wholly: an input, a record or an option could not be read."}));
    section({"ENVIRONNEMENT", "ENVIRONMENT"});
    entry(bold("NO_COLOR"),
          in({"Si elle n'est pas vide, aucune couleur.", "When it is not empty, no colours."}));
    entry(bold("TERM"), in({"Vide ou « dumb » : pas de barre d'avancement, mais une ligne par minute.",
                            "Empty or \"dumb\": no progress bar, but a line a minute."}));
    entry(bold("TMPDIR"), in({"Où vont les fichiers temporaires d'un long travail (/tmp).",
                              "Where the temporary files of a long job go (/tmp)."}));
    section({"FICHIERS", "FILES"});
    entry(
        italic("/usr/share/recoupe/references/*.json"),
        in({"Fiches installées avec le programme ; -r les prend par leur nom, sans chemin ni .json. Elles "
            "sont dans\n"
            "../share/recoupe/references à côté du dossier du programme. Un fichier ou un dossier de ce nom\n"
            "l'emporte.",
            "Records installed with the program; -r takes them by name, without path or .json. They are in\n"
            "../share/recoupe/references beside the program's directory. A file or directory of that name "
            "wins."}));
  }

  Language language_;
  std::string page_;
};

}  // namespace

std::string man_page(Language language) {
  return ManPage(language).write();
}

}  // namespace recoupe
