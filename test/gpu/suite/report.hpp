#pragma once

#include <string>
#include <vector>

/// What a run found, as JSON and as Markdown.
struct Check {
    enum class Outcome { passed, failed, not_run };
    std::string name;
    std::string group;
    Outcome outcome = Outcome::failed;
    double seconds = 0;
    std::string detail; ///< one line
    std::string data;   ///< a JSON object, or nothing
};

struct Report {
    /// What stands below: `gpu`, or `double` for the test double of the driver, whose results are never those of a GPU.
    std::string driver;
    std::string device;
    int cuda_version = 0;
    std::string system;
    std::vector<Check> checks;

    std::string json() const;
    std::string markdown() const;
    /// A name for its files.
    std::string file_name() const;
};

const char *name_of(Check::Outcome outcome);
