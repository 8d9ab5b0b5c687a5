// Reading small XML documents with pugixml, namespaces' prefixes aside.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace recoupe {

// `publication_date` of `news:publication_date`.
std::string_view local_name(const pugi::xml_node& node);

// The first child called `name`; a null node when there is none.
pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name);

// The text of `node` without the white space around it. Empty for a null node.
std::string text_of(const pugi::xml_node& node);

// The text of the first child called `name` that has any.
std::string text_of_child(const pugi::xml_node& node, std::string_view name);

// Any character set that XML documents declare -> UTF-8.
std::string decode_xml(std::string_view bytes);

}  // namespace recoupe
