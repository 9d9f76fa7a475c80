#include <dlfcn.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string_view>

#include "report.hpp"
#include "steps.hpp"

namespace {

constexpr const char *help = R"(Runs the GPU suite of abiwright on a machine with an NVIDIA GPU and writes a report.

  ./run [--out FOLDER] [--frames N] [--rounds N] [--only TEXT] [--list]
  ./run --double FOLDER --vulkan-driver FILE [--layer FOLDER] ...   a rehearsal without a GPU

  --out FOLDER     where the report goes, as JSON and Markdown (report)
  --frames N       frames of each animation (10000)
  --rounds N       how often each measurement is repeated (200)
  --only TEXT      only the checks whose group or name contains it
  --list           names the checks and runs none
  --double FOLDER  with the double of the CUDA driver in it; nothing is then a result of a GPU, and the report says so
  --vulkan-driver FILE, --layer FOLDER   for the rehearsal: a manifest of a Vulkan driver in software, and the test-only layer

Examples: ./run          ./run --only OpenGL --frames 1000
Exit status: 0 all passed, 1 a check failed, 2 bad usage, 3 there is no GPU and nothing was run.
)";
constexpr int seconds_each = 900;

struct Options {
    std::string out = "report", double_folder, vulkan_driver, layer, only;
    unsigned frames = 10'000, rounds = 200;
    bool lists = false;
};

[[noreturn]] void refuse(const std::string &reason) {
    std::fprintf(stderr, "run: %s; ./run --help says how\n", reason.c_str());
    std::exit(2);
}

unsigned number(const std::string &name, const std::string &text, unsigned least) {
    char *end = nullptr;
    const unsigned long value = std::strtoul(text.c_str(), &end, 10);
    if (text.empty() || *end != '\0' || value < least || value > 1'000'000) refuse(name + " is a number from " + std::to_string(least) + " to 1000000");
    return static_cast<unsigned>(value);
}

Options parse(int count, char **arguments) {
    Options options;
    for (int index = 1; index < count; ++index) {
        const std::string name = arguments[index];
        if (name == "--help") {
            std::fputs(help, stdout);
            std::exit(0);
        }
        if (name == "--list") {
            options.lists = true;
            continue;
        }
        if (index + 1 == count) refuse(name.rfind("--", 0) == 0 ? name + " needs a value" : "there is no option " + name);
        const std::string value = arguments[++index];
        if (name == "--out") options.out = value;
        else if (name == "--double") options.double_folder = value;
        else if (name == "--vulkan-driver") options.vulkan_driver = value;
        else if (name == "--layer") options.layer = value;
        else if (name == "--only") options.only = value;
        // The animation looks at what is held from its 16th frame on.
        else if (name == "--frames") options.frames = number(name, value, 32);
        else if (name == "--rounds") options.rounds = number(name, value, 10);
        else refuse("there is no option " + name);
    }
    return options;
}

std::string own_folder() {
    char path[PATH_MAX] = {};
    if (::readlink("/proc/self/exe", path, sizeof(path) - 1) < 0) return ".";
    return std::string(path).substr(0, std::string_view(path).rfind('/'));
}

void add_to_path(const char *name, const std::string &folder) {
    const char *const before = std::getenv(name);
    ::setenv(name, (folder + (before == nullptr || *before == '\0' ? "" : ":" + std::string(before))).c_str(), 1);
}

/// What a rehearsal has in place of a GPU.
void rehearse(const Options &options, const std::string &bin) {
    add_to_path("LD_LIBRARY_PATH", options.double_folder);
    if (!options.vulkan_driver.empty()) {
        ::setenv("VK_DRIVER_FILES", options.vulkan_driver.c_str(), 1);
        ::setenv("VK_ICD_FILENAMES", options.vulkan_driver.c_str(), 1);
    }
    if (!options.layer.empty()) {
        ::setenv("VK_ADD_LAYER_PATH", options.layer.c_str(), 1);
        ::setenv("VK_INSTANCE_LAYERS", "VK_LAYER_ABIWRIGHT_test_fd", 1);
    }
    ::setenv("CUDA_DOUBLE_DELAY_US", "100", 0);
    // The double says that it is the device that Vulkan has.
    const process::Ended asked = process::run({{{bin + "/gpu_probe", "--vulkan-uuid"}, {}}}, seconds_each).front();
    if (asked.status == 0) ::setenv("CUDA_DOUBLE_UUID", asked.output.substr(0, asked.output.find('\n')).c_str(), 1);
    else std::fprintf(stderr, "the double stays without Vulkan: %s", asked.errors.c_str());
}

/// Names the device; or nothing, and says why.
bool find_device(const Options &options, Report &report) {
    const std::string path = options.double_folder.empty() ? "libcuda.so.1" : options.double_folder + "/libcuda.so.1";
    void *const library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        std::fprintf(stderr, "there is no GPU here, and nothing was run: %s\n", ::dlerror());
        return false;
    }
    const auto find = [&]<class Function>(Function *&function, const char *name) { function = reinterpret_cast<Function *>(::dlsym(library, name)); };
    int (*init)(unsigned) = nullptr, (*count)(int *) = nullptr, (*name)(char *, int, int) = nullptr, (*version)(int *) = nullptr;
    find(init, "cuInit");
    find(count, "cuDeviceGetCount");
    find(name, "cuDeviceGetName");
    find(version, "cuDriverGetVersion");
    char text[256] = {};
    int devices = 0;
    if (init == nullptr || count == nullptr || name == nullptr || version == nullptr || init(0) != 0 || count(&devices) != 0 || devices == 0 || name(text, sizeof(text), 0) != 0 ||
        version(&report.cuda_version) != 0) {
        std::fprintf(stderr, "there is no GPU here, and nothing was run: the driver of CUDA has no device\n");
        return false;
    }
    report.device = text;
    // Whatever it says of itself: the double is known by what no driver has.
    report.driver = ::dlsym(library, "cudaDouble_live") == nullptr ? "gpu" : "double";
    utsname system{};
    if (::uname(&system) == 0) report.system = std::string(system.sysname) + " " + system.release + " " + system.machine;
    return true;
}

std::string last_line(const std::string &text) {
    std::string trimmed = text;
    while (!trimmed.empty() && trimmed.back() == '\n') trimmed.pop_back();
    return trimmed.substr(trimmed.rfind('\n') + 1);
}

Check run(const Step &step) {
    const auto start = std::chrono::steady_clock::now();
    const std::vector<process::Ended> ended = process::run(step.commands, seconds_each);
    Check check{step.name, step.group, Check::Outcome::failed, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(), "", ""};
    const process::Ended &last = ended.back();
    const auto failed = std::find_if(ended.rbegin(), ended.rend(), [](const process::Ended &each) { return each.status != 0; });
    if (failed == ended.rend()) {
        check.outcome = Check::Outcome::passed;
        if (step.is_data) check.data = last.output;
        else check.detail = last_line(last.output);
    } else if (last.errors.find("displays of EGL has OpenGL") != std::string::npos || last.errors.find("libEGL") != std::string::npos) {
        check.outcome = Check::Outcome::not_run;
        check.detail = last_line(last.errors);
    } else {
        const std::string said = last_line(failed->errors.empty() ? failed->output : failed->errors);
        check.detail = (failed->in_time ? "exit status " + std::to_string(failed->status) : std::string("too slow")) + ": " + said;
    }
    return check;
}

/// What the answers of the driver must be, whatever the device.
void judge_answers(const std::string &answers, std::vector<Check> &checks) {
    for (const char *const name : {"wait before signal", "memory is imported into a second context", "Vulkan knows the device"}) {
        const bool holds = answers.find("\"" + std::string(name) + "\": true") != std::string::npos;
        checks.push_back({name, "answers that must be so", holds ? Check::Outcome::passed : Check::Outcome::failed, 0, "", ""});
    }
}

bool write(const std::string &path, const std::string &text) {
    std::ofstream file(path);
    file << text;
    file.close();
    return file.good();
}

} // namespace

int main(int count, char **arguments) {
    const Options options = parse(count, arguments);
    const std::string bin = own_folder();
    char scratch[] = "/tmp/abiwright-gpu-XXXXXX";
    if (::mkdtemp(scratch) == nullptr) refuse("no folder can be made in /tmp");
    std::vector<Step> steps = all_steps({bin, scratch, options.frames, options.rounds});
    std::erase_if(steps, [&](const Step &step) { return (step.group + ": " + step.name).find(options.only) == std::string::npos; });
    int result = 0;
    Report report;
    if (options.lists) {
        for (const Step &step : steps) std::printf("%s: %s\n", step.group.c_str(), step.name.c_str());
    } else if (!find_device(options, report)) {
        result = 3;
    } else {
        if (!options.double_folder.empty()) rehearse(options, bin);
        std::printf("%s%s\n", report.device.c_str(), report.driver == "gpu" ? "" : " (a double of the driver: nothing here is a result of a GPU)");
        for (const Step &step : steps) {
            std::printf("  %s: %s ... ", step.group.c_str(), step.name.c_str());
            std::fflush(stdout);
            const Check check = run(step);
            std::printf("%s (%.1f s)%s%s\n", name_of(check.outcome), check.seconds, check.detail.empty() ? "" : ": ", check.detail.c_str());
            report.checks.push_back(check);
            if (step.group == "probes" && check.outcome == Check::Outcome::passed) judge_answers(check.data, report.checks);
        }
        const auto is = [](Check::Outcome outcome) { return [=](const Check &check) { return check.outcome == outcome; }; };
        const auto number_of = [&](Check::Outcome outcome) { return std::count_if(report.checks.begin(), report.checks.end(), is(outcome)); };
        result = number_of(Check::Outcome::failed) == 0 ? 0 : 1;
        ::mkdir(options.out.c_str(), 0777);
        const std::string path = options.out + "/" + report.file_name();
        if (!write(path + ".json", report.json()) || !write(path + ".md", report.markdown())) refuse("the report cannot be written to " + options.out);
        std::printf("%td passed, %td failed, %td not run; the report is in %s.md\n", number_of(Check::Outcome::passed), number_of(Check::Outcome::failed), number_of(Check::Outcome::not_run), path.c_str());
    }
    ::rmdir(scratch);
    return result;
}
