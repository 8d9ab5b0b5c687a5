// A sound reference record that uses every field, for tests to look at and to break.
#pragma once

#include <string_view>

namespace recoupe {

inline constexpr std::string_view kSampleRecord = R"({
  "schema": "recoupe.reference/1",
  "id": "tramway",
  "title": "Ligne B du tramway",
  "facts": [
    {"id": "public", "label": "part publique", "value": 50e6, "unit": "EUR",
     "about": [["tramway", "ligne B"], ["ville", "région"]], "unless": ["ligne A"], "tolerance": 0.02,
     "published": "2025-02-11",
     "sources": [{"title": "Délibération", "url": "https://ville.example/d", "publisher": "Ville", "date": "2025-02-11"}]},
    {"id": "private", "label": "part privée", "value": 150000000, "unit": "EUR"},
    {"id": "total", "label": "coût de la ligne", "value": 200e6, "unit": "EUR", "published": "2025-02"},
    {"id": "share", "label": "part du trafic", "unit": "%",
     "history": [{"from": "2023", "value": 5.5}, {"from": "2024-03", "low": 5.5, "high": 6}]},
    {"id": "seats", "label": "places par rame", "low": 200, "high": 220, "unit": "place",
     "unit_names": ["siège"], "published": "2025", "sources": [{"title": "Fiche technique"}]},
    {"id": "upkeep", "label": "entretien", "value": 3.2e6, "unit": "EUR", "per": "a"}
  ],
  "relations": [{"type": "sum", "total": "total", "parts": ["public", "private"]}]
})";

}  // namespace recoupe
