#include "ingest/input_problems.h"

#include "ingest/input_reader.h"

namespace recoupe {
namespace {

Problem problem(const std::string& file, std::string fr, std::string en) {
  return {.file = file, .line = {}, .place = {}, .what = {std::move(fr), std::move(en)}};
}

const std::string limit_in_mib = std::to_string(max_document_bytes >> 20U);

}  // namespace

Problem cannot_read(const std::string& file, std::error_code error) {
  if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) {
    return problem(file, "fichier ou dossier introuvable", "no such file or directory");
  }
  if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted) {
    return problem(file, "lecture refusée : droits d'accès insuffisants", "permission denied");
  }
  if (error == std::errc::too_many_symbolic_link_levels) {
    return problem(file, "lien symbolique qui tourne en rond", "symbolic link that leads back to itself");
  }
  const std::string number = std::to_string(error.value());
  return problem(file, "lecture impossible (erreur " + number + " du système)",
                 "cannot be read (system error " + number + ")");
}

Problem broke_off(const std::string& file) {
  return problem(file, "la lecture s'est interrompue avant la fin", "reading broke off before the end");
}

Problem too_long(const std::string& file) {
  return problem(file, "document trop long : plus de " + limit_in_mib + " Mio",
                 "document too long: more than " + limit_in_mib + " MiB");
}

Problem line_too_long(const std::string& file, std::size_t line) {
  Problem said = problem(file, "ligne trop longue : plus de " + limit_in_mib + " Mio",
                         "line too long: more than " + limit_in_mib + " MiB");
  said.line = line;
  return said;
}

Problem not_utf8(const std::string& file) {
  return problem(file, "des octets ne sont pas de l'UTF-8 ; lus comme « \uFFFD »",
                 "some bytes are not UTF-8; read as \"\uFFFD\"");
}

Problem is_empty(const std::string& file) {
  if (file == "-") return problem(file, "entrée standard vide", "standard input is empty");
  return problem(file, "fichier vide", "empty file");
}

Problem has_no_text(const std::string& file) {
  return problem(file, "aucun texte n'y a été trouvé", "no text was found in it");
}

Problem has_no_article(const std::string& file) {
  return problem(file, "aucun article n'y a été trouvé", "no article was found in it");
}

Problem only_other_languages(const std::string& file, const std::string& language, std::size_t pages) {
  const std::string count = std::to_string(pages);
  return problem(file,
                 "aucun article en langue « " + language + " », mais des pages en d'autres langues (" +
                     count + ") ; --language all les lit toutes",
                 "no article in language \"" + language + "\", but pages in others (" + count +
                     "); --language all reads them all");
}

Problem directory_without_articles(const std::string& directory) {
  const std::string endings(known_endings);
  return problem(directory, "aucun article dans ce dossier (terminaisons lues : " + endings + ")",
                 "no article in this directory (endings that are read: " + endings + ")");
}

Problem not_read(const std::string& file, InputKind kind) {
  const std::string endings(known_endings);
  switch (kind) {
    case InputKind::feed:
      return problem(file, "ni flux (RSS, Atom, JSON Feed) ni plan de site",
                     "neither a feed (RSS, Atom, JSON Feed) nor a sitemap");
    default:
      return problem(file, "type de fichier inconnu (terminaisons lues : " + endings + ")",
                     "unknown kind of file (endings that are read: " + endings + ")");
  }
}

Problem out_of_memory(const std::string& file) {
  return problem(file, "mémoire insuffisante pour lire ce document",
                 "not enough memory to read this document");
}

Problem gave_up(const std::string& file, std::string_view reason) {
  const std::string why(reason);
  return problem(file, "lecture abandonnée (" + why + ")", "reading was given up (" + why + ")");
}

}  // namespace recoupe
