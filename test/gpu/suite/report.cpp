#include "report.hpp"

#include <algorithm>
#include <cctype>
#include <cstdio>

namespace {

std::string quoted(const std::string &text) {
    std::string result = "\"";
    for (const char each : text) {
        if (each == '"' || each == '\\') result += '\\';
        result += static_cast<unsigned char>(each) < 0x20 ? ' ' : each;
    }
    return result + '"';
}

/// A cell of a table of Markdown.
std::string cell(const std::string &text) {
    std::string result;
    for (const char each : text) {
        if (each == '|') result += '\\';
        result += each == '\n' ? ' ' : each;
    }
    return result;
}

std::string seconds_text(double seconds) {
    char text[32];
    std::snprintf(text, sizeof(text), "%.1f", seconds);
    return text;
}

/// The members of a JSON object that has one on each line, as the programs of the suite print it.
std::string rows_of(const std::string &object) {
    std::string rows;
    for (std::size_t start = 0; start < object.size();) {
        const std::size_t end = std::min(object.find('\n', start), object.size());
        std::string line = object.substr(start, end - start);
        start = end + 1;
        const std::size_t name = line.find('"');
        const std::size_t name_end = line.find("\": ");
        if (name == std::string::npos || name_end == std::string::npos) continue;
        if (line.back() == ',') line.pop_back();
        rows += "| " + cell(line.substr(name + 1, name_end - name - 1)) + " | `" + cell(line.substr(name_end + 3)) + "` |\n";
    }
    return rows;
}

std::string version_text(int version) { return std::to_string(version / 1000) + "." + std::to_string(version % 1000 / 10); }

} // namespace

const char *name_of(Check::Outcome outcome) {
    return outcome == Check::Outcome::passed ? "passed" : outcome == Check::Outcome::failed ? "failed" : "not run";
}

std::string Report::json() const {
    std::string result = "{\n\"driver\": " + quoted(driver) + ",\n\"device\": " + quoted(device) + ",\n\"cuda_version\": " + quoted(version_text(cuda_version)) + ",\n\"system\": " + quoted(system) +
                         ",\n\"checks\": [";
    bool first = true;
    for (const Check &check : checks) {
        result += std::string(first ? "" : ",") + "\n{\"group\": " + quoted(check.group) + ", \"name\": " + quoted(check.name) + ", \"outcome\": " + quoted(name_of(check.outcome)) +
                  ", \"seconds\": " + seconds_text(check.seconds) + ", \"detail\": " + quoted(check.detail) + (check.data.empty() ? "" : ", \"data\": " + check.data) + "}";
        first = false;
    }
    return result + "\n]\n}\n";
}

std::string Report::markdown() const {
    std::string result = "# " + cell(device) + "\n\n";
    if (driver != "gpu") result += "**The driver of CUDA is a double. Nothing here ran on a GPU, and no figure is one of a GPU.**\n\n";
    result += "CUDA " + version_text(cuda_version) + ", " + cell(system) + ". Reported by `npm run test:gpu`.\n\n| | check | outcome | seconds | |\n| --- | --- | --- | --- | --- |\n";
    for (const Check &check : checks) {
        result += "| " + cell(check.group) + " | " + cell(check.name) + " | " + name_of(check.outcome) + " | " + seconds_text(check.seconds) + " | " + cell(check.detail) + " |\n";
    }
    for (const Check &check : checks) {
        if (!check.data.empty()) result += "\n## " + cell(check.name) + "\n\n| | |\n| --- | --- |\n" + rows_of(check.data);
    }
    return result;
}

std::string Report::file_name() const {
    std::string result = driver == "gpu" ? "" : "double-";
    for (const char each : device) {
        if (std::isalnum(static_cast<unsigned char>(each)) != 0) result += static_cast<char>(std::tolower(static_cast<unsigned char>(each)));
        else if (!result.empty() && result.back() != '-') result += '-';
    }
    while (!result.empty() && result.back() == '-') result.pop_back();
    return result;
}
