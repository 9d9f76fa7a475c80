#pragma once

#include <string>
#include <utility>
#include <vector>

/// Programs that are started, watched and ended.
namespace process {

/// A program: its path, its arguments, and what is added to its environment.
struct Command {
    std::vector<std::string> words;
    std::vector<std::pair<std::string, std::string>> environment;
};

struct Ended {
    int status = -1;      ///< exit status; 128 and the signal where a signal ended it
    bool in_time = true;  ///< false: it was ended because it took too long
    std::string output;   ///< what it printed on standard output
    std::string errors;   ///< and on standard error
};

/// Runs programs beside one another until all have ended, at most so many seconds. One that fails ends the others a little later.
std::vector<Ended> run(const std::vector<Command> &commands, int seconds);

} // namespace process
