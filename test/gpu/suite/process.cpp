#include "process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace process {
namespace {

using Clock = std::chrono::steady_clock;
/// How long a program may go on after the one beside it has failed.
constexpr auto grace = std::chrono::seconds(10);

class Child final {
public:
    explicit Child(const Command &command) {
        int output[2], errors[2];
        if (::pipe2(output, O_CLOEXEC) != 0 || ::pipe2(errors, O_CLOEXEC) != 0) std::abort();
        std::vector<char *> words;
        for (const std::string &word : command.words) words.push_back(const_cast<char *>(word.c_str()));
        words.push_back(nullptr);
        process_ = ::fork();
        if (process_ < 0) std::abort();
        if (process_ == 0) {
            ::dup2(output[1], STDOUT_FILENO);
            ::dup2(errors[1], STDERR_FILENO);
            for (const auto &[name, value] : command.environment) ::setenv(name.c_str(), value.c_str(), 1);
            // It ends with this program, and so do the programs that it starts.
            ::setpgid(0, 0);
            ::execv(words[0], words.data());
            ::dprintf(STDERR_FILENO, "%s cannot be run: %s\n", words[0], std::strerror(errno));
            ::_exit(127);
        }
        ::close(output[1]);
        ::close(errors[1]);
        pipes_[0] = output[0];
        pipes_[1] = errors[0];
    }
    ~Child() {
        for (const int pipe : pipes_) {
            if (pipe >= 0) ::close(pipe);
        }
    }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    bool has_ended() const { return has_ended_; }
    const Ended &ended() const { return ended_; }
    void end() {
        ended_.in_time = false;
        ::kill(-process_, SIGKILL);
        ::kill(process_, SIGKILL);
    }
    void add_to(std::vector<pollfd> &list) const {
        for (const int pipe : pipes_) list.push_back({pipe, POLLIN, 0});
    }
    void look() {
        read_from(pipes_[0], ended_.output);
        read_from(pipes_[1], ended_.errors);
        int status = 0;
        if (has_ended_ || ::waitpid(process_, &status, WNOHANG) != process_) return;
        read_from(pipes_[0], ended_.output);
        read_from(pipes_[1], ended_.errors);
        ended_.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        has_ended_ = true;
    }

private:
    static void read_from(int &pipe, std::string &text) {
        char buffer[4096];
        pollfd ready{pipe, POLLIN, 0};
        while (pipe >= 0 && ::poll(&ready, 1, 0) > 0) {
            const ssize_t size = ::read(pipe, buffer, sizeof(buffer));
            if (size <= 0) {
                ::close(pipe);
                pipe = -1;
                return;
            }
            text.append(buffer, static_cast<std::size_t>(size));
        }
    }

    pid_t process_ = -1;
    int pipes_[2] = {-1, -1};
    bool has_ended_ = false;
    Ended ended_;
};

} // namespace

std::vector<Ended> run(const std::vector<Command> &commands, int seconds) {
    std::vector<std::unique_ptr<Child>> children;
    for (const Command &command : commands) children.push_back(std::make_unique<Child>(command));
    Clock::time_point limit = Clock::now() + std::chrono::seconds(seconds);
    bool has_failed = false;
    for (;;) {
        std::vector<pollfd> list;
        for (const auto &child : children) child->add_to(list);
        ::poll(list.data(), list.size(), 20);
        for (const auto &child : children) child->look();
        if (std::all_of(children.begin(), children.end(), [](const auto &child) { return child->has_ended(); })) break;
        if (!has_failed && std::any_of(children.begin(), children.end(), [](const auto &child) { return child->has_ended() && child->ended().status != 0; })) {
            has_failed = true;
            limit = std::min(limit, Clock::now() + grace);
        }
        if (Clock::now() < limit) continue;
        for (const auto &child : children) {
            if (!child->has_ended()) child->end();
        }
        limit = Clock::now() + grace;
    }
    std::vector<Ended> result;
    for (const auto &child : children) result.push_back(child->ended());
    return result;
}

} // namespace process
