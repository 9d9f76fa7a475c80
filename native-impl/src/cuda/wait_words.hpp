#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "cuda_context.hpp"

namespace interop::cuda {

/// Words of host memory on which a stream waits, for timelines that the driver does not know: whoever sees the timeline reach its value writes the word.
///
/// A word only grows, and a stream waits until it is at least a number. So a word can be used again as soon as it was written, even if the stream comes to
/// the earlier wait later. Thread-safe.
class WaitWords final {
public:
    explicit WaitWords(std::shared_ptr<const CudaContext> context) : context_(std::move(context)) {}
    /// No stream may wait any more.
    ~WaitWords();
    WaitWords(const WaitWords &) = delete;
    WaitWords &operator=(const WaitWords &) = delete;

    struct Word {
        std::atomic<std::uint32_t> *host = nullptr;
        CUdeviceptr device = 0;
        /// What the stream waits for.
        std::uint32_t number = 0;
    };

    /// A word that nobody else waits on. The context must be current.
    Word take();
    /// Ends the wait, and makes the word free.
    void write(const Word &word);

private:
    void add_page();

    const std::shared_ptr<const CudaContext> context_;
    std::mutex mutex_;
    std::vector<void *> pages_;
    std::vector<Word> free_;
};

} // namespace interop::cuda
