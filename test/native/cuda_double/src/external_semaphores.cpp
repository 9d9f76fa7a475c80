#include <linux/futex.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <climits>

#include "work.hpp"

namespace cuda_double {
namespace {

constexpr std::uint64_t layer_magic = 0x31656e696c656d69;

/// A timeline of the test-only layer of Vulkan (vk_layer_fd): a page with a value and a futex.
struct Page {
    std::uint64_t magic;
    std::uint8_t identity[32];
    std::atomic<std::uint64_t> value;
    std::atomic<std::uint32_t> sequence;
};

struct Semaphore {
    Semaphore(Context *own_context, int fd, Page *own_page) : context(own_context), descriptor(fd), page(own_page) {}
    Context *const context;
    TakenDescriptor descriptor;
    Page *const page;
    std::atomic<unsigned> outstanding{0};

    void raise(std::uint64_t value) {
        // Whoever sees the value may end the semaphore at once.
        const std::lock_guard lock(objects_mutex());
        outstanding -= 1;
        std::uint64_t seen = page->value.load();
        if (seen >= value) violation("a signal of a timeline does not raise it: from %llu to %llu", static_cast<unsigned long long>(seen), static_cast<unsigned long long>(value));
        while (seen < value && !page->value.compare_exchange_weak(seen, value)) {}
        page->sequence.fetch_add(1);
        ::syscall(SYS_futex, &page->sequence, FUTEX_WAKE, INT_MAX, nullptr, nullptr, 0);
    }
    void wait(std::uint64_t value) {
        for (;;) {
            const std::uint32_t sequence = page->sequence.load();
            if (page->value.load() >= value) break;
            const timespec slice{0, 20'000'000};
            ::syscall(SYS_futex, &page->sequence, FUTEX_WAIT, sequence, &slice, nullptr, 0);
        }
        outstanding -= 1;
    }
};

Registry<Semaphore> &semaphores() {
    static auto *const all = new Registry<Semaphore>("external semaphore");
    return *all;
}

template <class Parameters>
CUresult enqueue(const char *name, const CUexternalSemaphore *handles, const Parameters *parameters, unsigned count, CUstream stream, void (*act)(Semaphore &, std::uint64_t)) {
    return call(name, Kind::plain, [&]() -> CUresult {
        if (count != 1) return violation("%s: the double knows calls with one semaphore only", name);
        if (parameters->flags != 0) return violation("%s: flags must be 0", name);
        Semaphore *semaphore = nullptr;
        {
            const std::lock_guard lock(objects_mutex());
            semaphore = semaphores().find(handles[0], name);
            if (semaphore == nullptr) return CUDA_ERROR_INVALID_HANDLE;
            if (semaphore->context != current_context()) return violation("%s: the semaphore is of another context", name);
        }
        const std::uint64_t value = parameters->params.fence.value;
        semaphore->outstanding += 1;
        const CUresult result = enqueue_on(stream, name, [=] { act(*semaphore, value); });
        if (result != CUDA_SUCCESS) semaphore->outstanding -= 1;
        return result;
    });
}

} // namespace
} // namespace cuda_double

using namespace cuda_double;

CUresult CUDAAPI cuImportExternalSemaphore(CUexternalSemaphore *semaphore, const CUDA_EXTERNAL_SEMAPHORE_HANDLE_DESC *description) {
    return call("cuImportExternalSemaphore", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        Context *const context = current_context();
        if (context == nullptr) return CUDA_ERROR_INVALID_CONTEXT;
        if (description->type != CU_EXTERNAL_SEMAPHORE_HANDLE_TYPE_TIMELINE_SEMAPHORE_FD) return CUDA_ERROR_NOT_SUPPORTED;
        if (description->flags != 0) return violation("cuImportExternalSemaphore: flags must be 0");
        const int fd = description->handle.fd;
        struct stat status {};
        if (::fstat(fd, &status) != 0) return violation("cuImportExternalSemaphore: descriptor %d is not open", fd);
        std::uint64_t magic = 0;
        if (::pread(fd, &magic, sizeof(magic), 0) != sizeof(magic) || magic != layer_magic) return CUDA_ERROR_OPERATING_SYSTEM;
        void *const page = ::mmap(nullptr, page_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (page == MAP_FAILED) return CUDA_ERROR_OPERATING_SYSTEM;
        *semaphore = reinterpret_cast<CUexternalSemaphore>(semaphores().add(context, fd, static_cast<Page *>(page)));
        add_live("external semaphores", 1);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuDestroyExternalSemaphore(CUexternalSemaphore handle) {
    return call("cuDestroyExternalSemaphore", Kind::frees, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        Semaphore *const semaphore = semaphores().find(handle, "cuDestroyExternalSemaphore");
        if (semaphore == nullptr) return CUDA_ERROR_INVALID_HANDLE;
        if (semaphore->context != current_context()) return violation("cuDestroyExternalSemaphore: the context of the semaphore is not current");
        if (semaphore->outstanding != 0) return violation("cuDestroyExternalSemaphore: a signal or wait is outstanding");
        ::munmap(semaphore->page, page_bytes);
        semaphore->descriptor.end("cuDestroyExternalSemaphore");
        semaphores().end(semaphore);
        add_live("external semaphores", -1);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuSignalExternalSemaphoresAsync(const CUexternalSemaphore *handles, const CUDA_EXTERNAL_SEMAPHORE_SIGNAL_PARAMS *parameters, unsigned int count,
                                                 CUstream stream) {
    return enqueue("cuSignalExternalSemaphoresAsync", handles, parameters, count, stream, [](Semaphore &semaphore, std::uint64_t value) { semaphore.raise(value); });
}

CUresult CUDAAPI cuWaitExternalSemaphoresAsync(const CUexternalSemaphore *handles, const CUDA_EXTERNAL_SEMAPHORE_WAIT_PARAMS *parameters, unsigned int count, CUstream stream) {
    return enqueue("cuWaitExternalSemaphoresAsync", handles, parameters, count, stream, [](Semaphore &semaphore, std::uint64_t value) { semaphore.wait(value); });
}
