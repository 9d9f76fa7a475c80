/// Which descriptor means which timeline, and how long timelines live.

#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <cstring>
#include <vector>

#include "check.hpp"
#include "core/open_file_description.hpp"
#include "core/timeline_handle.hpp"
#include "core/timeline_table.hpp"
#include "core/unix_socket.hpp"
#include "deny.hpp"
#include "host/host_device.hpp"
#include "host/memory_file.hpp"
#include "host/timeline_page.hpp"
#include "process.hpp"

using namespace interop;

namespace {

constexpr auto opaque = ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD;

UniqueFd over_socket(int fd) {
    int ends[2] = {};
    CHECK(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0);
    const UniqueFd left(ends[0]);
    const UniqueFd right(ends[1]);
    const std::byte byte{7};
    send_message(left.get(), {&byte, 1}, {&fd, 1}, 0);
    std::byte room{};
    Message message = receive_message(right.get(), {&room, 1}, 1, 0);
    CHECK(message.bytes == 1 && room == byte && message.descriptors.size() == 1);
    return std::move(message.descriptors[0]);
}

UniqueFd reopened(int fd) { return UniqueFd(::open(("/proc/self/fd/" + std::to_string(fd)).c_str(), O_RDWR | O_CLOEXEC)); }

void same_description() {
    const UniqueFd events(::eventfd(0, EFD_CLOEXEC));
    const UniqueFd others(::eventfd(0, EFD_CLOEXEC));
    const UniqueFd null(::open("/dev/null", O_RDWR | O_CLOEXEC));
    const UniqueFd null_again(::open("/dev/null", O_RDWR | O_CLOEXEC));
    HostDevice device;
    const auto timeline = device.create_timeline(0);
    const UniqueFd memory = timeline->export_fd(opaque, false);
    for (const UniqueFd *each : {&events, &null, &memory}) {
        ::fcntl(each->get(), F_SETSIG, 12);
        CHECK(is_same_description(each->get(), each->get()));
        CHECK(is_same_description(each->get(), UniqueFd::duplicate(each->get()).get()));
        CHECK(is_same_description(over_socket(each->get()).get(), each->get()));
        CHECK(::fcntl(each->get(), F_GETSIG) == 12);
        ::fcntl(each->get(), F_SETSIG, 0);
    }
    CHECK(!is_same_description(events.get(), others.get()));
    CHECK(!is_same_description(null.get(), null_again.get()));
    CHECK(!is_same_description(events.get(), null.get()));
    CHECK(!is_same_description(memory.get(), reopened(memory.get()).get()));
    CHECK(::fcntl(events.get(), F_GETSIG) == 0 && ::fcntl(null.get(), F_GETSIG) == 0);
    CHECK_FAILS(EBADF, is_same_description(memory.get(), 9999));
    CHECK_FAILS(EBADF, is_same_description(-1, memory.get()));
}

void find_by_descriptor() {
    TimelineTable table;
    const auto device = std::make_shared<HostDevice>();
    const CoreTimeline first = table.create_for_core(device, 1);
    CoreTimeline second = table.create_for_core(device, 2);
    CHECK((::fcntl(first.fd.get(), F_GETFD) & FD_CLOEXEC) != 0);
    CHECK(table.find(first.fd.get()) == first.state);
    CHECK(table.find(UniqueFd::duplicate(first.fd.get()).get()) == first.state);
    CHECK(table.find(over_socket(first.fd.get()).get()) == first.state);
    CHECK(table.find(reopened(first.fd.get()).get()) == first.state);
    CHECK(table.find(second.fd.get()) == second.state);
    const UniqueFd null(::open("/dev/null", O_RDWR | O_CLOEXEC));
    CHECK(table.find(null.get()) == nullptr);
    CHECK_FAILS(EBADF, table.find(9999));
    CHECK_FAILS(EBADF, table.find(-1));
    // A number that is closed and given out again.
    const int number = second.fd.get();
    second.fd.reset();
    CHECK_FAILS(EBADF, table.find(number));
    CHECK(::dup3(null.get(), number, O_CLOEXEC) == number);
    CHECK(table.find(number) == nullptr);
    CHECK(::dup3(first.fd.get(), number, O_CLOEXEC) == number);
    CHECK(table.find(number) == first.state);
    ::close(number);
    // An import of what is known is the same; a table that does not know it has a timeline of its own on the same memory.
    const auto handle = table.import(device, first.fd.get(), nullptr);
    CHECK(&handle->state() == first.state.get());
    TimelineTable stranger;
    CHECK(stranger.find(first.fd.get()) == nullptr);
    const auto foreign = stranger.import(device, first.fd.get(), nullptr);
    foreign->state().signal(40);
    CHECK(first.state->timeline()->value() == 40);
    CHECK_FAILS(EINVAL, table.import(device, null.get(), nullptr));
    CHECK_FAILS(EBADF, table.import(device, 9999, nullptr));
    // Closing the device ends them.
    table.close_device(*device);
    CHECK(table.find(first.fd.get()) == nullptr && table.size() == 0);
}

/// Everything that a peer can copy of a timeline is in the page; the file is another one.
void forged_page() {
    HostDevice device;
    const auto timeline = device.create_timeline(0);
    const UniqueFd real = timeline->export_fd(opaque, true);
    const UniqueFd forged = create_memory_file("test", timeline_page_size);
    {
        const MemoryMapping from(real.get(), timeline_page_size);
        const MemoryMapping to(forged.get(), timeline_page_size);
        std::memcpy(to.data(), from.data(), timeline_page_size);
    }
    seal_memory_file(forged.get());
    CHECK(timeline->is_descriptor(real.get()) && !timeline->is_descriptor(forged.get()));
    // It is a timeline of its own.
    const auto other = device.import_timeline(forged.get(), nullptr);
    other->raise(9);
    CHECK(timeline->value() == 0 && !timeline->is_descriptor(forged.get()) && other->is_descriptor(forged.get()));
}

void lives() {
    TimelineTable table(200);
    const auto device = std::make_shared<HostDevice>();
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    {
        // Closed descriptors: swept. Pending: not.
        CoreTimeline pending = table.create_for_core(device, 0);
        pending.state->timeline()->set_promised(5);
        pending.fd.reset();
        std::vector<CoreTimeline> open;
        for (int index = 0; index < 50; ++index) open.push_back(table.create_for_core(device, 0));
        for (int index = 0; index < 1000; ++index) static_cast<void>(table.create_for_core(device, 0));
        for (const CoreTimeline &each : open) CHECK(table.find(each.fd.get()) == each.state);
        table.sweep();
        CHECK(table.size() == 51);
        pending.state->timeline()->raise(5);
        // The limit.
        table.sweep();
        CHECK(table.size() == 50);
        while (table.size() < 200) open.push_back(table.create_for_core(device, 0));
        CHECK_FAILS(EMFILE, table.create_for_core(device, 0));
        CHECK_FAILS(EMFILE, table.create(device, 0));
    }
    table.sweep();
    CHECK(table.size() == 0);
    CHECK(process::descriptor_count() == descriptors && process::mapping_count() == mappings);
    // A handle keeps a timeline; its end lets go of an imported one, not of one whose descriptors are in use.
    const CoreTimeline core = table.create_for_core(device, 0);
    auto handle = table.import(device, core.fd.get(), nullptr);
    handle.reset();
    CHECK(table.find(core.fd.get()) == core.state);
    auto created = table.create(device, 0);
    const UniqueFd exported = created->export_fd(opaque);
    CHECK(table.find(exported.get()) != nullptr);
    created.reset();
    CHECK(table.find(exported.get()) == nullptr);
}

void few_descriptors() {
    // Without privileges, if there are any to give up: /proc/self/map_files is closed then. The process stays visible to itself.
    if (::getuid() == 0) {
        CHECK(::setresuid(65534, 65534, 65534) == 0);
        CHECK(::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) == 0);
    }
    const rlimit limit{256, 256};
    CHECK(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
    TimelineTable table;
    const auto device = std::make_shared<HostDevice>();
    const std::size_t descriptors = process::descriptor_count();
    for (int index = 0; index < 100'000; ++index) {
        const CoreTimeline timeline = table.create_for_core(device, 0);
        if (index % 1000 == 0) timeline.state->signal(1);
    }
    CHECK(table.size() < 1000);
    for (int index = 0; index < 100'000; ++index) table.create(device, 0)->state().signal(1);
    std::vector<std::unique_ptr<TimelineHandle>> alive;
    for (int index = 0; index < 5000; ++index) alive.push_back(table.create(device, 0));
    // Each can still be exported, and given away; and again while the descriptor is somewhere in this process.
    for (const auto &handle : alive) {
        const UniqueFd first = handle->export_fd(opaque);
        CHECK(table.find(handle->export_fd(opaque).get()).get() == &handle->state());
    }
    CHECK(process::descriptor_count() <= descriptors + 64);
    alive.clear();
    CHECK(process::descriptor_count() == descriptors);
    // With none left: a clean error, and nothing lost.
    std::vector<UniqueFd> fill;
    const auto handle = table.create(device, 0);
    while (check::failure_of([&] { fill.push_back(UniqueFd::duplicate(0)); }) == 0) {}
    CHECK_FAILS(EMFILE, table.create_for_core(device, 0));
    CHECK_FAILS(EMFILE, handle->export_fd(opaque));
    fill.clear();
    CHECK(table.find(handle->export_fd(opaque).get()) != nullptr);
}

} // namespace

int main() {
    constexpr std::uint32_t query = 1027;
    process::run("the same description", same_description);
    process::run("the same, without F_DUPFD_QUERY", [] {
        deny::call_with(SYS_fcntl, query);
        same_description();
    });
    process::run("the same, without kcmp either", [] {
        deny::call_with(SYS_fcntl, query);
        deny::call(SYS_kcmp);
        same_description();
    });
    process::run("without any of them", [] {
        for (const std::uint32_t command : {query, static_cast<std::uint32_t>(F_SETSIG)}) deny::call_with(SYS_fcntl, command);
        deny::call(SYS_kcmp);
        const UniqueFd null(::open("/dev/null", O_RDWR | O_CLOEXEC));
        CHECK_FAILS(EOPNOTSUPP, is_same_description(null.get(), UniqueFd::duplicate(null.get()).get()));
    });
    process::run("timelines by descriptor", find_by_descriptor);
    process::run("a forged page", forged_page);
    process::run("how long timelines live", lives);
    process::run("few descriptors", few_descriptors);
}
