#include "ingest/xml_nodes.h"

#include "ingest/ascii.h"
#include "ingest/charset.h"

namespace recoupe {

std::string_view local_name(const pugi::xml_node& node) {
  std::string_view name = node.name();
  const std::size_t colon = name.rfind(':');
  if (colon != name.npos) name.remove_prefix(colon + 1);
  return name;
}

pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

std::string text_of(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
  }
  return std::string(trim_html_space(text));
}

std::string text_of_child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) != name) continue;
    if (std::string text = text_of(child); !text.empty()) return text;
  }
  return {};
}

std::string decode_xml(std::string_view bytes) {
  constexpr std::size_t longest_declaration = 256;
  const std::string_view head = bytes.substr(0, longest_declaration);
  const std::size_t name = head.find("encoding=");
  const std::size_t end = head.find("?>");
  if (name == head.npos || end == head.npos || name > end) return decode_text(bytes);
  std::string_view label = head.substr(name + 9, end - name - 9);
  if (label.empty()) return decode_text(bytes);
  const char quote = label.front();
  label.remove_prefix(1);
  return decode_html(bytes, label.substr(0, label.find(quote)));
}

}  // namespace recoupe
