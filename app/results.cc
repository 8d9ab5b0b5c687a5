#include "app/results.h"

namespace recoupe {

Results::Results(const ListFormat& format, Output& output, JobState* state)
    : format_(format), output_(output) {
  const std::size_t count = format.sections.size();
  if (state == nullptr && count == 1) {
    sections_.push_back({nullptr, false});
    output_.write(format.sections.front().open);
    return;
  }
  own_.reserve(count);  // the sections point into it
  for (std::size_t i = 0; i < count; ++i) {
    AppendFile& file = state != nullptr ? state->file("output-" + std::to_string(i))
                                        : own_.emplace_back(AppendFile::anonymous());
    sections_.push_back({&file, file.size() > 0});
  }
}

void Results::add(const std::vector<std::string>& elements) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].empty()) continue;
    const ListSection& section = format_.sections[i];
    Gathering& gathering = sections_[i];
    const auto append = [&](const std::string& text) {
      gathering.file != nullptr ? gathering.file->append(text) : output_.write(text);
    };
    append(gathering.any ? section.next : section.first);
    append(elements[i]);
    gathering.any = true;
  }
}

void Results::finish(const Summary& summary) {
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    if (sections_[i].file != nullptr) {
      output_.write(format_.sections[i].open);
      sections_[i].file->read([this](std::string_view piece) { output_.write(piece); });
    }
    output_.write(format_.sections[i].close);
  }
  output_.write(format_.tail(summary));
}

}  // namespace recoupe
