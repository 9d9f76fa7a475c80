#include "wait_words.hpp"

#include <cstring>
#include <new>

#include "cleanup.hpp"
#include "result.hpp"

namespace interop::cuda {
namespace {

constexpr std::size_t page_bytes = 4096;
/// One word in each line of the cache.
constexpr std::size_t word_bytes = 64;

} // namespace

WaitWords::~WaitWords() {
    if (pages_.empty()) return;
    run_cleanup_in(context_, [pages = pages_](const CudaDriver &driver) {
        for (void *page : pages) driver.host_memory_free(page);
    });
}

WaitWords::Word WaitWords::take() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) add_page();
    Word word = free_.back();
    free_.pop_back();
    word.number += 1;
    return word;
}

void WaitWords::write(const Word &word) {
    word.host->store(word.number, std::memory_order_release);
    const std::lock_guard lock(mutex_);
    // There is room: every word was in the list once.
    free_.push_back(word);
}

void WaitWords::add_page() {
    const CudaDriver &driver = context_->driver();
    pages_.reserve(pages_.size() + 1);
    free_.reserve((pages_.size() + 1) * (page_bytes / word_bytes));
    void *page = nullptr;
    check(driver, driver.host_memory_allocate(&page, page_bytes, CU_MEMHOSTALLOC_PORTABLE | CU_MEMHOSTALLOC_DEVICEMAP), "cuMemHostAlloc");
    CUdeviceptr device = 0;
    if (const CUresult result = driver.host_memory_device_pointer(&device, page, 0); result != CUDA_SUCCESS) {
        driver.host_memory_free(page);
        check(driver, result, "cuMemHostGetDevicePointer");
    }
    std::memset(page, 0, page_bytes);
    pages_.push_back(page);
    for (std::size_t offset = 0; offset < page_bytes; offset += word_bytes) {
        auto *const host = new (static_cast<std::byte *>(page) + offset) std::atomic<std::uint32_t>(0);
        free_.push_back({host, device + offset, 0});
    }
}

} // namespace interop::cuda
