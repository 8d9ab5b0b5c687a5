#include "app/report_words.h"

#include <vector>

namespace recoupe {

std::span<const ReportWord> report_words() {
  static const std::vector<ReportWord> words = {
      {"lang", {"fr", "en"}},
      {"page_title", {"Recoupe : rapport", "Recoupe: report"}},
      {"heading", {"Rapport de recoupement", "Cross-check report"}},
      {"skip_articles", {"Articles", "Articles"}},
      {"skip_facts", {"Faits", "Facts"}},
      {"sections", {"Parties du rapport", "Parts of the report"}},
      {"legend", {"Légende", "Legend"}},
      {"error", {"erreur", "error"}},
      {"warning", {"avertissement", "warning"}},
      {"info", {"information", "note"}},
      {"confirmed", {"confirmé", "confirmed"}},
      {"unjudged", {"non jugé", "not judged"}},
      {"filters", {"Filtrer les constats", "Filter the findings"}},
      {"severity", {"Gravité", "Severity"}},
      {"code", {"Genre", "Kind"}},
      {"outlet", {"Titre de presse", "Outlet"}},
      {"from", {"Du", "From"}},
      {"to", {"au", "to"}},
      {"all", {"tous", "all"}},
      {"reset", {"Tout montrer", "Show all"}},
      {"shown", {"constats affichés", "findings shown"}},
      {"of", {"sur", "of"}},
      {"articles", {"Articles", "Articles"}},
      {"article_list", {"Liste des articles", "List of articles"}},
      {"findings", {"Constats", "Findings"}},
      {"no_findings", {"Aucun constat.", "No findings."}},
      {"no_text",
       {"Le texte de l'article n'est pas à disposition.", "The text of the article is not at hand."}},
      {"untitled", {"Sans titre", "Untitled"}},
      {"written", {"écrit", "written"}},
      {"expected", {"attendu", "expected"}},
      {"suggestion", {"suggestion", "suggestion"}},
      {"words_of", {"propos de", "words of"}},
      {"source", {"source", "source"}},
      {"fact", {"fait", "fact"}},
      {"others", {"à rapprocher de", "compare with"}},
      {"reasons", {"Pourquoi ce fait ?", "Why this fact?"}},
      {"to_text", {"voir dans le texte", "see in the text"}},
      {"to_finding", {"voir le constat", "see the finding"}},
      {"facts", {"Faits", "Facts"}},
      {"fact_head", {"Fait", "Fact"}},
      {"more_confirmed", {"confirmations", "confirmations"}},
      {"facts_caption",
       {"Ce que dit la fiche, et qui a écrit quoi", "What the record says, and who wrote what"}},
      {"record_says", {"La fiche dit", "The record says"}},
      {"who_wrote", {"Qui a écrit quoi", "Who wrote what"}},
      {"no_facts",
       {"Aucun chiffre n'a été rapproché d'un fait connu.", "No figure was matched to a known fact."}},
      {"plot", {"Valeurs écrites, échelle logarithmique", "Values written, logarithmic scale"}},
      {"reference", {"valeur de la fiche", "value of the record"}},
      {"since", {"depuis le", "since"}},
      {"not_plotted", {"hors de l'échelle", "off the scale"}},
      {"page", {"page d'origine", "original page"}},
      {"top", {"Haut de page", "Top of page"}},
      {"made_by",
       {"Fait par Recoupe ; à relire avant toute publication.",
        "Made by Recoupe; to be read before anything is published."}},
  };
  return words;
}

Text title_of(Code code) {
  switch (code) {
    case Code::currency:
      return {"monnaie", "currency"};
    case Code::unit:
      return {"unité", "unit"};
    case Code::percent_point:
      return {"pour cent ou points", "per cent or points"};
    case Code::outdated:
      return {"chiffre dépassé", "outdated figure"};
    case Code::scope:
      return {"chiffre d'autre chose", "figure of another thing"};
    case Code::magnitude:
      return {"ordre de grandeur", "order of magnitude"};
    case Code::digits:
      return {"chiffres mal recopiés", "miscopied digits"};
    case Code::value:
      return {"valeur", "value"};
    case Code::arithmetic:
      return {"calcul", "arithmetic"};
    case Code::conversion:
      return {"conversion", "conversion"};
    case Code::headline:
      return {"titre et texte", "headline and body"};
    case Code::inconsistent:
      return {"contradiction dans l'article", "contradiction in the article"};
    case Code::disagreement:
      return {"désaccord entre articles", "disagreement of articles"};
    case Code::long_scale:
      return {"billion ou milliard", "long or short scale"};
    case Code::calendar:
      return {"calendrier", "calendar"};
    case Code::divergence:
      break;
  }
  return {"sources divergentes", "diverging sources"};
}

}  // namespace recoupe
