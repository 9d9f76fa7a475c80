#pragma once

#include <string>
#include <vector>

#include "process.hpp"

/// What the suite runs. A step is a program, or a producer and a consumer beside one another.
struct Step {
    std::string name;
    std::string group;
    std::vector<process::Command> commands; ///< the last is the one that tells
    /// Whether it prints a JSON object, which goes into the report.
    bool is_data = false;
};

struct StepOptions {
    std::string bin;     ///< folder of the programs
    std::string scratch; ///< folder for sockets
    unsigned frames = 10'000;
    unsigned rounds = 200;
};

std::vector<Step> all_steps(const StepOptions &options);
